#include "client/store/ticket_history.h"

#include "client/store/database.h"
#include "client/store/store_error.h"
#include "common/protocol/messages.h"

namespace okno::client::store {

namespace {
constexpr auto ticketsOfDaysSql = R"(
    SELECT coalesce(doc, base) FROM ticket WHERE day BETWEEN ? AND ? ORDER BY day)";
constexpr auto consultationsOfDaysSql = R"(
    SELECT coalesce(doc, base) FROM consultation WHERE day BETWEEN ? AND ? ORDER BY day)";

template <typename T>
Result<void> eachOf(const std::filesystem::path& database, domain::RecordKind kind, const char* sql,
    const Values& days, const std::function<bool(const T&)>& each) {
    try {
        Database connection(database, Database::Access::readOnly);
        Rows rows = connection.rows(sql, days);
        while (rows.next()) {
            const auto record
                = protocol::recordFromJson(kind, checked(protocol::parseJson(rows.text(0))));
            if (!record)
                return failure(
                    ErrorCode::incompatible, "record-not-understood", record.error().detail);
            if (!each(std::get<T>(*record)))
                break;
        }
        return {};
    } catch (const StoreError& error) {
        return tl::unexpected(error.error());
    }
}
} // namespace

Result<void> eachTicket(const std::filesystem::path& database, const LocalDate& from,
    const LocalDate& until, const std::function<bool(const domain::Ticket&)>& each) {
    return eachOf<domain::Ticket>(database, domain::RecordKind::ticket, ticketsOfDaysSql,
        {value(formatDate(from)), value(formatDate(until))}, each);
}

Result<void> eachConsultation(const std::filesystem::path& database, const LocalDate& from,
    const LocalDate& until, const std::function<bool(const domain::Consultation&)>& each) {
    return eachOf<domain::Consultation>(database, domain::RecordKind::consultation,
        consultationsOfDaysSql, {value(formatDate(from)), value(formatDate(until))}, each);
}

} // namespace okno::client::store
