#!/bin/bash
# Reports due on the last day, or the last working day, of each quarter, as rules of a calendar.
#
# The rules, all by RFC 5545, from 31 March 2025: the last day of the months 3, 6, 9 and 12 of each
#   year (FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1); the same said as each third month; the last
#   working day of each third month (BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1); and that of the last three
#   days of it (with BYMONTHDAY=-3,-2,-1 as well).
# One would say: four ways to say the ends of the quarters, the same days but for weekends; a
#   calendar that does not know a part of a rule refuses the rule.
# Seen:
#   - ical.js 2.2.1: by the first rule the year 2025 is right, and from 2026 on the second and third
#     quarter end on 1 July and 1 October. By -5 in place of -1 June's day is the 27th, not the
#     26th: the days are counted back from the end of March. Alone, BYMONTH=6, it is right;
#   - ical.js, the fourth rule: 31 March is missing, the due days lie in May, August, November and
#     February, and 29 and 30 May are both due. The third rule, without the list of days, is right;
#   - calcurse 4.7.1: BYSETPOS has no effect at all, reports are due on each working day of June, of
#     September and of December. The import tells "0 skipped";
#   - rrule 2.8.1 and dateutil 2.8.2: right in all four.
# Why it matters: 1 July is in the next quarter, so is the report, and nobody sees it in the year in
#   which the calendar is made. Say it as FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1, which all four
#   read, move it off weekends by hand, and look at the days of the second year.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

deb() { # package, beginning of its version; what is there in this version stays as it is
    case "$(dpkg-query -W -f='${Version}' "$1" 2>install.log || true)" in "$2"*) return ;; esac
    { apt-get update && apt-get install -y --no-install-recommends "$1"; } >install.log 2>&1 ||
        { cat install.log; exit 1; }
    case "$(dpkg-query -W -f='${Version}' "$1")" in
    "$2"*) ;;
    *) echo "CHANGED: Debian's $1 is no longer $2"; exit 1 ;;
    esac
}
deb calcurse 4.7.1-1
deb python3-dateutil 2.8.2-2
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . ical.js@2.2.1 rrule@2.8.1

cat >rules <<'EXP'
yearly FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
fifth FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-5
June FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1
monthly FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1
working FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
of-three FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-3,-2,-1;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
EXP
cat >expected <<'EXP'
ical.js yearly: 2025: 31/3 30/6 30/9 31/12; 2026: 31/3 1/7 1/10 31/12
ical.js fifth: 2025: 27/3 26/6 26/9 27/12; 2026: 27/3 27/6 27/9 27/12
ical.js June: 2025: 30/6; 2026: 30/6
ical.js monthly: 2025: 31/3 30/6 30/9 31/12; 2026: 31/3 30/6 30/9 31/12
ical.js working: 2025: 31/3 30/6 30/9 31/12; 2026: 31/3 30/6 30/9 31/12
ical.js of-three: 2025: 29/5 30/5 29/8 28/11; 2026: 26/2 27/2 29/5 31/8 30/11
calcurse yearly: 2025: 31/3 30/6 30/9 31/12; 2026: 31/3 30/6 30/9 31/12
calcurse monthly: 2025: 31/3 30/6 30/9 31/12; 2026: 31/3 30/6 30/9 31/12
calcurse working, June 2025: 21 days; skipped in the import: 0
rrule yearly: 2025: 31/3 30/6 30/9 31/12; 2026: 31/3 30/6 30/9 31/12
rrule of-three: 2025: 31/3 30/6 30/9 31/12; 2026: 31/3 30/6 30/9 31/12
rrule and dateutil: the same in all
EXP
cat >days.js <<'JS'
const { readFileSync } = require("fs");
const { rrulestr } = require("rrule");
const iso = time => time.toISOString().slice(0, 10);
const start = { fifth: "2025-03-27", June: "2025-06-30" };
import("ical.js").then(({ default: ICAL }) => {
    for (const line of readFileSync("rules", "utf8").trim().split("\n")) {
        const [name, rule] = line.split(" ");
        const first = start[name] || "2025-03-31";
        const days = [];
        const walk = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(first));
        for (let day = walk.next(); day && day.year < 2027; day = walk.next())
            days.push(day.toString());
        console.log(`ical.js ${name}: ${days.join(" ")}`);
        const right = rrulestr(`DTSTART:${first.replaceAll("-", "")}T000000Z\nRRULE:${rule}`)
            .between(new Date(0), new Date("2026-12-31T23:00:00Z"), true).map(iso);
        console.log(`rrule ${name}: ${right.join(" ")}`);
    }
});
JS
node days.js >javascript
/usr/bin/python3 >python <<'PY'
from datetime import datetime
from dateutil.rrule import rrulestr
starts = {"fifth": datetime(2025, 3, 27), "June": datetime(2025, 6, 30)}
for line in open("rules", encoding="utf-8"):
    name, rule = line.split()
    days = rrulestr(rule, dtstart=starts.get(name, datetime(2025, 3, 31)))
    days = days.between(datetime(2025, 1, 1), datetime(2026, 12, 31, 23))
    print("rrule " + name + ": " + " ".join(day.strftime("%Y-%m-%d") for day in days))
PY
while read -r name rule; do
    printf '%s\r\n' BEGIN:VEVENT "UID:$name" "DTSTART;VALUE=DATE:20250331" "SUMMARY:due-$name" \
        "RRULE:$rule" END:VEVENT
done < <(grep -E '^(yearly|monthly|working) ' rules) >events
{
    printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//reports//due//EN
    cat events
    printf '%s\r\n' END:VCALENDAR
} >due.ics
mkdir book
calcurse -D book -i due.ics >import.log 2>&1
due() { # name, first day, number of days
    calcurse -D book -Q --from "$2" --days "$3" --output-datefmt %Y-%m-%d \
        --filter-pattern "due-$1" --format-recur-event '' | sed -n 's/^\([-0-9]*\):$/\1/p'
}
short() { # dates in a line "name: 2025-03-31 …", as "name: 2025: 31/3 …; 2026: …"
    awk '{
        year = ""
        printf "%s %s", $1, $2
        for (i = 3; i <= NF; i++) {
            split($i, part, "-")
            if (part[1] != year) printf "%s %s:", year == "" ? "" : ";", part[1]
            year = part[1]
            printf " %d/%d", part[3], part[2]
        }
        print ""
    }'
}
{
    grep '^ical' javascript | short
    for name in yearly monthly; do
        echo "calcurse $name: $(due $name 01/01/2025 730 | paste -sd' ')" | short
    done
    echo "calcurse working, June 2025: $(due working 06/01/2025 30 | wc -l) days;" \
        "skipped in the import: $(sed -n 's,.* \([0-9]*\) skipped.*,\1,p' import.log)"
    grep -E '^rrule (yearly|of-three)' javascript | short
    grep '^rrule' javascript >days
    echo "rrule and dateutil: $(diff days python >diffs && echo the same in all)"
} >seen
echo "versions: ical.js 2.2.1, calcurse 4.7.1, rrule 2.8.1, dateutil 2.8.2"
echo "guessed: the ends of the eight quarters in all, or a refusal"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
