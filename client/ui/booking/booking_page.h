// The call centre: the service that the caller names, the first free time, the booking, and the
// sentence to read back. Typing the service, Enter, Enter, Ctrl+Enter. GUI thread.
#pragma once

#include "client/desk/ticket_desk.h"
#include "client/ui/shell/page.h"
#include "client/ui/theme.h"

#include <optional>

class QAction;
class QLabel;
class QTimer;

namespace okno::client::ui {

class ChoiceField;
class Field;
class InlinePanel;
class Panel;
class PlaceBoard;
class ServiceList;

class BookingPage : public Page {
    Q_OBJECT

public:
    /// Store and desk outlive the page.
    BookingPage(const Theme& theme, const store::Store& store, desk::TicketDesk& desk,
        domain::Channel channel, QWidget* parent = nullptr);

    [[nodiscard]] PageActions actions() const override;
    void activate() override;

private:
    void makeActions();
    [[nodiscard]] QWidget* makeServices();
    [[nodiscard]] QWidget* makePlaces();
    [[nodiscard]] QWidget* makeCaller();
    [[nodiscard]] domain::Purpose purpose() const;
    void refresh();
    void begin();
    void forgetBooked();
    void chooseService();
    void showTimes();
    void showPhrase();
    [[nodiscard]] QString phrase(const domain::Place& place) const;
    void book();
    void finish(const Result<domain::Ticket>& outcome);
    void offerUndo(const domain::Ticket& ticket);

    const Theme& m_theme;
    const store::Store& m_store;
    desk::TicketDesk& m_desk;
    domain::Channel m_channel;
    std::optional<domain::Service> m_service;
    std::optional<domain::Card> m_card; // whose result is collected
    std::optional<LocalDate> m_day;
    bool m_booked = false; // the outcome panel says what, until the next call

    QAction* m_new;
    QAction* m_book;
    QTimer* m_refresh;
    Field* m_search;
    ChoiceField* m_purpose;
    ServiceList* m_services;
    Panel* m_placesPanel;
    PlaceBoard* m_board;
    Field* m_name;
    Field* m_phone;
    QLabel* m_phraseTitle;
    QLabel* m_phrase;
    InlinePanel* m_outcome;
};

} // namespace okno::client::ui
