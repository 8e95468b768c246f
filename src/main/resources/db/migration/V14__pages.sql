-- What the pages ask for each time is found without reading rows that are not shown. Read by SQLite and PostgreSQL
-- alike.

-- Whatever the queue is filtered by lies in the index that orders it.
DROP INDEX review_waiting;
CREATE INDEX review_waiting ON review_case (rank DESC, document_id, severity, kind, issuer_key, gaps) WHERE waiting = 1;

-- What could not be assessed.
CREATE INDEX version_unread ON version (seen DESC, document_id) WHERE verdict IS NULL;
