#include "client/desk/case_desk.h"

#include "client/desk/submit.h"
#include "common/domain/card/corrections.h"

#include <QImageReader>
#include <QtConcurrentRun>
#include <algorithm>

namespace okno::client::desk {

namespace {
constexpr int assumedDpi = 300;

Result<domain::Page> importInto(documents::BlobFolder& blobs, const std::filesystem::path& file) {
    const auto stored = blobs.storeCopy(file);
    if (!stored)
        return tl::unexpected(stored.error());
    const QSize size = QImageReader(QString::fromStdString(file.string())).size();
    std::error_code unread;
    const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(file, unread));
    return domain::Page{*stored, bytes, std::max(size.width(), 0), std::max(size.height(), 0),
        assumedDpi, {}, 1, domain::Side::front};
}
} // namespace

CaseDesk::CaseDesk(store::Store& store, documents::BlobFolder& blobs, IdSource& ids)
    : m_store(store)
    , m_blobs(blobs)
    , m_ids(ids) { }

QFuture<Result<domain::Card>> CaseDesk::take(const domain::CardId& card) {
    return submit(card, domain::TakeCard{card});
}

QFuture<Result<domain::Page>> CaseDesk::importFile(const std::filesystem::path& file) {
    return QtConcurrent::run([this, file] { return importInto(m_blobs, file); });
}

QFuture<Result<domain::Card>> CaseDesk::attachResult(const domain::CardId& card,
    domain::ResultKind kind, const std::string& title, const std::vector<domain::Page>& pages) {
    std::map<domain::ContactWay, domain::NoticeId> notices;
    for (const auto way :
        {domain::ContactWay::phone, domain::ContactWay::sms, domain::ContactWay::email})
        notices.emplace(way, m_ids.make<domain::NoticeId>());
    return submit(card, domain::AttachResult{card, kind, title, pages, notices});
}

QFuture<Result<domain::Card>> CaseDesk::issue(
    const domain::CardId& card, const Recipient& recipient) {
    return submit(card,
        domain::IssueResult{
            card, recipient.kind, recipient.name, recipient.passport, recipient.power});
}

QFuture<Result<domain::Card>> CaseDesk::correct(const domain::CardId& card,
    const domain::FieldGroup& group, const domain::FieldValue& before,
    const domain::FieldValue& after) {
    return submit(card, domain::CorrectCard{card, group, before, after});
}

QFuture<Result<domain::Card>> CaseDesk::resolve(
    const domain::Card& card, const domain::ConflictId& conflict, domain::Choice choice) {
    const auto found = std::find_if(card.conflicts.begin(), card.conflicts.end(),
        [&](const domain::Conflict& one) { return one.id == conflict; });
    const auto current
        = found == card.conflicts.end() ? std::nullopt : domain::valueOf(card, found->group);
    if (!current)
        return ready(Result<domain::Card>(failure(ErrorCode::conflict, "already-resolved")));
    return submit(card.id,
        domain::ResolveConflict{card.id, conflict, found->group, *current, found->wanted, choice});
}

QFuture<Result<domain::Card>> CaseDesk::submit(
    const domain::CardId& card, domain::CommandArgs args) {
    return submitCommand<domain::Card>(m_store, m_actor, std::move(args),
        [card](const store::WriteTransaction& transaction) { return transaction.card(card); });
}

} // namespace okno::client::desk
