-- Schema 12: an index set in use is corrected by a new version, which the assessment is bound to from then on.

-- Rows are never changed and never go: the version of before stays in the book, under its own id. number: 1, 2, … of the assessment;
-- hash_before, hash_after: of the texts; moved: how many scores came out otherwise.
CREATE TABLE set_correction (
    assessment  INTEGER NOT NULL REFERENCES assessment (number),
    number      INTEGER NOT NULL CHECK (number > 0),
    set_before  INTEGER NOT NULL REFERENCES index_set (number),
    hash_before TEXT NOT NULL,
    set_after   INTEGER NOT NULL REFERENCES index_set (number),
    hash_after  TEXT NOT NULL,
    moved       INTEGER NOT NULL CHECK (moved >= 0),
    PRIMARY KEY (assessment, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER set_correction_is_not_changed BEFORE UPDATE ON set_correction
BEGIN
    SELECT raise(ABORT, 'corrections are not changed');
END;

CREATE TRIGGER set_correction_is_not_deleted BEFORE DELETE ON set_correction
BEGIN
    SELECT raise(ABORT, 'corrections are not deleted');
END;
