#include "client/ui/reception/scan_words.h"

#include <QCoreApplication>
#include <cmath>

namespace okno::client::ui {

using scanning::FaultKind;
using scanning::Scanner;

namespace {

constexpr double skewWorthSaying = 1.5; // degrees

const char* textOf(FaultKind kind) {
    switch (kind) {
    case FaultKind::noScanner:
        return QT_TRANSLATE_NOOP("ScanWords",
            "The scanner does not answer. Check that it is switched on and connected, then "
            "press F2.");
    case FaultKind::noDocuments:
        return QT_TRANSLATE_NOOP(
            "ScanWords", "The feeder is empty. Put the stack in and press F2.");
    case FaultKind::jammed:
        return QT_TRANSLATE_NOOP("ScanWords",
            "Paper jam or two sheets at once at sheet %1. The sheets before it are safe. Take "
            "the paper out, put sheet %1 and the rest back in, and press F2.");
    case FaultKind::coverOpen:
        return QT_TRANSLATE_NOOP("ScanWords",
            "The cover is open at sheet %1. The sheets before it are safe. Close it, put sheet "
            "%1 and the rest back in, and press F2.");
    case FaultKind::busy:
        return QT_TRANSLATE_NOOP(
            "ScanWords", "Another program holds the scanner. Close it there and press F2.");
    case FaultKind::accessDenied:
        return QT_TRANSLATE_NOOP(
            "ScanWords", "This account may not use the scanner. Tell the administrator.");
    case FaultKind::unsupported:
        return QT_TRANSLATE_NOOP(
            "ScanWords", "The scanner gives no pages that Okno can use. Tell the administrator.");
    case FaultKind::io:
        return QT_TRANSLATE_NOOP("ScanWords",
            "The scanner stopped answering at sheet %1. The sheets before it are safe. Check "
            "cable and power, put sheet %1 and the rest back in, and press F2.");
    case FaultKind::diskFull:
        return QT_TRANSLATE_NOOP("ScanWords",
            "The disk is full: sheet %1 was not kept, the sheets before it are safe. Free some "
            "space and scan the rest.");
    case FaultKind::storage:
        return QT_TRANSLATE_NOOP("ScanWords",
            "The disk failed: sheet %1 was not kept, the sheets before it are safe. Tell the "
            "administrator.");
    case FaultKind::crashed:
    case FaultKind::hung:
        return QT_TRANSLATE_NOOP("ScanWords",
            "The scanner's driver failed at sheet %1 and is started anew. The sheets before it "
            "are safe. Put sheet %1 and the rest back in and press F2.");
    case FaultKind::programMissing:
        return QT_TRANSLATE_NOOP("ScanWords",
            "The scanning program is missing: the installation is damaged. Tell the "
            "administrator.");
    }
    return "";
}

} // namespace

QString wordsOf(Scanner::State state) {
    switch (state) {
    case Scanner::State::idle:
        return QCoreApplication::translate("ScanWords", "Scanner: ready");
    case Scanner::State::listing:
        return QCoreApplication::translate("ScanWords", "Scanner: looking for it");
    case Scanner::State::opening:
        return QCoreApplication::translate("ScanWords", "Scanner: getting ready");
    case Scanner::State::scanning:
        return QCoreApplication::translate("ScanWords", "Scanner: scanning");
    case Scanner::State::stopping:
        return QCoreApplication::translate("ScanWords", "Scanner: stopping");
    }
    return {};
}

QString wordsOf(const scanning::ScanFault& fault) {
    auto text = QCoreApplication::translate("ScanWords", textOf(fault.kind));
    if (text.contains(QLatin1String("%1")))
        text = text.arg(fault.sheet);
    return text;
}

QString wordsOf(const scanning::PageMark& mark) {
    if (!mark.separator.isEmpty())
        return QCoreApplication::translate("ScanWords", "separator");
    if (std::abs(mark.skewDegrees) >= skewWorthSaying)
        return QCoreApplication::translate("ScanWords", "skewed %1°")
            .arg(std::lround(std::abs(mark.skewDegrees)));
    return {};
}

} // namespace okno::client::ui
