// The hall as it is now, for whoever answers for it: windows with their clocks, lines, everybody
// who waits against the legal limit, what is to be seen to; opens, pauses and closes windows and
// sends people on. Clocks run once a second, the rest follows the records. GUI thread.
#pragma once

#include "client/desk/hall_desk.h"
#include "client/desk/ticket_desk.h"
#include "client/ui/hall/hall_names.h"
#include "client/ui/shell/page.h"
#include "client/ui/theme.h"
#include "common/domain/queue/statistics.h"

class QAction;
class QTimer;
class QVBoxLayout;

namespace okno::client::ui {

class BarChart;
class FittedList;
class HallTiles;
class InlinePanel;
class Panel;
class TwoLineList;
class TransferPanel;
class WindowList;
class WindowPanel;
struct TransferTarget;
struct TransferWish;

class HallPage : public Page {
    Q_OBJECT

public:
    /// All of it outlives the page.
    struct Parts {
        const store::Store& store;
        desk::HallDesk& hall;
        desk::TicketDesk& tickets;
    };

    HallPage(const Theme& theme, const Parts& parts, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void activate() override;
    /// Shows the hall as it is at this moment; a matter of milliseconds, also in a large hall.
    void refresh();

Q_SIGNALS:
    /// The tickets that have lost their place are wanted.
    void movesRequested();

protected:
    /// The chart is there where it has room.
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeActions();
    void layOut();
    [[nodiscard]] QVBoxLayout* leftColumn();
    [[nodiscard]] QVBoxLayout* rightColumn();
    void connectParts();
    void followChange();
    void showFigures();
    void showChart(const domain::Statistics& byHour);
    void showBreaches(const domain::HallView& view);
    void fitActions();
    void switchList();

    void pauseOrOpen();
    void askToClose();
    void setMode(const QString& window, domain::WindowMode mode, const QString& reason);
    void askToSendOn();
    void sendOn(const TransferWish& wish);
    [[nodiscard]] std::vector<TransferTarget> targetsFor(const domain::Ticket& ticket) const;
    void watch(const QFuture<Result<domain::Ticket>>& answer, const QString& done);
    void tell(const QString& words, bool isGood = true);

    const Theme& m_theme;
    Parts m_parts;
    HallNames m_names;
    InlinePanel* m_notice;
    WindowPanel* m_windowPanel;
    TransferPanel* m_transferPanel;
    HallTiles* m_tiles;
    Panel* m_windowsPanel;
    WindowList* m_windows;
    Panel* m_chartPanel;
    BarChart* m_chart;
    Panel* m_linesPanel;
    FittedList* m_lines;
    Panel* m_peoplePanel;
    TwoLineList* m_people;
    Panel* m_flagsPanel;
    FittedList* m_flags;
    QTimer* m_second;
    QTimer* m_soon;
    QAction* m_switch = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_close = nullptr;
    QAction* m_send = nullptr;
    QAction* m_moves = nullptr;
    std::optional<domain::TicketId> m_sending;
};

} // namespace okno::client::ui
