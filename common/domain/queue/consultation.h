// A short consultation on what a service demands, given by telephone or at a window beside a visit:
// who gave it, when, on what. It is counted and tells nothing of the person who asked.
#pragma once

#include "common/basics/local_time.h"
#include "common/domain/ids.h"
#include "common/domain/queue/ticket.h"

#include <string>

namespace okno::domain {

struct Consultation {
    ConsultationId id;
    std::string service; // code
    Channel channel;
    EmployeeId by;
    Instant at;
    LocalDate date; // of `at`, as the office's wall reads it

    bool operator==(const Consultation&) const = default;
};

} // namespace okno::domain
