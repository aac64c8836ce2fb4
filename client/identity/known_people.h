// Who has signed in at this station with the registry's word, so that the station can tell them
// again while the registry is away, and can open its own lock. Calls block for the time that a
// password takes on purpose: off the GUI thread; safe from any.
#pragma once

#include "client/identity/people_file.h"

#include <filesystem>
#include <mutex>
#include <string>

namespace okno::client::identity {

class KnownPeople {
public:
    /// `folder` is the station's own; the clock outlives this.
    KnownPeople(std::filesystem::path folder, const Clock& clock);

    /// The registry has just confirmed the password: it holds here for `offlineDays`. Whatever the
    /// station's clock has shown before is forgiven.
    [[nodiscard]] Result<void> remember(
        const domain::Employee& employee, const std::string& password, int offlineDays);
    /// The registry does not confirm it any more.
    void forget(const std::string& login);
    /// `unauthenticated` "password-wrong", or "locked-out" with the seconds that are left;
    /// `unavailable` where only the registry can tell: "offline-not-known", "offline-too-long" with
    /// the days, "clock-set-back" when the clock shows an earlier time than it has shown before.
    [[nodiscard]] Result<domain::Employee> confirm(
        const std::string& login, const std::string& password);
    /// Remembers that it has been this late. To be called now and then while the station runs.
    void noteTime();

private:
    [[nodiscard]] KnownPerson* find(const std::string& login);
    [[nodiscard]] Result<void> check(const KnownPerson& person) const;
    void countWrong(KnownPerson& person);
    void keep();

    const std::filesystem::path m_folder;
    const Clock& m_clock;
    std::mutex m_mutex;
    PeopleList m_list;
};

} // namespace okno::client::identity
