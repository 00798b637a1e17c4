#!/bin/bash
# One table with its formulas, saved by one library as XLSX and as ODS, opened by LibreOffice.
#
# The table: the units "Sở Y tế" 90, "Sở Nội vụ" 80, "Huyện A" 70, "Sở (A)" 60, "Sở" 50 with the
#   classes Tốt, tốt, Khá, TỐT, Tốt. Formulas count and add by them; no results are stored.
# One would say: the kind of file is packing. Each formula has the same result in both.
# Seen (LibreOffice 7.4.7; the files by SheetJS 0.18.5, and the ODS by odfpy 1.4.2 as well):
#   - COUNTIF of "Sở*": 4 in the XLSX, 1 in the ODS; of "*", all units: 5 and 0; MATCH of "Sở*"
#     finds the first unit in the one and the fifth in the other;
#   - SUMIF of the unit "Sở (A)", written out: 60 and 0;
#   - "Tốt" = "tốt": TRUE and FALSE; SUMPRODUCT((classes="tốt")*1): 4 and 1; though COUNTIF of "tốt"
#     is 4 in both.
#   An OpenDocument without table:calculation-settings has, by the standard, regular expressions
#   and case that matters. LibreOffice writes settings to the contrary into its own files, these
#   libraries write none. gnumeric 1.12.55 has the same in both files: what the XLSX has here.
# Why it matters: OpenDocument is the open format that offices are told to use. The same export of a
#   portal counts its departments right as XLSX and wrong as ODS, with no error in any cell. Write
#   the settings (case-sensitive and use-regular-expressions false, use-wildcards true), or results.
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
convert() { # file, format
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to "$2" --outdir out "$1" >/dev/null 2>&1
}
office
deb gnumeric 1.12.55-1
deb python3-odf 1.4.2-2
deb unzip 6.0-28
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . xlsx@0.18.5

cat >formulas <<'EXP'
COUNTIF(A1:A5,"Sở*")
COUNTIF(A1:A5,"*")
MATCH("Sở*",A1:A5,0)
SUMIF(A1:A5,"Sở (A)",B1:B5)
C1=C2
SUMPRODUCT((C1:C5="tốt")*1)
COUNTIF(C1:C5,"tốt")
EXP
node -e '
    const X = require("xlsx");
    const sheet = X.utils.aoa_to_sheet([["Sở Y tế", 90, "Tốt"], ["Sở Nội vụ", 80, "tốt"],
        ["Huyện A", 70, "Khá"], ["Sở (A)", 60, "TỐT"], ["Sở", 50, "Tốt"]]);
    require("fs").readFileSync("formulas", "utf8").trim().split("\n").forEach(
        (f, row) => { sheet["E" + (row + 1)] = { t: "n", f }; });
    sheet["!ref"] = "A1:E7";
    const book = X.utils.book_new();
    X.utils.book_append_sheet(book, sheet, "S");
    X.writeFile(book, "units.xlsx");
    X.writeFile(book, "units.ods");'
/usr/bin/python3 - <<'PY'
import re
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

book = OpenDocumentSpreadsheet()
table = Table(name="S")
units = [("Sở Y tế", 90, "Tốt"), ("Sở Nội vụ", 80, "tốt"), ("Huyện A", 70, "Khá"),
         ("Sở (A)", 60, "TỐT"), ("Sở", 50, "Tốt"), (), ()]
for unit, formula in zip(units, open("formulas", encoding="utf-8")):
    row = TableRow()
    for value in unit or ("", "", ""):
        if isinstance(value, int):
            row.addElement(TableCell(valuetype="float", value=value))
        else:
            cell = TableCell(valuetype="string") if value else TableCell()
            if value:
                cell.addElement(P(text=value))
            row.addElement(cell)
    row.addElement(TableCell())
    formula = re.sub(r"([A-C]\d):([A-C]\d)", r"[.\1:.\2]", formula.strip())
    formula = re.sub(r"(?<!\.)\b([A-C]\d)\b(?!:)", r"[.\1]", formula).replace(",", ";")
    row.addElement(TableCell(formula="of:=" + formula))
    table.addElement(row)
book.spreadsheet.addElement(table)
book.save("odfpy.ods")
PY

cat >expected <<'EXP'
LibreOffice, XLSX of SheetJS: 4 5 1 60 TRUE 4 4
LibreOffice, ODS of SheetJS: 1 0 5 0 FALSE 1 4
LibreOffice, ODS of odfpy: 1 0 5 0 FALSE 1 4
gnumeric, XLSX of SheetJS: 4 5 1 60 TRUE 4 4
gnumeric, ODS of SheetJS: 4 5 1 60 TRUE 4 4
settings in the two ODS: 0
EXP
results() { cut -d, -f5 "$1" | paste -sd' '; }
{
    for file in "units.xlsx XLSX of SheetJS" "units.ods ODS of SheetJS" "odfpy.ods ODS of odfpy"; do
        convert "${file%% *}" 'csv:Text - txt - csv (StarCalc):44,34,76'
        name=${file%% *}
        echo "LibreOffice, ${file#* }: $(results "out/${name%.*}.csv")"
    done
    for kind in xlsx ods; do
        ssconvert units.$kind gnumeric.csv 2>ssconvert.log
        echo "gnumeric, ${kind^^} of SheetJS: $(results gnumeric.csv)"
    done
    for file in units odfpy; do unzip -p $file.ods content.xml; done >contents
    echo "settings in the two ODS: $(grep -c calculation-settings contents || true)"
} >seen
echo "versions: $(soffice --version | cut -d' ' -f1,2), SheetJS 0.18.5, odfpy 1.4.2," \
    "gnumeric 1.12.55"
echo "guessed: 4 5 1 60 TRUE 4 4 in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
