#!/bin/bash
# The points of the last unit within a quota: LARGE(points, share * count), in three programs.
#
# The file: points 1 to 10 and a quota of 25 %, so k is 2.5; SMALL and a k beyond the last likewise.
# One would say: k is cut to 2 or refused, in the same way everywhere; it is the oldest of
#   functions.
# Seen:
#   - gnumeric 1.12.55 takes the next whole k: LARGE(…,2.5) is 8, three units pass; SMALL(…,2.5) is
#     3;
#   - LibreOffice 7.4.7 and HyperFormula 3.5.0 cut it: LARGE is 9, two units pass; SMALL is 2;
#   - k = 10.5 of ten: #NUM! in gnumeric, the smallest (1) in LibreOffice and HyperFormula.
# Why it matters: "at most 25 % of the units are graded excellent" has a limit of another height,
#   and another number of units above it, by the program that opens the sheet. Write ROUNDDOWN or
#   ROUNDUP round the k: the quota's own rule.
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
LARGE(A1:A10,0.25*COUNT(A1:A10))
COUNTIF(A1:A10,">="&LARGE(A1:A10,0.25*COUNT(A1:A10)))
SMALL(A1:A10,2.5)
LARGE(A1:A10,10.5)
LARGE(A1:A10,ROUNDDOWN(0.25*COUNT(A1:A10),0))
EXP
perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("quota.xlsx");
    my $sheet = $book->add_worksheet("S");
    $sheet->write_number($_ - 1, 0, $_) for 1 .. 10;
    open my $formulas, "<", "formulas";
    my $row = 10;
    while (<$formulas>) {
        chomp;
        $sheet->write_formula($row++, 0, "=$_", undef, "");
    }
    $book->close;'
cat >expected <<'EXP'
gnumeric: 8 3 3 #NUM! 9
LibreOffice: 9 2 2 1 9
HyperFormula: 9 2 2 1 9
EXP
{
    ssconvert --recalc quota.xlsx gnumeric.csv 2>ssconvert.log
    echo "gnumeric: $(sed 1,10d gnumeric.csv | paste -sd' ')"
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to csv \
        --outdir out quota.xlsx >/dev/null 2>&1
    echo "LibreOffice: $(sed 1,10d out/quota.csv | paste -sd' ')"
    node -e '
        const { HyperFormula } = require("hyperformula");
        const formulas = require("fs").readFileSync("formulas", "utf8").trim().split("\n");
        const rows = [...Array(10).keys()].map(i => [i + 1]).concat(formulas.map(f => ["=" + f]));
        const sheet = HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" }).getSheetValues(0);
        console.log("HyperFormula: " + sheet.slice(10).map(row => row[0].value ?? row[0]).join(" "));'
} >seen
echo "formulas: $(paste -sd' ' formulas)"
echo "versions: gnumeric 1.12.55, $(soffice --version | cut -d' ' -f1,2), hyperformula 3.5.0"
echo "guessed: 9 2 2, an error or 1, 9 in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
