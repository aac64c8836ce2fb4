-- Of several registries on one database only the holder of the fence commits; see fence.h.
CREATE TABLE fence (
  office TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  term BIGINT NOT NULL,
  renewed_at BIGINT NOT NULL,
  commits BIGINT NOT NULL
);
INSERT INTO fence (office, holder, term, renewed_at, commits) VALUES ('main', '', 0, 0, 0);
