#include "common/domain/queue/lease_plan.h"

#include "common/basics/sha256.h"
#include "common/domain/queue/lending.h"
#include "common/domain/queue/slots.h"

#include <algorithm>

namespace okno::domain {

namespace {

constexpr std::size_t wantedOfAKind = 2; // free slots for each kind of visit on a day
constexpr std::size_t plenty = 4; // that may still be lent; with less a block is one slot
constexpr TimeOfDay notSooner(40); // begins what is asked for
constexpr TimeOfDay tooSoon(20); // begins what is given back
constexpr TimeOfDay beforeOpening(120);

struct OpenSlot {
    TimeOfDay start;
    TimeOfDay until;
    const Shift* shift;
    bool isLent;
    bool isOwn; // lent to this station, unexpired
};

/// One window's day, as far as it can still be sold.
struct WindowStock {
    std::string window;
    LeasedDay leased;
    std::vector<OpenSlot> slots{}; // free and to come

    [[nodiscard]] std::size_t lent() const {
        return static_cast<std::size_t>(std::ranges::count(slots, true, &OpenSlot::isLent));
    }
    [[nodiscard]] std::size_t toLend() const {
        const std::size_t most = mostLent(slots.size());
        return most - std::min(most, lent());
    }
};

/// The lines and the purpose of visits that some shift serves.
using VisitKind = std::pair<std::string, Purpose>;

class LeasePlan {
public:
    LeasePlan(const Records& records, const LeaseHolder& holder, const LocalDate& date,
        const Moment& now, const Office& office, const ProductionCalendar& calendar)
        : m_records(records)
        , m_holder(holder)
        , m_date(date)
        , m_now(now)
        , m_office(office)
        , m_schedule(office, calendar) {
        const auto today = slotsOn(office, calendar, now.local.date);
        m_isAwake = !today.empty() && today.front() - beforeOpening <= now.local.time
            && now.local.time < today.back();
        for (const Window& window : office.windows)
            if (auto day = records.leases(window.number, date))
                m_days.emplace(window.number, *std::move(day));
        takeStock();
    }

    [[nodiscard]] std::optional<CommandArgs> step(const std::set<std::string>& refused) const {
        if (auto back = givenBack())
            return back;
        if (!m_isAwake)
            return std::nullopt;
        if (auto renewed = renewal(refused))
            return renewed;
        return wanted(refused);
    }

private:
    void takeStock() {
        std::set<std::pair<std::string, TimeOfDay>> taken;
        for (const Ticket& ticket : m_records.ticketsHolding(m_date))
            taken.emplace(ticket.place.window, ticket.place.start);
        for (const Duty& duty : m_schedule.dutiesOn(m_date)) {
            const std::string& window = m_office.windows[duty.window].number;
            if (isClosed(window))
                continue;
            WindowStock& stock = stockOf(window);
            for (const TimeOfDay start : startsOf(duty))
                if (isToCome(start) && !taken.contains({window, start}))
                    stock.slots.push_back({start, start + duty.length, duty.shift,
                        leaseAt(stock.leased, start, m_now.instant) != nullptr,
                        holdsLease(stock.leased, m_holder.station, start, m_now.instant)});
        }
    }

    WindowStock& stockOf(const std::string& window) {
        const auto found = std::ranges::find(m_stocks, window, &WindowStock::window);
        if (found != m_stocks.end())
            return *found;
        const auto day = m_days.find(window);
        m_stocks.push_back(
            {window, day == m_days.end() ? LeasedDay{window, m_date, {}} : day->second});
        return m_stocks.back();
    }

    [[nodiscard]] bool isClosed(const std::string& window) const {
        const auto status = m_records.windowStatus(window);
        return m_date == m_now.local.date && status && status->mode == WindowMode::closed;
    }

    [[nodiscard]] bool isToday() const { return m_date == m_now.local.date; }
    [[nodiscard]] bool isToCome(TimeOfDay start) const {
        return !isToday() || m_now.local.time < start;
    }

    [[nodiscard]] bool isOwn(const Lease& lease) const {
        return lease.station == m_holder.station && m_now.instant < lease.expiresAt + leaseGrace;
    }

    [[nodiscard]] std::optional<CommandArgs> givenBack() const {
        if (!m_isAwake)
            for (const auto& [window, day] : m_days)
                if (std::ranges::any_of(day.leases, [&](const Lease& one) { return isOwn(one); }))
                    return ReturnSlots{window, m_date};
        for (const WindowStock& stock : m_stocks)
            if (shouldGiveBack(stock))
                return ReturnSlots{stock.window, m_date};
        return std::nullopt;
    }

    [[nodiscard]] bool shouldGiveBack(const WindowStock& stock) const {
        const bool hasExpired = std::ranges::any_of(stock.slots, [&](const OpenSlot& slot) {
            const Lease* lease = leaseAt(stock.leased, slot.start, m_now.instant);
            return !slot.isOwn && lease != nullptr && lease->station == m_holder.station;
        });
        if (hasExpired)
            return true;
        const auto own = std::ranges::find(stock.slots, true, &OpenSlot::isOwn);
        return own != stock.slots.end()
            && (isTooMuchLent(stock.lent(), stock.slots.size())
                || (isToday() && own->start - m_now.local.time < tooSoon));
    }

