// Plays the outside agencies for demo, training and tests: takes queries, and after a while has
// answers for them until each is acknowledged. Nothing outlives the process. Any thread.
#pragma once

#include "common/basics/clock.h"
#include "common/domain/catalogue/service.h"
#include "common/protocol/agency_messages.h"
#include "server/agency_simulator/script.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace okno::server::agency_simulator {

struct Habits {
    std::chrono::seconds answerAfter{3};
    Script script{};
    std::vector<domain::QueryKind> kinds{}; // without them answers have one field, "result"
    std::filesystem::path font; // TrueType with Cyrillic, for the papers
};

class AgencySimulator {
public:
    AgencySimulator(Habits habits, const Clock& clock);

    /// The same message again gets its first receipt and no second answer.
    [[nodiscard]] protocol::AgencyReceipt take(const protocol::AgencyRequest& request);
    /// Those that are ready and not acknowledged, in order of arrival. `storage` when a paper
    /// cannot be drawn.
    [[nodiscard]] Result<protocol::AgencyResponses> ready();
    [[nodiscard]] std::optional<std::string> paper(const std::string& responseId) const;
    /// False where no such response waits.
    bool acknowledge(const std::string& responseId);

private:
    struct Case {
        protocol::AgencyRequest request;
        Instant receivedAt;
        Instant readyAt;
        std::optional<protocol::AgencyResponse> response{}; // once it is ready
        std::string paper{};
        bool acknowledged = false;
    };

    [[nodiscard]] Result<void> answer(Case& one);
    [[nodiscard]] const domain::QueryKind* kindOf(const protocol::AgencyRequest& request) const;
    [[nodiscard]] Case* waiting(const std::string& responseId);

    const Habits m_habits;
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    std::vector<Case> m_cases;
};

} // namespace okno::server::agency_simulator
