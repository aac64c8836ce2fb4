// The files of a city: what an administrator edits and imports, read into records. A file with a
// fault gives no records at all, and the Error says where the fault is.
#pragma once

#include "common/domain/record.h"
#include "common/protocol/record_json.h"

#include <filesystem>
#include <string>
#include <vector>

namespace okno::protocol {

struct Reference {
    domain::Office office;
    domain::ProductionCalendar calendar;
    std::vector<domain::QueryKind> queryKinds;
    std::vector<domain::Service> services;
    std::vector<domain::Employee> staff; // ids follow from logins, so a second import is no second
                                         // employee
};

/// The texts of the files, by their names in the resource folder.
struct ReferenceTexts {
    std::string city; // catalogue/city.json, format city/1
    std::string services; // catalogue/services.json, format services/1
    std::string conditions; // catalogue/conditions.json, format conditions/1
    std::string queries; // catalogue/queries.json, format queries/1
    std::string calendar; // calendars/ru.json, format calendar-ru/1
};

/// Everything checked against everything: suppliers, query kinds, departments, windows, dates.
/// `detail` of an Error names the file, the entry and the member:
/// "services.json: MU-003: documents[2].supplier".
[[nodiscard]] Result<Reference> readReference(const ReferenceTexts& texts);
/// The files under a resource folder; `notFound` "file-not-found" with the missing one's name.
[[nodiscard]] Result<Reference> readReferenceFolder(const std::filesystem::path& resources);

/// In an order in which each record finds those that it names already there.
[[nodiscard]] std::vector<domain::Record> recordsOf(const Reference& reference);

/// "services.json: MU-003: documents[2].supplier: value-unknown", for the administrator's terminal.
[[nodiscard]] std::string describe(const Error& error);

} // namespace okno::protocol
