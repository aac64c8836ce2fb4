-- Keys of stations, codes to enrol with, lockout, and sessions that end when nobody uses them.
ALTER TABLE station ADD COLUMN state TEXT NOT NULL DEFAULT 'invited';
ALTER TABLE account ADD COLUMN password_origin TEXT NOT NULL DEFAULT 'handed-over';
ALTER TABLE account ADD COLUMN locked_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN created_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN used_at BIGINT NOT NULL DEFAULT 0;
CREATE TABLE station_key (
  key_hash TEXT PRIMARY KEY,
  station TEXT NOT NULL REFERENCES station (id),
  state TEXT NOT NULL,
  issued_at BIGINT NOT NULL
);
CREATE INDEX station_key_by_station ON station_key (station, state, issued_at);
CREATE TABLE enrolment_code (
  station TEXT PRIMARY KEY REFERENCES station (id),
  code_hash TEXT NOT NULL,
  issued_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  failures BIGINT NOT NULL
);
CREATE TABLE sign_in_failure (
  subject TEXT PRIMARY KEY,
  failures BIGINT NOT NULL,
  last_at BIGINT NOT NULL,
  locked_until BIGINT NOT NULL
);
