#include "client/desk/unsent_desk.h"

#include "client/desk/submit.h"

namespace okno::client::desk {

UnsentDesk::UnsentDesk(store::Store& store)
    : m_store(store) { }

QFuture<Result<void>> UnsentDesk::markRead(const domain::CommandId& refused) {
    return m_store.write<void>([refused](store::WriteTransaction& transaction) -> Result<void> {
        transaction.dismissRefused(refused);
        return {};
    });
}

QFuture<Result<void>> UnsentDesk::repeat(const domain::Command& refused) {
    if (!m_actor)
        return ready(Result<void>(failure(ErrorCode::unauthenticated, "not-signed-in")));
    return m_store.write<void>(
        [refused, by = m_actor->id](store::WriteTransaction& transaction) -> Result<void> {
            if (const auto command = transaction.submit(refused.args, by); !command)
                return tl::unexpected(command.error());
            transaction.dismissRefused(refused.id);
            return {};
        });
}

} // namespace okno::client::desk
