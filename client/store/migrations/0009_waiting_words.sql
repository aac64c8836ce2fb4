-- Words of cards that the registry has brought by the thousand, until the search's index has them.

CREATE TABLE card_words_waiting (
    id INTEGER PRIMARY KEY,
    words TEXT NOT NULL
);
