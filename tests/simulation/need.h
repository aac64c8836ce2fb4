// The value, where a history cannot go on without it.
#pragma once

#include "common/basics/result.h"

#include <stdexcept>
#include <type_traits>
#include <utility>

namespace okno::simulation {

template <typename T> T need(Result<T> result) {
    if (!result)
        throw std::runtime_error(result.error().reason + " " + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace okno::simulation
