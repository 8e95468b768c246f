-- Tries of what is owed that were begun in a row and of which no end is known.
-- Read by SQLite and PostgreSQL alike.

ALTER TABLE owed ADD COLUMN begun integer NOT NULL DEFAULT 0;
