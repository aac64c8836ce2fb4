#include "client/ui/cards/cards_page.h"

#include "client/ui/cards/card_list.h"
#include "client/ui/cards/card_view.h"
#include "client/ui/cards/case_lists.h"
#include "client/ui/shell/top_bar.h"
#include "tests/client/ui_pages/office_fixture.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

namespace okno::client::ui::test {

class Cards : public Office {
protected:
    Cards() {
        station.clock().set(tests::at("2026-12-08 14:02"));
        cases.setActor(executor());
        fill();
        page = new CardsPage(theme(), {store(), cases, blobs, station.clock(), nullptr});
        page->setEmployee(executor());
        main = window(QStringLiteral("cards"), QStringLiteral("Карточки"), page);
        main->topBar().setPerson(QString::fromStdString(executor().name),
            QStringLiteral("Департамент архитектуры · исполнитель"));
    }

    void fill() {
        domain::Card today = inWork(188, "Мельник Константин Юрьевич");
        today.due.date = tests::date("2026-12-08");
        put(today);
        domain::Card main512 = inWork(512, "Соколова Марина Андреевна");
        answer(main512);
        put(main512);
        domain::Card later = inWork(390, "Жданов Павел Сергеевич");
        later.due.date = tests::date("2026-12-21");
        put(later);
        put(card(601, "Артёмова Ольга Юрьевна"));
        put(card(602, "Лапин Сергей Петрович"));
        put(ready(377, "Калинина Анна Игоревна"));
    }

    void answer(domain::Card& card) {
        domain::Query& query = card.queries.front();
        query.state = domain::QueryState::answered;
        query.answeredAt = tests::at("2026-12-01 14:40");
        query.response = {{"owner", "Соколова М. А."}, {"area", "612 кв. м"}};
        query.paper = storedPage({}, 7).blob;
        card.journal.push_back({"query-answered", "RR_EGRN_OBJ",
            {executor().id, "Росреестр", tests::at("2026-12-01 14:40")}});
        domain::Query late = query;
        late.id = tests::id<domain::QueryId>(77);
        late.kind = "OKN";
        late.document = "OKN";
        late.state = domain::QueryState::sent;
        late.dueOn = tests::date("2026-11-30");
        late.answeredAt.reset();
        late.response.clear();
        late.paper.reset();
        card.queries.push_back(late);
        card.checklist.push_back({"OKN", domain::Examination::notExamined, 0, {}, {}});
    }

    domain::Card stored(int number) {
        return *reader().card(tests::id<domain::CardId>(1000 + number));
    }

