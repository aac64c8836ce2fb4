-- Commands whose refusal nobody need read: the station's own housekeeping, and what a person has
-- been told already.

ALTER TABLE outbox ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0;
