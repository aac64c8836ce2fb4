#include "client/ui/error_words.h"

#include <QCoreApplication>

#include <array>

namespace okno::client::ui {

namespace {

constexpr std::array ofStation{
    Words{"disk-full",
        QT_TRANSLATE_NOOP("ErrorText",
            "The disk of this station is full. What was shown as done is safe, the last step "
            "was not kept. Free some space and repeat it.")},
    Words{"database-failed",
        QT_TRANSLATE_NOOP("ErrorText",
            "The station could not write to its disk. What was shown as done is safe, the last "
            "step was not kept. Repeat it; if this happens again, tell the administrator.")},
    Words{"database-corrupt",
        QT_TRANSLATE_NOOP("ErrorText",
            "The station's data cannot be read. What was sent is safe in the registry. Work at "
            "another station and tell the administrator.")},
    Words{"enrolment-missing",
        QT_TRANSLATE_NOOP("ErrorText",
            "The station's enrolment file is not there: %1. Nothing was changed; ask the "
            "administrator for it, or start Okno with the right one.")},
    Words{"enrolment-malformed",
        QT_TRANSLATE_NOOP("ErrorText",
            "The station's enrolment file cannot be read (%1). Nothing was changed; ask the "
            "administrator to enrol the station again.")},
    Words{"database-newer",
        QT_TRANSLATE_NOOP("ErrorText",
            "The data were written by a newer version of Okno. They are untouched; update the "
            "program on this station.")},
    Words{"data-in-use",
        QT_TRANSLATE_NOOP(
            "ErrorText", "Okno is already running with these data. Use the window that is open.")},
    Words{"station-differs",
        QT_TRANSLATE_NOOP("ErrorText",
            "The data folder belongs to another station. It is untouched; tell the "
            "administrator.")},
    Words{"folder-unusable",
        QT_TRANSLATE_NOOP("ErrorText",
            "The folder for scans cannot be used: %1. Nothing was lost; tell the "
            "administrator.")},
    Words{"folder-not-writable",
        QT_TRANSLATE_NOOP(
            "ErrorText", "The data folder cannot be written to: %1. Tell the administrator.")},
    Words{"table-disk-full",
        QT_TRANSLATE_NOOP("ErrorText",
            "The disk is full, the table was not saved to %1. A file that was there before is "
            "untouched. Free some space or choose another disk.")},
    Words{"table-no-right",
        QT_TRANSLATE_NOOP("ErrorText",
            "You have no right to write to %1. The table was not saved; choose another folder.")},
    Words{"table-folder-missing",
        QT_TRANSLATE_NOOP("ErrorText",
            "The folder of %1 is not there any more. The table was not saved; choose another "
            "folder.")},
    Words{"table-not-written",
        QT_TRANSLATE_NOOP("ErrorText",
            "The table could not be saved to %1. Close it if another program has it open, or "
            "choose another name.")},
    Words{"file-not-written",
        QT_TRANSLATE_NOOP("ErrorText",
            "The paper could not be written to %1. The card is safe; print it again.")},
    Words{"printer-failed",
        QT_TRANSLATE_NOOP("ErrorText",
            "The printer did not take the paper. The card is safe; look at the printer and "
            "print again.")},
    Words{"printer-unknown",
        QT_TRANSLATE_NOOP("ErrorText",
            "The printer %1 is not there. The card is safe; switch it on or choose another "
            "one.")},
    Words{"resource-missing",
        QT_TRANSLATE_NOOP("ErrorText", "The installation is damaged: %1 is missing.")},
};

constexpr std::array ofRegistry{
    Words{"registry-behind",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry knows less than this station: it was set back to an earlier state. "
            "Nothing is lost here; tell the administrator at once.")},
    Words{"registry-recovering",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry is being restored and gives no registration numbers yet. Go on with the "
            "provisional number; everything is sent as soon as it is ready.")},
    Words{"registry-too-old",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry does not understand this newer program yet. Nothing is lost; the work is "
            "sent after the registry's update. Tell the administrator.")},
    Words{"program-too-old",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry needs a newer program than the one on this station. Nothing is lost; the "
            "work is sent after the update. Tell the administrator.")},
    Words{"history-rewritten",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry's history is not what this station has seen before. The work here is "
            "safe; tell the administrator at once.")},
    Words{"registry-disk-full",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry's disk is full. The work is safe on this station and is sent as soon as "
            "there is room; tell the administrator.")},
    Words{"registry-failed",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry could not read or write its data. The work is safe on this station and "
            "is "
            "sent later; if this goes on, tell the administrator.")},
    Words{"registry-busy",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry has no room for one more at this moment. The work is safe on this "
            "station; "
            "try again in a few seconds.")},
    Words{"registry-standby",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry is just being taken over by another computer. The work is safe on this "
            "station; try again in half a minute.")},
    Words{"too-many-requests",
        QT_TRANSLATE_NOOP("ErrorText",
            "This station asks faster than the registry answers. The work is safe here and is sent "
            "later; if this goes on, tell the administrator.")},
    Words{"too-many-uploads",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry holds too many half-sent scans of this station. The scans are safe here; "
            "those that were begun are finished first. If this goes on, tell the administrator.")},
    Words{"body-too-large",
        QT_TRANSLATE_NOOP("ErrorText",
            "A scan or a message is larger than the registry takes. It is safe on this station; "
            "scan "
            "the paper in several parts, or tell the administrator.")},
};

} // namespace

std::span<const Words> stationWords() {
    return ofStation;
}

std::span<const Words> registryWords() {
    return ofRegistry;
}

} // namespace okno::client::ui
