#include "tests/common/domain/correcting.h"

namespace okno::tests {

using namespace domain;

namespace {
/// As the command numbered so, which names the conflict it may bring.
Decision applyAs(MemoryRecords& city, int number, const Employee& actor, CommandArgs args) {
    Command one = command(actor, std::move(args));
    one.id = id<CommandId>(number);
    const auto decision = decide(one, city, FixedZone());
    EXPECT_EQ(outcomeOf(decision), "applied");
    if (!decision)
        return {};
    city.put(*decision);
    return *decision;
}

std::string correctingAs(
    const Employee& actor, const MemoryRecords& city, const CorrectCard& args) {
    return outcomeOf(deciding(city, actor, args));
}

std::string lastEvent(const MemoryRecords& city) {
    const JournalEntry entry = city.card(theCard)->journal.back();
    return entry.event + ' ' + entry.subject;
}

/// The neighbour's value stands in the card, the specialist's waits.
MemoryRecords cityInConflict(const Sample& sample) {
    MemoryRecords city = cityWithRepresentedCard();
    const FieldValue seen = shown(city, sample.group);
    applyAs(city, 1, staff::neighbour(), correcting(sample.group, seen, sample.one));
    applyAs(city, 2, staff::specialist(), correcting(sample.group, seen, sample.other));
    return city;
}

ResolveConflict resolving(const Sample& sample, Choice choice) {
    return {theCard, id<ConflictId>(2), sample.group, sample.one, sample.other, choice};
}

Sample contacts() {
    return everyGroup().at(2);
}
} // namespace

TEST(Correction, replacesWhatTheAuthorSaw) {
    for (const Sample& sample : everyGroup()) {
        MemoryRecords city = cityWithRepresentedCard();
        const Card before = city.card(theCard).value();

        const Decision decision
            = apply(city, staff::specialist(), correcting(city, sample.group, sample.one));

        EXPECT_FALSE(decision.conflict);
        EXPECT_EQ(shown(city, sample.group), sample.one) << toString(sample.group);
        EXPECT_EQ(lastEvent(city), "corrected " + toString(sample.group));
        EXPECT_TRUE(city.card(theCard)->conflicts.empty());
        for (const Sample& other : everyGroup())
            if (other.group != sample.group) {
                EXPECT_EQ(shown(city, other.group), valueOf(before, other.group).value());
            }
    }
}

TEST(Correction, ofTwoGroupsByTwoPeopleIsMerged) {
    MemoryRecords city = cityWithRepresentedCard();
    const MemoryRecords seen = city;

    for (const Sample& sample : everyGroup())
        EXPECT_FALSE(
            apply(city, staff::specialist(), correcting(seen, sample.group, sample.one)).conflict);

    for (const Sample& sample : everyGroup())
        EXPECT_EQ(shown(city, sample.group), sample.one);
}

TEST(Correction, ofWhatHasMovedOnWaitsBesideTheCard) {
    for (const Sample& sample : everyGroup()) {
        MemoryRecords city = cityWithRepresentedCard();
        const FieldValue seen = shown(city, sample.group);
        applyAs(city, 1, staff::neighbour(), correcting(sample.group, seen, sample.one));

        const Decision decision
            = applyAs(city, 2, staff::specialist(), correcting(sample.group, seen, sample.other));

        EXPECT_TRUE(decision.conflict);
        EXPECT_EQ(shown(city, sample.group), sample.one);
        const std::vector<Conflict> conflicts = city.card(theCard)->conflicts;
        ASSERT_EQ(conflicts.size(), 1U);
        EXPECT_EQ(conflicts.front(),
            (Conflict{id<ConflictId>(2), sample.group, seen, sample.other,
                {staff::specialist().id, staff::specialist().name, at("2026-11-23 10:25")}}));
        EXPECT_EQ(lastEvent(city), "conflict-noted " + toString(sample.group));
    }
}

TEST(Correction, toWhatTheCardAlreadySaysChangesNothing) {
    MemoryRecords city = cityWithRepresentedCard();
    const FieldValue seen = shown(city, contacts().group);
    apply(city, staff::neighbour(), correcting(contacts().group, seen, contacts().one));

    const Decision same
        = apply(city, staff::specialist(), correcting(contacts().group, seen, contacts().one));
    const Decision none
        = apply(city, staff::specialist(), correcting(contacts().group, seen, seen));

    EXPECT_TRUE(same.records.empty());
    EXPECT_FALSE(same.conflict);
    EXPECT_TRUE(none.records.empty());
}

TEST(Correction, ofOnesOwnWaitingValueTakesItsPlace) {
    for (const Sample& sample : everyGroup()) {
        MemoryRecords city = cityInConflict(sample);
        const FieldValue third = sample.group.field == CardField::document
            ? FieldValue(Finding{Examination::defect, 9, "нет печати"})
            : shown(cityWithRepresentedCard(), sample.group);

        const Decision decision
            = applyAs(city, 3, staff::specialist(), correcting(sample.group, sample.other, third));

        EXPECT_TRUE(decision.conflict);
        ASSERT_EQ(city.card(theCard)->conflicts.size(), 1U);
        EXPECT_EQ(city.card(theCard)->conflicts.front().wanted, third);
        EXPECT_EQ(city.card(theCard)->conflicts.front().id, id<ConflictId>(2));
    }
}

TEST(Correction, ofOnesOwnWaitingValueToWhatTheCardSaysEndsTheConflict) {
    MemoryRecords city = cityInConflict(contacts());

    const Decision decision = applyAs(city, 3, staff::specialist(),
        correcting(contacts().group, contacts().other, contacts().one));

    EXPECT_FALSE(decision.conflict);
    EXPECT_TRUE(city.card(theCard)->conflicts.empty());
    EXPECT_EQ(lastEvent(city), "conflict-settled contacts");
}

TEST(Correction, toWhatWaitsEndsTheConflict) {
    MemoryRecords city = cityInConflict(contacts());

    apply(city, staff::senior(), correcting(city, contacts().group, contacts().other));

    EXPECT_EQ(shown(city, contacts().group), contacts().other);
    EXPECT_TRUE(city.card(theCard)->conflicts.empty());
}

TEST(Correction, twoWithTheSameValueWaitOnce) {
    MemoryRecords city = cityInConflict(contacts());

    const Decision decision = applyAs(city, 3, staff::senior(),
        correcting(contacts().group, contactsWith("+79136001429"), contacts().other));

    EXPECT_TRUE(decision.conflict);
    EXPECT_EQ(city.card(theCard)->conflicts.size(), 1U);
}

TEST(Correction, isForThoseWhoReceiveAndTheDepartment) {
    const MemoryRecords city = cityWithRepresentedCard();
    const CorrectCard phone = correcting(city, contacts().group, contacts().one);
    const CorrectCard address
        = correcting(city, {CardField::address, {}}, std::string("ул. Новая, д. 1"));

    const CorrectCard number
        = correcting(city, {CardField::subject, "cadastral_no"}, std::string("55:36:120305:9"));

    EXPECT_EQ(correctingAs(staff::senior(), city, phone), "applied");
    EXPECT_EQ(correctingAs(staff::supervisor(), city, phone), "applied");
    EXPECT_EQ(correctingAs(staff::executor(), city, number), "applied");
    for (const CorrectCard& unseen : {phone, address})
        EXPECT_EQ(correctingAs(staff::executor(), city, unseen), "role-forbids");
    EXPECT_EQ(correctingAs(staff::otherExecutor(), city, number), "other-department: architecture");
    EXPECT_EQ(correctingAs(staff::callCentre(), city, address), "role-forbids");
    EXPECT_EQ(correctingAs(staff::administrator(), city, address), "role-forbids");
    MemoryRecords agency = city;
    Employee window = staff::specialist();
    window.department = "property";
    agency.put(window);
    EXPECT_EQ(correctingAs(window, agency, address), "other-department: architecture");
}

TEST(Correction, endsWithTheCard) {
    for (const CardState state : {CardState::inWork, CardState::ready})
        EXPECT_EQ(correctingAs(staff::specialist(), cityWithRepresentedCard(state),
                      correcting(cityWithRepresentedCard(state), contacts().group, contacts().one)),
            "applied");
    const MemoryRecords closed = cityWithRepresentedCard(CardState::closed);
    EXPECT_EQ(correctingAs(staff::specialist(), closed,
                  correcting(closed, contacts().group, contacts().one)),
        "card-closed");
    EXPECT_EQ(correctingAs(staff::specialist(), sampleCity(),
                  correcting(closed, contacts().group, contacts().one)),
        "no-such-card");
}

TEST(Correction, mustPassAsAtRegistration) {
    const MemoryRecords city = cityWithRepresentedCard();
    const auto to = [&](const FieldGroup& group, const FieldValue& value) {
        return correctingAs(staff::specialist(), city, correcting(city, group, value));
    };
    Representative expired = sampleRepresentative();
    expired.power.validUntil = date("2026-11-22");
    Person unborn = samplePerson();
    unborn.bornOn = date("2027-01-01");

    EXPECT_EQ(to({CardField::applicant, {}}, applicantNamed("")), "name-incomplete: name");
    EXPECT_EQ(to({CardField::applicant, {}}, Applicant(unborn)), "date-in-future: bornOn");
    EXPECT_EQ(
        to({CardField::applicant, {}}, Applicant(sampleOrganisation())), "applicant-kind-fixed");
    EXPECT_EQ(
        to(contacts().group, Contacts{{}, {}, {ContactWay::email}}), "contact-missing: email");
    EXPECT_EQ(to({CardField::representative, {}}, expired), "power-expired");
    EXPECT_EQ(to({CardField::subject, "cadastral_no"}, std::string("55")),
        "field-malformed: cadastral_no");
    EXPECT_EQ(
        to({CardField::subject, "cadastral_no"}, std::string()), "field-missing: cadastral_no");
    EXPECT_EQ(to({CardField::subject, "address"}, std::string("ул. Новая")), "applied");
    EXPECT_EQ(to({CardField::subject, "smell"}, std::string("роза")), "no-such-field: smell");
}

TEST(Correction, ofADocumentKeepsThePacketWhole) {
    const MemoryRecords city = cityWithRepresentedCard();
    const auto to = [&](const std::string& code, const Finding& finding) {
        return correctingAs(
            staff::specialist(), city, correcting(city, {CardField::document, code}, finding));
    };

    EXPECT_EQ(to("EGRN", {Examination::taken, 1, ""}), "applied"); // brought after all
    EXPECT_EQ(to("APP", {Examination::missing, 0, ""}), "document-missing: APP");
    EXPECT_EQ(to("APP", {Examination::defect, 1, " "}), "remark-missing: APP");
    EXPECT_EQ(to("APP", {Examination::taken, -1, ""}), "number-out-of-range: sheets");
    EXPECT_EQ(to("ID", {Examination::taken, 1, ""}), "identity-not-shown");
    EXPECT_EQ(to("TITLE", {Examination::taken, 1, ""}), "document-not-needed: TITLE");
    EXPECT_EQ(to("APP", {Examination::notNeeded, 0, ""}), "document-not-needed: APP");
    EXPECT_EQ(correctingAs(staff::specialist(), city,
                  correcting({CardField::document, "X"}, Finding{Examination::taken, 1, ""},
                      Finding{Examination::copied, 1, ""})),
        "no-such-field: document:X");
}

TEST(Correction, ofADocumentNamesWhoExaminedIt) {
    MemoryRecords city = cityWithRepresentedCard();

    apply(city, staff::neighbour(),
        correcting(city, {CardField::document, "APP"}, Finding{Examination::copied, 4, ""}));

    EXPECT_EQ(city.card(theCard)->checklist.front().examined->by, staff::neighbour().id);
}

TEST(Correction, needsTheGroupAndValuesThatFitIt) {
    MemoryRecords city = sampleCity();
    city.put(sampleCard());

    EXPECT_EQ(correctingAs(staff::specialist(), city,
                  correcting({CardField::representative, {}}, sampleRepresentative(),
                      representativeNamed("Ждан"))),
        "no-such-field: representative");
    EXPECT_EQ(correctingAs(staff::specialist(), city,
                  correcting(city, {CardField::contacts, {}}, std::string("+7"))),
        "field-wrong-type: contacts");
}

TEST(Conflict, isResolvedEitherWay) {
    for (const Sample& sample : everyGroup()) {
        MemoryRecords kept = cityInConflict(sample);
        MemoryRecords taken = kept;

        apply(kept, staff::senior(), resolving(sample, Choice::keepCard));
        apply(taken, staff::senior(), resolving(sample, Choice::takeWanted));

        EXPECT_EQ(shown(kept, sample.group), sample.one);
        EXPECT_EQ(lastEvent(kept), "conflict-kept " + toString(sample.group));
        EXPECT_EQ(shown(taken, sample.group), sample.other);
        EXPECT_EQ(lastEvent(taken), "conflict-taken " + toString(sample.group));
        for (const MemoryRecords* city : {&kept, &taken}) {
            EXPECT_TRUE(city->card(theCard)->conflicts.empty());
            EXPECT_EQ(
                outcomeOf(deciding(*city, staff::senior(), resolving(sample, Choice::takeWanted))),
                "already-resolved");
        }
    }
}

TEST(Conflict, isNotResolvedOverUnseenValues) {
    const Sample sample = contacts();
    MemoryRecords cardMoved = cityInConflict(sample);
    MemoryRecords wantedMoved = cardMoved;
    apply(cardMoved, staff::neighbour(),
        correcting(cardMoved, sample.group, contactsWith("+79136001427")));
    applyAs(wantedMoved, 3, staff::specialist(),
        correcting(sample.group, sample.other, contactsWith("+79136001428")));

    for (const MemoryRecords* city : {&cardMoved, &wantedMoved})
        for (const Choice choice : {Choice::keepCard, Choice::takeWanted}) {
            EXPECT_EQ(
                outcomeOf(deciding(*city, staff::senior(), resolving(sample, choice))), "moved-on");
            EXPECT_EQ(city->card(theCard)->conflicts.size(), 1U);
        }
}

TEST(Conflict, isResolvedByWhoMayCorrectTheGroup) {
    const MemoryRecords city = cityInConflict(contacts());
    const ResolveConflict args = resolving(contacts(), Choice::keepCard);

    EXPECT_EQ(outcomeOf(deciding(city, staff::executor(), args)), "role-forbids");
    EXPECT_EQ(outcomeOf(deciding(city, staff::callCentre(), args)), "role-forbids");
    EXPECT_EQ(outcomeOf(deciding(city, staff::supervisor(), args)), "applied");
}

TEST(Conflict, onAClosedCardCanOnlyBePutAway) {
    MemoryRecords city = cityInConflict(contacts());
    Card card = city.card(theCard).value();
    card.state = CardState::closed;
    city.put(card);

    EXPECT_EQ(outcomeOf(deciding(city, staff::senior(), resolving(contacts(), Choice::takeWanted))),
        "card-closed");
    EXPECT_EQ(outcomeOf(deciding(city, staff::senior(), resolving(contacts(), Choice::keepCard))),
        "applied");
}

TEST(Conflict, takesNoValueThatRegistrationWouldNotTakeToday) {
    const Sample sample = everyGroup().at(3);
    const MemoryRecords city = cityInConflict(sample);

    const auto later = deciding(city, staff::senior(), resolving(sample, Choice::takeWanted),
        at("2027-01-11 10:00")); // the power of attorney ended with the year

    EXPECT_EQ(outcomeOf(later), "power-expired");
}

} // namespace okno::tests
