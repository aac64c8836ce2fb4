#include "server/store/connection.h"

namespace okno::server::store {

Connection::Connection(Poco::Data::Session session)
    : m_session(std::move(session)) { }

} // namespace okno::server::store
