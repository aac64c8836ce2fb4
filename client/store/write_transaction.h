// Everything that may change in a station's store, inside one database transaction: all of it
// happens or nothing does. Only Store makes one, on its own thread; the function that is given to
// Store::write() receives it and must not keep it. A broken database or a full disk leaves these
// calls as a StoreError, which Store turns into an Error; callers need not catch anything.
#pragma once

#include "client/store/draft.h"
#include "client/store/incoming.h"
#include "common/domain/decide.h"
#include "common/domain/queue/waiting.h"
#include "common/domain/record.h"
#include "common/protocol/messages.h"
#include "common/protocol/recovery_messages.h"

#include <QFuture>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace okno::client::store {

struct Salvage;
struct WriterState;

/// What the station asks the registry for next.
struct PullPoint {
    enum class Kind { feed, snapshot, sweep };
    Kind kind;
    std::optional<std::string> at; // cursor of the feed, page of the snapshot; none for the first
    std::optional<std::string> auditHead;
    Instant heardAt; // the registry's clock at its last answer; 1970 before the first
    std::optional<std::string> since{}; // of a snapshot: where the station stood in the feed
};

/// What a restored registry is given back, page by page.
struct RecoveryPlace {
    domain::RecordKind kind = domain::RecordKind::office;
    std::int64_t id = 0;
    std::int64_t n = 0;
};
struct RecoveryPart {
    std::vector<protocol::Change> records;
    std::vector<protocol::RecoveredCommand> commands;
    std::string cursor;
    std::int64_t confirmedN;
    RecoveryPlace next;
    bool last;
};

/// When what a transaction has written outlasts a power cut: before its result is told; or together
/// with the next one that does, for what the registry gives again.
enum class Durability { atOnce, withTheNext };

class WriteTransaction : public domain::Records {
public:
    explicit WriteTransaction(WriterState& state);
    ~WriteTransaction() override;
    WriteTransaction(const WriteTransaction&) = delete;
    WriteTransaction& operator=(const WriteTransaction&) = delete;

    /// The station's own view: the registry's records with the unconfirmed commands on top.
    [[nodiscard]] std::optional<domain::Record> find(const domain::RecordKey& key) const override;
    [[nodiscard]] std::optional<domain::Ticket> ticketAt(const domain::Place& place) const override;
    [[nodiscard]] std::vector<domain::Ticket> ticketsHolding(const LocalDate& date) const override;

    /// Decides the command on the local copy; writes its records and its outbox row. The refusals
    /// are those of domain::decide, and leave nothing behind. Time, identifier and the station's
    /// counter are filled in here.
    [[nodiscard]] Result<domain::Command> submit(
        const domain::CommandArgs& args, const domain::EmployeeId& actor);
    /// The station's own housekeeping: as submit(), but a refusal is nobody's to read.
    [[nodiscard]] Result<domain::Command> submitQuietly(
        const domain::CommandArgs& args, const domain::EmployeeId& actor);

    /// The registry's word on a command of this transaction, as soon as it is stored here; without
    /// a result when the store closes before. Until dismissed, whoever waits tells the person of a
    /// refusal, and it does not go on the list.
    [[nodiscard]] QFuture<Result<void>> awaitAnswer(const domain::CommandId& command);
    /// The person has been told that it is done: a refusal after all must be read.
    void dismissListener(const domain::CommandId& command);
    /// The person has been told that nothing comes of it: a refusal need not be read.
    void hush(const domain::CommandId& command);
    [[nodiscard]] bool isUnconfirmed(const domain::CommandId& command) const;
    /// Whether nothing that was done here to the record since the registry told of it has left the
    /// station: the registry, and so everybody, takes it for what it was before.
    [[nodiscard]] bool isUnheard(const domain::RecordKey& key) const;

    [[nodiscard]] const domain::StationId& station() const;
    /// As commands are dated here: the station's clock as the registry has corrected it.
    [[nodiscard]] domain::Moment moment() const;

    /// "03-00042": station code and counter, never given twice. It goes on the receipt, and finds
    /// the card for ever.
    [[nodiscard]] std::string nextProvisionalNumber();
    /// "T1-07": station code and how many without a booking this station lets in today.
    [[nodiscard]] std::string nextVisitorNumber();

    /// Inserts the draft or replaces its ticket, window, service, fields, answers and rows. Pages
    /// have calls of their own and stay as they are.
    void saveDraft(const Draft& draft);
    /// After the pages already there; "no-such-draft".
    [[nodiscard]] Result<void> addDraftPage(const domain::CardId& card, const domain::Page& page);
    /// Replaces the page at `index` (from 0, in scanned order); "no-such-page".
    [[nodiscard]] Result<void> updateDraftPage(
        const domain::CardId& card, std::size_t index, const domain::Page& page);
    [[nodiscard]] std::optional<Draft> draft(const domain::CardId& card) const;
    void removeDraft(const domain::CardId& card);

    /// The person has read why the registry refused the command; it leaves the list.
    void dismissRefused(const domain::CommandId& command);

