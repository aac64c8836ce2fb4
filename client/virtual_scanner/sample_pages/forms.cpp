#include "client/virtual_scanner/sample_pages/forms.h"

#include "client/virtual_scanner/sample_pages/paper.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QPolygonF>
#include <QTextDocument>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <cmath>
#include <memory>

namespace okno::client::virtual_scanner {

namespace {
constexpr double margin = 20;

/// Sets the text of a form on as many sheets as it has page breaks.
std::vector<std::unique_ptr<Paper>> typeset(const QString& form, int dpi) {
    QFile file(QStringLiteral(":/sample_pages/") + form);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the form is not among the resources");
    const QImage device = Paper(dpi).take();
    QTextDocument document;
    document.documentLayout()->setPaintDevice(const_cast<QImage*>(&device));
    document.setHtml(QString::fromUtf8(file.readAll()));
    const double dots = dpi / 25.4;
    document.setDocumentMargin(margin / 25.4 * 96); // Qt takes it for a screen of 96 dpi
    document.setPageSize(QSizeF(paperWidth * dots, paperHeight * dots));
    std::vector<std::unique_ptr<Paper>> sheets;
    for (int page = 0; page < document.pageCount(); ++page) {
        auto& paper = sheets.emplace_back(std::make_unique<Paper>(dpi));
        QPainter& painter = paper->painter();
        painter.save();
        painter.resetTransform();
        painter.translate(0, -page * paperHeight * dots);
        document.drawContents(
            &painter, QRectF(0, page * paperHeight * dots, paperWidth * dots, paperHeight * dots));
        painter.restore();
    }
    return sheets;
}

std::vector<QImage> taken(std::vector<std::unique_ptr<Paper>>& sheets) {
    std::vector<QImage> images;
    images.reserve(sheets.size());
    for (const auto& sheet : sheets)
        images.push_back(sheet->take());
    return images;
}

void drawCode(QPainter& painter, const QString& content, const QRectF& square) {
    const ZXing::BitMatrix code = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                      .setMargin(0)
                                      .encode(content.toStdString(), 1, 1);
    const double dot = square.width() / code.width();
    for (int y = 0; y < code.height(); ++y) {
        for (int x = 0; x < code.width(); ++x) {
            if (code.get(x, y))
                painter.fillRect(
                    QRectF(square.x() + x * dot, square.y() + y * dot, dot, dot), Qt::black);
        }
    }
}

void drawPortrait(QPainter& painter, const QRectF& frame) {
    painter.fillRect(frame, QColor(0xd6, 0xdc, 0xe2));
    painter.save();
    painter.setClipRect(frame);
    painter.setPen(Qt::NoPen);
    const QPointF centre = frame.center();
    painter.setBrush(QColor(0x3c, 0x2c, 0x24));
    painter.drawEllipse(centre + QPointF(0, -5), 10.5, 13);
    painter.setBrush(QColor(0x55, 0x65, 0x7c));
    painter.drawEllipse(centre + QPointF(0, 23), 17, 14);
    painter.setBrush(QColor(0xe3, 0xc1, 0xa8));
    painter.drawEllipse(centre + QPointF(0, -3), 7.6, 10);
    painter.restore();
}

void drawFields(Paper& paper, double top, double step, const std::vector<QString>& fields) {
    double y = top;
    for (std::size_t at = 0; at + 1 < fields.size(); at += 2, y += step) {
        paper.painter().setPen(QColor(0x6a, 0x4a, 0x4a));
        paper.text(76, y, fields[at], sans(8));
        paper.painter().setPen(Qt::black);
        paper.text(108, y, fields[at + 1], serif(12, true));
        paper.painter().setPen(QPen(QColor(0x9a, 0x7a, 0x7a), 0.15));
        paper.painter().drawLine(QPointF(106, y + 1.5), QPointF(186, y + 1.5));
    }
}

void drawGuilloche(QPainter& painter, const QRectF& area, const QColor& ink) {
    painter.save();
    painter.setClipRect(area);
    painter.setPen(QPen(ink, 0.18));
    for (int line = 0; line < 46; ++line) {
        QPolygonF wave;
        for (int step = 0; step * 1.2 <= area.width(); ++step) {
            const double x = area.left() + step * 1.2;
            wave << QPointF(x, area.top() + line * 3 + 4 * std::sin(x * 0.16 + line * 0.7));
        }
        painter.drawPolyline(wave);
    }
    painter.restore();
}

void drawPlot(QPainter& painter) {
    const QPolygonF plot({{62, 96}, {142, 88}, {150, 168}, {68, 178}});
    painter.setPen(QPen(QColor(0xb0, 0x1e, 0x2e), 0.8));
    painter.setBrush(QColor(0xf6, 0xe7, 0xc8));
    painter.drawPolygon(plot);
    painter.setPen(QPen(Qt::black, 0.4));
    painter.setBrush(QColor(0xe2, 0xd6, 0xe8));
    painter.drawPolygon(QPolygonF({{76, 108}, {106, 105}, {108, 130}, {78, 133}}));
    painter.setBrush(QColor(0xec, 0xec, 0xec));
    painter.drawPolygon(QPolygonF({{120, 142}, {140, 140}, {141, 155}, {121, 157}}));
    painter.setPen(QPen(QColor(0x2a, 0x6f, 0xb8), 0.7, Qt::DashDotLine));
    painter.drawLine(QPointF(20, 196), QPointF(190, 180));
    painter.setPen(QPen(QColor(0x2a, 0x6f, 0xb8), 0.25, Qt::DashLine));
    painter.drawLine(QPointF(20, 190), QPointF(190, 174));
    painter.drawLine(QPointF(20, 202), QPointF(190, 186));
    painter.setPen(QPen(QColor(0x66, 0x66, 0x66), 0.4));
    painter.drawLine(QPointF(20, 218), QPointF(190, 202));
    painter.drawLine(QPointF(20, 236), QPointF(190, 220));
}

void drawTitleBlock(Paper& paper) {
    QPainter& painter = paper.painter();
    painter.setPen(QPen(Qt::black, 0.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(10, 10, 190, 277));
    painter.drawRect(QRectF(90, 252, 110, 35));
    for (const double y : {261.0, 270.0, 278.0})
        painter.drawLine(QPointF(90, y), QPointF(200, y));
    paper.text(93, 259, QStringLiteral("Заказчик: Соколова М. А."), sans(10));
    paper.text(93, 268, QStringLiteral("г. Омск, ул. 3-я Северная, 48"), sans(10));
    paper.text(93, 276, QStringLiteral("55:36:070107:1248 · 612 кв. м"), sans(10));
    paper.text(93, 284.5, QStringLiteral("Масштаб 1:500 · лист 1 из 1"), sans(10));
    paper.text(14, 270, QStringLiteral("Кадастровый инженер"), sans(9));
    paper.text(14, 284, QStringLiteral("Заявитель"), sans(9));
    paper.signature(48, 270, 77);
}
} // namespace

QImage separatorSheet(const QString& code, const QString& title, int dpi) {
    Paper paper(dpi);
    QPainter& painter = paper.painter();
    painter.fillRect(QRectF(15, 25, 180, 4), Qt::black);
    painter.fillRect(QRectF(15, 268, 180, 4), Qt::black);
    paper.text(105, 52, QStringLiteral("РАЗДЕЛИТЕЛЬНЫЙ ЛИСТ"), sans(16, true), Qt::AlignHCenter);
    paper.text(105, 74, title, sans(title.size() > 34 ? 18 : 26, true), Qt::AlignHCenter);
    drawCode(painter, QStringLiteral("OKNO-DOC:") + code, QRectF(65, 100, 80, 80));
    paper.text(105, 200, code, sans(34, true), Qt::AlignHCenter);
    paper.text(105, 232,
        QStringLiteral("Положите этот лист перед документом. В дело он не попадает."), sans(13),
        Qt::AlignHCenter);
    return paper.take();
}

std::vector<QImage> applicationSheets(int dpi) {
    auto sheets = typeset(QStringLiteral("application.html"), dpi);
    sheets.back()->signature(100, 187, 5);
    return taken(sheets);
}

QImage passportSpread(int dpi) {
    Paper paper(dpi);
    QPainter& painter = paper.painter();
    const QRectF upper(20, 22, 170, 120);
    const QRectF lower(20, 144, 170, 120);
    painter.fillRect(upper.united(lower), QColor(0xf7, 0xe6, 0xe2));
    drawGuilloche(painter, upper, QColor(0xd9, 0xa2, 0x9c));
    drawGuilloche(painter, lower, QColor(0xcf, 0x9f, 0xb0));
    paper.text(105, 36, QStringLiteral("РОССИЙСКАЯ ФЕДЕРАЦИЯ"), serif(15, true), Qt::AlignHCenter);
    drawFields(paper, 54, 13,
        {QStringLiteral("Паспорт выдан"), QStringLiteral("ОТДЕЛОМ УФМС РОССИИ"), QString(),
            QStringLiteral("ПО ОМСКОЙ ОБЛ. В ЦЕНТР. АО"), QStringLiteral("Дата выдачи"),
            QStringLiteral("17.06.2014"), QStringLiteral("Код подразделения"),
            QStringLiteral("550-003")});
    paper.stamp(52, 112, QStringLiteral("УФМС РОССИИ * ПО ОМСКОЙ ОБЛАСТИ * "));
    paper.signature(118, 122, 31);
    drawPortrait(painter, QRectF(30, 166, 37, 47));
    drawFields(paper, 166, 10.5,
        {QStringLiteral("Фамилия"), QStringLiteral("СОКОЛОВА"), QStringLiteral("Имя"),
            QStringLiteral("МАРИНА"), QStringLiteral("Отчество"), QStringLiteral("АНДРЕЕВНА"),
            QStringLiteral("Пол"), QStringLiteral("ЖЕН."), QStringLiteral("Дата рождения"),
            QStringLiteral("02.06.1987"), QStringLiteral("Место рождения"),
            QStringLiteral("ГОР. ОМСК")});
    painter.setPen(Qt::black);
    paper.text(28, 242, QStringLiteral("PNRUSSOKOLOVA<<MARINA<ANDREEVNA<<<<<<<<<<<<<<"), sans(13));
    paper.text(28, 252, QStringLiteral("5213178055RUS8706023F<<<<<<<4140617550003<50"), sans(13));
    painter.setPen(QColor(0xa0, 0x22, 0x2a));
    paper.text(105, 152, QStringLiteral("52 14  317805"), serif(15, true), Qt::AlignHCenter);
    return paper.take();
}

std::vector<QImage> contractSheets(int dpi) {
    auto sheets = typeset(QStringLiteral("contract.html"), dpi);
    for (std::size_t at = 0; at < sheets.size(); ++at) {
        sheets[at]->signature(30, 281, 11);
        sheets[at]->signature(140, 281, 12);
    }
    return taken(sheets);
}

QImage plotScheme(int dpi) {
    Paper paper(dpi);
    drawTitleBlock(paper);
    drawPlot(paper.painter());
    paper.painter().setPen(Qt::black);
    paper.text(105, 30, QStringLiteral("СХЕМА РАСПОЛОЖЕНИЯ ЗЕМЕЛЬНОГО УЧАСТКА"), sans(15, true),
        Qt::AlignHCenter);
    paper.text(105, 39, QStringLiteral("на кадастровом плане территории 55:36:070107"), sans(11),
        Qt::AlignHCenter);
    paper.text(105, 140, QStringLiteral(":1248"), sans(16, true), Qt::AlignHCenter);
    paper.text(84, 120, QStringLiteral("1КЖ"), sans(11));
    paper.text(100, 229, QStringLiteral("ул. 3-я Северная"), sans(12), Qt::AlignHCenter);
    paper.text(148, 190, QStringLiteral("охранная зона 5 м"), sans(9));
    paper.text(98, 89, QStringLiteral("20,3"), sans(10));
    paper.text(149, 130, QStringLiteral("30,1"), sans(10));
    paper.text(176, 60, QStringLiteral("С"), sans(14, true), Qt::AlignHCenter);
    paper.painter().setPen(QPen(Qt::black, 0.6));
    paper.painter().drawLine(QPointF(176, 62), QPointF(176, 84));
    return paper.take();
}

QImage landCertificate(int dpi) {
    auto sheets = typeset(QStringLiteral("certificate.html"), dpi);
    drawGuilloche(sheets.front()->painter(), QRectF(8, 8, 194, 10), QColor(0xb8, 0x6a, 0x74));
    drawGuilloche(sheets.front()->painter(), QRectF(8, 278, 194, 10), QColor(0xb8, 0x6a, 0x74));
    sheets.front()->signature(84, 242, 93);
    sheets.front()->stamp(60, 240, QStringLiteral("КОМИТЕТ ПО ЗЕМЕЛЬНЫМ РЕСУРСАМ * "));
    return sheets.front()->take();
}

QImage emptySheet(int dpi) {
    return Paper(dpi).take();
}

} // namespace okno::client::virtual_scanner
