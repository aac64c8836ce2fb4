// What the desk and okno-scanner say to each other: one JSON object a line on the worker's stdin
// (commands) and stdout (events). Pure functions; both processes compile them.
#pragma once

#include "client/scanning/scan_types.h"
#include "common/basics/result.h"

#include <cstdint>
#include <string_view>
#include <variant>

namespace okno::client::scanning {

struct ListDevices { };
/// An empty name opens the first device that is found.
struct OpenDevice {
    std::string device;
};
struct StartScan {
    ScanRequest request;
};
struct StopScan { };
struct Quit { };
using ScannerCommand = std::variant<ListDevices, OpenDevice, StartScan, StopScan, Quit>;

struct DevicesListed {
    std::vector<ScannerDevice> devices;
};
struct DeviceOpened {
    std::string device;
    std::vector<std::string> sources; // as the driver names them
};
struct SheetStarted {
    int sheet; // from 1 in every batch
};
/// Sent while a page is read: a sign of life.
struct RowsRead {
    int sheet;
    int rows;
};
/// The page is whole and on the disk, the folder's entry too; so is the rest of its sheet.
struct PageSaved {
    int sheet;
    Side side;
    std::string file;
    std::string sha256;
    std::int64_t bytes;
    int width;
    int height;
    int dpi;
};
struct PageRead {
    int sheet;
    Side side;
    std::string sha256;
    bool blank;
    std::string separator; // document code of a separator sheet, else empty
    double skewDegrees; // clockwise
};
/// The last sheet has left the feeder; its pages are still being written.
struct StackFed {
    int sheets;
};
struct ScanFailed {
    FaultKind kind;
    int sheet; // 0: before the first
    std::string detail; // the driver's or the system's own words, for the log
};
/// Nothing more comes from this batch.
struct BatchEnded {
    EndReason reason;
    int sheets;
    int pages;
    double fedToSafeMs; // from the last row read to the last page safe on disk
};
using ScannerEvent = std::variant<DevicesListed, DeviceOpened, SheetStarted, RowsRead, PageSaved,
    PageRead, StackFed, ScanFailed, BatchEnded>;

/// Without the line's end.
[[nodiscard]] std::string toLine(const ScannerCommand& command);
[[nodiscard]] std::string toLine(const ScannerEvent& event);

/// `invalidInput` for what is no such message; unknown fields are ignored.
[[nodiscard]] Result<ScannerCommand> commandFromLine(std::string_view line);
[[nodiscard]] Result<ScannerEvent> eventFromLine(std::string_view line);

} // namespace okno::client::scanning
