-- Schema 5: what the index sets of 2025 and 2026 look at beyond the entries of a criterion: attributes of units, the assessment of the year
-- before, and which days are worked.

-- attributes: "attribute=value" pairs in the order of attributes, parted by ";"; empty: none.
ALTER TABLE unit ADD COLUMN attributes TEXT NOT NULL DEFAULT '';
-- previous: id of the assessment whose figures are last year's; empty: not named.
ALTER TABLE assessment ADD COLUMN previous TEXT NOT NULL DEFAULT '';
-- calendar: the days that the assessment's working days are counted by, as they were when it was made (core/CalendarDay.h, calendarText);
-- empty where its set asks for no days or brings its own.
ALTER TABLE assessment ADD COLUMN calendar TEXT NOT NULL DEFAULT '';

-- Holidays and the days worked instead, as the yearly decision has them. A year with days here is the book's own; the other years are those
-- that the program brings (resources/calendar).
CREATE TABLE calendar_day (
    day    TEXT NOT NULL PRIMARY KEY CHECK (length(day) = 10),
    worked INTEGER NOT NULL CHECK (worked IN (0, 1)),
    name   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
