#include "server/app/carry_out.h"
#include "server/app/certificates.h"
#include "server/app/commands.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace okno::server::app {

namespace {
void print(std::ostream& out, const protocol::AdministrativeAnswer& answer) {
    for (const std::string& line : answer.lines)
        out << line << '\n';
}

Result<void> act(const std::filesystem::path& data, const protocol::AdministrativeAct& wanted,
    std::ostream& out) {
    const DataFolder folder(data);
    return folder.requireDatabase()
        .and_then([&] { return carryOut(folder, wanted); })
        .map([&](const protocol::AdministrativeAnswer& answer) { print(out, answer); });
}

Result<void> writeNewFile(const std::filesystem::path& path, int file, const std::string& text) {
    const bool written
        = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size())
        && ::fsync(file) == 0;
    ::close(file);
    if (!written)
        return failure(ErrorCode::storage, "file-not-written", path.string());
    return {};
}

/// PEM, or nothing where none is needed.
Result<std::optional<std::string>> certificateFor(const std::filesystem::path& data,
    const protocol::Invitation& wanted, const std::filesystem::path& certificate) {
    const auto own = CertificateFiles(data).authority;
    const bool takesOwn = certificate.empty() && wanted.registry.rfind("https:", 0) == 0
        && std::filesystem::exists(own);
    if (certificate.empty() && !takesOwn)
        return std::nullopt;
    std::ifstream file(takesOwn ? own : certificate);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file || text.str().find("-----BEGIN CERTIFICATE-----") == std::string::npos)
        return failure(ErrorCode::invalidInput, "certificate-unusable", certificate.string());
    return text.str();
}
} // namespace

Result<void> actOnUser(const std::filesystem::path& data, protocol::ActKind kind,
    const domain::Employee& employee, std::ostream& out) {
    return act(data, {kind, employee}, out);
}

Result<void> actOnStation(const std::filesystem::path& data, protocol::ActKind kind,
    const protocol::Invitation& invitation, std::ostream& out) {
    return act(data, {kind, std::nullopt, invitation}, out);
}

Result<void> writeInvitation(const std::filesystem::path& data, protocol::ActKind kind,
    const protocol::Invitation& wanted, const std::filesystem::path& certificate,
    const std::filesystem::path& output, std::ostream& out) {
    const DataFolder folder(data);
    if (const auto present = folder.requireDatabase(); !present)
        return present;
    protocol::AdministrativeAct act{kind, std::nullopt, wanted};
    const auto trusted = certificateFor(data, wanted, certificate);
    if (!trusted)
        return tl::unexpected(trusted.error());
    act.invitation->certificate = *trusted;
    const int file = ::open(output.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return failure(errno == EEXIST ? ErrorCode::conflict : ErrorCode::storage,
            errno == EEXIST ? "file-exists" : "file-not-written", output.string());
    const auto answer = carryOut(folder, act);
    if (!answer || !answer->invitation) {
        ::close(file);
        std::filesystem::remove(output);
        return answer ? failure(ErrorCode::unavailable, "registry-silent", data.string())
                      : Result<void>(tl::unexpect, answer.error());
    }
    print(out, *answer);
    return writeNewFile(output, file, protocol::toJson(*answer->invitation).dump(2) + "\n");
}

Result<void> certify(
    const std::filesystem::path& data, const std::vector<std::string>& names, std::ostream& out) {
    const DataFolder folder(data);
    return folder.requireDatabase()
        .and_then([&] { return makeCertificate(data, names, SystemClock().now()); })
        .map([&](const CertificateFiles& files) {
            out << "--certificate " << files.certificate.string() << " --key " << files.key.string()
                << '\n';
        });
}

} // namespace okno::server::app
