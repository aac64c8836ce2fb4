// The card after reception: corrected, taken by the executor, given its result, issued at the
// window. GUI thread; the work happens on the store's thread.
#pragma once

#include "client/documents/blob_folder.h"
#include "client/store/store.h"
#include "common/domain/commands.h"

#include <QFuture>

#include <filesystem>

namespace okno::client::desk {

struct Recipient {
    domain::RecipientKind kind;
    domain::PersonName name;
    domain::Passport passport;
    std::optional<domain::PowerOfAttorney> power;
};

class CaseDesk {
public:
    CaseDesk(store::Store& store, documents::BlobFolder& blobs, IdSource& ids);

    void setActor(const domain::Employee& employee) { m_actor = employee; }

    QFuture<Result<domain::Card>> take(const domain::CardId& card);
    /// Copies a file (JPEG, PNG or PDF) among the station's blobs, as a page of the result.
    QFuture<Result<domain::Page>> importFile(const std::filesystem::path& file);
    QFuture<Result<domain::Card>> attachResult(const domain::CardId& card, domain::ResultKind kind,
        const std::string& title, const std::vector<domain::Page>& pages);
    QFuture<Result<domain::Card>> issue(const domain::CardId& card, const Recipient& recipient);

    /// From what the person saw to what is right; where the card has moved on meanwhile, the new
    /// value waits on it as a conflict.
    QFuture<Result<domain::Card>> correct(const domain::CardId& card,
        const domain::FieldGroup& group, const domain::FieldValue& before,
        const domain::FieldValue& after);
    /// Ends a conflict of the card as the person saw it. "already-resolved" by somebody else,
    /// "moved-on" when one of the two values is another by now.
    QFuture<Result<domain::Card>> resolve(
        const domain::Card& card, const domain::ConflictId& conflict, domain::Choice choice);

private:
    QFuture<Result<domain::Card>> submit(const domain::CardId& card, domain::CommandArgs args);

    store::Store& m_store;
    documents::BlobFolder& m_blobs;
    IdSource& m_ids;
    std::optional<domain::Employee> m_actor;
};

} // namespace okno::client::desk
