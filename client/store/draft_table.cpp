#include "client/store/draft_table.h"

#include "client/store/store_error.h"
#include "common/protocol/enum_names.h"

namespace okno::client::store {

namespace {

using domain::CardId;
using domain::ChecklistRow;
using domain::Page;

Values pageValues(const Page& page) {
    return {value(page.blob.toString()), value(page.bytes), value(std::int64_t{page.widthPx}),
        value(std::int64_t{page.heightPx}), value(std::int64_t{page.dpi}), value(page.document),
        value(std::int64_t{page.sheet}), value(std::int64_t{page.side == domain::Side::back}),
        value(std::int64_t{page.blank}), value(std::int64_t{page.excluded})};
}

Page readPage(const Rows& row) {
    return {checked(BlobId::parse(row.text(0))), row.integer(1), static_cast<int>(row.integer(2)),
        static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4)), row.text(5),
        static_cast<int>(row.integer(6)), row.integer(7) ? domain::Side::back : domain::Side::front,
        row.integer(8) != 0, row.integer(9) != 0};
}

ChecklistRow readRow(const Rows& row) {
    ChecklistRow read{row.text(0), checked(protocol::valueNamed<domain::Examination>(row.text(1))),
        static_cast<int>(row.integer(2)), row.text(3), {}};
    if (const auto by = row.optionalText(4))
        read.examined = domain::Mark{checked(domain::EmployeeId::parse(*by)), row.text(5),
            Instant(std::chrono::microseconds(row.integer(6)))};
    return read;
}

} // namespace

DraftTable::DraftTable(Database& database)
    : m_database(database) { }

constexpr auto saveSql = R"(
    INSERT INTO draft (card, ticket, window, service) VALUES (?, ?, ?, ?)
    ON CONFLICT (card) DO UPDATE SET
        ticket = excluded.ticket, window = excluded.window, service = excluded.service)";
constexpr auto dropFieldsSql = "DELETE FROM draft_field WHERE draft = ?";
constexpr auto addFieldSql = "INSERT INTO draft_field (draft, name, text) VALUES (?, ?, ?)";
constexpr auto dropAnswersSql = "DELETE FROM draft_answer WHERE draft = ?";
constexpr auto addAnswerSql = "INSERT INTO draft_answer (draft, question, yes) VALUES (?, ?, ?)";

void DraftTable::save(const Draft& draft) {
    m_database.run(saveSql,
        {value(draft.id.toString()),
            value(draft.ticket ? std::optional(draft.ticket->toString()) : std::nullopt),
            value(draft.window), value(draft.service)});
    const auto id = idOf(draft.id).value();
    m_database.run(dropFieldsSql, {value(id)});
    for (const auto& [name, text] : draft.fields)
        m_database.run(addFieldSql, {value(id), value(name), value(text)});
    m_database.run(dropAnswersSql, {value(id)});
    for (const auto& [question, yes] : draft.answers)
        m_database.run(addAnswerSql, {value(id), value(question), value(std::int64_t{yes})});
    saveRows(id, draft.rows);
}

constexpr auto dropRowsSql = "DELETE FROM draft_row WHERE draft = ?";
constexpr auto addRowSql = R"(
    INSERT INTO draft_row (draft, position, document, examination, sheets, remark,
        examined_by, examined_name, examined_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))";

void DraftTable::saveRows(std::int64_t draft, const std::vector<ChecklistRow>& rows) {
    m_database.run(dropRowsSql, {value(draft)});
    std::int64_t position = 0;
    for (const ChecklistRow& row : rows) {
        Values values{value(draft), value(position++), value(row.document),
            value(protocol::nameOf(row.examination)), value(std::int64_t{row.sheets}),
            value(row.remark)};
        if (row.examined) {
            values.push_back(value(row.examined->by.toString()));
            values.push_back(value(row.examined->name));
            values.push_back(value(std::int64_t{row.examined->at.time_since_epoch().count()}));
        } else {
            values.resize(values.size() + 3);
        }
        m_database.run(addRowSql, values);
    }
}

