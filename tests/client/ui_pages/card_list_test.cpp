#include "client/ui/cards/card_list.h"

#include "client/ui/cards/card_words.h"
#include "tests/client/ui_pages/office_fixture.h"
#include "tests/support/synthetic_cards.h"

#include <QAbstractItemModelTester>

namespace okno::client::ui::test {

class ListOfCards : public Office {
protected:
    ListOfCards()
        : list(theme(), reader()) {
        list.resize(340, 700);
        list.setWording([words = CardWords(reader(), tests::date("2026-11-23"))](
                            const store::CardSummary& card) { return words.row(card); });
    }

    CardRow rowAt(int row) { return list.cards().index(row).data(Qt::UserRole).value<CardRow>(); }

    CardList list;
};

TEST_F(ListOfCards, readsOnlyWhatIsLookedAt) {
    ASSERT_TRUE(tests::fillWithCards(station.store(), 1200));
    const QAbstractItemModelTester tester(
        list.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);

    list.setFilter({});

    EXPECT_EQ(list.cards().rowCount(), 1200);
    EXPECT_EQ(rowAt(0).number, QStringLiteral("01-12/001200"));
    EXPECT_EQ(rowAt(1199).number, QStringLiteral("01-12/000001"));
}

TEST_F(ListOfCards, keepsTheChosenCardWhileOthersArriveAboveIt) {
    for (int number = 1; number <= 4; ++number)
        put(inWork(number, "Мельник Константин Юрьевич"));
    const QAbstractItemModelTester tester(
        list.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setFilter({});
    list.setCurrentIndex(list.cards().index(1));
    const QString chosen = list.currentKey();

    put(inWork(9, "Жданов Павел Сергеевич"));
    list.refresh();

    EXPECT_EQ(list.cards().rowCount(), 5);
    EXPECT_EQ(list.currentKey(), chosen);
    EXPECT_EQ(list.currentIndex().row(), 2);
}

TEST_F(ListOfCards, givesUpACardThatHasLeftTheList) {
    put(inWork(1, "Мельник Константин Юрьевич"));
    put(inWork(2, "Жданов Павел Сергеевич"));
    store::CardFilter filter;
    filter.states = {domain::CardState::inWork};
    list.setFilter(filter);
    const QString first = list.currentKey();

    put(ready(2, "Жданов Павел Сергеевич"));
    list.refresh();

    EXPECT_EQ(list.cards().rowCount(), 1);
    EXPECT_NE(list.currentKey(), first);
    put(ready(1, "Мельник Константин Юрьевич"));
    list.refresh();
    EXPECT_TRUE(list.currentKey().isEmpty());
}

TEST_F(ListOfCards, saysHowTheTermStands) {
    const auto chip = [this](const char* due) {
        domain::Card card = inWork(1, "Мельник Константин Юрьевич");
        card.due.date = tests::date(due);
        put(card);
        list.setFilter({});
        return rowAt(0);
    };

    EXPECT_EQ(chip("2026-11-20").role, ChipRole::bad);
    EXPECT_EQ(chip("2026-11-23").role, ChipRole::bad);
    EXPECT_EQ(chip("2026-11-26").role, ChipRole::warn);
    EXPECT_EQ(chip("2026-12-11").role, ChipRole::neutral);
    EXPECT_EQ(chip("2026-12-11").chip, QStringLiteral("14 рабочих дней"));
}

} // namespace okno::client::ui::test
