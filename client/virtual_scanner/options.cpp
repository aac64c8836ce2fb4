#include "client/virtual_scanner/options.h"

#include <algorithm>
#include <cstring>
#include <sane/saneopts.h>

namespace okno::client::virtual_scanner {

namespace {
constexpr SANE_Int textSize = 1024;
constexpr SANE_Int settable = SANE_CAP_SOFT_SELECT | SANE_CAP_SOFT_DETECT;

const SANE_String_Const modeChoices[] = {"Color", "Gray", nullptr};
const SANE_String_Const sourceChoices[] = {sourceNames[0], sourceNames[1], sourceNames[2], nullptr};
const SANE_String_Const faultChoices[] = {faultNames[0], faultNames[1], faultNames[2],
    faultNames[3], faultNames[4], faultNames[5], faultNames[6], faultNames[7], nullptr};
const SANE_Word resolutionChoices[] = {6, 75, 100, 150, 200, 300, 600};
const SANE_Range widthRange{SANE_FIX(0), SANE_FIX(216), 0};
const SANE_Range heightRange{SANE_FIX(0), SANE_FIX(356), 0};
const SANE_Range speedRange{0, 1000, 1};
const SANE_Range sheetRange{1, 1000, 1};
const SANE_Range padRange{0, 4096, 1};

SANE_Option_Descriptor describe(const char* name, const char* title, const char* description,
    SANE_Value_Type type, SANE_Unit unit = SANE_UNIT_NONE) {
    SANE_Option_Descriptor option{};
    option.name = name;
    option.title = title;
    option.desc = description;
    option.type = type;
    option.unit = unit;
    option.size = type == SANE_TYPE_STRING ? textSize : SANE_Int(sizeof(SANE_Word));
    option.cap = settable;
    return option;
}

SANE_Option_Descriptor group(const char* title) {
    SANE_Option_Descriptor option = describe("", title, "", SANE_TYPE_GROUP);
    option.size = 0;
    option.cap = 0;
    return option;
}

SANE_Option_Descriptor choice(
    const char* name, const char* title, const char* description, const SANE_String_Const* names) {
    SANE_Option_Descriptor option = describe(name, title, description, SANE_TYPE_STRING);
    option.constraint_type = SANE_CONSTRAINT_STRING_LIST;
    option.constraint.string_list = names;
    return option;
}

SANE_Option_Descriptor ranged(SANE_Option_Descriptor option, const SANE_Range& range) {
    option.constraint_type = SANE_CONSTRAINT_RANGE;
    option.constraint.range = &range;
    return option;
}

SANE_Option_Descriptor length(
    const char* name, const char* title, const char* description, const SANE_Range& range) {
    return ranged(describe(name, title, description, SANE_TYPE_FIXED, SANE_UNIT_MM), range);
}

std::array<SANE_Option_Descriptor, optionEnd> describeAll() {
    std::array<SANE_Option_Descriptor, optionEnd> all{};
    all[optionCount] = describe("", SANE_TITLE_NUM_OPTIONS, SANE_DESC_NUM_OPTIONS, SANE_TYPE_INT);
    all[optionCount].cap = SANE_CAP_SOFT_DETECT;
    all[optionScanGroup] = group("Scan");
    all[optionSource] = choice(
        SANE_NAME_SCAN_SOURCE, SANE_TITLE_SCAN_SOURCE, SANE_DESC_SCAN_SOURCE, sourceChoices);
    all[optionMode]
        = choice(SANE_NAME_SCAN_MODE, SANE_TITLE_SCAN_MODE, SANE_DESC_SCAN_MODE, modeChoices);
    all[optionResolution] = describe(SANE_NAME_SCAN_RESOLUTION, SANE_TITLE_SCAN_RESOLUTION,
        SANE_DESC_SCAN_RESOLUTION, SANE_TYPE_INT, SANE_UNIT_DPI);
    all[optionResolution].constraint_type = SANE_CONSTRAINT_WORD_LIST;
    all[optionResolution].constraint.word_list = resolutionChoices;
    all[optionLeft]
        = length(SANE_NAME_SCAN_TL_X, SANE_TITLE_SCAN_TL_X, SANE_DESC_SCAN_TL_X, widthRange);
    all[optionTop]
        = length(SANE_NAME_SCAN_TL_Y, SANE_TITLE_SCAN_TL_Y, SANE_DESC_SCAN_TL_Y, heightRange);
    all[optionRight]
        = length(SANE_NAME_SCAN_BR_X, SANE_TITLE_SCAN_BR_X, SANE_DESC_SCAN_BR_X, widthRange);
    all[optionBottom]
        = length(SANE_NAME_SCAN_BR_Y, SANE_TITLE_SCAN_BR_Y, SANE_DESC_SCAN_BR_Y, heightRange);
    all[optionStackGroup] = group("Stack");
    all[optionFolder] = describe("folder", "Folder of pages",
        "JPEG, PNG and PPM files, fed in the order of their names", SANE_TYPE_STRING);
    all[optionSpeed] = ranged(describe("speed", "Pages per minute",
                                  "0 feeds as fast as pages can be decoded", SANE_TYPE_INT),
        speedRange);
    all[optionFault]
        = choice("fault", "Fault", "What goes wrong, once, at the sheet", faultChoices);
    all[optionFaultSheet] = ranged(describe("fault-sheet", "Sheet of the fault",
                                       "Counted from 1 from the top of the stack", SANE_TYPE_INT),
        sheetRange);
    all[optionPadLines]
        = ranged(describe("pad-lines", "Bytes added to a line",
                     "Makes bytes_per_line more than the pixels need", SANE_TYPE_INT),
            padRange);
    all[optionUnknownHeight] = describe("unknown-height", "Unknown height",
        "Reports -1 lines; the page ends where the paper ends", SANE_TYPE_BOOL);
    all[optionEmptyReads] = describe(
        "empty-reads", "Empty reads", "Every other read succeeds with no data", SANE_TYPE_BOOL);
    return all;
}

/// The number behind an option that is one; null for texts, lengths and groups.
int* numberOf(Settings& settings, SANE_Int option) {
    switch (option) {
    case optionResolution:
        return &settings.render.dpi;
    case optionSpeed:
        return &settings.pagesPerMinute;
    case optionFaultSheet:
        return &settings.faultSheet;
    case optionPadLines:
        return &settings.padBytes;
    default:
        return nullptr;
    }
}

bool* flagOf(Settings& settings, SANE_Int option) {
    if (option == optionUnknownHeight)
        return &settings.unknownHeight;
    return option == optionEmptyReads ? &settings.emptyReads : nullptr;
}

double* lengthOf(Settings& settings, SANE_Int option) {
    ScanArea& area = settings.render.area;
    switch (option) {
    case optionLeft:
        return &area.left;
    case optionTop:
        return &area.top;
    case optionRight:
        return &area.right;
    case optionBottom:
        return &area.bottom;
    default:
        return nullptr;
    }
}

std::string textOf(const Settings& settings, SANE_Int option) {
    switch (option) {
    case optionSource:
        return sourceNames[std::size_t(settings.source)];
    case optionMode:
        return modeChoices[settings.render.channels == 3 ? 0 : 1];
    case optionFolder:
        return settings.folder.string();
    default:
        return faultNames[std::size_t(settings.fault)];
    }
}

bool setText(Settings& settings, SANE_Int option, const char* text) {
    if (option == optionMode) {
        const bool colour = std::strcmp(text, modeChoices[0]) == 0;
        settings.render.channels = colour ? 3 : 1;
        return colour || std::strcmp(text, modeChoices[1]) == 0;
    }
    return setWord(settings, optionDescriptor(option)->name, text);
}

bool takes(const SANE_Option_Descriptor& option, SANE_Word value) {
    if (option.constraint_type == SANE_CONSTRAINT_RANGE)
        return value >= option.constraint.range->min && value <= option.constraint.range->max;
    const SANE_Word* words = option.constraint.word_list;
    return std::find(words + 1, words + 1 + words[0], value) != words + 1 + words[0];
}
} // namespace

const SANE_Option_Descriptor* optionDescriptor(SANE_Int option) {
    static const std::array<SANE_Option_Descriptor, optionEnd> all = describeAll();
    return option >= 0 && option < optionEnd ? &all[std::size_t(option)] : nullptr;
}

SANE_Status readOption(const Settings& settings, SANE_Int option, void* value) {
    const SANE_Option_Descriptor* descriptor = optionDescriptor(option);
    if (descriptor == nullptr || descriptor->type == SANE_TYPE_GROUP)
        return SANE_STATUS_INVAL;
    if (descriptor->type == SANE_TYPE_STRING) {
        auto* text = static_cast<char*>(value);
        std::strncpy(text, textOf(settings, option).c_str(), textSize - 1);
        text[textSize - 1] = '\0';
        return SANE_STATUS_GOOD;
    }
    Settings copy = settings;
    SANE_Word word = optionEnd;
    if (const int* number = numberOf(copy, option))
        word = *number;
    else if (const bool* flag = flagOf(copy, option))
        word = *flag ? SANE_TRUE : SANE_FALSE;
    else if (const double* millimetres = lengthOf(copy, option))
        word = SANE_FIX(*millimetres);
    std::memcpy(value, &word, sizeof word);
    return SANE_STATUS_GOOD;
}

SANE_Status writeOption(Settings& settings, SANE_Int option, const void* value, SANE_Int& info) {
    const SANE_Option_Descriptor* descriptor = optionDescriptor(option);
    if (descriptor == nullptr || (descriptor->cap & SANE_CAP_SOFT_SELECT) == 0)
        return SANE_STATUS_INVAL;
    if (option < optionStackGroup || option == optionUnknownHeight || option == optionPadLines)
        info |= SANE_INFO_RELOAD_PARAMS;
    if (descriptor->type == SANE_TYPE_STRING) {
        return setText(settings, option, static_cast<const char*>(value)) ? SANE_STATUS_GOOD
                                                                          : SANE_STATUS_INVAL;
    }
    SANE_Word word = 0;
    std::memcpy(&word, value, sizeof word);
    if (bool* flag = flagOf(settings, option))
        *flag = word == SANE_TRUE;
    else if (!takes(*descriptor, word))
        return SANE_STATUS_INVAL;
    else if (int* number = numberOf(settings, option))
        *number = word;
    else
        *lengthOf(settings, option) = SANE_UNFIX(word);
    return SANE_STATUS_GOOD;
}

} // namespace okno::client::virtual_scanner
