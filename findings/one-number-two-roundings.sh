#!/bin/bash
# 1.005 to two places by ROUND, TEXT, FIXED and DOLLAR, within one program.
#
# The file: the four functions over 1.005, 0.285, 8.575 and 84.985.
# One would say: whatever a program makes of 1.005 (1.01 as people say, or 1.00 by its binary
#   value), it makes it once: a total written by FIXED in a sentence equals the cell rounded by
#   ROUND.
# Seen, for 1.005:
#   - LibreOffice 7.4.7: ROUND and TEXT 1.01, FIXED and DOLLAR 1.00;
#   - gnumeric 1.12.55: ROUND and DOLLAR 1.01, TEXT and FIXED 1.00;
#   - formulajs 4.6.1: ROUND and DOLLAR 1.01, FIXED and TEXT 1.00.
#   0.285 and 8.575 part in the same way in LibreOffice and gnumeric. 84.985 is 84.99 by all four in
#   both; formulajs has 84.98 by FIXED and TEXT.
# Why it matters: the table and the sentence under it name two results for one unit, and the sheet
#   that shows the fault in one program is right in the other. Round once with ROUND into a cell of
#   its own, and write that cell.
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
    my $book = Excel::Writer::XLSX->new("points.xlsx");
    my $sheet = $book->add_worksheet("S");
    my $row = 0;
    for my $points (1.005, 0.285, 8.575, 84.985) {
        my $column = 0;
        $sheet->write_formula($row, $column++, $_, undef, "")
            for "=ROUND($points,2)", "=TEXT($points,\"0.00\")", "=FIXED($points,2)", "=DOLLAR($points,2)";
        ++$row;
    }
    $book->close;'
cat >expected <<'EXP'
LibreOffice: 1.01 1.01 1.00 1.00; 0.29 0.29 0.28 0.28; 8.58 8.58 8.57 8.57; 84.99 84.99 84.99 84.99
gnumeric: 1.01 1.00 1.00 1.01; 0.29 0.28 0.28 0.29; 8.58 8.57 8.57 8.58; 84.99 84.99 84.99 84.99
formulajs: 1.01 1.00 1.00 1.01; 0.29 0.28 0.28 0.29; 8.58 8.57 8.57 8.58; 84.99 84.98 84.98 84.99
EXP
joined() { tr -d '$' | tr ',' ' ' | paste -sd';' | sed 's/;/; /g'; }
{
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1' --outdir out points.xlsx >/dev/null 2>&1
    echo "LibreOffice: $(tr -d '"' <out/points.csv | joined)"
    ssconvert --recalc points.xlsx gnumeric.csv 2>ssconvert.log
    echo "gnumeric: $(joined <gnumeric.csv)"
    echo "formulajs: $(node -e '
        const { ROUND, TEXT, FIXED, DOLLAR } = require("@formulajs/formulajs");
        for (const x of [1.005, 0.285, 8.575, 84.985])
            console.log([ROUND(x, 2), TEXT(x, "0.00"), FIXED(x, 2), DOLLAR(x, 2)].join(" "));' | joined)"
} >seen
echo "versions: $(soffice --version | cut -d' ' -f1,2), gnumeric 1.12.55, formulajs 4.6.1"
echo "guessed: four times the same for each number"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
