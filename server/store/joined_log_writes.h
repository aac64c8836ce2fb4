// SQLite writes each page of its log with two calls to the system: 24 bytes that describe it, then
// the page. Here what it writes to the log one after another goes out together, before the log is
// synced or read. Until then nobody else may look at it: the log's index names the pages after the
// sync (https://sqlite.org/fileformat2.html#the_write_ahead_log), so it is only for a connection
// that syncs each commit, PRAGMA synchronous = FULL.
#pragma once

namespace okno::server::store {

/// The name of a SQLite VFS that does so and is the system's in all else; for sqlite3_open_v2.
const char* joinedLogWrites();

} // namespace okno::server::store
