// The cast of the rehearsal and what its acts hand on to each other.
#pragma once

#include "tests/end_to_end/rehearsal.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>

namespace okno::rehearsal {

class BoardWatch;

struct Play {
    Rehearsal& rehearsal;
    client::ui::Theme& theme; // the terminal's visitors change it

    std::unique_ptr<client::app::DeskStation> callCentre{};
    std::unique_ptr<client::app::DeskStation> terminal{};
    std::unique_ptr<client::app::DeskStation> board{};
    std::shared_ptr<BoardWatch> watch{}; // before the board
    std::unique_ptr<client::app::DeskStation> window{};
    std::unique_ptr<client::app::DeskStation> office{};
    std::string windowNumber{}; // where the booked ticket is
    std::optional<domain::Ticket> ticket{}; // booked through the call centre
    std::optional<domain::CardId> card{}; // of that ticket's reception
};

using client::app::DeskStation;

inline constexpr auto executorLogin = "ershova"; // works in the office

// The acts, in their order.
void bookTickets(Play& play);
void answerCalls(Play& play);
void visitHall(Play& play);
void receive(Play& play);
void decideAndIssue(Play& play);
void superviseHall(Play& play);
void receiveOffline(Play& play);

/// Parts of acts: at the window in the middle of a reception; with the registry stopped; and
/// between the window and the executor over a card that both know.
void lockAndUnlock(Play& play, const QString& login);
void workWithoutRegistry(Play& play);
void meetInConflict(Play& play, const domain::CardId& id);

/// Presses the key that calls somebody at the window; milliseconds until the board has painted the
/// number. Fails above a second.
int callAndWatch(Play& play, const std::function<void()>& press);
void seeCallOnBoard(Play& play, int milliseconds);
/// Touches a button at the terminal as soon as it is offered.
void touch(Operator& visitor, const QString& button);

/// Opens a station's window; nobody is signed in.
std::unique_ptr<DeskStation> opened(Play& play, const QString& name);
/// Signs somebody in at a station's keyboard and waits for the pages.
void enter(Play& play, DeskStation& station, const QString& login);
/// The same, and waits for the catalogue too.
void signIn(Play& play, DeskStation& station, const QString& login);
/// Of the staff that the station knows.
domain::Employee employeeAt(DeskStation& station, const std::string& login);
/// Does it as the station's own pages do, where it does not matter which.
void submit(DeskStation& station, const domain::CommandArgs& args, const domain::Employee& actor);
/// Waits until the registry has confirmed what was done at the station.
void waitUntilSent(DeskStation& station);
/// Calls the next person, types the sample applicant, answers, examines; ends before registering.
/// `passport` is the last digit that tells this applicant from the other.
void typeReception(Operator& specialist, const QString& name);
/// Presses Ctrl+Enter and gives the card that came of it, with its receipt on the screen.
domain::Card registerCard(Play& play, Operator& specialist, const domain::TicketId& ticket);
/// What pdftotext reads in a paper that this station printed; fails where there is none.
QString printedText(const QString& file);

} // namespace okno::rehearsal
