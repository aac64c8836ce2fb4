-- What was done, and what personal data were read, as a chain: every row's hash covers the row
-- before it. What had been audited before the chain began stays where it was.
ALTER TABLE audit RENAME TO audit_before_chain;
CREATE TABLE audit (
  office TEXT NOT NULL,
  chain_n BIGINT NOT NULL,
  happened_at BIGINT NOT NULL,
  station_at BIGINT NOT NULL,
  station TEXT NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  target_kind TEXT NOT NULL,
  target_key TEXT NOT NULL,
  amount BIGINT NOT NULL,
  command TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  effects_hash TEXT NOT NULL,
  outcome TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (office, chain_n)
);
CREATE INDEX audit_trail ON audit (target_kind, target_key);
-- Of the record's text as the change left it; empty where the change is older than the chain.
ALTER TABLE feed ADD COLUMN doc_hash TEXT NOT NULL DEFAULT '';
-- A restored registry begins a new history. A time of 0 means: not yet.
CREATE TABLE restoration (
  epoch TEXT PRIMARY KEY,
  parent_epoch TEXT NOT NULL,
  restored_to BIGINT NOT NULL,
  restored_at BIGINT NOT NULL,
  finished_at BIGINT NOT NULL
);
CREATE TABLE station_recovery (
  epoch TEXT NOT NULL,
  station TEXT NOT NULL,
  awaited BIGINT NOT NULL,
  records BIGINT NOT NULL,
  commands BIGINT NOT NULL,
  lost_commands BIGINT NOT NULL,
  done_at BIGINT NOT NULL,
  PRIMARY KEY (epoch, station)
);
-- Whose word a record is that came back from a station. What the station's people may not see was
-- filled in from filled_version (0: from nowhere); partial_doc is then what the station sent.
CREATE TABLE recovered_record (
  kind TEXT NOT NULL,
  record_key TEXT NOT NULL,
  version BIGINT NOT NULL,
  filled_version BIGINT NOT NULL,
  partial_doc TEXT NOT NULL,
  station TEXT NOT NULL,
  recovered_at BIGINT NOT NULL,
  PRIMARY KEY (kind, record_key)
);
-- What a station brought and the registry could not take: for a person to look at.
CREATE TABLE recovery_aside (
  kind TEXT NOT NULL,
  record_key TEXT NOT NULL,
  version BIGINT NOT NULL,
  station TEXT NOT NULL,
  reason TEXT NOT NULL,
  doc TEXT NOT NULL,
  put_at BIGINT NOT NULL,
  PRIMARY KEY (kind, record_key, version, station)
);
-- Numbers that were given out and that no station knew when the recovery ended.
CREATE TABLE lost_number (
  journal TEXT NOT NULL,
  journal_year BIGINT NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (journal, journal_year, number)
);
