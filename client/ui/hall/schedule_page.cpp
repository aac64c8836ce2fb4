#include "client/ui/hall/schedule_page.h"

#include "client/desk/when_done.h"
#include "client/ui/controls/inline_panel.h"
#include "client/ui/controls/panel.h"
#include "client/ui/controls/text_label.h"
#include "client/ui/controls/two_line_list.h"
#include "client/ui/error_text.h"
#include "client/ui/hall/day_form.h"
#include "client/ui/hall/schedule_rows.h"
#include "client/ui/hall/shift_form.h"
#include "common/domain/schedule_change.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace okno::client::ui {

namespace {

constexpr std::chrono::milliseconds examineAfter(250); // of nobody typing
constexpr int secondsForUndo = 10;

template <typename Change> Change reversed(const Change& change) {
    return {change.after, change.before};
}

} // namespace

SchedulePage::SchedulePage(const Theme& theme, const Parts& parts, QWidget* parent)
    : Page(parent)
    , m_theme(theme)
    , m_parts(parts)
    , m_words(parts.store.reader())
    , m_notice(new InlinePanel(theme, QStringLiteral("scheduleNotice")))
    , m_dayList(new TwoLineList(theme, QStringLiteral("scheduleDayList")))
    , m_shiftList(new TwoLineList(theme, QStringLiteral("scheduleShiftList")))
    , m_editor(new Panel(theme))
    , m_forms(new QStackedWidget)
    , m_dayForm(new DayForm(theme))
    , m_shiftForm(new ShiftForm(theme))
    , m_faults(makeLabel("error"))
    , m_warnings(makeLabel("warning"))
    , m_touchedPanel(new Panel(theme))
    , m_touchedList(new TwoLineList(theme, QStringLiteral("touchedList")))
    , m_later(new QTimer(this)) {
    makeActions();
    layOut();
    connectParts();
    readLists();
    editDay({});
}

void SchedulePage::makeActions() {
    m_switch = makeAction("switchScheduleListAction", tr("Days / shifts"), Qt::Key_F6, [this] {
        (m_dayList->hasFocus() ? m_shiftList : m_dayList)->setFocus(Qt::ShortcutFocusReason);
    });
    m_newDay = makeAction("newDayAction", tr("New day"), Qt::Key_F7, [this] {
        editDay({});
        m_dayForm->focusFirst();
    });
    m_newShift = makeAction(
        "newShiftAction", tr("New shift"), QKeySequence(Qt::SHIFT | Qt::Key_F7), [this] {
            editShift({});
            m_shiftForm->focusFirst();
        });
    m_withdraw = makeAction(
        "withdrawEntryAction", tr("Remove the entry…"), Qt::Key_F8, [this] { withdraw(); });
    m_save = makeAction(
        "saveEntryAction", tr("Save"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { save(); });
}

PageActions SchedulePage::actions() const {
    return {{m_switch, m_newDay, m_newShift, m_withdraw}, {m_save}};
}

void SchedulePage::layOut() {
    auto* columns = new QHBoxLayout;
    columns->setSpacing(12);
    columns->addLayout(lists(), 45);
    columns->addLayout(editor(), 55);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(12, 12, 12, 12);
    page->setSpacing(12);
    page->addWidget(m_notice);
    page->addLayout(columns, 1);
}

QVBoxLayout* SchedulePage::lists() {
    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    const auto add = [&](TwoLineList* list, const QString& title, int stretch) {
        auto* panel = new Panel(m_theme);
        panel->setHeader(title, {});
        panel->addContent(list, 1);
        list->setAccessibleName(title);
        column->addWidget(panel, stretch);
    };
    add(m_dayList, tr("Unusual days"), 2);
    add(m_shiftList, tr("Roster of the windows"), 3);
    return column;
}

QVBoxLayout* SchedulePage::editor() {
    m_forms->addWidget(m_dayForm);
    m_forms->addWidget(m_shiftForm);
    m_faults->setObjectName(QStringLiteral("scheduleFaultsLabel"));
    m_warnings->setObjectName(QStringLiteral("scheduleWarningsLabel"));
    auto* verdict = new QWidget;
    auto* sentences = new QVBoxLayout(verdict);
    sentences->setContentsMargins(16, 0, 16, 14);
    sentences->setSpacing(6);
    sentences->addWidget(m_faults);
    sentences->addWidget(m_warnings);
    m_editor->setHeader({}, {});
    m_editor->addContent(m_forms);
    m_editor->addContent(verdict);
    m_touchedList->setAccessibleName(tr("Tickets that would lose their place"));
    m_touchedPanel->setHeader(tr("Tickets that would lose their place"), {});
    m_touchedPanel->addContent(m_touchedList, 1);
    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(m_editor);
    column->addWidget(m_touchedPanel, 1);
    return column;
}

void SchedulePage::connectParts() {
    m_later->setSingleShot(true);
    m_later->setInterval(examineAfter);
    connect(m_later, &QTimer::timeout, this, &SchedulePage::examine);
    const auto examineLater = [this] {
        m_isWithdrawing = false;
        m_isExamined = false;
        fitActions();
        m_later->start();
    };
    connect(m_dayForm, &DayForm::edited, this, examineLater);
    connect(m_shiftForm, &ShiftForm::edited, this, examineLater);
    connect(m_dayList->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& index) {
            if (m_dayList->hasFocus() && index.isValid())
                editDay(m_days.at(static_cast<std::size_t>(index.row())));
        });
    connect(m_shiftList->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& index) {
            if (m_shiftList->hasFocus() && index.isValid())
                editShift(m_shifts.at(static_cast<std::size_t>(index.row())));
        });
    connect(&m_parts.store, &store::Store::recordsChanged, this,
        [this](const std::vector<domain::RecordKey>& keys) {
            const bool isOffice
                = keys.empty() || std::ranges::any_of(keys, [](const domain::RecordKey& key) {
                      return key.kind == domain::RecordKind::office;
                  });
            if (isOffice)
                readLists();
        });
}

