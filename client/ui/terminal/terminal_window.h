// The lobby terminal: what for, which service, which day and time, a printed ticket. A portrait
// screen for fingers, though every step works from a keyboard; it returns to the beginning by
// itself when nobody touches it. GUI thread.
#pragma once

#include "client/desk/print_desk.h"
#include "client/desk/ticket_desk.h"
#include "client/ui/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace okno::client::ui {

class NumberPad;
class PlaceBoard;
class PressList;
class TicketView;

class TerminalWindow : public QWidget {
    Q_OBJECT

public:
    /// Store and desks outlive the window.
    TerminalWindow(const Theme& theme, const store::Store& store, desk::TicketDesk& desk,
        desk::PrintDesk& printer, QWidget* parent = nullptr);

    /// Nobody is there: back to the first question.
    void startAgain();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Step { purpose, number, category, service, time, done };

    void layOut();
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeTime();
    [[nodiscard]] QWidget* makeFoot();
    void go(Step step);
    void back();
    void tick();
    void showCountdown();
    void refresh();

    void showPurposes();
    void showNumber();
    void showCategories();
    void showServices();
    void choosePurpose(const QString& key);
    void findCard();
    void chooseService(const QString& code);
    void offer(const domain::Service& service);
    void next();
    void showTimes();
    void showPlace();
    void book();
    void finish(const Result<domain::Ticket>& outcome);
    [[nodiscard]] QString papers() const;

    const Theme& m_theme;
    const store::Store& m_store;
    desk::TicketDesk& m_desk;
    desk::PrintDesk& m_printer;

    Step m_step = Step::purpose;
    domain::Purpose m_purpose = domain::Purpose::submit;
    QString m_category;
    std::optional<domain::Service> m_service;
    std::optional<domain::CardId> m_card; // whose result is collected
    std::optional<LocalDate> m_day;
    std::vector<domain::Service> m_services;
    int m_secondsLeft = 0;

    QLabel* m_office;
    QLabel* m_title;
    QLabel* m_subtitle;
    QStackedWidget* m_steps;
    PressList* m_purposes;
    NumberPad* m_number;
    PressList* m_categories;
    PressList* m_serviceList;
    PlaceBoard* m_board;
    QLabel* m_papers;
    QLabel* m_problem;
    TicketView* m_ticket;
    QPushButton* m_back;
    QPushButton* m_next;
    QLabel* m_help;
    QLabel* m_countdown;
    QTimer* m_second;
    QTimer* m_refresh;
};

} // namespace okno::client::ui
