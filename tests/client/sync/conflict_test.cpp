// Two stations correct one card while the registry is away: nothing typed is lost, both show both
// values, and either can end it.
#include "common/domain/card/corrections.h"
#include "tests/client/sync/sync_test.h"

#include <algorithm>

namespace okno::tests {
namespace {

using client::store::CardFilter;
using domain::Card;
using domain::CardField;
using domain::Choice;
using domain::Conflict;
using domain::FieldGroup;
using domain::FieldValue;

const FieldGroup address{CardField::address, {}};
const FieldGroup contacts{CardField::contacts, {}};
const FieldGroup cadastralNumber{CardField::subject, "cadastral_no"};

class Conflicts : public SyncTest {
protected:
    void SetUp() override {
        ASSERT_TRUE(third.signIn("lebedeva"));
        ASSERT_TRUE(first.signIn("sinitsyna"));
        ASSERT_TRUE(third.settles());
        const auto request = registration(third);
        card = request.card;
        ASSERT_TRUE(third.submit(request));
        settle();
    }

    void settle() {
        for (int round = 0; round < 2; ++round)
            for (NetworkedStation* station : {&first, &third})
                ASSERT_TRUE(station->settles());
        EXPECT_EQ(first.difference(), "");
        EXPECT_EQ(third.difference(), "");
    }

    [[nodiscard]] Card shown(const NetworkedStation& station) const {
        return station.reader().card(*card).value();
    }
    [[nodiscard]] FieldValue value(const NetworkedStation& station, const FieldGroup& group) const {
        return domain::valueOf(shown(station), group).value();
    }

    void correct(NetworkedStation& station, const FieldGroup& group, const FieldValue& after) {
        const auto command
            = station.submit(domain::CorrectCard{*card, group, value(station, group), after});
        ASSERT_TRUE(command) << command.error().reason;
    }

    Result<domain::Command> resolve(NetworkedStation& station, Choice choice) {
        const Conflict conflict = shown(station).conflicts.at(0);
        return station.submit(domain::ResolveConflict{*card, conflict.id, conflict.group,
            value(station, conflict.group), conflict.wanted, choice});
    }

    /// Both type while the registry is away; whose work it then hears first is chance.
    void race(const FieldGroup& group, const FieldValue& one, const FieldValue& other) {
        registry.stop();
        correct(first, group, one);
        correct(third, group, other);
        EXPECT_EQ(value(first, group), one);
        EXPECT_EQ(value(third, group), other);
        registry.start();
        settle();
    }

    /// The card's own value and the waiting one, as a station shows them.
    [[nodiscard]] std::vector<FieldValue> bothValues(
        const NetworkedStation& station, const FieldGroup& group) const {
        std::vector<FieldValue> values{value(station, group)};
        for (const Conflict& conflict : shown(station).conflicts)
            values.push_back(conflict.wanted);
        return values;
    }

    static domain::Contacts phone(const std::string& number) {
        return {domain::PhoneNumber::parse(number).value(), {}, {domain::ContactWay::sms}};
    }

