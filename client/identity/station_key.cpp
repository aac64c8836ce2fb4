#include "client/identity/station_key.h"

#include "client/identity/private_file.h"
#include "common/basics/sha256.h"

#include <QList>

namespace okno::client::identity {

namespace {
std::filesystem::path keyFile(const std::filesystem::path& folder) {
    return folder / "station.key";
}
} // namespace

std::optional<StationKey> loadStationKey(const std::filesystem::path& folder) {
    const auto content = readPrivate(keyFile(folder));
    if (!content)
        return std::nullopt;
    const auto lines = content->split('\n');
    if (lines.size() < 2 || lines[0].isEmpty())
        return std::nullopt;
    return StationKey{lines[0].toStdString(), lines[1].toStdString()};
}

Result<void> saveStationKey(const std::filesystem::path& folder, const StationKey& key) {
    return writePrivate(
        keyFile(folder), QByteArray::fromStdString(key.key + '\n' + key.enrolmentCode + '\n'));
}

std::string markOfCode(const std::string& enrolmentCode) {
    return sha256(enrolmentCode).toString();
}

} // namespace okno::client::identity
