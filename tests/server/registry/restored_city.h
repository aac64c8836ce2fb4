// A city that was restored to yesterday, beside the one that lived on: what the stations know of
// today is on its way back.
#pragma once

#include "server/registry/recovery.h"

#include "common/domain/people/view.h"
#include "server/registry/backup.h"
#include "server/registry/verification.h"
#include "server/store/audit.h"
#include "server/store/feed_rows.h"
#include "server/store/installation.h"
#include "server/store/outgoing.h"
#include "server/store/records.h"
#include "tests/server/registry/office.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace okno::tests {

class RestoredCity : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::create_directories(restored);
        place = std::make_unique<TestDatabase>(restored);
        yesterday = window.registers(office);
        ASSERT_TRUE(
            server::registry::backUp(office.database(), office.blobs(), folder, office.clock()));
        restoredTo
            = office.read([](const auto& transaction) { return server::store::head(transaction); });
    }

    /// The registry of yesterday, with the day that the stations remember lost.
    Office& restoreIt() {
        UuidV7Source ids(office.clock());
        const auto manifest = server::registry::findBackup(folder, "");
        EXPECT_TRUE(manifest);
        EXPECT_TRUE(server::registry::restore(folder, *manifest,
            {place->location(), restored / "blobs", restored}, office.clock(), ids));
        city = std::make_unique<Office>(restored, place->location());
        return *city;
    }

    static std::string epochOf(Office& registry) {
        return registry.read([](const auto& transaction) {
            return server::store::findInstallation(transaction)->epoch;
        });
    }
    /// All that is newer than the backup, as this person sees it at this station.
    protocol::RecoveryPage pageOf(OfficeStation& station) {
        const domain::Viewer viewer{station.caller().employee.role,
            station.caller().employee.department, station.caller().stationKind};
        protocol::RecoveryPage page{epochOf(office) + ".99." + domain::codeOf(viewer),
            static_cast<std::int64_t>(station.kept.size()), {}, {}, true};
        auto changes = office.read([&](const auto& transaction) {
            return server::store::feedRows(transaction,
                {restoredTo, server::store::head(transaction), std::nullopt},
                {true, true, std::nullopt}, 100);
        });
        for (const auto& row : changes) {
            protocol::Change change{{row.kind, row.key}, row.version,
                protocol::parseJson(row.doc).value(), row.position};
            const auto record = protocol::recordFromJson(change.key.kind, change.record);
            if (const auto seen = domain::seenBy(viewer, *record)) {
                change.record = protocol::toJson(*seen);
                page.records.push_back(change);
            }
        }
        for (const auto& kept : station.kept)
            page.commands.push_back({kept.command, kept.outcome.kind, kept.outcome.error});
        return page;
    }
    protocol::RecoveryAnswer recovered(OfficeStation& station, const protocol::RecoveryPage& page) {
        const auto answer = city->registry().recover(station.caller(), page);
        EXPECT_TRUE(answer) << answer.error().reason << " " << answer.error().detail;
        return answer.value_or(protocol::RecoveryAnswer{});
    }
    static std::optional<protocol::Change> recordOf(
        Office& registry, const domain::RecordKey& key) {
        return registry.read(
            [&](const auto& transaction) { return server::store::findRecord(transaction, key); });
    }
    static domain::RecordKey cardKey(const domain::CardId& card) {
        return {domain::RecordKind::card, card.toString()};
    }
    static int numberOf(Office& registry, const domain::CardId& card) {
        const auto change = recordOf(registry, cardKey(card));
        const auto record = protocol::recordFromJson(domain::RecordKind::card, change->record);
        return std::get<domain::Card>(*record).number->number;
    }
    /// Sheets of the card's pages in the restored registry.
    std::vector<int> sheetsOf(const domain::CardId& card) {
        const auto change = recordOf(*city, cardKey(card));
        const auto record = protocol::recordFromJson(domain::RecordKind::card, change->record);
        std::vector<int> sheets;
        for (const domain::Page& page : std::get<domain::Card>(*record).pages)
            sheets.push_back(page.sheet);
        return sheets;
    }
    void expectSound() {
        const auto checks = server::registry::verifyDatabase(city->database());
        ASSERT_TRUE(checks);
        for (const auto& check : *checks)
            EXPECT_EQ(check.faults, std::vector<std::string>{}) << check.name;
    }
    void expectSameRecords() {
        for (const domain::RecordKind kind :
            {domain::RecordKind::card, domain::RecordKind::ticket}) {
            const auto keys
                = [&](const auto& transaction) { return server::store::keysOf(transaction, kind); };
            ASSERT_EQ(city->read(keys), office.read(keys));
            for (const std::string& key : office.read(keys)) {
                EXPECT_EQ(
                    recordOf(*city, {kind, key})->record, recordOf(office, {kind, key})->record);
                EXPECT_EQ(
                    recordOf(*city, {kind, key})->version, recordOf(office, {kind, key})->version);
            }
        }
    }
    std::vector<server::store::AsideCount> aside() {
        return city->read(
            [](const auto& transaction) { return server::store::countAside(transaction); });
    }

    Office office;
    OfficeStation window{office, 3, staff::specialist()};
    OfficeStation neighbour{office, 1, staff::neighbour()};
    const std::filesystem::path folder = office.folder() / "backup";
    const std::filesystem::path restored = office.folder() / "restored";
    domain::CardId yesterday = id<domain::CardId>(1);
    std::int64_t restoredTo = 0;
    std::unique_ptr<TestDatabase> place; // of the restored registry
    std::unique_ptr<Office> city;
};

} // namespace okno::tests
