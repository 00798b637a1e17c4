-- Schema 2: evidence (files, the documents made of them), steps of editing that can be undone, a faster check of entries.

-- Content-addressed: one file serves any number of documents. A table of its own, so that content is only read when asked for.
CREATE TABLE file (
    number  INTEGER PRIMARY KEY,
    hash    TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
    size    INTEGER NOT NULL CHECK (size = length(content)),
    content BLOB NOT NULL
) STRICT;

-- A document of a unit (tài liệu kiểm chứng). Never deleted: removed = 1 can be taken back. `codes`: the criteria that it
-- serves, joined by one blank.
CREATE TABLE document (
    number     INTEGER PRIMARY KEY,
    assessment INTEGER NOT NULL REFERENCES assessment (number),
    unit       INTEGER NOT NULL REFERENCES unit (number),
    id         TEXT NOT NULL CHECK (id <> ''),
    file       TEXT NOT NULL REFERENCES file (hash),
    kind       TEXT NOT NULL,
    unreadable INTEGER NOT NULL CHECK (unreadable IN (0, 1)),
    file_name  TEXT NOT NULL,
    title      TEXT NOT NULL,
    doc_number TEXT NOT NULL,
    doc_date   TEXT NOT NULL,
    office     TEXT NOT NULL,
    removed    INTEGER NOT NULL CHECK (removed IN (0, 1)),
    codes      TEXT NOT NULL,
    UNIQUE (assessment, unit, id)
) STRICT;
CREATE INDEX document_by_file ON document (file);

-- One step of editing: the rows first…last of the history. state: 0 done, 1 undone, 2 closed (cannot be taken any more).
CREATE TABLE step (
    number     INTEGER PRIMARY KEY,
    assessment INTEGER NOT NULL REFERENCES assessment (number),
    label      TEXT NOT NULL,
    first_row  INTEGER NOT NULL,
    last_row   INTEGER NOT NULL CHECK (last_row >= first_row),
    state      INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2)
) STRICT;
CREATE INDEX step_by_state ON step (assessment, state, number);

-- The same table with its list of states written out: for IN, SQLite opens a table of its own at each row it writes, which is
-- a fifth of the time that a pasted block takes.
CREATE TABLE entry_2 (
    assessment INTEGER NOT NULL REFERENCES assessment (number),
    unit       INTEGER NOT NULL REFERENCES unit (number),
    stage      INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 2),
    code       TEXT NOT NULL CHECK (code <> ''),
    status     TEXT NOT NULL CHECK (status = 'scored' OR status = 'none' OR status = 'unproven' OR status = ''),
    figures    TEXT NOT NULL,
    points     INTEGER,
    note       TEXT NOT NULL,
    PRIMARY KEY (assessment, unit, stage, code)
) STRICT, WITHOUT ROWID;
INSERT INTO entry_2 SELECT * FROM entry;
DROP TABLE entry;
ALTER TABLE entry_2 RENAME TO entry;
