#include "client/printing/print.h"

#include "client/printing/receipt.h"
#include "client/printing/sheet.h"
#include "client/printing/ticket_slip.h"
#include "client/printing/wording.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QMarginsF>
#include <QPageLayout>
#include <QPdfWriter>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSaveFile>
#include <QtConcurrent/QtConcurrentRun>

#include <functional>
#include <mutex>

namespace okno::client::printing {

namespace {

constexpr int dotsPerInch = 1200;
constexpr double rollMm = 80;
constexpr double longestSlipMm = 1500;
constexpr double roundingMm = 0.5; // pages are whole points long

using Draw = std::function<void(Sheet&)>;

/// The paper faces come with the program; where they were left out, the system's serve.
void loadFonts() {
    static std::once_flag once;
    std::call_once(once, [] {
        for (const char* file :
            {"PTSans-Regular", "PTSans-Bold", "PTSerif-Regular", "PTSerif-Bold"})
            QFontDatabase::addApplicationFont(
                QStringLiteral(":/fonts/%1.ttf").arg(QLatin1String(file)));
    });
}

QPageLayout layoutOf(const QPageSize& size) {
    return {size, QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)};
}

QPageSize slipSize(double heightMm) {
    return QPageSize(
        QSizeF(rollMm, heightMm), QPageSize::Millimeter, QString(), QPageSize::ExactMatch);
}

void prepare(QPdfWriter& writer, const QPageSize& size, const QString& title) {
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(layoutOf(size));
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Okno " OKNO_VERSION));
}

/// Draws into nothing, to learn what the paper comes to.
void rehearse(const QPageSize& size, const Draw& draw) {
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    QPdfWriter writer(&nowhere);
    prepare(writer, size, QString());
    Sheet sheet(writer);
    draw(sheet);
}

Result<void> toFile(
    const QString& path, const QPageSize& size, const QString& title, const Draw& draw) {
    const auto failed
        = [&] { return failure(ErrorCode::storage, "file-not-written", path.toStdString()); };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    {
        QPdfWriter writer(&file);
        prepare(writer, size, title);
        Sheet sheet(writer);
        if (!sheet.isOpen())
            return failed();
        draw(sheet);
        if (!sheet.close())
            return failed();
    }
    if (!file.commit())
        return failed();
    return {};
}

Result<void> toPrinter(
    const QString& name, const QPageSize& size, const QString& title, const Draw& draw) {
    const QPrinterInfo info
        = name.isEmpty() ? QPrinterInfo::defaultPrinter() : QPrinterInfo::printerInfo(name);
    if (info.isNull())
        return failure(ErrorCode::unavailable, "printer-unknown", name.toStdString());
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setFullPage(true);
    printer.setPageLayout(layoutOf(size));
    printer.setDocName(title);
    Sheet sheet(printer);
    if (sheet.isOpen()) {
        draw(sheet);
        if (sheet.close() && printer.printerState() != QPrinter::Error)
            return {};
    }
    return failure(ErrorCode::unavailable, "printer-failed", info.printerName().toStdString());
}

Result<void> put(
    const Destination& destination, const QPageSize& size, const QString& title, const Draw& draw) {
    if (const auto* file = std::get_if<ToFile>(&destination))
        return toFile(file->path, size, title, draw);
    return toPrinter(std::get<ToPrinter>(destination).name, size, title, draw);
}

Result<void> putTicket(
    const TicketPaper& paper, TicketFormat format, const Destination& destination) {
    loadFonts();
    const Words words = Words::russian();
    const QString title = ticketTitle(paper, words);
    const Draw draw = [&](Sheet& sheet) { drawTicket(sheet, paper, words); };
    if (format == TicketFormat::a6)
        return put(destination, QPageSize(QPageSize::A6), title, draw);
    double height = 0;
    rehearse(
        slipSize(longestSlipMm), [&](Sheet& sheet) { height = drawTicket(sheet, paper, words); });
    return put(destination, slipSize(height + roundingMm), title, draw);
}

Result<void> putReceipt(
    const ReceiptPaper& paper, ReceiptNumber number, const Destination& destination) {
    loadFonts();
    const Words words = Words::russian();
    const QPageSize size(QPageSize::A4);
    int pages = 0;
    rehearse(size, [&](Sheet& sheet) { pages = drawReceipt(sheet, paper, number, 0, words); });
    return put(destination, size, receiptTitle(paper, number, words),
        [&](Sheet& sheet) { drawReceipt(sheet, paper, number, pages, words); });
}

} // namespace

QFuture<Result<void>> printTicket(TicketPaper paper, TicketFormat format, Destination destination) {
    return QtConcurrent::run([paper = std::move(paper), format, to = std::move(destination)] {
        return putTicket(paper, format, to);
    });
}

QFuture<Result<void>> printReceipt(ReceiptPaper paper, Destination destination) {
    return QtConcurrent::run(
        [paper = std::move(paper), to = std::move(destination)]() -> Result<void> {
            if (!paper.card.number)
                return failure(ErrorCode::refused, "number-missing");
            return putReceipt(paper, ReceiptNumber::official, to);
        });
}

QFuture<Result<void>> printProvisionalReceipt(ReceiptPaper paper, Destination destination) {
    return QtConcurrent::run([paper = std::move(paper), to = std::move(destination)] {
        return putReceipt(paper, ReceiptNumber::provisional, to);
    });
}

} // namespace okno::client::printing
