#include "client/identity/private_file.h"

#include "common/basics/durable.h"

#include <QFile>
#include <QSaveFile>

namespace okno::client::identity {

namespace {
QString pathOf(const std::filesystem::path& file) {
    return QString::fromStdU16String(file.u16string());
}
} // namespace

std::optional<QByteArray> readPrivate(const std::filesystem::path& file) {
    QFile content(pathOf(file));
    if (!content.open(QIODevice::ReadOnly))
        return std::nullopt;
    return content.readAll();
}

Result<void> writePrivate(const std::filesystem::path& file, const QByteArray& content) {
    QSaveFile next(pathOf(file));
    // Closed to others before there is anything to read in it.
    const bool written = next.open(QIODevice::WriteOnly)
        && next.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && next.write(content) == content.size() && next.commit();
    if (!written || syncToDisk(file.parent_path()))
        return failure(ErrorCode::storage, "folder-not-writable", file.filename().string());
    return {};
}

} // namespace okno::client::identity
