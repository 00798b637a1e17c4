#!/bin/bash
# A count shown with its unit by the number format, 12.5 with 0.0" days", in six readers.
#
# The file: the number 12.5 under seven formats that a form would use, the words in quotes: 0.0"
#   days", 0" dossiers", 0.00" điểm" (points), 0" hồ sơ" (dossiers), 0" ngày" (days), #,##0" hồ sơ"
#   and plain 0.0.
# One would say: quoted words of a format are shown and nothing else; all readers give 12.5.
# Seen:
#   - roo 2.10.0 looks for a d, h, s or y anywhere in the format, quoted or not: the number is the
#     date 1900-01-11 under "days", "dossiers", "hồ sơ" and "ngày", unless a "#" stands in the
#     format as well (then 12.5); "điểm" is no date, since its đ is no d;
#   - xlsx2csv 0.7.8 makes a date of "days", "dossiers", "điểm" (for its m) and "hồ sơ", written
#     over the format itself: 0.00" điể01"; with "ngày" it writes the format and no number;
#   - openpyxl 3.0.9, SheetJS 0.18.5, exceljs 4.4.0 and readxl 1.4.2: 12.5 each time.
# Why it matters: counts of dossiers and days late are shown with their word so that nobody adds
#   them to points. The same column is numbers or dates, by the letters of a word and by a "#".
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
deb libexcel-writer-xlsx-perl 1.10-1
deb ruby-roo 2.10.0-1
deb xlsx2csv 1:0.7.8-1
deb python3-openpyxl 3.0.9-1
deb r-cran-readxl 1.4.2-1
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . xlsx@0.18.5 exceljs@4.4.0

export LC_ALL=C.UTF-8
perl -Mutf8 -MExcel::Writer::XLSX -e '
    my $book = Excel::Writer::XLSX->new("counts.xlsx");
    my $sheet = $book->add_worksheet("S");
    my $row = 0;
    for my $format ("0.0\" days\"", "0\" dossiers\"", "0.00\" điểm\"", "0\" hồ sơ\"", "0\" ngày\"",
                    "#,##0\" hồ sơ\"", "0.0") {
        $sheet->write_number($row++, 0, 12.5, $book->add_format(num_format => $format));
    }
    $book->close;'

cat >expected <<'EXP'
roo: 1900-01-11 | 1900-01-11 | 12.5 | 1900-01-11 | 1900-01-11 | 12.5 | 12.5
xlsx2csv: 0.0" 11ays" | 0" 11o00iers" | 0.00" điể01" | 0" 12ồ sơ" | 0" ngày" | #,##0" 12ồ sơ" | 12.5
openpyxl: 12.5 | 12.5 | 12.5 | 12.5 | 12.5 | 12.5 | 12.5
SheetJS: 12.5 | 12.5 | 12.5 | 12.5 | 12.5 | 12.5 | 12.5
exceljs: 12.5 | 12.5 | 12.5 | 12.5 | 12.5 | 12.5 | 12.5
readxl: 12.5 | 12.5 | 12.5 | 12.5 | 12.5 | 12.5 | 12.5
EXP
joined() { paste -sd'|' | sed 's/|/ | /g'; }
{
    echo "roo: $(ruby -e '
        require "roo"
        sheet = Roo::Spreadsheet.open("counts.xlsx").sheet(0)
        (1..7).each do |row|
            value = sheet.cell(row, 1)
            puts value.is_a?(Date) ? value.strftime("%F") : value
        end' | joined)"
    echo "xlsx2csv: $(xlsx2csv counts.xlsx | /usr/bin/python3 -c '
import csv, sys
for row in csv.reader(sys.stdin):
    print(row[0])' | joined)"
    echo "openpyxl: $(/usr/bin/python3 -c '
import openpyxl
for row in openpyxl.load_workbook("counts.xlsx").active.iter_rows():
    print(row[0].value)' | joined)"
    echo "SheetJS: $(node -e '
        const X = require("xlsx");
        const sheet = X.readFile("counts.xlsx", { cellDates: true }).Sheets.S;
        for (let row = 1; row <= 7; ++row) console.log(sheet["A" + row].v);' | joined)"
    echo "exceljs: $(node -e '
        const { Workbook } = require("exceljs");
        const book = new Workbook();
        book.xlsx.readFile("counts.xlsx").then(() =>
            book.worksheets[0].eachRow(row => console.log(row.getCell(1).value)));' | joined)"
    echo "readxl: $(Rscript -e '
        table <- readxl::read_excel("counts.xlsx", col_names = FALSE, .name_repair = "minimal")
        cat(table[[1]], sep = "\n")' | joined)"
} >seen
echo "versions: roo 2.10.0, xlsx2csv 0.7.8, openpyxl 3.0.9, xlsx 0.18.5, exceljs 4.4.0, readxl 1.4.2"
echo "guessed: 12.5 seven times in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
