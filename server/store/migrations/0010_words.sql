-- The cards up to that position of the feed are in the word index, or will be by 'card-index'.
INSERT INTO upkeep (task, done_at) SELECT 'card-words-until', COALESCE(MAX(value), 0) FROM head;
