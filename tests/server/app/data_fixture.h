// A folder for a registry and okno-registry's command line on it.
#pragma once

#include "server/app/command_line.h"
#include "server/app/data_folder.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_database.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace okno::tests {

struct Outcome {
    int code;
    std::string out;
    std::string err;
};

class DataFixture : public testing::Test {
protected:
    [[nodiscard]] std::string path(const std::string& name) const { return m_folder.path() / name; }
    [[nodiscard]] std::string data() const { return path("data"); }
    [[nodiscard]] server::store::Location location() const {
        return server::app::DataFolder(data()).database();
    }

    /// okno-registry with these arguments and the data folder; a new registry is made on the engine
    /// that the run is for.
    [[nodiscard]] Outcome run(std::vector<std::string> arguments) const {
        if (arguments.front() == "init" && onPostgres())
            arguments.insert(arguments.end(), {"--database", m_database.url()});
        return runOn(data(), std::move(arguments));
    }
    /// The same on another folder.
    [[nodiscard]] static Outcome runOn(
        const std::string& folder, std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "okno-registry");
        arguments.insert(arguments.end(), {"--data", folder});
        std::vector<const char*> argv;
        argv.reserve(arguments.size());
        for (const std::string& argument : arguments)
            argv.push_back(argument.c_str());
        std::ostringstream out;
        std::ostringstream err;
        const int code
            = server::app::runCommandLine(static_cast<int>(argv.size()), argv.data(), out, err);
        return {code, out.str(), err.str()};
    }
    void found() const {
        const auto founded = run({"init", "--sample", OKNO_RESOURCES});
        ASSERT_EQ(founded.code, 0) << founded.err;
    }

private:
    TemporaryFolder m_folder;
    TestDatabase m_database{m_folder.path()};
};

} // namespace okno::tests
