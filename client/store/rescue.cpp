#include "client/store/rescue.h"

#include "client/store/database.h"
#include "client/store/draft_table.h"
#include "client/store/store_error.h"
#include "common/basics/durable.h"
#include "common/protocol/command_json.h"
#include "common/protocol/json_cursor.h"
#include "common/protocol/messages.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <system_error>

namespace okno::client::store {

namespace {

using domain::Command;
using protocol::Json;

/// Rows from the front until the damage, and from the back until the damage.
void readBothWays(Database& database, const std::string& sql, const std::string& order,
    Salvage& salvage, const std::function<void(const Rows&)>& take) {
    for (const char* direction : {" ASC", " DESC"}) {
        try {
            const std::string ordered
                = std::string(sql).append(" ORDER BY ").append(order).append(direction);
            Rows rows = database.rowsOnce(ordered, {});
            while (rows.next())
                take(rows);
            return;
        } catch (const StoreError&) {
            salvage.wasComplete = false;
        }
    }
}

std::optional<Command> commandOf(std::string_view text) {
    auto command = protocol::parseJson(text).and_then(protocol::commandFromJson);
    return command ? std::optional(*std::move(command)) : std::nullopt;
}

using Commands = std::map<domain::CommandId, Command>;

void keep(Commands& commands, Command command) {
    const domain::CommandId id = command.id;
    commands.emplace(id, std::move(command));
}

void readCommands(Database& database, Salvage& salvage, Commands& commands) {
    readBothWays(database, "SELECT n, json FROM outbox", "n", salvage, [&](const Rows& row) {
        if (auto command = commandOf(row.text(1))) {
            command->n = row.integer(0);
            keep(commands, *std::move(command));
        } else {
            salvage.wasComplete = false;
        }
    });
}

void readRefused(Database& database, Salvage& salvage) {
    std::map<domain::CommandId, RefusedCommand> refused;
    readBothWays(database, "SELECT json, code, reason, detail, at FROM refused", "id", salvage,
        [&](const Rows& row) {
            const auto command = commandOf(row.text(0));
            const auto code = protocol::errorCodeFromString(row.text(1));
            if (command && code)
                refused.emplace(command->id,
                    RefusedCommand{*command, Error{*code, row.text(2), row.text(3)},
                        Instant(std::chrono::microseconds(row.integer(4)))});
        });
    for (auto& [id, one] : refused)
        salvage.refused.push_back(std::move(one));
}

void readDrafts(Database& database, Salvage& salvage) {
    std::vector<std::string> cards;
    readBothWays(database, "SELECT card FROM draft", "id", salvage, [&](const Rows& row) {
        if (std::find(cards.begin(), cards.end(), row.text(0)) == cards.end())
            cards.push_back(row.text(0));
    });
    const DraftTable table(database);
    for (const std::string& card : cards) {
        try {
            const auto id = domain::CardId::parse(card);
            if (auto draft = id ? table.find(*id) : std::nullopt)
                salvage.drafts.push_back(*std::move(draft));
        } catch (const StoreError&) {
            salvage.wasComplete = false;
        }
    }
}

void readTables(const std::filesystem::path& file, Salvage& salvage, Commands& commands) {
    Database database(file, Database::Access::readOnly);
    readCommands(database, salvage, commands);
    readRefused(database, salvage);
    readDrafts(database, salvage);
    readBothWays(database, "SELECT confirmed_n, next_provisional FROM station", "id", salvage,
        [&](const Rows& row) {
            salvage.confirmedN = row.integer(0);
            salvage.nextProvisional = row.integer(1);
        });
}

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// Texts of commands that lie whole in the bytes. Some were confirmed long ago: the registry knows
/// their ids and does nothing twice.
void carve(const std::string& bytes, Commands& commands) {
    constexpr std::string_view beginning = "{\"actor\":";
    for (auto at = bytes.find(beginning); at != std::string::npos;
         at = bytes.find(beginning, at + 1)) {
        protocol::JsonCursor cursor(std::string_view(bytes).substr(at, protocol::maxBodyBytes));
        const std::string_view text = cursor.value();
        if (cursor.failed())
            continue;
        if (auto command = commandOf(text))
            keep(commands, *std::move(command));
    }
}

/// The number behind the dash of "03-00042".
std::int64_t provisionalOf(const Command& command) {
    const auto* registration = std::get_if<domain::RegisterCard>(&command.args);
    if (!registration)
        return 0;
    const auto dash = registration->provisionalNumber.rfind('-');
    return dash == std::string::npos
        ? 0
        : std::strtoll(registration->provisionalNumber.c_str() + dash + 1, nullptr, 10);
}

Json toJson(const Draft& draft) {
    Json pages = Json::array();
    for (const domain::Page& page : draft.pages)
        pages.push_back(page.blob.toString());
    return {{"card", draft.id.toString()}, {"window", draft.window}, {"service", draft.service},
        {"fields", draft.fields}, {"answers", draft.answers}, {"scans", std::move(pages)}};
}

Json toJson(const Salvage& salvage) {
    Json json{{"complete", salvage.wasComplete}, {"commands", Json::array()},
        {"refused", Json::array()}, {"drafts", Json::array()}};
    for (const Command& command : salvage.commands)
        json["commands"].push_back(protocol::toJson(command));
    for (const RefusedCommand& one : salvage.refused)
        json["refused"].push_back(
            {{"command", protocol::toJson(one.command)}, {"reason", one.error.reason}});
    for (const Draft& draft : salvage.drafts)
        json["drafts"].push_back(toJson(draft));
    return json;
}

} // namespace

Salvage salvage(const std::filesystem::path& database, const domain::StationId& station) {
    Salvage found;
    Commands commands;
    try {
        readTables(database, found, commands);
    } catch (const StoreError&) {
        found.wasComplete = false;
    }
    if (!found.wasComplete)
        for (const char* companion : {"", "-wal"})
            carve(bytesOf(std::filesystem::path(database) += companion), commands);
    for (const RefusedCommand& one : found.refused)
        commands.erase(one.command.id);
    for (auto& [id, command] : commands) {
        if (command.station != station)
            continue;
        found.nextProvisional = std::max(found.nextProvisional, provisionalOf(command) + 1);
        found.commands.push_back(std::move(command));
    }
    std::stable_sort(found.commands.begin(), found.commands.end(),
        [](const Command& left, const Command& right) { return left.n < right.n; });
    return found;
}

Result<void> putAside(const std::filesystem::path& database, const std::filesystem::path& folder,
    const Salvage& salvage) {
    std::error_code failed = makeDurableFolder(folder);
    std::ofstream text(folder / "unsent.json", std::ios::trunc);
    text << toJson(salvage).dump(2) << '\n' << std::flush;
    if (failed || !text || syncToDisk(folder / "unsent.json"))
        return failure(ErrorCode::storage, "folder-not-writable", folder.string());
    for (const char* companion : {"", "-wal", "-shm"}) {
        const auto from = std::filesystem::path(database) += companion;
        if (!std::filesystem::exists(from))
            continue;
        std::filesystem::rename(from, folder / from.filename(), failed);
        if (failed)
            return failure(ErrorCode::storage, "folder-not-writable", folder.string());
    }
    if (syncToDisk(folder))
        return failure(ErrorCode::storage, "folder-not-writable", folder.string());
    return {};
}

} // namespace okno::client::store
