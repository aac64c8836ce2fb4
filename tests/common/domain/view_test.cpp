#include "common/domain/people/view.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <set>

namespace okno::tests {

using namespace domain;

namespace {
constexpr std::array allRoles{Role::specialist, Role::seniorSpecialist, Role::callCentre,
    Role::executor, Role::supervisor, Role::administrator, Role::terminal, Role::exchange,
    Role::analyst, Role::catalogueEditor, Role::dispatcher, Role::board};

Ticket sampleTicket() {
    const auto booked
        = decide(command(staff::callCentre(), sampleBooking(), at("2026-11-23 09:00")),
            sampleCity(), FixedZone());
    return std::get<Ticket>(booked.value().records.front());
}

/// One of each kind, in the order of RecordKind.
std::vector<Record> oneOfEach() {
    return {sampleOffice(), russianCalendar(), sampleService(), realEstateQuery(),
        staff::specialist(), sampleTicket(), sampleCard(),
        WindowStatus{"3", WindowMode::paused, at("2026-11-23 12:00"), staff::specialist().id, "x"},
        LeasedDay{"3", date("2026-11-24"), {}},
        Consultation{id<ConsultationId>(1), "MU-001", Channel::callCentre, staff::callCentre().id,
            at("2026-11-23 12:00"), date("2026-11-23")}};
}

Viewer viewer(Role role, const std::string& department = {}, const std::string& station = {}) {
    return {role, department, station};
}

Card seenCard(const Viewer& who, const Card& card) {
    const auto seen = seenBy(who, card);
    return seen ? std::get<Card>(*seen) : throw std::logic_error("the card is not seen");
}
} // namespace

TEST(View, tellsForEveryRoleAndKindHowMuchIsSeen) {
    // office, calendar, service, query kind, employee, ticket, card, window's state, leases,
    // consultation: - none, p part, w whole
    const std::map<Role, std::string> table{{Role::specialist, "wwwwwwwwww"},
        {Role::seniorSpecialist, "wwwwwwwwww"}, {Role::supervisor, "wwwwwwwwww"},
        {Role::exchange, "wwwwwwwwww"}, {Role::callCentre, "wwwwwwpwww"},
        {Role::executor, "wwwwwppw--"}, {Role::analyst, "wwwwwppw-w"},
        {Role::dispatcher, "wwwwww-www"}, {Role::administrator, "wwwww--w--"},
        {Role::catalogueEditor, "wwwww--w--"}, {Role::terminal, "wwwwpppww-"},
        {Role::board, "w----p-w--"}};

    for (const Role role : allRoles) {
        const Viewer who = viewer(role, "architecture");
        std::string sights;
        for (const Record& record : oneOfEach()) {
            const Sight sight = sightOf(who, keyOf(record).kind);
            sights += sight == Sight::none ? '-' : sight == Sight::part ? 'p' : 'w';
            const auto seen = seenBy(who, record);
            EXPECT_TRUE(sight != Sight::none || !seen) << static_cast<int>(role);
            EXPECT_TRUE(sight != Sight::whole || seen == record) << static_cast<int>(role);
        }
        EXPECT_EQ(sights, table.at(role)) << static_cast<int>(role);
    }
}

TEST(View, leavesNoWordOfBeforeInATicketThatIsSeenInPart) {
    Ticket ticket = sampleTicket();
    ticket.note = "asked for Mr. Sokolov";
    remember(ticket, staff::specialist().id, at("2026-11-23 10:00"));
    ticket.flags = {{TicketFlag::needsPhoneCall, "told Mr. Sokolov"}};

    const auto seen = std::get<Ticket>(seenBy(viewer(Role::terminal), ticket).value());

    EXPECT_FALSE(seen.undo);
    EXPECT_EQ(seen.flags.at(TicketFlag::needsPhoneCall), "");
}

TEST(View, keepsTheCardsOfADepartmentAmongItsExecutorsAndItsOwnWindows) {
    const Card card = sampleCard();
    ASSERT_EQ(card.department, "architecture");

    for (const Role role : {Role::executor, Role::specialist, Role::seniorSpecialist}) {
        EXPECT_TRUE(seenBy(viewer(role, "architecture"), card));
        EXPECT_FALSE(seenBy(viewer(role, "property"), card));
    }
    EXPECT_EQ(seenBy(viewer(Role::specialist), card), Record(card));
    EXPECT_FALSE(seenBy(viewer(Role::executor), card));
    EXPECT_EQ(seenBy(viewer(Role::supervisor, "property"), card), Record(card));
}

TEST(View, leavesTheExecutorWhatTheRulesNeedAndNoContacts) {
    Card card = sampleCard();
    card.contacts.email = *EmailAddress::parse("m@example.org");

    const Card seen = seenCard(viewer(Role::executor, "architecture"), card);

    EXPECT_FALSE(seen.contacts.phone);
    EXPECT_FALSE(seen.contacts.email);
    EXPECT_EQ(seen.contacts.notifyBy, card.contacts.notifyBy);
    EXPECT_EQ(personOf(seen.applicant)->address, "");
    EXPECT_EQ(personOf(seen.applicant)->name, personOf(card.applicant)->name);
    EXPECT_EQ(seen.subject, card.subject);
    EXPECT_EQ(seen.pages, card.pages);
}

TEST(View, givesTheExecutorAPredictionThatTheRegistryConfirms) {
    const Card whole = sampleCard();
    const AttachResult result{whole.id, ResultKind::positive, "План", {samplePage(9)},
        {{ContactWay::sms, id<NoticeId>(1)}, {ContactWay::phone, id<NoticeId>(2)}}};
    const Viewer who = viewer(Role::executor, "architecture");

    for (const CommandArgs& args : {CommandArgs(TakeCard{whole.id}),
             CommandArgs(AttachPages{whole.id, {samplePage(8)}}), CommandArgs(result)}) {
        MemoryRecords registry = sampleCity();
        registry.put(whole);
        MemoryRecords station = sampleCity();
        station.put(seenCard(who, whole));
        const Command pressed = command(staff::executor(), args);

        const auto confirmed = decide(pressed, registry, FixedZone());
        const auto predicted = decide(pressed, station, FixedZone());

        ASSERT_TRUE(confirmed && predicted);
        EXPECT_EQ(seenBy(who, confirmed->records.front()), predicted->records.front());
        EXPECT_EQ(predicted->asks, confirmed->asks);
    }
}

TEST(View, hidesConflictsOverWhatTheExecutorDoesNotSee) {
    Card card = sampleCard();
    const auto conflict = [&](int number, CardField field, FieldValue base, FieldValue wanted) {
        card.conflicts.push_back({id<ConflictId>(number), {field, {}}, std::move(base),
            std::move(wanted), card.journal.front().mark});
    };
    conflict(1, CardField::contacts, card.contacts, Contacts{});
    conflict(2, CardField::address, std::string("ул. Старая"), std::string("ул. Новая"));
    conflict(3, CardField::subject, std::string("a"), std::string("b"));

    EXPECT_EQ(seenCard(viewer(Role::specialist), card).conflicts.size(), 3U);
    const Card seen = seenCard(viewer(Role::executor, "architecture"), card);
    ASSERT_EQ(seen.conflicts.size(), 1U);
    EXPECT_EQ(seen.conflicts.front().group.field, CardField::subject);
    EXPECT_TRUE(seenCard(viewer(Role::callCentre), card).conflicts.empty());
    EXPECT_TRUE(seenCard(viewer(Role::analyst), card).conflicts.empty());
}

TEST(View, givesTheExecutorASoundPredictionOfACorrectedName) {
    const Card whole = sampleCard();
    const Viewer who = viewer(Role::executor, "architecture");
    MemoryRecords station = sampleCity();
    station.put(seenCard(who, whole));
    Person before = samplePerson();
    before.address.clear();
    Person after = before;
    after.name.last = "Соколова-Микитова";

    const auto predicted = decide(
        command(staff::executor(),
            CorrectCard{whole.id, {CardField::applicant, {}}, Applicant(before), Applicant(after)}),
        station, FixedZone());

    ASSERT_TRUE(predicted) << predicted.error().reason;
    EXPECT_FALSE(predicted->conflict);
}

TEST(View, letsTheCallCentreAndTheTerminalBookTheCollection) {
    Card ready = sampleCard();
    ready.state = CardState::ready;
    BookTicket booking = sampleBooking();
    booking.purpose = Purpose::collect;
    booking.services.clear();
    booking.card = ready.id;

    for (const Employee& employee : {staff::callCentre(), staff::terminal()}) {
        MemoryRecords station = sampleCity();
        station.put(seenCard(viewer(employee.role), ready));
        EXPECT_TRUE(
            decide(command(employee, booking, at("2026-11-23 09:00")), station, FixedZone()));
    }
}

TEST(View, ofADeviceInTheHallIsNoWiderWhoeverSignsIn) {
    const Card card = sampleCard();

    EXPECT_EQ(seenBy(viewer(Role::specialist, {}, "terminal"), card),
        seenBy(viewer(Role::terminal, {}, "terminal"), card));
    EXPECT_FALSE(seenBy(viewer(Role::specialist, {}, "board"), card));
    EXPECT_FALSE(seenBy(viewer(Role::administrator, {}, "terminal"), sampleTicket()));
    EXPECT_FALSE(seenBy(viewer(Role::supervisor, {}, "terminal"), staff::specialist()));
    EXPECT_EQ(sightOf(viewer(Role::specialist, {}, "board"), RecordKind::card), Sight::none);
    EXPECT_EQ(sightOf(viewer(Role::specialist, {}, "terminal"), RecordKind::ticket), Sight::part);
}

TEST(View, showsDevicesTheirOwnEntryAndNoOtherLogin) {
    EXPECT_TRUE(seenBy(viewer(Role::terminal), staff::terminal()));
    EXPECT_FALSE(seenBy(viewer(Role::terminal), staff::specialist()));
    EXPECT_FALSE(seenBy(viewer(Role::board), staff::terminal()));
}

TEST(View, hasOneCodeForAllWhoSeeTheSame) {
    EXPECT_EQ(codeOf(viewer(Role::specialist)), codeOf(viewer(Role::supervisor, "property")));
    EXPECT_EQ(codeOf(viewer(Role::terminal)), codeOf(viewer(Role::terminal, {}, "terminal")));

    std::set<std::string> codes;
    for (const Role role : {Role::specialist, Role::executor, Role::callCentre, Role::analyst,
             Role::dispatcher, Role::administrator, Role::terminal, Role::board})
        codes.insert(codeOf(viewer(role, "architecture")));
    codes.insert(codeOf(viewer(Role::specialist)));
    codes.insert(codeOf(viewer(Role::specialist, "property")));
    codes.insert(codeOf(viewer(Role::executor, "property")));
    codes.insert(codeOf(viewer(Role::specialist, {}, "terminal")));
    EXPECT_EQ(codes.size(), 12U);
    for (const std::string& code : codes)
        EXPECT_EQ(code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), code.npos);
}

} // namespace okno::tests
