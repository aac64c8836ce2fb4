#include "client/ui/error_words.h"

#include <QCoreApplication>

#include <array>

namespace okno::client::ui {

namespace {

constexpr std::array ofCases{
    Words{"card-missing",
        QT_TRANSLATE_NOOP("ErrorText",
            "There is no card for this visit. Register the request, or finish the visit as a "
            "consultation.")},
    Words{"card-closed",
        QT_TRANSLATE_NOOP(
            "ErrorText", "The card is closed, nothing about it can be changed any more.")},
    Words{"already-issued",
        QT_TRANSLATE_NOOP(
            "ErrorText", "The result has already been issued. The card shows to whom and when.")},
    Words{"already-ready",
        QT_TRANSLATE_NOOP("ErrorText",
            "The card already has its result. Nothing was changed; look at the card.")},
    Words{"already-resolved",
        QT_TRANSLATE_NOOP("ErrorText",
            "Somebody has already chosen between the two values. Nothing was changed; the card "
            "shows the choice.")},
    Words{"moved-on",
        QT_TRANSLATE_NOOP("ErrorText",
            "One of the two values has just been corrected again. Nothing was changed; compare "
            "them as they are now and choose again.")},
    Words{"applicant-kind-fixed",
        QT_TRANSLATE_NOOP("ErrorText",
            "A person cannot become an organisation on a registered card. Nothing was changed; "
            "register a new request.")},
    Words{"document-not-needed",
        QT_TRANSLATE_NOOP("ErrorText",
            "The packet of this card does not want the document: %1. Nothing was changed.")},
    Words{"no-such-field",
        QT_TRANSLATE_NOOP("ErrorText",
            "The card has no such field: %1. Nothing was changed; look at the card again.")},
    Words{"already-answered",
        QT_TRANSLATE_NOOP("ErrorText", "This query has been answered. Nothing was doubled.")},
    Words{"already-sent",
        QT_TRANSLATE_NOOP("ErrorText", "This has already been sent. Nothing was doubled.")},
    Words{"result-not-ready",
        QT_TRANSLATE_NOOP("ErrorText",
            "The result is not ready yet. The card shows its executor and the due date.")},
    Words{"scans-missing",
        QT_TRANSLATE_NOOP("ErrorText",
            "Scans of this card are still at the station that made them (%1). Nothing was "
            "issued; wait until it has sent them, then issue again.")},
    Words{"recipient-differs",
        QT_TRANSLATE_NOOP("ErrorText",
            "The person is not the one on the card. Nothing was issued; compare name and "
            "passport, or ask for a power of attorney.")},
    Words{"title-missing",
        QT_TRANSLATE_NOOP("ErrorText", "The result needs a title. Type it and try again.")},
    Words{"other-department",
        QT_TRANSLATE_NOOP("ErrorText",
            "The card belongs to another department. Only its own people may change it.")},
    Words{"role-forbids",
        QT_TRANSLATE_NOOP("ErrorText",
            "Your role does not allow this. Nothing was changed; ask the senior specialist.")},
    Words{"not-in-view",
        QT_TRANSLATE_NOOP("ErrorText",
            "This file belongs to a card that your role does not show. Nothing was changed; ask "
            "those who work on the card.")},
    Words{"text-missing",
        QT_TRANSLATE_NOOP("ErrorText",
            "There is no word to search for. Type a name, a number, an address or a phone.")},
    Words{"number-missing",
        QT_TRANSLATE_NOOP("ErrorText",
            "The card has no registration number yet. The receipt prints with the provisional "
            "one.")},
    Words{"blob-missing",
        QT_TRANSLATE_NOOP("ErrorText",
            "The file is not on this station yet. It comes from the registry as soon as the "
            "connection allows.")},
    Words{"blob-damaged",
        QT_TRANSLATE_NOOP("ErrorText",
            "The file on this station is damaged. The registry's copy is not touched; tell the "
            "administrator.")},
    Words{"file-not-found",
        QT_TRANSLATE_NOOP("ErrorText", "There is no such file: %1. Choose another one.")},
    Words{"file-unreadable",
        QT_TRANSLATE_NOOP(
            "ErrorText", "The file cannot be read: %1. Nothing was changed; choose another one.")},
};

} // namespace

std::span<const Words> caseWords() {
    return ofCases;
}

} // namespace okno::client::ui
