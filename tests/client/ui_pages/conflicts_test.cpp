#include "client/ui/cards/card_list.h"
#include "client/ui/cards/cards_page.h"
#include "client/ui/cards/case_lists.h"
#include "client/ui/shell/top_bar.h"
#include "common/domain/card/corrections.h"
#include "tests/client/ui_pages/office_fixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>

namespace okno::client::ui::test {

using domain::CardField;
using domain::FieldGroup;
using domain::FieldValue;

/// A specialist with a card whose contacts and sheets two people have corrected at once.
class Conflicts : public Office {
protected:
    Conflicts() {
        station.clock().set(tests::at("2026-12-08 14:02"));
        specialist = employee(domain::Role::specialist);
        cases.setActor(specialist);
        put(inWork(188, "Мельник Константин Юрьевич"));
        put(disputed());
        page = new CardsPage(theme(), {store(), cases, blobs, station.clock(), nullptr});
        page->setEmployee(specialist);
        main = window(QStringLiteral("cards"), QStringLiteral("Карточки"), page);
        main->topBar().setPerson(
            QString::fromStdString(specialist.name), QStringLiteral("специалист"));
        page->open(card);
        EXPECT_TRUE(tests::eventually([this] { return shows(QStringLiteral("нет даты")); }));
    }

    domain::Card disputed() {
        domain::Card found = inWork(512, "Соколова Марина Андреевна");
        found.contacts = {phone("+79136001421"), std::nullopt, {domain::ContactWay::sms}};
        const domain::Mark first{
            tests::id<domain::EmployeeId>(71), "Синицына А. П.", tests::at("2026-12-07 16:20")};
        const domain::Mark second{
            tests::id<domain::EmployeeId>(72), "Лебедева О. Н.", tests::at("2026-12-07 16:25")};
        found.journal.push_back({"corrected", "contacts", first});
        found.journal.push_back({"conflict-noted", "contacts", second});
        found.conflicts
            = {{tests::id<domain::ConflictId>(1), contacts, tests::sampleCard().contacts,
                   domain::Contacts{phone("+79136001488"),
                       domain::EmailAddress::parse("sokolova@example.org").value(),
                       {domain::ContactWay::email}},
                   second},
                {tests::id<domain::ConflictId>(2), {CardField::document, "APP"},
                    domain::Finding{domain::Examination::taken, 1, {}},
                    domain::Finding{domain::Examination::defect, 3, "нет даты"}, second}};
        return found;
    }

    static std::optional<domain::PhoneNumber> phone(const std::string& number) {
        return domain::PhoneNumber::parse(number).value();
    }

    [[nodiscard]] domain::Card stored() const { return *reader().card(card); }

