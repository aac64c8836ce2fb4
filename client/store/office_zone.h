// The office's time zone by Qt's own tables. One object lasts as long as its owner and takes a new
// name when the office's record changes.
#pragma once

#include "common/basics/local_time.h"

#include <QTimeZone>

#include <string>

namespace okno::client::store {

class OfficeZone : public TimeZone {
public:
    OfficeZone();

    /// An IANA name; one that Qt does not know leaves UTC.
    void setName(const std::string& name);

    [[nodiscard]] LocalDateTime toLocal(Instant instant) const override;
    [[nodiscard]] Instant toInstant(const LocalDateTime& local) const override;

private:
    std::string m_name;
    QTimeZone m_zone;
};

} // namespace okno::client::store