constexpr auto addPageSql = R"(
    INSERT INTO draft_page (draft, position, blob, bytes, width_px, height_px, dpi, document,
        sheet, back, blank, excluded)
    VALUES (?, (SELECT count(*) FROM draft_page WHERE draft = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))";

Result<void> DraftTable::addPage(const CardId& card, const Page& page) {
    const auto id = idOf(card);
    if (!id)
        return failure(ErrorCode::notFound, "no-such-draft");
    Values values{value(*id), value(*id)};
    for (Value& one : pageValues(page))
        values.push_back(std::move(one));
    m_database.run(addPageSql, values);
    return {};
}

constexpr auto updatePageSql = R"(
    UPDATE draft_page SET blob = ?, bytes = ?, width_px = ?, height_px = ?, dpi = ?, document = ?,
        sheet = ?, back = ?, blank = ?, excluded = ?
    WHERE draft = (SELECT id FROM draft WHERE card = ?) AND position = ?)";

Result<void> DraftTable::updatePage(const CardId& card, std::size_t index, const Page& page) {
    Values values = pageValues(page);
    values.push_back(value(card.toString()));
    values.push_back(value(static_cast<std::int64_t>(index)));
    if (m_database.run(updatePageSql, values) == 0)
        return failure(ErrorCode::notFound, "no-such-page", std::to_string(index));
    return {};
}

constexpr auto removeDraftSql = "DELETE FROM draft WHERE card = ?";

void DraftTable::remove(const CardId& card) {
    m_database.run(removeDraftSql, {value(card.toString())});
}

constexpr auto findDraftSql = "SELECT id, ticket, window, service FROM draft WHERE card = ?";

std::optional<Draft> DraftTable::find(const CardId& card) const {
    Rows row = m_database.rows(findDraftSql, {value(card.toString())});
    if (!row.next())
        return {};
    Draft draft{card, {}, row.text(2), row.text(3), {}, {}, {}, {}};
    if (const auto ticket = row.optionalText(1))
        draft.ticket = checked(domain::TicketId::parse(*ticket));
    const auto id = row.integer(0);
    readFields(id, draft);
    readRows(id, draft);
    readPages(id, draft);
    return draft;
}

constexpr auto allSql = "SELECT card FROM draft ORDER BY id";

std::vector<Draft> DraftTable::all() const {
    std::vector<Draft> drafts;
    Rows rows = m_database.rows(allSql);
    while (rows.next())
        drafts.push_back(find(checked(CardId::parse(rows.text(0)))).value());
    return drafts;
}

constexpr auto idSql = "SELECT id FROM draft WHERE card = ?";

std::optional<std::int64_t> DraftTable::idOf(const CardId& card) const {
    Rows rows = m_database.rows(idSql, {value(card.toString())});
    return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
}

constexpr auto fieldsSql = "SELECT name, text FROM draft_field WHERE draft = ?";
constexpr auto answersSql = "SELECT question, yes FROM draft_answer WHERE draft = ?";

void DraftTable::readFields(std::int64_t id, Draft& draft) const {
    Rows fields = m_database.rows(fieldsSql, {value(id)});
    while (fields.next())
        draft.fields.emplace(fields.text(0), fields.text(1));
    Rows answers = m_database.rows(answersSql, {value(id)});
    while (answers.next())
        draft.answers.emplace(answers.text(0), answers.integer(1) != 0);
}

constexpr auto rowsSql = R"(
    SELECT document, examination, sheets, remark, examined_by, examined_name, examined_at
    FROM draft_row WHERE draft = ? ORDER BY position)";

void DraftTable::readRows(std::int64_t id, Draft& draft) const {
    Rows rows = m_database.rows(rowsSql, {value(id)});
    while (rows.next())
        draft.rows.push_back(readRow(rows));
}

constexpr auto pagesSql = R"(
    SELECT blob, bytes, width_px, height_px, dpi, document, sheet, back, blank, excluded
    FROM draft_page WHERE draft = ? ORDER BY position)";

void DraftTable::readPages(std::int64_t id, Draft& draft) const {
    Rows rows = m_database.rows(pagesSql, {value(id)});
    while (rows.next())
        draft.pages.push_back(readPage(rows));
}

} // namespace okno::client::store
