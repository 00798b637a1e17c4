#!/bin/bash
# Working days from the due day to the day on which a dossier was done: NETWORKDAYS(due, done).
#
# The file: all due on Friday 9 May 2025; done on Monday 28 April, on the day before, on the day,
#   and on Tuesday 13 May. 30 April and 1 May are off.
# One would say: -8, -2, 1 and 3. A day counts as 1, and if the second day is the earlier one the
#   count is negative; NETWORKDAYS is thirty years old and in OpenDocument's list of functions.
# Seen:
#   - LibreOffice 7.4.7 and HyperFormula 3.5.0: -8, -2, 1, 3;
#   - gnumeric 1.12.55: 8, 2, 1, 3: it has no sign, whichever day is the earlier one. Its DAYS360,
#     its difference of two days and its WORKDAY(due, -8), 25 April, do know back from forth;
#   - formulajs 4.6.1: -10, 0, 1, 3: backwards it gives the difference of the days plus one,
#     weekends and days off counted;
#   - a file that gnumeric saved keeps the 8 and 2, and LibreOffice shows them: stored results.
# Why it matters: "late if more than 1" finds one late dossier in the file, or three in gnumeric:
#   the one done most early is the worst of all. Ask first which day is the later one:
#   IF(done>due,NETWORKDAYS(due,done)-1,0) is the same everywhere.
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
as_csv() { # file, folder
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to csv \
        --outdir "$2" "$1" >/dev/null 2>&1
}
deb libexcel-writer-xlsx-perl 1.10-1
deb gnumeric 1.12.55-1
office
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . hyperformula@3.5.0 \
    @formulajs/formulajs@4.6.1

cat >formulas <<'EXP'
NETWORKDAYS(B1,A1,C1:C2)
NETWORKDAYS(B2,A2,C1:C2)
NETWORKDAYS(B3,A3,C1:C2)
NETWORKDAYS(B4,A4,C1:C2)
COUNTIF(A5:A8,">1")
A1-B1
DAYS360(B1,A1)
WORKDAY(B1,-8,C1:C2)-A1
IF(A1>B1,NETWORKDAYS(B1,A1,C1:C2)-1,0)
IF(A4>B4,NETWORKDAYS(B4,A4,C1:C2)-1,0)
EXP
# Days as numbers: 45775 is 28 April 2025, 45786 is 9 May.
perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("dossiers.xlsx");
    my $sheet = $book->add_worksheet("S");
    $sheet->write_col(0, 0, [45775, 45785, 45786, 45790]);
    $sheet->write_col(0, 1, [45786, 45786, 45786, 45786]);
    $sheet->write_col(0, 2, [45777, 45778]);
    open my $formulas, "<", "formulas";
    my $row = 4;
    while (<$formulas>) {
        chomp;
        $sheet->write_formula($row++, 0, "=$_", undef, "");
    }
    $book->close;'
cat >expected <<'EXP'
gnumeric: 8 2 1 3 3 -11 -11 -3 0 2
LibreOffice: -8 -2 1 3 1 -11 -11 -3 0 2
HyperFormula: -8 -2 1 3 1 -11 -11 -3 0 2
formulajs: -10 0 1 3
LibreOffice, the file as gnumeric saved it: 8 2 1 3
EXP
{
    ssconvert --recalc dossiers.xlsx gnumeric.csv 2>ssconvert.log
    echo "gnumeric: $(sed 1,4d gnumeric.csv | cut -d, -f1 | paste -sd' ')"
    as_csv dossiers.xlsx first
    echo "LibreOffice: $(sed 1,4d first/dossiers.csv | cut -d, -f1 | paste -sd' ')"
    node -e '
        const { HyperFormula } = require("hyperformula");
        const { NETWORKDAYS } = require("@formulajs/formulajs");
        const formulas = require("fs").readFileSync("formulas", "utf8").trim().split("\n");
        const done = [45775, 45785, 45786, 45790];
        const off = [45777, 45778];
        const rows = done.map((day, at) => [day, 45786, off[at] ?? null]);
        const sheet = HyperFormula.buildFromArray(rows.concat(formulas.map(f => ["=" + f])),
            { licenseKey: "gpl-v3" }).getSheetValues(0);
        console.log("HyperFormula: " + sheet.slice(4).map(row => row[0].value ?? row[0]).join(" "));
        console.log("formulajs: " + done.map(day => NETWORKDAYS(45786, day, [...off])).join(" "));'
    ssconvert --recalc dossiers.xlsx saved.xlsx 2>ssconvert.log
    as_csv saved.xlsx second
    echo "LibreOffice, the file as gnumeric saved it:" \
        "$(sed -n 5,8p second/saved.csv | cut -d, -f1 | paste -sd' ')"
} >seen
echo "formulas: $(paste -sd' ' formulas)"
echo "versions: gnumeric 1.12.55, $(soffice --version | cut -d' ' -f1,2)," \
    "HyperFormula 3.5.0, formulajs 4.6.1"
echo "guessed: -8 -2 1 3"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
