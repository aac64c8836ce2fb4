#include "client/tables/table.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace okno::client::tables {

namespace {

/// What begins a formula in one spreadsheet or another.
bool looksLikeFormula(const QString& text) {
    static const QString beginnings = QStringLiteral("=+-@\t\r\n") + QChar(0xff1d) + QChar(0xff0b)
        + QChar(0xff0d) + QChar(0xff20);
    return !text.isEmpty() && beginnings.contains(text.front());
}

QString fieldOf(const QString& text) {
    QString field = looksLikeFormula(text) ? QLatin1Char('\'') + text : text;
    const auto mustBeQuoted = [](QChar letter) {
        return letter == QLatin1Char(';') || letter == QLatin1Char('"')
            || letter == QLatin1Char('\n') || letter == QLatin1Char('\r');
    };
    if (std::none_of(field.cbegin(), field.cend(), mustBeQuoted))
        return field;
    field.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + field + QLatin1Char('"');
}

struct FieldOfCell {
    QString operator()(std::monostate /*nothing*/) const { return {}; }
    QString operator()(const QString& text) const { return fieldOf(text); }
    QString operator()(int number) const { return QString::number(number); }
    QString operator()(std::chrono::seconds time) const { return toText(time); }
    QString operator()(Share share) const { return percentOf(share); }
};

QString lineOf(const QStringList& fields) {
    return fields.join(QLatin1Char(';')) + QStringLiteral("\r\n");
}

} // namespace

QString toText(std::chrono::seconds time) {
    const auto all = time.count();
    return QStringLiteral("%1:%2:%3")
        .arg(all / 3600)
        .arg(all / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(all % 60, 2, 10, QLatin1Char('0'));
}

QString percentOf(Share share) {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(std::floor(share.value * 1000) / 10, 'f', 1);
}

QByteArray csvOf(const Table& table) {
    QString text(QChar::ByteOrderMark);
    QStringList header;
    for (const QString& column : table.columns)
        header += fieldOf(column);
    text += lineOf(header);
    for (const std::vector<Cell>& row : table.rows) {
        QStringList fields;
        for (const Cell& cell : row)
            fields += std::visit(FieldOfCell(), cell);
        text += lineOf(fields);
    }
    return text.toUtf8();
}

} // namespace okno::client::tables
