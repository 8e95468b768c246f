-- Who may do what, and who did it. Read by SQLite and PostgreSQL alike. Of every secret only a digest lies here.

CREATE TABLE account (
    name     text   PRIMARY KEY,
    role     text   NOT NULL,
    -- Argon2id with its parameters and salt; null until the account's owner chose one
    password text,
    made     bigint NOT NULL,
    ended    bigint
);

-- One-time links: the first admin, a new account, a forgotten password.
CREATE TABLE invitation (
    digest  text   PRIMARY KEY,
    -- null where whoever follows the link chooses the name
    account text,
    role    text   NOT NULL,
    ends    bigint NOT NULL
);

CREATE TABLE web_session (
    digest  text   PRIMARY KEY,
    account text   NOT NULL REFERENCES account (name),
    made    bigint NOT NULL,
    seen    bigint NOT NULL
);
CREATE INDEX web_session_account ON web_session (account);

CREATE TABLE api_token (
    id      text   PRIMARY KEY,
    digest  text   NOT NULL UNIQUE,
    account text   NOT NULL REFERENCES account (name),
    label   text   NOT NULL,
    scopes  text   NOT NULL,
    made    bigint NOT NULL,
    ends    bigint,
    used    bigint,
    ended   bigint
);
CREATE INDEX api_token_account ON api_token (account);

-- One line for every write by a person or a program of theirs. Each holds the digest of the line before it, so that a
-- line that was changed or taken out shows.
CREATE TABLE audit (
    id      bigint PRIMARY KEY,
    at      bigint NOT NULL,
    account text   NOT NULL,
    address text   NOT NULL,
    action  text   NOT NULL,
    subject text   NOT NULL,
    detail  text   NOT NULL,
    outcome text   NOT NULL,
    digest  text   NOT NULL
);
CREATE INDEX audit_account ON audit (account, id);
