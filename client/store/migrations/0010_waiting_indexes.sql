-- Indexes of the cards that a first snapshot has set aside, until it has come.

CREATE TABLE card_index_waiting (
    name TEXT PRIMARY KEY,
    sql TEXT NOT NULL
) WITHOUT ROWID;
