#include "common/domain/decide.h"

#include "common/domain/decision_rules.h"

#include <algorithm>
#include <span>

namespace okno::domain {

namespace {
constexpr std::array atWindow{Role::specialist, Role::seniorSpecialist};
constexpr std::array atQueue{
    Role::terminal, Role::callCentre, Role::specialist, Role::seniorSpecialist};
constexpr std::array overQueue{
    Role::terminal, Role::callCentre, Role::specialist, Role::seniorSpecialist, Role::dispatcher};
constexpr std::array aroundQueue{Role::terminal, Role::callCentre, Role::specialist,
    Role::seniorSpecialist, Role::dispatcher, Role::supervisor};
constexpr std::array movingTickets{
    Role::callCentre, Role::specialist, Role::seniorSpecialist, Role::dispatcher, Role::supervisor};
constexpr std::array consulting{Role::callCentre, Role::specialist, Role::seniorSpecialist};
constexpr std::array sendingOn{
    Role::specialist, Role::seniorSpecialist, Role::dispatcher, Role::supervisor};
constexpr std::array withPapers{Role::specialist, Role::seniorSpecialist, Role::executor};
constexpr std::array inDepartment{Role::executor, Role::supervisor};
constexpr std::array atExchange{Role::exchange};
constexpr std::array withCards{
    Role::specialist, Role::seniorSpecialist, Role::executor, Role::supervisor};
constexpr std::array atCatalogue{Role::administrator, Role::catalogueEditor};
constexpr std::array overSchedule{Role::supervisor, Role::administrator};

/// The role table: who may do what.
struct RolesFor {
    std::span<const Role> operator()(const BookTicket&) const { return atQueue; }
    std::span<const Role> operator()(const CancelTicket&) const { return overQueue; }
    std::span<const Role> operator()(const MarkArrived&) const { return atQueue; }
    std::span<const Role> operator()(const CallTicket&) const { return atWindow; }
    std::span<const Role> operator()(const StartService&) const { return atWindow; }
    std::span<const Role> operator()(const PostponeTicket&) const { return atWindow; }
    std::span<const Role> operator()(const MoveTicket&) const { return movingTickets; }
    std::span<const Role> operator()(const FinishTicket&) const { return atWindow; }
    std::span<const Role> operator()(const MarkNoShow&) const { return atWindow; }
    std::span<const Role> operator()(const RegisterCard&) const { return atWindow; }
    std::span<const Role> operator()(const AttachPages&) const { return withPapers; }
    std::span<const Role> operator()(const MarkQuerySent&) const { return atExchange; }
    std::span<const Role> operator()(const RecordAnswer&) const { return atExchange; }
    std::span<const Role> operator()(const TakeCard&) const { return inDepartment; }
    std::span<const Role> operator()(const AttachResult&) const { return inDepartment; }
    std::span<const Role> operator()(const IssueResult&) const { return atWindow; }
    std::span<const Role> operator()(const PutReference&) const { return atCatalogue; }
    std::span<const Role> operator()(const CorrectCard&) const { return withCards; }
    std::span<const Role> operator()(const ResolveConflict&) const { return withCards; }
    std::span<const Role> operator()(const AdmitVisitor&) const { return overQueue; }
    std::span<const Role> operator()(const TransferTicket&) const { return sendingOn; }
    std::span<const Role> operator()(const UndoTicketChange&) const { return aroundQueue; }
    std::span<const Role> operator()(const FlagTicket&) const { return aroundQueue; }
    std::span<const Role> operator()(const SetWindowState&) const { return sendingOn; }
    std::span<const Role> operator()(const LeaseSlots&) const { return overQueue; }
    std::span<const Role> operator()(const ReturnSlots&) const { return overQueue; }
    std::span<const Role> operator()(const WithdrawResult&) const { return inDepartment; }
    std::span<const Role> operator()(const NoteConsultation&) const { return consulting; }
    std::span<const Role> operator()(const ChangeDay&) const { return overSchedule; }
    std::span<const Role> operator()(const ChangeShift&) const { return overSchedule; }
};
} // namespace

Result<Decision> decide(const Command& command, const Records& records, const TimeZone& zone) {
    std::optional<Employee> actor = records.employee(command.actor);
    if (!actor)
        return failure(ErrorCode::notFound, "no-such-employee");
    const std::span<const Role> roles = std::visit(RolesFor{}, command.args);
    if (std::find(roles.begin(), roles.end(), actor->role) == roles.end())
        return failure(ErrorCode::forbidden, "role-forbids");
    const Occasion occasion{command, records, std::move(*actor), zone.toLocal(command.at)};
    return std::visit([&](const auto& args) { return decideOn(occasion, args); }, command.args);
}

} // namespace okno::domain
