-- What is known of hosts: how each wants to be treated, the turns of groups, robots.txt with what was decided, and the
-- fair-access ledger. Read by SQLite and PostgreSQL alike.

CREATE TABLE host_state (
    name       text    PRIMARY KEY,
    since      bigint  NOT NULL,
    not_before bigint  NOT NULL,
    reason     text    NOT NULL,
    asked      integer NOT NULL,
    failures   integer NOT NULL,
    slowdown   integer NOT NULL
);

CREATE TABLE host_turn (
    name    text   PRIMARY KEY,
    free_at bigint NOT NULL
);

CREATE TABLE robots (
    url           text    PRIMARY KEY,
    fetched       bigint  NOT NULL,
    status        integer NOT NULL,
    decision      text    NOT NULL,
    until         bigint  NOT NULL,
    content       text,
    content_at    bigint,
    etag          text,
    last_modified text
);

CREATE TABLE host_day (
    day                text   NOT NULL,
    host               text   NOT NULL,
    requests           bigint NOT NULL,
    not_modified       bigint NOT NULL,
    bytes              bigint NOT NULL,
    waited_pace        bigint NOT NULL,
    waited_crawl_delay bigint NOT NULL,
    waited_retry_after bigint NOT NULL,
    waited_back_off    bigint NOT NULL,
    refused            bigint NOT NULL,
    PRIMARY KEY (day, host)
);
