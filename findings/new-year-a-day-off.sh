#!/bin/bash
# The days off that go by the moon, Tết and the day of the Hùng kings (10th of the third month), for
#   counting working days in 2023 to 2030.
#
# One would say: programs for the Vietnamese calendar agree, each on any machine; one for the
#   Chinese calendar gives the same days except for 2030, when the new moon of February falls
#   between the midnights of Beijing and Hà Nội: Tết on the 2nd, the Chinese new year on the 3rd.
# Seen:
#   - amlich 0.0.2 and date-holidays 3.37.0: the same days, Tết on 22 January 2023, 10 February 2024
#     and 6 February 2027;
#   - ICU 72.1 (the calendar "chinese" of most systems, here by PyICU): Tết 2027 is 7 February, a day
#     late for both countries, and 2030 it is the 2nd, right for Vietnam and wrong for China. Its
#     Korean calendar "dangi" has the 3rd, and 27 January for 2028;
#   - vietnamese-lunar-calendar 0.0.6: right in the time zone of Vietnam; on a machine in UTC Tết is
#     21 January 2023 and 9 February 2024, a day early, and the day of the Hùng kings is early in
#     2024, 2027, 2029 and 2030: the days are asked for by year, month and day, and the new moons
#     fall by the clock of the machine.
# Why it matters: a term of working days over Tết ends a day early or late. Servers run in UTC, the
#   desks of those who try it out do not. Take the days off from the decision of the year, and a
#   calculation only for those to come, set to the time zone of Vietnam.
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
deb libicu72 72.1-3
deb python3-icu 2.10.2-1
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . amlich@0.0.2 \
    date-holidays@3.37.0 vietnamese-lunar-calendar@0.0.6

cat >expected <<'EXP'
Tết
years 2023 2024 2025 2026 2027 2028 2029 2030
amlich 01-22 02-10 01-29 02-17 02-06 01-26 02-13 02-02
date-holidays 01-22 02-10 01-29 02-17 02-06 01-26 02-13 02-02
vietnamese-lunar-calendar in Asia/Ho_Chi_Minh 01-22 02-10 01-29 02-17 02-06 01-26 02-13 02-02
vietnamese-lunar-calendar in UTC 01-21 02-09 01-29 02-17 02-06 01-26 02-13 02-02
ICU chinese 01-22 02-10 01-29 02-17 02-07 01-26 02-13 02-02
ICU dangi 01-22 02-10 01-29 02-17 02-07 01-27 02-13 02-03
Hùng kings
amlich 04-29 04-18 04-07 04-26 04-16 04-04 04-23 04-12
date-holidays 04-29 04-18 04-07 04-26 04-16 04-04 04-23 04-12
vietnamese-lunar-calendar in Asia/Ho_Chi_Minh 04-29 04-18 04-07 04-26 04-16 04-04 04-23 04-12
vietnamese-lunar-calendar in UTC 04-29 04-17 04-07 04-26 04-15 04-04 04-22 04-11
EXP
cat >moon.js <<'JS'
const years = [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];
const Holidays = require("date-holidays");
const { convertLunar2Solar } = require("amlich");
const { LunarDate } = require("vietnamese-lunar-calendar");
const two = number => String(number).padStart(2, "0");
const tell = (name, of) => console.log([name, ...years.map(of)].join(" "));
const off = beginning => year => new Holidays("VN", { languages: ["vi"] }).getHolidays(year)
    .find(day => day.name.startsWith(beginning)).date.slice(5, 10);
const amlich = (day, month) => year => {
    const found = convertLunar2Solar(day, month, year, 0, 7);
    return two(found[1]) + "-" + two(found[0]);
};
const found = (date, month, from) => year => { // the day from this month on that has this date
    for (let day = 0; day < 90; ++day) {
        const at = new Date(Date.UTC(year, from - 1, 1 + day));
        const moon = new LunarDate(year, at.getUTCMonth() + 1, at.getUTCDate());
        if (moon.date === date && moon.month === month)
            return two(at.getUTCMonth() + 1) + "-" + two(at.getUTCDate());
    }
    return "none";
};
if (process.argv[2] === "zone") {
    const tet = process.argv[3] === "Tết";
    tell("vietnamese-lunar-calendar in " + process.env.TZ,
        tet ? found(1, 1, 1) : found(10, 3, 4));
} else {
    const tet = process.argv[3] === "Tết";
    tell("amlich", tet ? amlich(1, 1) : amlich(10, 3));
    tell("date-holidays", off(tet ? "Tết Nguyên Đán" : "Giỗ"));
}
JS
cat >moon.py <<'PY'
from datetime import datetime, timedelta, timezone
import icu

for kind in ["chinese", "dangi"]:
    line = ["ICU", kind]
    for year in range(2023, 2031):
        calendar = icu.Calendar.createInstance(icu.TimeZone.createTimeZone("UTC"),
                                               icu.Locale("vi@calendar=" + kind))
        day = datetime(year, 1, 15, 12, tzinfo=timezone.utc)
        calendar.setTime(day.timestamp())
        while (calendar.get(icu.Calendar.MONTH), calendar.get(icu.Calendar.DATE)) != (0, 1):
            day += timedelta(days=1)
            calendar.setTime(day.timestamp())
        line.append(day.strftime("%m-%d"))
    print(*line)
PY
by_the_moon() { # the day
    TZ=UTC node moon.js days "$1"
    for zone in Asia/Ho_Chi_Minh UTC; do TZ=$zone node moon.js zone "$1"; done
}
{
    echo Tết
    echo years 2023 2024 2025 2026 2027 2028 2029 2030
    by_the_moon Tết
    TZ=UTC /usr/bin/python3 moon.py
    echo "Hùng kings"
    by_the_moon Hùng
} >seen
echo "versions: amlich 0.0.2, date-holidays 3.37.0," \
    "vietnamese-lunar-calendar 0.0.6, ICU $(dpkg-query -W -f='${Version}' libicu72)"
echo "guessed: the same Tết in all, but for 2030, 02-03 in the Chinese calendar"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
