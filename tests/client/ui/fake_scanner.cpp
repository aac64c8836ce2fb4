#include "tests/client/ui/fake_scanner.h"

#include "common/basics/sha256.h"

#include <QFileInfo>
#include <QImage>
#include <QPainter>

namespace okno::client::ui::test {

namespace {

/// A page with some lines of text, unlike any other.
QImage paperWith(const QString& words, int number) {
    QImage paper(620, 877, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setPen(QColor(0x33, 0x33, 0x33));
    auto font = painter.font();
    font.setPixelSize(22);
    painter.setFont(font);
    painter.drawText(60, 90, words + QStringLiteral(" %1").arg(number));
    for (int line = 0; line < 18; ++line)
        painter.fillRect(60, 140 + line * 36, 500 - (line % 4) * 60, 3, QColor(0x99, 0x99, 0x99));
    return paper;
}

} // namespace

void FakeScanner::setDevice(const QString& /*name*/) { }

void FakeScanner::listDevices() {
    Q_EMIT devicesListed({});
}

bool FakeScanner::scan(const scanning::ScanRequest& request) {
    if (state() != State::idle)
        return false;
    m_folder = QString::fromStdString(request.folder);
    m_sheet = 0;
    setState(State::scanning);
    return true;
}

void FakeScanner::stop() {
    end();
}

void FakeScanner::feed(const QString& words, const QString& separator) {
    Q_EMIT sheetStarted(++m_sheet);
    const auto file = QStringLiteral("%1/page-%2.jpg").arg(m_folder).arg(++m_files);
    paperWith(words, m_files).save(file, "JPEG", 90);
    const auto blob = sha256OfFile(file.toStdString()).value();
    Q_EMIT pageStored(
        {blob, file, QFileInfo(file).size(), 620, 877, 75, m_sheet, scanning::Side::front});
    Q_EMIT pageMarked({blob, m_sheet, scanning::Side::front, words.isEmpty(), separator, 0.2});
}

void FakeScanner::jam() {
    Q_EMIT faultOccurred({scanning::FaultKind::jammed, m_sheet + 1, {}});
    setState(State::idle);
    Q_EMIT stackFinished({scanning::EndReason::fault, m_sheet, m_sheet, {}});
}

void FakeScanner::end() {
    Q_EMIT stackFed(m_sheet);
    setState(State::idle);
    Q_EMIT stackFinished({scanning::EndReason::fed, m_sheet, m_sheet, {}});
}

} // namespace okno::client::ui::test
