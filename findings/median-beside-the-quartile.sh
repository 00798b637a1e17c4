#!/bin/bash
# Quartiles of 1, 2, 3, 4: which rules differ is known; here it is whether a rule is one.
#
# One would say: by whatever definition, the second quartile is the median of the same library, and
#   the first and third lie alike in the data turned round: q1 of x is -q3 of -x.
# Seen:
#   - jstat 1.9.6: quartiles 1, 2, 3 while median is 2.5; of 1 to 6 they are 2, 3, 5 (median 3.5).
#     Of the scores turned round (-4 … -1) they are -4, -3, -2: counted from the other end 2, 3, 4;
#   - ml-stat 1.3.3: 1, 2.5, 3: the first quartile is the smallest score, the third is not the
#     largest; turned round 2, 2.5, 4;
#   - simple-statistics 7.12.1: 1.75, 2.5, 3.25, the same both ways.
# Why it matters: limits for outliers and box plots are built on q1 and q3. By either library a unit
#   can be an outlier among the points won and none among the points lost. Compute them by a stated
#   rule.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . \
    jstat@1.9.6 ml-stat@1.3.3 simple-statistics@7.12.1

cat >expected <<'EXP'
jstat: 1 2 3, median 2.5; turned round 2 3 4
ml-stat: 1 2.5 3, median 2.5; turned round 2 2.5 4
simple-statistics: 1.75 2.5 3.25, median 2.5; turned round 1.75 2.5 3.25
jstat, 1 to 6: 2 3 5, median 3.5
EXP
node -e '
    const { jStat } = require("jstat");
    const { array } = require("ml-stat");
    const { median, quantile } = require("simple-statistics");
    const ml = x => { const { q1, q2, q3 } = array.quartiles(x); return [q1, q2, q3]; };
    const rules = {
        jstat: [x => jStat.quartiles(x), x => jStat.median(x)],
        "ml-stat": [ml, x => array.median(x)],
        "simple-statistics": [x => quantile(x, [0.25, 0.5, 0.75]), median],
    };
    const scores = [1, 2, 3, 4];
    for (const [name, [quartiles, middle]] of Object.entries(rules)) {
        const turned = quartiles(scores.map(x => -x).reverse()).map(q => -q).reverse();
        console.log(name + ": " + quartiles([...scores]).join(" ") + ", median " + middle([...scores]) +
            "; turned round " + turned.join(" "));
    }
    const six = [1, 2, 3, 4, 5, 6];
    console.log("jstat, 1 to 6: " + jStat.quartiles(six).join(" ") + ", median " + jStat.median(six));
    ' >seen
echo "versions: jstat 1.9.6, ml-stat 1.3.3, simple-statistics 7.12.1"
echo "guessed: the second is the median, and turned round the same three"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
