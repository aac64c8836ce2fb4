// Tickets that a closed window or a changed schedule has left without a place: each with its holder
// and the nearest free place, moved one by one or all at once; and whom to phone about it. GUI
// thread; what is far ahead is read on a pool thread.
#pragma once

#include "client/desk/hall_desk.h"
#include "client/desk/ticket_desk.h"
#include "client/ui/hall/hall_rows.h"
#include "client/ui/shell/page.h"
#include "client/ui/theme.h"

class QAction;
class QTimer;

namespace okno::client::ui {

class InlinePanel;
class Panel;
class TwoLineList;

class MovesPage : public Page {
    Q_OBJECT

public:
    /// All of it outlives the page.
    struct Parts {
        const store::Store& store;
        desk::HallDesk& hall;
        desk::TicketDesk& tickets;
    };

    MovesPage(const Theme& theme, const Parts& parts, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void activate() override;

private:
    void makeActions();
    void layOut();
    void read();
    void show(desk::TicketsAhead ahead);
    [[nodiscard]] TwoLineRow rowOf(const domain::Relocation& one) const;
    [[nodiscard]] const domain::Relocation* chosen() const;
    void fitActions();

    void moveOne();
    void moveAll();
    void move(const std::vector<domain::Relocation>& relocations);
    void noteOutcome(const domain::Relocation& one, const Result<domain::Ticket>& result);
    void tellOutcome();
    void takeBack(const domain::TicketId& id);
    void notePhoned();

    const Theme& m_theme;
    Parts m_parts;
    InlinePanel* m_notice;
    Panel* m_strandedPanel;
    TwoLineList* m_stranded;
    Panel* m_phonePanel;
    TwoLineList* m_phone;
    QTimer* m_later;
    QAction* m_switch = nullptr;
    QAction* m_phoned = nullptr;
    QAction* m_moveAll = nullptr;
    QAction* m_moveOne = nullptr;
    desk::TicketsAhead m_ahead;
    std::map<domain::TicketId, QString> m_refused; // why the latest attempt failed
    std::size_t m_waiting = 0; // for answers
    int m_moved = 0; // of the latest press
    int m_failed = 0;
    bool m_isReading = false;
    bool m_isOld = false; // something has changed since the reading began
};

} // namespace okno::client::ui
