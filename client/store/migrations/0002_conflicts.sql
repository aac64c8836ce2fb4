-- Corrections that wait on a card for a person's choice.
ALTER TABLE card ADD COLUMN conflicts INTEGER NOT NULL DEFAULT 0;
CREATE INDEX card_in_conflict ON card (due_on, key) WHERE conflicts > 0;
