-- Schema 1 of the book. Applied in one transaction together with `PRAGMA user_version = 1`.
-- Points are integers in 1/10 000 point. Times are UTC milliseconds since 1970. Dates are text "YYYY-MM-DD" or empty.

-- Facts fixed at birth (all but the title); they seed the history's chain.
CREATE TABLE book (
    only      INTEGER PRIMARY KEY CHECK (only = 1),
    id        TEXT NOT NULL CHECK (length(id) = 32),
    title     TEXT NOT NULL,
    sample    INTEGER NOT NULL CHECK (sample IN (0, 1)),
    notice    TEXT NOT NULL,
    created   TEXT NOT NULL
) STRICT;

-- Who has the book open for writing. Only words for people: the lock itself is on the companion file.
CREATE TABLE writer (
    only      INTEGER PRIMARY KEY CHECK (only = 1),
    user      TEXT NOT NULL,
    host      TEXT NOT NULL,
    since     TEXT NOT NULL,
    process   INTEGER NOT NULL
) STRICT;

CREATE TABLE unit (
    number     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE CHECK (id <> ''),
    name       TEXT NOT NULL,
    search     TEXT NOT NULL, -- the name folded: no marks, lower case (SQLite itself knows ASCII only)
    unit_group TEXT NOT NULL,
    parent     TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to   TEXT NOT NULL,
    successor  TEXT NOT NULL
) STRICT;

CREATE TABLE index_set (
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE CHECK (id <> ''),
    title  TEXT NOT NULL,
    year   INTEGER NOT NULL,
    level  TEXT NOT NULL,
    hash   TEXT NOT NULL,
    json   TEXT NOT NULL
) STRICT;

CREATE TABLE assessment (
    number      INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE CHECK (id <> ''),
    title       TEXT NOT NULL,
    index_set   INTEGER NOT NULL REFERENCES index_set (number),
    set_hash    TEXT NOT NULL,
    unit_group  TEXT NOT NULL,
    year        INTEGER NOT NULL,
    period_from TEXT NOT NULL,
    period_to   TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_by_set ON assessment (index_set);

-- stage: 0 self, 1 v1, 2 v2.
CREATE TABLE entry (
    assessment INTEGER NOT NULL REFERENCES assessment (number),
    unit       INTEGER NOT NULL REFERENCES unit (number),
    stage      INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 2),
    code       TEXT NOT NULL CHECK (code <> ''),
    status     TEXT NOT NULL CHECK (status IN ('', 'scored', 'none', 'unproven')),
    figures    TEXT NOT NULL,
    points     INTEGER,
    note       TEXT NOT NULL,
    PRIMARY KEY (assessment, unit, stage, code)
) STRICT, WITHOUT ROWID;

-- A counter that is not known is NULL, which is not 0.
CREATE TABLE dossier (
    assessment      INTEGER NOT NULL REFERENCES assessment (number),
    unit            INTEGER NOT NULL REFERENCES unit (number),
    level           TEXT NOT NULL CHECK (level IN ('tinh', 'huyen', 'xa')),
    field           TEXT NOT NULL,
    carried         INTEGER,
    direct          INTEGER,
    online          INTEGER,
    postal          INTEGER,
    early           INTEGER,
    on_time         INTEGER,
    late            INTEGER,
    pending_in_time INTEGER,
    pending_late    INTEGER,
    returned        INTEGER,
    PRIMARY KEY (assessment, unit, level, field)
) STRICT, WITHOUT ROWID;

-- What is being typed and is no edit yet. Not part of the history.
CREATE TABLE draft (
    assessment INTEGER NOT NULL REFERENCES assessment (number),
    unit       INTEGER NOT NULL REFERENCES unit (number),
    stage      INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 2),
    code       TEXT NOT NULL CHECK (code <> ''),
    field      TEXT NOT NULL CHECK (field <> ''),
    text       TEXT NOT NULL,
    PRIMARY KEY (assessment, unit, stage, code, field)
) STRICT, WITHOUT ROWID;

-- Append-only and chained: each hash covers the hash before it and every column of its row (docs/storage.md).
CREATE TABLE history (
    number     INTEGER PRIMARY KEY,
    time       INTEGER NOT NULL,
    author     TEXT NOT NULL,
    action     TEXT NOT NULL CHECK (action <> ''),
    assessment TEXT NOT NULL,
    unit       TEXT NOT NULL,
    stage      TEXT NOT NULL,
    code       TEXT NOT NULL,
    before     TEXT NOT NULL,
    after      TEXT NOT NULL,
    reason     TEXT NOT NULL,
    hash       BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX history_by_cell ON history (assessment, unit, code);

CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;

CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;
