-- Stations keep tickets as long as cards, 400 days in place of 30: a report of a year is whole.
UPDATE record SET scope_until = scope_until + 370 WHERE kind = 'ticket';
