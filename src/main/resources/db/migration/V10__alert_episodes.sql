-- What each version of a document states for its issuer, so that a company's standing as of a day is told without
-- reading texts; the life of an alert; and what is to be delivered to whom. Read by SQLite and PostgreSQL alike.

-- "issuer" is the name as it is compared. "at" is when the world could know: published, or else first seen.
CREATE TABLE statement (
    document_id text    NOT NULL REFERENCES document (id),
    number      integer NOT NULL,
    issuer      text    NOT NULL,
    name        text    NOT NULL,
    title       text    NOT NULL,
    url         text    NOT NULL,
    at          bigint  NOT NULL,
    claims      integer NOT NULL,
    plans       integer NOT NULL,
    PRIMARY KEY (document_id, number)
);
CREATE INDEX statement_issuer ON statement (issuer, at);

CREATE TABLE statement_stage (
    document_id text    NOT NULL,
    number      integer NOT NULL,
    stage       text    NOT NULL,
    level       integer NOT NULL,
    PRIMARY KEY (document_id, number, stage)
);

-- Versions of earlier releases whose statements are still to be read from their assessments.
CREATE TABLE statement_due (
    document_id text    NOT NULL,
    number      integer NOT NULL,
    PRIMARY KEY (document_id, number)
);
INSERT INTO statement_due (document_id, number) SELECT document_id, number FROM version WHERE assessment IS NOT NULL;

-- A small number by which people name an alert.
ALTER TABLE alert ADD COLUMN number bigint;
ALTER TABLE alert ADD COLUMN state text;
ALTER TABLE alert ADD COLUMN changed bigint;
ALTER TABLE alert ADD COLUMN changed_by text;
ALTER TABLE alert ADD COLUMN episode integer;
ALTER TABLE alert ADD COLUMN reopened text;
UPDATE alert SET episode = 1, changed = COALESCE(told, raised),
    state = CASE WHEN told IS NULL THEN 'new' ELSE 'notified' END,
    number = (SELECT numbered.place FROM (SELECT alert_key, ROW_NUMBER() OVER (ORDER BY raised, alert_key) AS place
        FROM alert) AS numbered WHERE numbered.alert_key = alert.alert_key);
CREATE UNIQUE INDEX alert_number ON alert (number);
CREATE INDEX alert_state ON alert (state, raised);

-- What one channel is to say, rendered once and never again: a retry sends the same.
CREATE TABLE message (
    id       text   PRIMARY KEY,
    channel  text   NOT NULL,
    created  bigint NOT NULL,
    period   text   NOT NULL,
    subject  text   NOT NULL,
    content  text   NOT NULL
);
CREATE INDEX message_created ON message (created);

CREATE TABLE message_alert (
    message_id text NOT NULL REFERENCES message (id),
    alert_key  text NOT NULL,
    PRIMARY KEY (message_id, alert_key)
);
CREATE INDEX message_alert_key ON message_alert (alert_key);

CREATE TABLE delivery (
    message_id text    NOT NULL REFERENCES message (id),
    recipient  text    NOT NULL,
    state      text    NOT NULL,
    attempts   integer NOT NULL,
    due        bigint  NOT NULL,
    changed    bigint  NOT NULL,
    fault      text,
    PRIMARY KEY (message_id, recipient)
);
CREATE INDEX delivery_due ON delivery (due) WHERE state = 'waiting';
