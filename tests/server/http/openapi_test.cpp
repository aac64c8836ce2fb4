// server/http/openapi.json is complete: every route, and the members and values of the codecs.
#include "common/protocol/command_fields.h"
#include "common/protocol/outcome_fields.h"
#include "server/http/routes.h"
#include "tests/server/http/api_description.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <type_traits>

namespace okno::tests {

using protocol::Json;

namespace {
template <typename T> struct IsOptional : std::false_type { };
template <typename T> struct IsOptional<std::optional<T>> : std::true_type { };

template <typename T> void expectMembersOf(const Json& schema, const std::string& name) {
    std::set<std::string> members;
    const Json required = schema.value("required", Json::array()); // none where all are optional
    const auto expectMember
        = [&]<typename Owner, typename Member>(const protocol::Field<Owner, Member>& field) {
              members.emplace(field.name);
              if (IsOptional<Member>::value) {
                  EXPECT_EQ(std::count(required.begin(), required.end(), field.name), 0)
                      << name << '.' << field.name;
              }
          };
    std::apply(
        [&](const auto&... fields) { (expectMember(fields), ...); }, protocol::Fields<T>::table);
    std::set<std::string> described;
    for (const auto& [member, ignored] : schema.at("properties").items())
        described.insert(member);
    EXPECT_EQ(described, members) << name;
}

template <std::size_t index = 0> void expectCommands(const ApiDescription& api) {
    if constexpr (index < std::variant_size_v<domain::CommandArgs>) {
        using Args = std::variant_alternative_t<index, domain::CommandArgs>;
        const std::string name(protocol::commandTypes[index]);
        EXPECT_EQ(api.schema(name).at("additionalProperties"), false) << name;
        if constexpr (requires { protocol::Fields<Args>::table; })
            expectMembersOf<Args>(api.schema(name), name);
        expectCommands<index + 1>(api);
    }
}

template <typename Enum> void expectValues(const ApiDescription& api, const std::string& name) {
    Json values = Json::array();
    for (const auto& [value, word] : protocol::EnumNames<Enum>::table)
        values.push_back(word);
    EXPECT_EQ(api.schema(name).at("enum"), values) << name;
}
} // namespace

TEST(OpenApi, describesEveryRouteAndNoOther) {
    namespace http = okno::server::http;
    const ApiDescription api;
    std::set<std::string> routes;
    std::set<std::string> elsewhere;
    for (const http::Route& route : http::routes) {
        routes.insert(std::string(route.method) + ' ' + std::string(route.path));
        if (route.port == http::Port::wait)
            elsewhere.insert(std::string(route.method) + ' ' + std::string(route.path));
    }
    for (const http::OpenRoute& route : http::openRoutes)
        routes.insert("POST " + std::string(route.path));
    for (const http::OpenRoute& route : http::watchRoutes)
        routes.insert("GET " + std::string(route.path));

    EXPECT_EQ(api.operations(), routes);
    EXPECT_EQ(api.operationsElsewhere(), elsewhere);
}

TEST(OpenApi, namesTheMembersOfCommandsAndRecords) {
    const ApiDescription api;
    expectCommands(api);
    EXPECT_EQ(
        api.schema("Command").at("properties").at("type").at("enum"), Json(protocol::commandTypes));
    expectMembersOf<domain::Office>(api.schema("Office"), "Office");
    expectMembersOf<domain::ProductionCalendar>(
        api.schema("ProductionCalendar"), "ProductionCalendar");
    expectMembersOf<domain::Service>(api.schema("Service"), "Service");
    expectMembersOf<domain::QueryKind>(api.schema("QueryKind"), "QueryKind");
    expectMembersOf<domain::Employee>(api.schema("Employee"), "Employee");
    expectMembersOf<domain::Ticket>(api.schema("Ticket"), "Ticket");
    expectMembersOf<domain::TicketUndo>(api.schema("TicketUndo"), "TicketUndo");
    expectMembersOf<domain::Transfer>(api.schema("Transfer"), "Transfer");
    expectMembersOf<domain::WindowStatus>(api.schema("WindowStatus"), "WindowStatus");
    expectMembersOf<domain::LeasedDay>(api.schema("LeasedDay"), "LeasedDay");
    expectMembersOf<domain::Consultation>(api.schema("Consultation"), "Consultation");
    expectMembersOf<domain::Lease>(api.schema("Lease"), "Lease");
    expectMembersOf<domain::Line>(api.schema("Line"), "Line");
    expectMembersOf<domain::Window>(api.schema("Window"), "Window");
    expectMembersOf<domain::Shift>(api.schema("Shift"), "Shift");
    expectMembersOf<domain::DayException>(api.schema("DayException"), "DayException");
    expectMembersOf<domain::WaitLimit>(api.schema("WaitLimit"), "WaitLimit");
    expectMembersOf<domain::Card>(api.schema("Card"), "Card");
    expectMembersOf<domain::Page>(api.schema("Page"), "Page");
    expectMembersOf<domain::Query>(api.schema("Query"), "Query");
    expectMembersOf<Error>(api.schema("Error"), "Error");
}

TEST(OpenApi, namesTheValuesOfEnumerations) {
    const ApiDescription api;
    expectValues<ErrorCode>(api, "ErrorCode");
    expectValues<protocol::OutcomeKind>(api, "OutcomeKind");
    expectValues<domain::RecordKind>(api, "RecordKind");
    expectValues<domain::Role>(api, "Role");
    expectValues<domain::TicketState>(api, "TicketState");
    expectValues<domain::CallReason>(api, "CallReason");
    expectValues<domain::TransferOrder>(api, "TransferOrder");
    expectValues<domain::TicketFlag>(api, "TicketFlag");
    expectValues<domain::WindowMode>(api, "WindowMode");
    expectValues<domain::Asking>(api, "Asking");
    expectValues<domain::CardState>(api, "CardState");
    expectValues<domain::QueryState>(api, "QueryState");
    expectValues<domain::CardField>(api, "CardField");
    expectValues<domain::Examination>(api, "Examination");
    expectValues<domain::Channel>(api, "Channel");
    expectValues<domain::VisitOutcome>(api, "VisitOutcome");
}

TEST(OpenApi, anExchangeThatIsNotDescribedIsNoticed) {
    const ApiDescription api;
    const Reply busy{503,
        protocol::toJson(protocol::Problem{503, {ErrorCode::unavailable, "registry-busy"}, {}})
            .dump(),
        {{"Content-Type", "application/problem+json"}, {"Retry-After", "2"}}};
    const Reply waited{200, R"({"changed":true})", {{"Content-Type", "application/json"}}};
    const auto faultsOf = [&](const std::string& path, const Reply& reply) {
        return api.faultsOf({"GET", path, "", reply});
    };
    EXPECT_EQ(faultsOf("/v1/wait?since=x", busy), "");
    EXPECT_EQ(faultsOf("/v1/wait?since=x", waited), "");

    EXPECT_NE(faultsOf("/v1/elsewhere", waited), "");
    EXPECT_NE(api.faultsOf({"PUT", "/v1/wait", "", waited}), "");
    EXPECT_NE(api.faultsOf({"GET", "/v1/wait", "a body", waited}), "");
    EXPECT_NE(faultsOf("/v1/wait?until=x", waited), "");
    EXPECT_NE(faultsOf("/v1/wait", {202, waited.body, waited.headers}), "");
    EXPECT_NE(faultsOf("/v1/wait", {200, waited.body, busy.headers}), "");
    EXPECT_NE(faultsOf("/v1/wait", {200, "{}", waited.headers}), "");
    EXPECT_NE(faultsOf("/v1/wait", {503, busy.body, waited.headers}), "");
    EXPECT_NE(
        faultsOf("/v1/wait", {503, busy.body, {{"Content-Type", "application/problem+json"}}}), "");
}

} // namespace okno::tests
