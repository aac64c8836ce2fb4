#include "client/virtual_scanner/settings.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace okno::client::virtual_scanner {

namespace {
template <typename Value, std::size_t size>
std::optional<Value> byName(const std::array<const char*, size>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return std::nullopt;
    return Value(found - names.begin());
}

bool setNumber(int& target, std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0)
        return false;
    target = value;
    return true;
}

bool setFlag(bool& target, std::string_view text) {
    target = text == "yes";
    return text == "yes" || text == "no";
}

template <typename Value> bool setChoice(Value& target, const std::optional<Value>& value) {
    target = value.value_or(target);
    return value.has_value();
}
} // namespace

std::optional<Fault> faultOf(std::string_view name) {
    return byName<Fault>(faultNames, name);
}

std::optional<Source> sourceOf(std::string_view name) {
    return byName<Source>(sourceNames, name);
}

std::filesystem::path findConfiguration() {
    const char* configured = std::getenv("SANE_CONFIG_DIR");
    std::istringstream folders(configured != nullptr ? configured : "/etc/sane.d");
    for (std::string folder; std::getline(folders, folder, ':');) {
        std::error_code ignored;
        if (!folder.empty()
            && std::filesystem::exists(std::filesystem::path(folder) / "okno.conf", ignored))
            return folder;
    }
    return {};
}

Settings readSettings(const std::filesystem::path& file) {
    Settings settings;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const auto gap = line.find(' ');
        if (gap != std::string::npos && line.front() != '#')
            setWord(settings, std::string_view(line).substr(0, gap),
                std::string_view(line).substr(gap + 1));
    }
    return settings;
}

bool setWord(Settings& settings, std::string_view word, std::string_view value) {
    if (word == "folder") {
        settings.folder = value;
        return true;
    }
    if (word == "speed")
        return setNumber(settings.pagesPerMinute, value);
    if (word == "fault")
        return setChoice(settings.fault, faultOf(value));
    if (word == "fault-sheet")
        return setNumber(settings.faultSheet, value);
    if (word == "pad-lines")
        return setNumber(settings.padBytes, value);
    if (word == "unknown-height")
        return setFlag(settings.unknownHeight, value);
    if (word == "empty-reads")
        return setFlag(settings.emptyReads, value);
    if (word == "source")
        return setChoice(settings.source, sourceOf(value));
    if (word == "resolution")
        return setNumber(settings.render.dpi, value);
    return false;
}

} // namespace okno::client::virtual_scanner
