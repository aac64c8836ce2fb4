#include "client/store/ticket_history.h"

#include "client/store/database.h"
#include "client/store/store_error.h"
#include "common/protocol/messages.h"

namespace okno::client::store {

namespace {
constexpr auto ticketsOfDaysSql = R"(
    SELECT coalesce(doc, base) FROM ticket WHERE day BETWEEN ? AND ? ORDER BY day)";
} // namespace

Result<void> eachTicket(const std::filesystem::path& database, const LocalDate& from,
    const LocalDate& until, const std::function<bool(const domain::Ticket&)>& each) {
    try {
        Database connection(database, Database::Access::readOnly);
        Rows rows = connection.rows(
            ticketsOfDaysSql, {value(formatDate(from)), value(formatDate(until))});
        while (rows.next()) {
            const auto record = protocol::recordFromJson(
                domain::RecordKind::ticket, checked(protocol::parseJson(rows.text(0))));
            if (!record)
                return failure(
                    ErrorCode::incompatible, "record-not-understood", record.error().detail);
            if (!each(std::get<domain::Ticket>(*record)))
                break;
        }
        return {};
    } catch (const StoreError& error) {
        return tl::unexpected(error.error());
    }
}

} // namespace okno::client::store
