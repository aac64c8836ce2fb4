#include "common/protocol/view_messages.h"
#include "server/app/registry_server.h"
#include "server/store/database.h"
#include "server/store/records.h"
#include "tests/server/http/http_station.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

using namespace domain;

namespace {
class Search : public testing::Test {
protected:
    void SetUp() override {
        window.signIn("lebedeva");
        put(card(1, "Королёва", "registered", "2026-11-20"));
        put(card(2, "Королькова", "in_work", "2026-11-25"));
        put(card(3, "Жданова", "ready", "2026-11-19"));
        put(card(4, "Жданова", "closed", "2025-01-10"));
    }

    void put(const Card& card) {
        ASSERT_TRUE(registry.server().database().write(
            [&](server::store::WriteTransaction& transaction) -> Result<void> {
                server::store::putRecord(transaction, card, id<CommandId>(77));
                return {};
            }));
    }

    static Card card(
        int number, const std::string& name, const std::string& state, const std::string& due) {
        Card made = sampleCard();
        made.id = id<CardId>(number);
        made.number = RegistrationNumber{"01-12", 2026, 4500 + number};
        made.provisionalNumber = "W3-000" + std::to_string(number);
        made.state = state == "registered" ? CardState::registered
            : state == "in_work"           ? CardState::inWork
            : state == "ready"             ? CardState::ready
                                           : CardState::closed;
        Person person = samplePerson();
        person.name.last = name;
        person.address = "г. Омск, ул. Садовая, д. " + std::to_string(number);
        made.applicant = person;
        made.contacts.phone
            = PhoneNumber::parse("+7 913 600-14-2" + std::to_string(number)).value();
        made.department = number % 2 ? "architecture" : "property";
        made.due.date = date(due);
        if (number == 2)
            made.executor = id<EmployeeId>(500);
        return made;
    }

    Reply ask(const std::string& text, int limit = 20) {
        return request(registry.port(), "POST", "/v1/search",
            protocol::toJson(protocol::SearchRequest{text, limit}).dump(), window.authorised());
    }
    protocol::CardsPage found(const std::string& text, int limit = 20) {
        const auto reply = ask(text, limit);
        EXPECT_EQ(reply.status, 200) << reply.body;
        return protocol::cardsPageFromJson(reply.json()).value();
    }
    protocol::CardsPage list(const std::string& query) {
        const auto reply = window.get("/v1/cards?" + query);
        EXPECT_EQ(reply.status, 200) << reply.body;
        return protocol::cardsPageFromJson(reply.json()).value();
    }
    static std::string numbersOf(const protocol::CardsPage& page) {
        std::string numbers;
        for (const auto& change : page.cards)
            for (int i = 1; i <= 4; ++i)
                if (change.key.key == id<CardId>(i).toString())
                    numbers += std::to_string(i);
        return numbers;
    }

    RegistryFixture registry;
    HttpStation window{registry, "window", "3"};
};
} // namespace

TEST_F(Search, findsByNameNumberAddressAndPhone) {
    EXPECT_EQ(numbersOf(found("королева")), "1");
    EXPECT_EQ(numbersOf(found("КОРОЛЁВА марина")), "1");
    EXPECT_EQ(numbersOf(found("Корол")), "21");
    EXPECT_EQ(numbersOf(found("Жданова")), "43"); // also long closed, newest first
    EXPECT_EQ(numbersOf(found("01-12/004503")), "3");
    EXPECT_EQ(numbersOf(found("4503")), "3");
    EXPECT_EQ(numbersOf(found("W3-0002")), "2");
    EXPECT_EQ(numbersOf(found("садовая 4 жданова")), "43"); // 4 begins 4503, too
    EXPECT_EQ(numbersOf(found("8 (913) 600-14-22")), "2");
    EXPECT_EQ(numbersOf(found("+79136001421")), "1");
    EXPECT_EQ(numbersOf(found("Соколова")), "");
}

TEST_F(Search, followsTheCardWhenItIsCorrected) {
    Card corrected = card(1, "Ильина", "registered", "2026-11-20");
    corrected.contacts.phone = PhoneNumber::parse("+7 913 600-99-99").value();

    put(corrected);

    EXPECT_EQ(numbersOf(found("Королёва")), "");
    EXPECT_EQ(numbersOf(found("Ильина")), "1");
    EXPECT_EQ(numbersOf(found("9136001421")), "");
    EXPECT_EQ(numbersOf(found("9136009999")), "1");
}

TEST_F(Search, saysWhenThereIsMore) {
    EXPECT_EQ(found("Садовая", 3).cards.size(), 3U);
    EXPECT_TRUE(found("Садовая", 3).more);
    EXPECT_FALSE(found("Садовая", 4).more);
}

TEST_F(Search, refusesWhatIsNoSearch) {
    EXPECT_EQ(ask(" ,. ").problem().error.reason, "text-missing");
    EXPECT_EQ(ask("Жданова", 0).problem().error.reason, "number-wrong");
    EXPECT_EQ(ask("Жданова", 101).problem().error.reason, "number-wrong");
    for (const std::string& hostile :
        {std::string("%"), std::string("' OR 1=1 --"), std::string("_____"), std::string("\\")})
        EXPECT_TRUE(ask(hostile).status == 400 || found(hostile).cards.empty()) << hostile;
    EXPECT_EQ(window.get("/v1/search?text=x").status, 405);
}

TEST_F(Search, listsByStateDepartmentAndExecutorInTheOrderOfTheTerm) {
    EXPECT_EQ(numbersOf(list("")), "4312");
    EXPECT_EQ(numbersOf(list("state=registered")), "1");
    EXPECT_EQ(numbersOf(list("department=property")), "42");
    EXPECT_EQ(numbersOf(list("department=property&state=in_work")), "2");
    EXPECT_EQ(numbersOf(list("executor=" + id<EmployeeId>(500).toString())), "2");
    EXPECT_EQ(window.get("/v1/cards?state=lost").problem().error.reason, "value-unknown");
    EXPECT_EQ(window.get("/v1/cards?after=x").problem().error.reason, "page-malformed");
}

TEST_F(Search, listsPageAfterPage) {
    std::string seen;
    std::string after;
    do {
        const auto page = list("limit=1" + after);
        seen += numbersOf(page);
        after = page.next ? "&after=" + *page.next : std::string();
    } while (!after.empty());

    EXPECT_EQ(seen, "4312");
}

TEST_F(Search, countsOpenCards) {
    const auto reply = window.get("/v1/counters");
    ASSERT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(
        protocol::cardCountersFromJson(reply.json()).value(), (protocol::CardCounters{1, 1, 1, 1}));

    HttpStation office(registry, "office");
    office.signIn("lugovoy"); // of the property department
    EXPECT_EQ(protocol::cardCountersFromJson(office.get("/v1/counters").json()).value(),
        (protocol::CardCounters{0, 1, 0, 0}));
    EXPECT_EQ(numbersOf(protocol::cardsPageFromJson(office.get("/v1/cards").json()).value()), "42");
}

} // namespace okno::tests
