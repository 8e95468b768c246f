-- What is asked for daily is found without reading texts: copies of a document, what waits for the index, what is
-- flagged in the order in which it is shown. Read by SQLite and PostgreSQL alike.

CREATE INDEX version_copy ON version (copy_of) WHERE copy_of IS NOT NULL;

DROP INDEX version_indexed;
CREATE INDEX version_waiting ON version (seen, document_id) WHERE indexed = 0;

DROP INDEX version_flagged;
CREATE INDEX version_severe ON version (severity DESC, seen DESC, document_id) WHERE flagged = 1 AND copy_of IS NULL;
