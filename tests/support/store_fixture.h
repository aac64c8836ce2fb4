// A station in a temporary folder, with the small city of the domain fixtures in its store as if
// the registry had sent it.
#pragma once

#include "client/store/store.h"
#include "tests/support/await.h"
#include "tests/support/domain_fixtures.h"
#include "tests/support/fake_clock.h"

#include <QScopeGuard>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace okno::tests {

/// Office, calendar, query kinds, service and staff of sampleCity(), in the order of an import.
[[nodiscard]] std::vector<domain::Record> sampleReference();
/// A record as the registry sends it.
[[nodiscard]] protocol::Change changeOf(const domain::Record& record, std::int64_t version = 1);
[[nodiscard]] protocol::ChangesPage pageOf(
    std::vector<protocol::Change> changes, const std::string& cursor, std::int64_t confirmedN = 0);

class Station {
public:
    enum class Content { sampleCity, nothing };

    /// Its identifier and its code ("01") follow from the number.
    explicit Station(int number = 1, Content content = Content::sampleCity);
    /// An empty one.
    Station(const domain::StationId& id, const std::string& code, Instant now);

    [[nodiscard]] client::store::Store& store() { return *m_store; }
    [[nodiscard]] const client::store::Reader& reader() const { return m_store->reader(); }
    [[nodiscard]] FakeClock& clock() { return m_clock; }
    [[nodiscard]] IdSource& ids() { return m_ids; }
    [[nodiscard]] const client::store::StoreSettings& settings() const { return m_settings; }

    /// Another store on this folder, beside the open one or after close().
    [[nodiscard]] Result<std::unique_ptr<client::store::Store>> openAgain();
    void close() { m_store.reset(); }
    /// The program has ended and starts again.
    void restart();
    void restart(std::optional<int> maxPages);

    template <typename T>
    Result<T> write(std::function<Result<T>(client::store::WriteTransaction&)> work) {
        auto future = m_store->write<T>(std::move(work));
        // However late it is: the work may borrow the caller's variables.
        const auto wait = qScopeGuard([&future] { future.waitForFinished(); });
        return await(future);
    }
    Result<void> change(std::function<Result<void>(client::store::WriteTransaction&)> work) {
        return write<void>(std::move(work));
    }
    Result<domain::Command> submit(const domain::Employee& actor, const domain::CommandArgs& args);
    /// The registry's answer to the oldest command.
    Result<void> confirm(const std::vector<protocol::Change>& changes);
    Result<void> reject(const Error& error);
    [[nodiscard]] std::vector<domain::Command> unsent();

private:
    QTemporaryDir m_folder;
    FakeClock m_clock;
    UuidV7Source m_ids;
    client::store::StoreSettings m_settings;
    std::unique_ptr<client::store::Store> m_store;
};

} // namespace okno::tests
