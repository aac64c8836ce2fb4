// Everything that a role can reach over the wire, searched for what it must not see.
#include "common/domain/people/view.h"
#include "common/protocol/view_messages.h"
#include "server/app/registry_server.h"
#include "server/store/database.h"
#include "server/store/records.h"
#include "tests/server/http/sample_service.h"

#include <algorithm>
#include <memory>

namespace okno::tests {

using namespace domain;

namespace {
const std::string scan = "a scanned page";
const CardId theCard = id<CardId>(41);
constexpr auto phone = "9136001420";
constexpr auto email = "marfa@example.org";
constexpr auto snils = "11223344595";
constexpr auto passport = "317805";
constexpr auto lastName = "Незабудкина";
constexpr auto address = "Потаённая";
constexpr auto cadastral = "55:36:120305:1234";

class ViewOverHttp : public AtWindowThree {
protected:
    void SetUp() override {
        ASSERT_EQ(window.upload(scan).status, 201);
        auto booking = sampleBooking();
        booking.place.start = time("11:00");
        booking.visitorName = std::string(lastName) + " Марфа";
        const auto outcomes = window.pushed({window.next(booking), window.next(registration())});
        for (const auto& outcome : outcomes)
            ASSERT_EQ(outcome.kind, protocol::OutcomeKind::applied) << outcome.error->reason;
        number = std::get<Card>(*registry.find(card)).number.value();
    }

    static RegisterCard registration() {
        auto args = sampleRegistration();
        args.card = theCard;
        Person person = samplePerson();
        person.name = {lastName, "Марфа", "Саввична"};
        person.address = std::string("г. Омск, ул. ") + address + ", д. 4";
        args.applicant = person;
        args.contacts.email = *EmailAddress::parse(email);
        args.pages.front().blob = sha256(scan);
        return args;
    }

    std::unique_ptr<HttpStation> station(
        Role role, const std::string& department = {}, const std::string& kind = "office") {
        auto made = std::make_unique<HttpStation>(registry, kind);
        const int code = 200 + static_cast<int>(role);
        made->signIn(Employee{id<EmployeeId>(code), "role-" + std::to_string(code), "Проба П. П.",
            role, department, {}});
        return made;
    }

    /// All answers to everything the station may ask.
    std::string everything(HttpStation& who) {
        std::string texts;
        const auto ask = [&](const Reply& reply) {
            EXPECT_TRUE(reply.status == 200 || reply.status == 403) << reply.body;
            if (reply.status == 200)
                texts += reply.body + '\n';
        };
        ask(who.get("/v1/changes?limit=2000"));
        ask(who.get("/v1/snapshot?limit=2000"));
        ask(who.get("/v1/cards"));
        ask(who.get("/v1/cards?state=registered&department=architecture"));
        ask(who.get("/v1/counters"));
        ask(who.get("/v1/blobs/" + sha256(scan).toString()));
        for (const std::string& text : {std::string(lastName), std::string(phone),
                 std::to_string(number->number), std::string(address), std::string(cadastral)})
            ask(search(who, text));
        return texts;
    }

    Reply search(const HttpStation& who, const std::string& text) const {
        return request(registry.port(), "POST", "/v1/search",
            protocol::toJson(protocol::SearchRequest{text, 10}).dump(), who.authorised());
    }
    std::size_t found(const HttpStation& who, const std::string& text) const {
        const auto reply = search(who, text);
        return reply.status == 200 ? protocol::cardsPageFromJson(reply.json()).value().cards.size()
                                   : 0;
    }

    void expectIn(const std::string& texts, const std::vector<std::string>& there,
        const std::vector<std::string>& missing, const std::string& who) {
        for (const std::string& value : there)
            EXPECT_NE(texts.find(value), std::string::npos) << who << " misses " << value;
        for (const std::string& value : missing)
            EXPECT_EQ(texts.find(value), std::string::npos) << who << " sees " << value;
    }

