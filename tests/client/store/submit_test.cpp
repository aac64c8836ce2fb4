#include "tests/client/store/booked.h"
#include "tests/support/store_fixture.h"

#include <gtest/gtest.h>

namespace okno::tests {
namespace {

using client::store::OutboxState;
using client::store::WriteTransaction;
using domain::Command;
using domain::TicketState;

TEST(Submit, writesTheRecordAndTheOutboxTogether) {
    Station station;

    const auto command = station.submit(staff::callCentre(), sampleBooking());

    ASSERT_TRUE(command);
    EXPECT_EQ(command->n, 1);
    EXPECT_EQ(command->station, station.settings().station);
    EXPECT_EQ(command->at, station.clock().now());
    EXPECT_EQ(command->actor, staff::callCentre().id);
    EXPECT_EQ(station.unsent(), std::vector{*command});
    ASSERT_TRUE(station.reader().ticket(ticketId));
    EXPECT_EQ(station.reader().ticket(ticketId)->state, TicketState::booked);
    EXPECT_EQ(station.reader().ticketAt(sampleBooking().place)->id, ticketId);
}

TEST(Submit, countsWithoutGapsWhateverIsRefused) {
    Station station;

    const auto first = station.submit(staff::callCentre(), sampleBooking());
    const auto sameAgain = station.submit(staff::callCentre(), sampleBooking());
    const auto second = station.submit(staff::callCentre(), domain::CancelTicket{ticketId});

    ASSERT_TRUE(first && second);
    ASSERT_FALSE(sameAgain);
    EXPECT_EQ(sameAgain.error().reason, "already-booked");
    EXPECT_EQ(first->n, 1);
    EXPECT_EQ(second->n, 2);
    EXPECT_EQ(station.unsent().size(), 2U);
}

TEST(Submit, isUndoneWithTheTransactionItStandsIn) {
    Station station;

    const auto refused = station.change([](WriteTransaction& transaction) -> Result<void> {
        const auto command = transaction.submit(sampleBooking(), staff::callCentre().id);
        EXPECT_TRUE(command);
        EXPECT_TRUE(transaction.ticket(ticketId));
        return failure(ErrorCode::refused, "second-thoughts");
    });

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, "second-thoughts");
    EXPECT_TRUE(station.unsent().empty());
    EXPECT_FALSE(station.reader().ticket(ticketId));
    EXPECT_EQ(station.submit(staff::callCentre(), sampleBooking())->n, 1);
}

TEST(Submit, tellsWhatBecameDifferentBeforeTheFutureIsAnswered) {
    Station station;
    std::vector<std::string> told;
    QObject::connect(&station.store(), &client::store::Store::recordsChanged, &station.store(),
        [&](const std::vector<domain::RecordKey>& keys) {
            for (const auto& key : keys)
                told.push_back(key.key);
        });
    QObject::connect(&station.store(), &client::store::Store::outboxChanged, &station.store(),
        [&](const OutboxState& state) {
            told.push_back("unsent " + std::to_string(state.unsent));
        });

    station.submit(staff::callCentre(), sampleBooking()).value();

    EXPECT_EQ(told, (std::vector<std::string>{ticketId.toString(), "unsent 1"}));
}

TEST(Submit, remembersTheScansThatTheRegistryLacks) {
    Station station;
    auto registration = sampleRegistration();
    registration.pages = {samplePage(1, "APP"), samplePage(2, "APP")};

    ASSERT_TRUE(station.submit(staff::specialist(), registration));

    const auto waiting = station.write<std::vector<BlobId>>(
        [](WriteTransaction& transaction) { return transaction.blobsToUpload(); });
    EXPECT_EQ(*waiting, (std::vector{registration.pages[0].blob, registration.pages[1].blob}));
    EXPECT_EQ(station.reader().blobsWaiting(), 2);

    ASSERT_TRUE(station.change([&](WriteTransaction& transaction) -> Result<void> {
        transaction.markUploaded(registration.pages[0].blob);
        return {};
    }));
    EXPECT_EQ(station.reader().blobsWaiting(), 1);
}

TEST(Submit, listsAllScansOfMonthsWithoutTheRegistry) {
    constexpr std::size_t many
        = 12'000; // whatever a round leaves out stays until something changes
    Station station;

    const auto listed = station.write<std::size_t>([](WriteTransaction& transaction) {
        for (std::size_t number = 0; number < many; ++number)
            transaction.awaitUpload(sha256(std::to_string(number)));
        return Result<std::size_t>(transaction.blobsToUpload().size());
    });

    EXPECT_EQ(listed, many);
}

TEST(Submit, registersUnderAProvisionalNumberThatIsNeverGivenTwice) {
    Station station;
    auto registration = sampleRegistration();
    const auto number = [](WriteTransaction& transaction) -> Result<std::string> {
        return transaction.nextProvisionalNumber();
    };
    registration.provisionalNumber = station.write<std::string>(number).value();

    ASSERT_TRUE(station.submit(staff::specialist(), registration));
    station.restart();

    EXPECT_EQ(registration.provisionalNumber, "01-00001");
    EXPECT_EQ(station.write<std::string>(number), "01-00002");
    ASSERT_TRUE(station.reader().cardByNumber("01-00001"));
    EXPECT_EQ(station.reader().cardByNumber("01-00001")->id, registration.card);
    EXPECT_FALSE(station.reader().cardByNumber(""));
}

} // namespace
} // namespace okno::tests
