// The call centre around the booking: keys in their order, callers who have tickets already,
// consultations, whom to phone.
#include "client/ui/booking/call_words.h"
#include "client/ui/booking/consultation_sheet.h"
#include "client/ui/booking/place_board.h"
#include "tests/client/ui_pages/call_centre.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QPushButton>

namespace okno::client::ui::test {

TEST_F(CallCentre, booksWithFourKeysWhateverIsTypedFirst) {
    type(*main, QStringLiteral("план участ"));
    int keys = 0;
    const auto key = [&](Qt::Key pressed, Qt::KeyboardModifiers with = Qt::NoModifier) {
        ++keys;
        press(*main, pressed, with);
    };
    key(Qt::Key_Return);
    const QString proposed = phrase();
    key(Qt::Key_Return);
    type(*main, QStringLiteral("Гусев Пётр"));
    key(Qt::Key_Return);
    type(*main, QStringLiteral("913 555 01 02"));
    EXPECT_EQ(phrase(), proposed);
    pictures(QStringLiteral("call-booking"));
    key(Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(
        tests::eventually([&] { return !words(QStringLiteral("readBackNumber")).isEmpty(); }));
    EXPECT_LE(keys, 5);
    EXPECT_EQ(phrase(), proposed);
    pictures(QStringLiteral("call-booked"));
    EXPECT_TRUE(isCursorIn(QStringLiteral("serviceSearchEdit")));

    press(*main, Qt::Key_F5);

    EXPECT_TRUE(phrase().isEmpty());
    EXPECT_TRUE(find<QLineEdit>(*main, QStringLiteral("visitorNameEdit"))->text().isEmpty());
    EXPECT_FALSE(find<QAction>(*main, QStringLiteral("bookAction"))->isEnabled());
}

TEST_F(CallCentre, takesTheNameBeforeTheTime) {
    find<QLineEdit>(*main, QStringLiteral("visitorNameEdit"))->setFocus();
    type(*main, QStringLiteral("Гусев Пётр"));
    press(*main, Qt::Key_Escape);
    EXPECT_TRUE(isCursorIn(QStringLiteral("serviceSearchEdit")));
    type(*main, QStringLiteral("MU-001"));
    press(*main, Qt::Key_Return);
    press(*main, Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(
        tests::eventually([&] { return !words(QStringLiteral("readBackNumber")).isEmpty(); }));
    const auto live = reader().ticketsOn(tests::date("2026-11-23"));
    ASSERT_EQ(live.size(), 1U);
    EXPECT_EQ(live.front().visitorName, "Гусев Пётр");
}

TEST_F(CallCentre, turnsTheDaysWithPageUpAndPageDown) {
    type(*main, QStringLiteral("MU-001"));
    press(*main, Qt::Key_Return);
    for (int day = 0; day < 5; ++day)
        press(*main, Qt::Key_PageDown);
    EXPECT_TRUE(phrase().contains(QStringLiteral("30 ноября"))); // no weekend between
    press(*main, Qt::Key_PageDown);
    press(*main, Qt::Key_PageUp);

    EXPECT_TRUE(phrase().contains(QStringLiteral("27 ноября")));
    press(*main, Qt::Key_Return);
    EXPECT_TRUE(isCursorIn(QStringLiteral("visitorNameEdit")));
}

TEST_F(CallCentre, goesFromTheConsultationToTheTimes) {
    press(*main, Qt::Key_F5);
    type(*main, QStringLiteral("MU-001"));
    press(*main, Qt::Key_F2);
    press(*main, Qt::Key_Return);
    press(*main, Qt::Key_PageDown);
    EXPECT_TRUE(phrase().contains(QStringLiteral("24 ноября")));
    press(*main, Qt::Key_Return);

    EXPECT_TRUE(isCursorIn(QStringLiteral("visitorNameEdit")));
}

TEST_F(CallCentre, goesBackOneStepWithEscape) {
    type(*main, QStringLiteral("MU-001"));
    press(*main, Qt::Key_Return);
    const QString proposed = phrase();
    press(*main, Qt::Key_Return);
    EXPECT_TRUE(isCursorIn(QStringLiteral("visitorNameEdit")));

    press(*main, Qt::Key_Escape);
    EXPECT_TRUE(
        find<PlaceBoard>(*main, QStringLiteral("placeBoard"))->isAncestorOf(main->focusWidget()));
    EXPECT_EQ(phrase(), proposed);
    press(*main, Qt::Key_Escape);
    EXPECT_TRUE(isCursorIn(QStringLiteral("serviceSearchEdit")));
    press(*main, Qt::Key_Escape);
    EXPECT_TRUE(find<QLineEdit>(*main, QStringLiteral("serviceSearchEdit"))->text().isEmpty());
}

TEST_F(CallCentre, warnsOfTheCallersOtherTicketsAndMovesOne) {
    const domain::Ticket other = putTicket(1, "Марина Соколова", "2026-11-25", "10:40");
    putTicket(2, "Соколова Марина Андреевна", "2026-11-26", "15:20");
    type(*main, QStringLiteral("MU-001"));
    press(*main, Qt::Key_Return);
    press(*main, Qt::Key_Return);
    EXPECT_FALSE(sees(QStringLiteral("othersPanel")));

    type(*main, QStringLiteral("соколова марина"));

    ASSERT_TRUE(tests::eventually([&] {
        type(*main, QStringLiteral(" "));
        return rows(QStringLiteral("othersList")) == 2;
    }));
    EXPECT_TRUE(find<QAction>(*main, QStringLiteral("bookAction"))->isEnabled());
    pictures(QStringLiteral("call-others"));
    press(*main, Qt::Key_F6);
    press(*main, Qt::Key_Return);
    EXPECT_TRUE(sees(QStringLiteral("ticketInHand")));
    EXPECT_TRUE(phrase().contains(QStringLiteral("10:40")));
    press(*main, Qt::Key_Right);
    press(*main, Qt::Key_Return);
    pictures(QStringLiteral("call-moving"));
    EXPECT_EQ(known(other).place, other.place);
    press(*main, Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(tests::eventually([&] { return known(other).place != other.place; }));
    EXPECT_EQ(known(other).place.date, tests::date("2026-11-26"));
    EXPECT_EQ(station.unsent().size(), 1U);
    ASSERT_TRUE(tests::eventually([&] {
        return words(QStringLiteral("readBackNumber"))
            .contains(QString::fromStdString(known(other).number));
    }));
    press(*main, Qt::Key_Escape);
    EXPECT_FALSE(sees(QStringLiteral("ticketInHand")));
}

TEST_F(CallCentre, findsATicketByPhoneNameOrNumberAndCancelsItOnceAsked) {
    const domain::Ticket wanted = putTicket(1, "Марина Соколова", "2026-11-25", "10:40");
    putTicket(2, "Гусев Пётр", "2026-11-24", "09:20");
    press(*main, Qt::Key_F4);
    const auto finds = [&](const QString& typed, int count) {
        find<QLineEdit>(*main, QStringLiteral("foundEdit"))->clear();
        type(*main, typed);
        return tests::eventually([&] {
            type(*main, QStringLiteral(" "));
            return rows(QStringLiteral("foundList")) == count;
        });
    };
    EXPECT_TRUE(finds(QStringLiteral("8 913 600 14 20"), 2));
    EXPECT_TRUE(finds(QStringLiteral("102"), 1));
    EXPECT_TRUE(finds(QStringLiteral("сок"), 1));
    auto* list = find<CallerTicketList>(*main, QStringLiteral("foundList"));
    const QAbstractItemModelTester tester(
        list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    press(*main, Qt::Key_Return);
    press(*main, Qt::Key_Return);
    pictures(QStringLiteral("call-found"));

    press(*main, Qt::Key_F8);
    EXPECT_TRUE(sees(QStringLiteral("cancelQuestionPanel")));
    press(*main, Qt::Key_Escape);
    EXPECT_FALSE(sees(QStringLiteral("cancelQuestionPanel")));
    EXPECT_TRUE(domain::isLive(known(wanted)));
    press(*main, Qt::Key_F8);
    pictures(QStringLiteral("call-cancel"));
    press(*main, Qt::Key_Return);

    ASSERT_TRUE(tests::eventually([&] { return !domain::isLive(known(wanted)); }));
    ASSERT_TRUE(tests::eventually([&] { return sees(QStringLiteral("bookedPanel")); }));
    EXPECT_FALSE(sees(QStringLiteral("ticketInHand")));
}

TEST_F(CallCentre, tellsWhatAServiceDemandsAndCountsIt) {
    type(*main, QStringLiteral("план участ"));
    press(*main, Qt::Key_F2);

    EXPECT_TRUE(sees(QStringLiteral("consultationSheet")));
    EXPECT_TRUE(words(QStringLiteral("consultationBring")).contains(QStringLiteral("Заявление")));
    EXPECT_EQ(words(QStringLiteral("consultationTerm")), QStringLiteral("14 рабочих дней"));
    EXPECT_EQ(words(QStringLiteral("consultationFee")), QStringLiteral("бесплатно"));
    pictures(QStringLiteral("call-consultation"));
    ASSERT_TRUE(tests::eventually([&] { return station.unsent().size() == 1; }));
    press(*main, Qt::Key_Escape);
    EXPECT_FALSE(sees(QStringLiteral("consultationSheet")));
    press(*main, Qt::Key_F2); // the same caller asks again
    press(*main, Qt::Key_Return);
    EXPECT_TRUE(sees(QStringLiteral("placeBoard")));
    press(*main, Qt::Key_F5);
    type(*main, QStringLiteral("план участ"));
    press(*main, Qt::Key_F2);

    ASSERT_TRUE(tests::eventually([&] { return station.unsent().size() == 2; }));
    for (const domain::Command& command : station.unsent()) {
        const auto* note = std::get_if<domain::NoteConsultation>(&command.args);
        ASSERT_NE(note, nullptr);
        EXPECT_EQ(note->service, "MU-001");
        EXPECT_EQ(note->channel, domain::Channel::callCentre);
    }
}

TEST_F(CallCentre, listsWhomToPhoneWithACountAndCrossesThemOff) {
    domain::Ticket withdrawn = ticket(1, "Марина Соколова", "2026-11-25", "10:40");
    withdrawn.flags.insert_or_assign(domain::TicketFlag::needsPhoneCall, "result-withdrawn");
    put(withdrawn);
    auto* key = find<QAction>(*main, QStringLiteral("toPhoneAction"));
    ASSERT_TRUE(tests::eventually([&] { return key->text().contains(QLatin1Char('1')); }));
    const domain::Ticket closed = putTicket(2, "Гусев Пётр", "2026-11-23", "12:20");
    put(domain::WindowStatus{"1", domain::WindowMode::closed, tests::at("2026-11-23 09:40"),
        employee(domain::Role::supervisor).id, "заболел"});
    ASSERT_TRUE(tests::eventually([&] { return key->text().contains(QLatin1Char('2')); }));

    press(*main, Qt::Key_F7);
    pictures(QStringLiteral("call-to-phone"));
    EXPECT_EQ(rows(QStringLiteral("toPhoneList")), 2);
    press(*main, Qt::Key_Return);
    press(*main, Qt::Key_Right);
    press(*main, Qt::Key_Return);
    press(*main, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(tests::eventually([&] { return known(closed).place != closed.place; }));
    ASSERT_TRUE(tests::eventually([&] { return rows(QStringLiteral("toPhoneList")) == 1; }));
    press(*main, Qt::Key_Escape);
    press(*main, Qt::Key_Return);
    EXPECT_TRUE(sees(QStringLiteral("ticketInHand")));
    press(*main, Qt::Key_F9);

    ASSERT_TRUE(tests::eventually([&] { return known(withdrawn).flags.empty(); }));
    ASSERT_TRUE(tests::eventually([&] { return rows(QStringLiteral("toPhoneList")) == 0; }));
    EXPECT_TRUE(sees(QStringLiteral("toPhoneEmptyLabel")));
    ASSERT_TRUE(sees(QStringLiteral("undoButton")));
    pictures(QStringLiteral("call-phoned"));
    press(*main, Qt::Key_F10);
    ASSERT_TRUE(tests::eventually([&] { return rows(QStringLiteral("toPhoneList")) == 1; }));
    EXPECT_EQ(known(withdrawn).flags, withdrawn.flags) << "the reason too";
}

TEST_F(CallCentre, saysWhyInTheWordsOfWhoWantsTheCall) {
    domain::Ticket moved = ticket(1, "Марина Соколова", "2026-11-25", "10:40");
    const auto reason = [&] { return callReasonText({moved, desk::PhoneCall::Reason::other}); };
    EXPECT_EQ(reason(), QStringLiteral("позвонить"));
    moved.flags.insert_or_assign(domain::TicketFlag::needsPhoneCall, "перенесён с 24 ноября");
    EXPECT_EQ(reason(), QStringLiteral("перенесён с 24 ноября"));
    EXPECT_EQ(callReasonText({moved, desk::PhoneCall::Reason::slotGone}),
        QStringLiteral("часы изменились"));
}

} // namespace okno::client::ui::test
