-- Schema 14: packages that came too late wait in the book (docs/exchange-format.md, "Waiting").

-- Whose packages a key sends besides those of its unit: an office that verifies is a unit, too. Of keys without a unit it says nothing.
ALTER TABLE partner ADD COLUMN office INTEGER NOT NULL DEFAULT 0 CHECK (office = 0 OR office = 1);

-- A package that could not be taken in when it came; the file lies in `file` under `identity`. state: 0 it waits, 1 admitted, 2 dropped;
-- why: the code of what closed it; sender: as the office calls itself.
CREATE TABLE held_package (
    number     INTEGER PRIMARY KEY,
    state      INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
    why        TEXT NOT NULL,
    kind       TEXT NOT NULL,
    assessment TEXT NOT NULL,
    unit       TEXT NOT NULL,
    key        TEXT NOT NULL CHECK (length(key) = 64),
    sender     TEXT NOT NULL,
    sequence   INTEGER NOT NULL CHECK (sequence > 0),
    identity   TEXT NOT NULL UNIQUE CHECK (length(identity) = 64),
    made       TEXT NOT NULL,
    name       TEXT NOT NULL
) STRICT;
