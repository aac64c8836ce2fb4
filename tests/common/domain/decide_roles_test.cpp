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
    const std::set<Role> window{Role::specialist, Role::seniorSpecialist};
    const std::set<Role> department{Role::executor, Role::supervisor};
    const std::set<Role> cards{
        Role::specialist, Role::seniorSpecialist, Role::executor, Role::supervisor};
    const auto ticket = id<TicketId>(1);
    const auto card = id<CardId>(1);
    const Person person = samplePerson();
    return {{sampleBooking(), queue}, {CancelTicket{ticket}, queue}, {MarkArrived{ticket}, queue},
        {CallTicket{ticket}, window}, {StartService{ticket}, window},
        {PostponeTicket{ticket, 5, "x"}, window},
        {TransferTicket{ticket, sampleBooking().place}, window},
        {FinishTicket{ticket, VisitOutcome::consultation, {}}, window},
        {MarkNoShow{ticket}, window}, {sampleRegistration(), window},
        {AttachPages{card, {samplePage(3)}},
            {Role::specialist, Role::seniorSpecialist, Role::executor}},
        {MarkQuerySent{card, id<QueryId>(1)}, {Role::exchange}},
        {RecordAnswer{card, id<QueryId>(1), QueryState::noData, {}, {}, {}}, {Role::exchange}},
        {TakeCard{card}, department},
        {AttachResult{card, ResultKind::positive, "x", {}, {}}, department},
        {IssueResult{card, RecipientKind::applicant, person.name, *person.passport, {}}, window},
        {PutReference{sampleService()}, {Role::administrator}},
        {CorrectCard{card, {CardField::address, {}}, std::string(), std::string("x")}, cards},
        {ResolveConflict{card, id<ConflictId>(1), {CardField::address, {}}, std::string(),
             std::string("x"), Choice::keepCard},
            cards}};
}
} // namespace

TEST(Roles, allowEachCommandToItsOwn) {
    const MemoryRecords city = sampleCity();
    const std::vector<Employee> everybody{staff::specialist(), staff::senior(), staff::callCentre(),
        staff::executor(), staff::supervisor(), staff::administrator(), staff::terminal(),
        staff::exchange()};

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

} // namespace okno::tests
