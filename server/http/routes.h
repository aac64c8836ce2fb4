// Every path of the interface and who answers there; openapi.json describes them to others.
#pragma once

#include "common/protocol/enrolment.h"
#include "common/protocol/recovery_messages.h"
#include "common/protocol/upload_messages.h"
#include "common/protocol/view_messages.h"
#include "server/http/handler.h"

#include <string_view>

namespace okno::server::http {

using Endpoint = Result<void> (*)(Call&, const registry::Caller&);
using OpenEndpoint = Result<void> (*)(Call&);

/// For a caller with a session. A path that ends in a slash has a name behind it.
struct Route {
    Port port;
    std::string_view method;
    std::string_view path;
    Endpoint endpoint;
};

inline constexpr Route routes[]{
    {Port::main, "DELETE", protocol::endpoints::sessions, signOut},
    {Port::main, "POST", protocol::endpoints::push, push},
    {Port::main, "GET", protocol::endpoints::changes, changes},
    {Port::main, "GET", protocol::endpoints::snapshot, snapshot},
    {Port::main, "POST", protocol::endpoints::search, search},
    {Port::main, "GET", protocol::endpoints::cards, listCards},
    {Port::main, "GET", protocol::endpoints::counters, countCards},
    {Port::main, "POST", protocol::endpoints::recovery, recover},
    {Port::main, "GET", protocol::endpoints::blob, getBlob},
    {Port::main, "HEAD", protocol::endpoints::blob, headBlob},
    {Port::main, "OPTIONS", protocol::endpoints::uploads, describeUploads},
    {Port::main, "GET", protocol::endpoints::uploads, wantedUploads},
    {Port::main, "POST", protocol::endpoints::uploads, announceUpload},
    {Port::main, "HEAD", protocol::endpoints::upload, headUpload},
    {Port::main, "PATCH", protocol::endpoints::upload, appendUpload},
    {Port::main, "DELETE", protocol::endpoints::upload, endUpload},
    {Port::wait, "GET", protocol::endpoints::wait, wait},
};

/// On the main port and without a session.
struct OpenRoute {
    std::string_view path;
    OpenEndpoint endpoint;
};

/// By POST: whoever asks says who he is in the request itself.
inline constexpr OpenRoute openRoutes[]{
    {protocol::endpoints::sessions, signIn},
    {protocol::endpoints::enrolments, enrol},
    {protocol::endpoints::password, changePassword},
};

/// By any method, and also when there is no room or another process leads.
inline constexpr OpenRoute watchRoutes[]{
    {protocol::endpoints::health, health},
    {protocol::endpoints::metrics, metricsText},
};

} // namespace okno::server::http
