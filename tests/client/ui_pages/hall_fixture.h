// A Monday morning in the sample hall, as its supervisor's station has it.
#pragma once

#include "client/desk/hall_desk.h"
#include "tests/client/ui_pages/office_fixture.h"

namespace okno::client::ui::test {

class HallMorning : public Office {
protected:
    /// 10:28 on 23 November 2026; a supervisor is signed in.
    HallMorning();

    /// Windows that serve, call, pause and are closed; people who wait, some too long.
    void fill();
    [[nodiscard]] static domain::Ticket booked(
        int number, const std::string& window, const std::string& start, int day = 23);
    [[nodiscard]] static domain::Ticket here(domain::Ticket ticket, const std::string& arrival);
    void putAll(const std::vector<domain::Record>& records, std::int64_t version = 1);
    [[nodiscard]] std::optional<domain::Ticket> ticket(int number) const;

    desk::Station office;
    desk::HallDesk hall;
};

/// "10:21:40" of that Monday.
[[nodiscard]] Instant morning(const std::string& time, int seconds = 0);

} // namespace okno::client::ui::test
