-- What a listing announced before its time. Read by SQLite and PostgreSQL alike.
--
-- It lay as lines in the reason of a listing_state named "held:" and the listing; the first pass that finds it there
-- takes it over.

CREATE TABLE held (
    listing_id text   NOT NULL,
    url        text   NOT NULL,
    due        bigint NOT NULL,
    title      text   NOT NULL,
    place      integer NOT NULL,
    PRIMARY KEY (listing_id, url)
);
