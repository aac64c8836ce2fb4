// Staff: who acts, in what role.
#pragma once

#include "common/domain/ids.h"

#include <string>

namespace okno::domain {

enum class Role {
    specialist,
    seniorSpecialist,
    callCentre,
    executor,
    supervisor,
    administrator,
    terminal, // the lobby device
    exchange, // the registry's own hand: answers of agencies, states of notices
};

struct Employee {
    EmployeeId id;
    std::string login;
    std::string name; // "Лебедева О. Н."
    Role role;
    std::string department; // code, of executors
    std::string window; // of specialists

    bool operator==(const Employee&) const = default;
};

} // namespace okno::domain
