// Which cards stand in which list of an executor.
#pragma once

#include "client/store/card_list.h"
#include "common/domain/people/employee.h"

#include <QList>
#include <QString>

namespace okno::client::ui {

struct CaseFilter {
    QString key; // "mine", "unassigned", "waiting", "ready"
    QString title;
    store::CardFilter filter;
};

/// In the order of the page. A supervisor without a department sees all of them.
[[nodiscard]] QList<CaseFilter> caseFilters(const domain::Employee& employee);

} // namespace okno::client::ui
