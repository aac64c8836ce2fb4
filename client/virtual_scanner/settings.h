// What the virtual scanner is told: by okno.conf when it is found, by SANE options afterwards.
// Read on the thread that calls SANE.
#pragma once

#include "client/virtual_scanner/page_image.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace okno::client::virtual_scanner {

/// What goes wrong, once, at the sheet `Settings::faultSheet` of the stack. In duplex it is the
/// back of that sheet that suffers, so the front has already been read.
enum class Fault {
    none,
    jam, // stops half-way through the page
    doubleFeed, // noticed when the whole page has passed; SANE calls it a jam as well
    coverOpen, // before the sheet is drawn in
    stopButton, // NO_DOCS half-way through the page
    io, // the cable
    crash, // the driver takes its process with it
    hang, // the driver never answers again, nor hears a cancel
};
constexpr std::array<const char*, 8> faultNames{
    "none", "jam", "double-feed", "cover-open", "stop-button", "io", "crash", "hang"};
[[nodiscard]] std::optional<Fault> faultOf(std::string_view name);

enum class Source { adfFront, adfDuplex, flatbed };
constexpr std::array<const char*, 3> sourceNames{"ADF Front", "ADF Duplex", "Flatbed"};
[[nodiscard]] std::optional<Source> sourceOf(std::string_view name);

struct Settings {
    std::filesystem::path folder{}; // page images, fed in the order of their names
    int pagesPerMinute = 0; // 0: as fast as the pages can be decoded
    Fault fault = Fault::none;
    int faultSheet = 1; // counted from 1 from the top of the whole stack
    int padBytes = 0; // added to every line: bytes_per_line is more than the pixels need
    bool unknownHeight = false; // lines is -1
    bool emptyReads = false; // every other sane_read answers GOOD with nothing
    Source source = Source::adfFront;
    RenderOptions render{};
};

/// The folder that holds okno.conf among the folders of SANE_CONFIG_DIR; empty where none does.
[[nodiscard]] std::filesystem::path findConfiguration();

/// One `word value` a line; lines it does not know are ignored, as SANE back ends do.
[[nodiscard]] Settings readSettings(const std::filesystem::path& file);
/// True when the word is known and its value makes sense.
bool setWord(Settings& settings, std::string_view word, std::string_view value);

} // namespace okno::client::virtual_scanner
