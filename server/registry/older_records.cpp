#include "server/registry/older_records.h"

#include "server/store/card_index.h"

namespace okno::server::registry {

Result<void> indexOlderRecords(store::Database& database) {
    Result<bool> more = database.read([](const auto& transaction) -> Result<bool> {
        return !store::olderRecordsIndexed(transaction);
    });
    while (more && *more) {
        if (database.term() == 0)
            return {}; // whoever holds the fence sees to it
        more = database.write([](store::WriteTransaction& transaction) -> Result<bool> {
            return store::indexOlderRecords(transaction);
        });
    }
    return more.map([](bool) {});
}

} // namespace okno::server::registry
