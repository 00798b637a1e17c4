#!/bin/bash
# A table separated by semicolons whose heading holds one comma: "Points (at most 2,5)".
#
# The file: Unit;Points (at most 2,5) / A;1,5 / B;2,25. Each line has one ";" and one ",".
# One would say: a reader that guesses the separator prefers ";" when the lines have both (a comma
#   beside it is a decimal one), or gives up and says so.
# Seen: all three take the comma, without a warning:
#   - papaparse 5.7.1: ["A;1","5"], ["B;2","25"]; errors: none;
#   - csvkit 1.0.7: columns "Unit;Points (at most 2" and "5)"; csvclean: "No errors.";
#   - SheetJS (xlsx 0.18.5): "A;1" and the number 5, "B;2" and the number 25.
#   With the heading "Unit;Points" papaparse and SheetJS take ";" (SheetJS then drops the commas: 15
#   and 225): the same columns, read otherwise because of a word in the heading. csvkit takes the
#   comma there too.
# Why it matters: headings of score tables name the maximum, with its decimal comma. What is read is
#   a clean table of wrong numbers: the decimals alone, as whole numbers. State the separator, or take
#   the one that divides the heading into known columns.
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
deb csvkit 1.0.7-1
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . papaparse@5.7.1 xlsx@0.18.5

printf 'Unit;Points\nA;1,5\nB;2,25\n' >plain.csv
printf 'Unit;Points (at most 2,5)\nA;1,5\nB;2,25\n' >limit.csv
cat >read.js <<'END'
const { readFileSync } = require("fs");
const Papa = require("papaparse");
const X = require("xlsx");
for (const file of ["plain.csv", "limit.csv"]) {
    const text = readFileSync(file, "utf8").trim();
    const { data, errors } = Papa.parse(text);
    console.log(`papaparse, ${file}: ${data.map(r => r.join(" | ")).join(" / ")}, errors ${errors.length}`);
    const sheet = X.read(text, { type: "string" }).Sheets.Sheet1;
    const rows = X.utils.sheet_to_json(sheet, { header: 1 });
    console.log(`SheetJS, ${file}: ${rows.map(r => r.join(" | ")).join(" / ")}`);
}
END
cat >expected <<'END'
csvkit, limit.csv: Unit;Points (at most 2 | 5) / A;1 | 5 / B;2 | 25
csvkit, plain.csv: Unit;Points / A;1 | 5 / B;2 | 25
papaparse, limit.csv: Unit;Points (at most 2 | 5) / A;1 | 5 / B;2 | 25, errors 0
papaparse, plain.csv: Unit | Points / A | 1,5 / B | 2,25, errors 0
SheetJS, limit.csv: Unit;Points (at most 2 | 5) / A;1 | 5 / B;2 | 25
SheetJS, plain.csv: Unit | Points / A | 15 / B | 225
END
{
    node read.js
    for file in plain.csv limit.csv; do
        # csvformat separates by tabs, which keeps commas apart from decimals here.
        echo "csvkit, $file: $(csvformat -T $file | sed 's/\t/ | /g' | paste -sd/ | sed 's:/: / :g')"
    done
} | LC_ALL=C sort -f >seen
echo "versions: papaparse 5.7.1, csvkit 1.0.7, xlsx 0.18.5"
echo "guessed: Unit | Points / A | 1,5 / B | 2,25 for both files"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
csvclean -n limit.csv
echo "as noted"
