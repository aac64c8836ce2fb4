#include "server/app/registry_server.h"
#include "server/store/database.h"
#include "tests/server/http/sample_service.h"

#include <atomic>
#include <set>
#include <thread>

namespace okno::tests {

namespace {
class Sync : public WithSampleService {
protected:
    domain::BookTicket booking(int minute) {
        auto booking = sampleBooking();
        booking.ticket = m_ids.make<domain::TicketId>();
        booking.place.start = time("10:20") + std::chrono::minutes(minute);
        return booking;
    }

    domain::RegisterCard registration(const std::string& provisionalNumber) {
        auto registration = sampleRegistration();
        registration.card = m_ids.make<domain::CardId>();
        registration.provisionalNumber = provisionalNumber;
        for (auto& [document, query] : registration.queries)
            query = m_ids.make<domain::QueryId>();
        return registration;
    }

    domain::Card card(const domain::CardId& id) {
        return std::get<domain::Card>(*registry.find({domain::RecordKind::card, id.toString()}));
    }

private:
    UuidV7Source m_ids{registry.clock()};
};
} // namespace

TEST_F(Sync, aBookingReachesTheOtherStation) {
    HttpStation callCentre(registry, "call-centre");
    callCentre.signIn("snegireva");
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    EXPECT_FALSE(window.pull().empty());

    const auto book = booking(0);
    const auto outcomes = callCentre.pushed({callCentre.next(book)});

    ASSERT_EQ(outcomes.size(), 1U);
    EXPECT_EQ(outcomes[0].kind, protocol::OutcomeKind::applied);
    EXPECT_FALSE(outcomes[0].duplicate);
    ASSERT_EQ(outcomes[0].changes.size(), 1U);
    const auto seen = window.pull();
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].key.key, book.ticket.toString());
    EXPECT_EQ(seen[0].record, outcomes[0].changes[0].record);
    EXPECT_TRUE(window.pull().empty());
    EXPECT_EQ(window.confirmedN, 0);
    static_cast<void>(callCentre.pull());
    EXPECT_EQ(callCentre.confirmedN, 1);
}

TEST_F(Sync, aRepeatedCommandHasOneEffectAndTheSameAnswer) {
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    const auto command = window.next(registration("W3-0001"));

    const auto first = window.pushed({command});
    const auto head = window.pull();
    const auto second = window.pushed({command});

    EXPECT_EQ(first[0].kind, protocol::OutcomeKind::applied);
    EXPECT_TRUE(second[0].duplicate);
    EXPECT_EQ(second[0].kind, first[0].kind);
    ASSERT_EQ(second[0].changes.size(), first[0].changes.size());
    EXPECT_EQ(second[0].changes[0].record, first[0].changes[0].record);
    EXPECT_TRUE(window.pull().empty());
    EXPECT_EQ(registry.keysOf(domain::RecordKind::card).size(), 1U);
    EXPECT_EQ(registry.queuedQueries().size(), 1U);
}

TEST_F(Sync, aRefusalIsAnOutcomeAndTheQueueGoesOn) {
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    HttpStation callCentre(registry, "call-centre");
    callCentre.signIn("snegireva");
    const auto taken = booking(0);
    static_cast<void>(callCentre.pushed({callCentre.next(taken)}));

    auto late = booking(0);
    const auto outcomes = window.pushed({window.next(late), window.next(booking(20))});

    ASSERT_EQ(outcomes.size(), 2U);
    EXPECT_EQ(outcomes[0].kind, protocol::OutcomeKind::rejected);
    ASSERT_TRUE(outcomes[0].error);
    EXPECT_EQ(outcomes[0].error->reason, "slot-taken");
    EXPECT_EQ(outcomes[1].kind, protocol::OutcomeKind::applied);
    EXPECT_FALSE(registry.find({domain::RecordKind::ticket, late.ticket.toString()}));
}

TEST_F(Sync, anIdWithAnotherBodyIsRefusedWhole) {
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    const auto command = window.next(booking(0));
    static_cast<void>(window.pushed({command}));
    auto other = command;
    other.args = booking(20);
    const auto following = window.next(booking(40));

    const auto reply = window.push({other, following});

    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(reply.problem().error.reason, "command-differs");
    EXPECT_EQ(registry.keysOf(domain::RecordKind::ticket).size(), 1U);
    EXPECT_EQ(window.pushed({following})[0].kind, protocol::OutcomeKind::applied);
}

