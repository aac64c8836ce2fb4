// The invitation of a station, on its file and on the wire.
#pragma once

#include "common/protocol/codec.h"
#include "common/protocol/enrolment.h"

namespace okno::protocol {

template <> struct Fields<Invitation> {
    static constexpr auto table
        = std::make_tuple(field("station", &Invitation::station), field("code", &Invitation::code),
            field("kind", &Invitation::kind), field("window", &Invitation::window),
            field("name", &Invitation::name), field("registry", &Invitation::registry),
            field("enrolment_code", &Invitation::enrolmentCode),
            field("certificate", &Invitation::certificate));
};

} // namespace okno::protocol
