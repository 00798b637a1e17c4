#!/bin/bash
# How many cells of a column of points hold a text: COUNTIF(range,"*"), and how many do not: "<>*".
#
# The file: 1, "-", 3, "75.5" typed as a text, and an empty cell.
# One would say: "*" stands for any text, so 2; "<>*" is the rest, so 3. Together they are the
#   column.
# Seen:
#   - gnumeric 1.12.55: 2, and "<>*" is 5: with "<>" the star is a plain sign, and no cell holds
#     one; the two counts make 7 of five cells;
#   - LibreOffice 7.4.7: 4 and 1: numbers match "*" as well, and only the empty cell does not;
#   - HyperFormula 3.5.0: 2 and 3, as said.
# Why it matters: it is the usual check that a column of points holds no texts before it is added
#   up. In LibreOffice it finds a "text" in each row, in gnumeric no number is ever missed. Compare
#   COUNT with COUNTA instead: 2 and 4 in all three.
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
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . hyperformula@3.5.0

cat >formulas <<'EXP'
COUNTIF(A1:A5,"*")
COUNTIF(A1:A5,"<>*")
COUNT(A1:A5)
COUNTA(A1:A5)
EXP
perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("points.xlsx");
    my $sheet = $book->add_worksheet("S");
    $sheet->write_number("A1", 1);
    $sheet->write_string("A2", "-");
    $sheet->write_number("A3", 3);
    $sheet->write_string("A4", "75.5");
    open my $formulas, "<", "formulas";
    my $row = 5;
    while (<$formulas>) {
        chomp;
        $sheet->write_formula($row++, 0, "=$_", undef, "");
    }
    $book->close;'
cat >expected <<'EXP'
gnumeric: 2 5 2 4
LibreOffice: 4 1 2 4
HyperFormula: 2 3 2 4
EXP
{
    ssconvert --recalc points.xlsx gnumeric.csv 2>ssconvert.log
    echo "gnumeric: $(sed 1,5d gnumeric.csv | paste -sd' ')"
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to csv \
        --outdir out points.xlsx >/dev/null 2>&1
    echo "LibreOffice: $(sed 1,5d out/points.csv | paste -sd' ')"
    node -e '
        const { HyperFormula } = require("hyperformula");
        const formulas = require("fs").readFileSync("formulas", "utf8").trim().split("\n");
        const rows = [[1], ["-"], [3], ["\u002775.5"], [null]].concat(formulas.map(f => ["=" + f]));
        const sheet = HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" }).getSheetValues(0);
        console.log("HyperFormula: " + sheet.slice(5).map(row => row[0].value ?? row[0]).join(" "));'
} >seen
echo "formulas: $(paste -sd' ' formulas)"
echo "versions: gnumeric 1.12.55, $(soffice --version | cut -d' ' -f1,2), hyperformula 3.5.0"
echo "guessed: 2 3 2 4 in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
