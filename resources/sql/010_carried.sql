-- Schema 10: what came over from last year and waits to be confirmed.

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
