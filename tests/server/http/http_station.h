// A station as the registry sees it: requests over a real connection, and what comes back.
#pragma once

#include "common/protocol/messages.h"
#include "tests/support/registry_fixture.h"

#include <map>
#include <string>
#include <vector>

namespace okno::tests {

struct Reply {
    int status;
    std::string body;
    std::map<std::string, std::string> headers;

    [[nodiscard]] protocol::Json json() const;
    [[nodiscard]] protocol::Problem problem() const;
};

using Headers = std::map<std::string, std::string>;

/// One request on a connection of its own.
[[nodiscard]] Reply request(int port, const std::string& method, const std::string& path,
    const std::string& body = {}, const Headers& headers = {});

[[nodiscard]] std::string base64(const std::string& bytes);

/// The bytes as they are; the sending side is closed after them. All that comes back.
[[nodiscard]] std::string raw(int port, const std::string& bytes);

class HttpStation {
public:
    HttpStation(RegistryFixture& registry, const std::string& kind, const std::string& window = {});

    [[nodiscard]] Reply signIn(const std::string& login, const std::string& password);
    /// With the password of a member of the sample staff, who then acts in the commands.
    void signIn(const std::string& login);
    /// As somebody who is not of the sample staff; their account is opened.
    void signIn(const domain::Employee& employee);

    /// The next command of the station's counter.
    [[nodiscard]] domain::Command next(domain::CommandArgs args);
    [[nodiscard]] Reply push(const std::vector<domain::Command>& commands);
    /// A push that the registry takes.
    [[nodiscard]] std::vector<protocol::CommandOutcome> pushed(
        const std::vector<domain::Command>& commands);
    /// Everything after the cursor, page by page; moves the cursor.
    [[nodiscard]] std::vector<protocol::Change> pull(int limit = 500);

    [[nodiscard]] Reply get(const std::string& path);
    [[nodiscard]] Reply send(const std::string& method, const std::string& path,
        const std::string& body = {}, Headers headers = {});
    /// By tus: the file is announced; its beginning, or all of it, may come along.
    [[nodiscard]] Reply announce(
        const std::string& bytes, const std::string& first = {}, Headers others = {});
    [[nodiscard]] Reply upload(const std::string& bytes) { return announce(bytes, bytes); }
    [[nodiscard]] Reply append(const std::string& place, std::size_t offset,
        const std::string& piece, Headers others = {});
    [[nodiscard]] Headers authorised() const { return {{"Authorization", "Bearer " + token}}; }

    const protocol::Invitation enrolment;
    std::string key; // of the enrolment, then of the last sign-in
    std::string token;
    std::string cursor;
    std::int64_t confirmedN = -1; // as of the last pull

private:
    RegistryFixture& m_registry;
    UuidV7Source m_ids;
    std::int64_t m_n = 0;
    std::string m_login;
};

} // namespace okno::tests
