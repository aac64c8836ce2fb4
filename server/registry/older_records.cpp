#include "server/registry/older_records.h"

#include "server/store/card_index.h"

namespace okno::server::registry {

Result<void> indexOlderRecords(store::Database& database) {
    for (Result<bool> more = true; more && *more;) {
        more = database.write([](store::WriteTransaction& transaction) -> Result<bool> {
            return store::indexOlderRecords(transaction);
        });
        if (!more)
            return tl::unexpected(more.error());
    }
    return {};
}

} // namespace okno::server::registry
