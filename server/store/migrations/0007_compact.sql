-- Less to write with every card. What is marked runs on that engine alone: see dialect.h.
/* sqlite */ CREATE TABLE card_word_alone (
  word TEXT NOT NULL,
  born BIGINT NOT NULL,
  PRIMARY KEY (word, born)
) WITHOUT ROWID;
/* sqlite */ INSERT INTO card_word_alone (word, born)
  SELECT word, born FROM card_word ORDER BY word, born;
/* sqlite */ DROP TABLE card_word;
/* sqlite */ ALTER TABLE card_word_alone RENAME TO card_word;
-- The feed's key keeps positions apart, and record_by_scope begins with them.
DROP INDEX record_by_feed;
-- Addresses have words of a new kind: the index is gone over once more.
DELETE FROM upkeep WHERE task IN ('card-index', 'card-index-until');
INSERT INTO upkeep (task, done_at) SELECT 'card-index', 0 WHERE NOT EXISTS (SELECT 1 FROM record);
-- Most cards have no executor yet.
DROP INDEX card_index_by_executor;
CREATE INDEX card_index_by_executor ON card_index (executor, state, due_on, born)
  WHERE executor <> '';
