// What okno-desk is started with.
#pragma once

#include "common/basics/result.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <filesystem>

namespace okno::client::app {

struct Options {
    std::filesystem::path enrolment; // the station's file from the registry
    std::filesystem::path folder; // of the station's store and scans
    std::chrono::seconds clockOffset{0}; // for training, added to the machine's clock
    QString language = QStringLiteral("ru");
    bool dark = false;
    int textScale = 100; // per cent
    std::chrono::minutes lockAfter{10}; // of nobody touching the station; nought: never by itself
    std::chrono::seconds returnAfter{60}; // of nobody touching a lobby terminal
    bool reportReady = false; // prints a line when the first page is usable
};

/// `invalidInput` "option-unknown", "option-missing" or "option-wrong" with the option as detail;
/// the words for the terminal come in `help`.
[[nodiscard]] Result<Options> readOptions(const QStringList& arguments);
[[nodiscard]] QString usage();

} // namespace okno::client::app
