#include "common/domain/office/office.h"

#include <algorithm>

namespace okno::domain {

const Window* findWindow(const Office& office, const std::string& number) {
    const auto found = std::find_if(office.windows.begin(), office.windows.end(),
        [&](const Window& window) { return window.number == number; });
    return found == office.windows.end() ? nullptr : &*found;
}

const Line* findLine(const Office& office, const std::string& code) {
    const auto found = std::find_if(office.lines.begin(), office.lines.end(),
        [&](const Line& line) { return line.code == code; });
    return found == office.lines.end() ? nullptr : &*found;
}

std::string lineOf(const Service& service, Purpose purpose) {
    if (purpose == Purpose::collect)
        return collectLine;
    return service.kind == ServiceKind::state ? "state" : "municipal";
}

bool serves(const Window& window, const std::string& line, Purpose purpose) {
    return std::find(window.lines.begin(), window.lines.end(), line) != window.lines.end()
        && std::find(window.purposes.begin(), window.purposes.end(), purpose)
        != window.purposes.end();
}

} // namespace okno::domain
