#!/bin/bash
# Points with a decimal comma, sorted by csvkit and read by SheetJS.
#
# The table: A 9,5; B 8,75; C 10 (separated by ";", as Vietnamese spreadsheets save CSV).
# One would say: a reader that expects decimal points either refuses "9,5" or keeps it as a text; at
#   worst the column is sorted as texts, which shows at once.
# Seen: the comma is dropped as a mark of thousands wherever it stands, so the number of decimals
#   decides on the rank:
#   - csvkit 1.0.7, csvsort -r: B 875, A 95, C 10. The true order C, A, B is turned round; the output
#     has whole numbers and nothing is said. With --locale vi_VN it is right;
#   - SheetJS (xlsx 0.18.5): 95, 875 and 10 too; "1.234,5" becomes 1.2345 and "83,5%" becomes 8.35
#     (835 %), in one column with true numbers.
# Why it matters: it is a ranking, it looks like one, and it is upside down for exactly those units
#   whose points have more decimals. Nothing may take a comma for thousands unless three digits
#   follow it, and then it is in doubt and has to be asked.
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
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . xlsx@0.18.5

printf 'unit;points\nA;9,5\nB;8,75\nC;10\n' >scores.csv
printf 'unit;points\nA;9,5\nB;8,75\nC;10\nD;1.234,5\nE;83,5%%\n' >more.csv
sorted() { csvsort "$@" -d ';' -r -c points scores.csv | sed 1d | tr ',\n' ' ;' | sed 's/;/; /g; s/; $//'; }
cat >expected <<'END'
csvsort -r: B 875; A 95; C 10
csvsort -r --locale vi_VN: C 10; A 9.5; B 8.75
SheetJS: A 95; B 875; C 10; D 1.2345; E 8.35
END
{
    echo "csvsort -r: $(sorted)"
    echo "csvsort -r --locale vi_VN: $(sorted --locale vi_VN)"
    node -e '
        const X = require("xlsx");
        const sheet = X.readFile("more.csv", { FS: ";" }).Sheets.Sheet1;
        const rows = [2, 3, 4, 5, 6].map(r => `${sheet["A" + r].v} ${sheet["B" + r].v}`);
        if (![2, 3, 4, 5, 6].every(r => sheet["B" + r].t === "n")) throw "not all are numbers";
        console.log("SheetJS: " + rows.join("; "));'
} >seen
echo "versions: csvkit 1.0.7, xlsx 0.18.5"
echo "guessed: texts, or an error"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
