#!/bin/bash
# Units with points, a due day and a yes/no in DBF, the format of lists and maps of communes.
#
# The file: A 84.5, due 31 January, B nothing at all, C 0, due 30 June, D -0.5, due 30 April; written by
#   LibreOffice from a CSV and by dbffile 1.13.0.
# One would say: DBF is of 1984 and has one way to write each of this: spaces are "nothing", days are
#   20250131. All readers give B no points and no day, and the others what they have.
# Seen:
#   - LibreOffice 7.4.7 writes B 0.0 points, while the day and the yes/no stay blank: B is C from then
#     on, for all readers. Blanks that another program wrote it reads as blank;
#   - gnumeric 1.12.55 and dbf-reader 1.0.3 read blank points as 0; blank days are none in dbf-reader;
#   - dbf-reader: 31 January is 3 March, 30 June is 30 July, 30 April is 30 May; yes is true, and blank
#     is false;
#   - shapefile 0.6.6, for maps: a blank day is 30 November 1899, blank points are null;
#   - node-dbf 0.4.0: blank points are NaN, "T" and "F" are both null;
#   - right in all: dbffile 1.13.0 and foreign 0.8 (R), which has NA.
# Why it matters: lists of communes come with their map, as DBF. A dossier that is two weeks late counts as
#   done in time with the day of dbf-reader, and a commune that sent nothing has 0 points on the
#   coloured map. Keep the points outside the map's file and join them by the code.
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
if dpkg-query -W libreoffice-core >install.log 2>&1; then
    deb libreoffice-calc 4:7.4.7
else
    deb libreoffice-calc-nogui 4:7.4.7
fi
deb gnumeric 1.12.55-1
deb r-cran-foreign 0.8.84
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . dbffile@1.13.0 dbf-reader@1.0.3 \
    shapefile@0.6.6 node-dbf@0.4.0

cat >write.js <<'JS'
const { DBFFile } = require("dbffile");
const fields = [["UNIT", "C", 5, 0], ["POINTS", "N", 8, 2], ["DUE", "D", 8, 0], ["DONE", "L", 1, 0]]
    .map(([name, type, size, decimalPlaces]) => ({ name, type, size, decimalPlaces }));
const rows = [["A", 84.5, "2025-01-31", true], ["B", null, null, null], ["C", 0, "2025-06-30", false],
    ["D", -0.5, "2025-04-30", true]];
DBFFile.create("library.dbf", fields).then(file => file.appendRecords(rows.map(
    ([UNIT, POINTS, DUE, DONE]) => ({ UNIT, POINTS, DUE: DUE && new Date(DUE), DONE }))));
JS
cat >read.js <<'JS'
const { readFileSync } = require("fs");
const file = process.argv[2];
const say = value => value instanceof Date ? value.toISOString().slice(0, 10) :
    value === null || value === "" ? "none" : String(value);
const tell = (name, rows) => console.log(`${file}, ${name}: ` + rows.map(row =>
    ["UNIT", "POINTS", "DUE", "DONE"].map(column => say(row[column])).join(" ")).join(", "));
(async () => {
    const dbffile = await require("dbffile").DBFFile.open(file);
    tell("dbffile", await dbffile.readRecords());
    tell("dbf-reader", require("dbf-reader").Dbf.read(readFileSync(file)).rows);
    const shapes = await require("shapefile").openDbf(file);
    const rows = [];
    for (let row = await shapes.read(); !row.done; row = await shapes.read()) rows.push(row.value);
    tell("shapefile", rows);
    const Parser = require("node-dbf").default;
    const parser = new Parser(file);
    const records = [];
    parser.on("record", record => records.push(record));
    parser.on("end", () => tell("node-dbf", records));
    parser.parse();
})();
JS
export LC_ALL=C.UTF-8 TZ=UTC
office() { # file, format
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$2" --outdir out "$1" \
        >office.log 2>&1
}
cat >office.csv <<'CSV'
UNIT,POINTS,DUE,DONE
A,84.5,2025-01-31,TRUE
B,,,
C,0,2025-06-30,FALSE
D,-0.5,2025-04-30,TRUE
CSV
office office.csv dbf
mv out/office.dbf .
node write.js