void SchedulePage::activate() {
    readLists();
    m_dayList->setFocus(Qt::OtherFocusReason);
}

void SchedulePage::readLists() {
    const auto office = m_parts.store.reader().office();
    if (!office)
        return;
    m_days = office->exceptions;
    const LocalDate today = m_parts.hall.now().local.date;
    std::erase_if(m_days, [&](const domain::DayException& one) { return one.date < today; });
    std::ranges::stable_sort(m_days, {}, &domain::DayException::date);
    m_shifts = office->roster;
    QList<TwoLineRow> days;
    for (const domain::DayException& one : m_days)
        days += dayRow(one, m_words);
    QList<TwoLineRow> shifts;
    for (const domain::Shift& one : m_shifts)
        shifts += shiftRow(one, m_words);
    m_dayList->setRows(days);
    m_shiftList->setRows(shifts);
    m_shiftForm->setChoices(*office, m_parts.store.reader().employees());
    if (m_shiftBefore)
        m_shiftForm->setValue(*m_shiftBefore);
}

void SchedulePage::editDay(const std::optional<domain::DayException>& before) {
    m_dayBefore = before;
    m_shiftBefore.reset();
    m_forms->setCurrentWidget(m_dayForm);
    m_shiftList->setCurrentIndex({});
    if (before) {
        m_dayForm->setValue(*before);
        m_dayList->choose(m_words.day(*before));
    } else {
        m_dayForm->clear();
        m_dayList->setCurrentIndex({});
    }
    beginEditing(before ? m_words.day(*before) : tr("New unusual day"));
}

void SchedulePage::editShift(const std::optional<domain::Shift>& before) {
    m_dayBefore.reset();
    m_shiftBefore = before;
    m_forms->setCurrentWidget(m_shiftForm);
    m_dayList->setCurrentIndex({});
    if (before) {
        m_shiftForm->setValue(*before);
        m_shiftList->choose(m_words.shift(*before));
    } else {
        m_shiftForm->clear();
        m_shiftList->setCurrentIndex({});
    }
    beginEditing(before ? m_words.shift(*before) : tr("New shift of the roster"));
}

void SchedulePage::beginEditing(const QString& title) {
    m_isWithdrawing = false;
    m_editor->setHeader(title, {});
    examine();
}

std::optional<SchedulePage::Change> SchedulePage::wanted() const {
    if (m_forms->currentWidget() == m_dayForm) {
        if (m_isWithdrawing)
            return domain::ChangeDay{m_dayBefore, {}};
        const auto after = m_dayForm->value();
        return after ? std::optional<Change>(domain::ChangeDay{m_dayBefore, after}) : std::nullopt;
    }
    if (m_isWithdrawing)
        return domain::ChangeShift{m_shiftBefore, {}};
    const auto after = m_shiftForm->value();
    return after ? std::optional<Change>(domain::ChangeShift{m_shiftBefore, after}) : std::nullopt;
}

bool SchedulePage::isNothingNew(const Change& change) const {
    return std::visit([](const auto& one) { return one.before == one.after; }, change);
}

