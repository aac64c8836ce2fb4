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
    analyst, // figures, no personal data
    catalogueEditor, // services and query kinds
    dispatcher, // the queue of the hall
    board, // the hall's display
};

struct Employee {
    EmployeeId id;
    std::string login;
    std::string name; // "Лебедева О. Н."
    Role role;
    std::string department; // code, of executors and of an agency's own windows
    std::string window; // of specialists

    bool operator==(const Employee&) const = default;
};

} // namespace okno::domain
