#!/bin/bash
# The average of a survey question in which 9 is declared to mean "no opinion".
#
# The file: an SPSS data file written by PSPP: answers 4, 5, 9, 3, 9 on a scale from 1 to 5, with
#   MISSING VALUES (9); it says in the file's own dictionary which value is none.
# One would say: a program that reads the format takes the declaration with it, and the average is
#   12 / 3 = 4; at worst it says that it leaves something out.
# Seen:
#   - PSPP 1.6.2 and haven 2.5.1: 3 answers, average 4, largest 5;
#   - gretl 2022c: 5 answers, average 6, largest 9, on a scale that ends at 5. It tells of
#     records in the file that it skips, and has no word on missing values;
#   - pspp-convert 1.6.2 to CSV, PSPP's own tool: 9 is written as an answer, and nothing tells that
#     it is none; with --recode the cell is blank;
#   - sav-reader 2.0.8: rows with 9; the declaration stands in the description of the question only.
# Why it matters: the more people have no opinion, the better the office. With few of them the
#   average stays within the scale (nine answers of 4 and one 9 make 4.5) and nobody looks twice.
#   Count the answers and compare the largest with the end of the scale before averaging.
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
deb gretl 2022c-1
deb r-cran-haven 2.5.1-1
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . sav-reader@2.0.8

printf '%s\n' 'DATA LIST LIST NOTABLE /q1 (F1).' 'BEGIN DATA.' 4 5 9 3 9 'END DATA.' \
    'MISSING VALUES q1 (9).' "VALUE LABELS q1 9 'No opinion'." \
    "SAVE OUTFILE='survey.sav'." 'DESCRIPTIVES q1 /STATISTICS=MEAN MAX.' >survey.sps
cat >expected <<'EXP'
PSPP: 3 answers, average 4.00, largest 5
haven: 3 answers, average 4.00, largest 5
gretl: 5 answers, average 6.00, largest 9
gretl on missing values: no word
pspp-convert: 4 5 9 3 9
pspp-convert --recode: 4 5 - 3 -
sav-reader: 4 5 9 3 9, declared missing: 9
EXP
answers() { tail -n +2 "$1" | tr -d '\r' | sed 's/^ *$/-/' | paste -sd' '; }
{
    pspp survey.sps | awk -F'|' '$2 ~ /^q1/ {
        printf "PSPP: %d answers, average %.2f, largest %d\n", $3, $4, $5 }'
    Rscript -e '
        q <- haven::read_sav("survey.sav")$q1
        cat(sprintf("haven: %d answers, average %.2f, largest %d\n",
                    sum(!is.na(q)), mean(q, na.rm = TRUE), as.integer(max(q, na.rm = TRUE))))'
    printf '%s\n' 'open survey.sav --quiet' \
        'printf "gretl: %d answers, average %.2f, largest %d\n", nobs(q1), mean(q1), max(q1)' >survey.inp
    gretlcli -b survey.inp >gretl.log 2>&1
    grep '^gretl: ' gretl.log
    echo "gretl on missing values: $(grep -i missing gretl.log || echo no word)"
    pspp-convert survey.sav all.csv
    echo "pspp-convert: $(answers all.csv)"
    pspp-convert --recode survey.sav recoded.csv
    echo "pspp-convert --recode: $(answers recoded.csv)"
    node -e '
        const { SavBufferReader } = require("sav-reader");
        const sav = new SavBufferReader(require("fs").readFileSync("survey.sav"));
        sav.open().then(() => sav.readAllRows()).then(rows =>
            console.log("sav-reader: " + rows.map(row => row.q1).join(" ") + ", declared missing: " +
                sav.meta.sysvars[0].missing));'
} >seen
echo "versions: PSPP 1.6.2, haven 2.5.1, gretl 2022c, sav-reader 2.0.8"
echo "guessed: 3 answers, average 4.00, largest 5 in all"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
