// Who is signed in at this station; every command carries it.
#pragma once

#include "common/basics/clock.h"
#include "common/domain/card/card.h"
#include "common/domain/people/employee.h"

namespace okno::client::desk {

[[nodiscard]] inline domain::Mark markOf(const domain::Employee& employee, const Clock& clock) {
    return {employee.id, employee.name, clock.now()};
}

} // namespace okno::client::desk
