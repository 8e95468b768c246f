-- What each run did, which periods a digest was written for, who is visiting what, and when each job ran last.
-- Read by SQLite and PostgreSQL alike.

ALTER TABLE run ADD COLUMN purpose text NOT NULL DEFAULT 'request';
ALTER TABLE run ADD COLUMN holder text NOT NULL DEFAULT '';
ALTER TABLE run ADD COLUMN outcome text;
ALTER TABLE run ADD COLUMN reason text;
ALTER TABLE run ADD COLUMN digest text;

CREATE TABLE run_listing (
    run_id     bigint  NOT NULL REFERENCES run (id),
    place      integer NOT NULL,
    source_id  text    NOT NULL,
    listing_id text    NOT NULL,
    outcome    text    NOT NULL,
    reason     text,
    announced  integer NOT NULL,
    fresh      integer NOT NULL,
    changed    integer NOT NULL,
    copies     integer NOT NULL,
    flagged    integer NOT NULL,
    unread     integer NOT NULL,
    requests   bigint  NOT NULL,
    bytes      bigint  NOT NULL,
    waited     bigint  NOT NULL,
    PRIMARY KEY (run_id, place)
);

CREATE TABLE run_problem (
    run_id  bigint  NOT NULL REFERENCES run (id),
    place   integer NOT NULL,
    problem text    NOT NULL,
    PRIMARY KEY (run_id, place)
);

-- A digest that makes up for missed periods stands in the row of each of them.
CREATE TABLE digest_period (
    period_key text   PRIMARY KEY,
    kind       text   NOT NULL,
    due        bigint NOT NULL,
    digest     text   NOT NULL,
    issued     bigint
);
CREATE INDEX digest_period_due ON digest_period (kind, due);
CREATE INDEX digest_period_digest ON digest_period (digest);

CREATE TABLE lease (
    name   text   PRIMARY KEY,
    holder text   NOT NULL,
    since  bigint NOT NULL,
    until  bigint NOT NULL
);

CREATE TABLE job (
    name    text   PRIMARY KEY,
    planned bigint NOT NULL,
    started bigint,
    ended   bigint,
    outcome text,
    reason  text
);
