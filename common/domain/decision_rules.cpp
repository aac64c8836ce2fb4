#include "common/domain/decision_rules.h"

#include <algorithm>

namespace okno::domain {

Result<void> checkDepartment(const Occasion& occasion, const Card& card) {
    const Employee& actor = occasion.actor;
    const bool ofAll = actor.role == Role::supervisor && actor.department.empty();
    if (!ofAll && actor.department != card.department)
        return failure(ErrorCode::forbidden, "other-department", card.department);
    return {};
}

Result<void> checkPages(const Service& service, const std::vector<Page>& pages) {
    for (const Page& page : pages) {
        const bool known = page.document.empty()
            || std::any_of(service.documents.begin(), service.documents.end(),
                [&](const RequiredDocument& document) { return document.code == page.document; });
        if (!known)
            return failure(ErrorCode::refused, "page-misplaced", page.document);
    }
    return {};
}

void note(Card& card, const Occasion& occasion, std::string event, std::string subject) {
    card.journal.push_back({std::move(event), std::move(subject), occasion.mark()});
}

} // namespace okno::domain
