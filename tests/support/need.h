// The value, where a test cannot go on without it; else an exception that names the error.
#pragma once

#include "common/basics/result.h"

#include <stdexcept>
#include <type_traits>
#include <utility>

namespace okno::tests {

template <typename T> T need(Result<T> result) {
    if (!result)
        throw std::runtime_error(result.error().reason + " " + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace okno::tests