    /// Not of more than may be lent by now: that runs out and is given back.
    [[nodiscard]] std::optional<CommandArgs> renewal(const std::set<std::string>& refused) const {
        const auto half = std::chrono::minutes(m_office.leaseMinutes) / 2;
        for (const WindowStock& stock : m_stocks) {
            if (stock.lent() > mostLent(stock.slots.size()) || refused.contains(stock.window))
                continue;
            for (const Lease& lease : stock.leased.leases) {
                if (!isOwn(lease) || lease.expiresAt - m_now.instant >= half)
                    continue;
                const auto slot = std::ranges::find_if(stock.slots, [&](const OpenSlot& one) {
                    return lease.from <= one.start && one.start < lease.until;
                });
                if (slot != stock.slots.end())
                    return LeaseSlots{stock.window, m_date, slot->start, lease.until};
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::set<VisitKind> kinds() const {
        std::set<VisitKind> kinds;
        for (const WindowStock& stock : m_stocks)
            for (const OpenSlot& slot : stock.slots)
                for (const std::string& line : slot.shift->lines)
                    for (const Purpose purpose : slot.shift->purposes)
                        kinds.emplace(line, purpose);
        return kinds;
    }

    static bool isFor(const OpenSlot& slot, const VisitKind& kind) {
        return serves(*slot.shift, kind.first, kind.second);
    }

    [[nodiscard]] std::optional<CommandArgs> wanted(const std::set<std::string>& refused) const {
        for (const VisitKind& kind : kinds()) {
            std::size_t held = 0;
            std::size_t toLend = 0;
            std::vector<const WindowStock*> stocks;
            for (const WindowStock& stock : m_stocks) {
                for (const OpenSlot& slot : stock.slots)
                    held += slot.isOwn && isFor(slot, kind) ? 1 : 0;
                if (stock.toLend() == 0 || refused.contains(stock.window)
                    || blocks(stock, kind, 1).empty())
                    continue;
                toLend += stock.toLend();
                stocks.push_back(&stock);
            }
            if (held < wantedOfAKind && !stocks.empty())
                return block(best(stocks), kind, toLend < plenty ? 1 : wantedOfAKind - held);
        }
        return std::nullopt;
    }

    /// The station's own window; else the one that has most to lend, of several one by chance.
    [[nodiscard]] const WindowStock& best(const std::vector<const WindowStock*>& stocks) const {
        return **std::ranges::max_element(stocks, {}, [this](const WindowStock* stock) {
            return std::tuple(
                stock->window == m_holder.window, stock->toLend(), chance(stock->window));
        });
    }

    /// Where `length` slots in a row can be had.
    [[nodiscard]] std::vector<std::size_t> blocks(
        const WindowStock& stock, const VisitKind& kind, std::size_t length) const {
        std::vector<std::size_t> found;
        std::size_t row = 0;
        for (std::size_t i = 0; i < stock.slots.size(); ++i) {
            const OpenSlot& slot = stock.slots[i];
            const bool isFit = !slot.isLent && isFor(slot, kind)
                && !(isToday() && slot.start - m_now.local.time < notSooner);
            const bool goesOn = row > 0 && stock.slots[i - 1].until == slot.start;
            row = isFit ? (goesOn ? row + 1 : 1) : 0;
            if (row >= length)
                found.push_back(i + 1 - length);
        }
        return found;
    }

    [[nodiscard]] LeaseSlots block(
        const WindowStock& stock, const VisitKind& kind, std::size_t wantedLength) const {
        std::size_t length = std::min(wantedLength, stock.toLend());
        auto starts = blocks(stock, kind, length);
        if (starts.empty()) {
            length = 1;
            starts = blocks(stock, kind, length);
        }
        const std::size_t first = starts[chance(stock.window) % starts.size()];
        return {
            stock.window, m_date, stock.slots[first].start, stock.slots[first + length - 1].until};
    }

    /// The same for the same station, window and date.
    [[nodiscard]] std::size_t chance(const std::string& window) const {
        const std::string hash
            = sha256(m_holder.station.toString() + leasedDayKey(window, m_date)).toString();
        return std::stoul(hash.substr(0, 6), nullptr, 16);
    }

    const Records& m_records;
    const LeaseHolder& m_holder;
    LocalDate m_date;
    const Moment& m_now;
    const Office& m_office;
    Schedule m_schedule;
    bool m_isAwake = false;
    std::map<std::string, LeasedDay> m_days; // with leases, by window
    std::vector<WindowStock> m_stocks; // of windows that receive
};

} // namespace

std::optional<CommandArgs> nextLeaseStep(const Records& records, const LeaseHolder& holder,
    const LocalDate& date, const Moment& now, const std::set<std::string>& refused) {
    const auto office = records.office();
    const auto calendar = records.calendar();
    if (!office || !calendar)
        return std::nullopt;
    return LeasePlan(records, holder, date, now, *office, *calendar).step(refused);
}

} // namespace okno::domain
