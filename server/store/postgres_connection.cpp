#include "server/store/postgres_connection.h"

#include <libpq-fe.h>

#include <array>
#include <tuple>

namespace okno::server::store {

namespace {
// Numbers of the types in PostgreSQL's catalogue; every engine of its protocol knows them.
constexpr Oid bigintType = 20;
constexpr Oid textType = 25;

// A confirmed commit is on disk, whatever the server's default. A registry that vanished inside a
// transaction lets go of its locks, and one that waits for a lock does not wait for ever.
constexpr const char* settings[]{"SET synchronous_commit = on", "SET client_encoding = 'UTF8'",
    "SET idle_in_transaction_session_timeout = 15000", "SET lock_timeout = 5000"};

// What is sent without an answer: bounds the memory of a long import.
constexpr std::size_t maxUnanswered = 1000;

StoreError::Kind kindOf(std::string_view state) {
    const auto category = state.substr(0, 2);
    if (state == "53100")
        return StoreError::Kind::full;
    if (category == "23")
        return StoreError::Kind::constraint;
    if (category == "40" || state == "55P03")
        return StoreError::Kind::overtaken;
    if (category == "08" || state.substr(0, 3) == "57P" || state == "25P03")
        return StoreError::Kind::lost;
    return StoreError::Kind::failed;
}

class PostgresRow : public RowReader {
public:
    PostgresRow(const PGresult* result, int row)
        : m_result(result)
        , m_row(row) { }
    [[nodiscard]] int count() const override { return PQnfields(m_result); }
    [[nodiscard]] std::int64_t number(int column) const override {
        return numberFrom(text(column));
    }
    [[nodiscard]] std::string_view text(int column) const override {
        return {PQgetvalue(m_result, m_row, column),
            static_cast<std::size_t>(PQgetlength(m_result, m_row, column))};
    }

private:
    const PGresult* m_result;
    int m_row;
};

/// PostgreSQL holds every character but zero, which only an enemy types: the sign for a character
/// that is none takes its place.
std::string withoutZeros(std::string_view text) {
    std::string clean;
    for (const char c : text) {
        if (c == '\0')
            clean += "\xEF\xBF\xBD";
        else
            clean += c;
    }
    return clean;
}

/// Values as libpq takes them: numbers as their digits, texts as their bytes.
struct Parameters {
    explicit Parameters(std::span<const Value> values) {
        owned.reserve(values.size()); // so that none moves
        for (const Value& value : values) {
            std::string_view bytes;
            if (const auto* number = std::get_if<std::int64_t>(&value))
                bytes = owned.emplace_back(std::to_string(*number));
            else
                bytes = std::get<std::string_view>(value);
            if (bytes.find('\0') != std::string_view::npos)
                bytes = owned.emplace_back(withoutZeros(bytes));
            texts.push_back(bytes.empty() ? "" : bytes.data());
            lengths.push_back(static_cast<int>(bytes.size()));
            formats.push_back(std::holds_alternative<std::string_view>(value) ? 1 : 0);
        }
    }