    bool shows(const QString& text) {
        for (const QLabel* label : main->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }

    /// On the screen; nullptr when there is none.
    QAbstractButton* button(const char* name) {
        for (auto* found : main->findChildren<QAbstractButton*>(QLatin1String(name)))
            if (found->isVisible())
                return found;
        return nullptr;
    }

    void trigger(const char* action) { find<QAction>(*main, QLatin1String(action))->trigger(); }

    QLineEdit* edit(const char* name) { return find<QLineEdit>(*main, QLatin1String(name)); }

    const FieldGroup contacts{CardField::contacts, {}};
    const domain::CardId card = tests::id<domain::CardId>(1512);
    domain::Employee specialist{tests::staff::specialist()};
    CardsPage* page;
    std::unique_ptr<MainWindow> main;
};

TEST_F(Conflicts, showBothValuesWithWhoAndWhen) {
    EXPECT_TRUE(shows(QStringLiteral("Расхождения")));
    EXPECT_TRUE(shows(QStringLiteral("+7 913 600-14-21")));
    EXPECT_TRUE(shows(QStringLiteral("Синицына А. П., 7 декабря, 16:20")));
    EXPECT_TRUE(shows(QStringLiteral("sokolova@example.org")));
    EXPECT_TRUE(shows(QStringLiteral("Лебедева О. Н., 7 декабря, 16:25")));
    EXPECT_TRUE(shows(QStringLiteral("нет даты")));
    EXPECT_GT(screenshot(*main, QStringLiteral("conflict")), 100);
    ASSERT_TRUE(theme().apply(Shade::dark));
    EXPECT_GT(screenshot(*main, QStringLiteral("conflict-dark")), 100);
    ASSERT_TRUE(theme().apply(Shade::light, 150));
    EXPECT_GT(screenshot(*main, QStringLiteral("conflict-large")), 100);
    ASSERT_TRUE(theme().apply(Shade::light));
}

TEST_F(Conflicts, haveAListOfTheirOwn) {
    auto* lists = find<CaseLists>(*main, QStringLiteral("caseLists"));
    const auto last = lists->model()
                          ->index(lists->model()->rowCount({}) - 1, 0)
                          .data(Qt::UserRole)
                          .value<CaseListRow>();

    EXPECT_EQ(last.key, QStringLiteral("conflicts"));
    EXPECT_EQ(last.count, 1);
}

TEST_F(Conflicts, areEndedByTheKeyboard) {
    const FieldValue wanted = stored().conflicts.front().wanted;
    button("takeWanted1Button")->setFocus(Qt::TabFocusReason);

    press(*main, Qt::Key_Space);

    ASSERT_TRUE(tests::eventually([this] { return stored().conflicts.size() == 1; }));
    EXPECT_EQ(domain::valueOf(stored(), contacts), wanted);
    ASSERT_TRUE(tests::eventually([this] { return button("keepCard2Button") == nullptr; }));
    ASSERT_TRUE(tests::eventually([this] { return button("keepCard1Button") != nullptr; }));
    button("keepCard1Button")->setFocus(Qt::TabFocusReason);
    press(*main, Qt::Key_Space);
    ASSERT_TRUE(tests::eventually([this] { return stored().conflicts.empty(); }));
    EXPECT_TRUE(tests::eventually([this] { return !shows(QStringLiteral("Расхождения")); }));
    EXPECT_EQ(station.unsent().size(), 2U);
}

TEST_F(Conflicts, endedElsewhereLeaveTheCard) {
    const domain::Card before = stored();
    domain::Card settled = before;
    settled.conflicts.clear();

    put(settled);

    EXPECT_TRUE(tests::eventually([this] { return !shows(QStringLiteral("Расхождения")); }));
    const auto late = tests::await(
        cases.resolve(before, before.conflicts.front().id, domain::Choice::keepCard));
    EXPECT_EQ(late.error().reason, "already-resolved");
}

TEST_F(Conflicts, comeFromCorrectionsTypedInTheCard) {
    trigger("correctCardAction");
    ASSERT_TRUE(edit("correctedAddressEdit")->isVisible());
    edit("correctedAddressEdit")->setText(QStringLiteral("г. Омск, ул. Новая, д. 2"));
    edit("correctedPhoneEdit")->setText(QStringLiteral("8 913 600 77 77"));
    EXPECT_GT(screenshot(*main, QStringLiteral("correction")), 100);
    // Meanwhile the registry tells that somebody has corrected the address.
    domain::Card moved = stored();
    domain::setValue(moved, {CardField::address, {}}, std::string("г. Омск, ул. Новая, д. 1"));
    put(moved);
    ASSERT_TRUE(tests::eventually([this] { return edit("correctedAddressEdit")->isVisible(); }));

    edit("correctedPhoneEdit")->setFocus();
    press(*main, Qt::Key_Return);

    ASSERT_TRUE(tests::eventually([this] { return station.unsent().size() == 2; }));
    EXPECT_EQ(stored().contacts.phone, phone("+79136007777"));
    EXPECT_EQ(domain::addressOf(stored().applicant), "г. Омск, ул. Новая, д. 1");
    EXPECT_EQ(
        stored().conflicts.back().wanted, FieldValue(std::string("г. Омск, ул. Новая, д. 2")));
    ASSERT_TRUE(tests::eventually([this] { return shows(QStringLiteral("Новая, д. 2")); }));
    EXPECT_FALSE(edit("correctedAddressEdit")->isVisible());
}

TEST_F(Conflicts, wrongContactsStayInTheForm) {
    trigger("correctCardAction");
    edit("correctedPhoneEdit")->setText(QStringLiteral("8 913"));
    edit("correctedPhoneEdit")->setFocus();

    press(*main, Qt::Key_Return);

    EXPECT_TRUE(edit("correctedPhoneEdit")->isVisible());
    EXPECT_TRUE(station.unsent().empty());
}

TEST_F(Conflicts, whoSeesNoContactsIsNotOfferedToCorrectThem) {
    EXPECT_TRUE(find<QAction>(*main, QStringLiteral("correctCardAction"))->isVisible());

    page->setEmployee(executor());

    EXPECT_FALSE(find<QAction>(*main, QStringLiteral("correctCardAction"))->isVisible());
}

} // namespace okno::client::ui::test
