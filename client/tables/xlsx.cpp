#include "client/tables/table.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

#include <xlsxwriter.h>

namespace okno::client::tables {

namespace {

constexpr int longestSheetName = 31;
constexpr qsizetype longestText = 32767;
constexpr double secondsPerDay = 24.0 * 3600;
constexpr double firstColumnWidth = 44;
constexpr double columnWidth = 12;

QString sheetName(const QString& title) {
    static const QString forbidden = QStringLiteral("[]:*?/\\'");
    QString name;
    for (const QChar letter : title)
        name += forbidden.contains(letter) ? QLatin1Char(' ') : letter;
    return name.left(longestSheetName);
}

/// Writes into a book that somebody else closes.
class Sheet {
public:
    explicit Sheet(lxw_workbook* book, const QString& title)
        : m_sheet(workbook_add_worksheet(book, sheetName(title).toUtf8().constData()))
        , m_header(workbook_add_format(book))
        , m_time(workbook_add_format(book))
        , m_share(workbook_add_format(book)) {
        format_set_bold(m_header);
        format_set_text_wrap(m_header);
        format_set_num_format(m_time, "[h]:mm:ss");
        format_set_num_format(m_share, "0.0%");
    }

    /// False where libxlsxwriter does not take it.
    [[nodiscard]] bool write(const Table& table) {
        if (m_sheet == nullptr)
            return false;
        const auto columns = static_cast<lxw_col_t>(table.columns.size());
        worksheet_set_column(m_sheet, 0, 0, firstColumnWidth, nullptr);
        if (columns > 1)
            worksheet_set_column(
                m_sheet, 1, static_cast<lxw_col_t>(columns - 1), columnWidth, nullptr);
        worksheet_freeze_panes(m_sheet, 1, 1);
        for (const QString& column : table.columns)
            put(column, m_header);
        for (const std::vector<Cell>& row : table.rows) {
            ++m_row;
            m_column = 0;
            for (const Cell& cell : row)
                std::visit(*this, cell);
        }
        return m_taken;
    }

    void operator()(std::monostate /*nothing*/) { ++m_column; }
    void operator()(const QString& text) { put(text, nullptr); }
    void operator()(int number) { put(number, nullptr); }
    void operator()(std::chrono::seconds time) {
        put(static_cast<double>(time.count()) / secondsPerDay, m_time);
    }
    void operator()(Share share) { put(share.value, m_share); }

private:
    /// As a text, whatever it begins with: never a formula.
    void put(const QString& text, lxw_format* format) {
        QString clean = text.left(longestText);
        std::replace_if(
            clean.begin(), clean.end(), [](QChar letter) { return letter < QLatin1Char(' '); },
            QLatin1Char(' '));
        note(
            worksheet_write_string(m_sheet, m_row, m_column++, clean.toUtf8().constData(), format));
    }
    void put(double number, lxw_format* format) {
        note(worksheet_write_number(m_sheet, m_row, m_column++, number, format));
    }
    void note(lxw_error error) { m_taken = m_taken && error == LXW_NO_ERROR; }

    lxw_worksheet* m_sheet;
    lxw_format* m_header;
    lxw_format* m_time;
    lxw_format* m_share;
    lxw_row_t m_row = 0;
    lxw_col_t m_column = 0;
    bool m_taken = true;
};

} // namespace

Result<QByteArray> xlsxOf(const Table& table) {
    const QTemporaryDir folder;
    const QByteArray folderName = QFile::encodeName(folder.path());
    const QString path = folder.filePath(QStringLiteral("table.xlsx"));
    std::string temporary = folderName.toStdString(); // libxlsxwriter wants it without const
    lxw_workbook_options options{};
    options.tmpdir = temporary.data();
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (book == nullptr)
        return failure(ErrorCode::storage, "table-not-written", folderName.toStdString());
    const bool written = Sheet(book, table.title).write(table);
    const bool closed = workbook_close(book) == LXW_NO_ERROR; // frees the book in any case
    QFile file(path);
    if (!written || !closed || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::storage, "table-not-written", folderName.toStdString());
    return file.readAll();
}

} // namespace okno::client::tables