cat >expected <<'EXP'
office.dbf, dbffile: A 84.5 2025-01-31 TRUE, B 0 none none, C 0 2025-06-30 FALSE, D -0.5 2025-04-30 TRUE
office.dbf, dbf-reader: A 84.5 2025-03-03 TRUE, B 0 none none, C 0 2025-07-30 FALSE, D -0.5 2025-05-30 TRUE
office.dbf, shapefile: A 84.5 2025-01-31 TRUE, B 0 1899-11-30 none, C 0 2025-06-30 FALSE, D -0.5 2025-04-30 TRUE
office.dbf, node-dbf: A 84.5 20250131 TRUE, B 0 none none, C 0 20250630 FALSE, D -0.5 20250430 TRUE
office.dbf, R: A 84.5 2025-01-31 TRUE, B 0.0 none none, C 0.0 2025-06-30 FALSE, D -0.5 2025-04-30 TRUE
office.dbf, gnumeric: A 84.5 2025/01/31 TRUE, B 0 none none, C 0 2025/06/30 FALSE, D -0.5 2025/04/30 TRUE
office.dbf, LibreOffice: A 84.5 01/31/25 TRUE, B 0.0 none none, C 0.0 06/30/25 FALSE, D -0.5 04/30/25 TRUE
library.dbf, dbffile: A 84.5 2025-01-31 true, B none none none, C 0 2025-06-30 false, D -0.5 2025-04-30 true
library.dbf, dbf-reader: A 84.5 2025-03-03 true, B 0 none false, C 0 2025-07-30 false, D -0.5 2025-05-30 true
library.dbf, shapefile: A 84.5 2025-01-31 true, B none 1899-11-30 none, C 0 2025-06-30 false, D -0.5 2025-04-30 true
library.dbf, node-dbf: A 84.5 20250131 none, B NaN none none, C 0 20250630 none, D -0.5 20250430 none
library.dbf, R: A 84.5 2025-01-31 TRUE, B none none none, C 0.0 2025-06-30 FALSE, D -0.5 2025-04-30 TRUE
library.dbf, gnumeric: A 84.5 2025/01/31 TRUE, B 0 none none, C 0 2025/06/30 FALSE, D -0.5 2025/04/30 TRUE
library.dbf, LibreOffice: A 84.50 01/31/25 TRUE, B none none none, C 0.00 06/30/25 FALSE, D -0.50 04/30/25 TRUE
EXP
cells() {
    tail -n +2 | awk -F, '{ gsub(/" *"/, ""); for (i = 1; i <= NF; i++) if ($i == "") $i = "none"; $1 = $1 } 1' | paste -sd, |
        sed 's/,/, /g'
}
{
    for file in office.dbf library.dbf; do
        node read.js $file
        echo "$file, R: $(Rscript -e "d <- foreign::read.dbf('$file', as.is = TRUE)
            cat(apply(d, 1, function(r) paste(ifelse(is.na(r), 'none', trimws(r)), collapse = ' ')), sep = ', ')" 2>r.log)"
        ssconvert $file gnumeric.csv 2>gnumeric.log
        echo "$file, gnumeric: $(cells <gnumeric.csv)"
        office $file "csv:Text - txt - csv (StarCalc):44,34,76"
        echo "$file, LibreOffice: $(cells <out/${file%.dbf}.csv)"
    done
} >seen
echo "versions: LibreOffice 7.4.7, gnumeric 1.12.55, dbffile 1.13.0, dbf-reader 1.0.3, shapefile 0.6.6," \
    "node-dbf 0.4.0, foreign 0.8.84"
echo "guessed: A 84.5 2025-01-31, B without points and day, C 0 2025-06-30, D -0.5 2025-04-30 in all of them"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
