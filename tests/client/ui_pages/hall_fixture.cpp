#include "tests/client/ui_pages/hall_fixture.h"

namespace okno::client::ui::test {

using domain::TicketState;

namespace {

constexpr int firstTicket = 7000;

desk::Station officeStation(const domain::StationId& id) {
    return {id, "S1", desk::StationKind::office, {}, "Кабинет", {}};
}

domain::Ticket served(
    domain::Ticket ticket, const std::string& from, int minutes, const domain::EmployeeId& by) {
    ticket.arrivedAt = morning(from) - std::chrono::minutes(3);
    ticket.calledAt = morning(from) - std::chrono::seconds(40);
    ticket.startedAt = morning(from);
    ticket.servedBy = by;
    if (minutes > 0) {
        ticket.state = TicketState::finished;
        ticket.finishedAt = morning(from) + std::chrono::minutes(minutes);
    } else {
        ticket.state = TicketState::inService;
    }
    return ticket;
}

} // namespace

Instant morning(const std::string& time, int seconds) {
    return tests::at("2026-11-23 " + time) + std::chrono::seconds(seconds);
}

HallMorning::HallMorning()
    : office(officeStation(station.settings().station))
    , hall(station.store(), station.clock(), office) {
    station.clock().set(morning("10:28", 14));
    hall.setActor(employee(domain::Role::supervisor));
    tickets.setActor(employee(domain::Role::supervisor));
}

domain::Ticket HallMorning::booked(
    int number, const std::string& window, const std::string& start, int day) {
    domain::Ticket ticket{.id = tests::id<domain::TicketId>(firstTicket + number),
        .number = "А-" + std::to_string(100 + number),
        .place = {window, std::chrono::year(2026) / 11 / day, tests::time(start)},
        .lengthMinutes = 20,
        .purpose = domain::Purpose::submit,
        .services = {"MU-001"},
        .channel = domain::Channel::callCentre,
        .visitorName = "Соколова Марина Игоревна",
        .phone = domain::PhoneNumber::parse("9136001420").value(),
        .bookedAt = tests::at("2026-11-20 12:00")};
    ticket.line = "municipal";
    return ticket;
}

domain::Ticket HallMorning::here(domain::Ticket ticket, const std::string& arrival) {
    ticket.state = TicketState::arrived;
    ticket.arrivedAt = morning(arrival);
    return ticket;
}

void HallMorning::putAll(const std::vector<domain::Record>& records, std::int64_t version) {
    std::vector<protocol::Change> changes;
    changes.reserve(records.size());
    for (const domain::Record& record : records)
        changes.push_back(tests::changeOf(record, version));
    const auto taken = station.change([&](store::WriteTransaction& transaction) {
        return transaction.applyChanges(tests::pageOf(std::move(changes), "morning"));
    });
    EXPECT_TRUE(taken.has_value());
}

std::optional<domain::Ticket> HallMorning::ticket(int number) const {
    return reader().ticket(tests::id<domain::TicketId>(firstTicket + number));
}

void HallMorning::fill() {
    const domain::EmployeeId somebody = employee(domain::Role::specialist).id;
    const auto staff = reader().employees();
    const auto sits = [&](const std::string& window) {
        for (const domain::Employee& one : staff)
            if (one.window == window)
                return one.id;
        return somebody;
    };
    std::vector<domain::Record> records;
    int number = 20;
    for (const char* window : {"1", "2", "3", "4", "5", "6", "7", "8"})
        for (const auto& [start, minutes] :
            {std::pair{"09:00", 14}, {"09:20", 16}, {"09:40", 12}, {"10:00", 7}}) {
            domain::Ticket one
                = served(booked(++number, window, start), start, minutes, sits(window));
            one.startedAt = *one.startedAt + std::chrono::seconds(31 * number % 290);
            one.finishedAt = *one.finishedAt + std::chrono::seconds(31 * number % 290);
            records.emplace_back(one);
        }
    records.emplace_back(served(booked(1, "1", "10:20"), "10:16", 0, sits("1")));
    records.emplace_back(served(booked(2, "3", "10:20"), "10:20", 0, sits("3")));
    records.emplace_back(served(booked(3, "6", "10:00"), "10:05", 0, sits("6")));
    records.emplace_back(served(booked(4, "4", "10:20"), "10:25", 0, sits("2")));
    domain::Ticket called = here(booked(5, "7", "10:20"), "10:20");
    called.line = "state";
    called.number = "Г-105";
    called.state = TicketState::called;
    called.calledAt = morning("10:27", 22);
    records.emplace_back(called);
    records.emplace_back(here(booked(6, "6", "10:20"), "10:11"));
    records.emplace_back(here(booked(7, "2", "10:20"), "10:24"));
    records.emplace_back(here(booked(8, "3", "10:40"), "10:19"));
    domain::Ticket walkIn = here(booked(9, {}, "10:14"), "10:14");
    walkIn.unbooked = true;
    records.emplace_back(walkIn);
    for (const auto& [window, start] : {std::pair{"1", "10:40"}, {"3", "11:00"}, {"5", "11:00"},
             {"6", "10:40"}, {"8", "11:20"}, {"8", "14:00"}, {"5", "15:20"}})
        records.emplace_back(booked(++number, window, start));
    domain::Ticket unprinted = booked(10, "2", "11:20");
    unprinted.flags[domain::TicketFlag::notPrinted] = {};
    records.emplace_back(unprinted);
    const domain::EmployeeId by = employee(domain::Role::supervisor).id;
    records.emplace_back(domain::WindowStatus{
        "8", domain::WindowMode::paused, morning("10:22", 4), by, "перерыв до 10:45"});
    records.emplace_back(
        domain::WindowStatus{"9", domain::WindowMode::closed, morning("09:30"), by, "болезнь"});
    putAll(records);
}

} // namespace okno::client::ui::test
