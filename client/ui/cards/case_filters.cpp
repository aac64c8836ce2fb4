#include "client/ui/cards/case_filters.h"

#include <QCoreApplication>

namespace okno::client::ui {

using domain::CardState;

QList<CaseFilter> caseFilters(const domain::Employee& employee) {
    store::CardFilter department;
    department.order = store::CardOrder::dueFirst;
    if (!employee.department.empty())
        department.department = employee.department;

    store::CardFilter mine = department;
    mine.states = {CardState::inWork};
    mine.executor = employee.id;
    store::CardFilter unassigned = department;
    unassigned.states = {CardState::registered};
    store::CardFilter waiting = department;
    waiting.states = {CardState::registered, CardState::inWork};
    waiting.waitingForAnswers = true;
    store::CardFilter ready = department;
    ready.states = {CardState::ready};
    store::CardFilter conflicts = department;
    conflicts.inConflict = true;
    return {{QStringLiteral("mine"), QCoreApplication::translate("CaseFilters", "Mine"), mine},
        {QStringLiteral("unassigned"),
            QCoreApplication::translate("CaseFilters", "Of the department, without executor"),
            unassigned},
        {QStringLiteral("waiting"),
            QCoreApplication::translate("CaseFilters", "Waiting for an answer"), waiting},
        {QStringLiteral("ready"), QCoreApplication::translate("CaseFilters", "Ready to issue"),
            ready},
        {QStringLiteral("conflicts"), QCoreApplication::translate("CaseFilters", "With conflicts"),
            conflicts}};
}

} // namespace okno::client::ui
