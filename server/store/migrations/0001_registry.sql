-- The city's registry. Statements end with a semicolon at the end of a line; both engines read them.
CREATE TABLE installation (
  epoch TEXT PRIMARY KEY,
  office TEXT NOT NULL,
  hand TEXT NOT NULL,
  console TEXT NOT NULL,
  station TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE TABLE head (
  office TEXT PRIMARY KEY,
  value BIGINT NOT NULL
);
CREATE TABLE record (
  kind TEXT NOT NULL,
  record_key TEXT NOT NULL,
  version BIGINT NOT NULL,
  feed_position BIGINT NOT NULL,
  doc TEXT NOT NULL,
  PRIMARY KEY (kind, record_key)
);
CREATE UNIQUE INDEX record_by_feed ON record (feed_position);
CREATE TABLE ticket_place (
  window_number TEXT NOT NULL,
  place_date TEXT NOT NULL,
  start_minute BIGINT NOT NULL,
  ticket TEXT NOT NULL UNIQUE,
  PRIMARY KEY (window_number, place_date, start_minute)
);
CREATE TABLE feed (
  office TEXT NOT NULL,
  feed_position BIGINT NOT NULL,
  kind TEXT NOT NULL,
  record_key TEXT NOT NULL,
  version BIGINT NOT NULL,
  command TEXT NOT NULL,
  PRIMARY KEY (office, feed_position)
);
CREATE INDEX feed_by_command ON feed (command);
CREATE TABLE journal_head (
  journal TEXT NOT NULL,
  journal_year BIGINT NOT NULL,
  last_number BIGINT NOT NULL,
  PRIMARY KEY (journal, journal_year)
);
CREATE TABLE journal_number (
  journal TEXT NOT NULL,
  journal_year BIGINT NOT NULL,
  number BIGINT NOT NULL,
  card TEXT NOT NULL UNIQUE,
  PRIMARY KEY (journal, journal_year, number)
);
CREATE TABLE station (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  window_number TEXT NOT NULL,
  name TEXT NOT NULL,
  confirmed_n BIGINT NOT NULL,
  enrolled_at BIGINT NOT NULL
);
CREATE TABLE account (
  employee TEXT PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  password_hash TEXT NOT NULL,
  changed_at BIGINT NOT NULL
);
CREATE TABLE station_employee (
  station TEXT NOT NULL REFERENCES station (id),
  employee TEXT NOT NULL REFERENCES account (employee),
  first_at BIGINT NOT NULL,
  PRIMARY KEY (station, employee)
);
CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  employee TEXT NOT NULL REFERENCES account (employee),
  station TEXT NOT NULL REFERENCES station (id),
  expires_at BIGINT NOT NULL
);
CREATE INDEX session_by_expiry ON session (expires_at);
CREATE TABLE command (
  id TEXT PRIMARY KEY,
  station TEXT NOT NULL REFERENCES station (id),
  n BIGINT NOT NULL,
  body_hash TEXT NOT NULL,
  outcome TEXT NOT NULL,
  UNIQUE (station, n)
);
CREATE TABLE audit (
  command TEXT PRIMARY KEY REFERENCES command (id),
  decided_at BIGINT NOT NULL,
  station_at BIGINT NOT NULL,
  actor TEXT NOT NULL,
  command_type TEXT NOT NULL,
  target_kind TEXT NOT NULL,
  target_key TEXT NOT NULL,
  outcome TEXT NOT NULL
);
CREATE INDEX audit_by_target ON audit (target_kind, target_key);
CREATE TABLE outgoing (
  item TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  card TEXT NOT NULL,
  state TEXT NOT NULL,
  queued_at BIGINT NOT NULL
);
CREATE INDEX outgoing_by_state ON outgoing (kind, state, queued_at);
CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY,
  bytes BIGINT NOT NULL,
  stored_at BIGINT NOT NULL
);
