#include "client/ui/shell/state_words.h"

#include "client/ui/error_text.h"
#include "client/ui/error_words.h"

#include <QCoreApplication>
#include <algorithm>

namespace okno::client::ui {

namespace {
struct StateText {
    Q_DECLARE_TR_FUNCTIONS(StateWords)
};

QString roleWord(domain::Role role) {
    switch (role) {
    case domain::Role::specialist:
        return StateText::tr("specialist");
    case domain::Role::seniorSpecialist:
        return StateText::tr("senior specialist");
    case domain::Role::callCentre:
        return StateText::tr("call centre");
    case domain::Role::executor:
        return StateText::tr("executor");
    case domain::Role::supervisor:
        return StateText::tr("supervisor");
    case domain::Role::administrator:
        return StateText::tr("administrator");
    case domain::Role::terminal:
        return StateText::tr("lobby terminal");
    case domain::Role::exchange:
        return StateText::tr("exchange");
    case domain::Role::analyst:
        return StateText::tr("analyst");
    case domain::Role::catalogueEditor:
        return StateText::tr("catalogue editor");
    case domain::Role::dispatcher:
        return StateText::tr("dispatcher");
    case domain::Role::board:
        return StateText::tr("hall display");
    }
    return {};
}
} // namespace

StateWords connectionWords(bool connected, const std::string& reason) {
    if (reason.starts_with("session-") || reason == "password-wrong")
        return {StateText::tr("The session has ended: Ctrl+I to sign in again"),
            StateLine::Health::bad};
    if (reason.starts_with("station-"))
        return {StateText::tr("The registry does not accept this station: tell the administrator"),
            StateLine::Health::bad};
    if (reason == "registry-speechless")
        return {StateText::tr("The registry hangs up without an answer: work goes on, tell the "
                              "administrator"),
            StateLine::Health::bad};
    if (reason == "registry-not-trusted" || reason == "registry-not-encrypted")
        return {StateText::tr("Another computer answers in the registry's place: nothing is sent"),
            StateLine::Health::bad};
    if (connected && !troubleWords(reason).isEmpty())
        return {StateText::tr("Connected, but not everything can be sent now: Ctrl+O tells why"),
            StateLine::Health::warn};
    if (connected)
        return {StateText::tr("Connected to the registry"), StateLine::Health::good};
    return {StateText::tr("No connection: work goes on, everything is sent later"),
        StateLine::Health::warn};
}

QString troubleWords(const std::string& reason) {
    const auto registry = registryWords();
    const bool isTrouble = std::ranges::find(registry, reason, &Words::reason) != registry.end();
    return isTrouble ? errorText({ErrorCode::unavailable, reason}) : QString();
}

QString placeWords(const domain::Employee& employee, const std::string& window) {
    if (window.empty())
        return roleWord(employee.role);
    return StateText::tr("Window %1 · %2")
        .arg(QString::fromStdString(window), roleWord(employee.role));
}

QString pageTitle(PageKind kind) {
    switch (kind) {
    case PageKind::reception:
        return StateText::tr("Reception");
    case PageKind::cards:
        return StateText::tr("Cards");
    case PageKind::issuing:
        return StateText::tr("Issuing");
    case PageKind::queue:
        return StateText::tr("Queue");
    case PageKind::statistics:
        return StateText::tr("Reports");
    case PageKind::hall:
        return StateText::tr("Hall");
    case PageKind::moves:
        return StateText::tr("Moves");
    case PageKind::schedule:
        return StateText::tr("Schedule");
    }
    return {};
}

QString windowTitle(const QString& station, bool training) {
    if (training)
        return StateText::tr("Okno · %1 · training clock").arg(station);
    return StateText::tr("Okno · %1").arg(station);
}

} // namespace okno::client::ui
