#include "client/ui/reception/summary_strip.h"

#include <QHBoxLayout>
#include <QLabel>

namespace okno::client::ui {

namespace {

QLabel* addPart(QHBoxLayout* row, const char* name, const char* role, int stretch) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setProperty("role", QLatin1String(role));
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(stretch > 0);
    row->addWidget(label, stretch);
    return label;
}

QString twoLines(const QString& caption, const QString& value) {
    return QStringLiteral("%1<br><b>%2</b>").arg(caption, value.toHtmlEscaped());
}

} // namespace

SummaryStrip::SummaryStrip(const Theme& theme, QWidget* parent)
    : QFrame(parent) {
    setObjectName(QStringLiteral("summaryStrip"));
    setProperty("role", QStringLiteral("footer"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 8, 20, 8);
    row->setSpacing(26);
    m_due = addPart(row, "dueLabel", "fact", 0);
    m_why = addPart(row, "dueReasonLabel", "explanation", 1);
    m_executor = addPart(row, "executorLabel", "fact", 1);
    const auto fit = [this, &theme] { setMinimumHeight(theme.scaled(62)); };
    connect(&theme, &Theme::changed, this, fit);
    fit();
}

void SummaryStrip::setDue(const QString& date, const QString& why) {
    m_due->setText(twoLines(tr("Due:"), date));
    m_why->setText(why.toHtmlEscaped());
}

void SummaryStrip::setExecutor(const QString& department) {
    m_executor->setText(twoLines(tr("Executor:"), department));
}

} // namespace okno::client::ui
