-- Schema 11: what came over from last year and waits to be confirmed; who is in charge of what.

-- Never part of a result: an answer counts once it is an entry, a document once it is one of the unit's. document: 0 an answer of the self
-- stage, `code` its criterion, `value` its canonical text; 1 a document, `code` its id. Rows go when they are discarded, not when they are
-- confirmed: what is there beside an entry is hidden by it.
CREATE TABLE carried (
    assessment INTEGER NOT NULL REFERENCES assessment (number),
    unit       INTEGER NOT NULL REFERENCES unit (number),
    document   INTEGER NOT NULL CHECK (document IN (0, 1)),
    code       TEXT NOT NULL CHECK (code <> ''),
    value      TEXT NOT NULL CHECK (value <> ''),
    PRIMARY KEY (assessment, unit, document, code)
) STRICT, WITHOUT ROWID;

-- Who is in charge of what (phụ trách). `code`: a criterion, a group of them or an area; empty: the whole unit. What a place does not say
-- comes from what stands above it. A row that says nothing is no row.
CREATE TABLE charge (
    assessment INTEGER NOT NULL REFERENCES assessment (number),
    unit       INTEGER NOT NULL REFERENCES unit (number),
    code       TEXT NOT NULL,
    head       TEXT NOT NULL,
    person     TEXT NOT NULL,
    duty       TEXT NOT NULL,
    phone      TEXT NOT NULL,
    PRIMARY KEY (assessment, unit, code)
) STRICT, WITHOUT ROWID;

-- Where a unit comes from (nguồn gốc): how: 0 merged into it, 1 split off from, 2 renamed. `origin`: id of the unit that it was, empty where
-- renamed; `old_name` as it was called; the document that decided it, its date, and the day from which it works ("YYYY-MM-DD" or empty).
-- `id`: a running number of the unit.
CREATE TABLE lineage (
    unit      INTEGER NOT NULL REFERENCES unit (number),
    id        TEXT NOT NULL CHECK (id <> ''),
    how       INTEGER NOT NULL CHECK (how BETWEEN 0 AND 2),
    origin    TEXT NOT NULL,
    old_name  TEXT NOT NULL,
    document  TEXT NOT NULL,
    dated     TEXT NOT NULL,
    effective TEXT NOT NULL,
    PRIMARY KEY (unit, id)
) STRICT, WITHOUT ROWID;
