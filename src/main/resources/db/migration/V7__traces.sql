-- What a document's copies and corrections are found by, and what was made of it. Signatures of the method before are
-- not comparable with those of this one: they are dropped, and the next run or reassessment makes the new ones from
-- the stored texts. Read by SQLite and PostgreSQL alike.

CREATE TABLE trace (
    document_id text    PRIMARY KEY REFERENCES document (id),
    method      integer NOT NULL,
    head        text    NOT NULL,
    published   bigint  NOT NULL,
    company     text    NOT NULL,
    title       text    NOT NULL,
    correction  integer NOT NULL,
    precedence  integer NOT NULL,
    words       integer NOT NULL,
    signature   bigint  NOT NULL
);
CREATE INDEX trace_head ON trace (head);
CREATE INDEX trace_company ON trace (company, published);

CREATE TABLE trace_band (
    band        integer NOT NULL,
    document_id text    NOT NULL REFERENCES document (id),
    PRIMARY KEY (band, document_id)
);
CREATE INDEX trace_band_document ON trace_band (document_id);

DROP TABLE signature_band;

CREATE INDEX version_corrects ON version (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX alert_document ON alert (document_id);
