#!/bin/bash
# Reporting periods from month end to month end: how many quarters from 31 March to 30 June?
#
# One would say: 1, and 3 months, since addQuarters(31 March, 1) of the same library is 30 June; or,
#   by the letter, 2 months, but then 31 March to 30 April is no month either.
# Seen (date-fns 4.4.0):
#   - 31 March to 30 June: 2 months, 0 quarters;
#   - 31 March to 30 April: 1 month; 30 April to 30 June: 2 months. Parts of 3 months make a whole
#     of 2;
#   - 30 June to 30 September: 3 months, 1 quarter; 30 September to 31 December and 31 December to
#     31 March: 1; 31 August to 30 November: 0. One month end is held for another if they are one
#     month apart, and not if three;
#   - luxon 3.7.2 and dayjs 1.11.23 have 1 quarter in each case.
# Why it matters: three of the four quarters of a year are there and the second is not, so the
#   report for it is "not due yet". Count from the first day of a period, or use
#   differenceInCalendarQuarters.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . \
    date-fns@4.4.0 luxon@3.7.2 dayjs@1.11.23

cat >expected <<'EXP'
2024-12-31 to 2025-03-31: date-fns 3 months, 1 quarters; luxon 1, dayjs 1
2025-03-31 to 2025-06-30: date-fns 2 months, 0 quarters; luxon 1, dayjs 1
2025-03-31 to 2025-04-30: date-fns 1 months, 0 quarters; luxon 0, dayjs 0
2025-04-30 to 2025-06-30: date-fns 2 months, 0 quarters; luxon 0, dayjs 0
2025-06-30 to 2025-09-30: date-fns 3 months, 1 quarters; luxon 1, dayjs 1
2025-09-30 to 2025-12-31: date-fns 3 months, 1 quarters; luxon 1, dayjs 1
2025-08-31 to 2025-11-30: date-fns 2 months, 0 quarters; luxon 1, dayjs 1
addQuarters(2025-03-31, 1): 2025-06-30
EXP
cat >periods.js <<'JS'
const { addQuarters, differenceInMonths, differenceInQuarters, format } = require("date-fns");
const { DateTime } = require("luxon");
const dayjs = require("dayjs");
const day = text => new Date(text + "T00:00:00");
for (const period of ["2024-12-31 2025-03-31", "2025-03-31 2025-06-30", "2025-03-31 2025-04-30",
                      "2025-04-30 2025-06-30", "2025-06-30 2025-09-30", "2025-09-30 2025-12-31",
                      "2025-08-31 2025-11-30"]) {
    const [from, to] = period.split(" ");
    const luxon = DateTime.fromISO(to).diff(DateTime.fromISO(from), "quarters").quarters;
    console.log(`${from} to ${to}: date-fns ${differenceInMonths(day(to), day(from))} months, ` +
        `${differenceInQuarters(day(to), day(from))} quarters; luxon ${Math.floor(luxon)}, ` +
        `dayjs ${dayjs(to).diff(from, "quarter")}`);
}
console.log("addQuarters(2025-03-31, 1): " + format(addQuarters(day("2025-03-31"), 1), "yyyy-MM-dd"));
JS
TZ=UTC node periods.js >seen
echo "versions: date-fns 4.4.0, luxon 3.7.2, dayjs 1.11.23"
echo "guessed: 3 months and 1 quarter in the second line"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
