-- Short consultations that were given: counted by day, never tied to a person.

CREATE TABLE consultation (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL DEFAULT 0,
    base TEXT,
    doc TEXT,
    position INTEGER NOT NULL DEFAULT 0,
    day TEXT NOT NULL,
    CHECK (base IS NOT NULL OR doc IS NOT NULL)
);

CREATE INDEX consultation_day ON consultation (day);
