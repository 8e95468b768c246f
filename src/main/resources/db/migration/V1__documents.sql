-- Instants are milliseconds since 1970 UTC; JSON is ASCII text, so that every string comes back as it went in.
-- Read by SQLite and PostgreSQL alike.

CREATE TABLE document (
    id         text    PRIMARY KEY,
    source_id  text    NOT NULL,
    url        text    NOT NULL,
    first_seen bigint  NOT NULL,
    newest     integer NOT NULL
);
CREATE INDEX document_source ON document (source_id, first_seen);
CREATE INDEX document_seen ON document (first_seen);

CREATE TABLE version (
    document_id  text    NOT NULL REFERENCES document (id),
    number       integer NOT NULL,
    document     text    NOT NULL,
    capture      text    NOT NULL,
    seen         bigint  NOT NULL,
    text_digest  text    NOT NULL,
    signature    bigint  NOT NULL,
    copy_of      text,
    corrects     text,
    assessment   text,
    not_assessed text,
    verdict      text,
    severity     integer NOT NULL,
    flagged      integer NOT NULL,
    indexed      integer NOT NULL,
    PRIMARY KEY (document_id, number)
);
CREATE INDEX version_flagged ON version (flagged, severity);
CREATE INDEX version_indexed ON version (indexed, seen);

CREATE TABLE signature_band (
    band        integer NOT NULL,
    first_seen  bigint  NOT NULL,
    document_id text    NOT NULL REFERENCES document (id),
    signature   bigint  NOT NULL,
    PRIMARY KEY (band, first_seen, document_id)
);

CREATE TABLE address (
    url         text   PRIMARY KEY,
    document_id text   NOT NULL REFERENCES document (id),
    first_seen  bigint NOT NULL
);
CREATE INDEX address_document ON address (document_id);

CREATE TABLE sighting (
    document_id text   NOT NULL REFERENCES document (id),
    at          bigint NOT NULL,
    url         text   NOT NULL,
    capture     text,
    PRIMARY KEY (document_id, at, url)
);

CREATE TABLE listing_state (
    listing_id        text    PRIMARY KEY,
    etag              text,
    last_modified     text,
    last_attempt      bigint,
    last_success      bigint,
    last_new_document bigint,
    outcome           text    NOT NULL,
    reason            text,
    failures          integer NOT NULL
);

CREATE TABLE run (
    id      bigint PRIMARY KEY,
    started bigint NOT NULL,
    ended   bigint,
    report  text
);

CREATE TABLE alert (
    alert_key   text   PRIMARY KEY,
    kind        text   NOT NULL,
    document_id text   NOT NULL,
    subject     text   NOT NULL,
    raised      bigint NOT NULL,
    digest      text,
    told        bigint
);
CREATE INDEX alert_untold ON alert (told, raised);
