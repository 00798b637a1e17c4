#!/bin/bash
# A due date that an XLSX holds in ISO 8601, as the format allows (t="d").
#
# The file: B2 is 30 June 2025 written <c t="d"><v>2025-06-30</v></c> with a date format, as
#   openpyxl writes it with Workbook(iso_dates=True); B3 is the same day as a serial number.
# One would say: a reader knows both kinds (t="d" stands in ECMA-376 since 2006) or refuses the
#   first.
# Seen:
#   - gnumeric 1.12.55, exceljs 4.4.0 and roo 2.10.0: 17 July 1905, no message: they read the number
#     with which the text begins, 2025, and that is the serial number of that day;
#   - LibreOffice 7.4.7 and SheetJS 0.18.5: 30 June 2025. openpyxl 3.0.9 reads its own file rightly.
# Why it matters: all due dates of a year fall on one day in 1905, so every report counts as handed
#   in late, or the date column sorts as if all were equal. Look at the t of a cell before its v.
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
deb python3-openpyxl 3.0.9-1
deb gnumeric 1.12.55-1
deb ruby-roo 2.10.0-1
office
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . exceljs@4.4.0 xlsx@0.18.5

/usr/bin/python3 -c '
import datetime, openpyxl
book = openpyxl.Workbook(iso_dates=True)
sheet = book.active
sheet.append(["Unit", "Due"])
sheet.append(["A", datetime.date(2025, 6, 30)])
sheet.append(["B", 45838])
sheet["B3"].number_format = sheet["B2"].number_format
book.save("due.xlsx")'
unzip -p due.xlsx xl/worksheets/sheet1.xml | grep 't="d"><v>2025-06-30<' >/dev/null

cat >expected <<'EXP'
gnumeric: 1905-07-17 2025-06-30
exceljs: 1905-07-17 2025-06-30
roo: 1905-07-17 2025-06-30
LibreOffice: 2025-06-30 2025-06-30
SheetJS: 2025-06-30 2025-06-30
openpyxl: 2025-06-30 2025-06-30
EXP
{
    ssconvert due.xlsx gnumeric.csv 2>ssconvert.log
    echo "gnumeric: $(sed -n '2,3s/.*,//p' gnumeric.csv | tr '/' '-' | paste -sd' ')"
    node -e '
        const { Workbook } = require("exceljs");
        const book = new Workbook();
        book.xlsx.readFile("due.xlsx").then(() => {
            const days = [2, 3].map(row => book.worksheets[0].getCell(row, 2).value);
            console.log("exceljs: " + days.map(day => day.toISOString().slice(0, 10)).join(" "));
        });'
    ruby -e '
        require "roo"
        sheet = Roo::Spreadsheet.open("due.xlsx").sheet(0)
        puts "roo: " + [2, 3].map { |row| sheet.cell(row, 2).to_s }.join(" ")'
    LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true' --outdir out due.xlsx \
        >/dev/null 2>&1
    echo "LibreOffice: $(sed -n '2,3s/.*,//p' out/due.csv | paste -sd' ')"
    node -e '
        const X = require("xlsx");
        const sheet = X.readFile("due.xlsx").Sheets.Sheet;
        console.log("SheetJS: " + ["B2", "B3"].map(c => X.SSF.format("yyyy-mm-dd", sheet[c].v)).join(" "));'
    /usr/bin/python3 -c '
import openpyxl
sheet = openpyxl.load_workbook("due.xlsx").active
print("openpyxl:", *(sheet.cell(row, 2).value.strftime("%Y-%m-%d") for row in (2, 3)))'
} >seen
echo "versions: gnumeric 1.12.55, exceljs 4.4.0, roo 2.10.0, $(soffice --version | cut -d' ' -f1,2)," \
    "xlsx 0.18.5, openpyxl 3.0.9"
echo "guessed: 2025-06-30 twice in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
