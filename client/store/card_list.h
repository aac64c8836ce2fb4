// Lists of cards as the executor, the supervisor and the search field ask for them: filtered by
// indexed columns, page by page, without opening the cards themselves.
#pragma once

#include "common/domain/card/card.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::client::store {

enum class CardOrder { newestFirst, dueFirst };

/// Empty members do not filter.
struct CardFilter {
    std::vector<domain::CardState> states; // each once
    std::optional<std::string> department; // code
    std::optional<domain::EmployeeId> executor;
    /// Beginnings of words: name, numbers, address, phone. Where some card has exactly the address
    /// that is typed, only those that have it. Of more than 2,000 fitting cards only those that
    /// came to this station last.
    std::string text;
    CardOrder order = CardOrder::newestFirst;
    bool waitingForAnswers = false; // only with queries that agencies have not answered yet
    bool inConflict = false; // only with corrections that wait for a person's choice

    bool operator==(const CardFilter&) const = default;
};

/// One line of a list.
struct CardSummary {
    domain::CardId id;
    std::string number; // official, empty until the registry has spoken
    std::string provisionalNumber;
    domain::CardState state;
    std::string service; // code
    std::string applicantName; // short form
    std::string department; // code
    std::string executorName; // empty while nobody has taken it
    LocalDate registeredOn;
    LocalDate dueOn;
    int openQueries; // queued or sent, not yet answered
    int conflicts; // corrections that wait for a person's choice

    bool operator==(const CardSummary&) const = default;
};

} // namespace okno::client::store
