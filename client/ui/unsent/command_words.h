// A command in a clerk's words: what it was, for whom, when, and all that was typed for it. Looks
// names up in the station's store; GUI thread.
#pragma once

#include "client/printing/wording.h"
#include "client/store/reader.h"
#include "common/domain/commands.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace okno::client::ui {

/// One thing that was typed or chosen.
struct Fact {
    QString name;
    QString value;

    bool operator==(const Fact&) const = default;
};

class CommandWords {
    Q_DECLARE_TR_FUNCTIONS(okno::client::ui::CommandWords)

public:
    explicit CommandWords(const store::Reader& reader);

    /// "Registration of a request"
    [[nodiscard]] static QString title(const domain::CommandArgs& args);
    /// "01-12/004512 · Соколова М. А.", "А-017 · окно 3, 24 ноября, 10:20"
    [[nodiscard]] QString about(const domain::CommandArgs& args) const;
    /// "23 ноября, 10:28"
    [[nodiscard]] QString when(Instant at) const;
    [[nodiscard]] QString personName(const domain::EmployeeId& employee) const;
    /// Everything in it, readable in full.
    [[nodiscard]] QList<Fact> facts(const domain::CommandArgs& args) const;

    /// The card that the command is about, where it is about one.
    [[nodiscard]] static std::optional<domain::CardId> cardOf(const domain::CommandArgs& args);

private:
    friend class CommandFacts;

    [[nodiscard]] QString card(const domain::CardId& id) const;
    [[nodiscard]] QString ticket(const domain::TicketId& id) const;
    [[nodiscard]] QString place(const domain::Place& place) const;
    [[nodiscard]] QString serviceName(const std::string& code) const;
    [[nodiscard]] QString documentName(const std::string& service, const std::string& code) const;
    [[nodiscard]] QString subjectName(const std::string& field) const;
    [[nodiscard]] QString power(const domain::PowerOfAttorney& power) const;

    const store::Reader& m_reader;
    printing::Words m_words;
};

} // namespace okno::client::ui
