#include "client/desk/upcoming.h"

namespace okno::client::desk {

std::optional<Upcoming> upcoming(
    const store::Reader& reader, const std::string& window, Instant now, Among among) {
    const auto office = reader.office();
    const auto calendar = reader.calendar();
    if (!office || !calendar)
        return std::nullopt;
    const domain::Moment moment = domain::momentAt(now, reader.zone());
    auto tickets = reader.ticketsOn(moment.local.date);
    if (among == Among::ownPeople)
        std::erase_if(tickets,
            [&](const domain::Ticket& ticket) { return domain::windowOf(ticket) != window; });
    std::vector<domain::WindowStatus> windows;
    for (const domain::Window& one : office->windows)
        if (auto status = reader.windowStatus(one.number))
            windows.push_back(*std::move(status));
    const domain::Schedule schedule(*office, *calendar);
    const auto next
        = domain::chooseNext(domain::Hall{schedule, tickets, windows, {}}, window, moment);
    if (!next)
        return std::nullopt;
    return Upcoming{*next->ticket, next->reason};
}

} // namespace okno::client::desk
