#!/bin/bash
# Cohen's kappa, the agreement of two appraisers who graded the same six units, by three programs.
#
# The grades: (A) the first gave 2 2 3 3 4 4, the second one grade more each time, 3 3 4 4 5 5: no
#   unit has the same grade; (B) 1 2 3 4 4 and 1 2 3 5 5: two of five differ; (C) 1 1 2 2 3 3 and
#   1 1 2 3 3 2: the same grades in use; (D) 2 2 3 3 4 4 and 2 2 3 3 3 3: the second gave no 4.
# One would say: kappa is below 0 in (A), as chance alone would bring some agreement; (B) is well
#   below 1. A program that needs the same grades on both sides refuses (A) and (B).
# Seen:
#   - PSPP 1.6.2, CROSSTABS /STATISTICS=KAPPA: 1.00 in (A) and 1.00 in (B). The cells of the table
#     are compared by their place, the lowest grade of the one with the lowest of the other, whatever
#     they are called; where the numbers of grades differ, (D), there is no kappa and no message;
#   - psy 1.2 (R), ckappa: -0.29, 0.55, 0.5 and 0.5;
#   - krippendorff 0.1.0 (alpha, a like measure): -0.27, 0.55, 0.54 and 0.5. Of a grade that is
#     missing it wants undefined; with null, which JSON has for it, "missing" is a grade of its own:
#     three appraisers, one grade missing, 0.42 and 0.2; grades as texts on one side and as
#     numbers on the other never agree.
# Why it matters: kappa is the proof that grades do not hang on who gives them, or that two typed the
#   same form alike. It is best where one of the two is always stricter by a whole grade. Look at
#   the heads of rows and columns, or add one case for each grade with a very small weight.
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
deb pspp 1.6.2-2
deb r-cran-psy 1.2-1
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . krippendorff@0.1.0

cat >expected <<'EXP'
A: PSPP kappa 1.00, psy kappa -0.286, krippendorff alpha -0.269
B: PSPP kappa 1.00, psy kappa 0.545, krippendorff alpha 0.550
C: PSPP kappa .50, psy kappa 0.500, krippendorff alpha 0.542
D: PSPP kappa none, psy kappa 0.500, krippendorff alpha 0.500
missing: undefined 0.417, null 0.200; texts beside numbers: 0 or less
EXP
grades() { # what the first and the second gave
    printf '%s %s\n' "$1" "$2" | awk '{ for (i = 1; i <= NF / 2; i++) print $i, $(i + NF / 2) }'
}
while IFS=';' read -r name first second; do
    grades "$first" "$second" >cases
    {
        printf '%s\n' 'DATA LIST LIST NOTABLE /first second.' 'BEGIN DATA'
        cat cases
        printf '%s\n' 'END DATA.' 'CROSSTABS /TABLES=first BY second /STATISTICS=KAPPA.'
    } >kappa.sps
    pspp kappa.sps >kappa.txt 2>&1
    pspp=$(awk -F'|' '/Agreement Kappa/ { gsub(/ /, "", $3); print $3 }' kappa.txt)
    if grep -q 'warning:\|error:' kappa.txt; then pspp="a message"; fi
    psy=$(Rscript -e 'cat(sprintf("%.3f", psy::ckappa(read.table("cases"))$kappa))')
    alpha=$(node -e '
        const rows = require("fs").readFileSync("cases", "utf8").trim().split("\n");
        const side = k => rows.map(row => +row.split(" ")[k]);
        console.log(require("krippendorff").alpha([side(0), side(1)]).toFixed(3));')
    echo "$name: PSPP kappa ${pspp:-none}, psy kappa $psy, krippendorff alpha $alpha"
done >seen <<'SETS'
A;2 2 3 3 4 4;3 3 4 4 5 5
B;1 2 3 4 4;1 2 3 5 5
C;1 1 2 2 3 3;1 1 2 3 3 2
D;2 2 3 3 4 4;2 2 3 3 3 3
SETS
node -e '
    const { alpha } = require("krippendorff");
    const by = missing => alpha([[1, 2, 1], [1, 1, 1], [1, 2, missing]]).toFixed(3);
    const texts = alpha([[1, 2, 3], ["1", "2", "3"]]) <= 0 ? "0 or less" : "more than 0";
    console.log(`missing: undefined ${by(undefined)}, null ${by(null)}; ` +
        `texts beside numbers: ${texts}`);' >>seen
echo "versions: pspp $(dpkg-query -W -f='${Version}' pspp)," \
    "r-cran-psy $(dpkg-query -W -f='${Version}' r-cran-psy), krippendorff 0.1.0"
echo "guessed: A below 0, B and D about 0.5, or refused; C 0.5"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
