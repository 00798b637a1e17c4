#!/bin/bash
# One column with a cell merged over three rows: how much is its sum?
#
# The file: 10 in B1, merged over B1:B3; under the merge B2 still holds 5 and B3 holds 7 (merging in
#   LibreOffice with "keep the contents", or pasting the format of a merged cell over filled cells,
#   leaves such values); 1 in B4; B5 is =SUM(B1:B4).
# One would say: what is not seen is either there for everybody or for nobody, so all programs come
#   to 23, or all to 11.
# Seen: three sums from five programs.
#   - gnumeric 1.12.55 and the cells that SheetJS (xlsx 0.18.5) reads: 23, the hidden values count
#     (and RANK of B4 among B1:B4 is 4: two ranks are held by values that nobody can see);
#   - openpyxl 3.0.9: 11, the hidden values are dropped when reading, and are gone after saving;
#   - exceljs 4.4.0: 31, each merged row answers with the value of the first one: 10 + 10 + 10 + 1;
#   - LibreOffice 7.4.7 computes 23 too, like gnumeric.
# Why it matters: forms merge a criterion's points over its lines. The total printed in the form,
#   the one of the portal and the one of the office that reads the file can all differ, and the form
#   looks faultless. A reader has to say which cells lie under a merge and hold something.
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
deb python3-openpyxl 3.0.9-1
office
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . exceljs@4.4.0 xlsx@0.18.5

perl -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("form.xlsx");
    my $sheet = $book->add_worksheet("Form");
    $sheet->merge_range("B1:B3", 10, $book->add_format);
    $sheet->write("B2", 5);
    $sheet->write("B3", 7);
    $sheet->write("B4", 1);
    $sheet->write_formula("B5", "=SUM(B1:B4)", undef, "");
    $sheet->write_formula("B6", "=RANK(B4,B1:B4)", undef, "");
    $book->close;'

cat >expected <<'END'
gnumeric: sum 23, rank 4
LibreOffice: sum 23, rank 4
SheetJS: 10+5+7+1 = 23
openpyxl: 10+1 = 11
exceljs: 10+10+10+1 = 31
END
{
    ssconvert --recalc form.xlsx gnumeric.csv 2>/dev/null
    awk -F, 'NR==5 {s=$NF} NR==6 {print "gnumeric: sum " s ", rank " $NF}' gnumeric.csv
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to csv \
        --outdir office form.xlsx >/dev/null 2>&1
    awk -F, 'NR==5 {s=$NF} NR==6 {print "LibreOffice: sum " s ", rank " $NF}' office/form.csv
    node -e '
        const X = require("xlsx");
        const sheet = X.readFile("form.xlsx").Sheets.Form;
        const all = ["B1", "B2", "B3", "B4"].map(c => sheet[c] && sheet[c].v).filter(v => v != null);
        console.log("SheetJS: " + all.join("+") + " = " + all.reduce((a, b) => a + b));'
    /usr/bin/python3 -c '
import openpyxl
sheet = openpyxl.load_workbook("form.xlsx").active
every = [sheet.cell(row, 2).value for row in range(1, 5)]
every = [value for value in every if value is not None]
print("openpyxl:", "+".join(map(str, every)), "=", sum(every))'
    node -e '
        const { Workbook } = require("exceljs");
        const book = new Workbook();
        book.xlsx.readFile("form.xlsx").then(() => {
            const all = [];
            book.getWorksheet("Form").getColumn(2).eachCell((cell, row) => row < 5 && all.push(cell.value));
            console.log("exceljs: " + all.join("+") + " = " + all.reduce((a, b) => a + b));
        });'
} >seen
echo "versions: gnumeric 1.12.55, $(soffice --version | cut -d' ' -f1,2), xlsx 0.18.5, openpyxl 3.0.9, exceljs 4.4.0"
echo "guessed: one sum for all, 23 or 11"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