    /// What was saved out of a damaged database: commands go to the registry under the ids they
    /// have, drafts are open again. Into an empty store.
    void takeOver(const Salvage& salvage);

    // For the synchronisation.

    /// Commands that the registry has not confirmed, oldest first; those behind a counter.
    [[nodiscard]] std::vector<domain::Command> unsent(
        std::size_t limit, std::int64_t behind = 0) const;
    /// The commands up to this one have left the station: the registry may know them from now on.
    void noteSent(std::int64_t n);
    /// Confirmed commands leave the outbox, rejected ones move to the list of the refused; the
    /// records they touched show the registry's word with the remaining commands on top.
    [[nodiscard]] Result<void> applyOutcomes(const std::vector<protocol::CommandOutcome>& outcomes);
    /// The page's records and its cursor together. `incompatible` "record-not-understood" for a
    /// record that this program cannot read: nothing of the page is taken.
    [[nodiscard]] Result<void> applyChanges(const protocol::ChangesPage& page);
    /// Where the next page starts; none before the first one.
    [[nodiscard]] std::optional<std::string> cursor() const;
    /// What the station asks the registry for next. A station without a place in the feed is set to
    /// begin a snapshot.
    [[nodiscard]] PullPoint pullPoint();
    /// Before the first of a page's records.
    void beginFeedPage(const protocol::PageText& page);
    /// Some records of a page: they are shown, with the own commands on top.
    void takeRecords(const std::vector<IncomingRecord>& records);
    /// After the last of a page's records.
    void finishFeedPage(const protocol::PageText& page);
    void finishSnapshotPage(const protocol::PageText& page);
    /// After the last page of a snapshot: forgets at most `limit` records that it did not bring.
    /// True when there are no more, and the feed goes on.
    [[nodiscard]] bool sweep(std::size_t limit);
    /// The next pages come from a snapshot. Outbox and drafts stay.
    void beginSnapshot();
    /// Once a day of the registry's clock: forgets what lies outside of the station's scope, at
    /// most `limit` records. True when there is nothing more to forget today.
    [[nodiscard]] bool prune(Instant serverTime, std::size_t limit);

    /// The registry's clock with an answer: commands take their time from it where the station's is
    /// wrong.
    void hear(Instant serverTime);
    void keepAuditHead(const std::optional<std::string>& head);

    /// A reinstalled station starts below the counter that the registry remembers: the commands in
    /// the outbox, which the registry has never seen, are counted from `expectedN` on. `conflict`
    /// "registry-behind" when the registry expects less than the station has confirmed.
    [[nodiscard]] Result<void> renumberOutbox(std::int64_t expectedN);

    /// What a registry that stands at `restoredTo` of the feed again may have lost.
    [[nodiscard]] RecoveryPart recoveryPart(
        std::int64_t restoredTo, const RecoveryPlace& place, std::size_t limit) const;
    /// The part is at the registry: files that it names are to be uploaded again.
    void awaitUploads(const RecoveryPart& part);
    /// The registry stands at `restoredTo`, and has what it lacked: its word counts from now on
    /// even where it is older than what is known here. The counter goes on from the registry's, the
    /// place in the feed is `cursor`, both where they are known, and a snapshot follows.
    void finishRecovery(std::optional<std::int64_t> restoredTo,
        std::optional<std::int64_t> confirmedN, const std::optional<std::string>& cursor);

    /// Files that submitted commands name and the registry is not known to hold, oldest first.
    [[nodiscard]] std::vector<BlobId> blobsToUpload() const;
    void markUploaded(const BlobId& blob);
    /// The registry asks for a file that it has lost.
    void awaitUpload(const BlobId& blob);

    /// A file comes from the registry.
    void noteFetched(const BlobId& blob);
    /// Those that need not stay when somebody else's view begins.
    [[nodiscard]] std::vector<BlobId> fetched() const;
    void forgetFetched(const BlobId& blob);

private:
    [[nodiscard]] Instant now() const;
    [[nodiscard]] std::optional<std::int64_t> versionBuiltOn(const domain::RecordKey& key) const;
    [[nodiscard]] Result<domain::Decision> decide(const domain::Command& command);
    void show(std::int64_t n, const domain::Decision& decision);
    [[nodiscard]] Result<void> takeChanges(
        const std::vector<protocol::Change>& changes, std::set<domain::RecordKey>& keys);
    void takeAll(const std::vector<IncomingRecord>& records, std::set<domain::RecordKey>& keys);
    void conclude(std::int64_t n, const protocol::CommandOutcome& outcome);
    void take(const IncomingRecord& record, Taking taking, std::set<domain::RecordKey>& keys);
    [[nodiscard]] std::vector<domain::RecordKey> cardsOutOfScope(
        Instant serverTime, const LocalDate& day, std::size_t limit) const;
    void renumber(std::int64_t expectedN);
    void rebuild(std::set<domain::RecordKey> keys);
    void replay(std::int64_t n);

    WriterState& m_state;
};

} // namespace okno::client::store
