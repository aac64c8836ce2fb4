-- Whether each window is open, and the blocks of slots that stations hold.

CREATE TABLE window_state (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL DEFAULT 0,
    base TEXT,
    doc TEXT,
    position INTEGER NOT NULL DEFAULT 0,
    CHECK (base IS NOT NULL OR doc IS NOT NULL)
);

CREATE TABLE lease (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL DEFAULT 0,
    base TEXT,
    doc TEXT,
    position INTEGER NOT NULL DEFAULT 0,
    CHECK (base IS NOT NULL OR doc IS NOT NULL)
);
