#include "tests/fuzz/targets.h"

#include "client/scanning/scanner_messages.h"
#include "common/basics/text.h"
#include "common/protocol/agency_messages.h"
#include "common/protocol/backup_manifest.h"
#include "common/protocol/command_json.h"
#include "common/protocol/enrolment.h"
#include "common/protocol/page_text.h"
#include "common/protocol/recovery_messages.h"
#include "common/protocol/reference_files.h"
#include "common/protocol/upload_messages.h"
#include "server/http/byte_range.h"
#include "server/registry/cursor.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace okno::fuzz {

namespace {

using protocol::Json;

void demand(bool holds, const char* what) {
    if (holds)
        return;
    std::fputs(what, stderr);
    std::abort();
}

/// What has been read and written must read and write the same again.
template <auto Read> void roundTrip(std::string_view bytes) {
    const auto json = protocol::parseJson(bytes);
    if (!json)
        return;
    const auto value = Read(*json);
    if (!value)
        return;
    const Json written = protocol::toJson(*value);
    const auto again = Read(written);
    demand(again.has_value(), "what was written cannot be read");
    demand(protocol::toJson(*again) == written, "what was written reads as something else");
}

template <auto Read> void readOnly(std::string_view bytes) {
    if (const auto json = protocol::parseJson(bytes))
        static_cast<void>(Read(*json));
}

constexpr std::array recordKinds{domain::RecordKind::office, domain::RecordKind::calendar,
    domain::RecordKind::service, domain::RecordKind::queryKind, domain::RecordKind::employee,
    domain::RecordKind::ticket, domain::RecordKind::card, domain::RecordKind::windowState,
    domain::RecordKind::lease, domain::RecordKind::consultation};

void record(std::string_view bytes) {
    const auto json = protocol::parseJson(bytes);
    for (const domain::RecordKind kind : recordKinds) {
        static_cast<void>(protocol::glanceAtRecord(kind, bytes));
        if (!json)
            continue;
        const auto value = protocol::recordFromJson(kind, *json);
        if (!value)
            continue;
        const Json written = protocol::toJson(*value);
        const auto again = protocol::recordFromJson(kind, written);
        demand(again && *again == *value, "a record changes on its way");
        static_cast<void>(protocol::keepingUnknown(kind, *json, written));
    }
}

void page(std::string_view bytes) {
    static_cast<void>(protocol::changesPageFromText(std::string(bytes)));
    static_cast<void>(protocol::snapshotPageFromText(std::string(bytes)));
}

void reference(std::string_view bytes) {
    const std::string text(bytes);
    static_cast<void>(protocol::readReference({text, text, text, text, text}));
}

/// The two words of a URL and a header that say where to go on.
void cursorAndRange(std::string_view bytes) {
    constexpr std::int64_t head = 1'000;
    const auto position = server::registry::positionOf(
        bytes, {"019a0000-0000-7000-8000-000000000001", "specialist"}, head);
    demand(!position || (*position >= 0 && *position <= head), "a place outside the feed");
    const auto range = server::http::rangeOf(bytes, head);
    if (range && *range)
        demand((*range)->first >= 0 && (*range)->count > 0
                && (*range)->first + (*range)->count <= head,
            "bytes outside the file");
}

void scannerLine(std::string_view bytes) {
    static_cast<void>(client::scanning::commandFromLine(bytes));
    static_cast<void>(client::scanning::eventFromLine(bytes));
}

} // namespace

const std::vector<Target>& targets() {
    static const std::vector<Target> all{
        {"agency", readOnly<&protocol::agencyAnswerFromJson>},
        {"agency_responses", readOnly<&protocol::agencyResponsesFromJson>},
        {"backup_manifest", readOnly<&protocol::backupManifestFromJson>},
        {"changes_page", roundTrip<&protocol::changesPageFromJson>},
        {"command", roundTrip<&protocol::commandFromJson>},
        {"cursor_and_range", cursorAndRange},
        {"enrolment", roundTrip<&protocol::invitationFromJson>},
        {"page_text", page},
        {"password", roundTrip<&protocol::passwordChangeFromJson>},
        {"problem", roundTrip<&protocol::problemFromJson>},
        {"push", roundTrip<&protocol::pushRequestFromJson>},
        {"push_response", roundTrip<&protocol::pushResponseFromJson>},
        {"record", record},
        {"recovery", roundTrip<&protocol::recoveryPageFromJson>},
        {"reference", reference},
        {"scanner", scannerLine},
        {"sign_in", roundTrip<&protocol::signInRequestFromJson>},
    };
    return all;
}

} // namespace okno::fuzz
