#include "client/ui/error_text.h"

#include "client/ui/access_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace okno::client::ui {

namespace {

constexpr std::array queueWords{
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

constexpr std::array receptionWords{
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

constexpr std::array caseWords{
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

constexpr std::array stationWords{
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
    Words{"registry-behind",
        QT_TRANSLATE_NOOP("ErrorText",
            "The registry knows less than this station: it may have been restored. Nothing is "
            "lost here; the station sends it again.")},
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
    Words{"resource-missing",
        QT_TRANSLATE_NOOP("ErrorText", "The installation is damaged: %1 is missing.")},
};

constexpr std::array fieldWords{
    Words{"number-incomplete", QT_TRANSLATE_NOOP("FieldProblem", "digits are missing")},
    Words{"number-too-long", QT_TRANSLATE_NOOP("FieldProblem", "too many digits")},
    Words{"check-digit-wrong", QT_TRANSLATE_NOOP("FieldProblem", "check digits disagree")},
    Words{"characters-wrong", QT_TRANSLATE_NOOP("FieldProblem", "characters are wrong")},
    Words{"number-kind-wrong", QT_TRANSLATE_NOOP("FieldProblem", "number of another kind")},
    Words{"name-incomplete", QT_TRANSLATE_NOOP("FieldProblem", "first name is missing")},
    Words{"no-such-date", QT_TRANSLATE_NOOP("FieldProblem", "there is no such date")},
    Words{"date-incomplete", QT_TRANSLATE_NOOP("FieldProblem", "date is incomplete")},
    Words{"date-in-future", QT_TRANSLATE_NOOP("FieldProblem", "date is in the future")},
    Words{"date-too-old", QT_TRANSLATE_NOOP("FieldProblem", "date is too long ago")},
    Words{"address-incomplete", QT_TRANSLATE_NOOP("FieldProblem", "address is incomplete")},
    Words{"address-too-long", QT_TRANSLATE_NOOP("FieldProblem", "address is too long")},
    Words{"field-missing", QT_TRANSLATE_NOOP("FieldProblem", "to be filled in")},
    Words{"field-malformed", QT_TRANSLATE_NOOP("FieldProblem", "not written as it should be")},
    Words{"contact-missing", QT_TRANSLATE_NOOP("FieldProblem", "needed for the notice")},
    Words{"inn-of-organisation", QT_TRANSLATE_NOOP("FieldProblem", "INN of an organisation")},
    Words{"inn-of-person", QT_TRANSLATE_NOOP("FieldProblem", "INN of a person")},
    Words{"ogrn-of-organisation", QT_TRANSLATE_NOOP("FieldProblem", "OGRN of an organisation")},
    Words{"ogrn-of-sole-trader", QT_TRANSLATE_NOOP("FieldProblem", "OGRNIP of a sole trader")},
    Words{"power-expired", QT_TRANSLATE_NOOP("FieldProblem", "power has expired")},
    Words{"power-not-yet-valid", QT_TRANSLATE_NOOP("FieldProblem", "power not valid yet")},
};

const Words* find(std::span<const Words> table, std::string_view reason) {
    const auto found = std::ranges::find(table, reason, &Words::reason);
    return found == table.end() ? nullptr : &*found;
}

const Words* sentence(std::string_view reason) {
    for (const auto table : {std::span<const Words>(queueWords),
             std::span<const Words>(receptionWords), std::span<const Words>(caseWords),
             std::span<const Words>(stationWords), accessWords()}) {
        if (const auto* words = find(table, reason))
            return words;
    }
    return nullptr;
}

/// What is wrong with a password stands in the detail, and has its own sentence.
std::string keyOf(const Error& error) {
    return error.reason == "password-too-weak" ? "password-too-weak-" + error.detail : error.reason;
}

const char* textOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::invalidInput:
        return QT_TRANSLATE_NOOP("ErrorText",
            "Something is not filled in as it should be. What you have typed is kept.");
    case ErrorCode::notFound:
        return QT_TRANSLATE_NOOP("ErrorText",
            "This is not known at the station any more. The lists now show how things stand.");
    case ErrorCode::conflict:
        return QT_TRANSLATE_NOOP("ErrorText",
            "Another station was faster. Nothing was lost; the lists now show how things "
            "stand.");
    case ErrorCode::refused:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "The rules of the service do not allow this. Nothing was changed.");
    case ErrorCode::forbidden:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "Your role does not allow this. Nothing was changed.");
    case ErrorCode::unauthenticated:
        return QT_TRANSLATE_NOOP(
            "ErrorText", "Sign in again. What you have typed is kept on this station.");
    case ErrorCode::unavailable:
        return QT_TRANSLATE_NOOP("ErrorText",
            "There is no answer just now. Work goes on here; it is sent as soon as the answer "
            "comes.");
    case ErrorCode::storage:
        return QT_TRANSLATE_NOOP("ErrorText",
            "The disk of this station failed. What was shown as done is safe; repeat the last "
            "step or tell the administrator.");
    case ErrorCode::incompatible:
        return QT_TRANSLATE_NOOP("ErrorText",
            "The versions of the program differ. Nothing was changed; tell the administrator.");
    }
    return "";
}

} // namespace

QString errorText(const Error& error, const QString& subject) {
    const auto* words = sentence(keyOf(error));
    auto text = QCoreApplication::translate(
        "ErrorText", words == nullptr ? textOf(error.code) : words->text);
    if (words == nullptr && !error.reason.empty())
        text += QStringLiteral(" (%1)").arg(QString::fromStdString(error.reason));
    if (text.contains(QLatin1String("%1")))
        text = text.arg(subject.isEmpty() ? QString::fromStdString(error.detail) : subject);
    return text;
}

QString fieldProblem(const Error& error) {
    const auto* words = find(fieldWords, error.reason);
    return words == nullptr ? errorText(error)
                            : QCoreApplication::translate("FieldProblem", words->text);
}

std::vector<std::string> wordedReasons() {
    std::vector<std::string> reasons;
    for (const auto table :
        {std::span<const Words>(queueWords), std::span<const Words>(receptionWords),
            std::span<const Words>(caseWords), std::span<const Words>(stationWords), accessWords(),
            std::span<const Words>(fieldWords)}) {
        for (const auto& words : table)
            reasons.emplace_back(words.reason);
    }
    return reasons;
}

} // namespace okno::client::ui