    std::vector<std::string> owned;
    std::vector<const char*> texts;
    std::vector<int> lengths;
    std::vector<int> formats;
};
} // namespace

void PostgresConnection::Close::operator()(PGconn* connection) const {
    PQfinish(connection);
}

void PostgresConnection::Clear::operator()(PGresult* result) const {
    PQclear(result);
}

bool PostgresConnection::accepts(const std::string& url) {
    if (url.rfind("postgresql://", 0) != 0 && url.rfind("postgres://", 0) != 0)
        return false;
    PQconninfoOption* options = PQconninfoParse(url.c_str(), nullptr);
    PQconninfoFree(options);
    return options != nullptr;
}

PostgresConnection::PostgresConnection(const std::string& url, Access access) {
    // What stands before the URL are defaults, which it may set otherwise: a server that has
    // vanished is noticed within seconds.
    constexpr std::array names{"connect_timeout", "keepalives_idle", "keepalives_interval",
        "keepalives_count", "tcp_user_timeout", "application_name", "dbname",
        static_cast<const char*>(nullptr)};
    const std::array values{"3", "2", "1", "3", "5000", "okno-registry", url.c_str(),
        static_cast<const char*>(nullptr)};
    m_connection.reset(PQconnectdbParams(names.data(), values.data(), 1));
    if (PQstatus(m_connection.get()) != CONNECTION_OK)
        throw StoreError(StoreError::Kind::lost, PQerrorMessage(m_connection.get()));
    // Notices would go to the standard error, texts of the engine among our log.
    PQsetNoticeProcessor(
        m_connection.get(), [](void* /*nobody*/, const char* /*notice*/) {}, nullptr);
    if (PQenterPipelineMode(m_connection.get()) != 1)
        throw StoreError(StoreError::Kind::failed, PQerrorMessage(m_connection.get()));
    for (const char* setting : settings)
        control(setting);
    if (access == Access::read)
        control("SET default_transaction_read_only = on");
    finish();
}

PostgresConnection::~PostgresConnection() = default;

bool PostgresConnection::isAlive() const {
    return !m_lost && PQstatus(m_connection.get()) == CONNECTION_OK;
}

void PostgresConnection::run(
    const std::string& sql, std::span<const Value> values, const TakeRow& take) {
    send(sql, values);
    depart();
    const Answers answers = collect();
    if (answers.failure)
        throw StoreError(*answers.failure);
    for (int row = 0; row < PQntuples(answers.last.get()); ++row)
        take(PostgresRow(answers.last.get(), row));
}

void PostgresConnection::send(const std::string& sql, std::span<const Value> values) {
    post(sql, values, nullptr);
}

void PostgresConnection::sendQuestion(const RowKey& key, RowMemory& memory) {
    post(key.question(), key.values(), memory.expect(key));
}

void PostgresConnection::post(
    const std::string& sql, std::span<const Value> values, std::shared_ptr<KnownRow> expected) {
    if (m_sent.size() >= maxUnanswered)
        finish();
    const std::string name = prepared(sql, values);
    const Parameters parameters(values);
    note(PQsendQueryPrepared(m_connection.get(), name.c_str(), static_cast<int>(values.size()),
             parameters.texts.data(), parameters.lengths.data(), parameters.formats.data(), 0),
        {Sent::What::statement, {}, std::move(expected)});
}

void PostgresConnection::control(const std::string& sql) {
    note(PQsendQueryParams(
             m_connection.get(), sql.c_str(), 0, nullptr, nullptr, nullptr, nullptr, 0),
        {sql == "COMMIT" ? Sent::What::commit : Sent::What::statement});
}

void PostgresConnection::finish() {
    depart();
    if (const Answers answers = collect(); answers.failure)
        throw StoreError(*answers.failure);
}

void PostgresConnection::finishAnyhow() {
    depart();
    std::ignore = collect();
}

void PostgresConnection::depart() {
    if (!m_sent.empty() && m_sent.back().what != Sent::What::departure)
        note(PQpipelineSync(m_connection.get()), {Sent::What::departure});
}

std::string PostgresConnection::prepared(const std::string& sql, std::span<const Value> values) {
    if (const auto known = m_statements.find(sql); known != m_statements.end())
        return known->second;
    if (m_statements.size() >= maxStatements) {
        control("DEALLOCATE ALL");
        finish();
        m_statements.clear();
    }
    std::vector<Oid> types;
    for (const Value& value : values)
        types.push_back(std::holds_alternative<std::int64_t>(value) ? bigintType : textType);
    std::string name("s"); // in two steps: GCC 12 warns of "s" + std::to_string() for no reason
    name += std::to_string(++m_lastName);
    note(PQsendPrepare(m_connection.get(), name.c_str(), sql.c_str(),
             static_cast<int>(types.size()), types.data()),
        {Sent::What::preparation, sql});
    m_statements.emplace(sql, name);
    return name;
}

void PostgresConnection::note(int accepted, Sent sent) {
    if (accepted != 1)
        lose();
    m_sent.push_back(std::move(sent));
}

PostgresConnection::Answers PostgresConnection::collect() {
    Answers answers;
    m_roundTrips += m_sent.empty() ? 0 : 1;
    while (!m_sent.empty()) {
        const Sent sent = std::move(m_sent.front());
        m_sent.pop_front();
        takeIn(sent, Answer(PQgetResult(m_connection.get())), answers);
        if (m_lost)
            lose();
        // A null ends the answers to all but a departure, which has just one.
        if (sent.what != Sent::What::departure)
            PQclear(PQgetResult(m_connection.get()));
    }
    return answers;
}

void PostgresConnection::takeIn(const Sent& sent, Answer answer, Answers& answers) {
    const auto status = PQresultStatus(answer.get());
    if (sent.what == Sent::What::departure) {
        m_lost = status != PGRES_PIPELINE_SYNC;
    } else if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
        // A transaction that has failed answers COMMIT with success, and rolls back.
        if (sent.what == Sent::What::commit
            && std::string_view(PQcmdStatus(answer.get())) != "COMMIT" && !answers.failure)
            answers.failure
                = StoreError(StoreError::Kind::failed, "the engine has rolled back instead");
        if (sent.expected) {
            if (PQntuples(answer.get()) > 0)
                sent.expected->columns = textsOf(PostgresRow(answer.get(), 0));
            sent.expected->answered = true;
        }
        answers.last = std::move(answer);
    } else {
        if (sent.what == Sent::What::preparation)
            m_statements.erase(sent.text);
        if (status != PGRES_PIPELINE_ABORTED && !answers.failure)
            answers.failure = failureOf(answer);
    }
}

StoreError PostgresConnection::failureOf(const Answer& answer) {
    // The engine's details and hints hold values of rows: only the main sentence is taken.
    const auto field = [&answer](int which) -> std::string {
        const char* text = PQresultErrorField(answer.get(), which);
        return text == nullptr ? "" : text;
    };
    const auto kind = kindOf(field(PG_DIAG_SQLSTATE));
    m_lost = kind == StoreError::Kind::lost || PQstatus(m_connection.get()) != CONNECTION_OK;
    return {kind, field(PG_DIAG_MESSAGE_PRIMARY)};
}

void PostgresConnection::lose() {
    m_lost = true;
    m_sent.clear();
    throw StoreError(StoreError::Kind::lost, "the connection to the database is lost");
}

} // namespace okno::server::store
