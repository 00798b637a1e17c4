#!/bin/bash
# A table of criteria that give 1 point or none, sorted and added up by csvkit.
#
# The file: A 1, B 0, C 1, and minutes "1:30" and "2:00" in a second column; in a second file D has
#   2.
# One would say: csvsort writes the rows in another order and the values as they were; csvstat adds
#   up 2.
# Seen (csvkit 1.0.7):
#   - csvsort -c unit: 1 is written True and 0 False, 1:30 is 0:01:30: a column of 0 and 1 is truth
#     values, one with a colon a duration. csvjoin and in2csv write the same;
#   - csvstat --sum of the column: None; --mean: None; csvstat calls it "Boolean";
#   - with one 2 among them all is as one would say: numbers, and their sum 4; so it is with -I (no
#     inference of types).
# Why it matters: the same steps give points or words by whether any unit got 2 points this year,
#   and the next program adds texts up to 0.
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
deb csvkit 1.0.7-1

printf 'unit,points,minutes\nB,0,2:00\nA,1,1:30\nC,1,1:00\n' >ones.csv
printf 'unit,points\nB,0\nA,1\nC,1\nD,2\n' >twos.csv
cat >expected <<'EXP'
csvsort: A True 0:01:30; B False 0:02:00; C True 0:01:00
in2csv: B False 0:02:00; A True 0:01:30; C True 0:01:00
csvstat: Boolean, sum None, mean None
csvsort -I: A 1 1:30; B 0 2:00; C 1 1:00
with a 2, csvsort: A 1; B 0; C 1; D 2
with a 2, csvstat: Number, sum 4, mean 1
EXP
joined() { sed 1d | tr ',' ' ' | paste -sd';' | sed 's/;/; /g'; }
stat() { csvstat -c points "--$1" "$2" 2>csvstat.log | sed 's/.*: //'; }
{
    echo "csvsort: $(csvsort -c unit ones.csv | joined)"
    echo "in2csv: $(in2csv ones.csv | joined)"
    echo "csvstat: $(stat type ones.csv), sum $(stat sum ones.csv), mean $(stat mean ones.csv)"
    echo "csvsort -I: $(csvsort -I -c unit ones.csv | joined)"
    echo "with a 2, csvsort: $(csvsort -c unit twos.csv | joined)"
    echo "with a 2, csvstat: $(stat type twos.csv), sum $(stat sum twos.csv), mean $(stat mean twos.csv)"
} >seen
echo "version: csvkit 1.0.7"
echo "guessed: A 1 1:30; B 0 2:00; C 1 1:00, and the sum 2"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
