#include "client/identity/known_people.h"

#include "client/identity/password_verifier.h"

#include <algorithm>
#include <array>
#include <utility>

namespace okno::client::identity {

namespace {
using namespace std::chrono_literals;

// As at the registry: five wrong ones in a row, then a wait that grows.
constexpr int wrongBeforeLock = 5;
constexpr std::array<std::chrono::minutes, 3> locks{1min, 5min, 15min};
// A clock that is put right by the network moves less.
constexpr std::chrono::minutes forgivenSetBack = 10min;

std::chrono::minutes lockAfter(int wrongPasswords) {
    const auto index = static_cast<std::size_t>(wrongPasswords - wrongBeforeLock);
    return locks.at(std::min(index, locks.size() - 1));
}
} // namespace

KnownPeople::KnownPeople(std::filesystem::path folder, const Clock& clock)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_list(loadPeople(m_folder)) { }

Result<void> KnownPeople::remember(
    const domain::Employee& employee, const std::string& password, int offlineDays) {
    const auto verifier = verifierOf(password);
    if (!verifier)
        return tl::unexpected(verifier.error());
    const std::lock_guard guard(m_mutex);
    std::erase_if(m_list.people,
        [&](const KnownPerson& person) { return person.employee.login == employee.login; });
    m_list.latest = m_clock.now();
    m_list.people.push_back({employee, *verifier, m_list.latest, offlineDays});
    return savePeople(m_folder, m_list);
}

void KnownPeople::forget(const std::string& login) {
    const std::lock_guard guard(m_mutex);
    std::erase_if(
        m_list.people, [&](const KnownPerson& person) { return person.employee.login == login; });
    keep();
}

Result<domain::Employee> KnownPeople::confirm(
    const std::string& login, const std::string& password) {
    const std::lock_guard guard(m_mutex); // one guess after another
    KnownPerson* person = find(login);
    if (person == nullptr)
        return failure(ErrorCode::unavailable, "offline-not-known");
    if (const auto allowed = check(*person); !allowed)
        return tl::unexpected(allowed.error());
    const bool right = fits(password, person->verifier);
    if (right) {
        person->wrongPasswords = 0;
        person->lockedUntil = {};
    } else {
        countWrong(*person);
    }
    m_list.latest = std::max(m_list.latest, m_clock.now());
    keep();
    if (!right)
        return failure(ErrorCode::unauthenticated, "password-wrong");
    return person->employee;
}

Result<void> KnownPeople::check(const KnownPerson& person) const {
    const Instant now = m_clock.now();
    if (now < m_list.latest - forgivenSetBack)
        return failure(ErrorCode::unavailable, "clock-set-back");
    const auto left = std::chrono::ceil<std::chrono::seconds>(person.lockedUntil - now);
    if (left > 0s)
        return failure(ErrorCode::unauthenticated, "locked-out", std::to_string(left.count()));
    if (now > person.lastOnline + std::chrono::days(person.offlineDays))
        return failure(
            ErrorCode::unavailable, "offline-too-long", std::to_string(person.offlineDays));
    return {};
}

void KnownPeople::countWrong(KnownPerson& person) {
    if (++person.wrongPasswords >= wrongBeforeLock)
        person.lockedUntil = m_clock.now() + lockAfter(person.wrongPasswords);
}

void KnownPeople::noteTime() {
    const std::lock_guard guard(m_mutex);
    if (m_clock.now() <= m_list.latest || m_list.people.empty())
        return;
    m_list.latest = m_clock.now();
    keep();
}

KnownPerson* KnownPeople::find(const std::string& login) {
    const auto found = std::ranges::find_if(
        m_list.people, [&](const KnownPerson& person) { return person.employee.login == login; });
    return found == m_list.people.end() ? nullptr : &*found;
}

/// With a full disk the list holds until the program ends: that must not keep anybody out.
void KnownPeople::keep() {
    static_cast<void>(savePeople(m_folder, m_list));
}

} // namespace okno::client::identity
