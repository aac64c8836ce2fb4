#include "tests/support/store_fixture.h"
#include "tests/support/synthetic_cards.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace okno::tests {
namespace {

using client::store::CardFilter;
using client::store::CardOrder;
using client::store::CardSummary;
using client::store::WriteTransaction;
using domain::CardState;

constexpr int cardCount = 300;

class CardList : public testing::Test {
protected:
    void SetUp() override {
        const auto filled = station.change([](WriteTransaction& transaction) {
            std::vector<protocol::Change> changes;
            changes.reserve(cardCount);
            for (int i = 0; i < cardCount; ++i)
                changes.push_back(changeOf(card(i)));
            return transaction.applyChanges(pageOf(changes, "cards"));
        });
        ASSERT_TRUE(filled);
    }

    /// Of the last days, so that every state is there.
    static domain::Card card(int i) { return syntheticCard(98'000 + i); }

    static int expected(const std::function<bool(const domain::Card&)>& wanted) {
        int count = 0;
        for (int i = 0; i < cardCount; ++i)
            count += wanted(card(i)) ? 1 : 0;
        return count;
    }

    [[nodiscard]] int found(const std::string& text) const {
        CardFilter filter;
        filter.text = text;
        const auto list = station.reader().cards(filter, 0, cardCount);
        EXPECT_EQ(station.reader().countCards(filter), static_cast<int>(list.size()));
        return static_cast<int>(list.size());
    }

    Station station;
};

TEST_F(CardList, givesTheNewestFirstPageByPage) {
    const auto first = station.reader().cards({}, 0, 20);
    const auto second = station.reader().cards({}, 20, 20);

    ASSERT_EQ(first.size(), 20U);
    ASSERT_EQ(second.size(), 20U);
    EXPECT_EQ(first.front().id, card(cardCount - 1).id);
    EXPECT_EQ(second.front().id, card(cardCount - 21).id);
    EXPECT_EQ(station.reader().countCards({}), cardCount);
}

TEST_F(CardList, aLineSaysWhatTheCardSays) {
    const domain::Card newest = card(cardCount - 1);

    const CardSummary line = station.reader().cards({}, 0, 1).front();

    EXPECT_EQ(line.number, toString(*newest.number));
    EXPECT_EQ(line.provisionalNumber, newest.provisionalNumber);
    EXPECT_EQ(line.state, newest.state);
    EXPECT_EQ(line.service, newest.service);
    EXPECT_EQ(line.applicantName, domain::shortDisplayName(newest.applicant));
    EXPECT_EQ(line.department, newest.department);
    EXPECT_EQ(line.executorName, newest.executorName);
    EXPECT_EQ(line.registeredOn, newest.registeredOn);
    EXPECT_EQ(line.dueOn, newest.due.date);
    EXPECT_EQ(station.reader().card(line.id), newest);
}

TEST_F(CardList, filtersByStateDepartmentAndExecutor) {
    CardFilter filter;
    filter.states = {CardState::registered, CardState::inWork};
    filter.department = "architecture";

    EXPECT_EQ(station.reader().countCards(filter), expected([](const auto& one) {
        return one.department == "architecture"
            && (one.state == CardState::registered || one.state == CardState::inWork);
    }));

    const auto list = station.reader().cards(filter, 0, cardCount);
    EXPECT_EQ(static_cast<int>(list.size()), station.reader().countCards(filter));
    EXPECT_TRUE(std::is_sorted(list.begin(), list.end(),
        [](const auto& left, const auto& right) { return right.id < left.id; }));

    filter.executor = staff::executor().id;
    EXPECT_EQ(station.reader().countCards(filter), expected([](const auto& one) {
        return one.department == "architecture" && one.state == CardState::inWork;
    }));
}

TEST_F(CardList, picksTheCardsThatWaitForAgencies) {
    CardFilter filter;
    filter.waitingForAnswers = true;

    const auto list = station.reader().cards(filter, 0, cardCount);

    // Synthetic cards have their answers as soon as somebody works on them.
    EXPECT_EQ(static_cast<int>(list.size()),
        expected([](const auto& one) { return one.state == CardState::registered; }));
    EXPECT_TRUE(std::all_of(
        list.begin(), list.end(), [](const auto& one) { return one.openQueries == 1; }));
}

TEST_F(CardList, putsTheCardThatIsDueFirstOnTop) {
    CardFilter filter;
    filter.order = CardOrder::dueFirst;

    const auto list = station.reader().cards(filter, 0, cardCount);

    EXPECT_TRUE(std::is_sorted(list.begin(), list.end(),
        [](const auto& left, const auto& right) { return left.dueOn < right.dueOn; }));
}

TEST_F(CardList, findsBeginningsOfWordsWhateverTheirCase) {
    const int koroleva = expected([](const auto& one) {
        return std::get<domain::Person>(one.applicant).name.last == "Королёва";
    });
    ASSERT_GT(koroleva, 0);

    EXPECT_EQ(found("Королёва"), koroleva);
    EXPECT_EQ(found("королева"), koroleva); // ё and е are one letter to those who search
    EXPECT_EQ(found("КОРОЛЁ"), koroleva);
    EXPECT_EQ(found("никого"), 0);
    EXPECT_EQ(found(""), cardCount);
    EXPECT_EQ(found("\"  *-"), cardCount); // nothing to search for
}

TEST_F(CardList, whatIsFoundStandsInTheOrderOfTheCards) {
    const domain::Card old = syntheticCard(5);
    ASSERT_TRUE(station.change([&](WriteTransaction& transaction) {
        return transaction.applyChanges(pageOf({changeOf(old)}, "late"));
    }));
    CardFilter filter;
    filter.text = "омск";
    const auto all = station.reader().cards({}, 0, cardCount + 1);

    EXPECT_EQ(station.reader().cards(filter, 0, cardCount + 1), all);
    EXPECT_EQ(station.reader().countCards(filter), cardCount + 1);
    EXPECT_EQ(all.back().id, old.id);
    for (int offset : {0, 20, cardCount}) {
        const auto page = station.reader().cards(filter, offset, 20);
        const auto from = all.begin() + offset;
        EXPECT_EQ(page, std::vector(from, from + std::min(20, cardCount + 1 - offset)));
    }
    CardFilter ready;
    ready.states = {CardState::ready};
    const auto allReady = station.reader().cards(ready, 0, 20);
    ready.text = "омск";
    EXPECT_EQ(station.reader().cards(ready, 0, 20), allReady);
}

TEST_F(CardList, whatLiesFarBackIsFoundInTheSameOrder) {
    std::vector<protocol::Change> changes;
    for (const int index : {2, 0, 1}) {
        domain::Card renamed = card(index);
        std::get<domain::Person>(renamed.applicant).name.last = "Переименованная";
        changes.push_back(changeOf(renamed, 2));
    }
    ASSERT_TRUE(station.change([&](WriteTransaction& transaction) {
        return transaction.applyChanges(pageOf(changes, "renamed"));
    }));
    CardFilter filter;
    filter.text = "переименованная";

    const auto first = station.reader().cards(filter, 0, 2);

    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(first.front().id, card(2).id);
    EXPECT_EQ(first.back().id, card(1).id);
    EXPECT_EQ(station.reader().countCards(filter), 3);
}

TEST_F(CardList, findsByNumberInEveryWayPeopleSayIt) {
    const domain::Card one = card(7);

    EXPECT_EQ(found(toString(*one.number)), 1);
    EXPECT_EQ(found(std::to_string(one.number->number)), 1);
    EXPECT_EQ(found(one.provisionalNumber), 1);
    EXPECT_EQ(station.reader().cardByNumber(toString(*one.number)), one);
    EXPECT_EQ(station.reader().cardByNumber(one.provisionalNumber), one);
}

TEST_F(CardList, aWholeAddressFindsThoseWhoLiveThere) {
    const std::string address = std::get<domain::Person>(card(7).applicant).address;
    const int neighbours = expected([&](const auto& one) {
        return std::get<domain::Person>(one.applicant).address == address;
    });

    EXPECT_EQ(found(address), neighbours);
    EXPECT_EQ(found(address + ", Соко"), 0); // somebody else's name
}

TEST_F(CardList, anAddressIsFoundWithoutTheWordsPeopleLeaveOut) {
    EXPECT_EQ(found("омск речная 59 119"), found("г. Омск, ул. Речная, д. 59, кв. 119"));
    EXPECT_EQ(found("Речная 59"), found("ул. Речная, д. 59"));
    EXPECT_GT(found("Речная 59"), 0);
    EXPECT_LT(found("Речная 59"), found("Речная"));
}

TEST_F(CardList, anAddressThatNobodyHasIsReadAsBeginningsOfWords) {
    EXPECT_EQ(found("ул. Речн, д. 59"), found("Речная 59"));
    EXPECT_EQ(found("ул. Речная, д. 591"), 0);
    EXPECT_GT(found("ул."), 0);
}

TEST_F(CardList, aChangedNameIsFoundUnderTheNewOneOnly) {
    domain::Card renamed = card(7);
    std::get<domain::Person>(renamed.applicant).name.last = "Переименованная";
    ASSERT_TRUE(station.change([&](WriteTransaction& transaction) {
        return transaction.applyChanges(pageOf({changeOf(renamed, 2)}, "renamed"));
    }));

    EXPECT_EQ(found("переименованная"), 1);
    EXPECT_EQ(found(std::get<domain::Person>(card(7).applicant).name.last + " "
                  + toString(*renamed.number)),
        0);
}

} // namespace
} // namespace okno::tests
