-- Schema 5: holidays and the days worked instead, as the yearly decision has them. A year with days here is the book's own; the other years
-- are those that the program brings (resources/calendar). An assessment keeps the calendar that its working days are counted by, as it
-- was when it was made (core/CalendarDay.h, calendarText); empty where its set counts none or brings its own.
CREATE TABLE calendar_day (
    day    TEXT NOT NULL PRIMARY KEY CHECK (length(day) = 10),
    worked INTEGER NOT NULL CHECK (worked IN (0, 1)),
    name   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE assessment ADD COLUMN calendar TEXT NOT NULL DEFAULT '';
-- attributes: "attribute=value" pairs in the order of attributes, parted by ";"; empty: none.
ALTER TABLE unit ADD COLUMN attributes TEXT NOT NULL DEFAULT '';
-- previous: id of the assessment whose figures are last year's; empty: not named.
ALTER TABLE assessment ADD COLUMN previous TEXT NOT NULL DEFAULT '';
