#include "client/desk/lease_keeper.h"

#include "client/desk/when_done.h"
#include "common/domain/queue/lease_plan.h"

#include <algorithm>
#include <set>
#include <utility>

namespace okno::client::desk {

namespace {

constexpr int farthest = 14; // days ahead that leases are held for
constexpr std::chrono::minutes refusalLasts(10);
constexpr std::size_t mostUnsent = 100; // that are looked through while the registry answers

int horizonOf(const domain::Office& office) {
    int days = office.horizonDays;
    for (const domain::Line& line : office.lines)
        days = std::max(days, domain::horizonDaysOf(office, line));
    return days;
}

int leaseDaysAhead(const domain::Records& records) {
    const auto office = records.office();
    return office ? std::min(horizonOf(*office), farthest) : 0;
}

bool holdsAny(
    const store::WriteTransaction& transaction, const std::string& window, const LocalDate& date) {
    const auto day = transaction.leases(window, date);
    return day && std::ranges::any_of(day->leases, [&](const domain::Lease& lease) {
        return lease.station == transaction.station();
    });
}

/// The windows' days of which the station holds slots, or has asked for some.
std::set<std::pair<std::string, LocalDate>> heldDays(const store::WriteTransaction& transaction) {
    std::set<std::pair<std::string, LocalDate>> days;
    for (const domain::Command& command : transaction.unsent(mostUnsent))
        if (const auto* asked = std::get_if<domain::LeaseSlots>(&command.args))
            days.emplace(asked->window, asked->date);
    const auto office = transaction.office();
    const LocalDate today = transaction.moment().local.date;
    for (int ahead = 0; office && ahead <= horizonOf(*office); ++ahead)
        for (const domain::Window& window : office->windows)
            if (holdsAny(transaction, window.number, addDays(today, ahead)))
                days.emplace(window.number, addDays(today, ahead));
    return days;
}

std::set<std::string> refusedOn(const LocalDate& date, const domain::Office& office,
    const std::map<std::string, Instant>& refused, Instant now) {
    std::set<std::string> windows;
    for (const domain::Window& window : office.windows) {
        const auto until = refused.find(domain::leasedDayKey(window.number, date));
        if (until != refused.end() && now < until->second)
            windows.insert(window.number);
    }
    return windows;
}

} // namespace

LeaseKeeper::LeaseKeeper(store::Store& store, const TicketDesk& desk, std::string homeWindow,
    std::chrono::milliseconds pace)
    : m_store(store)
    , m_desk(desk)
    , m_homeWindow(std::move(homeWindow)) {
    connect(&m_timer, &QTimer::timeout, this, &LeaseKeeper::tend);
    m_timer.start(pace);
}

void LeaseKeeper::tend() {
    if (m_isBusy || !m_actor || m_desk.reach() == domain::Reach::alone || m_desk.isSelling())
        return;
    m_isBusy = true;
    const auto work
        = [actor = m_actor->id, home = m_homeWindow, refused = m_refused, ahead = m_ahead](
              store::WriteTransaction& transaction) -> Result<std::optional<Step>> {
        const domain::Moment now = transaction.moment();
        const auto office = transaction.office();
        for (const int days : {0, ahead}) {
            const LocalDate date = addDays(now.local.date, days);
            const auto args = office
                ? domain::nextLeaseStep(transaction, {transaction.station(), home}, date, now,
                    refusedOn(date, *office, refused, now.instant))
                : std::nullopt;
            if (!args)
                continue;
            const auto command = transaction.submitQuietly(*args, actor);
            return Step{*args,
                command ? std::optional(transaction.awaitAnswer(command->id)) : std::nullopt};
        }
        return std::nullopt;
    };
    whenDone(m_store.write<std::optional<Step>>(work), this,
        [this](const Result<std::optional<Step>>& step) { takeStep(step.value_or(std::nullopt)); });
}

void LeaseKeeper::takeStep(const std::optional<Step>& step) {
    if (!step) {
        m_ahead = m_ahead >= leaseDaysAhead(m_store.reader()) ? 1 : m_ahead + 1;
        return rest(false);
    }
    if (!step->word) {
        note(step->args);
        return rest(true);
    }
    whenDone(*step->word, this, [this, args = step->args](const Result<void>& word) {
        if (!word)
            note(args);
        rest(true);
    });
}

void LeaseKeeper::giveBack() {
    if (m_isGivingBack)
        return;
    m_isGivingBack = true;
    const auto actor = std::exchange(m_actor, std::nullopt);
    if (!actor || m_desk.reach() == domain::Reach::alone)
        return finishGivingBack();
    using Word = std::optional<QFuture<Result<void>>>;
    const auto work = [by = actor->id](store::WriteTransaction& transaction) -> Result<Word> {
        Word last;
        for (const auto& [window, date] : heldDays(transaction))
            if (const auto command
                = transaction.submitQuietly(domain::ReturnSlots{window, date}, by))
                last = transaction.awaitAnswer(command->id);
        return last;
    };
    whenDone(m_store.write<Word>(work), this, [this](const Result<Word>& word) {
        if (!word || !*word)
            return finishGivingBack();
        whenDone(**word, this, [this](const Result<void>&) { finishGivingBack(); });
    });
}

void LeaseKeeper::finishGivingBack() {
    m_isGivingBack = false;
    Q_EMIT gaveBack();
}

void LeaseKeeper::note(const domain::CommandArgs& args) {
    m_refused.insert_or_assign(domain::targetOf(args).key, m_desk.moment().instant + refusalLasts);
    std::erase_if(m_refused,
        [now = m_desk.moment().instant](const auto& entry) { return entry.second <= now; });
}

void LeaseKeeper::rest(bool wasNeeded) {
    m_isBusy = false;
    Q_EMIT tended(wasNeeded);
}

} // namespace okno::client::desk
