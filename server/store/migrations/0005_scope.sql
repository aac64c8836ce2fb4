-- What the views and the scope of stations go by, without reading the records themselves.
-- scope_until: days since 1970, the last on which a station holds the record.
ALTER TABLE record ADD COLUMN department TEXT NOT NULL DEFAULT '';
ALTER TABLE record ADD COLUMN moved BIGINT NOT NULL DEFAULT 0;
ALTER TABLE record ADD COLUMN scope_until BIGINT NOT NULL DEFAULT 10000000;
CREATE INDEX record_by_scope ON record (feed_position, kind, department, moved, scope_until);
-- The cards as lists and the search find them. born: the position at which a card was first written.
CREATE TABLE card_index (
  card TEXT PRIMARY KEY,
  born BIGINT NOT NULL,
  state TEXT NOT NULL,
  department TEXT NOT NULL,
  executor TEXT NOT NULL,
  due_on TEXT NOT NULL,
  words TEXT NOT NULL
);
CREATE UNIQUE INDEX card_index_by_birth ON card_index (born);
CREATE INDEX card_index_by_state ON card_index (state, due_on, born);
CREATE INDEX card_index_by_department ON card_index (department, state, due_on, born);
CREATE INDEX card_index_by_executor ON card_index (executor, state, due_on, born);
CREATE TABLE card_word (
  word TEXT NOT NULL,
  born BIGINT NOT NULL,
  PRIMARY KEY (word, born)
);
INSERT INTO upkeep (task, done_at) SELECT 'card-index', 0 WHERE NOT EXISTS (SELECT 1 FROM record);
