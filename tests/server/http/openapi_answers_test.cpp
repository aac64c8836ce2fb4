// What the registry answers is as server/http/openapi.json says.
#include "common/domain/card/corrections.h"
#include "common/protocol/command_json.h"
#include "common/protocol/enrolment.h"
#include "common/protocol/recovery_messages.h"
#include "server/app/registry_server.h"
#include "tests/server/http/api_description.h"
#include "tests/server/http/sample_service.h"

namespace okno::tests {

using protocol::Json;

namespace {
class Answers : public AtWindowThree {
protected:
    /// As it is described, and with this status.
    Reply ask(int status, const std::string& method, const std::string& path,
        const std::string& body = {}, const Headers& headers = {}) {
        return checked(status, {method, path, body, window.send(method, path, body, headers)});
    }
    Reply post(int status, const std::string& path, const Json& body) {
        return ask(status, "POST", path, body.dump());
    }
    Reply checked(int status, const Exchange& exchange) {
        EXPECT_EQ(exchange.reply.status, status) << exchange.method << ' ' << exchange.path;
        EXPECT_EQ(api.faultsOf(exchange), "") << exchange.method << ' ' << exchange.path << '\n'
                                              << exchange.reply.body;
        return exchange.reply;
    }
    Reply push(int status, const std::vector<domain::Command>& commands) {
        return post(status, "/v1/push", protocol::toJson(protocol::PushRequest{commands}));
    }
    Json signInOf(HttpStation& station, const std::string& login, const std::string& password) {
        return protocol::toJson(
            protocol::SignInRequest{login, password, station.enrolment.station, station.key});
    }
    static Headers tus(Headers headers = {}) {
        headers.emplace("Tus-Resumable", "1.0.0");
        return headers;
    }
    static Headers announcement(const std::string& bytes) {
        return tus({{"Upload-Length", std::to_string(bytes.size())},
            {"Upload-Metadata", "sha256 " + base64(sha256(bytes).toString())}});
    }
    static Headers piece(const std::string& offset, Headers headers = {}) {
        headers.emplace("Upload-Offset", offset);
        headers.emplace("Content-Type", "application/offset+octet-stream");
        return tus(std::move(headers));
    }

