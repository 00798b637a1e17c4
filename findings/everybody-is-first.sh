#!/bin/bash
# The usual conditional totals and ranks, SUMPRODUCT over a computed column, in six engines.
#
# The table: An 90, Binh 80, Chi 70 and Dung 60, all departments but Chi, weights 2, 1, 1, 1; in
#   the row of each unit the rank SUMPRODUCT((points>its points)*1)+1, the points of all departments
#   SUMPRODUCT((kind="Sở")*points), the weighted mean SUMPRODUCT(points*weights)/SUM(weights), and
#   the number of units with 70 and more, SUMPRODUCT(--(points>=70)).
# One would say: ranks 1 2 3 4, 230 points, 78, and 3 units. SUMPRODUCT has computed with columns
#   since before there were array formulas; an engine that cannot do it says #VALUE!.
# Seen:
#   - HyperFormula 3.5.0: each unit has rank 1. A column in a calculation is cut down to the row in
#     which the formula stands, also inside SUMPRODUCT: the points of the departments are 90, 80, 0
#     and 60, the mean 36, 16, 14 and 12, the number 1 or 0. Only below the table it says #VALUE!;
#   - fast-formula-parser 1.0.19: each unit has rank 1 as well, but here the first row is taken: the
#     mean is 36 for all; a text or a comparison of a column counts 0;
#   - IronCalc 0.8.4: right, but "--" before a comparison makes 0: nobody has 70 and more;
#   - hot-formula-parser 4.0.0: #VALUE!, but 0 for the number;
#   - xlsx-calc 0.9.2 and gnumeric 1.12.55: as said. With a comma, SUMPRODUCT(points,weights), all of
#     them have the same, and COUNTIF(points,">"&its points)+1 ranks rightly in HyperFormula.
# Why it matters: it is the formula for ranks within a group, which COUNTIF cannot give, and a first
#   rank in each row is no error. The totals look like totals until two rows are compared. Set
#   useArrayArithmetic in HyperFormula (then it is right), and try a formula in two rows.
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
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . hyperformula@3.5.0 \
    fast-formula-parser@1.0.19 @ironcalc/wasm@0.8.4 hot-formula-parser@4.0.0 xlsx-calc@0.9.2 \
    xlsx@0.18.5

cat >expected <<'EXP'
HyperFormula: rank 1 1 1 1; departments 90 80 0 60; mean 36 16 14 12; 70 and more 1 1 1 0; by comma 390
HyperFormula, useArrayArithmetic: rank 1 2 3 4; departments 230; mean 78; 70 and more 3; by comma 390
HyperFormula, below the table: rank #VALUE!; departments #VALUE!; mean #VALUE!; 70 and more #VALUE!; by comma 390
fast-formula-parser: rank 1 1 1 1; departments 0; mean 36; 70 and more 0; by comma 390
IronCalc: rank 1 2 3 4; departments 230; mean 78; 70 and more 0; by comma 390
hot-formula-parser: rank #VALUE!; departments #VALUE!; mean #VALUE!; 70 and more 0; by comma 390
xlsx-calc: rank 1 2 3 4; departments 230; mean 78; 70 and more 3; by comma 390
gnumeric: rank 1 2 3 4; departments 230; mean 78; 70 and more 3; by comma 390
COUNTIF in HyperFormula: 1 2 3 4
EXP
cat >rank.js <<'JS'
const fs = require("fs");
const { execFileSync } = require("child_process");
const { pathToFileURL } = require("url");
const rows = [["An", "Sở", 90, 2], ["Binh", "Sở", 80, 1], ["Chi", "Xã", 70, 1],
    ["Dung", "Sở", 60, 1]];
