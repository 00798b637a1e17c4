#!/bin/bash
# A workbook in which totals are made of the points as they are shown, opened and saved by others.
#
# The file: 1.26, 2.26 and 3.26 in the format 0.0, shown as 1.3, 2.3 and 3.3, and =SUM of them, in a
#   workbook with "Set precision as displayed" (fullPrecision="0" in its calcPr), so that the total
#   is that of the numbers on paper, 6.9. No result is stored.
# One would say: an option that decides on totals is obeyed or refused by programs, and kept by
#   libraries, who do not compute.
# Seen:
#   - LibreOffice 7.4.7: 6.9. Saved as ODS it is 6.9 still; saved as XLSX, which has the option,
#     it is not written: 6.9 is the stored result, and 6.78 as soon as somebody computes anew;
#   - gnumeric 1.12.55: 6.78, in the XLSX and in the ODS of LibreOffice, without a message, and it
#     writes the ODS and the XLSX without the option;
#   - exceljs 4.4.0 and SheetJS 0.18.5, opened and saved: the option is gone, LibreOffice has 6.78;
#   - openpyxl 3.0.9: kept, 6.9.
# Why it matters: under the same 1.3, 2.3 and 3.3 one paper has 6.9 and the other 6.8, and a form
#   that went through a portal has lost the option for good. Write ROUND into the formulas; what
#   the workbook says of itself does not travel.
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
convert() { # file, format, folder
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to "$2" --outdir "$3" "$1" >/dev/null 2>&1
}
office
deb gnumeric 1.12.55-1
deb python3-openpyxl 3.0.9-1
deb unzip 6.0-28
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . exceljs@4.4.0 xlsx@0.18.5

# LibreOffice is told to compute what it opens, as who changes a number makes it do.
mkdir -p profile/user
cat >profile/user/registrymodifications.xcu <<'EXP'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"
 oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode"
 oor:op="fuse"><value>0</value></prop></item>
</oor:items>
EXP
/usr/bin/python3 -c '
import openpyxl
book = openpyxl.Workbook()
for row, points in enumerate((1.26, 2.26, 3.26), 1):
    book.active.cell(row, 1, points).number_format = "0.0"
book.active["A4"] = "=SUM(A1:A3)"
book.active["A4"].number_format = "0.00"
book.calculation.fullPrecision = False
book.save("form.xlsx")
openpyxl.load_workbook("form.xlsx").save("openpyxl.xlsx")'
node -e '
    const E = require("exceljs");
    const X = require("xlsx");
    X.writeFile(X.readFile("form.xlsx", { cellStyles: true, cellNF: true }), "SheetJS.xlsx");
    const book = new E.Workbook();
    book.xlsx.readFile("form.xlsx").then(() => book.xlsx.writeFile("exceljs.xlsx"));'
mkdir lo gnumeric
convert form.xlsx xlsx lo
convert form.xlsx ods lo
ssconvert form.xlsx gnumeric/form.xlsx 2>ssconvert.log
ssconvert form.xlsx gnumeric/form.ods 2>ssconvert.log

cat >expected <<'EXP'
the file itself: LibreOffice 6.90, gnumeric 6.78, option yes
saved by LibreOffice as ODS: LibreOffice 6.90, gnumeric 6.78, option yes
saved by LibreOffice as XLSX: LibreOffice 6.78, gnumeric 6.78, option no
saved by gnumeric as ODS: LibreOffice 6.78, gnumeric 6.78, option no
saved by gnumeric as XLSX: LibreOffice 6.78, gnumeric 6.78, option no
saved by exceljs: LibreOffice 6.78, gnumeric 6.78, option no
saved by SheetJS: LibreOffice 6.78, gnumeric 6.78, option no
saved by openpyxl: LibreOffice 6.90, gnumeric 6.78, option yes
stored by LibreOffice in the XLSX: 6.9
EXP
tell() { # name, file: the total, computed anew, and whether the file has the option
    local part=xl/workbook.xml
    case "$2" in *.ods) part=content.xml ;; esac
    rm -rf out
    convert "$2" csv:"Text - txt - csv (StarCalc)":44,34,76 out
    ssconvert --recalc "$2" gnumeric.csv 2>ssconvert.log
    echo "$1: LibreOffice $(tail -1 out/*.csv), gnumeric $(LC_ALL=C printf %.2f \
        "$(tail -1 gnumeric.csv)"), option $(unzip -p "$2" $part |
        grep -Eq 'fullPrecision="(0|false)"|precision-as-shown="true"' && echo yes || echo no)"
}
{
    tell "the file itself" form.xlsx
    tell "saved by LibreOffice as ODS" lo/form.ods
    tell "saved by LibreOffice as XLSX" lo/form.xlsx
    tell "saved by gnumeric as ODS" gnumeric/form.ods
    tell "saved by gnumeric as XLSX" gnumeric/form.xlsx
    for library in exceljs SheetJS openpyxl; do tell "saved by $library" $library.xlsx; done
    echo "stored by LibreOffice in the XLSX: $(unzip -p lo/form.xlsx xl/worksheets/sheet1.xml |
        sed -n 's/.*<f[^>]*>SUM(A1:A3)<\/f><v>\([^<]*\)<.*/\1/p')"
} >seen
echo "versions: $(soffice --version | cut -d' ' -f1,2), gnumeric 1.12.55, exceljs 4.4.0," \
    "SheetJS 0.18.5, openpyxl 3.0.9"
echo "guessed: 6.90 in all, or 6.78 in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
