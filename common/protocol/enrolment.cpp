#include "common/protocol/enrolment.h"

#include "common/protocol/codec.h"

namespace okno::protocol {

template <> struct Fields<Enrolment> {
    static constexpr auto table
        = std::make_tuple(field("station", &Enrolment::station), field("code", &Enrolment::code),
            field("kind", &Enrolment::kind), field("window", &Enrolment::window),
            field("name", &Enrolment::name), field("registry", &Enrolment::registry));
};

Json toJson(const Enrolment& enrolment) {
    return write(enrolment);
}

Result<Enrolment> enrolmentFromJson(const Json& json) {
    return reading([&] { return read<Enrolment>(Node(json, Reading::strict)); });
}

} // namespace okno::protocol
