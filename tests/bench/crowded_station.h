// A window station of a city with real programs whose store holds years of cards and today's full
// queue: the ground of what is measured at a desk. GUI thread.
#pragma once

#include "client/app/desk_station.h"
#include "tests/end_to_end/city.h"
#include "tests/end_to_end/operator.h"
#include "tests/support/fake_clock.h"

#include <memory>

namespace okno::bench {

class CrowdedStation {
public:
    static constexpr int cardCount = 100'000;

    /// Makes the city in `folder`, signs the specialist in, books every place of the day and fills
    /// the store. It is the morning of a working day, before the first ticket, and stays so.
    CrowdedStation(const QString& folder, const client::ui::Theme& theme);

    /// What okno-desk needs to open the station at this hour and to say when it is ready.
    [[nodiscard]] QStringList programArguments() const;
    /// The same station in this program: its window shown, the specialist signed in.
    [[nodiscard]] std::unique_ptr<client::app::DeskStation> open();
    /// The next working day's morning comes, and its queue is booked.
    void beginNextDay(client::app::DeskStation& desk);

    [[nodiscard]] rehearsal::City& city() { return *m_city; }
    [[nodiscard]] const client::desk::Station& station() const { return m_invitation.station; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] IdSource& ids() { return m_ids; }
    [[nodiscard]] domain::Employee specialist(client::app::DeskStation& desk) const;

private:
    [[nodiscard]] QString enrolmentFile() const;
    [[nodiscard]] std::filesystem::path folder() const;
    [[nodiscard]] std::unique_ptr<client::app::DeskStation> show();
    void signIn(client::app::DeskStation& desk);
    void beginDay(client::app::DeskStation& desk, const LocalDate& date);
    void fillWithCards();

    const client::ui::Theme& m_theme;
    std::unique_ptr<rehearsal::City> m_city;
    tests::FakeClock m_clock;
    UuidV7Source m_ids;
    client::app::Invitation m_invitation;
};

} // namespace okno::bench
