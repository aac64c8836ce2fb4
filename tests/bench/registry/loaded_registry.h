// The registry that is put under load: a real okno-registry on the disk that is measured, with the
// sample city, one simple service and as many cards as wanted.
#pragma once

#include "common/basics/uuid.h"
#include "common/domain/card/card.h"
#include "common/protocol/enrolment.h"
#include "tests/end_to_end/programs.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace okno::server::store {
class Database;
}

namespace okno::bench {

/// A station that may sign in.
struct Enrolled {
    domain::StationId station;
    std::string code;
    std::string key;
};

/// The index-th of `count` cards as they come over the years, the last of them registered today.
[[nodiscard]] domain::Card cardOfYears(int index, int count);

class LoadedRegistry {
public:
    /// Founds the city in `folder`, which is made; its database is a file there, or where the URL
    /// of PostgreSQL says. Throws rehearsal::Failed.
    explicit LoadedRegistry(const QString& folder, const std::string& databaseUrl = {});

    /// Before start(): cards as they would have come over the years, the youngest 100,000 within
    /// the last 400 days.
    void fillWithCards(int count);
    /// Before start(): references that take the place of the sample's.
    void import(const std::vector<domain::Record>& records);
    /// Before start(): a station, at window 3 unless told otherwise.
    [[nodiscard]] Enrolled enrol(const std::string& kind = "window");

    void start();
    void stop() { m_program.reset(); }

    [[nodiscard]] int port() const { return m_program->port(); }
    [[nodiscard]] std::string url() const;
    [[nodiscard]] const std::string& passwordOf(const std::string& login) const;
    [[nodiscard]] domain::EmployeeId employeeOf(const std::string& login) const;
    [[nodiscard]] const QString& folder() const { return m_folder; }
    /// Of the running program, in megabytes.
    [[nodiscard]] double residentMb() const;

private:
    struct Account {
        domain::EmployeeId employee;
        std::string password;
    };

    [[nodiscard]] std::unique_ptr<server::store::Database> openDatabase() const;

    QString m_folder;
    SystemClock m_clock;
    UuidV7Source m_ids{m_clock};
    std::map<std::string, Account> m_accounts; // by login
    std::unique_ptr<rehearsal::Program> m_program;
};

} // namespace okno::bench
