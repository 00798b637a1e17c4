#!/bin/bash
# The average of points in a text database where two units have sent nothing.
#
# The file: recutils records, Points of type real: A 9.5, B and F without the field, C 10, D 9.
# One would say: the manual's "average of the numerical values of a field" is 28.5 / 3 = 9.5, as in
#   SQL; B and F are neither above nor below a limit.
# Seen (recutils 1.9):
#   - Count(Points) is 3, Sum(Points) 28.5, Min(Points) 9, and Avg(Points) is 5.7: the sum over all
#     five records. By these numbers the average lies below the minimum;
#   - with a selection (-e "#Points = 1", the records that have the field) it is 5.7 still, and the
#     Count of -e "Name = 'C'" is 3: the selection chooses what is printed, not what is counted;
#   - the selection Points < 9.5 finds B, D and F; Points = 0 finds B and F; sorted by Points B and
#     F come first, as the worst.
# Why it matters: the average of a province falls with each unit that is not scored yet, those who
#   sent nothing are listed with the weakest, and narrowing the question does not change the answer.
#   Select with one recsel and count with a second one behind it.
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
deb recutils 1.9-2

cat >units.rec <<'REC'
%rec: Unit
%type: Points real

Name: A
Points: 9.5

Name: B

Name: C
Points: 10

Name: D
Points: 9

Name: F
REC
cat >expected <<'EXP'
Count 3, Sum 28.5, Min 9, Avg 5.7
with the field only: Avg 5.7
of C alone: Count 3
selected, then averaged: Avg 9.5
Points < 9.5: B D F
Points = 0: B F
sorted: B F D A C
EXP
names() { recsel "$@" -P Name units.rec | grep . | paste -sd' '; }
value() { recsel -P "$1(Points)" "${@:2}" units.rec; }
{
    echo "Count $(value Count), Sum $(value Sum), Min $(value Min), Avg $(value Avg)"
    echo "with the field only: Avg $(value Avg -e '#Points = 1')"
    echo "of C alone: Count $(value Count -e "Name = 'C'")"
    echo "selected, then averaged: Avg $(recsel -e '#Points = 1' units.rec | recsel -P 'Avg(Points)')"
    echo "Points < 9.5: $(names -e 'Points < 9.5')"
    echo "Points = 0: $(names -e 'Points = 0')"
    echo "sorted: $(names -S Points)"
} >seen
echo "version: recutils 1.9"
echo "guessed: Count 3, Sum 28.5, Min 9, Avg 9.5; of C alone: Count 1; Points < 9.5: D"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
