#include "client/ui/error_words.h"

#include <QCoreApplication>

#include <array>

namespace okno::client::ui {

namespace {

constexpr std::array ofQueue{
    Words{"nobody-waits",
        QT_TRANSLATE_NOOP(
            "ErrorText", "Nobody is waiting for this window. New tickets appear by themselves.")},
    Words{"slot-taken",
        QT_TRANSLATE_NOOP("ErrorText",
            "This time has just been given to somebody else. Nothing was booked; choose "
            "another time.")},
    Words{"slot-past",
        QT_TRANSLATE_NOOP(
            "ErrorText", "This time has passed. Nothing was booked; choose a later one.")},
    Words{"no-such-slot",
        QT_TRANSLATE_NOOP("ErrorText",
            "The window does not receive at this time. Nothing was booked; choose another "
            "time.")},
    Words{"day-off",
        QT_TRANSLATE_NOOP("ErrorText",
            "The office is closed on this day. Nothing was booked; choose another day.")},
    Words{"date-out-of-range",
        QT_TRANSLATE_NOOP("ErrorText",
            "Tickets are not booked that far ahead. Nothing was booked; choose an earlier "
            "day.")},
    Words{"not-today",
        QT_TRANSLATE_NOOP("ErrorText",
            "The ticket is for another day (%1). It stays as it is; call a ticket of today.")},
    Words{"call-limit",
        QT_TRANSLATE_NOOP("ErrorText",
            "The ticket has been called three times. Mark a no-show with F11 or postpone it "
            "with F9.")},
    Words{"not-called",
        QT_TRANSLATE_NOOP("ErrorText",
            "The ticket has not been called, or another station has already dealt with it. "
            "The list now shows how it stands.")},
    Words{"not-in-service",
        QT_TRANSLATE_NOOP("ErrorText",
            "The visit is not under way, so it cannot be finished. The list now shows how the "
            "ticket stands.")},
    Words{"already-booked",
        QT_TRANSLATE_NOOP("ErrorText", "This ticket is already booked. Nothing was doubled.")},
    Words{"minutes-out-of-range",
        QT_TRANSLATE_NOOP(
            "ErrorText", "A ticket can be postponed by 1 to %1 minutes. Correct the number.")},
    Words{"reason-missing",
        QT_TRANSLATE_NOOP("ErrorText", "The reason is missing. Type it and confirm again.")},
    Words{"other-window",
        QT_TRANSLATE_NOOP("ErrorText",
            "The ticket belongs to another window. Ask for it to be transferred to yours.")},
    Words{"window-does-not-serve",
        QT_TRANSLATE_NOOP(
            "ErrorText", "That window does not serve this kind of visit. Choose another window.")},
    Words{"no-such-window",
        QT_TRANSLATE_NOOP("ErrorText", "That window is not on the roster. Choose another one.")},
    Words{"service-missing",
        QT_TRANSLATE_NOOP("ErrorText", "The ticket needs a service. Choose one and try again.")},
};

constexpr std::array ofReception{
    Words{"field-missing",
        QT_TRANSLATE_NOOP("ErrorText",
            "A field is empty: %1. What you have typed is kept; fill it in and register "
            "again.")},
    Words{"field-malformed",
        QT_TRANSLATE_NOOP("ErrorText",
            "A field is not written as it should be: %1. What you have typed is kept; correct "
            "it and register again.")},
    Words{"fields-wrong",
        QT_TRANSLATE_NOOP("ErrorText",
            "Some fields are empty or wrong; each says what it needs. What you have typed is "
            "kept.")},
    Words{"contact-missing",
        QT_TRANSLATE_NOOP("ErrorText",
            "The chosen way of notice needs a phone number or an e-mail address. Type it or "
            "choose another way.")},
    Words{"document-not-examined",
        QT_TRANSLATE_NOOP("ErrorText",
            "A document has not been examined: %1. Everything is kept; say what was found and "
            "register again.")},
    Words{"document-missing",
        QT_TRANSLATE_NOOP("ErrorText",
            "The applicant has not brought a document that the regulation demands: %1. "
            "Postpone the visit, or refuse the reception with the reason.")},
    Words{"remark-missing",
        QT_TRANSLATE_NOOP("ErrorText",
            "A document with a defect has no remark: %1. Press 4 on it and say what is "
            "wrong.")},
    Words{"identity-not-shown",
        QT_TRANSLATE_NOOP("ErrorText",
            "The identity document has not been shown. Look at it, mark it with 2 and register "
            "again.")},
    Words{"passport-missing",
        QT_TRANSLATE_NOOP("ErrorText",
            "The passport's number and date are needed. Type them and register again.")},
    Words{"power-missing",
        QT_TRANSLATE_NOOP(
            "ErrorText", "The power of attorney is missing. Type its number and dates.")},
    Words{"power-expired",
        QT_TRANSLATE_NOOP("ErrorText",
            "The power of attorney has expired. The representative may not act by it.")},
    Words{"power-not-yet-valid",
        QT_TRANSLATE_NOOP("ErrorText",
            "The power of attorney is not valid yet. The representative may not act by it.")},
    Words{"representative-needed",
        QT_TRANSLATE_NOOP("ErrorText",
            "An organisation acts through its representative. Tick the box and fill in who it "
            "is.")},
    Words{"applicant-kind-not-allowed",
        QT_TRANSLATE_NOOP("ErrorText",
            "The regulation of this service does not name this kind of applicant. Choose the "
            "right kind, or refuse the reception.")},
    Words{"checklist-differs",
        QT_TRANSLATE_NOOP("ErrorText",
            "The regulation has changed since this reception began. Everything is kept; look "
            "through the documents and register again.")},
    Words{"queries-differ",
        QT_TRANSLATE_NOOP("ErrorText",
            "The queries no longer agree with the documents. Everything is kept; look through "
            "the documents and register again.")},
    Words{"page-misplaced",
        QT_TRANSLATE_NOOP("ErrorText",
            "A scanned page lies on a document that this case does not need. Lay it on another "
            "one or put it aside.")},
    Words{"pages-missing",
        QT_TRANSLATE_NOOP("ErrorText", "There are no pages yet. Scan or attach them first.")},
    Words{"service-not-chosen",
        QT_TRANSLATE_NOOP("ErrorText",
            "No service has been chosen for this visit. Choose one, and the documents "
            "appear.")},
    Words{"no-such-service",
        QT_TRANSLATE_NOOP("ErrorText",
            "This service is not in the station's catalogue: %1. Nothing was lost; tell the "
            "administrator.")},
    Words{"no-calendar",
        QT_TRANSLATE_NOOP("ErrorText",
            "The production calendar has not reached this station yet, so no due date can be "
            "counted. Wait for the connection, then call the ticket again.")},
    Words{"catalogue-incomplete",
        QT_TRANSLATE_NOOP("ErrorText",
            "The catalogue is incomplete: %1 is missing. Everything is kept; tell the "
            "administrator.")},
    Words{"already-registered",
        QT_TRANSLATE_NOOP("ErrorText",
            "This reception is already registered. Nothing was doubled; its card is in the "
            "list.")},
    Words{"no-such-draft",
        QT_TRANSLATE_NOOP("ErrorText",
            "The draft is no longer on this station: it has been registered or dropped. Call "
            "the ticket again to begin anew.")},
    Words{"no-such-page",
        QT_TRANSLATE_NOOP("ErrorText",
            "The page is no longer in the draft. The list now shows how the stack stands.")},
    Words{"not-signed-in",
        QT_TRANSLATE_NOOP("ErrorText",
            "Nobody is signed in at this station. Nothing was changed; sign in and repeat.")},
};

} // namespace

std::span<const Words> queueWords() {
    return ofQueue;
}

std::span<const Words> receptionWords() {
    return ofReception;
}

} // namespace okno::client::ui
