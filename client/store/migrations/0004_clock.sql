-- The registry's clock minus the station's, in microseconds, when they were last compared: a station
-- that starts with a clock of 2038 must not believe it until it hears the registry again.

ALTER TABLE station ADD COLUMN clock_offset INTEGER NOT NULL DEFAULT 0;
