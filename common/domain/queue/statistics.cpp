#include "common/domain/queue/statistics.h"

#include <algorithm>
#include <map>
#include <set>

namespace okno::domain {

namespace {

using std::chrono::seconds;

/// Figures while they are being counted.
struct Count {
    Figures figures{};
    std::vector<seconds> waits{};
    std::vector<seconds> services{};
    std::vector<seconds> early{};
    std::vector<seconds> late{};

    void add(const Visit& visit);
    void addTimes(const Visit& visit);
    [[nodiscard]] Figures result() &&;
};

void Count::add(const Visit& visit) {
    ++figures.tickets;
    ++figures.channels.at(static_cast<std::size_t>(visit.channel));
    switch (visit.fate) {
    case Fate::open:
        ++figures.open;
        break;
    case Fate::served:
        ++figures.visits;
        addTimes(visit);
        break;
    case Fate::noShow:
        ++figures.noShows;
        break;
    case Fate::cancelled:
        ++figures.cancelled;
        break;
    case Fate::leftOut:
        ++figures.leftOut;
        break;
    }
}

void Count::addTimes(const Visit& visit) {
    if (visit.waited) {
        waits.push_back(*visit.waited);
        figures.withinLimit += visit.limit && *visit.waited <= *visit.limit ? 1 : 0;
    }
    if (visit.served)
        services.push_back(*visit.served);
    if (visit.late && *visit.late < seconds(0))
        early.push_back(-*visit.late);
    else if (visit.late && *visit.late > seconds(0))
        late.push_back(*visit.late);
}

Figures Count::result() && {
    figures.waiting = timesOf(std::move(waits));
    figures.service = timesOf(std::move(services));
    figures.early = timesOf(std::move(early));
    figures.late = timesOf(std::move(late));
    return figures;
}

/// The key of a visit in every grouping but that by service, where it may have several.
std::string keyOf(const Visit& visit, Grouping grouping) {
    switch (grouping) {
    case Grouping::line:
        return visit.line;
    case Grouping::window:
        return visit.window;
    case Grouping::specialist:
        return visit.specialist ? visit.specialist->toString() : std::string();
    case Grouping::hour:
        return std::to_string(visit.hour);
    case Grouping::channel:
        return std::to_string(static_cast<int>(visit.channel));
    case Grouping::purpose:
        return std::to_string(static_cast<int>(visit.purpose));
    case Grouping::service:
        break;
    }
    return {};
}

/// Nothing where such a grouping has no row for it.
std::optional<std::string> keyOf(const CountedConsultation& consultation, Grouping grouping) {
    switch (grouping) {
    case Grouping::service:
        return consultation.service;
    case Grouping::specialist:
        return consultation.by.toString();
    case Grouping::hour:
        return std::to_string(consultation.hour);
    case Grouping::channel:
        return std::to_string(static_cast<int>(consultation.channel));
    case Grouping::purpose:
        return std::to_string(static_cast<int>(Purpose::consult));
    case Grouping::line:
    case Grouping::window:
        break;
    }
    return std::nullopt;
}

bool isNumber(const std::string& key) {
    return !key.empty()
        && std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "9" before "10", numbers before words, nothing at the end.
struct KeyOrder {
    bool operator()(const std::string& left, const std::string& right) const {
        if (left.empty() || right.empty())
            return !left.empty();
        if (isNumber(left) != isNumber(right))
            return isNumber(left);
        if (isNumber(left) && left.size() != right.size())
            return left.size() < right.size();
        return left < right;
    }
};

} // namespace

Times timesOf(std::vector<seconds> values) {
    if (values.empty())
        return {};
    const std::size_t count = values.size();
    auto first = values.begin();
    // Each figure is looked for only among what the one before has left above itself.
    const auto ranked = [&](std::size_t percent) {
        const auto rank
            = values.begin() + static_cast<std::ptrdiff_t>((count * percent + 99) / 100) - 1;
        std::nth_element(first, rank, values.end());
        first = rank;
        return *rank;
    };
    const seconds median = ranked(50);
    const seconds p90 = ranked(90);
    const seconds p95 = ranked(95);
    return {static_cast<int>(count), median, p90, p95, *std::max_element(first, values.end())};
}

Statistics statisticsOf(std::span<const Visit> visits, const Period& period, Grouping grouping,
    std::span<const CountedConsultation> consultations) {
    Count total;
    std::set<std::chrono::minutes> limits;
    std::map<std::string, Count, KeyOrder> groups;
    const auto isOf
        = [&](const LocalDate& date) { return period.from <= date && date <= period.until; };
    for (const Visit& visit : visits) {
        if (!isOf(visit.date))
            continue;
        total.add(visit);
        if (visit.limit)
            limits.insert(*visit.limit);
        if (grouping != Grouping::service || visit.services.empty())
            groups[keyOf(visit, grouping)].add(visit);
        else
            for (const std::string& service : visit.services)
                groups[service].add(visit);
    }
    for (const CountedConsultation& consultation : consultations) {
        if (!isOf(consultation.date))
            continue;
        ++total.figures.consultations;
        if (const auto key = keyOf(consultation, grouping))
            ++groups[*key].figures.consultations;
    }
    Statistics statistics{std::move(total).result(), {}, {limits.begin(), limits.end()}};
    statistics.rows.reserve(groups.size());
    for (auto& [key, count] : groups)
        statistics.rows.push_back({key, std::move(count).result()});
    return statistics;
}

} // namespace okno::domain
