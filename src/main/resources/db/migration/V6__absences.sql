-- Where a document's page was asked for and was not there: only what its host itself said.
-- Read by SQLite and PostgreSQL alike.

CREATE TABLE absence (
    document_id text   NOT NULL REFERENCES document (id),
    at          bigint NOT NULL,
    url         text   NOT NULL,
    capture     text   NOT NULL,
    PRIMARY KEY (document_id, at)
);
