#!/bin/bash
# An award of 0.125 points and a deduction of 0.125 points, both rounded to two decimals.
#
# One would say: "half up" libraries round halves away from zero on both sides (0.13 and -0.13, as
#   ROUND in spreadsheets and as decimal.js, big.js and bignumber.js do), or to even on both sides
#   (0.12 and -0.12). Either way the two cancel. 0.125 is exact in binary: no representation error
#   can be blamed.
# Seen: they do not cancel, 0.01 points are left over, in
#   - numeral 2.0.6, format("0.00"): 0.13 and -0.12;
#   - fraction.js 5.3.4, round(2), a library for exact numbers: 0.13 and -0.12;
#   - SheetJS (xlsx 0.18.5), the texts that it makes of cells with the format 0.00: 0.13 and -0.12;
#   - mathjs 15.2.0, round(x, 2): 0.13 and -0.13 with numbers and BigNumbers, but 0.13 and -0.12 with
#     Fractions: the same function, another rule by the kind of number.
#   They round halves towards plus infinity, as Math.round does; only negative numbers show it.
# Why it matters: scoring rules have deductions ("-0.25 for each late report", halved, weighted). A
#   deduction is then printed smaller than the award of the same size, and total and parts differ by
#   a hundredth that nobody finds, because all tests with positive points pass.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm i --silent --no-audit --no-fund --ignore-scripts --prefix . numeral@2.0.6 fraction.js@5.3.4 \
    mathjs@15.2.0 xlsx@0.18.5 decimal.js@10.6.0 big.js@7.0.1 bignumber.js@11.1.5

cat >round.js <<'END'
const numeral = require("numeral");
const { Fraction } = require("fraction.js");
const math = require("mathjs");
const sheet = require("xlsx");
const { Decimal } = require("decimal.js");
const { Big } = require("big.js");
const { BigNumber } = require("bignumber.js");
const ways = {
    "numeral 2.0.6": x => numeral(x).format("0.00"),
    "fraction.js 5.3.4": x => new Fraction(x).round(2),
    "SheetJS 0.18.5": x => sheet.SSF.format("0.00", x),
    "mathjs 15.2.0, number": x => math.round(x, 2),
    "mathjs 15.2.0, BigNumber": x => math.round(math.bignumber(x), 2),
    "mathjs 15.2.0, Fraction": x => math.round(math.fraction(x), 2),
    "decimal.js 10.6.0": x => new Decimal(x).toDecimalPlaces(2),
    "big.js 7.0.1": x => new Big(x).round(2),
    "bignumber.js 11.1.5": x => new BigNumber(x).decimalPlaces(2),
};
for (const [name, round] of Object.entries(ways))
    console.log(`${name}: ${round(0.125)} ${round(-0.125)}`);
END
cat >expected <<'END'
numeral 2.0.6: 0.13 -0.12
fraction.js 5.3.4: 0.13 -0.12
SheetJS 0.18.5: 0.13 -0.12
mathjs 15.2.0, number: 0.13 -0.13
mathjs 15.2.0, BigNumber: 0.13 -0.13
mathjs 15.2.0, Fraction: 0.13 -0.12
decimal.js 10.6.0: 0.13 -0.13
big.js 7.0.1: 0.13 -0.13
bignumber.js 11.1.5: 0.13 -0.13
END
node round.js >seen
echo "guessed: each line cancels"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
