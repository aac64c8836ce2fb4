// One reception as it stands on the specialist's page: the form, the packet, the scanned stack. A
// value: it decides nothing by itself and touches no disk; RequestDesk keeps it safe and registers
// it. GUI thread.
#pragma once

#include "client/desk/form.h"
#include "client/store/draft.h"
#include "common/domain/catalogue/packet.h"
#include "common/domain/commands.h"

#include <string>
#include <vector>

namespace okno::client::desk {

/// What the reception is held against; taken when it begins and kept to its end.
struct Regulation {
    domain::Service service;
    std::vector<domain::QueryKind> queryKinds; // those the service's documents name
    domain::ProductionCalendar calendar;
    LocalDate today; // local date of the office
};

class Reception {
public:
    Reception(store::Draft draft, Regulation regulation);

    [[nodiscard]] const store::Draft& draft() const { return m_draft; }
    [[nodiscard]] const domain::Service& service() const { return m_regulation.service; }
    [[nodiscard]] const LocalDate& today() const { return m_regulation.today; }
    [[nodiscard]] const std::vector<domain::ChecklistRow>& checklist() const {
        return m_draft.rows;
    }
    [[nodiscard]] const std::vector<domain::Page>& pages() const { return m_draft.pages; }
    [[nodiscard]] std::vector<domain::Question> questions() const;
    [[nodiscard]] const domain::RequiredDocument* document(const std::string& code) const;
    [[nodiscard]] const domain::QueryKind* queryKind(const std::string& code) const;

    /// Codes of the documents that registering will ask agencies for.
    [[nodiscard]] std::vector<std::string> documentsToQuery() const;
    /// Fields those queries need beside the applicant's.
    [[nodiscard]] std::vector<domain::QueryField> subjectFields() const;
    [[nodiscard]] ReadForm form() const;
    [[nodiscard]] domain::DueDate due() const;

    void setText(const std::string& field, const std::string& text);
    void setAnswer(const std::string& question, bool answer);
    /// A defect or a missing document needs its remark; the rules say so when it is registered.
    void examine(const std::string& document, domain::Examination examination, int sheets,
        const std::string& remark, const domain::Mark& mark);
    void addPage(domain::Page page);
    void assignPages(const std::vector<std::size_t>& indexes, const std::string& document);
    void setBlank(std::size_t index, bool blank);
    void setExcluded(std::size_t index, bool excluded);
    [[nodiscard]] std::vector<std::size_t> pagesOf(const std::string& document) const;

    /// The command that registers the case: the first thing that stands in its way is the error.
    /// Query ids come from `ids`.
    [[nodiscard]] Result<domain::RegisterCard> command(IdSource& ids) const;

private:
    void refreshChecklist();
    [[nodiscard]] std::vector<const domain::QueryKind*> kindsToQuery() const;

    store::Draft m_draft;
    Regulation m_regulation;
};

} // namespace okno::client::desk
