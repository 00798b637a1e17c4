#!/bin/bash
# Deductions in a column whose number format has conditions, as traffic lights and classes need them.
#
# The file: 90, 65, 20, -3 and -0.5 in four formats: lights from below
#   [Red][<50]0.0;[Blue][>=80]0.0;0.0, lights from above [Blue][>=80]0.0;[>=50]0.0;[Red]0.0,
#   late [Red][<-1]0.0;0.0, zero named [=0]"none";0.0.
# One would say: colour and limit change nothing in the figure. A minus is left out only where a part
#   is for negative numbers alone (0.0;0.0), and -0.5 in any of these is "-0.5".
# Seen:
#   - SheetJS 0.18.5 (its CSV and texts): 3.0 and 0.5 in all four; so has TEXT of
#     fast-formula-parser 1.0.19;
#   - LibreOffice 7.4.7: lights from below -3.0 and -0.5, lights from above 3.0 and 0.5, zero named 3.0
#     and 0.5; late -3.0 with its minus and 0.5 without, in one column;
#   - gnumeric 1.12.55 and numfmt 4.0.1: right with lights and a named zero; late 3.0 and 0.5.
# Why it matters: a deduction of three points is printed as an award of three points, in a table in
#   which the total, computed from the cells, no longer fits its rows; the value itself is right, so
#   that no check of values finds it. Colour by conditional formatting, and keep formats to 0.0.
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
deb gnumeric 1.12.55-1
if dpkg-query -W libreoffice-core >install.log 2>&1; then
    deb libreoffice-calc 4:7.4.7
else
    deb libreoffice-calc-nogui 4:7.4.7
fi
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . exceljs@4.4.0 xlsx@0.18.5 \
    fast-formula-parser@1.0.19 numfmt@4.0.1

cat >formats.js <<'JS'
const fs = require("fs");
const formats = {
    "lights from below": "[Red][<50]0.0;[Blue][>=80]0.0;0.0",
    "lights from above": "[Blue][>=80]0.0;[>=50]0.0;[Red]0.0",
    "late": "[Red][<-1]0.0;0.0",
    "zero named": "[=0]\"none\";0.0",
};
const numbers = [90, 65, 20, -3, -0.5];
const tell = (program, shown) => Object.keys(formats).forEach((name, column) =>
    console.log(`${program}, ${name}: ` + numbers.map((number, row) =>
        shown(row, column, number, formats[name]).replace(/\u2212/g, "-")).join(" ")));
const lines = file => fs.readFileSync(file, "utf8").trim().split("\n").map(line => line.split(";"));
(async () => {
    if (process.argv[2] === "write") {
        const { Workbook } = require("exceljs");
        const book = new Workbook(), sheet = book.addWorksheet("S");
        numbers.forEach((number, row) => Object.values(formats).forEach((format, column) => {
            const cell = sheet.getCell(row + 1, column + 1);
            cell.value = number;
            cell.numFmt = format;
        }));
        await book.xlsx.writeFile("points.xlsx");
        return;
    }
    const XLSX = require("xlsx");
    const shown = XLSX.utils.sheet_to_csv(XLSX.readFile("points.xlsx").Sheets.S, { FS: ";" })
        .trim().split("\n").map(line => line.split(";"));
    tell("SheetJS", (row, column) => shown[row][column]);
    const parser = new (require("fast-formula-parser"))();
    tell("fast-formula-parser", (row, column, number, format) => parser.parse(
        `TEXT(${number},"${format.replace(/"/g, "\"\"")}")`, { sheet: "S", row: 1, col: 1 }));
    const calc = lines("calc/points.csv"), gnumeric = lines("gnumeric.txt");
    tell("LibreOffice", (row, column) => calc[row][column]);
    tell("gnumeric", (row, column) => gnumeric[row][column]);
    const numfmt = await import("numfmt");
    tell("numfmt", (row, column, number, format) => numfmt.format(format, number));
})();
JS
node formats.js write
LC_ALL=C.UTF-8 ssconvert -O 'separator=; format=preserve' -T Gnumeric_stf:stf_assistant points.xlsx \
    gnumeric.txt >gnumeric.log 2>&1
LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to \
    "csv:Text - txt - csv (StarCalc):59,34,76" --outdir calc points.xlsx >/dev/null 2>&1

cat >expected <<'EXP'
SheetJS, lights from below: 90.0 65.0 20.0 3.0 0.5
SheetJS, lights from above: 90.0 65.0 20.0 3.0 0.5
SheetJS, late: 90.0 65.0 20.0 3.0 0.5
SheetJS, zero named: 90.0 65.0 20.0 3.0 0.5
fast-formula-parser, lights from below: 90.0 65.0 20.0 3.0 0.5
fast-formula-parser, lights from above: 90.0 65.0 20.0 3.0 0.5
fast-formula-parser, late: 90.0 65.0 20.0 3.0 0.5
fast-formula-parser, zero named: 90.0 65.0 20.0 3.0 0.5
LibreOffice, lights from below: 90.0 65.0 20.0 -3.0 -0.5
LibreOffice, lights from above: 90.0 65.0 20.0 3.0 0.5
LibreOffice, late: 90.0 65.0 20.0 -3.0 0.5
LibreOffice, zero named: 90.0 65.0 20.0 3.0 0.5
gnumeric, lights from below: 90.0 65.0 20.0 -3.0 -0.5
gnumeric, lights from above: 90.0 65.0 20.0 -3.0 -0.5
gnumeric, late: 90.0 65.0 20.0 3.0 0.5
gnumeric, zero named: 90.0 65.0 20.0 -3.0 -0.5
numfmt, lights from below: 90.0 65.0 20.0 -3.0 -0.5
numfmt, lights from above: 90.0 65.0 20.0 -3.0 -0.5
numfmt, late: 90.0 65.0 20.0 3.0 0.5
numfmt, zero named: 90.0 65.0 20.0 -3.0 -0.5
EXP
node formats.js >seen
echo "versions: xlsx 0.18.5, fast-formula-parser 1.0.19, LibreOffice 7.4.7, gnumeric 1.12.55, numfmt 4.0.1"
echo "guessed: 90.0 65.0 20.0 -3.0 -0.5 everywhere, or 3.0 for -3 by \"late\" alone"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
