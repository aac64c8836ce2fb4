// A changed record on the wire: what the feed, a snapshot, a search and a push's answer carry.
#pragma once

#include "common/protocol/codec.h"
#include "common/protocol/messages.h"

namespace okno::protocol {

template <> struct Codec<Change> {
    static Json write(const Change& change) {
        return {{"kind", nameOf(change.key.kind)}, {"key", change.key.key},
            {"version", change.version}, {"position", change.position}, {"record", change.record}};
    }
    static Change read(const Node& node) {
        const Node record = node.member("record");
        if (!record.json().is_null())
            record.requireObject();
        const auto position = readMember<std::optional<std::int64_t>>(node, "position");
        return {
            {readMember<domain::RecordKind>(node, "kind"), readMember<std::string>(node, "key")},
            readMember<std::int64_t>(node, "version"), record.json(), position.value_or(0)};
    }
};

} // namespace okno::protocol
