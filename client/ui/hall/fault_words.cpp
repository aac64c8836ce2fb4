#include "client/ui/error_words.h"

#include <QCoreApplication>

#include <array>

namespace okno::client::ui {

namespace {

constexpr std::array ofSchedule{
    Words{"hours-reversed",
        QT_TRANSLATE_NOOP("ErrorText", "An interval ends before it begins. Correct the hours.")},
    Words{"hours-overlap",
        QT_TRANSLATE_NOOP(
            "ErrorText", "Two intervals overlap or are not in order. Correct the hours.")},
    Words{"step-not-positive",
        QT_TRANSLATE_NOOP("ErrorText", "A ticket must last at least one minute.")},
    Words{"shift-overlaps",
        QT_TRANSLATE_NOOP("ErrorText",
            "Two shifts of one window overlap. Change the hours or the days of one of them.")},
    Words{"lengths-differ",
        QT_TRANSLATE_NOOP("ErrorText",
            "The lines of one shift must have tickets of one length. Leave out the line that "
            "differs.")},
    Words{"line-unknown",
        QT_TRANSLATE_NOOP("ErrorText", "The office has no such line. Choose another one.")},
    Words{"window-unknown",
        QT_TRANSLATE_NOOP("ErrorText", "The hall has no such window. Correct the number.")},
    Words{"organisation-unknown",
        QT_TRANSLATE_NOOP("ErrorText", "The hall has no such organisation.")},
    Words{"organisation-differs",
        QT_TRANSLATE_NOOP("ErrorText",
            "Window and line belong to different organisations. Choose lines of the window's own "
            "one.")},
    Words{"weekday-unknown", QT_TRANSLATE_NOOP("ErrorText", "There is no such weekday.")},
    Words{"number-out-of-range",
        QT_TRANSLATE_NOOP("ErrorText", "A number is out of its bounds. Correct it.")},
    Words{"validity-reversed",
        QT_TRANSLATE_NOOP("ErrorText", "The last day is before the first. Correct the dates.")},
    Words{"limits-out-of-order",
        QT_TRANSLATE_NOOP("ErrorText", "The limits of waiting are not in the order of dates.")},
    Words{"exceptions-repeated",
        QT_TRANSLATE_NOOP(
            "ErrorText", "There already is an entry for this day and window. Change that one.")},
    Words{"tail",
        QT_TRANSLATE_NOOP("ErrorText", "%1 remain at the end in which no whole ticket fits.")},
    Words{"employee-at-two-windows",
        QT_TRANSLATE_NOOP("ErrorText", "One person sits at two windows at the same time.")},
    Words{"line-unserved", QT_TRANSLATE_NOOP("ErrorText", "No window serves the line: %1.")},
    Words{"calendar-year-unknown",
        QT_TRANSLATE_NOOP(
            "ErrorText", "The production calendar does not know the year of this day yet.")},
    Words{"schedule-moved-on",
        QT_TRANSLATE_NOOP("ErrorText",
            "Somebody has changed this entry meanwhile. Nothing was changed; look at it as it is "
            "now and repeat what is still needed.")},
    Words{"date-past",
        QT_TRANSLATE_NOOP("ErrorText", "That day is over. Choose today or a later day.")},
};

} // namespace

std::span<const Words> scheduleFaultWords() {
    return ofSchedule;
}

} // namespace okno::client::ui
