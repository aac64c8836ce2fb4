// One press of "scan": feeds the stack to its end, sheet by sheet, reading on the calling thread
// (the worker's main thread) while earlier pages are still being written on threads of their own.
#pragma once

#include "client/scanner/event_output.h"
#include "client/scanner/sane_device.h"
#include "client/scanner/sheet_committer.h"

namespace okno::client::scanner {

class Batch {
public:
    /// `stop` ends the batch after the sheet that is under way.
    Batch(SaneDevice& device, EventOutput& output, const std::atomic<bool>& stop);

    /// Tells everything to the output, last a `BatchEnded`. The fault that ended the batch, if one
    /// did: after an `io` fault the driver is not to be trusted any more.
    std::optional<scanning::FaultKind> run(const scanning::ScanRequest& request);

private:
    enum class SheetEnd { whole, noMore, stoppedAtDevice, failed };

    void feed(SheetCommitter& committer);
    /// Reads the sides of one sheet and hands them over.
    SheetEnd feedSheet(SheetCommitter& committer);
    SheetEnd feedSide(PendingSheet& sheet);
    SheetEnd readPage(PageStrips& strips);
    [[nodiscard]] std::optional<PageFormat> format() const;
    void report(const SheetCommitter::Summary& summary);
    SheetEnd fail(scanning::FaultKind kind, std::string detail);

    SaneDevice& m_device;
    EventOutput& m_output;
    const std::atomic<bool>& m_stop;
    InFlight m_inFlight;
    scanning::ScanRequest m_request;
    scanning::EndReason m_reason = scanning::EndReason::fed;
    std::optional<scanning::FaultKind> m_fault;
    std::string m_detail;
    int m_sheet = 1;
    SheetCommitter::Moment m_lastRow;
    SheetCommitter::Moment m_lastSign;
};

} // namespace okno::client::scanner