    int races = 0;
    std::optional<domain::CardId> card;
    NetworkedStation third{registry, "window", "3"};
    NetworkedStation first{registry, "window", "1"};
};

TEST_F(Conflicts, bothValuesAreSeenAtBothStations) {
    const FieldValue one = std::string("ул. Новая, д. 1");
    const FieldValue other = std::string("ул. Новая, д. 2");

    race(address, one, other);

    const auto values = bothValues(first, address);
    EXPECT_TRUE(values == (std::vector{one, other}) || values == (std::vector{other, one}));
    EXPECT_EQ(bothValues(third, address), values);
    EXPECT_TRUE(first.reader().refused().empty());
    EXPECT_TRUE(third.reader().refused().empty());
}

TEST_F(Conflicts, areListed) {
    CardFilter filter;
    filter.inConflict = true;
    EXPECT_EQ(third.reader().countCards(filter), 0);

    race(contacts, phone("+79136001421"), phone("+79136001422"));

    ASSERT_EQ(third.reader().cards(filter, 0, 10).size(), 1U);
    EXPECT_EQ(third.reader().cards(filter, 0, 10).front().conflicts, 1);
    EXPECT_EQ(first.reader().countCards(filter), 1);
}

TEST_F(Conflicts, areEndedFromEitherStationEitherWay) {
    for (NetworkedStation* station : {&first, &third})
        for (const Choice choice : {Choice::keepCard, Choice::takeWanted}) {
            const auto number = std::to_string(++races);
            race(cadastralNumber, "55:36:120305:1" + number, "55:36:120305:2" + number);
            const Conflict conflict = shown(*station).conflicts.at(0);
            const FieldValue kept = value(*station, cadastralNumber);

            ASSERT_TRUE(resolve(*station, choice));
            settle();

            for (const NetworkedStation* both : {&first, &third}) {
                EXPECT_TRUE(shown(*both).conflicts.empty());
                EXPECT_EQ(value(*both, cadastralNumber),
                    choice == Choice::keepCard ? kept : conflict.wanted);
            }
        }
}

TEST_F(Conflicts, endedTwiceAreEndedOnceAndTheSecondIsTold) {
    race(address, std::string("ул. Новая, д. 1"), std::string("ул. Новая, д. 2"));
    registry.stop();
    ASSERT_TRUE(resolve(first, Choice::keepCard));
    ASSERT_TRUE(resolve(third, Choice::takeWanted));
    registry.start();
    settle();

    auto refused = first.reader().refused();
    for (auto& one : third.reader().refused())
        refused.push_back(std::move(one));
    ASSERT_EQ(refused.size(), 1U);
    EXPECT_EQ(refused.front().error.reason, "already-resolved");
    EXPECT_TRUE(shown(first).conflicts.empty());
    EXPECT_EQ(shown(first), shown(third));
}

TEST_F(Conflicts, doNotComeOfTwoCorrectionsAtOneStation) {
    registry.stop();
    correct(third, address, std::string("ул. Новая, д. 1"));
    correct(third, address, std::string("ул. Новая, д. 2"));
    registry.start();
    settle();

    EXPECT_EQ(value(first, address), FieldValue(std::string("ул. Новая, д. 2")));
    EXPECT_TRUE(shown(first).conflicts.empty());
}

TEST_F(Conflicts, doNotComeOfTheSameValueOrOfTwoGroups) {
    race(address, std::string("ул. Новая, д. 1"), std::string("ул. Новая, д. 1"));
    registry.stop();
    correct(first, contacts, phone("+79136001421"));
    correct(third, cadastralNumber, std::string("55:36:120305:7"));
    registry.start();
    settle();

    EXPECT_EQ(value(third, address), FieldValue(std::string("ул. Новая, д. 1")));
    EXPECT_EQ(value(third, contacts), FieldValue(phone("+79136001421")));
    EXPECT_EQ(value(first, cadastralNumber), FieldValue(std::string("55:36:120305:7")));
    EXPECT_TRUE(shown(third).conflicts.empty());
    EXPECT_EQ(shown(first), shown(third));
}

TEST_F(Conflicts, areOfTheLastOfSeveralCorrectionsAtOneStation) {
    registry.stop();
    correct(first, address, std::string("ул. Новая, д. 1"));
    correct(third, address, std::string("ул. Новая, д. 2"));
    correct(third, address, std::string("ул. Новая, д. 3"));
    registry.start();
    settle();

    const auto values = bothValues(first, address);
    EXPECT_EQ(values, bothValues(third, address));
    ASSERT_EQ(values.size(), 2U);
    for (const char* text : {"ул. Новая, д. 1", "ул. Новая, д. 3"})
        EXPECT_TRUE(std::ranges::find(values, FieldValue(std::string(text))) != values.end());
}

} // namespace
} // namespace okno::tests
