// The outcome of something that may be refused. Expected outcomes travel as values; a bug asserts.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace okno {

enum class ErrorCode {
    invalidInput, // what was typed or sent breaks a rule; `detail` names the field
    notFound,
    conflict, // the record has moved on: a stale press, a place already sold
    refused, // the rule of the service or the state of the record forbids it
    forbidden, // the person's role does not allow it
    unauthenticated,
    unavailable, // the network, a device or a peer does not answer; trying later helps
    storage, // the disk or the database failed
    incompatible, // a newer database or protocol than this program
};

/// `reason` is a stable key of lower-case words joined by hyphens ("slot-taken"); the interface
/// turns it into a sentence. `detail` names a field, file or limit; it never holds personal data.
struct Error {
    ErrorCode code;
    std::string reason;
    std::string detail{};

    bool operator==(const Error&) const = default;
};

template <typename T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorCode code, std::string reason, std::string detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(reason), std::move(detail)});
}

} // namespace okno
