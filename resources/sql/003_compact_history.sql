-- Schema 3: what comes again and again is kept once. A country is a million entries a year.

-- Texts by number: codes of criteria, and all that names a cell of the history (kinds, ids, stages, authors, reasons).
CREATE TABLE word (
    number INTEGER PRIMARY KEY,
    text   TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO word (text)
    SELECT text FROM (
        SELECT DISTINCT action AS text, 0 AS rank FROM history
        UNION ALL SELECT DISTINCT assessment, 0 FROM history UNION ALL SELECT DISTINCT stage, 0 FROM history
        UNION ALL SELECT DISTINCT author, 0 FROM history UNION ALL SELECT DISTINCT reason, 0 FROM history
        UNION ALL SELECT DISTINCT code, 1 FROM entry UNION ALL SELECT DISTINCT code, 1 FROM history
        UNION ALL SELECT DISTINCT unit, 2 FROM history)
    GROUP BY text ORDER BY min(rank), text;

-- status: 0 empty, 1 scored, 2 none, 3 unproven. code: of the table word, whose rows are never taken away: no reference,
-- which would be looked up for each of a million rows.
CREATE TABLE entry_3 (
    assessment INTEGER NOT NULL REFERENCES assessment (number),
    unit       INTEGER NOT NULL REFERENCES unit (number),
    stage      INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 2),
    code       INTEGER NOT NULL,
    status     INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3),
    figures    TEXT NOT NULL,
    points     INTEGER,
    note       TEXT NOT NULL,
    PRIMARY KEY (assessment, unit, stage, code)
) STRICT, WITHOUT ROWID;
INSERT INTO entry_3
    SELECT assessment, unit, stage, (SELECT number FROM word WHERE text = code),
           CASE status WHEN 'scored' THEN 1 WHEN 'none' THEN 2 WHEN 'unproven' THEN 3 ELSE 0 END, figures, points, note
    FROM entry ORDER BY assessment, unit, stage, 4;
DROP TABLE entry;
ALTER TABLE entry_3 RENAME TO entry;

-- One writing: an edit, a step, an import. `hash` closes it: of the last row where chain = 1 (each row chained by itself, as
-- schemas 1 and 2 did), of all rows together where chain = 2 (docs/storage.md).
CREATE TABLE batch (
    first_row INTEGER PRIMARY KEY,
    last_row  INTEGER NOT NULL CHECK (last_row >= first_row),
    time      INTEGER NOT NULL,
    author    INTEGER NOT NULL,
    reason    INTEGER NOT NULL,
    chain     INTEGER NOT NULL CHECK (chain BETWEEN 1 AND 2),
    hash      BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
INSERT INTO batch
    SELECT one.first_row, one.last_row, h.time, (SELECT number FROM word WHERE text = h.author),
           (SELECT number FROM word WHERE text = h.reason), 1, h.hash
    FROM (SELECT min(number) AS first_row, max(number) AS last_row
          FROM (SELECT number, sum(begins) OVER (ORDER BY number) AS writing
                FROM (SELECT number,
                             time IS NOT lag(time) OVER byNumber OR author IS NOT lag(author) OVER byNumber
                                 OR reason IS NOT lag(reason) OVER byNumber AS begins
                      FROM history WINDOW byNumber AS (ORDER BY number)))
          GROUP BY writing) one
    JOIN history h ON h.number = one.last_row
    ORDER BY one.first_row;

-- Kind, assessment, unit, stage and code are words: history names its cells by itself, whatever becomes of the tables.
CREATE TABLE history_3 (
    number     INTEGER PRIMARY KEY,
    kind       INTEGER NOT NULL,
    assessment INTEGER NOT NULL,
    unit       INTEGER NOT NULL,
    stage      INTEGER NOT NULL,
    code       INTEGER NOT NULL,
    before     TEXT NOT NULL,
    after      TEXT NOT NULL
) STRICT;
INSERT INTO history_3
    SELECT number, (SELECT number FROM word WHERE text = action), (SELECT number FROM word WHERE text = assessment),
           (SELECT number FROM word WHERE text = unit), (SELECT number FROM word WHERE text = stage),
           (SELECT number FROM word WHERE text = code), before, after
    FROM history ORDER BY number;
DROP TABLE history;
ALTER TABLE history_3 RENAME TO history;
CREATE INDEX history_by_cell ON history (unit, code);

CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;
CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;
CREATE TRIGGER batch_is_not_changed BEFORE UPDATE ON batch
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;
CREATE TRIGGER batch_is_not_deleted BEFORE DELETE ON batch
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;
CREATE TRIGGER word_is_not_changed BEFORE UPDATE ON word
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;
CREATE TRIGGER word_is_not_deleted BEFORE DELETE ON word
BEGIN
    SELECT RAISE(ABORT, 'history is append-only');
END;
