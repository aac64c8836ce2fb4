#include "client/ui/unsent/unsent_page.h"

#include "client/ui/error_text.h"
#include "client/ui/shell/state_line.h"
#include "client/ui/shell/state_words.h"
#include "client/ui/unsent/unsent_list.h"
#include "tests/client/ui_pages/office_fixture.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

namespace okno::client::ui::test {

class Unsent : public Office {
protected:
    Unsent() {
        station.clock().set(tests::at("2026-11-24 10:28"));
        unsent.setActor(executor());
        put(card(512, "Соколова Марина Андреевна"));
        put(card(188, "Мельник Константин Юрьевич"));
    }

    domain::CardId cardId(int number) { return tests::id<domain::CardId>(1000 + number); }

    void take(int number) {
        const auto taken = station.submit(executor(), domain::TakeCard{cardId(number)});
        ASSERT_TRUE(taken) << taken.error().reason;
    }
    void attachResult(int number, const std::string& title) {
        const auto attached = station.submit(executor(),
            domain::AttachResult{cardId(number), domain::ResultKind::refusal, title,
                {storedPage({}, 9)},
                {{domain::ContactWay::phone, tests::id<domain::NoticeId>(1)},
                    {domain::ContactWay::sms, tests::id<domain::NoticeId>(2)},
                    {domain::ContactWay::email, tests::id<domain::NoticeId>(3)}}});
        ASSERT_TRUE(attached) << attached.error().reason;
    }
    void openPage() {
        page = new UnsentPage(theme(), {store(), unsent, true});
        main = window(QStringLiteral("unsent"), QStringLiteral("Неотправленное"), page);
        list = find<UnsentList>(*page, QStringLiteral("unsentList"));
    }
    bool shows(const QString& words) {
        return QTest::qWaitFor([&] {
            for (const auto* label : page->findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(words))
                    return true;
            return false;
        });
    }

    desk::UnsentDesk unsent{station.store()};
    UnsentPage* page = nullptr;
    std::unique_ptr<MainWindow> main;
    UnsentList* list = nullptr;
};

TEST_F(Unsent, saysThatThereIsNothing) {
    openPage();

    EXPECT_FALSE(find<QLabel>(*page, QStringLiteral("nothingUnsentLabel"))->text().isEmpty());
    for (const QAction* action : page->actions().left + page->actions().right)
        EXPECT_FALSE(action->isEnabled()) << action->objectName().toStdString();
    EXPECT_GT(screenshot(*main, QStringLiteral("unsent-nothing")), 50);
}

TEST_F(Unsent, choosesTheFirstThatComesWhileThePageIsOpen) {
    openPage();
    ASSERT_TRUE(list->currentKey().isEmpty());

    take(512);

    EXPECT_TRUE(QTest::qWaitFor([&] { return !list->currentKey().isEmpty(); }));
    EXPECT_TRUE(shows(QStringLiteral("01-12/004512")));
    EXPECT_FALSE(find<QLabel>(*page, QStringLiteral("nothingUnsentLabel"))->isVisible());
}

TEST_F(Unsent, showsWhatWaitsWithNumberAndApplicant) {
    take(512);
    openPage();
    page->setConnection({false, QStringLiteral("Нет связи"), {}, 0});

    EXPECT_EQ(list->model()->rowCount(), 2); // a heading and the command
    EXPECT_TRUE(shows(QStringLiteral("01-12/004512")));
    EXPECT_TRUE(shows(QStringLiteral("Соколова М. А.")));
    EXPECT_TRUE(shows(QStringLiteral("Нет связи")));
    EXPECT_GT(screenshot(*main, QStringLiteral("unsent-waiting")), 50);
}

TEST_F(Unsent, saysWhatHoldsEverythingUpAlthoughTheRegistryAnswers) {
    take(512);
    openPage();
    page->setConnection({true, QStringLiteral("Есть связь"), troubleWords("registry-too-old"), 0});

    EXPECT_TRUE(shows(errorText({ErrorCode::incompatible, "registry-too-old"})));
}

TEST_F(Unsent, leavesTheListWhenTheRegistryConfirms) {
    take(512);
    openPage();
    ASSERT_EQ(list->model()->rowCount(), 2);

    ASSERT_TRUE(station.confirm({tests::changeOf(inWork(512, "Соколова Марина Андреевна"), 9)}));

    EXPECT_TRUE(QTest::qWaitFor([this] { return list->model()->rowCount() == 0; }));
}

TEST_F(Unsent, tellsWhyTheRegistryRefusedAndEverythingThatWasTyped) {
    take(188);
    ASSERT_TRUE(station.reject({ErrorCode::forbidden, "other-department"}));
    put(inWork(512, "Соколова Марина Андреевна"));
    attachResult(512, "Отказ: нет подписи на листе 2");
    ASSERT_TRUE(station.reject({ErrorCode::conflict, "already-ready"}));
    put(card(601, "Артёмова Ольга Юрьевна"));
    take(601);
    openPage();

    EXPECT_EQ(list->model()->rowCount(), 5); // two headings, two refused, one waiting
    press(*main, Qt::Key_Down);
    EXPECT_TRUE(shows(QStringLiteral("Отказ: нет подписи на листе 2")));
    EXPECT_GT(screenshot(*main, QStringLiteral("unsent-refused")), 50);
    press(*main, Qt::Key_F7);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(
        QStringLiteral("Отказ: нет подписи на листе 2")));
}

