#include "client/scanner/sane_device.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <sane/saneopts.h>

namespace okno::client::scanner {

using scanning::FaultKind;
using scanning::PaperSource;

namespace {
constexpr double a4Width = 210;
constexpr double a4Height = 297;

bool contains(const std::string& text, const char* part) {
    const auto same = [](char left, char right) {
        return std::tolower(static_cast<unsigned char>(left))
            == std::tolower(static_cast<unsigned char>(right));
    };
    return std::search(text.begin(), text.end(), part, part + std::strlen(part), same)
        != text.end();
}

bool suits(const std::string& name, PaperSource source) {
    const bool duplex = contains(name, "duplex") || contains(name, "both");
    const bool feeder = contains(name, "adf") || contains(name, "feeder");
    switch (source) {
    case PaperSource::duplex:
        return duplex;
    case PaperSource::feeder:
        return feeder && !duplex && !contains(name, "back");
    case PaperSource::flatbed:
        return !feeder && !duplex;
    }
    return false;
}

SANE_Word nearestWord(const SANE_Word* words, SANE_Word wanted) {
    return *std::min_element(words + 1, words + 1 + words[0], [&](SANE_Word left, SANE_Word right) {
        return std::abs(left - wanted) < std::abs(right - wanted);
    });
}

SANE_Word allowed(const SANE_Option_Descriptor& option, SANE_Word wanted) {
    if (option.constraint_type == SANE_CONSTRAINT_RANGE)
        return std::clamp(wanted, option.constraint.range->min, option.constraint.range->max);
    if (option.constraint_type == SANE_CONSTRAINT_WORD_LIST)
        return nearestWord(option.constraint.word_list, wanted);
    return wanted;
}
} // namespace

SaneLibrary::SaneLibrary() {
    sane_init(nullptr, nullptr);
}

SaneLibrary::~SaneLibrary() {
    sane_exit();
}

std::vector<scanning::ScannerDevice> SaneLibrary::devices() const {
    std::vector<scanning::ScannerDevice> found;
    const SANE_Device** list = nullptr;
    if (sane_get_devices(&list, SANE_FALSE) != SANE_STATUS_GOOD)
        return found;
    for (; *list != nullptr; ++list)
        found.push_back({(*list)->name, (*list)->vendor, (*list)->model});
    return found;
}

SANE_Status SaneDevice::open(const std::string& name) {
    close();
    const SANE_Status status = sane_open(name.c_str(), &m_handle);
    if (status != SANE_STATUS_GOOD)
        m_handle = nullptr;
    m_name = name;
    return status;
}

void SaneDevice::close() {
    if (m_handle != nullptr)
        sane_close(m_handle);
    m_handle = nullptr;
}

std::vector<std::string> SaneDevice::sources() const {
    std::vector<std::string> names;
    const SANE_Int option = find(SANE_NAME_SCAN_SOURCE);
    if (option < 0)
        return names;
    const SANE_Option_Descriptor* descriptor = sane_get_option_descriptor(m_handle, option);
    if (descriptor->constraint_type != SANE_CONSTRAINT_STRING_LIST)
        return names;
    for (const SANE_String_Const* name = descriptor->constraint.string_list; *name != nullptr;
         ++name)
        names.emplace_back(*name);
    return names;
}

bool SaneDevice::configure(const scanning::ScanRequest& request) {
    const std::vector<std::string> names = sources();
    const auto source = std::find_if(names.begin(), names.end(),
        [&](const std::string& name) { return suits(name, request.source); });
    if (source != names.end())
        setText(SANE_NAME_SCAN_SOURCE, *source);
    else if (!names.empty() || request.source == PaperSource::duplex)
        return false;
    const bool gray = request.mode == scanning::ColourMode::gray;
    setText(SANE_NAME_SCAN_MODE, gray ? SANE_VALUE_SCAN_MODE_GRAY : SANE_VALUE_SCAN_MODE_COLOR);
    setNumber(SANE_NAME_SCAN_RESOLUTION, request.dpi);
    setNumber(SANE_NAME_SCAN_TL_X, 0);
    setNumber(SANE_NAME_SCAN_TL_Y, 0);
    setNumber(SANE_NAME_SCAN_BR_X, a4Width);
    setNumber(SANE_NAME_SCAN_BR_Y, a4Height);
    for (const auto& [name, value] : request.options)
        setAny(name, value);
    return true;
}

int SaneDevice::resolution() const {
    const SANE_Int option = find(SANE_NAME_SCAN_RESOLUTION);
    SANE_Word value = 0;
    if (option < 0
        || sane_control_option(m_handle, option, SANE_ACTION_GET_VALUE, &value, nullptr)
            != SANE_STATUS_GOOD)
        return 0;
    const bool fixed = sane_get_option_descriptor(m_handle, option)->type == SANE_TYPE_FIXED;
    return fixed ? int(std::lround(SANE_UNFIX(value))) : value;
}

SANE_Int SaneDevice::find(const std::string& name) const {
    SANE_Int count = 0;
    sane_control_option(m_handle, 0, SANE_ACTION_GET_VALUE, &count, nullptr);
    for (SANE_Int option = 1; option < count; ++option) {
        const SANE_Option_Descriptor* descriptor = sane_get_option_descriptor(m_handle, option);
        if (descriptor != nullptr && descriptor->name != nullptr && name == descriptor->name
            && SANE_OPTION_IS_ACTIVE(descriptor->cap))
            return option;
    }
    return -1;
}

bool SaneDevice::setText(const std::string& option, const std::string& text) {
    const SANE_Int number = find(option);
    if (number < 0)
        return false;
    const SANE_Int size = sane_get_option_descriptor(m_handle, number)->size;
    std::string value(std::size_t(std::max<SANE_Int>(size, SANE_Int(text.size()) + 1)), '\0');
    std::copy(text.begin(), text.end(), value.begin());
    return sane_control_option(m_handle, number, SANE_ACTION_SET_VALUE, value.data(), nullptr)
        == SANE_STATUS_GOOD;
}

void SaneDevice::setNumber(const std::string& option, double value) {
    const SANE_Int number = find(option);
    if (number < 0)
        return;
    const SANE_Option_Descriptor* descriptor = sane_get_option_descriptor(m_handle, number);
    const bool fixed = descriptor->type == SANE_TYPE_FIXED;
    SANE_Word word = allowed(*descriptor, fixed ? SANE_FIX(value) : SANE_Word(std::lround(value)));
    sane_control_option(m_handle, number, SANE_ACTION_SET_VALUE, &word, nullptr);
}

void SaneDevice::setAny(const std::string& option, const std::string& value) {
    const SANE_Int number = find(option);
    if (number < 0)
        return;
    switch (sane_get_option_descriptor(m_handle, number)->type) {
    case SANE_TYPE_STRING:
        setText(option, value);
        break;
    case SANE_TYPE_BOOL:
        setNumber(option, value == "yes" ? SANE_TRUE : SANE_FALSE);
        break;
    default:
        setNumber(option, std::strtod(value.c_str(), nullptr));
    }
}

FaultKind faultOf(SANE_Status status) {
    switch (status) {
    case SANE_STATUS_NO_DOCS:
        return FaultKind::noDocuments;
    case SANE_STATUS_JAMMED:
        return FaultKind::jammed;
    case SANE_STATUS_COVER_OPEN:
        return FaultKind::coverOpen;
    case SANE_STATUS_DEVICE_BUSY:
        return FaultKind::busy;
    case SANE_STATUS_ACCESS_DENIED:
        return FaultKind::accessDenied;
    default:
        return FaultKind::io;
    }
}

} // namespace okno::client::scanner
