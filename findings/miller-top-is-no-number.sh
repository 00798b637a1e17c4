#!/bin/bash
# The best of a table of points, asked from Miller in its two ways.
#
# The table: A 75.5, B nothing, C "-", D 9.5, E 100, F "75,9" (a decimal comma), G 100.
# One would say: `top` is documented as "the n records with largest values", so it compares numbers
#   and names E, the first of the two with 100; `sort -nr` puts what is no number last, as sort(1)
#   does and as Miller itself does with -nf.
# Seen (Miller 6.6.0):
#   - top -n 1: F "75,9". A text is larger than every number, so the best unit is the one whose
#     points were typed with a comma;
#   - top -n 1 among the numbers only: G, the later of two equals; top -n 2: G before E. `top` keeps
#     ties in the opposite order to `sort -nr`, whose sort is stable (E before G);
#   - sort -nr: F, "-" and the empty one lead, before 100: the order of -nf turned round as a whole.
#     Its help says so for empty values ("nulls sort first"), and it holds for texts as well.
# Why it matters: the unit that handed in nothing, or a comma, leads the ranking, and of two firsts
#   only one is shown, another one by each verb. Keep numbers only (filter is_numeric), list the rest
#   apart, and never cut a ranking by a count of rows.
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
deb miller 6.6.0-2+b3

cat >scores.csv <<'END'
unit,points
A,75.5
B,
C,-
D,9.5
E,100
F,"75,9"
G,100
END
list() { mlr --icsv --onidx --ofs ' ' "$@" scores.csv | tr '\n' ';' | sed 's/ *;/; /g; s/; $//'; }
cat >expected <<'END'
top -n 1: F 75,9
top -n 1, numbers only: G 100
top -n 2, numbers only: G 100; E 100
sort -nf: D 9.5; A 75.5; E 100; G 100; B; C -; F 75,9
sort -nr: F 75,9; C -; B; E 100; G 100; A 75.5; D 9.5
sort -nr, numbers only: E 100; G 100; A 75.5; D 9.5
END
numbers='is_numeric($points)'
{
    echo "top -n 1: $(list top -n 1 -f points -a)"
    echo "top -n 1, numbers only: $(list filter "$numbers" then top -n 1 -f points -a)"
    echo "top -n 2, numbers only: $(list filter "$numbers" then top -n 2 -f points -a)"
    echo "sort -nf: $(list sort -nf points)"
    echo "sort -nr: $(list sort -nr points)"
    echo "sort -nr, numbers only: $(list filter "$numbers" then sort -nr points)"
} >seen
echo "version: $(mlr --version)"
echo "guessed: top -n 1: E 100; sort -nr: E, G, A, D, then B, C, F"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
