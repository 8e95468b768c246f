-- What the rules of each time said of a version, and when the watches last went over the archive. Read by SQLite and
-- PostgreSQL alike.

-- Rows are added, never changed. A version without rows was assessed once, when it was seen; with them, the newest says
-- the same as the version itself. What was assessed anew by earlier releases counts as said when it was seen.
CREATE TABLE assessment (
    document_id  text    NOT NULL REFERENCES document (id),
    number       integer NOT NULL,
    place        integer NOT NULL,
    at           bigint  NOT NULL,
    assessment   text,
    not_assessed text,
    PRIMARY KEY (document_id, number, place)
);
CREATE INDEX assessment_at ON assessment (at);

CREATE TABLE sweep (
    started   bigint PRIMARY KEY,
    documents bigint NOT NULL,
    raised    bigint NOT NULL
);

CREATE INDEX version_seen ON version (seen);
