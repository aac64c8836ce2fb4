// Who sees what. The registry passes every record through here before it leaves, whatever was asked
// for: feed, snapshot, answers, search, lists, counters, files. Pure; called on any thread.
//
//  role                 references   tickets              cards
//  specialist, senior   all          all                  all; with a department (an agency's own
//                                                         window) those of that department
//  supervisor           all          all                  all
//  executor             all          without name, phone  of the own department, without phone,
//                                                         e-mail and the applicant's own address
//  call centre          all          all                  number, state, service, names, term,
//                                                         notices
//  analyst              all          without name, phone  without anything about a person
//  dispatcher           all          all                  none
//  administrator,
//  catalogue editor     all          none                 none
//  terminal             no staff     without name, phone  number, state, service, term
//  board                office,      number, place, state none
//                       windows
//
// The state of a window is everybody's; the leases of slots are for who sells or moves
// places: windows, call centre, terminals, dispatchers. Consultations are for who gives or counts
// them: windows, call centre, supervisors, analysts, dispatchers.
//
// A device in the hall (station kind "terminal" or "board") shows no more than a device may,
// whoever signs in there. What is left out of a card leaves what the rules need to decide: the ways
// of notice stay without the number behind them, the department and the state always stay. An
// organisation's name and numbers are public (Federal Law 129-FZ art. 6) and no personal data.
#pragma once

#include "common/domain/record.h"

#include <optional>
#include <string>

namespace okno::domain {

/// Who asks, and from what kind of station.
struct Viewer {
    Role role;
    std::string department;
    std::string stationKind;
};

/// The record as the viewer sees it; nothing where it is not for them.
[[nodiscard]] std::optional<Record> seenBy(const Viewer& viewer, const Record& record);

/// Known before a record is read, so that those that are not for the viewer need not be.
enum class Sight {
    none,
    part, // some records of the kind, or not all of their fields
    whole, // every record that the viewer's department allows, as it is
};
[[nodiscard]] Sight sightOf(const Viewer& viewer, RecordKind kind);
/// Every record of the kind, as it is.
[[nodiscard]] bool seesAll(const Viewer& viewer, RecordKind kind);
/// The department to whose cards the viewer is bound, if to any.
[[nodiscard]] std::optional<std::string> boundTo(const Viewer& viewer);

/// Names the view inside a cursor: the same for all who see the same. Letters, digits and hyphens.
[[nodiscard]] std::string codeOf(const Viewer& viewer);

} // namespace okno::domain
