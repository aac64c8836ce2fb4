// server/http/openapi.json as a program reads it: whether a request and its answer are as they are
// described. The schemas are JSON Schema; a library judges bodies by them.
#pragma once

#include "tests/server/http/http_station.h"

#include <set>
#include <string>

namespace okno::tests {

struct Exchange {
    std::string method;
    std::string path; // with the query
    std::string body;
    Reply reply;
};

class ApiDescription {
public:
    /// Throws when the file is no JSON.
    ApiDescription();

    /// "GET /v1/changes", "GET /v1/blobs/": a name in the path is left out.
    [[nodiscard]] std::set<std::string> operations() const;
    /// The same, of what is served on a port of its own.
    [[nodiscard]] std::set<std::string> operationsElsewhere() const;
    [[nodiscard]] const protocol::Json& schema(const std::string& name) const;

    /// In words; empty where there are none.
    [[nodiscard]] std::string faultsOf(const Exchange& exchange) const;
    [[nodiscard]] std::string faultsOf(const std::string& schema, const protocol::Json& body) const;

private:
    [[nodiscard]] const protocol::Json& resolved(const protocol::Json& json) const;
    [[nodiscard]] const protocol::Json* pathOf(const std::string& path) const;
    [[nodiscard]] std::string faultsBy(
        const protocol::Json& schema, const protocol::Json& body) const;
    [[nodiscard]] std::string faultsOfQuery(
        const protocol::Json& operation, const std::string& uri) const;
    [[nodiscard]] std::string faultsOfRequest(
        const protocol::Json& operation, const std::string& body) const;
    [[nodiscard]] std::string faultsOfAnswer(
        const protocol::Json& answer, const Exchange& exchange) const;

    protocol::Json m_json;
};

} // namespace okno::tests
