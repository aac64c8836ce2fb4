#include "client/ui/error_words.h"

#include <QCoreApplication>

#include <array>

namespace okno::client::ui {

namespace {

constexpr std::array ofHall{
    Words{"quota-exhausted",
        QT_TRANSLATE_NOOP("ErrorText",
            "The places of this channel are gone for that day; others may still have some. Nothing "
            "was booked; choose another day.")},
    Words{"too-soon",
        QT_TRANSLATE_NOOP("ErrorText",
            "This time begins too soon to be booked. Nothing was booked; choose a later one.")},
    Words{"slot-leased",
        QT_TRANSLATE_NOOP("ErrorText",
            "This time is kept for another station. Nothing was booked; choose another time.")},
    Words{"slot-unavailable",
        QT_TRANSLATE_NOOP("ErrorText",
            "This time cannot be given just now. Nothing was booked; choose another time.")},
    Words{"too-much-leased",
        QT_TRANSLATE_NOOP("ErrorText",
            "Enough times of this window are kept for other stations. Nothing was reserved.")},
    Words{"slots-leased",
        QT_TRANSLATE_NOOP("ErrorText",
            "Some of these times are kept for another station. Nothing was reserved.")},
    Words{"window-closed",
        QT_TRANSLATE_NOOP(
            "ErrorText", "Window %1 is closed today. Nothing was changed; choose another window.")},
    Words{"name-missing",
        QT_TRANSLATE_NOOP(
            "ErrorText", "This line asks for the visitor's name. Type it and confirm again.")},
    Words{"phone-missing",
        QT_TRANSLATE_NOOP(
            "ErrorText", "This line asks for a telephone number. Type it and confirm again.")},
    Words{"too-early",
        QT_TRANSLATE_NOOP("ErrorText", "The visitor is early: arrival is noted from %1.")},
    Words{"too-late",
        QT_TRANSLATE_NOOP("ErrorText",
            "The visitor is late: arrival was noted until %1. Book another time, or let the "
            "visitor in without a ticket.")},
    Words{"line-is-booked-only",
        QT_TRANSLATE_NOOP("ErrorText",
            "This line receives people with a booked time only. Book a time, or ask the "
            "administrator.")},
    Words{"target-missing",
        QT_TRANSLATE_NOOP("ErrorText", "Choose the line or the window to which the visitor goes.")},
    Words{"no-such-line",
        QT_TRANSLATE_NOOP(
            "ErrorText", "That line is not in the office's list. Choose another one.")},
    Words{"time-missing",
        QT_TRANSLATE_NOOP("ErrorText",
            "The time at which the visitor is to be called is missing. Type it and confirm "
            "again.")},
    Words{"time-past",
        QT_TRANSLATE_NOOP(
            "ErrorText", "The time has passed. Nothing was changed; type a later one.")},
    Words{"already-noted", QT_TRANSLATE_NOOP("ErrorText", "This consultation is counted already.")},
    Words{"no-such-ticket",
        QT_TRANSLATE_NOOP("ErrorText",
            "The ticket is not known at this station. Nothing was changed; the lists now show how "
            "things stand.")},
    Words{"nothing-to-undo",
        QT_TRANSLATE_NOOP("ErrorText", "There is no change of this ticket to take back.")},
    Words{"undo-too-late",
        QT_TRANSLATE_NOOP(
            "ErrorText", "A change can be taken back for ten seconds. Nothing was changed.")},
    Words{"undo-needs-registry",
        QT_TRANSLATE_NOOP("ErrorText",
            "Without the registry this cannot be taken back: the old time may be somebody else's "
            "by "
            "now. Nothing was changed; give the person another time.")},
    Words{"changed-by-another",
        QT_TRANSLATE_NOOP("ErrorText",
            "Somebody else has changed the ticket meanwhile: window %1. Nothing was taken back.")},
    Words{"already-called",
        QT_TRANSLATE_NOOP("ErrorText",
            "Somebody has already called the ticket: window %1. The list shows how it stands.")},
    Words{"already-in-service",
        QT_TRANSLATE_NOOP("ErrorText",
            "The visitor is already being served: window %1. The list shows how it stands.")},
    Words{"already-postponed",
        QT_TRANSLATE_NOOP(
            "ErrorText", "The ticket is already postponed: window %1. The list shows until when.")},
    Words{"already-transferred",
        QT_TRANSLATE_NOOP("ErrorText",
            "The visitor has already been sent on: window %1. The list shows how it stands.")},
    Words{"already-finished",
        QT_TRANSLATE_NOOP(
            "ErrorText", "The visit is already over: window %1. Nothing was changed.")},
    Words{"already-no-show",
        QT_TRANSLATE_NOOP("ErrorText",
            "The visitor is already marked as absent: window %1. Nothing was changed.")},
    Words{"already-cancelled",
        QT_TRANSLATE_NOOP("ErrorText", "The ticket is already cancelled. Nothing was changed.")},
    Words{"already-arrived",
        QT_TRANSLATE_NOOP(
            "ErrorText", "The visitor's arrival is already noted. Nothing was doubled.")},
};

} // namespace

std::span<const Words> hallWords() {
    return ofHall;
}

} // namespace okno::client::ui
