#!/bin/bash
# A protected form whose cells are open to the units by "Allow users to edit ranges".
#
# The file: a sheet protected against changes, sorting allowed, a limit of 0 to 2.5 for D2:D20, and
#   the ranges "Self" (C2:C20) and "Department" (D2:D20) in which each may write all the same. All
#   cells are locked, as they are unless somebody changes it; the ranges are what opens the two columns.
# One would say: who keeps the protection keeps its exceptions, and who cannot keep them drops both.
# Seen (opened and saved, nothing changed, no message):
#   - openpyxl 3.0.9, exceljs 4.4.0 and gnumeric 1.12.55: protection, sorting and limit are there, the
#     ranges are not: nobody can type into the form any more, by its file;
#   - LibreOffice 7.4.7: all is kept in XLSX; by way of ODS ranges and sorting are gone, the rest is there;
#   - SheetJS (xlsx 0.18.5): neither ranges nor protection nor limit: all cells are open.
# Why it matters: a portal writes the name of the unit into the form and sends it out; it looks as
#   before, and takes no points from anybody. Open cells by their own property "not locked", which
#   all but SheetJS keep (the column E of the file), and count the open cells of what is sent.
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
deb gnumeric 1.12.55-1
deb libexcel-writer-xlsx-perl 1.10-1
deb python3-openpyxl 3.0.9-1
office
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . exceljs@4.4.0 xlsx@0.18.5

perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("form.xlsx");
    my $sheet = $book->add_worksheet("Form");
    my $open = $book->add_format(locked => 0);
    $sheet->write_row(0, 0, ["Code", "Most", "Self", "Department", "Reason"]);
    $sheet->write_row(1, 0, ["1.1", 2.5]);
    $sheet->write(1, 4, "late", $open);
    $sheet->protect("", {sort => 1});
    $sheet->unprotect_range("C2:C20", "Self");
    $sheet->unprotect_range("D2:D20", "Department");
    $sheet->data_validation("D2:D20", {validate => "decimal", criteria => "between",
                                       minimum => 0, maximum => 2.5});
    $book->close;'

convert() { # what to, folder, file
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$1" --outdir "$2" \
        "$3" >office.log 2>&1
}
/usr/bin/python3 -c 'import openpyxl; openpyxl.load_workbook("form.xlsx").save("openpyxl.xlsx")'
node -e '
    const { Workbook } = require("exceljs");
    const { readFile, writeFile } = require("xlsx");
    (async () => {
        const book = new Workbook();
        await book.xlsx.readFile("form.xlsx");
        await book.xlsx.writeFile("exceljs.xlsx");
        writeFile(readFile("form.xlsx", { cellStyles: true }), "sheetjs.xlsx");
    })();'
ssconvert form.xlsx gnumeric.xlsx 2>gnumeric.log
convert xlsx office form.xlsx
convert ods . form.xlsx
convert xlsx ods form.ods

tell() { # who saved it, workbook
    echo "$1: $(/usr/bin/python3 -W ignore - "$2" <<'PY'
import re
import sys
import zipfile

import openpyxl

book = zipfile.ZipFile(sys.argv[1])
name = next(name for name in book.namelist() if re.fullmatch("xl/worksheets/sheet1?.xml", name))
sheet = book.read(name).decode()
protection = re.search("<sheetProtection [^>]*>", sheet)
protection = protection.group() if protection else ""
print(
    "protected", "yes," if re.search(' sheet="(1|true)"', protection) else "no,",
    "sorting allowed", "yes," if re.search(' sort="(0|false)"', protection) else "no,",
    "limit", "yes," if "<dataValidation " in sheet else "no,",
    "open ranges", len(re.findall("<protectedRange ", sheet)), end=", ")
cell = openpyxl.load_workbook(sys.argv[1]).active["E2"]
print("cell not locked", "no" if cell.protection.locked else "yes")
PY
    )"
}
cat >expected <<'EXP'
the form: protected yes, sorting allowed yes, limit yes, open ranges 2, cell not locked yes
openpyxl: protected yes, sorting allowed yes, limit yes, open ranges 0, cell not locked yes
exceljs: protected yes, sorting allowed yes, limit yes, open ranges 0, cell not locked yes
gnumeric: protected yes, sorting allowed yes, limit yes, open ranges 0, cell not locked yes
LibreOffice: protected yes, sorting allowed yes, limit yes, open ranges 2, cell not locked yes
LibreOffice, ODS: protected yes, sorting allowed no, limit yes, open ranges 0, cell not locked yes
SheetJS: protected no, sorting allowed no, limit no, open ranges 0, cell not locked no
EXP
{
    tell "the form" form.xlsx
    tell openpyxl openpyxl.xlsx
    tell exceljs exceljs.xlsx
    tell gnumeric gnumeric.xlsx
    tell LibreOffice office/form.xlsx
    tell "LibreOffice, ODS" ods/form.xlsx
    tell SheetJS sheetjs.xlsx
} >seen
echo "versions: openpyxl 3.0.9, exceljs 4.4.0, gnumeric 1.12.55, $(soffice --version | cut -d' ' -f1,2)," \
    "xlsx 0.18.5"
echo "guessed: open ranges 2 wherever protected is yes"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
