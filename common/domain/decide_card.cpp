#include "common/basics/text.h"
#include "common/domain/decision_rules.h"

#include <algorithm>
#include <iterator>

namespace okno::domain {

namespace {
std::string nameOf(ContactWay way) {
    switch (way) {
    case ContactWay::phone:
        return "phone";
    case ContactWay::sms:
        return "sms";
    case ContactWay::email:
        return "email";
    }
    return {};
}

/// A card that came back after a restore may carry the pages already of a command that did not.
bool contains(const std::vector<Page>& pages, const Page& page) {
    return std::any_of(pages.begin(), pages.end(), [&](const Page& other) {
        return other.blob == page.blob && other.document == page.document
            && other.sheet == page.sheet && other.side == page.side;
    });
}

/// One notice for each way the applicant chose, once.
Result<std::vector<Notice>> noticesFor(
    const Occasion& occasion, const Card& card, const AttachResult& args) {
    std::vector<Notice> notices;
    for (const ContactWay way : card.contacts.notifyBy) {
        const bool known = std::any_of(notices.begin(), notices.end(),
            [&](const Notice& notice) { return notice.way == way; });
        if (known)
            continue;
        const auto id = args.notices.find(way);
        if (id == args.notices.end())
            return failure(ErrorCode::invalidInput, "notice-missing", nameOf(way));
        notices.push_back({id->second, way, NoticeState::queued, occasion.command.at});
    }
    return notices;
}

bool sameName(const PersonName& one, const PersonName& other) {
    return folded(fullName(one)) == folded(fullName(other));
}

Result<void> checkApplicantRecipient(const Card& card, const IssueResult& args) {
    const Person* person = personOf(card.applicant);
    if (person == nullptr)
        return failure(ErrorCode::refused, "representative-needed");
    if (!sameName(person->name, args.name))
        return failure(ErrorCode::refused, "recipient-differs", "name");
    if (person->passport && person->passport->number != args.passport.number)
        return failure(ErrorCode::refused, "recipient-differs", "passport");
    return {};
}

/// The representative whom the card names acts by the power on the card; anybody else needs one of
/// their own.
Result<void> checkRepresentativeRecipient(
    const Card& card, const IssueResult& args, const LocalDate& today) {
    if (args.power)
        return checkPower(*args.power, today);
    if (!card.representative)
        return failure(ErrorCode::refused, "power-missing");
    if (!sameName(card.representative->name, args.name))
        return failure(ErrorCode::refused, "recipient-differs", "name");
    if (card.representative->passport.number != args.passport.number)
        return failure(ErrorCode::refused, "recipient-differs", "passport");
    return checkPower(card.representative->power, today);
}

Result<void> checkRecipient(const Card& card, const IssueResult& args, const LocalDate& today) {
    if (args.name.last.empty() || args.name.first.empty())
        return failure(ErrorCode::invalidInput, "name-incomplete", "recipient");
    if (args.passport.issuedOn > today)
        return failure(ErrorCode::invalidInput, "date-in-future", "recipient");
    return args.recipient == RecipientKind::applicant
        ? checkApplicantRecipient(card, args)
        : checkRepresentativeRecipient(card, args, today);
}

/// Of people who have not been served yet, from today to the farthest date a line may offer.
std::vector<Ticket> ticketsToCollect(const Occasion& occasion, const CardId& card) {
    constexpr int farthestDays = 60;
    std::vector<Ticket> found;
    for (int ahead = 0; ahead <= farthestDays; ++ahead)
        for (Ticket& ticket : occasion.records.ticketsHolding(addDays(occasion.now.date, ahead)))
            if (ticket.purpose == Purpose::collect && ticket.card == card && isWaiting(ticket))
                found.push_back(std::move(ticket));
    return found;
}

std::optional<PowerOfAttorney> powerUsed(const Card& card, const IssueResult& args) {
    if (args.recipient == RecipientKind::applicant)
        return std::nullopt;
    return args.power ? args.power : card.representative->power;
}

/// The card while its result waits at the window.
Result<Card> readyCard(const Occasion& occasion, const CardId& id) {
    Result<Card> card = existing(occasion.records.card(id), "no-such-card");
    if (!card)
        return card;
    if (const Result<void> department = checkDepartment(occasion, card->department); !department)
        return tl::unexpected(department.error());
    if (card->state == CardState::closed)
        return failure(ErrorCode::conflict, "already-issued");
    if (card->state != CardState::ready)
        return failure(ErrorCode::refused, "result-not-ready");
    return card;
}
} // namespace

Result<Decision> decideOn(const Occasion& occasion, const AttachPages& args) {
    if (args.pages.empty())
        return failure(ErrorCode::invalidInput, "pages-missing");
    Result<Card> card = openCard(occasion, args.card);
    if (!card)
        return tl::unexpected(card.error());
    if (const Result<void> department = checkDepartment(occasion, card->department); !department)
        return tl::unexpected(department.error());
    const auto service = existing(occasion.records.sharedService(card->service), "no-such-service");
    if (!service)
        return tl::unexpected(service.error());
    if (const Result<void> pages = checkPages(**service, args.pages); !pages)
        return tl::unexpected(pages.error());
    const std::size_t before = card->pages.size();
    std::copy_if(args.pages.begin(), args.pages.end(), std::back_inserter(card->pages),
        [pages = card->pages](const Page& page) { return !contains(pages, page); });
    if (card->pages.size() == before)
        return Decision{};
    note(*card, occasion, "pages-attached", args.pages.front().document);
    return Decision{{std::move(*card)}, {}};
}

Result<Decision> decideOn(const Occasion& occasion, const TakeCard& args) {
    Result<Card> card = openCard(occasion, args.card);
    if (!card)
        return tl::unexpected(card.error());
    if (const Result<void> department = checkDepartment(occasion, card->department); !department)
        return tl::unexpected(department.error());
    if (card->state != CardState::registered)
        return failure(ErrorCode::conflict,
            card->state == CardState::ready ? "already-ready" : "already-taken");
    card->state = CardState::inWork;
    card->executor = occasion.actor.id;
    card->executorName = occasion.actor.name;
    note(*card, occasion, "taken", {});
    return Decision{{std::move(*card)}, {}};
}

Result<Decision> decideOn(const Occasion& occasion, const AttachResult& args) {
    if (simplified(args.title).empty())
        return failure(ErrorCode::invalidInput, "title-missing");
    Result<Card> card = openCard(occasion, args.card);
    if (!card)
        return tl::unexpected(card.error());
    if (const Result<void> department = checkDepartment(occasion, card->department); !department)
        return tl::unexpected(department.error());
    if (card->state == CardState::ready)
        return failure(ErrorCode::conflict, "already-ready");
    const Result<std::vector<Notice>> notices = noticesFor(occasion, *card, args);
    if (!notices)
        return tl::unexpected(notices.error());

    Decision decision;
    for (const Notice& notice : *notices)
        decision.asks.emplace_back(SendNotice{args.card, notice.id});
    card->notices.insert(card->notices.end(), notices->begin(), notices->end());
    card->result = ResultPaper{args.kind, simplified(args.title), args.pages, occasion.mark()};
    card->state = CardState::ready;
    if (!card->executor) {
        card->executor = occasion.actor.id;
        card->executorName = occasion.actor.name;
    }
    note(*card, occasion, "result-attached", card->result->title);
    decision.records.emplace_back(std::move(*card));
    return decision;
}

Result<Decision> decideOn(const Occasion& occasion, const WithdrawResult& args) {
    const std::string reason = simplified(args.reason);
    if (reason.empty())
        return failure(ErrorCode::invalidInput, "reason-missing");
    Result<Card> card = readyCard(occasion, args.card);
    if (!card)
        return tl::unexpected(card.error());
    note(*card, occasion, "result-withdrawn", reason);
    card->result.reset();
    card->state = CardState::inWork;

    Decision decision;
    for (Ticket& ticket : ticketsToCollect(occasion, args.card)) {
        ticket.flags.insert_or_assign(TicketFlag::needsPhoneCall, resultWithdrawn);
        decision.records.emplace_back(std::move(ticket));
    }
    decision.records.emplace_back(std::move(*card));
    return decision;
}

Result<Decision> decideOn(const Occasion& occasion, const IssueResult& args) {
    Result<Card> card = readyCard(occasion, args.card);
    if (!card)
        return tl::unexpected(card.error());
    if (const Result<void> recipient = checkRecipient(*card, args, occasion.now.date); !recipient)
        return tl::unexpected(recipient.error());
    card->issue
        = Issue{args.recipient, args.name, args.passport, powerUsed(*card, args), occasion.mark()};
    card->state = CardState::closed;
    note(*card, occasion, "issued", card->result ? card->result->title : std::string());
    return Decision{{std::move(*card)}, {}};
}

} // namespace okno::domain
