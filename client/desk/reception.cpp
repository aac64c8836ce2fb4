#include "client/desk/reception.h"

#include <algorithm>

namespace okno::client::desk {

Reception::Reception(store::Draft draft, Regulation regulation)
    : m_draft(std::move(draft))
    , m_regulation(std::move(regulation)) {
    refreshChecklist();
}

std::vector<domain::Question> Reception::questions() const {
    return domain::questionsOf(m_regulation.service);
}

const domain::RequiredDocument* Reception::document(const std::string& code) const {
    const auto& documents = m_regulation.service.documents;
    const auto found = std::ranges::find(documents, code, &domain::RequiredDocument::code);
    return found == documents.end() ? nullptr : &*found;
}

const domain::QueryKind* Reception::queryKind(const std::string& code) const {
    const auto found = std::ranges::find(m_regulation.queryKinds, code, &domain::QueryKind::code);
    return found == m_regulation.queryKinds.end() ? nullptr : &*found;
}

std::vector<std::string> Reception::documentsToQuery() const {
    return domain::documentsToQuery(m_regulation.service, m_draft.rows);
}

std::vector<const domain::QueryKind*> Reception::kindsToQuery() const {
    std::vector<const domain::QueryKind*> kinds;
    for (const std::string& code : documentsToQuery())
        if (const auto* wanted = document(code))
            if (const auto* kind = queryKind(wanted->queryKind))
                kinds.push_back(kind);
    return kinds;
}

std::vector<domain::QueryField> Reception::subjectFields() const {
    return domain::subjectFields(kindsToQuery(), kindIn(m_draft.fields));
}

ReadForm Reception::form() const {
    return readForm(m_draft.fields, subjectFields(), m_regulation.today);
}

domain::DueDate Reception::due() const {
    return domain::dueDate(m_regulation.calendar, m_regulation.service.term, m_regulation.today);
}

void Reception::setText(const std::string& field, const std::string& text) {
    m_draft.fields[field] = text;
    if (field == field::kind || field == field::represented)
        refreshChecklist();
}

void Reception::setAnswer(const std::string& question, bool answer) {
    m_draft.answers[question] = answer;
    refreshChecklist();
}

void Reception::examine(const std::string& document, domain::Examination examination, int sheets,
    const std::string& remark, const domain::Mark& mark) {
    const auto row = std::ranges::find(m_draft.rows, document, &domain::ChecklistRow::document);
    if (row == m_draft.rows.end())
        return;
    row->examination = examination;
    row->sheets = sheets;
    row->remark = remark;
    row->examined = mark;
}

void Reception::addPage(domain::Page page) {
    m_draft.pages.push_back(std::move(page));
}

void Reception::assignPages(const std::vector<std::size_t>& indexes, const std::string& document) {
    for (const std::size_t index : indexes)
        m_draft.pages.at(index).document = document;
}

void Reception::setBlank(std::size_t index, bool blank) {
    m_draft.pages.at(index).blank = blank;
}

void Reception::setExcluded(std::size_t index, bool excluded) {
    m_draft.pages.at(index).excluded = excluded;
}

std::vector<std::size_t> Reception::pagesOf(const std::string& document) const {
    std::vector<std::size_t> indexes;
    for (std::size_t i = 0; i < m_draft.pages.size(); ++i)
        if (m_draft.pages[i].document == document && !m_draft.pages[i].excluded)
            indexes.push_back(i);
    return indexes;
}

Result<domain::RegisterCard> Reception::command(IdSource& ids) const {
    const ReadForm read = form();
    if (!read.errors.empty())
        return tl::unexpected(read.errors.begin()->second);
    if (!read.applicant || (isRepresented(m_draft.fields) && !read.representative))
        return failure(ErrorCode::invalidInput, "field-missing", field::name);
    if (const auto packet = domain::checkPacket(m_regulation.service, m_draft.rows); !packet)
        return tl::unexpected(packet.error());

    domain::RegisterCard command{m_draft.id, {}, m_draft.ticket, m_draft.window,
        m_regulation.service.code, *read.applicant, read.representative, read.contacts,
        read.subject, m_draft.answers, m_draft.rows, m_draft.pages, {}};
    for (const std::string& code : documentsToQuery())
        command.queries.emplace(code, ids.make<domain::QueryId>());
    return command;
}

void Reception::refreshChecklist() {
    m_draft.rows = domain::checklistFor(m_regulation.service, kindIn(m_draft.fields),
        isRepresented(m_draft.fields), m_draft.answers, m_draft.rows);
}

} // namespace okno::client::desk
