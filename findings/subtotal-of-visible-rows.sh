#!/bin/bash
# SUBTOTAL(109,...), the sum of the rows that are visible, in five programs.
#
# The file: points 1, 2, 3, the row of the 2 hidden by hand; =SUBTOTAL(9,...) and =SUBTOTAL(109,...)
#   with empty stored results.
# One would say: 109 to 111 and 101 to 107 are twenty years old and part of the format, so every
#   spreadsheet program gives 6 and 4.
# Seen:
#   - LibreOffice 7.4.7: 6 and 4;
#   - gnumeric 1.12.55: 6 and #NUM!: it has the functions 1 to 11 only;
#   - HyperFormula 3.5.0: 6 and 6, formulajs 4.6.1: 6 and 6: they take 109 for 9, hidden or not.
#   Where the row is hidden by a filter, 9 is 4 in LibreOffice and in gnumeric.
# Why it matters: ranking sheets hide rows of units that are not ranked and total the rest with 109.
#   The total is then an error, or silently includes the units that were left out. Keep "counts" as a
#   column of its own and add it up with SUMIF; a row's visibility is not data.
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
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . hyperformula@3.5.0 \
    @formulajs/formulajs@4.6.1

perl -MExcel::Writer::XLSX -e '
    for my $way ("hidden", "filtered") {
        my $book = Excel::Writer::XLSX->new("$way.xlsx");
        my $sheet = $book->add_worksheet("S");
        $sheet->write(0, 0, "Points");
        $sheet->write($_, 0, $_) for 1 .. 3;
        $sheet->write_formula(5, 0, "=SUBTOTAL(9,A2:A4)", undef, "");
        $sheet->write_formula(6, 0, "=SUBTOTAL(109,A2:A4)", undef, "");
        if ($way eq "filtered") {
            $sheet->autofilter("A1:A4");
            $sheet->filter_column("A", "x != 2");
        }
        $sheet->set_row(2, undef, undef, 1);
        $book->close;
    }'
cat >expected <<'END'
LibreOffice, hidden: 6 4
LibreOffice, filtered: 4 4
gnumeric, hidden: 6 #NUM!
gnumeric, filtered: 4 #NUM!
HyperFormula: 6 6
formulajs: 6 6
END
{
    for way in hidden filtered; do
        LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless \
            --convert-to csv --outdir out $way.xlsx >/dev/null 2>&1
        echo "LibreOffice, $way: $(sed -n 6,7p out/$way.csv | paste -sd' ')"
    done
    for way in hidden filtered; do
        ssconvert --recalc $way.xlsx $way.csv
        echo "gnumeric, $way: $(sed -n 6,7p $way.csv | paste -sd' ')"
    done
    node -e '
        const { HyperFormula } = require("hyperformula");
        const { SUBTOTAL } = require("@formulajs/formulajs");
        const sheet = HyperFormula.buildFromArray(
            [[1], [2], [3], ["=SUBTOTAL(9,A1:A3)"], ["=SUBTOTAL(109,A1:A3)"]],
            { licenseKey: "gpl-v3" }).getSheetValues(0);
        console.log("HyperFormula: " + sheet[3] + " " + sheet[4]);
        console.log("formulajs: " + SUBTOTAL(9, [1, 2, 3]) + " " + SUBTOTAL(109, [1, 2, 3]));'
} >seen
echo "versions: $(soffice --version | cut -d' ' -f1,2), gnumeric 1.12.55, hyperformula 3.5.0, formulajs 4.6.1"
echo "guessed: 6 4 everywhere it is hidden, 4 4 where it is filtered"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
