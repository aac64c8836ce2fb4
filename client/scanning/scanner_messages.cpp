#include "client/scanning/scanner_messages.h"

#include <nlohmann/json.hpp>

namespace okno::client::scanning {

using Json = nlohmann::json;

namespace {
template <typename Value> struct Word {
    Value value;
    const char* word;
};

constexpr Word<PaperSource> sourceWords[]{{PaperSource::feeder, "feeder"},
    {PaperSource::duplex, "duplex"}, {PaperSource::flatbed, "flatbed"}};
constexpr Word<ColourMode> modeWords[]{{ColourMode::colour, "colour"}, {ColourMode::gray, "gray"}};
constexpr Word<Side> sideWords[]{{Side::front, "front"}, {Side::back, "back"}};
constexpr Word<EndReason> reasonWords[]{{EndReason::fed, "fed"}, {EndReason::stopped, "stopped"},
    {EndReason::stoppedAtDevice, "stopped-at-device"}, {EndReason::fault, "fault"}};
constexpr Word<FaultKind> faultWords[]{{FaultKind::noScanner, "no-scanner"},
    {FaultKind::noDocuments, "no-documents"}, {FaultKind::jammed, "jammed"},
    {FaultKind::coverOpen, "cover-open"}, {FaultKind::busy, "busy"},
    {FaultKind::accessDenied, "access-denied"}, {FaultKind::unsupported, "unsupported"},
    {FaultKind::io, "io"}, {FaultKind::diskFull, "disk-full"}, {FaultKind::storage, "storage"},
    {FaultKind::crashed, "crashed"}, {FaultKind::hung, "hung"},
    {FaultKind::programMissing, "program-missing"}};

template <typename Value, std::size_t size>
std::string wordOf(const Word<Value> (&words)[size], Value value) {
    for (const Word<Value>& each : words) {
        if (each.value == value)
            return each.word;
    }
    return {};
}

/// Throws like the library's own conversions: every caller is under `guarded`.
template <typename Value, std::size_t size>
Value valueOf(const Word<Value> (&words)[size], const Json& json, const char* field) {
    const std::string word = json.at(field);
    for (const Word<Value>& each : words) {
        if (word == each.word)
            return each.value;
    }
    throw std::invalid_argument(field);
}

template <typename Message, typename Read>
Result<Message> guarded(std::string_view line, const Read& read) {
    try {
        const Json json = Json::parse(line);
        if (std::optional<Message> message = read(json))
            return *message;
        return failure(ErrorCode::invalidInput, "unknown-message");
    } catch (const std::exception& error) {
        return failure(ErrorCode::invalidInput, "malformed-message", error.what());
    }
}

Json toJson(const ListDevices& /*command*/) {
    return {{"do", "list"}};
}

Json toJson(const OpenDevice& command) {
    return {{"do", "open"}, {"device", command.device}};
}

Json toJson(const StartScan& command) {
    const ScanRequest& request = command.request;
    return {{"do", "scan"}, {"source", wordOf(sourceWords, request.source)},
        {"mode", wordOf(modeWords, request.mode)}, {"dpi", request.dpi}, {"folder", request.folder},
        {"options", request.options}};
}

Json toJson(const StopScan& /*command*/) {
    return {{"do", "stop"}};
}

Json toJson(const Quit& /*command*/) {
    return {{"do", "quit"}};
}

Json toJson(const DevicesListed& event) {
    Json devices = Json::array();
    for (const ScannerDevice& device : event.devices)
        devices.push_back(
            {{"name", device.name}, {"vendor", device.vendor}, {"model", device.model}});
    return {{"event", "devices"}, {"devices", devices}};
}

Json toJson(const DeviceOpened& event) {
    return {{"event", "opened"}, {"device", event.device}, {"sources", event.sources}};
}

Json toJson(const SheetStarted& event) {
    return {{"event", "sheet-started"}, {"sheet", event.sheet}};
}

Json toJson(const RowsRead& event) {
    return {{"event", "rows"}, {"sheet", event.sheet}, {"rows", event.rows}};
}

Json toJson(const PageSaved& event) {
    return {{"event", "page"}, {"sheet", event.sheet}, {"side", wordOf(sideWords, event.side)},
        {"file", event.file}, {"sha256", event.sha256}, {"bytes", event.bytes},
        {"width", event.width}, {"height", event.height}, {"dpi", event.dpi}};
}

Json toJson(const PageRead& event) {
    return {{"event", "marks"}, {"sheet", event.sheet}, {"side", wordOf(sideWords, event.side)},
        {"sha256", event.sha256}, {"blank", event.blank}, {"separator", event.separator},
        {"skew", event.skewDegrees}};
}

Json toJson(const StackFed& event) {
    return {{"event", "fed"}, {"sheets", event.sheets}};
}

Json toJson(const ScanFailed& event) {
    return {{"event", "fault"}, {"kind", wordOf(faultWords, event.kind)}, {"sheet", event.sheet},
        {"detail", event.detail}};
}

Json toJson(const BatchEnded& event) {
    return {{"event", "done"}, {"reason", wordOf(reasonWords, event.reason)},
        {"sheets", event.sheets}, {"pages", event.pages}, {"fed_to_safe_ms", event.fedToSafeMs}};
}

ScanRequest readRequest(const Json& json) {
    ScanRequest request;
    request.source = valueOf(sourceWords, json, "source");
    request.mode = valueOf(modeWords, json, "mode");
    request.dpi = json.at("dpi");
    request.folder = json.at("folder");
    request.options = json.value("options", request.options);
    return request;
}

std::optional<ScannerCommand> readCommand(const Json& json) {
    const std::string word = json.at("do");
    if (word == "list")
        return ListDevices{};
    if (word == "open")
        return OpenDevice{json.at("device")};
    if (word == "scan")
        return StartScan{readRequest(json)};
    if (word == "stop")
        return StopScan{};
    if (word == "quit")
        return Quit{};
    return std::nullopt;
}

DevicesListed readDevices(const Json& json) {
    DevicesListed event;
    for (const Json& device : json.at("devices"))
        event.devices.push_back({device.at("name"), device.at("vendor"), device.at("model")});
    return event;
}

std::optional<ScannerEvent> readEvent(const Json& json) {
    const std::string word = json.at("event");
    if (word == "devices")
        return readDevices(json);
    if (word == "opened")
        return DeviceOpened{json.at("device"), json.at("sources")};
    if (word == "sheet-started")
        return SheetStarted{json.at("sheet")};
    if (word == "rows")
        return RowsRead{json.at("sheet"), json.at("rows")};
    if (word == "page")
        return PageSaved{json.at("sheet"), valueOf(sideWords, json, "side"), json.at("file"),
            json.at("sha256"), json.at("bytes"), json.at("width"), json.at("height"),
            json.at("dpi")};
    if (word == "marks")
        return PageRead{json.at("sheet"), valueOf(sideWords, json, "side"), json.at("sha256"),
            json.at("blank"), json.at("separator"), json.at("skew")};
    if (word == "fed")
        return StackFed{json.at("sheets")};
    if (word == "fault")
        return ScanFailed{valueOf(faultWords, json, "kind"), json.at("sheet"), json.at("detail")};
    if (word == "done")
        return BatchEnded{valueOf(reasonWords, json, "reason"), json.at("sheets"), json.at("pages"),
            json.at("fed_to_safe_ms")};
    return std::nullopt;
}

template <typename Message> std::string lineOf(const Message& message) {
    const Json json = std::visit([](const auto& each) { return toJson(each); }, message);
    // A driver's words may be no UTF-8: better a replaced letter than a lost event.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}
} // namespace

std::string toLine(const ScannerCommand& command) {
    return lineOf(command);
}

std::string toLine(const ScannerEvent& event) {
    return lineOf(event);
}

Result<ScannerCommand> commandFromLine(std::string_view line) {
    return guarded<ScannerCommand>(line, readCommand);
}

Result<ScannerEvent> eventFromLine(std::string_view line) {
    return guarded<ScannerEvent>(line, readEvent);
}

} // namespace okno::client::scanning
