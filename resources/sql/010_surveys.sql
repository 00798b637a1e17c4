-- Schema 10: the life of evidence, and surveys that come in batches.

-- Days "YYYY-MM-DD" or empty; valid_until is the last day. replaced_by: id of the unit's document that takes its place, or empty.
ALTER TABLE document ADD COLUMN valid_from TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN valid_until TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN revision TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN replaced_by TEXT NOT NULL DEFAULT '';

-- A batch of ballots (đợt phiếu). Never deleted but by undo: what is not to be counted is dropped, `dropped` says why.
CREATE TABLE survey_batch (
    number     INTEGER PRIMARY KEY,
    assessment INTEGER NOT NULL REFERENCES assessment (number),
    id         TEXT NOT NULL CHECK (id <> ''),
    form       TEXT NOT NULL,
    audience   TEXT NOT NULL,
    counter    TEXT NOT NULL,
    note       TEXT NOT NULL,
    dropped    TEXT NOT NULL,
    UNIQUE (assessment, id)
) STRICT;

-- As one person has keyed it; keying: 1 the first, 2 the second. NULL: not keyed.
CREATE TABLE survey_keying (
    batch    INTEGER NOT NULL REFERENCES survey_batch (number),
    keying   INTEGER NOT NULL CHECK (keying BETWEEN 1 AND 2),
    person   TEXT NOT NULL CHECK (person <> ''),
    sent     INTEGER CHECK (sent BETWEEN 0 AND 1000000000),
    returned INTEGER CHECK (returned BETWEEN 0 AND 1000000000),
    valid    INTEGER CHECK (valid BETWEEN 0 AND 1000000000),
    PRIMARY KEY (batch, keying)
) STRICT, WITHOUT ROWID;

-- What the ballots say of one unit at one criterion. counts: "option=ballots;…" by option, none of them 0; blank: ballots without an answer.
CREATE TABLE survey_line (
    batch  INTEGER NOT NULL,
    keying INTEGER NOT NULL,
    unit   INTEGER NOT NULL REFERENCES unit (number),
    code   TEXT NOT NULL CHECK (code <> ''),
    counts TEXT NOT NULL,
    blank  INTEGER NOT NULL CHECK (blank BETWEEN 0 AND 1000000000),
    PRIMARY KEY (batch, keying, unit, code),
    FOREIGN KEY (batch, keying) REFERENCES survey_keying (batch, keying)
) STRICT, WITHOUT ROWID;
