// A card in a clerk's words: what its list line, its page and its journal say. Looks names up in
// the station's store; GUI thread.
#pragma once

#include "client/printing/wording.h"
#include "client/store/reader.h"
#include "client/ui/cards/card_rows.h"
#include "client/ui/cards/file_check.h"

#include <QCoreApplication>

namespace okno::client::ui {

class CardWords {
    Q_DECLARE_TR_FUNCTIONS(okno::client::ui::CardWords)

public:
    CardWords(const store::Reader& reader, const LocalDate& today);

    [[nodiscard]] CardRow row(const store::CardSummary& card) const;
    /// `files` tells which scans and answers have been checked.
    [[nodiscard]] CardFacts facts(const domain::Card& card, const FileCheck& files) const;
    [[nodiscard]] QString numberOf(const domain::Card& card) const;
    [[nodiscard]] QString serviceName(const std::string& code) const;
    /// Empty of a document that nobody has examined.
    [[nodiscard]] static QString examinationWord(domain::Examination examination);

private:
    struct Chip {
        QString word;
        ChipRole role;
    };

    [[nodiscard]] int workingDaysTo(const LocalDate& due) const;
    /// Of a card that is still worked on.
    [[nodiscard]] QString timeLeft(const LocalDate& due) const;
    [[nodiscard]] Chip dueChip(domain::CardState state, const LocalDate& due) const;
    [[nodiscard]] static Chip stateChip(domain::CardState state);
    [[nodiscard]] static Chip examinationChip(domain::Examination examination);
    [[nodiscard]] Chip queryChip(const domain::Query& query) const;
    [[nodiscard]] CardPart documents(
        const domain::Card& card, const domain::Service* service, const FileCheck& files) const;
    [[nodiscard]] CardLine documentLine(const domain::Card& card, const domain::ChecklistRow& row,
        const QString& name, const FileCheck& files) const;
    [[nodiscard]] CardLine queryLine(
        const domain::Query& query, const QString& name, const FileCheck& files) const;
    [[nodiscard]] QString answerOf(const domain::Query& query, const domain::QueryKind* kind) const;
    [[nodiscard]] CardPart decision(const domain::Card& card, const FileCheck& files) const;
    [[nodiscard]] static CardLine noticeLine(const domain::Notice& notice);
    [[nodiscard]] DueScale scale(const domain::Card& card) const;
    [[nodiscard]] QList<JournalLine> journal(const domain::Card& card) const;
    [[nodiscard]] QString eventText(
        const domain::JournalEntry& entry, const domain::Card& card) const;
    [[nodiscard]] static QString filesState(
        const std::vector<BlobId>& blobs, const FileCheck& files);

    const store::Reader& m_reader;
    LocalDate m_today;
    printing::Words m_words;
};

/// Every scan, answer and result paper that the card names.
[[nodiscard]] std::vector<BlobId> filesOf(const domain::Card& card);

} // namespace okno::client::ui
