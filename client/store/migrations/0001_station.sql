-- Every kind of record: the registry's word (base, version 0 while it has none) and what the
-- station shows (doc, null while that is the same). The long texts stand last, so that lists read
-- the short columns alone.

CREATE TABLE office (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL DEFAULT 0,
    base TEXT,
    doc TEXT,
    CHECK (base IS NOT NULL OR doc IS NOT NULL)
);

CREATE TABLE calendar (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL DEFAULT 0,
    base TEXT,
    doc TEXT,
    CHECK (base IS NOT NULL OR doc IS NOT NULL)
);

CREATE TABLE service (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL DEFAULT 0,
    base TEXT,
    doc TEXT,
    CHECK (base IS NOT NULL OR doc IS NOT NULL)
);

CREATE TABLE query_kind (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL DEFAULT 0,
    base TEXT,
    doc TEXT,
    CHECK (base IS NOT NULL OR doc IS NOT NULL)
);

CREATE TABLE employee (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL DEFAULT 0,
    base TEXT,
    doc TEXT,
    CHECK (base IS NOT NULL OR doc IS NOT NULL)
);

CREATE TABLE ticket (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL DEFAULT 0,
    day TEXT NOT NULL,
    window TEXT NOT NULL,
    start_minute INTEGER NOT NULL,
    live INTEGER NOT NULL,
    base TEXT,
    doc TEXT,
    CHECK (base IS NOT NULL OR doc IS NOT NULL)
);
CREATE INDEX ticket_by_day ON ticket (day, window, start_minute);

CREATE TABLE card (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL DEFAULT 0,
    number TEXT NOT NULL,
    provisional_number TEXT NOT NULL,
    state TEXT NOT NULL,
    service TEXT NOT NULL,
    applicant_name TEXT NOT NULL,
    department TEXT NOT NULL,
    executor TEXT,
    executor_name TEXT NOT NULL,
    registered_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    open_queries INTEGER NOT NULL,
    base TEXT,
    doc TEXT,
    CHECK (base IS NOT NULL OR doc IS NOT NULL)
);
CREATE INDEX card_by_number ON card (number, registered_on);
CREATE INDEX card_by_provisional_number ON card (provisional_number, registered_on);
CREATE INDEX card_by_due ON card (due_on, key);
CREATE INDEX card_by_state ON card (state, key);
CREATE INDEX card_by_state_due ON card (state, due_on, key);
CREATE INDEX card_by_department ON card (department, key);
CREATE INDEX card_by_department_due ON card (department, due_on, key);
CREATE INDEX card_by_department_state ON card (department, state, key);
CREATE INDEX card_by_department_state_due ON card (department, state, due_on, key);
CREATE INDEX card_by_executor ON card (executor, key);
CREATE INDEX card_by_executor_state ON card (executor, state, due_on, key);
CREATE INDEX card_waiting ON card (due_on, key) WHERE open_queries > 0;

-- Texts arrive folded: lower case, without the letter yo, one space between words.
CREATE VIRTUAL TABLE card_search USING fts5 (words, prefix = '1 2 3');

CREATE TABLE station (
    id TEXT PRIMARY KEY,
    next_n INTEGER NOT NULL,
    confirmed_n INTEGER NOT NULL,
    next_provisional INTEGER NOT NULL,
    cursor TEXT
);

CREATE TABLE outbox (
    n INTEGER PRIMARY KEY,
    command_id TEXT NOT NULL UNIQUE,
    json TEXT NOT NULL
);
CREATE TABLE outbox_touch (
    n INTEGER NOT NULL REFERENCES outbox (n) ON DELETE CASCADE ON UPDATE CASCADE,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (n, kind, key)
) WITHOUT ROWID;
CREATE INDEX outbox_touch_by_record ON outbox_touch (kind, key, n);

CREATE TABLE refused (
    id INTEGER PRIMARY KEY,
    command_id TEXT NOT NULL UNIQUE,
    json TEXT NOT NULL,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    at INTEGER NOT NULL
);

CREATE TABLE blob_upload (
    id INTEGER PRIMARY KEY,
    blob TEXT NOT NULL UNIQUE
);

CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    card TEXT NOT NULL UNIQUE,
    ticket TEXT,
    window TEXT NOT NULL,
    service TEXT NOT NULL
);
CREATE TABLE draft_field (
    draft INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (draft, name)
) WITHOUT ROWID;
CREATE TABLE draft_answer (
    draft INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    yes INTEGER NOT NULL,
    PRIMARY KEY (draft, question)
) WITHOUT ROWID;
CREATE TABLE draft_row (
    draft INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    document TEXT NOT NULL,
    examination TEXT NOT NULL,
    sheets INTEGER NOT NULL,
    remark TEXT NOT NULL,
    examined_by TEXT,
    examined_name TEXT,
    examined_at INTEGER,
    PRIMARY KEY (draft, position)
) WITHOUT ROWID;
CREATE TABLE draft_page (
    draft INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    blob TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    width_px INTEGER NOT NULL,
    height_px INTEGER NOT NULL,
    dpi INTEGER NOT NULL,
    document TEXT NOT NULL,
    sheet INTEGER NOT NULL,
    back INTEGER NOT NULL,
    blank INTEGER NOT NULL,
    excluded INTEGER NOT NULL,
    PRIMARY KEY (draft, position)
) WITHOUT ROWID;
