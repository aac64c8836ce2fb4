// A station as the registry sees it under load: one kept connection, requests written beforehand,
// no store behind it. Each belongs to one thread.
#pragma once

#include "common/domain/commands.h"
#include "common/protocol/messages.h"
#include "tests/bench/registry/loaded_registry.h"

#include <Poco/Net/HTTPClientSession.h>

#include <map>
#include <memory>
#include <string>

namespace okno::bench {

using Headers = std::map<std::string, std::string>;

struct WireAnswer {
    int status;
    std::string body;
    Headers headers{}; // by their names in small letters
};

/// Any HTTP server on this machine, over one kept connection.
class WireConnection {
public:
    explicit WireConnection(int port);

    /// `body` is sent with POST and PUT.
    WireAnswer request(const std::string& method, const std::string& path,
        const std::string& body = {}, const Headers& headers = {});

    /// As when the sender is killed: half of the body, and the connection is gone.
    void breakOff(const std::string& method, const std::string& path, const std::string& body,
        const Headers& headers);

private:
    Poco::Net::HTTPClientSession m_session;
};

class WireStation {
public:
    /// Signs in, as the specialist of window 3 unless told otherwise. Throws rehearsal::Failed.
    WireStation(const LoadedRegistry& registry, const Enrolled& enrolled,
        const std::string& login = "lebedeva");

    /// The body of a push of one command, given now, by the station's next counter.
    [[nodiscard]] std::string next(domain::CommandArgs args);
    /// What the registry says of the command in the body. Throws rehearsal::Failed when it says
    /// nothing of it.
    protocol::CommandOutcome outcomeOf(const std::string& body);

    /// The body of a push that registers one card, by the station's next counter.
    [[nodiscard]] std::string nextRegistration();
    /// Throws rehearsal::Failed unless the registry has carried out what the body says.
    void push(const std::string& body);
    WireAnswer get(const std::string& path);
    /// Through the waiting port: answers when something lies behind the cursor.
    [[nodiscard]] bool waitBehind(const std::string& cursor);
    /// Where the feed ends now.
    [[nodiscard]] std::string cursorAtEnd();
    [[nodiscard]] IdSource& ids() { return m_ids; }

    /// For requests of another kind.
    [[nodiscard]] WireConnection& connection() { return m_connection; }
    [[nodiscard]] const Headers& authorised() const { return m_authorised; }

private:
    [[nodiscard]] std::string bodyOf(domain::CommandArgs args, Instant at);

    WireConnection m_connection;
    std::unique_ptr<WireConnection> m_waiting;
    domain::StationId m_station;
    std::string m_code;
    domain::EmployeeId m_employee;
    SystemClock m_clock;
    UuidV7Source m_ids{m_clock};
    std::int64_t m_n = 0;
    Headers m_authorised;
};

} // namespace okno::bench
