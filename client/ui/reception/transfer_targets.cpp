#include "client/ui/reception/transfer_targets.h"

#include "client/printing/wording.h"
#include "common/domain/office/schedule.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <set>

namespace okno::client::ui {

using printing::toText;

namespace {

QString targetText(const char* text) {
    return QCoreApplication::translate("TransferTargets", text);
}

std::set<std::string> windowsOfDay(const store::Reader& reader, const LocalDate& date) {
    std::set<std::string> windows;
    const auto office = reader.office();
    const auto calendar = reader.calendar();
    if (!office || !calendar)
        return windows;
    const domain::Schedule schedule(*office, *calendar);
    for (const domain::Duty& duty : schedule.dutiesOn(date))
        windows.insert(office->windows.at(duty.window).number);
    return windows;
}

/// Why nobody can be sent to the window now; empty when it is open.
QString standstillOf(const store::Reader& reader, const std::string& window) {
    const auto status = reader.windowStatus(window);
    if (!status || status->mode == domain::WindowMode::open)
        return {};
    const auto words = status->mode == domain::WindowMode::paused
        ? targetText(QT_TRANSLATE_NOOP("TransferTargets", "pause since %1: %2"))
        : targetText(QT_TRANSLATE_NOOP("TransferTargets", "closed since %1: %2"));
    return words.arg(toText(reader.zone().toLocal(status->since).time), toText(status->reason));
}

TransferTarget windowTarget(const QString& window, const QString& standstill) {
    const auto words = targetText(QT_TRANSLATE_NOOP("TransferTargets", "Window %1")).arg(window);
    TransferTarget target{
        standstill.isEmpty() ? words : words + QStringLiteral(" — ") + standstill};
    target.window = window.toStdString();
    target.isOpen = standstill.isEmpty();
    return target;
}

std::vector<domain::Place> otherPlaces(const ReceptionParts& parts, const domain::Ticket& ticket) {
    const auto& reader = parts.store.reader();
    const auto service
        = ticket.services.empty() ? std::nullopt : reader.service(ticket.services.front());
    if (!service)
        return {};
    auto places = parts.tickets.freePlaces(*service, ticket.purpose, ticket.place.date);
    std::erase_if(places, [&](const domain::Place& place) {
        return place.window == parts.window || !standstillOf(reader, place.window).isEmpty();
    });
    return places;
}

} // namespace

std::vector<TransferTarget> transferTargets(
    const ReceptionParts& parts, const std::optional<domain::Ticket>& ticket) {
    std::vector<TransferTarget> targets;
    const auto& reader = parts.store.reader();
    const auto office = reader.office();
    if (!ticket || !office)
        return targets;
    const auto staffed = windowsOfDay(reader, parts.tickets.localNow().date);
    for (const auto& window : office->windows)
        if (window.number != parts.window)
            targets.push_back(windowTarget(toText(window.number),
                staffed.contains(window.number) ? standstillOf(reader, window.number)
                                                : targetText(QT_TRANSLATE_NOOP("TransferTargets",
                                                    "nobody receives here today"))));
    std::stable_partition(targets.begin(), targets.end(), std::mem_fn(&TransferTarget::isOpen));
    const printing::Words words;
    for (const auto& line : office->lines)
        targets.push_back({targetText(QT_TRANSLATE_NOOP("TransferTargets", "Line: %1"))
                               .arg(words.text(line.name)),
            line.code});
    if (ticket->state == domain::TicketState::called)
        for (const auto& place : otherPlaces(parts, *ticket))
            targets.push_back(
                {targetText(QT_TRANSLATE_NOOP("TransferTargets", "Window %1, free at %2"))
                        .arg(toText(place.window), toText(place.start)),
                    {}, {}, place});
    return targets;
}

} // namespace okno::client::ui
