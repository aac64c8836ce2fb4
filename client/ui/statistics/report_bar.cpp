#include "client/ui/statistics/report_bar.h"

#include "client/printing/wording.h"
#include "client/ui/statistics/row_names.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace okno::client::ui {

namespace {

using domain::Period;

const QString daySpan = QStringLiteral("day");
const QString weekSpan = QStringLiteral("week");
const QString monthSpan = QStringLiteral("month");
const QString yearSpan = QStringLiteral("year");
const QString ownSpan = QStringLiteral("own");

LocalDate toLocalDate(const QDate& date) {
    return std::chrono::year(date.year()) / date.month() / date.day();
}

} // namespace

Period periodUpTo(const LocalDate& today, const QString& span) {
    using std::chrono::January;
    const auto sinceMonday = static_cast<int>(weekdayOf(today).iso_encoding()) - 1;
    if (span == weekSpan)
        return {addDays(today, -sinceMonday), today};
    if (span == monthSpan)
        return {today.year() / today.month() / 1, today};
    if (span == yearSpan)
        return {today.year() / January / 1, today};
    return {today, today};
}

ReportBar::ReportBar(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_span(new ChoiceField(theme, QStringLiteral("span"), tr("Period · Alt+1 to Alt+5")))
    , m_grouping(new ChoiceField(theme, QStringLiteral("grouping"), tr("Rows · F2")))
    , m_measure(new ChoiceField(theme, QStringLiteral("measure"), tr("Chart"))) {
    setProperty("role", QStringLiteral("panel"));
    fillChoices();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 16, 12);
    row->setSpacing(12);
    row->addWidget(m_span, 3);
    row->addWidget(makeDate(QStringLiteral("from"), tr("From"), m_from), 2);
    row->addWidget(makeDate(QStringLiteral("until"), tr("Until, included"), m_until), 2);
    row->addWidget(m_grouping, 3);
    row->addWidget(m_measure, 3);
    connect(m_span, &ChoiceField::edited, this, &ReportBar::takeSpan);
    connect(m_grouping, &ChoiceField::edited, this, &ReportBar::groupingChanged);
    connect(m_measure, &ChoiceField::edited, this, &ReportBar::measureChanged);
}

void ReportBar::fillChoices() {
    const std::array spans{std::pair{daySpan, tr("Today")}, std::pair{weekSpan, tr("This week")},
        std::pair{monthSpan, tr("This month")}, std::pair{yearSpan, tr("This year")},
        std::pair{ownSpan, tr("Own dates")}};
    int number = 0;
    for (const auto& [span, words] : spans) {
        m_span->addChoice(words, span);
        auto* key = new QShortcut(
            QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + number++)), this);
        connect(key, &QShortcut::activated, this, [this, span = span] { chooseSpan(span); });
    }
    for (const domain::Grouping grouping : domain::groupings)
        m_grouping->addChoice(
            RowNames::title(grouping), QString::number(static_cast<int>(grouping)));
    m_grouping->setValue(QString::number(static_cast<int>(domain::Grouping::hour)));
    m_measure->addChoice(tr("Waiting"), QString::number(static_cast<int>(Measure::waiting)));
    m_measure->addChoice(tr("Service"), QString::number(static_cast<int>(Measure::service)));
    m_measure->addChoice(tr("Visits"), QString::number(static_cast<int>(Measure::visits)));
}

QWidget* ReportBar::makeDate(const QString& name, const QString& caption, QDateEdit*& edit) {
    auto* field = new QWidget;
    auto* label = new ElidedLabel(m_theme, Role::soft, 12, QFont::Normal);
    label->setText(caption);
    edit = new QDateEdit;
    edit->setObjectName(name + QStringLiteral("DateEdit"));
    edit->setAccessibleName(caption);
    edit->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    edit->setKeyboardTracking(false);
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(label);
    column->addWidget(edit);
    connect(edit, &QDateEdit::dateChanged, this, &ReportBar::takeDates);
    return field;
}

void ReportBar::setToday(const LocalDate& today) {
    const bool first = !m_today.ok();
    m_today = today;
    if (first || m_span->value() != ownSpan)
        showDates(periodUpTo(today, m_span->value()));
}

void ReportBar::chooseSpan(const QString& span) {
    m_span->setValue(span);
    takeSpan();
}

void ReportBar::takeSpan() {
    if (m_span->value() == ownSpan) {
        m_from->setFocus(Qt::ShortcutFocusReason);
        m_from->selectAll();
        return;
    }
    showDates(periodUpTo(m_today, m_span->value()));
    Q_EMIT periodChanged();
}

void ReportBar::showDates(const Period& period) {
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietUntil(m_until);
    m_from->setDate(printing::toQDate(period.from));
    m_until->setDate(printing::toQDate(period.until));
}

/// Whoever writes dates means these.
void ReportBar::takeDates() {
    m_span->setValue(ownSpan);
    if (!period())
        m_span->showProblem(tr("the first day is after the last"));
    Q_EMIT periodChanged();
}

std::optional<Period> ReportBar::period() const {
    const Period period{toLocalDate(m_from->date()), toLocalDate(m_until->date())};
    return period.until < period.from ? std::nullopt : std::optional(period);
}

bool ReportBar::isToday() const {
    return period() == Period{m_today, m_today};
}

domain::Grouping ReportBar::grouping() const {
    return static_cast<domain::Grouping>(m_grouping->value().toInt());
}

Measure ReportBar::measure() const {
    return static_cast<Measure>(m_measure->value().toInt());
}

void ReportBar::focusGrouping() {
    m_grouping->setFocus(Qt::ShortcutFocusReason);
}

} // namespace okno::client::ui
