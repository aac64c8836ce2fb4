#include "server/registry/zone.h"

#include <date/tz.h>

#include <stdexcept>

namespace okno::server::registry {

namespace {
class DataZone : public TimeZone {
public:
    explicit DataZone(const date::time_zone* zone)
        : m_zone(zone) { }

    [[nodiscard]] LocalDateTime toLocal(Instant instant) const override {
        const auto local = std::chrono::floor<std::chrono::minutes>(
            m_zone->to_local(instant).time_since_epoch());
        const auto days = std::chrono::floor<std::chrono::days>(local);
        return {LocalDate{std::chrono::sys_days{days}}, TimeOfDay(local - days)};
    }

    [[nodiscard]] Instant toInstant(const LocalDateTime& local) const override {
        const date::local_time<std::chrono::microseconds> moment{
            std::chrono::sys_days{local.date}.time_since_epoch() + local.time};
        const auto info = m_zone->get_info(moment);
        if (info.result == date::local_info::nonexistent)
            return info.second.begin;
        return Instant{moment.time_since_epoch() - info.first.offset};
    }

private:
    const date::time_zone* m_zone; // lives as long as the zone data, that is for ever
};
} // namespace

Result<std::unique_ptr<const TimeZone>> zoneNamed(const std::string& name) {
    try {
        return std::make_unique<const DataZone>(date::locate_zone(name));
    } catch (const std::runtime_error&) {
        return failure(ErrorCode::notFound, "zone-unknown", name);
    }
}

} // namespace okno::server::registry
