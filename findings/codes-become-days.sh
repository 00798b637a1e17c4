#!/bin/bash
# A table of criteria in CSV, whose codes have three parts (area, criterion, part): 1.1.1 to 8.4.2.
#
# The codes: 1.1.1, 1.2.1, 1.2.2, 1.2.10, 3.2.1 and 8.4.2, with 13.1.2 and without it; in CSV and
#   in a table of HTML.
# One would say: what has two points is neither a number nor a day as anybody here writes one
#   (2/1/2002, 2002-01-02), so it is a text; and one column is of one kind.
# Seen:
#   - SheetJS (xlsx 0.18.5), CSV and HTML: 1.2.2 is the number 37258, shown as 1/2/02: 2 January
#     2002, 1.2.10 is 1/2/10 and 8.4.2 is 8/4/02, but 1.1.1, 1.2.1 and 3.2.1 stay texts: days in the
#     year 2001 do not count as days, so just the codes with a 1 at the end are safe, and 13.1.2, as
#     there is no 13th month. Quotes in the CSV change nothing; { raw: true } does;
#   - gnumeric 1.12.55: all are days, 1.2.10 is 2 January 2010 and 8.4.2 is 4 August 2002. With
#     13.1.2 among them they are other days, 1 February 2010 and 8 April 2002;
#   - LibreOffice 7.4.7, csvkit 1.0.7, Miller 6.6.0, R 4.2.2, papaparse 5.7.1, exceljs 4.4.0,
#     d3-dsv 3.0.1 and arquero 7.2.0: texts, as they were.
# Why it matters: points are joined to the criteria by code. The first part of each criterion is
#   found and all others are not, or 1.2.2 of one table is a day and that of another a text; and a
#   try with 1.1.1 and 1.2.1 is right. Letters in front (TC 1.2.2) keep the code a text in both; a
#   point behind it (1.2.2.) does so in gnumeric only.
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
calc() { # LibreOffice Calc, of the flavour that is there
    if dpkg-query -W libreoffice-core >install.log 2>&1; then
        deb libreoffice-calc 4:7.4.7
    else
        deb libreoffice-calc-nogui 4:7.4.7
    fi
}
calc
deb gnumeric 1.12.55-1
deb csvkit 1.0.7-1
deb miller 6.6.0
deb r-base-core 4.2.2
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . xlsx@0.18.5 papaparse@5.7.1 \
    exceljs@4.4.0 d3-dsv@3.0.1 arquero@7.2.0

texts="1.1.1 1.2.1 1.2.2 1.2.10 3.2.1 8.4.2 13.1.2"
cat >expected <<EXP
SheetJS, CSV: 1.1.1 1.2.1 37258 40180 3.2.1 37472 13.1.2
SheetJS, CSV, as shown: 1.1.1 1.2.1 1/2/02 1/2/10 3.2.1 8/4/02 13.1.2
SheetJS, CSV with quotes: 1.1.1 1.2.1 37258 40180 3.2.1 37472 13.1.2
SheetJS, CSV, raw: $texts
SheetJS, HTML: 1.1.1 1.2.1 37258 40180 3.2.1 37472 13.1.2
SheetJS, CSV, TC 1.2.2 and 1.2.2.: TC 1.2.2 37258
papaparse: $texts
exceljs: $texts
d3-dsv: $texts
arquero: $texts
gnumeric: 2001/01/01 2001/01/02 2002/01/02 2010/01/02 2001/03/02 2002/08/04
gnumeric, with 13.1.2: 2001/01/01 2001/02/01 2002/02/01 2010/02/01 2001/02/03 2002/04/08 2002/01/13
gnumeric, TC 1.2.2 and 1.2.2.: TC 1.2.2 1.2.2.
LibreOffice: $texts
csvkit: $texts
Miller: $texts
R: $texts
EXP
printf 'Code,Points\n' | tee codes.csv quoted.csv >safe.csv
for code in $texts; do
    echo "$code,1" >>codes.csv
    echo "\"$code\",1" >>quoted.csv
done
printf '%s,1\n' 'TC 1.2.2' 1.2.2. >>safe.csv
cat >read.js <<'JS'
const fs = require("fs");
const XLSX = require("xlsx");
const csv = fs.readFileSync("codes.csv", "utf8");
const html = "<table><tr><td>" + csv.trim().split("\n").map(line => line.replace(",", "</td><td>"))
    .join("</td></tr><tr><td>") + "</td></tr></table>";
const tell = (name, rows) => console.log(name + ": " + rows.map(row => row.Code).join(" "));
const sheet = (data, reading = {}, showing = {}) => {
    const { SheetNames, Sheets } = XLSX.read(data, { type: "string", ...reading });
    return XLSX.utils.sheet_to_json(Sheets[SheetNames[0]], showing);
};
(async () => {
    tell("SheetJS, CSV", sheet(csv));
    tell("SheetJS, CSV, as shown", sheet(csv, {}, { raw: false }));
    tell("SheetJS, CSV with quotes", sheet(fs.readFileSync("quoted.csv", "utf8")));
    tell("SheetJS, CSV, raw", sheet(csv, { raw: true }));
    tell("SheetJS, HTML", sheet(html));
    tell("SheetJS, CSV, TC 1.2.2 and 1.2.2.", sheet(fs.readFileSync("safe.csv", "utf8")));
    tell("papaparse", require("papaparse").parse(csv.trim(),
        { header: true, dynamicTyping: true }).data);
    const read = await new (require("exceljs").Workbook)().csv.readFile("codes.csv");
    tell("exceljs", read.getColumn(1).values.slice(2).map(Code => ({ Code })));
    const { csvParse, autoType } = await import("d3-dsv");
    tell("d3-dsv", csvParse(csv, autoType));
    tell("arquero", (await import("arquero")).fromCSV(csv).objects());
})();
JS
codes() { tail -n +2 | cut -d, -f1 | tr -d '"' | paste -sd' '; }
gnumeric() {
    ssconvert "$1" gnumeric.csv >/dev/null 2>&1
    codes <gnumeric.csv
}
export LC_ALL=C.UTF-8 TZ=UTC
{
    node read.js
    grep -v ^13 codes.csv >months.csv
    echo "gnumeric: $(gnumeric months.csv)"
    echo "gnumeric, with 13.1.2: $(gnumeric codes.csv)"
    echo "gnumeric, TC 1.2.2 and 1.2.2.: $(gnumeric safe.csv)"
    soffice "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' --outdir out codes.csv >/dev/null 2>&1
    echo "LibreOffice: $(codes <out/codes.csv)"
    echo "csvkit: $(csvcut codes.csv | in2csv -f csv | codes)"
    echo "Miller: $(mlr --icsv --ocsv put '$Code = $Code . ""' codes.csv | codes)"
    echo "R: $(Rscript -e 'write.csv(read.csv("codes.csv"), row.names = FALSE)' | codes)"
} >seen
echo "versions: xlsx 0.18.5, gnumeric $(dpkg-query -W -f='${Version}' gnumeric); papaparse 5.7.1," \
    "exceljs 4.4.0, d3-dsv 3.0.1, arquero 7.2.0," \
    "LibreOffice $(dpkg-query -W -f='${Version}' libreoffice-calc-nogui 2>/dev/null ||
        dpkg-query -W -f='${Version}' libreoffice-calc)," \
    "csvkit $(dpkg-query -W -f='${Version}' csvkit), Miller $(dpkg-query -W -f='${Version}' miller)," \
    "R $(dpkg-query -W -f='${Version}' r-base-core)"
echo "guessed: $texts in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