TEST_F(Sync, aClockAheadOfTheRegistrysRegistersToday) {
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    auto command = window.next(booking(0));
    command.at
        = Instant(std::chrono::sys_days{std::chrono::year(2038) / std::chrono::January / 20});

    static_cast<void>(window.pushed({command}));

    const auto ticket = registry.find(
        {domain::RecordKind::ticket, std::get<domain::BookTicket>(command.args).ticket.toString()});
    ASSERT_TRUE(ticket);
    EXPECT_EQ(std::get<domain::Ticket>(*ticket).bookedAt, registry.clock().now());
}

TEST_F(Sync, aGapInTheCounterNamesTheExpectedNumber) {
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    const auto first = window.next(booking(0));
    const auto second = window.next(booking(20));

    const auto reply = window.push({second});

    EXPECT_EQ(reply.status, 409);
    EXPECT_EQ(reply.problem().error.reason, "counter-gap");
    EXPECT_EQ(reply.problem().expectedN, 1);
    const auto outcomes = window.pushed({first, second});
    EXPECT_EQ(outcomes[1].kind, protocol::OutcomeKind::applied);
}

// A copy of the station's disk has sent one of its commands already.
TEST_F(Sync, aGapBehindCommandsThatAreNotKeptNamesTheCounterBeforeThem) {
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    auto known = window.next(booking(0));
    static_cast<void>(window.pushed({known}));
    const auto second = window.next(booking(20));
    known.n = window.next(booking(40)).n;
    const auto last = window.next(booking(60));

    const auto reply = window.push({second, known, last});

    EXPECT_EQ(reply.status, 409);
    EXPECT_EQ(reply.problem().expectedN, 2);
    EXPECT_EQ(window.pushed({second})[0].kind, protocol::OutcomeKind::applied);
    EXPECT_TRUE(window.pushed({known})[0].duplicate);
}

TEST_F(Sync, aRegistrationGetsItsNumberQueriesAndFeedTogether) {
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    static_cast<void>(window.pull());
    const auto registered = registration("W3-0001");

    const auto outcomes = window.pushed({window.next(registered)});

    ASSERT_EQ(outcomes[0].kind, protocol::OutcomeKind::applied) << outcomes[0].error->reason;
    const auto kept = card(registered.card);
    ASSERT_TRUE(kept.number);
    EXPECT_EQ(kept.number->number, 1);
    EXPECT_EQ(kept.number->year, 2026);
    EXPECT_EQ(kept.provisionalNumber, "W3-0001");
    EXPECT_EQ(registry.queuedQueries(),
        std::vector<std::string>{registered.queries.begin()->second.toString()});
    EXPECT_EQ(window.pull().size(), 1U);
}

TEST_F(Sync, workDoneOfflineByAColleagueIsTakenIfSheHasSignedInHere) {
    HttpStation window(registry, "window", "3");
    window.signIn("gusev");
    const auto byGusev = window.next(booking(0));
    window.signIn("lebedeva");
    auto byStranger = window.next(booking(20));
    byStranger.actor = registry.employeeOf("galkina");

    const auto outcomes = window.pushed({byGusev, byStranger});

    EXPECT_EQ(outcomes[0].kind, protocol::OutcomeKind::applied);
    EXPECT_EQ(outcomes[1].kind, protocol::OutcomeKind::rejected);
    EXPECT_EQ(outcomes[1].error->reason, "actor-unknown-here");
}

TEST_F(Sync, commandsOfAnotherStationAreForbidden) {
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    HttpStation other(registry, "window", "2");
    other.signIn("gusev");

    const auto reply = window.push({other.next(booking(0))});

    EXPECT_EQ(reply.status, 403);
    EXPECT_EQ(reply.problem().error.reason, "station-differs");
    EXPECT_TRUE(registry.keysOf(domain::RecordKind::ticket).empty());
}

TEST_F(Sync, twoBookersOfOnePlaceGetOneTicket) {
    HttpStation one(registry, "call-centre");
    one.signIn("snegireva");
    HttpStation two(registry, "call-centre");
    two.signIn("ivolgin");
    std::vector<std::vector<protocol::CommandOutcome>> outcomes(2);

    std::thread first([&] { outcomes[0] = one.pushed({one.next(booking(0))}); });
    std::thread second([&] { outcomes[1] = two.pushed({two.next(booking(0))}); });
    first.join();
    second.join();

    std::vector<std::string> reasons;
    for (const auto& outcome : outcomes)
        if (outcome.at(0).error)
            reasons.push_back(outcome.at(0).error->reason);
    EXPECT_EQ(reasons, std::vector<std::string>{"slot-taken"});
    EXPECT_EQ(registry.keysOf(domain::RecordKind::ticket).size(), 1U);
}

