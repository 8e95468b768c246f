-- What a listing announced and is not stored: noted before it is asked for, taken away when it has come.
-- Read by SQLite and PostgreSQL alike.

CREATE TABLE owed (
    listing_id text    NOT NULL,
    url        text    NOT NULL,
    link       text    NOT NULL,
    since      bigint  NOT NULL,
    next       bigint  NOT NULL,
    tries      integer NOT NULL,
    reason     text,
    given_up   integer NOT NULL,
    PRIMARY KEY (listing_id, url)
);
