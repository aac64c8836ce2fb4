#include "server/store/blob_rows.h"

#include "server/store/blob_references.h"
#include "tests/server/store/temporary_database.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

using namespace server::store;
using domain::CommandId;
using domain::RecordKey;

namespace {
using namespace std::chrono_literals;

class BlobRows : public testing::Test {
protected:
    static domain::Card cardWith(std::vector<domain::Page> pages) {
        auto card = sampleCard();
        card.pages = std::move(pages);
        card.result.reset();
        for (domain::Query& query : card.queries)
            query.paper.reset();
        return card;
    }
    void note(const domain::Record& record, bool replaces = false) {
        write([&](auto& transaction) {
            noteReferences(transaction, record, id<CommandId>(1), replaces);
        });
    }
    template <typename Work> void write(Work work) {
        ASSERT_TRUE(database->write([&](WriteTransaction& transaction) -> Result<void> {
            work(transaction);
            return {};
        }));
    }
    template <typename Work> auto read(Work work) {
        using Outcome = std::invoke_result_t<Work, const ReadTransaction&>;
        return *database->read([&](const ReadTransaction& transaction) -> Result<Outcome> {
            return work(transaction);
        });
    }
    std::vector<RecordKey> naming(const BlobId& blob) {
        return read([&](const auto& transaction) { return recordsNaming(transaction, blob); });
    }
    std::optional<BlobRow> row(const BlobId& blob) {
        return read([&](const auto& transaction) { return findBlob(transaction, blob); });
    }
    void add(const BlobId& blob) {
        write([&](auto& transaction) { addBlob(transaction, {blob, 7, now, now}); });
    }
    void markUnreferencedAt(Instant at) {
        const char first = sha256("page").toString().front();
        write([&](auto& transaction) { markUnreferenced(transaction, {first}, at); });
    }

    const Instant now = at("2026-11-23 10:00");
    TemporaryDatabase database;
};
} // namespace

TEST_F(BlobRows, aCardNamesItsScansItsAnswersAndItsResult) {
    auto card = cardWith({samplePage(1), samplePage(1), samplePage(2)});
    ASSERT_FALSE(card.queries.empty());
    card.queries.front().paper = sha256("answer");
    card.result = domain::ResultPaper{domain::ResultKind::positive, "permit", {samplePage(3)},
        {id<domain::EmployeeId>(1), "", now}};

    const auto blobs = blobsNamedBy(card);

    EXPECT_EQ(blobs,
        (std::vector{
            samplePage(1).blob, samplePage(2).blob, sha256("answer"), samplePage(3).blob}));
}

TEST_F(BlobRows, aReferenceEndsWhenTheCardNamesTheFileNoMore) {
    const auto card = cardWith({samplePage(1), samplePage(2)});
    note(card);
    EXPECT_EQ(naming(samplePage(1).blob), std::vector{domain::keyOf(card)});

    note(cardWith({samplePage(2), samplePage(3)}), true);

    EXPECT_TRUE(naming(samplePage(1).blob).empty());
    EXPECT_EQ(naming(samplePage(2).blob), std::vector{domain::keyOf(card)});
    EXPECT_EQ(naming(samplePage(3).blob), std::vector{domain::keyOf(card)});
}

TEST_F(BlobRows, whatIsNamedAndAbsentOrDamagedIsMissing) {
    const auto card = cardWith({samplePage(1), samplePage(2), samplePage(3)});
    note(card);
    add(samplePage(1).blob);
    add(samplePage(2).blob);
    write([&](auto& transaction) { markDamaged(transaction, samplePage(2).blob, now); });

    const auto missing = read(
        [&](const auto& transaction) { return missingBlobsOf(transaction, domain::keyOf(card)); });
    const auto wanted
        = read([&](const auto& transaction) { return wantedBlobs(transaction, "", 10); });

    ASSERT_EQ(missing.size(), 2U);
    EXPECT_NE(missing.front().blob, samplePage(1).blob);
    EXPECT_NE(missing.back().blob, samplePage(1).blob);
    EXPECT_EQ(wanted, (std::vector{missing.front().blob, missing.back().blob}));
    EXPECT_EQ(read([&](const auto& transaction) {
        return wantedBlobs(transaction, wanted.front().toString(), 10);
    }),
        std::vector{wanted.back()});
}

TEST_F(BlobRows, aNewUploadMendsADamagedFile) {
    add(sha256("page"));
    write([&](auto& transaction) { markDamaged(transaction, sha256("page"), now); });
    EXPECT_TRUE(row(sha256("page"))->damaged);

    add(sha256("page"));

    EXPECT_FALSE(row(sha256("page"))->damaged);
}

TEST_F(BlobRows, theMarkOfTheUnreferencedKeepsItsDateAndGoesWithAReference) {
    const auto blob = sha256("page");
    add(blob);
    markUnreferencedAt(now);
    markUnreferencedAt(now + 24h);
    EXPECT_EQ(row(blob)->unreferencedAt, now);

    auto page = samplePage(1);
    page.blob = blob;
    note(cardWith({page}));
    markUnreferencedAt(now + 48h);

    EXPECT_EQ(row(blob)->unreferencedAt, std::nullopt);
}

TEST_F(BlobRows, theLeastRecentlyReadAreScrubbedFirst) {
    add(sha256("one"));
    add(sha256("two"));
    write([&](auto& transaction) { markVerified(transaction, sha256("one"), now + 1h, 5); });

    const auto next = read([&](const auto& transaction) { return leastVerified(transaction, 1); });

    ASSERT_EQ(next.size(), 1U);
    EXPECT_EQ(next.front().id, sha256("two"));
    EXPECT_EQ(row(sha256("one"))->modifiedAt, 5);
}

} // namespace okno::tests
