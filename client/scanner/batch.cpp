#include "client/scanner/batch.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <unistd.h>

namespace okno::client::scanner {

using scanning::EndReason;
using scanning::FaultKind;
using scanning::PaperSource;

namespace {
constexpr std::size_t bytesInFlight = std::size_t{96} << 20;
constexpr int pagesInFlight = 8;
constexpr std::size_t stripBytes = hugePage;
constexpr std::chrono::milliseconds signInterval(250);

/// What a process that ended in the middle of a page left behind.
void removeParts(const std::filesystem::path& folder) {
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
        if (entry.path().extension() == ".part")
            std::filesystem::remove(entry.path(), failed);
    }
}

FaultKind faultOf(const Error& error) {
    if (error.reason == "disk-full")
        return FaultKind::diskFull;
    return error.code == ErrorCode::storage ? FaultKind::storage : FaultKind::unsupported;
}
} // namespace

Batch::Batch(SaneDevice& device, EventOutput& output, const std::atomic<bool>& stop)
    : m_device(device)
    , m_output(output)
    , m_stop(stop)
    , m_inFlight(bytesInFlight, pagesInFlight) { }

std::optional<FaultKind> Batch::run(const scanning::ScanRequest& request) {
    m_request = request;
    removeParts(request.folder);
    SheetCommitter committer(m_output, request.folder);
    if (!m_device.isOpen())
        fail(FaultKind::noScanner, "no device is open");
    else if (!std::filesystem::is_directory(request.folder))
        fail(FaultKind::storage, "the folder is missing");
    else if (!m_device.configure(request))
        fail(FaultKind::unsupported, "the device has no such source");
    else
        feed(committer);
    report(committer.finish());
    return m_fault;
}

void Batch::feed(SheetCommitter& committer) {
    SheetEnd end = SheetEnd::whole;
    while (end == SheetEnd::whole) {
        end = feedSheet(committer);
        if (end != SheetEnd::whole)
            break;
        ++m_sheet;
        if (m_request.source == PaperSource::flatbed)
            end = SheetEnd::noMore;
        else if (committer.hasFailed())
            end = SheetEnd::failed;
        else if (m_stop) {
            m_reason = EndReason::stopped;
            break;
        }
    }
    if (end == SheetEnd::noMore)
        m_output.send(scanning::StackFed{m_sheet - 1});
    if (end == SheetEnd::stoppedAtDevice)
        m_reason = EndReason::stoppedAtDevice;
    m_device.cancel();
}

Batch::SheetEnd Batch::feedSheet(SheetCommitter& committer) {
    PendingSheet sheet;
    sheet.number = m_sheet;
    const int sides = m_request.source == PaperSource::duplex ? 2 : 1;
    SheetEnd end = SheetEnd::whole;
    for (int side = 0; side < sides && end == SheetEnd::whole; ++side)
        end = feedSide(sheet);
    if (sheet.pages.empty())
        return end;
    // A stack that ends after a front has a last sheet of one page.
    sheet.whole = end == SheetEnd::whole || end == SheetEnd::noMore;
    if (end == SheetEnd::noMore)
        ++m_sheet;
    committer.push(std::move(sheet));
    return end;
}

Batch::SheetEnd Batch::feedSide(PendingSheet& sheet) {
    const SANE_Status status = m_device.start();
    const bool nothingYet = m_sheet == 1 && sheet.pages.empty();
    if (status == SANE_STATUS_NO_DOCS && !nothingYet)
        return SheetEnd::noMore;
    if (status != SANE_STATUS_GOOD)
        return fail(scanner::faultOf(status), sane_strstatus(status));
    const std::optional<PageFormat> shape = format();
    if (!shape)
        return fail(FaultKind::unsupported, "the device gives no 8-bit pages");
    if (sheet.pages.empty())
        m_output.send(scanning::SheetStarted{m_sheet});
    const auto strips = std::make_shared<PageStrips>(*shape, m_inFlight);
    const std::string name = std::to_string(::getpid()) + '-' + std::to_string(m_sheet) + '-'
        + std::to_string(sheet.pages.size()) + ".jpg.part";
    const std::filesystem::path part = std::filesystem::path(m_request.folder) / name;
    sheet.pages.push_back(
        std::async(std::launch::async, [strips, part] { return writePage(*strips, part); }));
    const SheetEnd end = readPage(*strips);
    if (end == SheetEnd::whole)
        strips->close();
    else
        strips->abandon();
    return end;
}

Batch::SheetEnd Batch::readPage(PageStrips& strips) {
    const std::size_t line = strips.format().bytesPerLine;
    const int rowsAStrip = int(std::max<std::size_t>(1, stripBytes / line));
    const std::size_t capacity = line * std::size_t(rowsAStrip);
    int rows = 0;
    for (SANE_Status status = SANE_STATUS_GOOD; status == SANE_STATUS_GOOD;) {
        Strip strip{allocatePageMemory(capacity), 0};
        std::size_t filled = 0;
        while (filled < capacity && status == SANE_STATUS_GOOD) {
            SANE_Int length = 0;
            status = m_device.read(strip.bytes.get() + filled, SANE_Int(capacity - filled), length);
            filled += status == SANE_STATUS_GOOD ? std::size_t(length) : 0;
        }
        strip.rows = int(filled / line);
        rows += strip.rows;
        m_lastRow = std::chrono::steady_clock::now();
        if (m_lastRow - m_lastSign > signInterval) {
            m_lastSign = m_lastRow;
            m_output.send(scanning::RowsRead{m_sheet, rows});
        }
        if (strip.rows > 0)
            strips.push(std::move(strip));
        if (status == SANE_STATUS_NO_DOCS || status == SANE_STATUS_CANCELLED)
            return SheetEnd::stoppedAtDevice;
        if (status != SANE_STATUS_GOOD && status != SANE_STATUS_EOF)
            return fail(scanner::faultOf(status), sane_strstatus(status));
    }
    return SheetEnd::whole;
}

std::optional<PageFormat> Batch::format() const {
    SANE_Parameters parameters{};
    if (m_device.parameters(parameters) != SANE_STATUS_GOOD || parameters.depth != 8
        || (parameters.format != SANE_FRAME_RGB && parameters.format != SANE_FRAME_GRAY)
        || parameters.pixels_per_line <= 0)
        return std::nullopt;
    PageFormat format;
    format.width = parameters.pixels_per_line;
    format.channels = parameters.format == SANE_FRAME_RGB ? 3 : 1;
    format.bytesPerLine = std::size_t(parameters.bytes_per_line);
    if (parameters.lines > 0)
        format.lines = parameters.lines;
    const int resolution = m_device.resolution();
    format.dpi = resolution > 0 ? resolution : m_request.dpi;
    return format;
}

Batch::SheetEnd Batch::fail(FaultKind kind, std::string detail) {
    m_fault = kind;
    m_detail = std::move(detail);
    return SheetEnd::failed;
}

void Batch::report(const SheetCommitter::Summary& summary) {
    int sheet = m_sheet;
    if (summary.error) {
        fail(faultOf(*summary.error), summary.error->detail);
        sheet = summary.failedSheet;
    }
    if (m_fault) {
        m_reason = EndReason::fault;
        m_output.send(scanning::ScanFailed{*m_fault, sheet, m_detail});
    }
    const std::chrono::duration<double, std::milli> fedToSafe = summary.lastSafe - m_lastRow;
    m_output.send(scanning::BatchEnded{
        m_reason, summary.sheets, summary.pages, summary.pages > 0 ? fedToSafe.count() : 0});
}

} // namespace okno::client::scanner
