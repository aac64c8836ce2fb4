-- Files on their way in, how sound those are that arrived, and which records name them.
-- A time of 0 means: never.
CREATE TABLE upload (
  id TEXT PRIMARY KEY,
  station TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX upload_by_expiry ON upload (expires_at);
ALTER TABLE blob ADD COLUMN verified_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE blob ADD COLUMN modified_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE blob ADD COLUMN damaged_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE blob ADD COLUMN unreferenced_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE blob ADD COLUMN trashed_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX blob_by_verification ON blob (damaged_at, verified_at);
CREATE INDEX blob_by_reference ON blob (unreferenced_at, trashed_at);
CREATE TABLE blob_reference (
  sha256 TEXT NOT NULL,
  kind TEXT NOT NULL,
  record_key TEXT NOT NULL,
  command TEXT NOT NULL,
  PRIMARY KEY (sha256, kind, record_key)
);
CREATE INDEX blob_reference_by_record ON blob_reference (kind, record_key);
CREATE TABLE upkeep (
  task TEXT PRIMARY KEY,
  done_at BIGINT NOT NULL
);
