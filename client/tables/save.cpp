#include "client/tables/table.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace okno::client::tables {

namespace {

/// What the system has just said of a file.
tl::unexpected<Error> troubleWith(const QString& path, int number) {
    const std::string where = QDir::toNativeSeparators(path).toStdString();
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return failure(ErrorCode::storage, "table-disk-full", where);
    case EACCES:
    case EPERM:
    case EROFS:
        return failure(ErrorCode::storage, "table-no-right", where);
    default:
        return failure(ErrorCode::storage, "table-not-written", where);
    }
}

} // namespace

Result<void> save(const Table& table, Format format, const QString& path) {
    const Result<QByteArray> bytes
        = format == Format::csv ? Result<QByteArray>(csvOf(table)) : xlsxOf(table);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!QFileInfo(path).absoluteDir().exists())
        return failure(ErrorCode::storage, "table-folder-missing",
            QDir::toNativeSeparators(path).toStdString());
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return troubleWith(path, errno);
    const bool written = file.write(*bytes) == bytes->size() && file.flush();
    const int number = errno;
    if (!written)
        return troubleWith(path, number);
    return file.commit() ? Result<void>() : troubleWith(path, errno);
}

} // namespace okno::client::tables