/// Looks at what the form asks for before anybody can save it.
void SchedulePage::examine() {
    m_later->stop();
    ++m_questions;
    m_isExamined = false;
    m_faults->setText({});
    m_warnings->setText({});
    m_touchedList->setRows({});
    m_touchedPanel->setHeader(tr("Tickets that would lose their place"), {});
    m_touchedPanel->setChip({}, ChipRole::neutral);
    const auto office = m_parts.store.reader().office();
    const auto change = wanted();
    if (office && change && !isNothingNew(*change)) {
        const auto changed = std::visit(
            [&](const auto& one) { return domain::withChange(*office, one); }, *change);
        if (changed)
            showVerdict(*changed);
        else
            m_faults->setText(errorText(changed.error()));
    }
    fitActions();
}

void SchedulePage::showVerdict(const domain::Office& office) {
    const auto before = m_parts.store.reader().office();
    const auto calendar = m_parts.store.reader().calendar();
    if (!before || !calendar)
        return;
    const domain::OfficeCheck check = domain::checkOffice(office, *calendar);
    const domain::OfficeCheck checkBefore = domain::checkOffice(*before, *calendar);
    m_faults->setText(faultWords(m_words, {check.errors, office}));
    m_warnings->setText(
        faultWords(m_words, {check.warnings, office}, {checkBefore.warnings, *before}));
    if (check.errors.empty())
        lookForTouched(office);
}

void SchedulePage::lookForTouched(const domain::Office& office) {
    m_touchedPanel->setChip(tr("looking…"), ChipRole::accent);
    whenDone(m_parts.hall.touchedBy(office), this,
        [this, question = m_questions](const Result<desk::TicketsAhead>& touched) {
            if (question == m_questions)
                showTouched(touched);
        });
}

void SchedulePage::showTouched(const Result<desk::TicketsAhead>& touched) {
    m_touchedPanel->setChip({}, ChipRole::neutral);
    if (!touched)
        return m_faults->setText(errorText(touched.error()));
    QList<TwoLineRow> rows;
    for (const domain::Relocation& one : touched->stranded)
        rows += strandedRow(one);
    m_touched = static_cast<int>(rows.size());
    m_touchedList->setRows(rows);
    m_touchedPanel->setHeader(tr("Tickets that would lose their place"),
        rows.isEmpty() ? tr("none", "tickets") : tr("%n ticket(s)", nullptr, m_touched));
    m_isExamined = true;
    fitActions();
}

void SchedulePage::fitActions() {
    m_withdraw->setEnabled(m_dayBefore || m_shiftBefore);
    m_save->setEnabled(m_isExamined);
    const QString act = m_isWithdrawing ? tr("Remove") : tr("Save");
    m_save->setText(m_isExamined && m_touched > 0
            ? tr("%1: %n ticket(s) to be moved", nullptr, m_touched).arg(act)
            : act);
}

/// Nothing goes before it is seen which tickets that touches.
void SchedulePage::withdraw() {
    if (!m_dayBefore && !m_shiftBefore)
        return;
    m_isWithdrawing = true;
    examine();
}

void SchedulePage::save() {
    const auto change = wanted();
    if (change && m_isExamined)
        submit(*change);
}

void SchedulePage::submit(const Change& change) {
    m_isExamined = false;
    fitActions();
    std::visit(
        [&](const auto& one) {
            whenDone(m_parts.hall.change(one), this,
                [this, change](const Result<domain::Office>& result) { finish(result, change); });
        },
        change);
}

void SchedulePage::finish(const Result<domain::Office>& result, const Change& change) {
    if (!result) {
        tell(errorText(result.error()), false);
        return examine();
    }
    const QString done = m_touched == 0
        ? tr("The schedule is changed.")
        : tr(
            "The schedule is changed. %n ticket(s) wait on the page of moves.", nullptr, m_touched);
    tell(done, true);
    Q_EMIT undoOffered(tr("change of the schedule"), secondsForUndo,
        [this, change] { std::visit([this](const auto& one) { submit(reversed(one)); }, change); });
    if (const auto* day = std::get_if<domain::ChangeDay>(&change))
        editDay(day->after);
    else
        editShift(std::get<domain::ChangeShift>(change).after);
}

void SchedulePage::tell(const QString& words, bool isGood) {
    m_notice->setWords({}, words, isGood ? InlinePanel::Tone::good : InlinePanel::Tone::bad);
    m_notice->open();
}

} // namespace okno::client::ui
