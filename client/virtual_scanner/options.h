// The SANE options of the virtual scanner: what a front end lists, reads and sets.
// Called on the thread that calls SANE.
#pragma once

#include "client/virtual_scanner/settings.h"

#include <sane/sane.h>

namespace okno::client::virtual_scanner {

enum Option : SANE_Int {
    optionCount,
    optionScanGroup,
    optionSource,
    optionMode,
    optionResolution,
    optionLeft,
    optionTop,
    optionRight,
    optionBottom,
    optionStackGroup,
    optionFolder,
    optionSpeed,
    optionFault,
    optionFaultSheet,
    optionPadLines,
    optionUnknownHeight,
    optionEmptyReads,
    optionEnd
};

/// Null beyond the last option.
[[nodiscard]] const SANE_Option_Descriptor* optionDescriptor(SANE_Int option);

/// SANE_STATUS_INVAL for a group or a missing option.
SANE_Status readOption(const Settings& settings, SANE_Int option, void* value);
/// `info` gains the SANE_INFO bits; SANE_STATUS_INVAL for a value that the option does not take.
SANE_Status writeOption(Settings& settings, SANE_Int option, const void* value, SANE_Int& info);

} // namespace okno::client::virtual_scanner
