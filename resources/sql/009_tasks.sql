-- Schema 9: what the conclusion of a conference orders the units to do.

-- A task (nhiệm vụ). Never deleted but by undo: what is given up is dropped, with the reason as its result. `code`: the criterion that it
-- serves; `evidence`: id of a document of the unit; both may be empty, as may the dates ("YYYY-MM-DD"). state: 0 open, 1 done, 2 dropped.
CREATE TABLE task (
    number      INTEGER PRIMARY KEY,
    assessment  INTEGER NOT NULL REFERENCES assessment (number),
    id          TEXT NOT NULL CHECK (id <> ''),
    unit        INTEGER NOT NULL REFERENCES unit (number),
    title       TEXT NOT NULL,
    source      TEXT NOT NULL,
    source_date TEXT NOT NULL,
    head        TEXT NOT NULL,
    person      TEXT NOT NULL,
    duty        TEXT NOT NULL,
    phone       TEXT NOT NULL,
    deadline    TEXT NOT NULL,
    code        TEXT NOT NULL,
    state       INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
    result      TEXT NOT NULL,
    evidence    TEXT NOT NULL,
    UNIQUE (assessment, id)
) STRICT;
