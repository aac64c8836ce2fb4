// A table that leaves the program: what a supervisor saves to a file and opens elsewhere. A value.
#pragma once

#include "common/basics/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <variant>
#include <vector>

namespace okno::client::tables {

/// 0 to 1.
struct Share {
    double value;

    bool operator==(const Share&) const = default;
};

/// monostate: nothing stands there.
using Cell = std::variant<std::monostate, QString, int, std::chrono::seconds, Share>;

struct Table {
    QString title; // of the sheet
    QStringList columns;
    std::vector<std::vector<Cell>> rows; // each as long as `columns`
};

/// "1:04:09"
[[nodiscard]] QString toText(std::chrono::seconds time);
/// "96,4", by the language of the interface.
[[nodiscard]] QString percentOf(Share share);

/// UTF-8 with its mark, semicolons, quotes and line ends of RFC 4180. A text that a spreadsheet
/// would take for a formula begins with an apostrophe.
[[nodiscard]] QByteArray csvOf(const Table& table);
/// One sheet with a header that stays in sight; times and shares are numbers there. Fails as
/// save() does, where the temporary folder cannot be written to.
[[nodiscard]] Result<QByteArray> xlsxOf(const Table& table);

enum class Format { csv, xlsx };
/// Takes the place of a file of that name; until the new one is whole, the old one stays. Blocks:
/// for a worker thread. `storage` "table-disk-full", "table-no-right", "table-folder-missing" or
/// "table-not-written", each with the path.
[[nodiscard]] Result<void> save(const Table& table, Format format, const QString& path);

} // namespace okno::client::tables
