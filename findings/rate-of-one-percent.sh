#!/bin/bash
# On-time rates, amounts and deductions written with TEXT and INT, as HyperFormula computes them.
#
# One would say: TEXT(0.8353,"0%") is 84%, TEXT(1234567,"#,##0") is 1,234,567, INT(-0.25) is -1; a
#   format or function that an engine does not know is an error.
# Seen (HyperFormula 3.5.0, the engine under several spreadsheets for the web):
#   - TEXT(0.8353,"0%") is 1% and TEXT(0.8353,"0.0%") is 0.8%: the number is rounded, not taken
#     times a hundred, and the sign is put behind it. TEXT(1,"0%") is 1% as well: who is always
#     on time and who is for 83.53 % are equal, and all below a half have 0%;
#   - TEXT(1234567,"#,##0") is "1234567,##0", TEXT(-0.5,"0.0;(0.0)") is "-0.5;(0.0)"; no error;
#   - INT(-2.5) is -2 and INT(-0.25) is 0: it cuts towards zero, as TRUNC does, while its FLOOR and
#     MOD go down: INT(x) + MOD(x,1) is not x;
#   - fast-formula-parser 1.0.19: all as one would say; LibreOffice 7.4.7 too.
# Why it matters: texts such as ="On time: "&TEXT(D2,"0%") stand in most reports. 1% is a rate that
#   may be true, and it comes from the one that is best. Write ROUND(D2*100,0)&"%", and FLOOR for
#   INT.
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
office
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . hyperformula@3.5.0 \
    fast-formula-parser@1.0.19 xlsx@0.18.5

cat >expected <<'EXP'
formula, HyperFormula, fast-formula-parser, LibreOffice
TEXT(0.8353,"0%") | 1% | 84% | 84%
TEXT(0.8353,"0.0%") | 0.8% | 83.5% | 83.5%
TEXT(1,"0%") | 1% | 100% | 100%
TEXT(0.4999,"0%") | 0% | 50% | 50%
TEXT(1234567,"#,##0") | 1234567,##0 | 1,234,567 | 1,234,567
TEXT(-0.5,"0.0;(0.0)") | -0.5;(0.0) | (0.5) | (0.5)
INT(-2.5) | -2 | -3 | -3
INT(-0.25) | 0 | -1 | -1
FLOOR(-2.5,1) | -3 | -3 | -3
INT(-2.5)+MOD(-2.5,1) | -1.5 | -2.5 | -2.5
EXP
sed -n '2,$s/ | .*//p' expected >formulas
cat >compute.js <<'JS'
const { readFileSync, writeFileSync } = require("fs");
const { HyperFormula } = require("hyperformula");
const Parser = require("fast-formula-parser");
const X = require("xlsx");
const formulas = readFileSync("formulas", "utf8").trim().split("\n");
const book = HyperFormula.buildFromArray(formulas.map(f => ["=" + f]), { licenseKey: "gpl-v3" });
const parser = new Parser({});
const sheet = { "!ref": "A1:A" + formulas.length };
formulas.forEach((f, row) => {
    console.log([f, book.getCellValue({ sheet: 0, row, col: 0 }),
        parser.parse(f, { sheet: "S", row: 1, col: 1 })].join(" | "));
    sheet["A" + (row + 1)] = { t: "n", f };
});
X.writeFile({ SheetNames: ["S"], Sheets: { S: sheet } }, "formulas.xlsx");
JS
node compute.js >two
LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to \
    'csv:Text - txt - csv (StarCalc):9,0,76' formulas.xlsx >/dev/null 2>&1
{
    head -1 expected
    paste -d'|' two formulas.csv | sed 's/|\([^ ][^|]*\)$/ | \1/'
} >seen
echo "versions: HyperFormula 3.5.0, fast-formula-parser 1.0.19," \
    "$(soffice --version | cut -d' ' -f1,2)"
echo "guessed: in all as in LibreOffice"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
