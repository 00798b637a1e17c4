-- Schema 7: the way of an assessment from opening to publication (src/core/Process.h). An assessment without a row has no process.

-- phase: 1 self, 2 verify1, 3 appeal, 4 verify2, 5 council, 6 approved, 7 published. Dates "YYYY-MM-DD" or empty. complaints: how many criteria
-- a unit may contest, -1 any. corrects: version of the published result that is being corrected, 0 none.
CREATE TABLE process (
    assessment      INTEGER PRIMARY KEY REFERENCES assessment (number),
    phase           INTEGER NOT NULL CHECK (phase BETWEEN 1 AND 7),
    self_from       TEXT NOT NULL,
    self_until      TEXT NOT NULL,
    verify1_until   TEXT NOT NULL,
    appeal_until    TEXT NOT NULL,
    verify2_until   TEXT NOT NULL,
    complaints      INTEGER NOT NULL CHECK (complaints >= -1),
    decision_number TEXT NOT NULL,
    decision_date   TEXT NOT NULL,
    corrects        INTEGER NOT NULL CHECK (corrects >= 0)
) STRICT;

-- A unit without a row is open. state: 0 open, 1 locked, 2 reopened. until_of: the phase (1 self, 3 appeal) whose day `until` moves; 0 none.
CREATE TABLE unit_process (
    assessment INTEGER NOT NULL REFERENCES assessment (number),
    unit       INTEGER NOT NULL REFERENCES unit (number),
    state      INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
    until      TEXT NOT NULL,
    until_of   INTEGER NOT NULL CHECK (until_of IN (0, 1, 3)),
    PRIMARY KEY (assessment, unit)
) STRICT, WITHOUT ROWID;

-- What is said of a criterion between the verifications: the verifier's question, the unit's answer, whether the unit contests the score.
CREATE TABLE appeal (
    assessment   INTEGER NOT NULL REFERENCES assessment (number),
    unit         INTEGER NOT NULL REFERENCES unit (number),
    code         TEXT NOT NULL,
    question     TEXT NOT NULL,
    answer       TEXT NOT NULL,
    is_complaint INTEGER NOT NULL CHECK (is_complaint IN (0, 1)),
    PRIMARY KEY (assessment, unit, code)
) STRICT, WITHOUT ROWID;

-- Results as they were published, never changed. result: the text of `rank --json` at the final stage. units: those of the group as they
-- were then, a line each, "id|" and the unit as history keeps it. corrects: the version that this one replaces, 0 for the first.
CREATE TABLE publication (
    assessment      INTEGER NOT NULL REFERENCES assessment (number),
    version         INTEGER NOT NULL CHECK (version >= 1),
    decision_number TEXT NOT NULL,
    decision_date   TEXT NOT NULL,
    corrects        INTEGER NOT NULL CHECK (corrects >= 0 AND corrects < version),
    reason          TEXT NOT NULL,
    result          TEXT NOT NULL,
    units           TEXT NOT NULL,
    PRIMARY KEY (assessment, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER publication_not_changed BEFORE UPDATE ON publication BEGIN SELECT RAISE(ABORT, 'published results are not changed'); END;
CREATE TRIGGER publication_not_deleted BEFORE DELETE ON publication BEGIN SELECT RAISE(ABORT, 'published results are not deleted'); END;
