#!/bin/bash
# Classes looked up by their lower limits: VLOOKUP(points, limits, 2) and INDEX with MATCH.
#
# The table: 0 Weak, 50 Average, 70 Fair, 80 Good, 90 Excellent; the points 49, 50, 80, 90 and 95.
# One would say: the class of the last limit that is not above the points, so 50 is Average and 95
#   Excellent; a table of limits is what the approximate match is for, and all libraries have it.
# Seen:
#   - fast-formula-parser 1.0.19: 90 is Excellent and 95 is "90": beyond the last limit VLOOKUP and
#     HLOOKUP return the limit itself and not what stands beside or below it;
#   - xlsx-calc 0.9.2: VLOOKUP is right; INDEX(classes, MATCH(points, limits, 1)) puts who has
#     exactly a limit one class lower: 50 is Weak, 80 Fair, 90 Good; for limits that stand in a row
#     instead of a column it is right. HLOOKUP finds exact limits only, 95 is #N/A;
#   - HyperFormula 3.5.0 and formulajs 4.6.1: right.
# Why it matters: the first lists the best units by a number where the class should be, and counts
#   nobody as Excellent but who has 90 to the dot; the second punishes round totals, and of a unit
#   with 90 the one column says Excellent and the other Good. A last limit that nobody reaches
#   mends the first, VLOOKUP in place of MATCH the second. Try each limit, and above the last.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . fast-formula-parser@1.0.19 \
    xlsx-calc@0.9.2 hyperformula@3.5.0 @formulajs/formulajs@4.6.1

cat >expected <<'EXP'
fast-formula-parser, VLOOKUP: Weak Average Good Excellent 90
fast-formula-parser, HLOOKUP: Weak Average Good Excellent 90
xlsx-calc, VLOOKUP: Weak Average Good Excellent Excellent
xlsx-calc, INDEX and MATCH: Weak Weak Fair Good Excellent
xlsx-calc, INDEX and MATCH, limits in a row: Weak Average Good Excellent Excellent
xlsx-calc, HLOOKUP: #N/A Average Good Excellent #N/A
HyperFormula, VLOOKUP: Weak Average Good Excellent Excellent
HyperFormula, INDEX and MATCH: Weak Average Good Excellent Excellent
HyperFormula, HLOOKUP: Weak Average Good Excellent Excellent
formulajs, VLOOKUP: Weak Average Good Excellent Excellent
EXP
cat >classes.js <<'JS'
const Parser = require("fast-formula-parser");
const calculate = require("xlsx-calc");
const { HyperFormula } = require("hyperformula");
const formulajs = require("@formulajs/formulajs");
const limits = [0, 50, 70, 80, 90];
const classes = ["Weak", "Average", "Fair", "Good", "Excellent"];
const column = limits.map((limit, i) => [limit, classes[i]]); // A1:B5
const row = [limits, classes]; // A1:E2
const formulas = {
    "VLOOKUP": [column, "VLOOKUP(#,A1:B5,2)"],
    "INDEX and MATCH": [column, "INDEX(B1:B5,MATCH(#,A1:A5,1),1)"],
    "INDEX and MATCH, limits in a row": [row, "INDEX(A2:E2,1,MATCH(#,A1:E1,1))"],
    "HLOOKUP": [row, "HLOOKUP(#,A1:E2,2)"],
};
const by = {
    "fast-formula-parser": (table, formula) => {
        const cell = (y, x) => table[y - 1]?.[x - 1] ?? null;
        const range = (first, last) =>
            Array.from({ length: last - first + 1 }, (_, i) => first + i);
        const parser = new Parser({
            onCell: ({ row, col }) => cell(row, col),
            onRange: ({ from, to }) => range(from.row, to.row).map(
                y => range(from.col, to.col).map(x => cell(y, x))),
        });
        return parser.parse(formula, { sheet: "S", row: 9, col: 9 });
    },
    "xlsx-calc": (table, formula) => {
        const sheet = { "!ref": "A1:Z9", Z9: { t: "n", f: formula } };
        table.forEach((cells, y) => cells.forEach((v, x) => {
            sheet["ABCDE"[x] + (y + 1)] = { t: typeof v === "number" ? "n" : "s", v };
        }));
        calculate({ SheetNames: ["S"], Sheets: { S: sheet } });
        return sheet.Z9.t === "e" ? sheet.Z9.w : sheet.Z9.v;
    },
    "HyperFormula": (table, formula) => {
        const cells = [...table, ["=" + formula]];
        const book = HyperFormula.buildFromArray(cells, { licenseKey: "gpl-v3" });
        return book.getCellValue({ sheet: 0, row: table.length, col: 0 });
    },
    "formulajs": (table, formula) =>
        formulajs.VLOOKUP(Number(formula.match(/\(([\d.]+)/)[1]), table, 2, true),
};
const tell = (library, name) => {
    const [table, formula] = formulas[name];
    const found = [49, 50, 80, 90, 95].map(
        points => String(by[library](table, formula.replace("#", points))));
    console.log(`${library}, ${name}: ${found.join(" ")}`);
};
tell("fast-formula-parser", "VLOOKUP");
tell("fast-formula-parser", "HLOOKUP");
tell("xlsx-calc", "VLOOKUP");
tell("xlsx-calc", "INDEX and MATCH");
tell("xlsx-calc", "INDEX and MATCH, limits in a row");
tell("xlsx-calc", "HLOOKUP");
tell("HyperFormula", "VLOOKUP");
tell("HyperFormula", "INDEX and MATCH");
tell("HyperFormula", "HLOOKUP");
tell("formulajs", "VLOOKUP");
JS
node classes.js >seen
echo "versions: fast-formula-parser 1.0.19, xlsx-calc 0.9.2, HyperFormula 3.5.0, formulajs 4.6.1"
echo "guessed: Weak Average Good Excellent Excellent in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
