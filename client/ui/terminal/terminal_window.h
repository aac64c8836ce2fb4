// The lobby terminal: what for, which service, which day and time, a printed ticket; that the
// person of a ticket has come; or what a service asks for, without any ticket. A portrait screen
// for fingers, though every step works from a keyboard; it returns to the beginning, the usual
// language and look when nobody touches it. GUI thread.
#pragma once

#include "client/desk/print_desk.h"
#include "client/desk/ticket_desk.h"
#include "client/sound/speaker.h"
#include "client/ui/terminal/arrival.h"
#include "client/ui/terminal/ticket_view.h"
#include "client/ui/theme.h"

#include <QStringList>
#include <QWidget>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace okno::client::ui {

class ArrivalView;
class NumberPad;
class PlaceBoard;
class PressList;
class ServiceSearch;
class ServiceSheet;

class TerminalWindow : public QWidget {
    Q_OBJECT

public:
    /// All of it outlives the window.
    struct Parts {
        const Theme& theme;
        const store::Store& store;
        desk::TicketDesk& desk;
        desk::PrintDesk& printer;
        sound::Speaker& speaker;
        QStringList languages; // that there are words for
        std::chrono::seconds returnAfter{60}; // of nobody touching it
    };
    explicit TerminalWindow(const Parts& parts, QWidget* parent = nullptr);

    /// Nobody is there: back to the first question.
    void startAgain();

Q_SIGNALS:
    /// The application changes them; the window follows and stays where it is.
    void languageChosen(const QString& code);
    void lookChosen(okno::client::ui::Shade shade, int textScale);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Step {
        purpose,
        number, // of a receipt
        category,
        service,
        search,
        about,
        time,
        others, // than the one that is gone
        done,
        ticketNumber, // of who has come
        tickets, // with that number
        arrived,
    };

    /// What the person has come to so far; kept when language or look change.
    struct Visit {
        Step step = Step::purpose;
        domain::Purpose purpose = domain::Purpose::submit;
        bool informing = false; // wants to know, not to come
        bool searching = false; // came to the service by its words
        QString category{};
        QString typed{}; // in the search
        bool isWaiting = false; // for the place that was chosen
        std::vector<domain::Place> others{}; // in the place of one that is gone
        std::optional<domain::Service> service{};
        std::optional<domain::CardId> card{}; // whose result is collected
        std::optional<LocalDate> day{};
        std::vector<domain::Ticket> tickets{}; // one of which is the person's
        std::optional<domain::Ticket> ticket{};
        ArrivalAnswer answer{};
        TicketView::Paper paper = TicketView::Paper::printing;
        int attempts = 0; // to print
        bool flagged = false; // the staff have been told that there is no paper
    };

    void build();
    void layOut();
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeTime();
    [[nodiscard]] QWidget* makeFoot();
    [[nodiscard]] QLayout* makeAids();
    void addLanguages(QHBoxLayout& row);
    void addAid(QBoxLayout& row, const QString& name, const QString& words, bool isOn,
        const std::function<void()>& act);
    void connectSteps();

    void go(Step step);
    void showStep(Step step);
    [[nodiscard]] bool isOver() const;
    void back();
    void next();
    void tick();
    void showCountdown();
    void refresh();
    void useUsualLook();

    void showPurposes();
    void showNumber();
    void showCategories();
    void showServices();
    void showSearch();
    void showAbout();
    void choosePurpose(const QString& key);
    void findCard();
    void chooseService(const QString& code);
    void offer(const domain::Service& service);
    void showTimes();
    void showPlace();
    void showOthers();
    [[nodiscard]] QString papers() const;

    void showTicketNumber();
    void findTicket();
    void showTickets();
    void noteArrival(const domain::Ticket& ticket);
    void showArrival();
    void admit();

    void book();
    void book(const domain::Place& place);
    void finish(const Result<domain::Ticket>& outcome);
    void print();
    void reprint();
    void takePaper(const domain::TicketId& ticket, TicketView::Paper paper);
    void showTicket();

    void readAloud();
    [[nodiscard]] QString spokenPage() const;

    const Theme& m_theme;
    const store::Store& m_store;
    desk::TicketDesk& m_desk;
    desk::PrintDesk& m_printer;
    sound::Speaker& m_speaker;
    const QStringList m_languages;
    const int m_patience; // seconds
    const QString m_usualLanguage;
    const Shade m_usualShade;
    const int m_usualScale;

    Visit m_visit;
    std::vector<domain::Service> m_services;
    int m_visits = 0; // that have begun: an answer may come after its person has gone
    int m_secondsLeft = 0;

    QWidget* m_content = nullptr; // all below is in it, and made anew with it
    QLabel* m_office = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    QStackedWidget* m_steps = nullptr;
    PressList* m_purposes = nullptr;
    NumberPad* m_number = nullptr;
    PressList* m_categories = nullptr;
    PressList* m_serviceList = nullptr;
    ServiceSearch* m_search = nullptr;
    ServiceSheet* m_about = nullptr;
    PlaceBoard* m_board = nullptr;
    PressList* m_others = nullptr;
    QLabel* m_papers = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_wait = nullptr; // without a booked time
    TicketView* m_ticket = nullptr;
    NumberPad* m_ticketNumber = nullptr;
    PressList* m_ticketList = nullptr;
    ArrivalView* m_arrival = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QLabel* m_help = nullptr;
    QLabel* m_countdown = nullptr;
    QTimer* m_second;
    QTimer* m_refresh;
    QTimer* m_rebuild;
};

} // namespace okno::client::ui
