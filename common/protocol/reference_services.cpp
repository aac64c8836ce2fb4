// The services: the regulation's packet, its conditions, its term.
#include "common/protocol/reference_reading.h"

#include <algorithm>

namespace okno::protocol {

namespace {
const std::string servicesFile = "services.json";

/// "right not registered in EGRN" -> "right-not-registered-in-egrn": ASCII letters and digits.
std::string slug(std::string_view text) {
    std::string code;
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9'))
            code.push_back(lower);
        else if (!code.empty() && code.back() != '-')
            code.push_back('-');
    }
    while (!code.empty() && code.back() == '-')
        code.pop_back();
    return code;
}

struct Condition {
    domain::Need need;
    domain::Wording wording{};
    std::string code{};
};

/// Conditions that the reception knows from the applicant block need no question.
std::optional<domain::Need> knownNeed(std::string_view condition) {
    if (condition == "representative = true")
        return domain::Need::whenRepresented;
    if (condition == "applicant is an organisation")
        return domain::Need::whenOrganisation;
    if (condition == "applicant is a sole trader")
        return domain::Need::whenSoleTrader;
    return std::nullopt;
}

Condition readCondition(const Node& document, const Conditions& conditions) {
    const Node required = document.member("required");
    const Node condition = document.member("condition");
    if (required.text() == "always") {
        if (!condition.json().is_null())
            condition.fail("condition-unexpected");
        return {domain::Need::always};
    }
    if (required.text() != "conditional")
        required.fail("value-unknown");
    if (condition.json().is_null())
        condition.fail("field-missing");
    if (const auto need = knownNeed(condition.text()))
        return {*need};
    const std::string code = slug(condition.text());
    const auto wording = conditions.find(code);
    if (wording == conditions.end())
        condition.fail("condition-without-wording");
    return {domain::Need::whenAnswered, wording->second, code};
}

std::string readQueryKind(
    const Node& document, domain::Supplier supplier, const std::vector<domain::QueryKind>& kinds) {
    const Node query = document.member("query");
    if (supplier == domain::Supplier::applicant) {
        if (!query.json().is_null())
            query.fail("query-unexpected");
        return {};
    }
    const auto isNamed = [&](const domain::QueryKind& kind) { return kind.code == query.text(); };
    if (std::none_of(kinds.begin(), kinds.end(), isNamed))
        query.fail("query-kind-unknown");
    return query.text();
}

domain::RequiredDocument readDocument(
    const Node& node, const std::vector<domain::QueryKind>& kinds, const Conditions& conditions) {
    const auto supplier = readMember<domain::Supplier>(node, "supplier");
    Condition condition = readCondition(node, conditions);
    return {readMember<std::string>(node, "code"), readWording(node, "name"), supplier,
        readQueryKind(node, supplier, kinds), condition.need, std::move(condition.wording),
        std::move(condition.code)};
}

std::vector<domain::RequiredDocument> readDocuments(const Node& service,
    const std::vector<domain::QueryKind>& kinds, const Conditions& conditions) {
    const Node list = service.member("documents");
    std::vector<domain::RequiredDocument> documents;
    std::set<std::string> codes;
    const std::size_t size = list.arraySize();
    for (std::size_t i = 0; i < size; ++i) {
        const Node node = list.element(i);
        documents.push_back(readDocument(node, kinds, conditions));
        if (!codes.insert(documents.back().code).second)
            node.member("code").fail("code-repeated");
    }
    return documents;
}

std::string departmentOf(const Node& service, const domain::Office& office) {
    const Node authority = service.member("authority_ru");
    for (const domain::Department& department : office.departments)
        if (department.name.ru == authority.text())
            return department.code;
    authority.fail("department-unknown");
}

/// Of an organisation's own service; most have none.
std::string readLine(const Node& service, const domain::Office& office) {
    const auto line = service.find("line");
    if (!line)
        return {};
    if (domain::findLine(office, line->text()) == nullptr)
        line->fail("line-unknown");
    return line->text();
}

domain::Term readServiceTerm(const Node& service) {
    const Node deadline = service.member("deadline");
    const int length = readTermLength(deadline);
    const Node queries = deadline.member("queries");
    if (queries.text() != "inside" && queries.text() != "outside")
        queries.fail("value-unknown");
    return {length, readMember<domain::TermUnit>(deadline, "unit"),
        readMember<domain::TermStart>(deadline, "start"), queries.text() == "inside"};
}

/// The positive result first, whatever the order in the file.
std::vector<domain::Wording> readResults(const Node& service) {
    const Node list = service.member("result");
    std::vector<domain::Wording> results;
    bool positive = false;
    const std::size_t size = list.arraySize();
    for (std::size_t i = 0; i < size; ++i) {
        const Node node = list.element(i);
        const bool isPositive
            = readMember<domain::ResultKind>(node, "kind") == domain::ResultKind::positive;
        results.insert(isPositive ? results.begin() : results.end(), readWording(node, "name"));
        positive = positive || isPositive;
    }
    if (!positive)
        list.fail("positive-result-missing");
    return results;
}

bool readIdentification(const Node& service) {
    const Node identification = service.member("identification");
    if (identification.text() != "confirmed" && identification.text() != "simple")
        identification.fail("value-unknown");
    return identification.text() == "confirmed";
}

std::vector<domain::ApplicantKind> readApplicants(const Node& service) {
    const Node list = service.member("applicants");
    auto applicants = read<std::vector<domain::ApplicantKind>>(list);
    if (applicants.empty())
        list.fail("field-empty");
    return applicants;
}

/// Absent where the fee is reckoned for each case, by a tariff or a contract.
std::optional<int> readFee(const Node& service) {
    const auto fee = service.find("fee");
    if (!fee)
        return std::nullopt;
    const auto rubles = fee->find("amount_rub");
    if (!rubles || rubles->json().is_null())
        return std::nullopt;
    const int amount = read<int>(*rubles);
    if (amount < 0)
        rubles->fail("number-out-of-range");
    return amount;
}
} // namespace

Result<std::vector<domain::Service>> readServices(const std::string& text,
    const domain::Office& office, const std::vector<domain::QueryKind>& kinds,
    const Conditions& conditions) {
    return referenceFile(servicesFile, text, "services/1").and_then([&](const Json& json) {
        return readEntries<domain::Service>(servicesFile, json, "services", [&](const Node& node) {
            return domain::Service{readMember<std::string>(node, "code"),
                readMember<domain::ServiceKind>(node, "kind"), readWording(node, "name"),
                readWording(node, "category"), departmentOf(node, office),
                readWording(node, "authority"), readApplicants(node), readIdentification(node),
                readDocuments(node, kinds, conditions), readServiceTerm(node), readResults(node),
                readMember<bool>(node, "instant_issue"),
                readMember<std::string>(node, "confidence"), readLine(node, office), readFee(node)};
        });
    });
}

} // namespace okno::protocol
