#include "common/protocol/view_messages.h"

#include "common/protocol/change_fields.h"

namespace okno::protocol {

template <> struct Fields<SnapshotPage> {
    static constexpr auto table = std::make_tuple(field("changes", &SnapshotPage::changes),
        field("next", &SnapshotPage::next), field("cursor", &SnapshotPage::cursor),
        field("server_time", &SnapshotPage::serverTime));
};

template <> struct Fields<SearchRequest> {
    static constexpr auto table = std::make_tuple(
        field("text", &SearchRequest::text), field("limit", &SearchRequest::limit));
};

template <> struct Fields<CardsPage> {
    static constexpr auto table
        = std::make_tuple(field("cards", &CardsPage::cards), field("next", &CardsPage::next),
            field("more", &CardsPage::more), field("server_time", &CardsPage::serverTime));
};

template <> struct Fields<CardCounters> {
    static constexpr auto table = std::make_tuple(field("registered", &CardCounters::registered),
        field("in_work", &CardCounters::inWork), field("ready", &CardCounters::ready),
        field("overdue", &CardCounters::overdue));
};

Json toJson(const SnapshotPage& message) {
    return write(message);
}

Json toJson(const SearchRequest& message) {
    return write(message);
}

Json toJson(const CardsPage& message) {
    return write(message);
}

Json toJson(const CardCounters& message) {
    return write(message);
}

Result<SnapshotPage> snapshotPageFromJson(const Json& json) {
    return messageFrom<SnapshotPage>(json, Reading::lenient);
}

Result<SearchRequest> searchRequestFromJson(const Json& json) {
    return messageFrom<SearchRequest>(json, Reading::strict);
}

Result<CardsPage> cardsPageFromJson(const Json& json) {
    return messageFrom<CardsPage>(json, Reading::lenient);
}

Result<CardCounters> cardCountersFromJson(const Json& json) {
    return messageFrom<CardCounters>(json, Reading::lenient);
}

} // namespace okno::protocol
