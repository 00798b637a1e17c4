#!/bin/bash
# Marks of a jury without the highest and the lowest ones: TRIMMEAN(marks, share to leave out).
#
# The marks: five, 9 8 8 7 1, and ten, 10 9 9 9 8 8 8 7 7 1; shares 0, 10, 20 and 40 percent.
# One would say: the share is of all marks, and what it makes is rounded down to pairs: of five nothing
#   goes at 0, 10 and 20 percent, one at each end at 40; a share of 0 is the plain mean, 6.6.
# Seen:
#   - formulajs 4.6.1: a share of 0 is 7.67 for the five and 8.125 for the ten, as are 10 and 20 percent:
#     the highest and the lowest mark always go, at any share. Where four go, it is right;
#   - LibreOffice 7.4.7, gnumeric 1.12.55 and IronCalc 0.8.4: as said;
#   - R 4.2.2 (mean with trim), scipy 1.10.1 (trim_mean) and Statistics::Descriptive 3.0800
#     (trimmed_mean) take the share of each end: 20 percent is one mark of five at both ends, 7.67; it
#     is 40 percent of a spreadsheet. A second number of Perl's, 20 and 0 percent, leaves the lowest out.
# Why it matters: with the rule "no mark is left out" in its cell a portal leaves out two, which lifts the
#   unit that one juror marked with 1 by a whole point and leaves the others where they are, so that
#   ranks change; and who moves a rule from a sheet to a program halves or doubles it.
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
deb r-base-core 4.2.2
deb python3-scipy 1.10.1
deb libstatistics-descriptive-perl 3.0800
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . @formulajs/formulajs@4.6.1 \
    @ironcalc/wasm@0.8.4 xlsx@0.18.5

cat >marks.js <<'JS'
const fs = require("fs");
const { pathToFileURL } = require("url");
const juries = { five: [9, 8, 8, 7, 1], ten: [10, 9, 9, 9, 8, 8, 8, 7, 7, 1] };
const shares = [0, 0.1, 0.2, 0.4];
const tell = (program, of) => Object.entries(juries).forEach(([name, marks], jury) =>
    console.log(`${program}, ${name}: ` + shares.map((share, column) =>
        +Number(of(marks, share, jury, column)).toFixed(3)).join(" ")));
const lines = file => fs.readFileSync(file, "utf8").trim().split("\n").map(line => line.split(","));
(async () => {
    const XLSX = require("xlsx");
    if (process.argv[2] === "write") {
        const sheet = XLSX.utils.aoa_to_sheet(Object.values(juries).map(marks => shares.map(share =>
            ({ t: "n", f: `TRIMMEAN({${marks.join(",")}},${share})` }))));
        XLSX.writeFile({ SheetNames: ["S"], Sheets: { S: sheet } }, "marks.xlsx");
        return;
    }
    const { TRIMMEAN } = require("@formulajs/formulajs");
    tell("formulajs", (marks, share) => TRIMMEAN([...marks], share));
    const folder = "node_modules/@ironcalc/wasm/";
    const iron = await import(pathToFileURL(folder + "wasm.js"));
    iron.initSync({ module: fs.readFileSync(folder + "wasm_bg.wasm") });
    const model = new iron.Model("S", "en", "UTC", "en");
    tell("IronCalc", (marks, share) => {
        marks.forEach((mark, row) => model.setUserInput(0, row + 1, 1, String(mark)));
        model.setUserInput(0, 1, 2, `=TRIMMEAN(A1:A${marks.length},${share})`);
        model.evaluate();
        return model.getFormattedCellValue(0, 1, 2);
    });
    const calc = lines("calc/marks.csv"), gnumeric = lines("gnumeric.csv");
    tell("LibreOffice", (marks, share, jury, column) => calc[jury][column]);
    tell("gnumeric", (marks, share, jury, column) => gnumeric[jury][column]);
})();
JS
node marks.js write
LC_ALL=C.UTF-8 ssconvert --recalc marks.xlsx gnumeric.csv >gnumeric.log 2>&1
LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to \
    "csv:Text - txt - csv (StarCalc):44,34,76" --outdir calc marks.xlsx >/dev/null 2>&1
cat >marks.R <<'R'
for (jury in list(c(9, 8, 8, 7, 1), c(10, 9, 9, 9, 8, 8, 8, 7, 7, 1)))
    cat("R, each end:", sapply(c(0, 0.1, 0.2, 0.4), function(p) round(mean(jury, trim = p), 3)), "\n")
R
cat >marks.py <<'PY'
from scipy.stats import trim_mean

for jury in ([9, 8, 8, 7, 1], [10, 9, 9, 9, 8, 8, 8, 7, 7, 1]):
    print("scipy, each end:", *(f"{trim_mean(jury, share):.3f}".rstrip("0").rstrip(".")
                                for share in (0, 0.1, 0.2, 0.4)))
PY
cat >marks.pl <<'PL'
use Statistics::Descriptive;
for my $jury ([9, 8, 8, 7, 1], [10, 9, 9, 9, 8, 8, 8, 7, 7, 1]) {
    my $of = sub {
        my $marks = Statistics::Descriptive::Full->new();
        $marks->add_data(@$jury);
        return 0 + sprintf("%.3f", $marks->trimmed_mean(@_));
    };
    print join(" ", "Perl, each end:", map { $of->($_) } 0, 0.1, 0.2, 0.4), "\n";
    print join(" ", "Perl, 20 percent of the lower end:", $of->(0.2, 0)), "\n";
}
PL

cat >expected <<'EXP'
formulajs, five: 7.667 7.667 7.667 7.667
formulajs, ten: 8.125 8.125 8.125 8.167
IronCalc, five: 6.6 6.6 6.6 7.667
IronCalc, ten: 7.6 7.6 8.125 8.167
LibreOffice, five: 6.6 6.6 6.6 7.667
LibreOffice, ten: 7.6 7.6 8.125 8.167
gnumeric, five: 6.6 6.6 6.6 7.667
gnumeric, ten: 7.6 7.6 8.125 8.167
R, each end: 6.6 6.6 7.667 8
R, each end: 7.6 8.125 8.167 8
scipy, each end: 6.6 6.6 7.667 8
scipy, each end: 7.6 8.125 8.167 8
Perl, each end: 6.6 6.6 7.667 8
Perl, 20 percent of the lower end: 8
Perl, each end: 7.6 8.125 8.167 8
Perl, 20 percent of the lower end: 8.5
EXP
{
    node marks.js
    Rscript marks.R | sed 's/ *$//'
    /usr/bin/python3 marks.py
    perl marks.pl
} >seen
echo "versions: formulajs 4.6.1, IronCalc 0.8.4, LibreOffice 7.4.7, gnumeric 1.12.55, R 4.2.2," \
    "scipy 1.10.1, Statistics::Descriptive 3.0800"
echo "guessed: five 6.6 6.6 6.6 7.667, ten 7.6 7.6 8.125 8.167"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
