-- The review: what people decided, never changed; where each document stands in the queue; who works on what; the
-- daily samples of what was not flagged; links that speak against a flag, and what issuers reply.
-- Read by SQLite and PostgreSQL alike.

-- Every document with a claim, one drawn into a sample, or one that was decided. "standing" and what follows it are
-- made from the decisions and the newest findings; "revision" rises with every change of them, so that nobody
-- decides on what he has not seen. "rank" orders the queue: a day of waiting weighs as one point of severity.
CREATE TABLE review_case (
    document_id text    PRIMARY KEY REFERENCES document (id),
    revision    integer NOT NULL,
    basis       text    NOT NULL,
    title       text    NOT NULL,
    kind        text    NOT NULL,
    issuer      text    NOT NULL,
    issuer_key  text    NOT NULL,
    gaps        text    NOT NULL,
    severity    integer NOT NULL,
    claims      integer NOT NULL,
    copy        integer NOT NULL,
    sampled     text,
    dated       bigint  NOT NULL,
    seen        bigint  NOT NULL,
    first_claim integer NOT NULL,
    state       text    NOT NULL,
    why         text    NOT NULL,
    settled     text,
    decided     integer NOT NULL,
    queued      integer NOT NULL,
    waiting     integer NOT NULL,
    weight      bigint  NOT NULL,
    rank        bigint  NOT NULL,
    holder      text,
    held_until  bigint
);
CREATE INDEX review_waiting ON review_case (rank DESC, document_id) WHERE waiting = 1;
CREATE INDEX review_severity ON review_case (severity, state) WHERE waiting = 1;
CREATE INDEX review_state ON review_case (state, rank DESC, document_id) WHERE queued = 1;
CREATE INDEX review_issuer ON review_case (issuer_key, claims, dated, document_id);
CREATE INDEX review_holder ON review_case (holder, rank DESC) WHERE holder IS NOT NULL;

CREATE TABLE decision (
    document_id  text    NOT NULL REFERENCES document (id),
    number       integer NOT NULL,
    basis        text    NOT NULL,
    reviewer     text    NOT NULL,
    at           bigint  NOT NULL,
    round        text    NOT NULL,
    ruling       text    NOT NULL,
    reason       text    NOT NULL,
    note         text    NOT NULL,
    link         text,
    correction   text    NOT NULL,
    second_due   integer NOT NULL,
    batch        text    NOT NULL,
    PRIMARY KEY (document_id, number)
);
CREATE INDEX decision_at ON decision (at, document_id, number);
CREATE INDEX decision_batch ON decision (batch) WHERE batch <> '';

CREATE TABLE withdrawal (
    document_id text    NOT NULL,
    number      integer NOT NULL,
    reviewer    text    NOT NULL,
    at          bigint  NOT NULL,
    PRIMARY KEY (document_id, number),
    FOREIGN KEY (document_id, number) REFERENCES decision (document_id, number)
);

-- Who was given what at one stroke, and who had it before.
CREATE TABLE review_batch (
    id           text   NOT NULL,
    document_id  text   NOT NULL REFERENCES document (id),
    reviewer     text   NOT NULL,
    at           bigint NOT NULL,
    holder       text,
    was_holder   text,
    was_until    bigint,
    undone       bigint,
    PRIMARY KEY (id, document_id)
);

-- "outcome" is empty until a run has asked for the address.
CREATE TABLE counter_evidence (
    document_id text    NOT NULL,
    number      integer NOT NULL,
    url         text    NOT NULL,
    tries       integer NOT NULL,
    asked       bigint,
    outcome     text,
    capture     text,
    PRIMARY KEY (document_id, number),
    FOREIGN KEY (document_id, number) REFERENCES decision (document_id, number)
);
CREATE INDEX counter_evidence_waiting ON counter_evidence (document_id, number) WHERE outcome IS NULL;

CREATE TABLE issuer_reply (
    document_id text    NOT NULL REFERENCES document (id),
    number      integer NOT NULL,
    received    text    NOT NULL,
    speaker     text    NOT NULL,
    words       text    NOT NULL,
    link        text,
    recorded_by text    NOT NULL,
    at          bigint  NOT NULL,
    PRIMARY KEY (document_id, number)
);

CREATE TABLE review_sample (
    day        text    PRIMARY KEY,
    population integer NOT NULL,
    drawn      integer NOT NULL,
    at         bigint  NOT NULL
);

-- What is flagged already waits for the next run, which brings it into the queue.
UPDATE version SET indexed = 0 WHERE verdict IS NOT NULL AND verdict <> 'no-claim';
