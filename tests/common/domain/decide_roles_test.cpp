#include "tests/common/domain/deciding.h"

#include <set>

namespace okno::tests {

using namespace domain;

namespace {
struct Permission {
    CommandArgs args;
    std::set<Role> roles;
};

std::vector<Permission> permissions() {
    const std::set<Role> queue{
        Role::terminal, Role::callCentre, Role::specialist, Role::seniorSpecialist};
    std::set<Role> overQueue = queue;
    overQueue.insert(Role::dispatcher);
    const std::set<Role> window{Role::specialist, Role::seniorSpecialist};
    const std::set<Role> aroundQueue{Role::terminal, Role::callCentre, Role::specialist,
        Role::seniorSpecialist, Role::dispatcher, Role::supervisor};
    const std::set<Role> sendingOn{
        Role::specialist, Role::seniorSpecialist, Role::dispatcher, Role::supervisor};
    const std::set<Role> department{Role::executor, Role::supervisor};
    const std::set<Role> cards{
        Role::specialist, Role::seniorSpecialist, Role::executor, Role::supervisor};
    const std::set<Role> schedule{Role::supervisor, Role::administrator};
    const auto ticket = id<TicketId>(1);
    const auto card = id<CardId>(1);
    const Person person = samplePerson();
    return {{sampleBooking(), queue}, {CancelTicket{ticket}, overQueue},
        {MarkArrived{ticket}, queue}, {CallTicket{ticket}, window}, {StartService{ticket}, window},
        {PostponeTicket{ticket, 5, "x"}, window},
        {MoveTicket{ticket, sampleBooking().place},
            {Role::callCentre, Role::specialist, Role::seniorSpecialist, Role::dispatcher,
                Role::supervisor}},
        {FinishTicket{ticket, VisitOutcome::consultation, {}}, window},
        {MarkNoShow{ticket}, window}, {sampleRegistration(), window},
        {AttachPages{card, {samplePage(3)}},
            {Role::specialist, Role::seniorSpecialist, Role::executor}},
        {MarkQuerySent{card, id<QueryId>(1)}, {Role::exchange}},
        {RecordAnswer{card, id<QueryId>(1), QueryState::noData, {}, {}, {}}, {Role::exchange}},
        {TakeCard{card}, department},
        {AttachResult{card, ResultKind::positive, "x", {}, {}}, department},
        {IssueResult{card, RecipientKind::applicant, person.name, *person.passport, {}}, window},
        {PutReference{sampleService()}, {Role::administrator, Role::catalogueEditor}},
        {CorrectCard{card, {CardField::address, {}}, std::string(), std::string("x")}, cards},
        {ResolveConflict{card, id<ConflictId>(1), {CardField::address, {}}, std::string(),
             std::string("x"), Choice::keepCard},
            cards},
        {AdmitVisitor{ticket, "T1-01", Purpose::submit, {"MU-001"}, Channel::window, {}, {}, {}},
            overQueue},
        {TransferTicket{ticket, "state", {}}, sendingOn}, {UndoTicketChange{ticket}, aroundQueue},
        {FlagTicket{ticket, TicketFlag::notPrinted, true, {}}, aroundQueue},
        {SetWindowState{"3", WindowMode::open, {}}, sendingOn},
        {LeaseSlots{"3", date("2026-11-23"), time("14:00"), time("14:40")}, overQueue},
        {ReturnSlots{"3", date("2026-11-23")}, overQueue}, {WithdrawResult{card, "x"}, department},
        {NoteConsultation{id<ConsultationId>(1), "MU-001", Channel::callCentre},
            {Role::callCentre, Role::specialist, Role::seniorSpecialist}},
        {ChangeDay{{}, DayException{date("2026-12-31"), {}, {}, "x"}}, schedule},
        {ChangeShift{{}, Shift{"3", "lebedeva", {"municipal"}, {Purpose::submit}}}, schedule}};
}
} // namespace

TEST(Roles, allowEachCommandToItsOwn) {
    const MemoryRecords city = sampleCity();
    const std::vector<Employee> everybody{staff::specialist(), staff::senior(), staff::callCentre(),
        staff::executor(), staff::supervisor(), staff::administrator(), staff::terminal(),
        staff::exchange(), staff::analyst(), staff::catalogueEditor(), staff::dispatcher(),
        staff::board()};

    for (const Permission& permission : permissions())
        for (const Employee& employee : everybody) {
            const Result<Decision> result = deciding(city, employee, permission.args);
            const bool forbidden = outcomeOf(result) == "role-forbids";
            EXPECT_EQ(forbidden, !permission.roles.contains(employee.role))
                << "command " << permission.args.index() << ", " << employee.login;
            EXPECT_EQ(forbidden, !result && result.error().code == ErrorCode::forbidden)
                << "command " << permission.args.index() << ", " << employee.login;
        }
}

TEST(Roles, coverEveryCommand) {
    std::set<std::size_t> covered;
    for (const Permission& permission : permissions())
        covered.insert(permission.args.index());

    EXPECT_EQ(covered.size(), std::variant_size_v<CommandArgs>);
}

TEST(Roles, areThoseOfTheRecordNotOfTheCommand) {
    MemoryRecords city = sampleCity();
    city.remove({RecordKind::employee, staff::callCentre().id.toString()});

    EXPECT_EQ(outcomeOf(deciding(city, staff::callCentre(), sampleBooking())), "no-such-employee");
}

TEST(Roles, letTheCatalogueEditorChangeServicesAndQueryKindsAlone) {
    const MemoryRecords city = sampleCity();
    const auto put = [&](const Record& record) {
        return outcomeOf(deciding(city, staff::catalogueEditor(), PutReference{record}));
    };

    EXPECT_EQ(put(sampleService()), "applied");
    EXPECT_EQ(put(realEstateQuery()), "applied");
    EXPECT_EQ(put(sampleOffice()), "role-forbids");
    EXPECT_EQ(put(russianCalendar()), "role-forbids");
    EXPECT_EQ(put(staff::catalogueEditor()), "role-forbids");
}

TEST(Roles, letTheDispatcherMoveAndCancelTheTicketOfAnyWindow) {
    MemoryRecords city = sampleCity();
    apply(city, staff::callCentre(), sampleBooking(), at("2026-11-23 09:00"));
    const TicketId ticket = sampleBooking().ticket;
    const Place other{"1", date("2026-11-23"), time("10:40")};
    const Instant when = at("2026-11-23 09:10");

    EXPECT_EQ(
        outcomeOf(deciding(city, staff::dispatcher(), CallTicket{ticket}, when)), "role-forbids");
    apply(city, staff::dispatcher(), MoveTicket{ticket, other}, when);
    EXPECT_EQ(city.ticket(ticket)->place, other);
    apply(city, staff::dispatcher(), CancelTicket{ticket}, when);
}

TEST(Roles, letTheSupervisorMoveTheTicketOfAnyWindow) {
    MemoryRecords city = sampleCity();
    apply(city, staff::callCentre(), sampleBooking(), at("2026-11-23 09:00"));
    const Place other{"1", date("2026-11-23"), time("10:40")};

    apply(city, staff::supervisor(), MoveTicket{sampleBooking().ticket, other},
        at("2026-11-23 09:10"));
    EXPECT_EQ(city.ticket(sampleBooking().ticket)->place, other);
}

TEST(Roles, keepAnAgencysOwnWindowToItsOwnServices) {
    MemoryRecords city = sampleCity();
    Employee own = staff::specialist();
    own.department = "property";
    city.put(own);
    const Card card = sampleCard();
    city.put(card);
    RegisterCard other = sampleRegistration();
    other.card = id<CardId>(2);

    EXPECT_EQ(outcomeOf(deciding(city, own, other)), "other-department: architecture");
    EXPECT_EQ(outcomeOf(deciding(city, own, AttachPages{card.id, {samplePage(7)}})),
        "other-department: architecture");
    const Person person = samplePerson();
    EXPECT_EQ(outcomeOf(deciding(city, own,
                  IssueResult{card.id, RecipientKind::applicant, person.name, *person.passport,
                      std::nullopt})),
        "other-department: architecture");
    own.department = "architecture";
    city.put(own);
    EXPECT_EQ(outcomeOf(deciding(city, own, other)), "applied");
}

} // namespace okno::tests
