#!/bin/bash
# A weighted total written with percents, 80*60% + 90*40%, in three versions of one library.
#
# One would say: 84, as on paper and in every spreadsheet; a sum of weights, 60% + 40%, is 1; and a
#   calculator that takes "80 - 5%" for 76 (5 % of the 80) does so for a lone percent only.
# Seen:
#   - mathjs 15.2.0: 12. A % with a sign behind it is the remainder of a division, spaces or not:
#     80*60 % +90 is 30, and 40 % of it 12. The same two products the other way round, 90*40% +
#     80*60%, are 0; 60% + 40% and 100% - 40% are 0, and 80*60% + 5 is 0;
#   - mathjs 14.9.1: 1776. The second product, 36, is taken for a percent of the first: 48 + 48 x 36.
#     60% + 40% is 0.84, 100% - 40% is 0.6, and 80*60% + 5 is 53;
#   - mathjs 13.2.3: 84, but 60% + 40% is 0.84;
#   - right in all three: 60%*80 + 40%*90, the weight in front, and (80*60%) + (90*40%);
#   - hot-formula-parser 4.0.0 and HyperFormula 3.5.0: 84, 84, 1, 0.6, 53, 84, 84.
# Why it matters: rules name weights in percent, and the total of a unit is typed just so. One
#   formula is 84, 1776 or 12 by the release that happens to be there, without an error; only the
#   1776 is seen to be wrong, and weights that are right do not add up to 1. Write weights as decimals or
#   in front of the points.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . \
    mathjs13@npm:mathjs@13.2.3 mathjs14@npm:mathjs@14.9.1 mathjs15@npm:mathjs@15.2.0 \
    hot-formula-parser@4.0.0 hyperformula@3.5.0

cat >formulas <<'EXP'
80*60% + 90*40%
90*40% + 80*60%
60% + 40%
100% - 40%
80*60% + 5
60%*80 + 40%*90
(80*60%) + (90*40%)
EXP
cat >expected <<'EXP'
mathjs13: 84 | 84 | 0.84 | 0.6 | 53 | 84 | 84
mathjs14: 1776 | 1764 | 0.84 | 0.6 | 53 | 84 | 84
mathjs15: 12 | 0 | 0 | 0 | 0 | 84 | 84
hot-formula-parser: 84 | 84 | 1 | 0.6 | 53 | 84 | 84
HyperFormula: 84 | 84 | 1 | 0.6 | 53 | 84 | 84
EXP
node -e '
    const formulas = require("fs").readFileSync("formulas", "utf8").trim().split("\n");
    const { HyperFormula } = require("hyperformula");
    const { Parser } = require("hot-formula-parser");
    const sheet = HyperFormula.buildFromArray([], { licenseKey: "gpl-v3" });
    const parser = new Parser();
    const programs = {
        mathjs13: text => require("mathjs13").evaluate(text),
        mathjs14: text => require("mathjs14").evaluate(text),
        mathjs15: text => require("mathjs15").evaluate(text),
        "hot-formula-parser": text => parser.parse(text).result,
        HyperFormula: text => sheet.calculateFormula("=" + text, 0),
    };
    for (const [name, value] of Object.entries(programs))
        console.log(name + ": " + formulas.map(text => +value(text).toFixed(10)).join(" | "));' >seen
echo "versions: mathjs 13.2.3, 14.9.1 and 15.2.0, hot-formula-parser 4.0.0, hyperformula 3.5.0"
echo "formulas: $(paste -sd'|' formulas | sed 's/|/ | /g')"
echo "guessed: 84 | 84 | 1 | 0.6 | 53 | 84 | 84 in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
