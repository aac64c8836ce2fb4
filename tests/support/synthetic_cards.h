// Many invented cards for benches: the same ones for the same number, spread over two years, most
// of them closed, as a city's journal is.
#pragma once

#include "client/store/store.h"

namespace okno::tests {

/// The index-th card; all of the sample city's service and departments.
[[nodiscard]] domain::Card syntheticCard(int index);

/// Puts `count` of them into the store as if the registry had sent them; "Соколова" is the name of
/// every fortieth applicant.
[[nodiscard]] Result<void> fillWithCards(client::store::Store& store, int count);

} // namespace okno::tests
