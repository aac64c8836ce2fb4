#include "server/registry/verification.h"

#include "server/blobs/blob_store.h"
#include "server/store/blob_rows.h"
#include "server/store/inspection.h"

#include <iterator>

namespace okno::server::registry {

namespace {
constexpr auto maxTold = static_cast<int>(CheckResult::maxTold);

std::string named(const store::GivenNumber& number) {
    return number.journal + "/" + std::to_string(number.year) + " no. "
        + std::to_string(number.number);
}

CheckResult verifyFeed(const store::ReadTransaction& transaction) {
    const auto extent = store::feedExtent(transaction);
    CheckResult check{"feed", extent.changes};
    if (extent.changes != extent.last)
        for (const std::int64_t position : store::feedGaps(transaction, maxTold))
            check.add("the change before position " + std::to_string(position) + " is missing");
    if (extent.last != extent.head)
        check.add("it ends at " + std::to_string(extent.last) + " where its counter stands at "
            + std::to_string(extent.head));
    return check;
}

CheckResult verifyNumbers(const store::ReadTransaction& transaction) {
    CheckResult check{"numbers", store::countNumbers(transaction)};
    for (const auto& number : store::numbersAfterGap(transaction, maxTold))
        check.add("the number before " + named(number) + " is missing");
    for (const auto& counter : store::journalsOffCounter(transaction, maxTold))
        check.add("the journal does not end at its counter: " + named(counter));
    for (const auto& number : store::numbersWithoutCard(transaction, maxTold))
        check.add("no card has " + named(number));
    return check;
}

CheckResult verifyStations(const store::ReadTransaction& transaction) {
    CheckResult check{"stations"};
    for (const auto& station : store::inspectStations(transaction)) {
        ++check.examined;
        if (station.commands != station.confirmedN || station.lastN > station.confirmedN)
            check.add("station " + station.code + " stands at " + std::to_string(station.confirmedN)
                + " with " + std::to_string(station.commands) + " commands up to "
                + std::to_string(station.lastN));
    }
    return check;
}
} // namespace

void CheckResult::add(std::string fault) {
    ++found;
    if (faults.size() < maxTold)
        faults.push_back(std::move(fault));
}

std::vector<CheckResult> verifyBooks(const store::ReadTransaction& transaction) {
    return {verifyFeed(transaction), verifyNumbers(transaction), verifyStations(transaction)};
}

Result<std::vector<CheckResult>> verifyDatabase(store::Database& database) {
    using Checks = std::vector<CheckResult>;
    return database.read([](const store::ReadTransaction& transaction) -> Result<Checks> {
        Checks checks = verifyAudit(transaction);
        for (auto more : {verifyRecords(transaction), verifyBooks(transaction)})
            checks.insert(checks.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
        return checks;
    });
}

Result<CheckResult> verifyFiles(store::Database& database, const std::filesystem::path& folder) {
    const auto listed = database.read(
        [](const store::ReadTransaction& transaction) -> Result<std::vector<store::BlobRow>> {
            return store::allBlobs(transaction);
        });
    if (!listed)
        return tl::unexpected(listed.error());
    CheckResult check{"files"};
    for (const store::BlobRow& blob : *listed) {
        ++check.examined;
        const auto found = sha256OfFile(blobs::placeIn(folder, blob.id));
        if (!found || *found != blob.id)
            check.add((found ? "damaged: " : "missing or unreadable: ") + blob.id.toString());
    }
    return check;
}

} // namespace okno::server::registry
