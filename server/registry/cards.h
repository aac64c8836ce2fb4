// Cards by words, by list and by number, for those that a station does not hold. Everything goes
// through the view of the one who asks: what they do not see they cannot find either. Called by the
// request threads.
#pragma once

#include "common/basics/clock.h"
#include "common/protocol/upload_messages.h"
#include "common/protocol/view_messages.h"
#include "server/registry/sessions.h"
#include "server/store/card_index.h"
#include "server/store/database.h"

#include <optional>
#include <string>

namespace okno::server::registry {

struct CardListRequest {
    store::CardFilter filter;
    std::optional<std::string> after; // `next` of the page before
    int limit;
};

/// All fail with `forbidden` "role-forbids" for those who see no cards.
class Cards {
public:
    Cards(store::Database& database, const Clock& clock);

    /// `invalidInput` "text-missing" without a word, "number-wrong" for a limit out of bounds.
    [[nodiscard]] Result<protocol::CardsPage> search(
        const Caller& caller, const protocol::SearchRequest& request);
    /// `invalidInput` "value-unknown" for a state, "page-malformed", "number-wrong".
    [[nodiscard]] Result<protocol::CardsPage> list(
        const Caller& caller, const CardListRequest& request);
    [[nodiscard]] Result<protocol::CardCounters> counters(const Caller& caller);

    /// What the registry lacks and this station may have: the rest is none of its business.
    [[nodiscard]] Result<protocol::WantedBlobs> wantedFrom(
        const Caller& caller, const std::string& after);
    /// `forbidden` "not-in-view" for a file of which no record tells the caller.
    [[nodiscard]] Result<void> checkFile(const Caller& caller, const BlobId& file);

private:
    store::Database& m_database;
    const Clock& m_clock;
};

} // namespace okno::server::registry
