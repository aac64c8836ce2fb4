// What was said of a command, on the wire and where it is kept.
#pragma once

#include "common/protocol/codec.h"
#include "common/protocol/messages.h"

namespace okno::protocol {

template <> struct EnumNames<OutcomeKind> {
    static constexpr std::array table{std::pair{OutcomeKind::applied, std::string_view("applied")},
        std::pair{OutcomeKind::merged, std::string_view("merged")},
        std::pair{OutcomeKind::conflict, std::string_view("conflict")},
        std::pair{OutcomeKind::rejected, std::string_view("rejected")}};
};

template <> struct Fields<Error> {
    static constexpr auto table = std::make_tuple(field("code", &Error::code),
        field("reason", &Error::reason), field("detail", &Error::detail));
};

} // namespace okno::protocol
