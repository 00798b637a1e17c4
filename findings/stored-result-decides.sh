#!/bin/bash
# Totals in a workbook of libxlsxwriter: who computes them when it is opened?
#
# The file: 1, 2, 3 in A1:A3 and =SUM(A1:A3) three times: without a stated result (the library then
#   stores 0), with an empty one, and with the wrong one 999; then =A4+A5+A6 with an empty one. The
#   library also writes fullCalcOnLoad="1", the format's request to compute everything on loading.
# One would say: fullCalcOnLoad is obeyed, so all sums are 6 and the last cell is 18; or stored
#   results are shown until somebody recalculates, so it shows 0, nothing, 999 and nothing.
# Seen (LibreOffice 7.4.7 and gnumeric 1.12.55 alike): 0, 6, 999 and 1005.
#   The request is ignored; a stored number is believed, right or wrong; a cell whose stored result
#   is empty is computed, and takes the believed numbers of the others into its own. Readers without
#   formulas (SheetJS 0.18.5) give 0, nothing, 999, nothing. ssconvert --recalc gives 6, 6, 6, 18.
# Why it matters: a score that a portal changes inside a workbook leaves the old total standing, and
#   a total of such totals is a number that no formula of the sheet yields. Whoever writes workbooks
#   has to store the right result with each formula (then all agree); an empty one makes these
#   two compute it, but then the other readers see nothing.
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
deb libxlsxwriter-dev 1.1.4-2+b1
deb gcc 4:12.2.0-3
deb unzip 6.0-28
deb gnumeric 1.12.55-1
office
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . xlsx@0.18.5

cat >totals.c <<'END'
#include <xlsxwriter.h>

int main(void)
{
    lxw_workbook* book = workbook_new("totals.xlsx");
    lxw_worksheet* sheet = workbook_add_worksheet(book, "S");
    for (lxw_row_t row = 0; row < 3; ++row)
        worksheet_write_number(sheet, row, 0, row + 1, NULL);
    worksheet_write_formula(sheet, 3, 0, "=SUM(A1:A3)", NULL);
    worksheet_write_formula_str(sheet, 4, 0, "=SUM(A1:A3)", NULL, "");
    worksheet_write_formula_num(sheet, 5, 0, "=SUM(A1:A3)", NULL, 999);
    worksheet_write_formula_str(sheet, 6, 0, "=A4+A5+A6", NULL, "");
    return workbook_close(book);
}
END
gcc totals.c -o totals -lxlsxwriter
./totals
cat >expected <<'END'
the file says fullCalcOnLoad="1"
LibreOffice: 0 6 999 1005
gnumeric: 0 6 999 1005
gnumeric --recalc: 6 6 6 18
SheetJS: 0 - 999 -
END
totals() { sed -n '4,7p' "$1" | paste -sd' '; }
{
    echo "the file says $(unzip -p totals.xlsx xl/workbook.xml | grep -o 'fullCalcOnLoad="1"')"
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to csv --outdir out totals.xlsx >/dev/null 2>&1
    echo "LibreOffice: $(totals out/totals.csv)"
    ssconvert totals.xlsx stored.csv
    echo "gnumeric: $(totals stored.csv)"
    ssconvert --recalc totals.xlsx computed.csv
    echo "gnumeric --recalc: $(totals computed.csv)"
    node -e '
        const sheet = require("xlsx").readFile("totals.xlsx").Sheets.S;
        const all = ["A4", "A5", "A6", "A7"].map(c => sheet[c]).map(c => c && c.v !== "" && c.v != null ? c.v : "-");
        console.log("SheetJS: " + all.join(" "));'
} >seen
echo "versions: libxlsxwriter 1.1.4, $(soffice --version | cut -d' ' -f1,2), gnumeric 1.12.55, xlsx 0.18.5"
echo "guessed: 6 6 6 18, or 0 - 999 - in each"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
