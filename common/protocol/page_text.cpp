#include "common/protocol/page_text.h"

#include "common/basics/text.h"
#include "common/protocol/json_cursor.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace okno::protocol {

namespace {

std::int64_t integerOf(std::string_view text, bool& sound) {
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    sound = sound && std::from_chars(text.data(), end, number).ptr == end;
    return number;
}

ChangeText readChange(JsonCursor& cursor, bool& sound) {
    ChangeText change{{domain::RecordKind::office, {}}, 0, 0, {}};
    bool hasRecord = false;
    bool hasKind = false;
    cursor.object([&](std::string_view name) {
        if (name == "kind") {
            const auto kind = recordKindFromString(cursor.string());
            hasKind = kind.has_value();
            change.key.kind = kind.value_or(domain::RecordKind::office);
        } else if (name == "key") {
            change.key.key = cursor.string();
        } else if (name == "version") {
            change.version = integerOf(cursor.value(), sound);
        } else if (name == "position") {
            change.position = integerOf(cursor.value(), sound);
        } else if (name == "record") {
            change.record = cursor.value();
            hasRecord = true;
        } else {
            cursor.value();
        }
    });
    if (change.record == "null")
        change.record = {};
    else
        sound = sound && change.record.starts_with('{');
    sound = sound && hasKind && hasRecord && change.version >= 0
        && change.key.key.find('\\') == std::string::npos;
    return change;
}

/// What the cursor passes over is not looked at until it is shown: no byte may lie in it that no
/// message holds. Without stopping at the first, which lets the machine look at many at once.
bool holdsControls(std::string_view text) {
    unsigned char found = 0;
    for (const char c : text) {
        const bool isSpace = c == '\n' || c == '\r' || c == '\t';
        found |= static_cast<unsigned char>(!isSpace && static_cast<unsigned char>(c) < 0x20);
    }
    return found != 0;
}

/// The changes as they stand in `text`, and a message of the rest, with no change in it.
template <typename Message>
Result<Message> split(const std::string& text, Result<Message> (*read)(const Json&),
    std::vector<ChangeText>& changes) {
    std::string frame = "{\"changes\":[]";
    bool sound = isUtf8(text) && !holdsControls(text);
    JsonCursor cursor(text);
    cursor.object([&](std::string_view name) {
        if (name == "changes")
            cursor.array([&] { changes.push_back(readChange(cursor, sound)); });
        else
            frame.append(",\"").append(name).append("\":").append(cursor.value());
    });
    if (!sound || !cursor.ended())
        return failure(ErrorCode::invalidInput, "not-json");
    return parseJson(frame + '}').and_then(read);
}

PageText frameOf(const ChangesPage& page) {
    return {{}, {}, page.cursor, page.more, {}, page.confirmedN, page.serverTime, page.auditHead};
}

PageText frameOf(const SnapshotPage& page) {
    return {{}, {}, page.cursor, page.next.has_value(), page.next, {}, page.serverTime, {}};
}

template <typename Message>
Result<PageText> read(std::string text, Result<Message> (*readFrame)(const Json&)) {
    const auto shared = std::make_shared<const std::string>(std::move(text));
    std::vector<ChangeText> changes;
    return split<Message>(*shared, readFrame, changes).map([&](const Message& message) {
        PageText page = frameOf(message);
        page.text = shared;
        page.changes = std::move(changes);
        return page;
    });
}

template <typename Message> PageText asText(const Message& message) {
    PageText page = frameOf(message);
    auto text = std::make_shared<std::string>();
    std::vector<std::size_t> ends;
    for (const Change& change : message.changes) {
        if (!change.isTombstone())
            *text += change.record.dump();
        ends.push_back(text->size());
    }
    std::size_t start = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const Change& change = message.changes[i];
        page.changes.push_back({change.key, change.version, change.position,
            std::string_view(*text).substr(start, ends[i] - start)});
        start = ends[i];
    }
    page.text = std::move(text);
    return page;
}

struct HeavyMember {
    std::string_view name;
    std::string_view empty;
};
constexpr std::array heavyMembers{HeavyMember{"pages", "[]"}, HeavyMember{"checklist", "[]"},
    HeavyMember{"answers", "{}"}, HeavyMember{"notices", "[]"}, HeavyMember{"journal", "[]"}};

std::string withoutHeavyMembers(std::string_view text) {
    std::string light = "{";
    JsonCursor cursor(text);
    cursor.object([&](std::string_view name) {
        const std::string_view value = cursor.value();
        const auto heavy = std::find_if(heavyMembers.begin(), heavyMembers.end(),
            [&](const HeavyMember& member) { return member.name == name; });
        light.append(light.size() > 1 ? ",\"" : "\"").append(name).append("\":");
        light.append(heavy == heavyMembers.end() ? value : heavy->empty);
    });
    return cursor.failed() ? std::string() : light + '}';
}

} // namespace

Result<PageText> changesPageFromText(std::string text) {
    return read<ChangesPage>(std::move(text), &changesPageFromJson);
}

Result<PageText> snapshotPageFromText(std::string text) {
    return read<SnapshotPage>(std::move(text), &snapshotPageFromJson);
}

PageText pageText(const ChangesPage& page) {
    return asText(page);
}

PageText pageText(const SnapshotPage& page) {
    return asText(page);
}

Result<domain::Record> glanceAtRecord(domain::RecordKind kind, std::string_view text) {
    const auto json
        = kind == domain::RecordKind::card ? parseJson(withoutHeavyMembers(text)) : parseJson(text);
    return json.and_then([kind](const Json& record) { return recordFromJson(kind, record); });
}

} // namespace okno::protocol
