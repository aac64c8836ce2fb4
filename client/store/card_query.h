// Lists of cards by filter, from the indexed columns alone.
#pragma once

#include "client/store/card_list.h"
#include "client/store/database.h"

#include <vector>

namespace okno::client::store {

[[nodiscard]] std::vector<CardSummary> listCards(
    Database& database, const CardFilter& filter, int offset, int limit);
[[nodiscard]] int countCards(Database& database, const CardFilter& filter);

} // namespace okno::client::store
