#!/bin/bash
# Codes of criteria sorted "as people do", by four natural sorts.
#
# The codes: 1, 1.1, 1.1.2, 1.1.10, 1.2, 1.9, 1.10, 2.
# One would say: this is what natural sorting is for; each part between dots is a number, 1.10 comes
#   after 1.9, parts after their whole: the order above.
# Seen:
#   - natural-orderby 5.0.0 and javascript-natural-sort 0.7.1: 1, 1.1.2, 1.1.10, 1.1, 1.10, 1.2,
#     1.9, 2. A code of two parts is a decimal number, so 1.10 equals 1.1 and precedes 1.2; a code
#     of three parts is none, so 1.1.10 rightly follows 1.1.2; and the parts of 1.1 come before 1.1
#     itself;
#   - natural-compare 1.4.0 and Intl.Collator with numeric: the order above.
#   The other way round for scores: 9.25 and 9.5 are in order as decimals, and natural-compare and
#   Intl.Collator put 9.5 first (25 is more than 5).
# Why it matters: a table of criteria is in order until a group has ten criteria. Then the tenth
#   stands beside the first, equal to it. Sort codes by their parts, and numbers as numbers.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . \
    natural-orderby@5.0.0 javascript-natural-sort@0.7.1 natural-compare@1.4.0

cat >expected <<'EXP'
natural-orderby: 1, 1.1.2, 1.1.10, 1.1, 1.10, 1.2, 1.9, 2; 1.10 and 1.1: 0; 9.25, 9.5
javascript-natural-sort: 1, 1.1.2, 1.1.10, 1.1, 1.10, 1.2, 1.9, 2; 1.10 and 1.1: 0; 9.25, 9.5
natural-compare: 1, 1.1, 1.1.2, 1.1.10, 1.2, 1.9, 1.10, 2; 1.10 and 1.1: 1; 9.5, 9.25
Intl.Collator: 1, 1.1, 1.1.2, 1.1.10, 1.2, 1.9, 1.10, 2; 1.10 and 1.1: 1; 9.5, 9.25
EXP
node -e '
    const codes = ["1", "1.1", "1.1.2", "1.1.10", "1.2", "1.9", "1.10", "2"];
    const orders = {
        "natural-orderby": require("natural-orderby").compare(),
        "javascript-natural-sort": require("javascript-natural-sort"),
        "natural-compare": require("natural-compare"),
        "Intl.Collator": new Intl.Collator("vi", { numeric: true }).compare,
    };
    for (const [name, order] of Object.entries(orders))
        console.log(name + ": " + [...codes].sort(order).join(", ") +
            "; 1.10 and 1.1: " + order("1.10", "1.1") + "; " + ["9.5", "9.25"].sort(order).join(", "));
    ' >seen
echo "versions: natural-orderby 5.0.0, javascript-natural-sort 0.7.1, natural-compare 1.4.0"
echo "guessed: 1, 1.1, 1.1.2, 1.1.10, 1.2, 1.9, 1.10, 2 by all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
