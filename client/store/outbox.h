// The commands that the registry has not confirmed, in the order of the station's counter, with
// the records each one touched; those it refused, until somebody has read why; and the files it
// still lacks. Used by the writing thread; the Reader only looks.
#pragma once

#include "client/store/database.h"
#include "client/store/reader.h"
#include "common/domain/commands.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace okno::client::store {

class Outbox {
public:
    explicit Outbox(Database& database);

    void append(const domain::Command& command);
    void touch(std::int64_t n, const domain::RecordKey& key);
    [[nodiscard]] std::vector<domain::Command> first(
        std::size_t limit, std::int64_t behind = 0) const;
    /// The counter of a command that is still unconfirmed.
    [[nodiscard]] std::optional<std::int64_t> find(const domain::CommandId& command) const;
    [[nodiscard]] domain::Command at(std::int64_t n) const;
    void remove(std::int64_t n);
    void refuse(std::int64_t n, const Error& error, Instant at);
    /// A refusal of the command need not be read by anybody.
    void hush(std::int64_t n);
    [[nodiscard]] bool isQuiet(std::int64_t n) const;
    void takeOver(const RefusedCommand& refused);
    void dismiss(const domain::CommandId& command);
    /// Adds `shift` to every counter.
    void renumber(std::int64_t shift);
    /// The counter of the oldest unconfirmed command.
    [[nodiscard]] std::optional<std::int64_t> firstN() const;
    /// Of the youngest; 0 when there is none.
    [[nodiscard]] std::int64_t lastN() const;

    [[nodiscard]] std::set<domain::RecordKey> touchedBy(std::int64_t n) const;
    [[nodiscard]] std::set<std::int64_t> touching(const domain::RecordKey& key) const;

    [[nodiscard]] OutboxState state() const;
    [[nodiscard]] std::vector<RefusedCommand> refused() const;

    void awaitUpload(const BlobId& blob);
    void uploaded(const BlobId& blob);
    [[nodiscard]] std::vector<BlobId> blobs() const;
    [[nodiscard]] int countBlobs() const;

private:
    Database& m_database;
};

} // namespace okno::client::store