    const ApiDescription api;
};
} // namespace

TEST_F(Answers, ofWhoWatches) {
    ask(200, "GET", "/health");
    ask(200, "GET", "/metrics");
}

TEST_F(Answers, ofSessionsAndKeys) {
    const auto invited = registry.enrol("window", "4");
    const Json enrolment
        = protocol::toJson(protocol::EnrolmentRequest{invited.station, invited.enrolmentCode});
    post(200, "/v1/enrolments", enrolment);
    post(401, "/v1/enrolments", enrolment);

    HttpStation other(registry, "window", "2");
    const std::string password = registry.passwordOf("gusev");
    post(401, "/v1/sessions", signInOf(other, "gusev", "guess"));
    post(200, "/v1/sessions", signInOf(other, "gusev", password));
    post(400, "/v1/sessions", {{"login", "gusev"}});
    post(413, "/v1/sessions", signInOf(other, "gusev", std::string(1 << 20, 'x')));

    const auto change = [&](const std::string& to) {
        return protocol::toJson(protocol::PasswordChange{
            "lebedeva", registry.passwordOf("lebedeva"), to, window.enrolment.station, window.key});
    };
    post(422, "/v1/password", change("short"));
    post(204, "/v1/password", change("three cats in a box"));

    EXPECT_EQ(window.signIn("lebedeva", "three cats in a box").status, 200);
}

TEST_F(Answers, ofSigningOut) {
    ask(204, "DELETE", "/v1/sessions");
    ask(401, "DELETE", "/v1/sessions");
    ask(401, "GET", "/v1/changes");
    ask(401, "HEAD", "/v1/blobs/" + sha256("x").toString());
}

TEST_F(Answers, ofTheFeed) {
    const auto page = ask(200, "GET", "/v1/changes?limit=50").json();
    const std::string since = "since=" + page.at("cursor").get<std::string>();
    ask(200, "GET", "/v1/changes?" + since + "&audit=" + page.at("audit_head").get<std::string>());
    ask(400, "GET", "/v1/changes?since=x");
    ask(400, "GET", "/v1/changes?limit=0");
    ask(409, "GET", "/v1/changes?since=" + uuid(7).toString() + ".1.x");
    ask(426, "GET", "/v1/changes", {}, {{"Okno-Protocol", "2"}});
    const auto first = ask(200, "GET", "/v1/snapshot?limit=10").json();
    ask(200, "GET", "/v1/snapshot?limit=2000&page=" + first.at("next").get<std::string>());
    ask(400, "GET", "/v1/snapshot?page=x");

    const auto wait = [&](int status, const std::string& path) {
        checked(status,
            {"GET", path, "", request(registry.waitPort(), "GET", path, {}, window.authorised())});
    };
    wait(200, "/v1/wait?timeout=0&" + since);
    wait(400, "/v1/wait");
    wait(409, "/v1/wait?timeout=0&since=" + uuid(7).toString() + ".1.x");
}

TEST_F(Answers, ofAPush) {
    const auto booking = window.next(sampleBooking());
    const auto registration = window.next(sampleRegistration());
    auto correction = window.next(
        domain::CorrectCard{sampleRegistration().card, {domain::CardField::address, {}},
            domain::addressOf(sampleCard().applicant), std::string("ул. Новая, д. 1")});
    correction.baseVersion = 1;
    const auto refused = window.next(domain::CallTicket{id<domain::TicketId>(4711)});

    const auto outcomes
        = push(200, {booking, registration, correction, refused}).json().at("outcomes");
    EXPECT_EQ(outcomes.at(2).at("kind"), "applied");
    EXPECT_EQ(outcomes.at(3).at("kind"), "rejected");
    push(200, {booking});
    ask(200, "GET", "/v1/changes?limit=2000");

    static_cast<void>(window.next(domain::MarkArrived{sampleBooking().ticket})); // lost
    EXPECT_TRUE(
        push(409, {window.next(domain::MarkArrived{sampleBooking().ticket})}).problem().expectedN);
    HttpStation other(registry, "window", "1");
    other.signIn("sinitsyna");
    push(403, {other.next(sampleBooking())});
    ask(400, "POST", "/v1/push", "{");
}

TEST_F(Answers, ofCards) {
    push(200, {window.next(sampleRegistration())});
    const std::string name = samplePerson().name.last;
    EXPECT_EQ(
        post(200, "/v1/search", {{"text", name}, {"limit", 20}}).json().at("cards").size(), 1U);
    post(400, "/v1/search", {{"text", name}, {"limit", 0}});
    post(413, "/v1/search", {{"text", std::string(5000, 'x')}, {"limit", 20}});
    ask(200, "GET", "/v1/cards?state=registered&department=architecture&limit=5");
    ask(400, "GET", "/v1/cards?state=lost");
    ask(200, "GET", "/v1/counters");

    window.signIn(staff::dispatcher());
    post(403, "/v1/search", {{"text", name}, {"limit", 20}});
    ask(403, "GET", "/v1/cards");
    ask(403, "GET", "/v1/counters");
}

TEST_F(Answers, withWhatTheOthersMaySee) {
    push(200, {window.next(sampleBooking()), window.next(sampleRegistration())});
    for (auto employee :
        {staff::callCentre(), staff::executor(), staff::terminal(), staff::analyst(),
            staff::catalogueEditor(), staff::dispatcher(), staff::board(), staff::supervisor()}) {
        SCOPED_TRACE(employee.login);
        employee.login += "-2"; // the sample staff has some of them
        window.signIn(employee);
        ask(200, "GET", "/v1/changes?limit=2000");
        ask(200, "GET", "/v1/snapshot?limit=2000");
    }
}

TEST_F(Answers, ofUploads) {
    ask(204, "OPTIONS", "/v1/uploads");
    ask(200, "GET", "/v1/uploads");
    ask(400, "GET", "/v1/uploads?before=x");
    const auto begun = ask(201, "POST", "/v1/uploads", {}, announcement("one page"));
    const std::string place = begun.headers.at("Location");
    ask(400, "POST", "/v1/uploads", {}, tus({{"Upload-Length", "x"}}));
    ask(412, "POST", "/v1/uploads");
    ask(413, "POST", "/v1/uploads", {},
        tus({{"Upload-Length", std::to_string(protocol::maxBlobBytes + 1)}}));

    ask(204, "PATCH", place, "one", piece("0"));
    ask(200, "HEAD", place, {}, tus());
    ask(412, "HEAD", place);
    ask(409, "PATCH", place, "page", piece("7"));
    ask(415, "PATCH", place, " page",
        tus({{"Upload-Offset", "3"}, {"Content-Type", "text/plain"}}));
    ask(460, "PATCH", place, " page",
        piece("3", {{"Upload-Checksum", "sha256 " + base64(std::string(32, 'x'))}}));
    ask(204, "PATCH", place, " page", piece("3"));

    const auto given = ask(201, "POST", "/v1/uploads", {}, announcement("another"));
    ask(204, "DELETE", given.headers.at("Location"), {}, tus());
    ask(404, "HEAD", given.headers.at("Location"), {}, tus());
    const auto old = ask(201, "POST", "/v1/uploads", {}, announcement("a third"));
    registry.clock().advance(std::chrono::days(30));
    window.signIn("lebedeva");
    ask(410, "PATCH", old.headers.at("Location"), "a", piece("0"));
}

TEST_F(Answers, ofFiles) {
    const std::string path = "/v1/blobs/" + sha256("one page").toString();
    ask(404, "GET", path);
    ask(404, "HEAD", path);
    ASSERT_EQ(window.upload("one page").status, 201);
    ask(200, "GET", path);
    ask(200, "HEAD", path);
    ask(206, "GET", path, {}, {{"Range", "bytes=1-2"}});
    ask(416, "GET", path, {}, {{"Range", "bytes=8-"}});
    ask(400, "GET", "/v1/blobs/x");
}

TEST_F(Answers, ofARecovery) {
    const protocol::Change change{{domain::RecordKind::card, sampleCard().id.toString()}, 3,
        protocol::toJson(domain::Record(sampleCard())), 17};
    const protocol::RecoveredCommand command{window.next(sampleRegistration()),
        protocol::OutcomeKind::rejected, Error{ErrorCode::refused, "slot-past", {}}};
    const protocol::RecoveryPage page{uuid(7).toString() + ".1.x", 0, {change}, {command}, true};

    post(409, "/v1/recovery", protocol::toJson(page));
    post(400, "/v1/recovery", Json::object());

    EXPECT_EQ(api.faultsOf("RecoveryPage", protocol::toJson(page)), "");
    EXPECT_EQ(
        api.faultsOf("RecoveryAnswer", protocol::toJson(protocol::RecoveryAnswer{2, 0, 1, true})),
        "");
    EXPECT_EQ(api.faultsOf("Problem",
                  protocol::toJson(protocol::Problem{
                      409, {ErrorCode::conflict, "cursor-of-another-epoch", "since"}, {}, "e", 5})),
        "");
}

TEST_F(Answers, ofAHurry) {
    Exchange last{"POST", "/v1/sessions", "{", {}};
    for (int request = 0; request < 1000 && last.reply.status != 429; ++request)
        last.reply = window.send(last.method, last.path, last.body);
    checked(429, last);
}

TEST_F(Answers, withAMemberThatIsNotDescribedAreNoticed) {
    push(200, {window.next(sampleRegistration())});
    const auto with = [&](const char* where) {
        Json page = window.get("/v1/changes?limit=2000").json();
        page[Json::json_pointer(where)] = 1;
        return api.faultsOf("ChangesPage", page);
    };
    EXPECT_NE(with("/surprise"), "");
    EXPECT_NE(with("/changes/0/surprise"), "");
    EXPECT_NE(with("/cursor"), "");
    EXPECT_NE(with("/changes/0/record"), "");
    EXPECT_NE(with("/changes/0/record/name"), "");
    EXPECT_EQ(with("/changes/0/record/surprise"), "");
    Json command = protocol::toJson(window.next(sampleBooking()));
    EXPECT_EQ(api.faultsOf("Command", command), "");
    command["args"]["surprise"] = 1;
    EXPECT_NE(api.faultsOf("Command", command), "");
    Json page = window.get("/v1/changes").json();
    page.erase("more");
    EXPECT_NE(api.faultsOf("ChangesPage", page), "");
}

} // namespace okno::tests
