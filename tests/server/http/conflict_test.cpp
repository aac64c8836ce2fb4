// What the registry says of corrections: applied, merged with another's, or kept as a conflict; and
// the same again when it is asked twice.
#include "common/domain/card/corrections.h"
#include "server/app/registry_server.h"
#include "tests/server/http/sample_service.h"

namespace okno::tests {

namespace {
using domain::CardField;
using domain::CorrectCard;
using domain::FieldGroup;
using protocol::OutcomeKind;

class Corrections : public WithSampleService {
protected:
    void SetUp() override {
        first.signIn("sinitsyna");
        third.signIn("lebedeva");
        const auto outcomes = third.pushed({third.next(sampleRegistration())});
        ASSERT_EQ(outcomes.front().kind, OutcomeKind::applied);
    }

    domain::Card card() {
        const auto key = domain::RecordKey{domain::RecordKind::card, id.toString()};
        return std::get<domain::Card>(*registry.find(key));
    }

    /// A correction by somebody who has seen the first version of the card.
    domain::Command correcting(
        HttpStation& station, const FieldGroup& group, const std::string& after) {
        auto command
            = station.next(CorrectCard{id, group, *domain::valueOf(registered, group), after});
        command.baseVersion = 1;
        return command;
    }

    protocol::CommandOutcome push(HttpStation& station, const domain::Command& command) {
        return station.pushed({command}).front();
    }

    const domain::CardId id = sampleRegistration().card;
    const domain::Card registered = sampleCard();
    const FieldGroup address{CardField::address, {}};
    const FieldGroup number{CardField::subject, "cadastral_no"};
    HttpStation first{registry, "window", "1"};
    HttpStation third{registry, "window", "3"};
};
} // namespace

TEST_F(Corrections, areMergedWhereAnotherGroupHasChanged) {
    EXPECT_EQ(
        push(first, correcting(first, address, "ул. Новая, д. 1")).kind, OutcomeKind::applied);
    const auto outcome = push(third, correcting(third, number, "55:36:120305:7"));

    EXPECT_EQ(outcome.kind, OutcomeKind::merged);
    EXPECT_FALSE(outcome.error);
    EXPECT_EQ(domain::addressOf(card().applicant), "ул. Новая, д. 1");
    EXPECT_EQ(card().subject.at("cadastral_no"), "55:36:120305:7");
}

TEST_F(Corrections, areKeptAsAConflictWhereTheGroupHasChanged) {
    static_cast<void>(push(first, correcting(first, address, "ул. Новая, д. 1")));
    const auto command = correcting(third, address, "ул. Новая, д. 2");

    const auto outcome = push(third, command);

    EXPECT_EQ(outcome.kind, OutcomeKind::conflict);
    EXPECT_FALSE(outcome.error);
    ASSERT_EQ(outcome.changes.size(), 1U);
    const auto shown
        = protocol::recordFromJson(domain::RecordKind::card, outcome.changes.front().record);
    EXPECT_EQ(std::get<domain::Card>(*shown), card());
    ASSERT_EQ(card().conflicts.size(), 1U);
    EXPECT_EQ(card().conflicts.front().id.uuid(), command.id.uuid());
}

TEST_F(Corrections, haveTheSameOutcomeForEver) {
    const auto applied = correcting(first, address, "ул. Новая, д. 1");
    const auto conflict = correcting(third, address, "ул. Новая, д. 2");
    const auto merged = correcting(third, number, "55:36:120305:7");
    static_cast<void>(push(first, applied));
    static_cast<void>(third.pushed({conflict, merged}));
    registry.stop();
    registry.start();
    first.signIn("sinitsyna");
    third.signIn("lebedeva");

    EXPECT_EQ(push(first, applied).kind, OutcomeKind::applied);
    const auto again = third.pushed({conflict, merged});

    EXPECT_EQ(again.at(0).kind, OutcomeKind::conflict);
    EXPECT_EQ(again.at(1).kind, OutcomeKind::merged);
    EXPECT_TRUE(again.at(0).duplicate);
    EXPECT_EQ(card().conflicts.size(), 1U);
}

TEST_F(Corrections, toWhatTheCardSaysComeBackWithTheCard) {
    static_cast<void>(push(first, correcting(first, address, "ул. Новая, д. 1")));

    const auto outcome = push(third, correcting(third, address, "ул. Новая, д. 1"));

    EXPECT_EQ(outcome.kind, OutcomeKind::merged);
    ASSERT_EQ(outcome.changes.size(), 1U);
    EXPECT_EQ(outcome.changes.front().version, 2);
}

} // namespace okno::tests
