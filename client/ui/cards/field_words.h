// The groups of a card's fields and their values in a clerk's words, and the conflicts between two
// such values. Looks names up in the station's store; GUI thread.
#pragma once

#include "client/printing/wording.h"
#include "client/store/reader.h"
#include "client/ui/cards/card_rows.h"

#include <QCoreApplication>

namespace okno::client::ui {

class FieldWords {
    Q_DECLARE_TR_FUNCTIONS(okno::client::ui::FieldWords)

public:
    explicit FieldWords(const store::Reader& reader);

    [[nodiscard]] QString title(const domain::Card& card, const domain::FieldGroup& group) const;
    /// The title of the group that a journal entry names.
    [[nodiscard]] QString title(const domain::Card& card, const std::string& subject) const;
    [[nodiscard]] QString text(const domain::FieldValue& value) const;
    [[nodiscard]] QList<ConflictRow> conflicts(const domain::Card& card) const;

private:
    [[nodiscard]] QString textOf(const domain::Applicant& applicant) const;
    [[nodiscard]] QString textOf(const std::string& text) const;
    [[nodiscard]] QString textOf(const domain::Contacts& contacts) const;
    [[nodiscard]] QString textOf(const domain::Representative& representative) const;
    [[nodiscard]] QString textOf(const domain::Finding& finding) const;
    [[nodiscard]] QString textOf(const domain::Person& person) const;
    [[nodiscard]] QString documentName(const domain::Card& card, const std::string& code) const;
    [[nodiscard]] QString subjectName(const domain::Card& card, const std::string& field) const;
    /// Who gave the group the value that the card has.
    [[nodiscard]] QString authorOf(const domain::Card& card, const domain::FieldGroup& group) const;
    [[nodiscard]] QString signature(const domain::Mark& mark) const;

    const store::Reader& m_reader;
    printing::Words m_words;
};

} // namespace okno::client::ui
