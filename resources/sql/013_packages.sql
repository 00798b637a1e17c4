-- Schema 13: offices send each other packages (docs/exchange-format.md).

-- The office that keeps this book: how it calls itself, and the key that signs its packages. One row, made with the first package.
CREATE TABLE office (
    number     INTEGER PRIMARY KEY CHECK (number = 1),
    name       TEXT NOT NULL CHECK (name <> ''),
    public_key BLOB NOT NULL CHECK (length(public_key) = 32)
) STRICT;

-- The seed of that key: as it is, under the account '', while the book has no accounts; then sealed for each administrator's key.
CREATE TABLE office_secret (
    account TEXT PRIMARY KEY,
    box     BLOB NOT NULL CHECK (length(box) = 32 OR length(box) = 80)
) STRICT, WITHOUT ROWID;

-- An office from which packages have come, by its key (hex). unit: whose packages it sends, or ''. confirmed: somebody has compared the
-- fingerprint.
CREATE TABLE partner (
    key       TEXT PRIMARY KEY CHECK (length(key) = 64),
    name      TEXT NOT NULL,
    unit      TEXT NOT NULL,
    confirmed INTEGER NOT NULL CHECK (confirmed = 0 OR confirmed = 1)
) STRICT, WITHOUT ROWID;

-- A package that was made here (received 0; key: this office's) or taken in. sequence: of the sender's book; identity: digest of the whole
-- file, hex; made: by the sender's clock; name: of the file, without folders; records: which files hold what it said, the common base for the next one.
CREATE TABLE package (
    number     INTEGER PRIMARY KEY,
    received   INTEGER NOT NULL CHECK (received = 0 OR received = 1),
    kind       TEXT NOT NULL,
    assessment TEXT NOT NULL,
    unit       TEXT NOT NULL,
    key        TEXT NOT NULL CHECK (length(key) = 64),
    sequence   INTEGER NOT NULL CHECK (sequence > 0),
    identity   TEXT NOT NULL CHECK (length(identity) = 64),
    made       TEXT NOT NULL,
    name       TEXT NOT NULL,
    records    TEXT NOT NULL,
    UNIQUE (received, key, sequence)
) STRICT;
