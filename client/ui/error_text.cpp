#include "client/ui/error_text.h"

#include "client/printing/wording.h"
#include "client/ui/error_words.h"
#include "common/domain/queue/offer.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace okno::client::ui {

namespace {

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

std::array<std::span<const Words>, 8> sentences() {
    return {queueWords(), hallWords(), scheduleFaultWords(), receptionWords(), caseWords(),
        stationWords(), registryWords(), accessWords()};
}

const Words* find(std::span<const Words> table, std::string_view reason) {
    const auto found = std::ranges::find(table, reason, &Words::reason);
    return found == table.end() ? nullptr : &*found;
}

const Words* sentence(std::string_view reason) {
    for (const auto table : sentences())
        if (const auto* words = find(table, reason))
            return words;
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

std::vector<domain::Place> alternatives(const Error& error) {
    return domain::placesIn(error.detail);
}

QString freePlaceText(const domain::Place& place) {
    const printing::Words words;
    return QCoreApplication::translate(
        "ErrorText", "%1, %2, %3, window %4", "weekday, date, time, number of the window")
        .arg(words.weekday(place.date), words.dayAndMonth(place.date),
            printing::toText(place.start), printing::toText(place.window));
}

QString errorText(const Error& error, const QString& subject) {
    const auto* words = sentence(keyOf(error));
    auto text = QCoreApplication::translate(
        "ErrorText", words == nullptr ? textOf(error.code) : words->text);
    if (words == nullptr && !error.reason.empty())
        text += QStringLiteral(" (%1)").arg(QString::fromStdString(error.reason));
    if (text.contains(QLatin1String("%1")))
        text = text.arg(subject.isEmpty() ? QString::fromStdString(error.detail) : subject);
    QStringList free;
    for (const domain::Place& place : alternatives(error))
        free += freePlaceText(place);
    if (!free.isEmpty())
        text += QLatin1Char(' ')
            + QCoreApplication::translate("ErrorText", "The nearest free times: %1.")
                  .arg(free.join(QStringLiteral("; ")));
    return text;
}

QString fieldProblem(const Error& error) {
    const auto* words = find(fieldWords, error.reason);
    return words == nullptr ? errorText(error)
                            : QCoreApplication::translate("FieldProblem", words->text);
}

std::vector<std::string> wordedReasons() {
    std::vector<std::string> reasons;
    for (const auto table : sentences())
        for (const Words& words : table)
            reasons.emplace_back(words.reason);
    for (const Words& words : fieldWords)
        reasons.emplace_back(words.reason);
    return reasons;
}

} // namespace okno::client::ui
