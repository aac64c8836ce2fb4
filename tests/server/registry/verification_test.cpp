#include "server/registry/verification.h"

#include "server/blobs/blob_store.h"
#include "server/store/word_index.h"
#include "tests/server/registry/office.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace okno::tests {

using server::registry::CheckResult;

namespace {
/// Three cards and two tickets of two windows.
class Verification : public testing::Test {
protected:
    void SetUp() override {
        first = window.registers(office);
        static_cast<void>(window.books(office, "10:20"));
        static_cast<void>(neighbour.registers(office));
        last = neighbour.registers(office);
        ticket = window.books(office, "10:40");
    }

    /// Cards, until the words of all those above are in the index.
    void fillUntilIndexed() {
        const auto indexed = [](const server::store::ReadTransaction& transaction) {
            return server::store::wordsIndexedUntil(transaction) != 0;
        };
        while (!office.read(indexed))
            last = neighbour.registers(office);
    }

    std::vector<CheckResult> checks() {
        auto found = server::registry::verifyDatabase(office.database());
        EXPECT_TRUE(found);
        return found.value_or(std::vector<CheckResult>{});
    }
    CheckResult check(const std::string& name) {
        for (auto& one : checks())
            if (one.name == name)
                return one;
        return {"no such check"};
    }
    /// Every fault that is found, with the name of its check.
    std::vector<std::string> faults() {
        std::vector<std::string> all;
        for (const auto& one : checks())
            for (const auto& fault : one.faults)
                all.push_back(one.name + ": " + fault);
        return all;
    }

    Office office;
    OfficeStation window{office, 3, staff::specialist()};
    OfficeStation neighbour{office, 1, staff::neighbour()};
    domain::CardId first = id<domain::CardId>(1);
    domain::CardId last = first;
    domain::TicketId ticket = id<domain::TicketId>(1);
};
} // namespace

TEST_F(Verification, findsNothingWrongWithASoundRegistry) {
    const auto all = checks();

    EXPECT_EQ(faults(), std::vector<std::string>{});
    std::vector<std::string> names;
    for (const auto& one : all) {
        EXPECT_GT(one.examined, 0) << one.name;
        names.push_back(one.name);
    }
    EXPECT_EQ(names,
        (std::vector<std::string>{"audit", "commands", "changes", "records", "places",
            "cards' numbers", "words", "feed", "numbers", "stations"}));
    EXPECT_EQ(check("numbers").examined, 3);
    EXPECT_EQ(check("places").examined, 2);
}

TEST_F(Verification, namesTheFirstBrokenLinkOfTheAudit) {
    office.tamper("UPDATE audit SET actor = 'somebody' WHERE chain_n = 14");

    const auto audit = check("audit");

    ASSERT_EQ(audit.found, 1);
    EXPECT_EQ(audit.faults.front().substr(0, 46), "the chain is broken at row 14 of 2026-11-23 04");
    EXPECT_NE(audit.faults.front().find("(command "), std::string::npos);
}

TEST_F(Verification, namesTheCommandThatWasTakenOutOfTheAudit) {
    const std::string command = window.kept.front().command.id.toString();
    office.tamper("DELETE FROM audit WHERE command = '" + command + "'");

    EXPECT_EQ(check("audit").faults.front().substr(0, 23), "rows are missing before");
    EXPECT_EQ(check("commands").faults,
        std::vector<std::string>{"no row of the audit tells of command " + command});
    EXPECT_GE(check("changes").found, 1);
}

TEST_F(Verification, findsAnOutcomeThatWasChanged) {
    office.tamper("UPDATE command SET outcome = 'rejected' WHERE n = 2 AND station = '"
        + window.caller().station.toString() + "'");

    EXPECT_EQ(faults().size(), 1U);
    EXPECT_EQ(check("commands").found, 1);
}

TEST_F(Verification, namesARecordThatWasChanged) {
    office.tamper("UPDATE record SET doc = REPLACE(doc, '913', '914') WHERE record_key = '"
        + first.toString() + "'");

    EXPECT_EQ(faults(),
        std::vector<std::string>{"records: not as it was written: card " + first.toString()});
}