TEST_F(Unsent, forgetsARefusalOnlyWhenItHasBeenRead) {
    take(512);
    ASSERT_TRUE(station.reject({ErrorCode::forbidden, "other-department"}));
    openPage();
    ASSERT_EQ(reader().refused().size(), 1U);

    press(*main, Qt::Key_Return, Qt::ControlModifier);

    EXPECT_TRUE(QTest::qWaitFor([this] { return reader().refused().empty(); }));
    EXPECT_TRUE(QTest::qWaitFor([this] { return list->model()->rowCount() == 0; }));
}

TEST_F(Unsent, doesARefusedCommandAgain) {
    take(512);
    ASSERT_TRUE(station.reject({ErrorCode::unavailable, "registry-recovering"}));
    openPage();

    press(*main, Qt::Key_F5);

    EXPECT_TRUE(QTest::qWaitFor([this] { return reader().outbox().unsent == 1; }));
    EXPECT_TRUE(reader().refused().empty());
}

TEST_F(Unsent, keepsARefusedCommandThatTheStationRefusesToo) {
    take(512);
    ASSERT_TRUE(station.reject({ErrorCode::forbidden, "other-department"}));
    domain::Card closed = ready(512, "Соколова Марина Андреевна");
    closed.state = domain::CardState::closed;
    put(closed);
    openPage();

    press(*main, Qt::Key_F5);

    EXPECT_TRUE(QTest::qWaitFor(
        [this] { return find<QWidget>(*page, QStringLiteral("unsentNoticePanel"))->isVisible(); }));
    EXPECT_EQ(reader().refused().size(), 1U);
}

TEST_F(Unsent, opensTheCardOfAnEntry) {
    take(512);
    openPage();
    std::vector<domain::CardId> opened;
    QObject::connect(page, &UnsentPage::cardRequested, page,
        [&opened](const domain::CardId& card) { opened.push_back(card); });

    press(*main, Qt::Key_F6);

    EXPECT_EQ(opened, std::vector{cardId(512)});
}

TEST_F(Unsent, isLeftByEscape) {
    openPage();
    QSignalSpy left(page, &UnsentPage::left);

    press(*main, Qt::Key_Escape);

    EXPECT_EQ(left.size(), 1);
}

TEST_F(Unsent, readsEveryKindOfCommandInFull) {
    openPage();
    const CommandWords words(reader());
    const domain::RegisterCard registration = tests::sampleRegistration();

    const auto facts = words.facts(registration);

    QString text;
    for (const Fact& fact : facts) {
        EXPECT_FALSE(fact.name.isEmpty()) << fact.value.toStdString();
        text += fact.value + QLatin1Char('\n');
    }
    const auto& person = std::get<domain::Person>(registration.applicant);
    EXPECT_TRUE(text.contains(QString::fromStdString(domain::fullName(person.name))));
    for (const auto& [field, value] : registration.subject)
        EXPECT_TRUE(text.contains(QString::fromStdString(value))) << field;
}

TEST_F(Unsent, isReachedFromTheStateLine) {
    openPage();
    QSignalSpy asked(&main->stateLine(), &StateLine::unsentRequested);
    main->stateLine().setUnsent(3, 1);
    auto* button = find<QPushButton>(*main, QStringLiteral("unsentButton"));

    button->click();

    EXPECT_EQ(asked.size(), 1);
    EXPECT_TRUE(button->text().contains(QStringLiteral("3")));
    EXPECT_TRUE(button->text().contains(QStringLiteral("1")));
}

} // namespace okno::client::ui::test