TEST_F(Sync, numbersAreGaplessWhenEightWindowsRegisterAtOnce) {
    constexpr int stations = 8;
    constexpr int cardsEach = 5;
    std::vector<std::unique_ptr<HttpStation>> windows;
    std::vector<std::vector<domain::Command>> work;
    for (int i = 0; i < stations; ++i) {
        windows.push_back(std::make_unique<HttpStation>(registry, "window", "3"));
        windows.back()->signIn("lebedeva");
        work.emplace_back();
        for (int j = 0; j < cardsEach; ++j)
            work.back().push_back(windows.back()->next(
                registration(windows.back()->enrolment.code + "-" + std::to_string(j))));
    }

    std::vector<std::thread> threads;
    threads.reserve(stations);
    std::atomic<int> applied = 0;
    for (int i = 0; i < stations; ++i)
        threads.emplace_back([&, i] {
            for (const auto& command : work[static_cast<std::size_t>(i)])
                for (const auto& outcome : windows[static_cast<std::size_t>(i)]->pushed({command}))
                    applied += outcome.kind == protocol::OutcomeKind::applied ? 1 : 0;
        });
    for (auto& thread : threads)
        thread.join();

    EXPECT_EQ(applied, stations * cardsEach);
    std::set<int> numbers;
    for (const auto& commands : work)
        for (const auto& command : commands)
            numbers.insert(card(std::get<domain::RegisterCard>(command.args).card).number->number);
    EXPECT_EQ(numbers.size(), static_cast<std::size_t>(stations * cardsEach));
    EXPECT_EQ(*numbers.begin(), 1);
    EXPECT_EQ(*numbers.rbegin(), stations * cardsEach);
}

TEST_F(Sync, pagesGiveEveryRecordOnceAndTheLatest) {
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    HttpStation reader(registry, "office");
    reader.signIn("ershova");
    const auto all = reader.pull();
    const auto book = booking(0);
    static_cast<void>(window.pushed({window.next(book), window.next(booking(20)),
        window.next(domain::MarkArrived{book.ticket})}));

    const auto seen = reader.pull(1);

    ASSERT_EQ(seen.size(), 2U);
    EXPECT_EQ(seen[1].key.key, book.ticket.toString());
    EXPECT_EQ(seen[1].version, 2);
    reader.cursor.clear();
    EXPECT_EQ(reader.pull(3).size(), all.size() + 2);
}

TEST_F(Sync, aCursorThatIsNoneIsRefused) {
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    static_cast<void>(window.pull());
    const std::string epoch = window.cursor.substr(0, window.cursor.find('.'));

    for (const std::string& cursor : {std::string("abc"), std::string("0"), epoch, epoch + ".",
             epoch + ".-1", epoch + ".1x", epoch + "..1", std::string("x.1")}) {
        const auto reply = window.get("/v1/changes?since=" + cursor);
        EXPECT_EQ(reply.status, 400) << cursor;
        EXPECT_EQ(reply.problem().error.reason, "cursor-malformed") << cursor;
    }
    for (const std::string& cursor : {epoch + ".1", epoch + ".1.1-office"}) {
        const auto reply = window.get("/v1/changes?since=" + cursor);
        EXPECT_EQ(reply.status, 409) << cursor;
        EXPECT_EQ(reply.problem().error.reason, "cursor-of-another-view") << cursor;
    }
    const auto beyond = window.get("/v1/changes?since=" + epoch + ".999999");
    EXPECT_EQ(beyond.status, 409);
    EXPECT_EQ(beyond.problem().error.reason, "registry-behind");
}

TEST_F(Sync, everythingConfirmedOutlivesTheProcess) {
    HttpStation window(registry, "window", "3");
    window.signIn("lebedeva");
    const auto command = window.next(registration("W3-0001"));
    static_cast<void>(window.pushed({command}));
    const auto before = window.pull();

    registry.stop();
    registry.start();

    EXPECT_TRUE(window.pushed({command})[0].duplicate);
    EXPECT_TRUE(window.pull().empty());
    window.cursor.clear();
    EXPECT_EQ(window.pull().size(), before.size());
}

} // namespace okno::tests