const formulas = { // # stands for the row
    rank: "SUMPRODUCT((C$1:C$4>C#)*1)+1",
    departments: "SUMPRODUCT((B$1:B$4=\"Sở\")*C$1:C$4)",
    mean: "SUMPRODUCT(C$1:C$4*D$1:D$4)/SUM(D$1:D$4)",
    "70 and more": "SUMPRODUCT(--(C$1:C$4>=70))",
    "by comma": "SUMPRODUCT(C$1:C$4,D$1:D$4)",
};
const at = (formula, row) => formula.replace(/#/g, row);
const said = value => typeof value === "number" ? +value.toFixed(9) : value;
// one value for four rows that have the same, but ranks of 1 as they are
const line = of => of.every(value => value === of[0] && value !== 1) ? of[0] : of.join(" ");
const tell = (name, of) => console.log(name + ": " + Object.entries(formulas).map(
    ([what, formula]) => what + " " + line([].concat(of(formula)).map(said))).join("; "));
const each = of => formula => [1, 2, 3, 4].map(row => of(at(formula, row), row));
const block = (from, to) => rows.slice(from.row - 1, to.row).map(r => r.slice(from.col - 1, to.col));

const { HyperFormula } = require("hyperformula");
const sheet = (formula, options) => HyperFormula.buildFromArray(
    rows.map((row, i) => [...row, "=" + at(formula, i + 1)])
        .concat([[null, null, null, null, "=" + at(formula, 2)]]),
    { licenseKey: "gpl-v3", ...options });
const cell = (engine, row) => {
    const value = engine.getCellValue({ sheet: 0, row: row - 1, col: 4 });
    return value.value || value;
};
const hyper = options => formula => [1, 2, 3, 4].map(row => cell(sheet(formula, options), row));
tell("HyperFormula", hyper({}));
tell("HyperFormula, useArrayArithmetic", hyper({ useArrayArithmetic: true }));
tell("HyperFormula, below the table", formula => cell(sheet(formula, {}), 5));

const FormulaParser = require("fast-formula-parser");
const fast = new FormulaParser({ onCell: ({ row, col }) => rows[row - 1][col - 1],
    onRange: ({ from, to }) => block(from, to) });
tell("fast-formula-parser", each((formula, row) =>
    fast.parse(formula, { sheet: "S", row, col: 5 })));

const hot = new (require("hot-formula-parser").Parser)();
hot.on("callCellValue", (c, done) => done(rows[c.row.index][c.column.index]));
hot.on("callRangeValue", (a, b, done) => done(block(
    { row: a.row.index + 1, col: a.column.index + 1 },
    { row: b.row.index + 1, col: b.column.index + 1 })));
const parsed = formula => (({ error, result }) => error || result)(hot.parse(formula));

const XLSX = require("xlsx");
const workbook = of => {
    const S = XLSX.utils.aoa_to_sheet(rows);
    of.forEach((formula, k) => [1, 2, 3, 4].forEach(row => {
        S["EFGHI"[k] + row] = { t: "n", f: at(formula, row) };
    }));
    S["!ref"] = "A1:I4";
    return { SheetNames: ["S"], Sheets: { S } };
};
const calc = formula => {
    const book = workbook([formula]);
    require("xlsx-calc")(book);
    return [1, 2, 3, 4].map(row => book.Sheets.S["E" + row].v);
};
(async () => {
    const folder = "node_modules/@ironcalc/wasm/";
    const iron = await import(pathToFileURL(folder + "wasm.js"));
    iron.initSync({ module: fs.readFileSync(folder + "wasm_bg.wasm") });
    const model = new iron.Model("S", "en", "UTC", "en");
    rows.forEach((row, r) => row.forEach((value, c) =>
        model.setUserInput(0, r + 1, c + 1, String(value))));
    tell("IronCalc", each((formula, row) => {
        model.setUserInput(0, row, 5, "=" + formula);
        model.evaluate();
        return model.getFormattedCellValue(0, row, 5);
    }));
    tell("hot-formula-parser", each(parsed));
    tell("xlsx-calc", calc);
    XLSX.writeFile(workbook(Object.values(formulas)), "ranks.xlsx");
    execFileSync("ssconvert", ["--recalc", "ranks.xlsx", "ranks.csv"], { stdio: "ignore" });
    const lines = fs.readFileSync("ranks.csv", "utf8").trim().split("\n").map(l => l.split(","));
    const column = Object.values(formulas);
    tell("gnumeric", formula => lines.map(line => line[4 + column.indexOf(formula)]));
    console.log("COUNTIF in HyperFormula: " +
        hyper({})("COUNTIF(C$1:C$4,\">\"&C#)+1").join(" "));
})();
JS
node rank.js >seen
echo "versions: hyperformula 3.5.0, fast-formula-parser 1.0.19, @ironcalc/wasm 0.8.4," \
    "hot-formula-parser 4.0.0, xlsx-calc 0.9.2, gnumeric $(dpkg-query -W -f='${Version}' gnumeric)"
echo "guessed: rank 1 2 3 4, departments 230, mean 78, 70 and more 3, by comma 390; or #VALUE!"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
