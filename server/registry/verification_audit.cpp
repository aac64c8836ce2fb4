#include "server/registry/verification.h"
#include "server/store/audit.h"
#include "server/store/inspection.h"

#include <spdlog/fmt/chrono.h>
#include <spdlog/fmt/fmt.h>

#include <map>

namespace okno::server::registry {

namespace {
constexpr int rowsAtOnce = 2000;

std::string nameOf(const store::AuditRow& row) {
    std::string name = fmt::format("row {} of {:%Y-%m-%d %H:%M:%S} UTC, {}", row.position,
        fmt::gmtime(std::chrono::system_clock::to_time_t(row.entry.at)), row.entry.act);
    if (!row.entry.command.empty())
        name += " (command " + row.entry.command + ")";
    return name;
}

/// Follows the chain from its beginning.
class Links {
public:
    void follow(const store::AuditRow& row) {
        ++check.examined;
        if (row.position != m_last.position + 1)
            broken("rows are missing before ", row);
        else if (row.hash != store::chainedHash(m_last.hash, row.position, row.entry))
            broken("the chain is broken at ", row);
        m_last = {row.position, row.hash};
    }

    CheckResult check{"audit"};

private:
    void broken(const char* how, const store::AuditRow& row) { check.add(how + nameOf(row)); }

    store::AuditHead m_last;
};

/// What a page of the chain says against what is kept under its commands.
class Outcomes {
public:
    Outcomes(const store::ReadTransaction& transaction, std::int64_t from, std::int64_t to) {
        for (auto& command : store::inspectCommands(transaction, from, to))
            m_commands.insert_or_assign(command.position, std::move(command));
        for (auto& effect : store::inspectEffects(transaction, from, to))
            m_effects[effect.position].push_back(std::move(effect.docHash));
    }

    void compare(const store::AuditRow& row, CheckResult& commands, CheckResult& effects) const {
        const auto& entry = row.entry;
        if (!entry.bodyHash.empty()) {
            ++commands.examined;
            const auto kept = m_commands.find(row.position);
            if (kept == m_commands.end() || kept->second.keptBodyHash.empty())
                commands.add("no outcome is kept of " + nameOf(row));
            else if (kept->second.keptBodyHash != entry.bodyHash
                || kept->second.keptOutcome != entry.outcome)
                commands.add("another outcome is kept of " + nameOf(row));
        }
        if (entry.effectsHash.empty())
            return;
        const auto found = m_effects.find(row.position);
        const std::size_t changes = found == m_effects.end() ? 0 : found->second.size();
        effects.examined += static_cast<std::int64_t>(changes);
        if (changes == 0 || store::effectsOf(found->second) != entry.effectsHash)
            effects.add("the feed's changes are not those of " + nameOf(row));
    }

private:
    std::map<std::int64_t, store::InspectedCommand> m_commands;
    std::map<std::int64_t, std::vector<std::string>> m_effects;
};
} // namespace

std::vector<CheckResult> verifyAudit(const store::ReadTransaction& transaction) {
    Links links;
    CheckResult commands{"commands"};
    CheckResult effects{"changes"};
    std::int64_t last = 0;
    for (auto page = store::auditAfter(transaction, last, rowsAtOnce); !page.empty();
         page = store::auditAfter(transaction, last, rowsAtOnce)) {
        const Outcomes outcomes(transaction, page.front().position, page.back().position);
        for (const store::AuditRow& row : page) {
            links.follow(row);
            outcomes.compare(row, commands, effects);
        }
        last = page.back().position;
    }
    for (const auto& command : store::commandsNotAudited(transaction, CheckResult::maxTold))
        commands.add("no row of the audit tells of command " + command);
    for (const auto position : store::changesNotAudited(transaction, CheckResult::maxTold))
        effects.add("no row of the audit tells of change " + std::to_string(position));
    return {std::move(links.check), std::move(commands), std::move(effects)};
}

} // namespace okno::server::registry
