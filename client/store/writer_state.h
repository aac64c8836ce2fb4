// What a write transaction works on: the tables of the writing connection, and what has become
// different since the transaction began. Lives on the store's thread.
#pragma once

#include "client/store/awaited_answers.h"
#include "client/store/base_records.h"
#include "client/store/card_indexes.h"
#include "client/store/card_words.h"
#include "client/store/confirmed_table.h"
#include "client/store/database.h"
#include "client/store/draft_table.h"
#include "client/store/fetched_table.h"
#include "client/store/office_zone.h"
#include "client/store/outbox.h"
#include "client/store/record_table.h"
#include "client/store/station_row.h"
#include "common/basics/clock.h"
#include "common/basics/uuid.h"

#include <set>
#include <string>

namespace okno::client::store {

struct WriterState {
    WriterState(const std::filesystem::path& file, domain::StationId stationId,
        std::string stationCode, const Clock& stationClock, IdSource& idSource);

    Database database;
    RecordTable records;
    BaseRecords base;
    CardWords words;
    CardIndexes indexes;
    Outbox outbox;
    ConfirmedTable confirmed;
    FetchedTable fetched;
    StationRow row;
    DraftTable drafts;
    OfficeZone zone;
    domain::StationId station;
    std::string code;
    const Clock& clock;
    IdSource& ids;

    std::int64_t sentUpTo = 0; // the registry may know the commands up to this one
    AwaitedAnswers awaited;
    std::set<domain::RecordKey> changed; // in this transaction
    bool muchChanged = false; // more than is worth naming
    bool outboxChanged = false;
};

} // namespace okno::client::store
