#!/bin/bash
# The number of the week in which a weekly report is due, at the end of the year.
#
# The file: WEEKNUM of 28, 30 and 31 December 2024 and of 31 December 2025, with 1 (weeks from
#   Sunday) and 2 (from Monday), and ISOWEEKNUM.
# One would say: WEEKNUM counts from the week of 1 January up to 53, so the last days of a year have
#   the year's highest number; only ISOWEEKNUM may give them to week 1 of the next year.
# Seen:
#   - gnumeric 1.12.55 and formulajs 4.6.1: 52, then 53, as said;
#   - LibreOffice 7.4.7: 52 on the 28th, then 1, with 1 and with 2: 30 and 31 December 2024 and 31
#     December 2025 lie in a week that holds a 1 January, the next one, and that is week 1. No day
#     of these years is in week 53.
# Why it matters: year and week together are the key of a report ("2024, week 1"), and that is
#   January of the same year: the last report of a year lands on the first one's line, or sorts
#   before it.
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
office() { # LibreOffice Calc, of either flavour
    command -v soffice >install.log || deb libreoffice-calc-nogui 4:7.4.7
    case "$(soffice --version)" in
    "LibreOffice 7.4.7"*) ;;
    *) echo "CHANGED: another version, $(soffice --version)"; exit 1 ;;
    esac
}
deb libexcel-writer-xlsx-perl 1.10-1
deb gnumeric 1.12.55-1
office
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . @formulajs/formulajs@4.6.1

perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("weeks.xlsx");
    my $sheet = $book->add_worksheet("S");
    my $row = 0;
    for my $day ("2024,12,28", "2024,12,30", "2024,12,31", "2025,12,31") {
        my $column = 0;
        $sheet->write_formula($row, $column++, $_, undef, "")
            for "=WEEKNUM(DATE($day),1)", "=WEEKNUM(DATE($day),2)", "=_xlfn.ISOWEEKNUM(DATE($day))";
        ++$row;
    }
    $book->close;'
cat >expected <<'EXP'
gnumeric: 52 52 52; 53 53 1; 53 53 1; 53 53 1
formulajs: 52 52 52; 53 53 1; 53 53 1; 53 53 1
LibreOffice: 52 52 52; 1 1 1; 1 1 1; 1 1 1
EXP
joined() { tr ',' ' ' | paste -sd';' | sed 's/;/; /g'; }
{
    ssconvert --recalc weeks.xlsx gnumeric.csv 2>ssconvert.log
    echo "gnumeric: $(joined <gnumeric.csv)"
    echo "formulajs: $(TZ=UTC node -e '
        const { WEEKNUM, ISOWEEKNUM } = require("@formulajs/formulajs");
        for (const [y, d] of [[2024, 28], [2024, 30], [2024, 31], [2025, 31]]) {
            const day = new Date(y, 11, d);
            console.log([WEEKNUM(day, 1), WEEKNUM(day, 2), ISOWEEKNUM(day)].join(" "));
        }' | joined)"
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to csv \
        --outdir out weeks.xlsx >/dev/null 2>&1
    echo "LibreOffice: $(joined <out/weeks.csv)"
} >seen
echo "versions: gnumeric 1.12.55, formulajs 4.6.1, $(soffice --version | cut -d' ' -f1,2)"
echo "guessed: 52 52 52; 53 53 1; 53 53 1; 53 53 1 in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
