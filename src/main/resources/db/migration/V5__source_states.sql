-- How a source stands, what it is expected to bring, and how far a look back has come.
-- Read by SQLite and PostgreSQL alike.

ALTER TABLE listing_state ADD COLUMN watched_since bigint;
ALTER TABLE listing_state ADD COLUMN last_change bigint;
ALTER TABLE listing_state ADD COLUMN missing_since bigint;
ALTER TABLE listing_state ADD COLUMN due bigint;

ALTER TABLE alert ADD COLUMN detail text;

-- "at" is empty for what was there without a date when the listing was first read: it tells of no rhythm.
CREATE TABLE announcement (
    listing_id  text   NOT NULL,
    document_id text   NOT NULL,
    at          bigint,
    PRIMARY KEY (listing_id, document_id)
);
CREATE INDEX announcement_at ON announcement (listing_id, at);
CREATE INDEX announcement_document ON announcement (document_id);

CREATE TABLE older_page (
    listing_id text    NOT NULL,
    since      bigint  NOT NULL,
    url        text    NOT NULL,
    newest     bigint,
    counted    integer NOT NULL,
    place      integer NOT NULL,
    done       integer NOT NULL,
    PRIMARY KEY (listing_id, since, url)
);