TEST_F(Verification, findsTheFeedThatCoversAChangedRecord) {
    const std::string where = " WHERE record_key = '" + first.toString() + "'";
    office.tamper("UPDATE record SET doc = '{}'" + where);
    office.tamper("UPDATE feed SET doc_hash = '" + sha256("{}").toString() + "'" + where);

    EXPECT_EQ(check("changes").found, 1);
    EXPECT_EQ(check("records").faults,
        std::vector<std::string>{"cannot be read: card " + first.toString()});
}

TEST_F(Verification, findsAMissingNumber) {
    office.tamper("DELETE FROM journal_number WHERE number = 2");

    EXPECT_EQ(check("numbers").found, 1);
    EXPECT_EQ(check("cards' numbers").found, 1);
}

TEST_F(Verification, findsANumberOfAnotherCard) {
    office.tamper(
        "UPDATE journal_number SET card = 'nobody' WHERE card = '" + last.toString() + "'");

    EXPECT_EQ(check("numbers").found, 1);
    EXPECT_EQ(check("cards' numbers").faults,
        std::vector<std::string>{
            "the card and the journal do not name the same number: " + last.toString()});
}

TEST_F(Verification, findsACounterThatWasTurnedBack) {
    office.tamper("UPDATE journal_head SET last_number = 2");
    office.tamper("UPDATE station SET confirmed_n = 1 WHERE code = 'W3'");
    office.tamper("UPDATE head SET value = value - 1");

    EXPECT_EQ(faults().size(), 3U);
    EXPECT_EQ(check("stations").faults,
        std::vector<std::string>{"station W3 stands at 1 with 3 commands up to 3"});
}

TEST_F(Verification, findsAGapInTheFeed) {
    office.tamper("DELETE FROM feed WHERE feed_position = 3");

    EXPECT_EQ(
        check("feed").faults, std::vector<std::string>{"the change before position 4 is missing"});
    EXPECT_EQ(check("changes").found, 1);
}

TEST_F(Verification, findsAPlaceThatIsHeldForNobody) {
    office.tamper("DELETE FROM ticket_place WHERE ticket = '" + ticket.toString() + "'");
    office.tamper("INSERT INTO ticket_place (window_number, place_date, start_minute, ticket) "
                  "VALUES ('3', '2026-11-23', 900, 'nobody')");

    EXPECT_EQ(check("places").found, 2);
}

TEST_F(Verification, findsWordsThatAreNotTheCards) {
    office.tamper(
        "UPDATE card_index SET words = ' nobody' WHERE card = '" + first.toString() + "'");

    EXPECT_EQ(faults(),
        std::vector<std::string>{
            "words: the search knows other words than those of card " + first.toString()});
}

TEST_F(Verification, findsACardThatTheSearchDoesNotKnow) {
    office.tamper("DELETE FROM card_index WHERE card = '" + last.toString() + "'");

    EXPECT_EQ(check("words").found, 1);
}

TEST_F(Verification, findsWordsThatTheIndexLacksOrHasTooMany) {
    fillUntilIndexed();
    EXPECT_EQ(faults(), std::vector<std::string>{});
    const std::string ofTheFirst
        = "born = (SELECT born FROM card_index WHERE card = '" + first.toString() + "')";
    office.tamper("DELETE FROM card_word WHERE word LIKE 'sokol%' AND " + ofTheFirst);
    office.tamper("INSERT INTO card_word (word, born) VALUES ('nobody', 1)");
    office.tamper("INSERT INTO card_word (word, born) VALUES ('nobody', 2)");

    EXPECT_EQ(faults(),
        (std::vector<std::string>{"words: 1 words do not lead to card " + first.toString(),
            "words: 2 words lead to cards that do not have them"}));
}

TEST_F(Verification, namesDamagedAndMissingFiles) {
    const BlobId sound = office.keep("one page");
    const BlobId damaged = office.keep("another page");
    const BlobId missing = office.keep("a third page");
    std::ofstream(server::blobs::pathIn(office.blobs(), damaged), std::ios::app) << "!";
    std::filesystem::remove(server::blobs::pathIn(office.blobs(), missing));

    const auto files = server::registry::verifyFiles(office.database(), office.blobs());

    ASSERT_TRUE(files);
    EXPECT_EQ(files->examined, 3);
    auto told = files->faults;
    std::sort(told.begin(), told.end());
    EXPECT_EQ(told,
        (std::vector<std::string>{
            "damaged: " + damaged.toString(), "missing or unreadable: " + missing.toString()}));
    EXPECT_NE(sound, damaged);
}

} // namespace okno::tests
