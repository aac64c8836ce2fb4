#include "client/app/enrolment_file.h"

#include "common/protocol/enrolment.h"

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
    return failure(ErrorCode::invalidInput, "enrolment-malformed", "kind");
}
} // namespace

Result<desk::Station> readEnrolment(const std::filesystem::path& file) {
    std::ifstream stream(file);
    if (!stream)
        return failure(ErrorCode::notFound, "enrolment-missing", file.filename().string());
    std::ostringstream text;
    text << stream.rdbuf();
    const auto enrolment = protocol::parseJson(text.str()).and_then(protocol::invitationFromJson);
    if (!enrolment)
        return failure(ErrorCode::invalidInput, "enrolment-malformed", enrolment.error().detail);
    return kindNamed(enrolment->kind).map([&enrolment](desk::StationKind kind) {
        return desk::Station{enrolment->station, enrolment->code, kind, enrolment->window,
            enrolment->name, enrolment->registry};
    });
}

} // namespace okno::client::app
