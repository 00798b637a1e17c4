-- Schema 8: people. Accounts with a signing key each, and the signatures of what they wrote (docs/storage.md, "Accounts").

-- name: what one signs in with; search: the same folded, so that "Lan" and "lan" are one. role: as the contract names it. unit: id, of a unit
-- officer. areas, criteria: codes joined by one blank. passwords, recoveries: how often a password was set, and set without the old one or an
-- administrator. salt, passes, kibibytes: of Argon2id; box: the secret key sealed by what it makes of the password. failures, failed_at: wrong
-- passwords since the last right one (not part of the history).
CREATE TABLE account (
    number     INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE CHECK (name <> ''),
    search     TEXT NOT NULL UNIQUE,
    shown      TEXT NOT NULL,
    role       TEXT NOT NULL CHECK (role = 'admin' OR role = 'verifier' OR role = 'unit' OR role = 'reader'),
    unit       TEXT NOT NULL,
    areas      TEXT NOT NULL,
    criteria   TEXT NOT NULL,
    active     INTEGER NOT NULL CHECK (active = 0 OR active = 1),
    passwords  INTEGER NOT NULL CHECK (passwords > 0),
    recoveries INTEGER NOT NULL CHECK (recoveries >= 0),
    public_key BLOB NOT NULL CHECK (length(public_key) = 32),
    salt       BLOB NOT NULL CHECK (length(salt) = 16),
    passes     INTEGER NOT NULL,
    kibibytes  INTEGER NOT NULL,
    box        BLOB NOT NULL CHECK (length(box) = 72),
    failures   INTEGER NOT NULL,
    failed_at  INTEGER NOT NULL
) STRICT;

-- Of a batch, by the key of its author.
CREATE TABLE signature (
    batch     INTEGER PRIMARY KEY,
    signature BLOB NOT NULL CHECK (length(signature) = 64)
) STRICT;
CREATE TRIGGER signature_is_not_changed BEFORE UPDATE ON signature
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;
CREATE TRIGGER signature_is_not_deleted BEFORE DELETE ON signature
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;