    bool shows(const QString& text) {
        for (const QLabel* label : main->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }

    int count(int list) {
        auto* lists = find<CaseLists>(*main, QStringLiteral("caseLists"));
        return lists->model()->index(list, 0).data(Qt::UserRole).value<CaseListRow>().count;
    }

    CardsPage* page;
    std::unique_ptr<MainWindow> main;
};

TEST_F(Cards, standInTheListsOfTheirExecutorByDueDate) {
    EXPECT_EQ(count(0), 3);
    EXPECT_EQ(count(1), 2);
    EXPECT_EQ(count(2), 5);
    EXPECT_EQ(count(3), 1);
    auto* list = find<CardList>(*main, QStringLiteral("cardList"));
    EXPECT_EQ(list->cards().index(0).data(Qt::UserRole).value<CardRow>().number,
        QStringLiteral("01-12/004188"));
    EXPECT_EQ(list->currentKey().toStdString(), tests::id<domain::CardId>(1188).toString());
}

TEST_F(Cards, showTheirTermDocumentsAnswersAndJournal) {
    press(*main, Qt::Key_Down);

    ASSERT_TRUE(tests::eventually([&] { return shows(QStringLiteral("SHA-256 проверен")); }));
    EXPECT_TRUE(shows(QStringLiteral("Соколова М. А.")));
    EXPECT_TRUE(shows(QStringLiteral("осталось 3 рабочих дня · 14 рабочих дней с 24 ноября")));
    EXPECT_TRUE(shows(QStringLiteral("612 кв. м")));
    EXPECT_GT(screenshot(*main, QStringLiteral("cards")), 100);
    ASSERT_TRUE(theme().apply(Shade::dark));
    EXPECT_GT(screenshot(*main, QStringLiteral("cards-dark")), 100);
    ASSERT_TRUE(theme().apply(Shade::light, 150));
    EXPECT_GT(screenshot(*main, QStringLiteral("cards-large")), 100);
    ASSERT_TRUE(theme().apply(Shade::light));
}

TEST_F(Cards, areFoundByTheBeginningOfAName) {
    page->find(QStringLiteral("жда"));

    auto* list = find<CardList>(*main, QStringLiteral("cardList"));
    ASSERT_EQ(list->cards().rowCount({}), 1);
    EXPECT_EQ(list->currentKey().toStdString(), tests::id<domain::CardId>(1390).toString());
    EXPECT_TRUE(shows(QStringLiteral("Жданов")));
}

TEST_F(Cards, neverShowTheApplicantsContacts) {
    for (int row = 0; row < 3; ++row) {
        EXPECT_FALSE(shows(QStringLiteral("600-14-20")));
        press(*main, Qt::Key_Down);
    }
}

TEST_F(Cards, areTakenWithOneKeyAndMoveToMine) {
    press(*main, Qt::Key_2, Qt::AltModifier);
    ASSERT_TRUE(find<QAction>(*main, QStringLiteral("takeCardAction"))->isEnabled());
    press(*main, Qt::Key_F5);

    ASSERT_TRUE(tests::eventually([&] { return count(0) == 4 && count(1) == 1; }));
}

TEST_F(Cards, getTheirResultFromAFileAndTellTheApplicant) {
    const QString paper = folder.filePath(QStringLiteral("план.pdf"));
    QFile file(paper);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.4 plan");
    file.close();

    press(*main, Qt::Key_Down);
    press(*main, Qt::Key_Return, Qt::ControlModifier);
    auto* title = find<QLineEdit>(*main, QStringLiteral("resultTitleEdit"));
    EXPECT_TRUE(title->hasFocus());
    EXPECT_FALSE(title->text().isEmpty());
    press(*main, Qt::Key_Tab);
    type(*main, paper);
    press(*main, Qt::Key_Return);
    ASSERT_TRUE(tests::eventually([&] {
        return find<QLabel>(*main, QStringLiteral("resultWords"))
            ->text()
            .contains(QStringLiteral("план.pdf"));
    }));
    EXPECT_GT(screenshot(*main, QStringLiteral("cards-result")), 100);
    press(*main, Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(tests::eventually([&] { return stored(512).state == domain::CardState::ready; }));
    const domain::Card card = stored(512);
    EXPECT_EQ(card.notices.size(), 2);
    ASSERT_EQ(card.result->pages.size(), 1);
    EXPECT_TRUE(blobs.verify(card.result->pages.front().blob));
    EXPECT_TRUE(tests::eventually([&] { return count(3) == 2; }));
}

TEST_F(Cards, areNotReadyWithoutAPaper) {
    press(*main, Qt::Key_Return, Qt::ControlModifier);
    press(*main, Qt::Key_Return, Qt::ControlModifier);

    EXPECT_TRUE(find<QLineEdit>(*main, QStringLiteral("resultFileEdit"))->hasFocus());
    EXPECT_EQ(stored(188).state, domain::CardState::inWork);
}

TEST_F(Cards, askForFilesThatAreNotHereYet) {
    QSignalSpy missing(page, &CardsPage::filesMissing);
    domain::Card card = inWork(700, "Носов Павел Олегович");
    card.pages = {tests::samplePage(1, "APP")};
    put(card);

    page->open(card.id);

    ASSERT_TRUE(tests::eventually([&] { return missing.size() == 1; }));
    EXPECT_TRUE(tests::eventually([&] { return shows(QStringLiteral("ещё в пути")); }));
}

} // namespace okno::client::ui::test
