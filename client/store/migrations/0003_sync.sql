-- Where each record stands in the registry's feed; the commands that the registry has confirmed,
-- for a registry that must be given back what it lost; how far a snapshot has come.

ALTER TABLE office ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE calendar ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE service ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE query_kind ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE employee ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE card ADD COLUMN position INTEGER NOT NULL DEFAULT 0;

CREATE TABLE confirmed (
    n INTEGER PRIMARY KEY,
    command_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    code TEXT,
    reason TEXT,
    detail TEXT,
    at INTEGER NOT NULL,
    json TEXT NOT NULL
);

-- While a snapshot is taken: the records it has brought, so that the others can go at its end.
CREATE TABLE snapshot_seen (
    kind INTEGER NOT NULL,
    id INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

-- stage: null, or "pages" or "sweep" of a snapshot under way. marks_seen: whether
-- there were records before it. heard_at: the registry's clock.
ALTER TABLE station ADD COLUMN audit_head TEXT;
ALTER TABLE station ADD COLUMN stage TEXT;
ALTER TABLE station ADD COLUMN marks_seen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE station ADD COLUMN snapshot_page TEXT;
ALTER TABLE station ADD COLUMN snapshot_cursor TEXT;
ALTER TABLE station ADD COLUMN heard_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE station ADD COLUMN pruned_at INTEGER NOT NULL DEFAULT 0;
