#include "tests/server/http/api_description.h"

#include <Poco/URI.h>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace okno::tests {

using protocol::Json;

namespace {
constexpr const char* jsonType = "application/json";

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
        [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
        [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

bool isMethod(const std::string& member) {
    static const std::set<std::string> methods{
        "get", "head", "post", "put", "patch", "delete", "options"};
    return methods.count(member) != 0;
}

std::string withoutName(const std::string& path) {
    return path.substr(0, path.find('{'));
}

void addOperations(std::set<std::string>& all, const std::string& path, const Json& item) {
    for (const auto& [member, operation] : item.items())
        if (isMethod(member))
            all.insert(upper(member) + ' ' + withoutName(path));
}

const Json& noSchema() {
    static const Json anything = Json::object();
    return anything;
}
} // namespace

ApiDescription::ApiDescription() {
    std::ifstream file(OKNO_OPENAPI);
    m_json = Json::parse(file);
}

std::set<std::string> ApiDescription::operations() const {
    std::set<std::string> all;
    for (const auto& [path, item] : m_json.at("paths").items())
        addOperations(all, path, item);
    return all;
}

std::set<std::string> ApiDescription::operationsElsewhere() const {
    std::set<std::string> all;
    for (const auto& [path, item] : m_json.at("paths").items())
        if (item.contains("servers"))
            addOperations(all, path, item);
    return all;
}

const Json& ApiDescription::schema(const std::string& name) const {
    return m_json.at("components").at("schemas").at(name);
}

const Json& ApiDescription::resolved(const Json& json) const {
    const auto reference = json.find("$ref");
    return reference == json.end()
        ? json
        : m_json.at(Json::json_pointer(reference->get<std::string>().substr(1)));
}

const Json* ApiDescription::pathOf(const std::string& path) const {
    for (const auto& [described, item] : m_json.at("paths").items()) {
        const std::string before = withoutName(described);
        const bool named = before != described;
        if (named ? path.size() > before.size() && path.compare(0, before.size(), before) == 0
                  : path == described)
            return &item;
    }
    return nullptr;
}

std::string ApiDescription::faultsBy(const Json& schema, const Json& body) const {
    // The references of the schemas lead to a document; the schema becomes its root.
    const Json document{{"allOf", Json::array({schema})}, {"components", m_json.at("components")}};
    valijson::Schema parsed;
    valijson::SchemaParser().populateSchema(
        valijson::adapters::NlohmannJsonAdapter(document), parsed);
    valijson::ValidationResults results;
    const valijson::adapters::NlohmannJsonAdapter target(body);
    if (valijson::Validator().validate(parsed, target, &results))
        return {};
    std::string faults;
    for (const auto& error : results) {
        for (const std::string& step : error.context)
            faults += step;
        faults += ": " + error.description + '\n';
    }
    return faults;
}

std::string ApiDescription::faultsOf(const std::string& schema, const Json& body) const {
    return faultsBy(this->schema(schema), body);
}

std::string ApiDescription::faultsOfQuery(const Json& operation, const std::string& uri) const {
    const Json parameters = operation.value("parameters", Json::array());
    std::string faults;
    for (const auto& [name, value] : Poco::URI(uri).getQueryParameters()) {
        const bool known = std::any_of(
            parameters.begin(), parameters.end(), [&, &asked = name](const Json& parameter) {
                const Json& one = resolved(parameter);
                return one.at("in") == "query" && one.at("name") == asked;
            });
        if (!known)
            faults += "the parameter " + name + " is not described\n";
    }
    return faults;
}

std::string ApiDescription::faultsOfRequest(const Json& operation, const std::string& body) const {
    if (!operation.contains("requestBody"))
        return body.empty() ? "" : "a body is sent, and none is described\n";
    const Json& content = operation.at("requestBody").at("content");
    if (!content.contains(jsonType))
        return {};
    const std::string faults = faultsBy(content.at(jsonType).at("schema"), Json::parse(body));
    return faults.empty() ? "" : "what was sent: " + faults;
}

std::string ApiDescription::faultsOfAnswer(const Json& answer, const Exchange& exchange) const {
    const Reply& reply = exchange.reply;
    std::string faults;
    const Json headers = answer.value("headers", Json::object());
    for (const auto& [name, header] : headers.items())
        if (header.value("required", false) && reply.headers.count(name) == 0)
            faults += "the header " + name + " is missing\n";
    if (!answer.contains("content"))
        return faults + (reply.body.empty() ? "" : "a body came, and none is described\n");
    if (exchange.method == "HEAD")
        return faults;
    const auto sent = reply.headers.find("Content-Type");
    const std::string type
        = sent == reply.headers.end() ? "" : sent->second.substr(0, sent->second.find(';'));
    const auto content = answer.at("content").find(type);
    if (content == answer.at("content").end())
        return faults + "the type '" + type + "' is not described\n";
    const Json& schema = content->contains("schema") ? content->at("schema") : noSchema();
    return schema.empty() ? faults : faults + faultsBy(schema, Json::parse(reply.body));
}

std::string ApiDescription::faultsOf(const Exchange& exchange) const {
    const Json* item = pathOf(exchange.path.substr(0, exchange.path.find('?')));
    const std::string method = lower(exchange.method);
    if (item == nullptr || !item->contains(method))
        return "not described\n";
    const Json& operation = item->at(method);
    const Json& answers = operation.at("responses");
    const auto answer = answers.find(std::to_string(exchange.reply.status));
    if (answer == answers.end())
        return "the status " + std::to_string(exchange.reply.status) + " is not described\n";
    std::string faults = faultsOfAnswer(resolved(*answer), exchange);
    if (exchange.reply.status < 300)
        faults
            += faultsOfQuery(operation, exchange.path) + faultsOfRequest(operation, exchange.body);
    return faults;
}

} // namespace okno::tests
