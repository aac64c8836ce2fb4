#include "client/store/office_zone.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QTime>

#include <cstdint>

namespace okno::client::store {

namespace {
constexpr std::int64_t minutesPerDay = std::int64_t{24} * 60;
}

OfficeZone::OfficeZone()
    : m_zone(QTimeZone::utc()) { }

void OfficeZone::setName(const std::string& name) {
    if (name == m_name)
        return;
    m_name = name;
    const QTimeZone zone(QByteArray::fromStdString(name));
    m_zone = zone.isValid() ? zone : QTimeZone::utc();
}

LocalDateTime OfficeZone::toLocal(Instant instant) const {
    const auto milliseconds
        = std::chrono::floor<std::chrono::milliseconds>(instant.time_since_epoch());
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(milliseconds.count(), m_zone);
    const QDate date = local.date();
    const QTime time = local.time();
    return {std::chrono::year(date.year()) / date.month() / date.day(),
        TimeOfDay(time.hour() * 60 + time.minute())};
}

Instant OfficeZone::toInstant(const LocalDateTime& local) const {
    // 24:00 is the next day's midnight, which QTime cannot say.
    const auto minutes = local.time.count() % minutesPerDay;
    const QDate date(static_cast<int>(local.date.year()),
        static_cast<int>(static_cast<unsigned>(local.date.month())),
        static_cast<int>(static_cast<unsigned>(local.date.day())));
    const QDateTime moment(date.addDays(local.time.count() / minutesPerDay),
        QTime(static_cast<int>(minutes / 60), static_cast<int>(minutes % 60)), m_zone);
    return Instant(std::chrono::milliseconds(moment.toMSecsSinceEpoch()));
}

} // namespace okno::client::store
