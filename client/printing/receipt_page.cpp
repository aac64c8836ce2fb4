#include "client/printing/receipt_page.h"

#include "client/printing/wording.h"

#include <algorithm>
#include <utility>

namespace okno::client::printing {

namespace {

constexpr double marginLeft = 20;
constexpr double marginRight = 14;
constexpr double marginTop = 15;
constexpr double marginBottom = 20;
constexpr double factColumn = 34;
constexpr double cellGap = 3;
constexpr double rowPadding = 1.15;

Type labelType() {
    return {.points = 9, .ink = softInk()};
}

} // namespace

QColor softInk() {
    return {0x52, 0x5F, 0x6B};
}

QColor accentInk() {
    return {0x1B, 0x5E, 0x8C};
}

QColor hairline() {
    return {0xC9, 0xD2, 0xDA};
}

QColor tint() {
    return {0xEE, 0xF4, 0xF8};
}

ReceiptPage::ReceiptPage(Sheet& sheet, const Words& words, QString foot, int pages)
    : m_sheet(sheet)
    , m_words(words)
    , m_foot(std::move(foot))
    , m_pages(pages)
    , m_y(marginTop) { }

double ReceiptPage::left() const {
    return marginLeft;
}

double ReceiptPage::width() const {
    return m_sheet.width() - marginLeft - marginRight;
}

bool ReceiptPage::room(double height) {
    if (m_y + height <= m_sheet.height() - marginBottom)
        return false;
    drawFoot();
    m_sheet.newPage();
    m_y = marginTop;
    return true;
}

void ReceiptPage::paragraph(const QString& text, const Type& type, double after) {
    room(m_sheet.heightOf(width(), text, type));
    m_y += m_sheet.text(left(), m_y, width(), text, type) + after;
}

void ReceiptPage::heading(const QString& text, const QString& remark) {
    const Type type{.points = 11.5, .bold = true};
    room(24); // never alone at the foot of a page
    m_y += 4.6;
    const double height = m_sheet.text(left(), m_y, width(), text, type);
    if (!remark.isEmpty()) {
        const double x = left() + m_sheet.widthOf(text, type) + 3;
        m_sheet.text(x, m_y + 0.75, left() + width() - x, remark, labelType());
    }
    m_y += height + 1.2;
}

void ReceiptPage::fact(const QString& name, const QString& value, const QString& remark) {
    const Type valueType{.points = 10.5};
    const double valueWidth = width() - factColumn;
    const double valueHeight = m_sheet.heightOf(valueWidth, value, valueType);
    const double remarkHeight
        = remark.isEmpty() ? 0 : m_sheet.heightOf(valueWidth, remark, labelType());
    room(valueHeight + remarkHeight);
    m_sheet.text(left(), m_y + 0.55, factColumn - cellGap, name, labelType());
    m_sheet.text(left() + factColumn, m_y, valueWidth, value, valueType);
    if (!remark.isEmpty())
        m_sheet.text(left() + factColumn, m_y + valueHeight, valueWidth, remark, labelType());
    const double nameHeight = m_sheet.heightOf(factColumn - cellGap, name, labelType());
    m_y += std::max(valueHeight + remarkHeight, nameHeight) + 1.5;
}

double ReceiptPage::drawRow(
    const std::vector<Column>& columns, const QStringList& row, const Type& type, bool draw) {
    double x = left();
    double height = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Column& column = columns[i];
        Type cell = type;
        cell.flow = column.flow;
        const QString& text = row.at(static_cast<qsizetype>(i));
        const double cellWidth = column.width - cellGap;
        height = std::max(height, m_sheet.heightOf(cellWidth, text, cell));
        if (draw)
            m_sheet.text(x, m_y + rowPadding, cellWidth, text, cell);
        x += column.width;
    }
    return height + 2 * rowPadding;
}

void ReceiptPage::drawTableHead(const std::vector<Column>& columns) {
    QStringList titles;
    for (const Column& column : columns)
        titles += column.title;
    m_y += drawRow(columns, titles, {.points = 8.5, .ink = softInk()}, true);
    m_sheet.line(left(), m_y, left() + width(), m_y, 0.35, accentInk());
}

void ReceiptPage::table(const std::vector<Column>& columns, const std::vector<QStringList>& rows) {
    const Type type{.points = 10, .leading = 1.2};
    drawTableHead(columns);
    for (const QStringList& row : rows) {
        if (room(drawRow(columns, row, type, false)))
            drawTableHead(columns);
        m_y += drawRow(columns, row, type, true);
        m_sheet.line(left(), m_y, left() + width(), m_y, 0.15, hairline());
    }
}

void ReceiptPage::drawFoot() {
    const double y = m_sheet.height() - 12;
    const Type type{.points = 8.5, .ink = softInk()};
    m_sheet.line(left(), y - 1.6, left() + width(), y - 1.6, 0.15, hairline());
    m_sheet.text(left(), y, width() - 40, m_foot, type);
    Type right = type;
    right.flow = Flow::right;
    m_sheet.text(left() + width() - 40, y, 40,
        m_words.translate("Paper", "page %1 of %2").arg(m_sheet.page()).arg(m_pages), right);
}

int ReceiptPage::finish() {
    drawFoot();
    return m_sheet.page();
}

} // namespace okno::client::printing
