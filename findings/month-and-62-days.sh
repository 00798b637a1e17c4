#!/bin/bash
# How late is a report that was due on 31 January and came on 1 March, in months and days?
#
# One would say: 1 month and 1 day, or 1 month and 0 days or so: month ends are treated differently,
#   but the days that are left over are always fewer than a month.
# Seen (dateutils 0.4.10, ddiff -f "%m months %d days"):
#   - 31 January to 1 March 2025: 1 month 62 days; from the 30th: 1 month 63 days. It is 29 and 30
#     days in all;
#   - 31 January to 1 March 2024 (29 February lies between): 1 month 63 days, of 30 days;
#   - 31 December to 1 March: 2 months 62 days, while %m %w %d says 2 months 8 weeks 6 days;
#   - 29 January to 1 March: 1 month 0 days; 31 March to 1 May: 1 month 0 days; and the plain number
#     of days (ddiff without -f) is right each time.
# Why it matters: deadlines are month ends, and a delay of 29 days is written as more than three
#   months. Ask for days only, and count months by the calendar.
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
deb dateutils 0.4.10-1

cat >expected <<'EXP'
2025-01-31 2025-03-01: 1 months 62 days, in days 29
2025-01-30 2025-03-01: 1 months 63 days, in days 30
2025-01-29 2025-03-01: 1 months 0 days, in days 31
2024-01-31 2024-03-01: 1 months 63 days, in days 30
2024-12-31 2025-03-01: 2 months 62 days, in days 60
2025-03-31 2025-05-01: 1 months 0 days, in days 31
2025-01-31 2025-03-31: 2 months 0 days, in days 59
weeks: 2 months 8 weeks 6 days
EXP
while read -r due came; do
    echo "$due $came: $(dateutils.ddiff "$due" "$came" -f '%m months %d days')," \
        "in days $(dateutils.ddiff "$due" "$came")"
done >seen <<'DAYS'
2025-01-31 2025-03-01
2025-01-30 2025-03-01
2025-01-29 2025-03-01
2024-01-31 2024-03-01
2024-12-31 2025-03-01
2025-03-31 2025-05-01
2025-01-31 2025-03-31
DAYS
echo "weeks: $(dateutils.ddiff 2024-12-31 2025-03-01 -f '%m months %w weeks %d days')" >>seen
echo "version: dateutils 0.4.10"
echo "guessed: 1 months 1 days or 1 months 0 days for the first line"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
