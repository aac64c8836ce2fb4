// What is promised to whoever watches the registry: alerts, documentation and /metrics agree.
#include "server/app/backup_commands.h"
#include "server/app/registry_server.h"
#include "server/registry/files.h"
#include "tests/server/http/http_station.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace okno::tests {

namespace {
std::string textOf(const std::string& file) {
    std::ifstream stream(file);
    EXPECT_TRUE(stream) << file;
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Whatever stands for the expression's first group in the text.
std::set<std::string> allIn(const std::string& text, const char* expression) {
    const std::regex wanted(expression);
    std::set<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), wanted), end; match != end; ++match)
        found.insert((*match)[1]);
    return found;
}

std::set<std::string> withoutThoseIn(
    const std::set<std::string>& names, const std::set<std::string>& others) {
    std::set<std::string> left;
    std::set_difference(
        names.begin(), names.end(), others.begin(), others.end(), std::inserter(left, left.end()));
    return left;
}

class Watched : public testing::Test {
protected:
    Watched() { window.signIn("lebedeva"); }

    std::string metrics() const { return request(registry.port(), "GET", "/metrics").body; }
    /// The value of a series as it is printed: "name" or "name{label="value"}".
    double value(const std::string& series) const {
        std::istringstream lines(metrics());
        for (std::string line; std::getline(lines, line);)
            if (line.starts_with(series + ' '))
                return std::stod(line.substr(series.size() + 1));
        ADD_FAILURE() << series << " is not told";
        return -1;
    }

    RegistryFixture registry;
    HttpStation window{registry, "window", "3"};
};
} // namespace

TEST_F(Watched, everyMetricOfAnAlertIsTold) {
    static_cast<void>(window.pull());
    const auto series = allIn(metrics(), R"(\n(okno_[a-z_]+))");
    std::set<std::string> alerted;
    for (const auto& expression : allIn(textOf(OKNO_ALERTS), R"(\n +expr: ([^\n]+))"))
        alerted.merge(allIn(expression, R"((okno_[a-z_]+))"));

    EXPECT_GT(alerted.size(), 5U);
    EXPECT_EQ(withoutThoseIn(alerted, series), std::set<std::string>());
}

TEST_F(Watched, everyMetricIsDocumentedAndNoOther) {
    static_cast<void>(window.pull());
    const auto told = allIn(metrics(), R"(# TYPE (okno_[a-z_]+))");

    EXPECT_EQ(allIn(textOf(OKNO_OPERATIONS), R"((okno_[a-z_]+))"), told);
}

TEST_F(Watched, whatWaitsToGoOutIsTold) {
    const std::string queries = R"(okno_outgoing_queued{kind="query"})";
    EXPECT_EQ(value(queries), 0);
    registry.import({sampleService(), realEstateQuery(), companyQuery()});

    const auto outcomes = window.pushed({window.next(sampleRegistration())});

    ASSERT_FALSE(outcomes.front().error);
    EXPECT_EQ(value(queries), static_cast<double>(registry.queuedQueries().size()));
    EXPECT_GT(value(queries), 0);
    EXPECT_EQ(value(R"(okno_outgoing_queued{kind="notice"})"),
        static_cast<double>(registry.queuedNotices().size()));
}

TEST_F(Watched, theLastBackupIsTold) {
    const std::string finished = "okno_backup_finished_timestamp_seconds";
    EXPECT_EQ(value(finished), 0);
    std::ostringstream words;

    ASSERT_TRUE(server::app::backup(registry.folder(), registry.folder() / "backups", words));

    EXPECT_GT(value(finished), 0);
    registry.stop();
    registry.start();
    EXPECT_GT(value(finished), 0);
}

TEST_F(Watched, damagedFilesAreToldUntilSomebodyBringsThem) {
    ASSERT_EQ(window.upload("scan").status, 201);
    registry.placeArrivals();
    EXPECT_EQ(value("okno_files_damaged"), 0);

    registry.server().files().reportDamaged(sha256("scan"));
    EXPECT_EQ(value("okno_files_damaged"), 1);

    ASSERT_EQ(window.upload("scan").status, 201);
    registry.placeArrivals();
    EXPECT_EQ(value("okno_files_damaged"), 0);
}

} // namespace okno::tests
