#include "client/app/enrolment_file.h"

#include "common/protocol/enrolment.h"

#include <QHostAddress>
#include <QUrl>

#include <fstream>
#include <sstream>

namespace okno::client::app {

namespace {
Result<desk::StationKind> kindNamed(const std::string& name) {
    if (name == "window")
        return desk::StationKind::window;
    if (name == "office")
        return desk::StationKind::office;
    if (name == "call-centre")
        return desk::StationKind::callCentre;
    if (name == "terminal")
        return desk::StationKind::terminal;
    if (name == "board")
        return desk::StationKind::board;
    return failure(ErrorCode::invalidInput, "enrolment-malformed", "kind");
}

/// Passwords go over TLS; only to a registry on the same computer they need not.
Result<void> checkSecure(const std::string& registry) {
    const QUrl url(QString::fromStdString(registry));
    const QString host = url.host();
    const bool here = host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
    if (url.scheme() == QLatin1String("https") || here)
        return {};
    return failure(ErrorCode::refused, "registry-not-secure", registry);
}
} // namespace

Result<Invitation> readEnrolment(const std::filesystem::path& file) {
    std::ifstream stream(file);
    if (!stream)
        return failure(ErrorCode::notFound, "enrolment-missing", file.filename().string());
    std::ostringstream text;
    text << stream.rdbuf();
    const auto enrolment = protocol::parseJson(text.str()).and_then(protocol::invitationFromJson);
    if (!enrolment)
        return failure(ErrorCode::invalidInput, "enrolment-malformed", enrolment.error().detail);
    if (const auto secure = checkSecure(enrolment->registry); !secure)
        return tl::unexpected(secure.error());
    return kindNamed(enrolment->kind).map([&enrolment](desk::StationKind kind) {
        return Invitation{{enrolment->station, enrolment->code, kind, enrolment->window,
                              enrolment->name, enrolment->registry},
            enrolment->enrolmentCode, enrolment->certificate.value_or("")};
    });
}

} // namespace okno::client::app
