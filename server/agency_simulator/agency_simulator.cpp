#include "server/agency_simulator/agency_simulator.h"

#include "common/basics/local_time.h"
#include "common/basics/named_uuid.h"
#include "server/agency_simulator/answer_paper.h"
#include "server/agency_simulator/invented_answer.h"

#include <algorithm>

namespace okno::server::agency_simulator {

namespace {
constexpr int lateFactor = 20;

/// "23.11.2026", as Russian papers write it.
std::string dateText(Instant instant) {
    const std::string date = formatDate(LocalDate(std::chrono::floor<std::chrono::days>(instant)));
    return date.substr(8, 2) + "." + date.substr(5, 2) + "." + date.substr(0, 4);
}

std::string responseId(const protocol::AgencyRequest& request) {
    return uuidOfName("agency response " + request.messageId).toString();
}

protocol::AgencyAnswer verdict(Behaviour behaviour) {
    if (behaviour == Behaviour::refuse)
        return {domain::QueryState::refused, {}, "Доступ к сведениям ограничен.", std::nullopt};
    if (behaviour == Behaviour::noData)
        return {domain::QueryState::noData, {}, "Запрошенные сведения не найдены.", std::nullopt};
    return {domain::QueryState::answered, {}, {}, std::nullopt};
}

AnswerPaper paperOf(const domain::QueryKind& kind, const protocol::AgencyRequest& request,
    const protocol::AgencyAnswer& answer, const std::string& date) {
    AnswerPaper paper{kind.agency.ru, kind.name.ru, request.messageId, date,
        answer.remark.empty() ? "По запросу сообщаем следующие сведения." : answer.remark, {}};
    for (const domain::QueryField& field : kind.response)
        if (const auto value = answer.fields.find(field.name); value != answer.fields.end())
            paper.lines.emplace_back(field.label.ru, value->second);
    return paper;
}
} // namespace

AgencySimulator::AgencySimulator(Habits habits, const Clock& clock)
    : m_habits(std::move(habits))
    , m_clock(clock) { }

protocol::AgencyReceipt AgencySimulator::take(const protocol::AgencyRequest& request) {
    const std::lock_guard lock(m_mutex);
    const auto known = std::find_if(m_cases.begin(), m_cases.end(),
        [&](const Case& one) { return one.request.messageId == request.messageId; });
    if (known != m_cases.end())
        return {known->request.messageId, known->receivedAt};
    const Instant now = m_clock.now();
    const bool late = m_habits.script.of(request.kind) == Behaviour::late;
    m_cases.push_back({request, now, now + m_habits.answerAfter * (late ? lateFactor : 1)});
    return {request.messageId, now};
}

Result<protocol::AgencyResponses> AgencySimulator::ready() {
    const std::lock_guard lock(m_mutex);
    const Instant now = m_clock.now();
    protocol::AgencyResponses list;
    for (Case& one : m_cases) {
        if (one.acknowledged || one.readyAt > now)
            continue;
        if (!one.response)
            if (const auto answered = answer(one); !answered)
                return tl::unexpected(answered.error());
        list.responses.push_back(*one.response);
    }
    return list;
}

std::optional<std::string> AgencySimulator::paper(const std::string& id) const {
    const std::lock_guard lock(m_mutex);
    for (const Case& one : m_cases)
        if (one.response && one.response->id == id && !one.paper.empty())
            return one.paper;
    return std::nullopt;
}

bool AgencySimulator::acknowledge(const std::string& id) {
    const std::lock_guard lock(m_mutex);
    Case* one = waiting(id);
    if (one == nullptr)
        return false;
    one->acknowledged = true;
    return true;
}

Result<void> AgencySimulator::answer(Case& one) {
    const Behaviour behaviour = m_habits.script.of(one.request.kind);
    const std::string date = dateText(one.readyAt);
    const domain::QueryKind* kind = kindOf(one.request);
    const domain::QueryKind unknown{one.request.kind, {one.request.kind, one.request.kind},
        {"Ведомство", "Agency"}, "other", {},
        {{"result", {"Результат", "Result"}, domain::QueryFieldType::text, false, {}}}, {}, false,
        {}};
    const domain::QueryKind& used = kind == nullptr ? unknown : *kind;
    protocol::AgencyAnswer said = verdict(behaviour);
    if (said.outcome == domain::QueryState::answered)
        said.fields = inventedAnswer(used, one.request.request, date);
    auto paper = drawPaper(paperOf(used, one.request, said, date), m_habits.font);
    if (!paper)
        return tl::unexpected(paper.error());
    one.paper = *std::move(paper);
    said.paper
        = protocol::AgencyPaper{sha256(one.paper), static_cast<std::int64_t>(one.paper.size())};
    if (behaviour == Behaviour::brokenPaper)
        one.paper.back() ^= 1;
    const std::string id = responseId(one.request);
    const std::string body = protocol::toJson(said).dump();
    one.response = {id,
        behaviour == Behaviour::stranger ? uuidOfName("nobody " + id).toString()
                                         : one.request.messageId,
        behaviour == Behaviour::broken ? body.substr(0, body.size() / 2) : body};
    return {};
}

const domain::QueryKind* AgencySimulator::kindOf(const protocol::AgencyRequest& request) const {
    const auto found = std::find_if(m_habits.kinds.begin(), m_habits.kinds.end(),
        [&](const domain::QueryKind& kind) { return kind.code == request.kind; });
    return found == m_habits.kinds.end() ? nullptr : &*found;
}

AgencySimulator::Case* AgencySimulator::waiting(const std::string& id) {
    const auto found = std::find_if(m_cases.begin(), m_cases.end(), [&](const Case& one) {
        return !one.acknowledged && one.response && one.response->id == id;
    });
    return found == m_cases.end() ? nullptr : &*found;
}

} // namespace okno::server::agency_simulator
