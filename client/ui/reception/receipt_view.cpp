#include "client/ui/reception/receipt_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {

QLabel* newLabel(const char* name, const char* role) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setProperty("role", QLatin1String(role));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString listOf(const QString& caption, const QStringList& lines) {
    if (lines.isEmpty())
        return {};
    QString text = QStringLiteral("<p><b>%1</b></p><ul>").arg(caption);
    for (const auto& line : lines)
        text += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
    return text + QStringLiteral("</ul>");
}

QString line(const QString& caption, const QString& value) {
    return QStringLiteral("<p>%1 <b>%2</b></p>").arg(caption, value.toHtmlEscaped());
}

} // namespace

ReceiptView::ReceiptView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_caption(newLabel("receiptCaption", "section"))
    , m_number(newLabel("receiptNumberLabel", "number"))
    , m_numberNote(newLabel("receiptNumberNote", "small"))
    , m_facts(newLabel("receiptFactsLabel", "facts"))
    , m_printed(newLabel("receiptPrintedLabel", "small"))
    , m_print(new KeyButton(
          theme, KeyButton::Rank::plain, tr("&Print receipt"), QStringLiteral("Ctrl+P")))
    , m_finish(new KeyButton(
          theme, KeyButton::Rank::primary, tr("&Finish the ticket"), QStringLiteral("F8"))) {
    setObjectName(QStringLiteral("receiptView"));
    m_caption->setText(tr("Registered and sent"));
    m_print->setObjectName(QStringLiteral("printReceiptButton"));
    m_finish->setObjectName(QStringLiteral("finishAfterReceiptButton"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_print);
    buttons->addWidget(m_finish);
    buttons->addWidget(m_printed, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(32, 28, 32, 24);
    column->setSpacing(4);
    for (auto* label : {m_caption, m_number, m_numberNote, m_facts})
        column->addWidget(label);
    column->insertSpacing(3, 12);
    column->addSpacing(16);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_print, &QPushButton::clicked, this, &ReceiptView::printRequested);
    connect(m_finish, &QPushButton::clicked, this, &ReceiptView::finishRequested);
}

void ReceiptView::setFacts(const ReceiptFacts& facts) {
    m_number->setText(facts.number);
    m_numberNote->setText(facts.provisional
            ? tr("Provisional number. It finds the card for ever; the registration number comes "
                 "as soon as the registry answers.")
            : tr("Registration number"));
    m_facts->setText(line(tr("Service:"), facts.service) + line(tr("Applicant:"), facts.applicant)
        + line(tr("Due:"), facts.due + QStringLiteral(" — ") + facts.dueReason)
        + line(tr("The result:"), facts.notice) + listOf(tr("Taken and shown"), facts.papers)
        + listOf(tr("Queries sent"), facts.queries));
    m_printed->clear();
}

void ReceiptView::setPrinted(const QString& words) {
    m_printed->setText(words);
}

} // namespace okno::client::ui
