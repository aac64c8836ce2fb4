#include "client/ui/shell/state_words.h"

#include <QCoreApplication>

namespace okno::client::ui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(StateWords)
};

QString roleWord(domain::Role role) {
    switch (role) {
    case domain::Role::specialist:
        return Words::tr("specialist");
    case domain::Role::seniorSpecialist:
        return Words::tr("senior specialist");
    case domain::Role::callCentre:
        return Words::tr("call centre");
    case domain::Role::executor:
        return Words::tr("executor");
    case domain::Role::supervisor:
        return Words::tr("supervisor");
    case domain::Role::administrator:
        return Words::tr("administrator");
    case domain::Role::terminal:
        return Words::tr("lobby terminal");
    case domain::Role::exchange:
        return Words::tr("exchange");
    case domain::Role::analyst:
        return Words::tr("analyst");
    case domain::Role::catalogueEditor:
        return Words::tr("catalogue editor");
    case domain::Role::dispatcher:
        return Words::tr("dispatcher");
    case domain::Role::board:
        return Words::tr("hall display");
    }
    return {};
}
} // namespace

StateWords connectionWords(bool connected, const std::string& reason) {
    if (reason.starts_with("session-") || reason == "password-wrong")
        return {
            Words::tr("The session has ended: Ctrl+I to sign in again"), StateLine::Health::bad};
    if (reason.starts_with("station-"))
        return {Words::tr("The registry does not accept this station: tell the administrator"),
            StateLine::Health::bad};
    if (reason == "registry-not-trusted")
        return {Words::tr("Another computer answers in the registry's place: nothing is sent"),
            StateLine::Health::bad};
    if (connected)
        return {Words::tr("Connected to the registry"), StateLine::Health::good};
    return {Words::tr("No connection: work goes on, everything is sent later"),
        StateLine::Health::warn};
}

QString placeWords(const domain::Employee& employee, const std::string& window) {
    if (window.empty())
        return roleWord(employee.role);
    return Words::tr("Window %1 · %2").arg(QString::fromStdString(window), roleWord(employee.role));
}

QString pageTitle(PageKind kind) {
    switch (kind) {
    case PageKind::reception:
        return Words::tr("Reception");
    case PageKind::cards:
        return Words::tr("Cards");
    case PageKind::issuing:
        return Words::tr("Issuing");
    case PageKind::queue:
        return Words::tr("Queue");
    }
    return {};
}

QString windowTitle(const QString& station, bool training) {
    if (training)
        return Words::tr("Okno · %1 · training clock").arg(station);
    return Words::tr("Okno · %1").arg(station);
}

} // namespace okno::client::ui