    const RecordKey card{RecordKind::card, theCard.toString()};
    std::optional<RegistrationNumber> number;
};

struct Sees {
    Role role;
    std::string department;
    std::vector<std::string> there;
    std::vector<std::string> missing;
};

std::vector<Sees> table() {
    const std::string key = theCard.toString();
    const std::string ticket = sampleBooking().ticket.toString();
    const std::vector<std::string> all{
        key, ticket, phone, email, snils, passport, lastName, address, cadastral, scan};
    const auto nothing = [&](std::initializer_list<std::string> but) {
        std::vector<std::string> rest;
        for (const std::string& value : all)
            if (std::find(but.begin(), but.end(), value) == but.end())
                rest.push_back(value);
        return rest;
    };
    return {{Role::specialist, {}, all, {}}, {Role::seniorSpecialist, {}, all, {}},
        {Role::supervisor, {}, all, {}}, {Role::specialist, "architecture", all, {}},
        {Role::specialist, "property", {ticket, phone, lastName},
            {key, email, snils, passport, address, cadastral, scan}},
        {Role::executor, "architecture", {key, ticket, snils, passport, lastName, cadastral, scan},
            {phone, email, address}},
        {Role::executor, "property", {ticket}, nothing({ticket})},
        // The ticket has the phone and name that the visitor gave to the call centre itself.
        {Role::callCentre, {}, {key, ticket, phone, lastName},
            {email, snils, passport, address, cadastral, scan}},
        {Role::analyst, {}, {key, ticket}, nothing({key, ticket})},
        {Role::dispatcher, {}, {ticket, phone, lastName}, nothing({ticket, phone, lastName})},
        {Role::administrator, {}, {"MU-001"}, all}, {Role::catalogueEditor, {}, {"MU-001"}, all},
        {Role::terminal, {}, {key, ticket, "MU-001"}, nothing({key, ticket})},
        {Role::board, {}, {ticket}, nothing({ticket})}};
}
} // namespace

TEST_F(ViewOverHttp, keepsFromEveryRoleWhatIsNotForIt) {
    for (const Sees& row : table()) {
        const auto who = station(row.role, row.department);
        expectIn(everything(*who), row.there, row.missing,
            "role " + std::to_string(static_cast<int>(row.role)) + " " + row.department);
    }
}

TEST_F(ViewOverHttp, keepsADeviceNarrowWhoeverSignsIn) {
    const auto specialist = station(Role::specialist, {}, "terminal");

    expectIn(everything(*specialist), {card.key},
        {phone, email, snils, passport, lastName, address, scan}, "a specialist at the terminal");
}

TEST_F(ViewOverHttp, findsNothingByWhatIsNotSeen) {
    const std::string official = std::to_string(number->number);
    const auto executor = station(Role::executor, "architecture");
    EXPECT_EQ(found(*executor, phone), 0U);
    EXPECT_EQ(found(*executor, address), 0U);
    EXPECT_EQ(found(*executor, lastName), 1U);
    EXPECT_EQ(found(*executor, cadastral), 1U);

    const auto analyst = station(Role::analyst);
    EXPECT_EQ(found(*analyst, lastName), 0U);
    EXPECT_EQ(found(*analyst, official), 1U);

    const auto other = station(Role::specialist, "property");
    EXPECT_EQ(found(*other, official), 0U);
    EXPECT_EQ(found(window, phone), 1U);
}

TEST_F(ViewOverHttp, forbidsTheScansToThoseWhoSeeNone) {
    const std::string path = "/v1/blobs/" + sha256(scan).toString();

    for (const Role role : {Role::callCentre, Role::analyst, Role::terminal, Role::dispatcher,
             Role::administrator, Role::board}) {
        const auto who = station(role);
        const auto reply = who->get(path);
        EXPECT_EQ(reply.status, 403) << static_cast<int>(role);
        EXPECT_EQ(reply.problem().error.reason, "not-in-view");
    }
}

TEST_F(ViewOverHttp, tellsNobodyElseWhetherAFileIsHere) {
    const std::vector<std::pair<Role, std::string>> others{{Role::executor, "property"},
        {Role::specialist, "property"}, {Role::callCentre, ""}, {Role::analyst, ""},
        {Role::terminal, ""}, {Role::administrator, ""}, {Role::board, ""}};
    const std::string here = "/v1/blobs/" + sha256(scan).toString();
    const std::string nowhere = "/v1/blobs/" + sha256("nowhere").toString();

    for (const auto& [role, department] : others) {
        const auto who = station(role, department);
        const std::string name = std::to_string(static_cast<int>(role)) + department;
        for (const std::string& path : {here, nowhere}) {
            EXPECT_EQ(who->get(path).status, 403) << name;
            EXPECT_EQ(who->send("HEAD", path).status, 403) << name;
        }
        EXPECT_EQ(who->announce(scan).headers.at("Upload-Offset"), "0") << name;
        EXPECT_EQ(who->upload(scan).headers.at("Upload-Offset"), std::to_string(scan.size()));
    }
    const auto executor = station(Role::executor, "architecture");
    EXPECT_EQ(executor->send("HEAD", here).status, 200);
    EXPECT_EQ(executor->announce(scan).headers.at("Upload-Offset"), std::to_string(scan.size()));
    EXPECT_EQ(window.get(here).body, scan);
}

TEST_F(ViewOverHttp, answersAPushWithWhatTheCallerSees) {
    HttpStation office(registry, "office");
    office.signIn("ershova");

    const auto reply = office.push({office.next(TakeCard{theCard})});

    EXPECT_EQ(reply.status, 200);
    EXPECT_NE(reply.body.find("in_work"), std::string::npos);
    expectIn(reply.body, {lastName}, {phone, email, address}, "an executor's push");
}

TEST_F(ViewOverHttp, buriesACardThatLeavesTheDepartment) {
    const auto left = station(Role::executor, "architecture");
    static_cast<void>(left->pull());
    HttpStation entered(registry, "office");
    entered.signIn("lugovoy"); // of the property department
    static_cast<void>(entered.pull());

    auto moved = std::get<Card>(*registry.find(card));
    moved.department = "property";
    ASSERT_TRUE(registry.server().database().write(
        [&](server::store::WriteTransaction& transaction) -> Result<void> {
            server::store::putRecord(transaction, moved, id<CommandId>(77));
            return {};
        }));

    const auto gone = left->pull();
    ASSERT_EQ(gone.size(), 1U);
    EXPECT_TRUE(gone.front().isTombstone());
    EXPECT_EQ(gone.front().key, card);
    const auto come = entered.pull();
    ASSERT_EQ(come.size(), 1U);
    EXPECT_FALSE(come.front().isTombstone());
    EXPECT_TRUE(left->pull().empty());
}

TEST_F(ViewOverHttp, movesTheCursorOverWhatIsOthersBusiness) {
    const auto dispatcher = station(Role::dispatcher);
    static_cast<void>(dispatcher->pull());
    const std::string before = dispatcher->cursor;
    auto second = registration();
    second.card = id<CardId>(2);
    second.queries = {{"EGRN", id<QueryId>(2)}};
    second.provisionalNumber = "3-0002";
    static_cast<void>(window.pushed({window.next(second)}));
    const auto waits = [&](HttpStation& who) {
        const auto reply = request(registry.waitPort(), "GET",
            "/v1/wait?timeout=0&since=" + who.cursor, {}, who.authorised());
        return protocol::waitResponseFromJson(reply.json()).value().changed;
    };

    EXPECT_FALSE(waits(*dispatcher));
    EXPECT_TRUE(dispatcher->pull().empty());
    EXPECT_NE(dispatcher->cursor, before);
}

TEST_F(ViewOverHttp, wakesADepartmentForItsOwnCardsAlone) {
    const auto own = station(Role::executor, "architecture");
    HttpStation other(registry, "office");
    other.signIn("lugovoy");
    static_cast<void>(own->pull());
    static_cast<void>(other.pull());
    auto second = registration();
    second.card = id<CardId>(2);
    second.queries = {{"EGRN", id<QueryId>(2)}};
    second.provisionalNumber = "3-0002";
    static_cast<void>(window.pushed({window.next(second)}));
    const auto wakes = [&](const HttpStation& who) {
        const auto reply = request(registry.waitPort(), "GET",
            "/v1/wait?timeout=0&since=" + who.cursor, {}, who.authorised());
        return protocol::waitResponseFromJson(reply.json()).value().changed;
    };

    EXPECT_TRUE(wakes(*own));
    EXPECT_FALSE(wakes(other));
    EXPECT_EQ(own->pull().size(), 1U);
}

TEST_F(ViewOverHttp, refusesTheCursorOfAnotherView) {
    const auto who = station(Role::analyst);
    static_cast<void>(who->pull());
    const std::string foreign = who->cursor;

    const auto reply = window.get("/v1/changes?since=" + foreign);

    EXPECT_EQ(reply.status, 409);
    EXPECT_EQ(reply.problem().error.reason, "cursor-of-another-view");
    EXPECT_EQ(request(registry.waitPort(), "GET", "/v1/wait?timeout=0&since=" + foreign, {},
                  window.authorised())
                  .status,
        409);
}

} // namespace okno::tests
