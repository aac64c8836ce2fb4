// The call centre, and the booking of a window: the service that the caller names, the first free
// time, the booking, the sentence to read back; the tickets that callers have already, to be found,
// moved or cancelled; a short consultation; whom to phone. Typing the service, Enter, Enter,
// Ctrl+Enter; Escape goes back one step, F5 begins a new call. GUI thread; nothing here waits.
#pragma once

#include "client/desk/call_desk.h"
#include "client/desk/ticket_desk.h"
#include "client/ui/booking/read_back.h"
#include "client/ui/shell/page.h"
#include "client/ui/theme.h"

#include <QSet>

#include <optional>

class QAction;
class QLabel;
class QStackedWidget;
class QTimer;

namespace okno::client::ui {

class Alternatives;
class CallerForm;
class ChoiceField;
class ConsultationSheet;
class Field;
class InlinePanel;
class Panel;
class PlaceBoard;
class ServiceList;
class TicketInHand;
class TicketPanel;
struct CallerTicketRow;

class BookingPage : public Page {
    Q_OBJECT

public:
    /// All of it outlives the page.
    struct Parts {
        const store::Store& store;
        desk::TicketDesk& tickets;
        desk::CallDesk& calls;
        domain::Channel channel;
    };

    BookingPage(const Theme& theme, const Parts& parts, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void activate() override;
    /// Shows the tickets that fit the text.
    void find(const QString& text);

private:
    enum class Side { services, found, toPhone }; // what stands at the left
    using Outcome = Result<domain::Ticket>;
    /// What the registry has been asked for.
    struct Asked {
        int call; // during which
        domain::Place place;
        QString who;
        bool isMove;
    };

    // booking_layout.cpp
    void makeActions();
    [[nodiscard]] QWidget* makeServices();
    [[nodiscard]] QWidget* makeMiddle();
    [[nodiscard]] QWidget* makeCaller();
    void connectTickets();

    // booking_page.cpp
    [[nodiscard]] domain::Purpose purpose() const;
    [[nodiscard]] std::vector<std::string> lines() const;
    void refresh();
    void begin();
    void stepBack();
    void forgetBooked();
    void chooseService();
    void chooseFreeDay();
    void showTimes();
    void showSoldOut();
    void showPhrase();
    void showCaller();
    void enableActions();
    void consult();
    void leaveConsultation();
    void confirm();
    void confirmAt(const domain::Place& place);
    void finish(const Asked& asked, const Outcome& outcome);
    void finishBooked(const Asked& asked, const domain::Ticket& ticket);
    void refuse(const Asked& asked, const Error& error);
    void offerOthers(
        const domain::Place& lost, const QString& why, std::vector<domain::Place> places);
    void goToTimes();

    // booking_tickets.cpp
    void readVisits();
    void showOthers();
    void showFound();
    void showToPhone();
    void turnTo(Side side);
    void toggleFound();
    void toggleToPhone();
    void takeInHand(const domain::TicketId& id);
    void showHand();
    void release();
    void refreshHand();
    void askToCancel();
    void cancel();
    void markPhoned();
    /// Once it is undone the person is to be phoned again, for that reason.
    void offerUndo(const QString& what, const std::function<QFuture<Outcome>()>& undo,
        const std::optional<std::string>& whyToPhone = {});

    const Theme& m_theme;
    Parts m_parts;
    desk::CallDesk::Visits m_visits; // of all callers
    int m_readings = 0;
    std::optional<domain::Service> m_service;
    std::optional<domain::Card> m_card; // whose result is collected
    std::optional<LocalDate> m_day;
    std::optional<domain::Ticket> m_hand; // to be moved or cancelled
    std::optional<Asked> m_asked; // not answered yet
    std::optional<SpokenVisit> m_booked; // read back until the next call
    QSet<QString> m_consulted; // services that this caller was told of
    int m_call = 0;

    QAction* m_new = nullptr;
    QAction* m_consult = nullptr;
    QAction* m_find = nullptr;
    QAction* m_phoneList = nullptr;
    QAction* m_cancel = nullptr;
    QAction* m_phoned = nullptr;
    QAction* m_confirm = nullptr;
    QTimer* m_refresh;
    QTimer* m_slow; // the registry's word takes its time
    QStackedWidget* m_left;
    QStackedWidget* m_middle;
    Field* m_search;
    ChoiceField* m_purpose;
    ServiceList* m_services;
    Panel* m_servicesPanel = nullptr;
    TicketPanel* m_found;
    TicketPanel* m_toPhone;
    Panel* m_placesPanel;
    QLabel* m_keysHint;
    PlaceBoard* m_board;
    InlinePanel* m_soldOut;
    Panel* m_consultPanel;
    ConsultationSheet* m_sheet;
    Panel* m_callerPanel;
    CallerForm* m_caller;
    TicketInHand* m_handCard;
    Alternatives* m_alternatives;
    InlinePanel* m_question;
    InlinePanel* m_outcome;
    ReadBack* m_readBack;
};

} // namespace okno::client::ui
