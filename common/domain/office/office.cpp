#include "common/domain/office/office.h"

#include <algorithm>

namespace okno::domain {

const Window* findWindow(const Office& office, const std::string& number) {
    const auto found = std::find_if(office.windows.begin(), office.windows.end(),
        [&](const Window& window) { return window.number == number; });
    return found == office.windows.end() ? nullptr : &*found;
}

const Line* findLine(const Office& office, const std::string& code) {
    const auto found = std::find_if(office.lines.begin(), office.lines.end(),
        [&](const Line& line) { return line.code == code; });
    return found == office.lines.end() ? nullptr : &*found;
}

bool serves(const Shift& shift, std::span<const std::string> lines, Purpose purpose) {
    return std::all_of(lines.begin(), lines.end(),
        [&](const std::string& line) { return serves(shift, line, purpose); });
}

const Line* lineOf(const Office& office, const Ticket& ticket) {
    if (ticket.transfer && !ticket.transfer->line.empty())
        return findLine(office, ticket.transfer->line);
    if (!ticket.line.empty())
        return findLine(office, ticket.line);
    const std::string letter = ticket.number.substr(0, ticket.number.find('-'));
    const auto found = std::find_if(office.lines.begin(), office.lines.end(),
        [&](const Line& line) { return line.letter == letter; });
    return found == office.lines.end() ? nullptr : &*found;
}

std::string lineOf(const Service& service, Purpose purpose) {
    if (!service.line.empty())
        return service.line;
    if (purpose == Purpose::collect)
        return collectLine;
    return service.kind == ServiceKind::state ? "state" : "municipal";
}

int ticketMinutesOf(const Office& office, const Line& line) {
    return line.ticketMinutes.value_or(office.ticketMinutes);
}

int horizonDaysOf(const Office& office, const Line& line) {
    return line.horizonDays.value_or(office.horizonDays);
}

bool serves(const Shift& shift, const std::string& line, Purpose purpose) {
    return std::find(shift.lines.begin(), shift.lines.end(), line) != shift.lines.end()
        && std::find(shift.purposes.begin(), shift.purposes.end(), purpose) != shift.purposes.end();
}

} // namespace okno::domain
