-- The tickets of a date, whatever their window: for quotas, and when a result is withdrawn.
CREATE INDEX ticket_place_by_date ON ticket_place (place_date);
