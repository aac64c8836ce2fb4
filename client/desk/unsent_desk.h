// What a person does with commands that the registry refused: reads why, or does them again.
// GUI thread; the work happens on the store's thread.
#pragma once

#include "client/store/store.h"
#include "common/domain/people/employee.h"

#include <QFuture>

#include <optional>

namespace okno::client::desk {

class UnsentDesk {
public:
    explicit UnsentDesk(store::Store& store);

    void setActor(const domain::Employee& employee) { m_actor = employee; }

    /// It leaves the list; nothing else changes.
    QFuture<Result<void>> markRead(const domain::CommandId& refused);
    /// The same intent once more, in the name of whoever works here now; the refused one leaves the
    /// list with it. Refusals as of domain::decide: then it stays.
    QFuture<Result<void>> repeat(const domain::Command& refused);

private:
    store::Store& m_store;
    std::optional<domain::Employee> m_actor;
};

} // namespace okno::client::desk
