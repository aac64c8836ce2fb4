// The words that the desk and the scanner process share. No Qt here: the worker speaks them too.
#pragma once

#include "common/domain/card/card.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace okno::client::scanning {

enum class PaperSource { feeder, duplex, flatbed };
enum class ColourMode { colour, gray };

/// The front of a sheet is the side that comes first out of the device.
using Side = domain::Side;

struct ScanRequest {
    PaperSource source = PaperSource::feeder;
    ColourMode mode = ColourMode::colour;
    int dpi = 300;
    std::string folder{}; // pages are written here; must exist
    /// Options of the driver by their SANE names, set last; a name it lacks is ignored.
    std::map<std::string, std::string> options{};
};

struct ScannerDevice {
    std::string name; // what `open` takes and the station remembers
    std::string vendor;
    std::string model;

    bool operator==(const ScannerDevice&) const = default;
};

enum class FaultKind {
    noScanner, // no device answers to the name
    noDocuments, // the feeder is empty
    jammed, // also a double feed: SANE has one word for both
    coverOpen,
    busy, // another program holds the device
    accessDenied, // the account may not use the device
    unsupported, // the device gives no 8-bit gray or colour pages
    io, // the cable, the power, the driver
    diskFull,
    storage, // the disk failed otherwise, or the folder is missing
    crashed, // the driver took the scanner process with it
    hung, // nothing was heard for too long; the process was ended
    programMissing, // okno-scanner cannot be started: the installation is damaged
};

enum class EndReason {
    fed, // the stack was fed to its end, or the flatbed's one page was taken
    stopped, // by the desk, after the sheet that was under way
    stoppedAtDevice, // by the device's button: the sheet under way is not kept
    fault,
};

} // namespace okno::client::scanning
