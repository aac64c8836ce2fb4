-- The files that were fetched from the registry, for whoever was at work then.

CREATE TABLE fetched_blob (
    blob TEXT PRIMARY KEY
) WITHOUT ROWID;
