// Pages of a receipt: the running place on the paper, the number at the foot of every page, tables
// that go on with their head repeated.
#pragma once

#include "client/printing/sheet.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace okno::client::printing {

class Words;

struct Column {
    QString title;
    double width; // mm
    Flow flow = Flow::left;
};

class ReceiptPage {
public:
    /// `foot` stands at the left of every foot, "page N of `pages`" at the right.
    ReceiptPage(Sheet& sheet, const Words& words, QString foot, int pages);

    [[nodiscard]] Sheet& sheet() { return m_sheet; }
    [[nodiscard]] double left() const;
    [[nodiscard]] double width() const;
    [[nodiscard]] double y() const { return m_y; }
    void advance(double mm) { m_y += mm; }

    /// Starts a new page unless `height` fits on this one; true when it did.
    bool room(double height);
    void paragraph(const QString& text, const Type& type, double after = 0);
    void heading(const QString& text, const QString& remark = {});
    void fact(const QString& name, const QString& value, const QString& remark = {});
    void table(const std::vector<Column>& columns, const std::vector<QStringList>& rows);
    /// Draws the foot of the last page and returns the number of pages.
    int finish();

private:
    void drawTableHead(const std::vector<Column>& columns);
    [[nodiscard]] double drawRow(
        const std::vector<Column>& columns, const QStringList& row, const Type& type, bool draw);
    void drawFoot();

    Sheet& m_sheet;
    const Words& m_words;
    QString m_foot;
    int m_pages;
    double m_y;
};

/// Inks of the printed page.
[[nodiscard]] QColor softInk();
[[nodiscard]] QColor accentInk();
[[nodiscard]] QColor hairline();
[[nodiscard]] QColor tint();

} // namespace okno::client::printing
