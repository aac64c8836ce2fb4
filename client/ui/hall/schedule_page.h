// The schedule in the supervisor's hands: days that are unlike their weekday, and the roster. While
// an entry is typed the page says what is wrong with it, what is odd, and which tickets would lose
// their place; nothing is changed before that has been seen. GUI thread; the tickets are looked up
// on a pool thread.
#pragma once

#include "client/desk/hall_desk.h"
#include "client/ui/hall/schedule_words.h"
#include "client/ui/shell/page.h"
#include "client/ui/theme.h"

#include <variant>

class QAction;
class QLabel;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace okno::client::ui {

class DayForm;
class InlinePanel;
class Panel;
class TwoLineList;
class ShiftForm;

class SchedulePage : public Page {
    Q_OBJECT

public:
    /// All of it outlives the page.
    struct Parts {
        const store::Store& store;
        desk::HallDesk& hall;
    };

    SchedulePage(const Theme& theme, const Parts& parts, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void activate() override;

private:
    using Change = std::variant<domain::ChangeDay, domain::ChangeShift>;

    void makeActions();
    void layOut();
    [[nodiscard]] QVBoxLayout* lists();
    [[nodiscard]] QVBoxLayout* editor();
    void connectParts();

    void readLists();
    void editDay(const std::optional<domain::DayException>& before);
    void editShift(const std::optional<domain::Shift>& before);
    void beginEditing(const QString& title);
    void withdraw();

    /// What the form asks for; nothing while it cannot be read.
    [[nodiscard]] std::optional<Change> wanted() const;
    [[nodiscard]] bool isNothingNew(const Change& change) const;
    void examine();
    void showVerdict(const domain::Office& office);
    void lookForTouched(const domain::Office& office);
    void showTouched(const Result<desk::TicketsAhead>& touched);
    void fitActions();

    void save();
    void submit(const Change& change);
    void finish(const Result<domain::Office>& result, const Change& change);
    void tell(const QString& words, bool isGood);

    const Theme& m_theme;
    Parts m_parts;
    ScheduleWords m_words;
    InlinePanel* m_notice;
    TwoLineList* m_dayList;
    TwoLineList* m_shiftList;
    Panel* m_editor;
    QStackedWidget* m_forms;
    DayForm* m_dayForm;
    ShiftForm* m_shiftForm;
    QLabel* m_faults;
    QLabel* m_warnings;
    Panel* m_touchedPanel;
    TwoLineList* m_touchedList;
    QTimer* m_later;
    QAction* m_switch = nullptr;
    QAction* m_newDay = nullptr;
    QAction* m_newShift = nullptr;
    QAction* m_withdraw = nullptr;
    QAction* m_save = nullptr;
    std::vector<domain::DayException> m_days; // as listed
    std::vector<domain::Shift> m_shifts;
    std::optional<domain::DayException> m_dayBefore; // that is being edited; none: a new one
    std::optional<domain::Shift> m_shiftBefore;
    bool m_isWithdrawing = false; // what the page examines is that the entry goes
    bool m_isExamined = false; // what the form asks for, as it is now
    int m_questions = 0; // asked about touched tickets; only the last one counts
    int m_touched = 0;
};

} // namespace okno::client::ui
