#!/bin/bash
# The 5 % percentile of seven scores from 70 to 90, by PSPP's two procedures.
#
# One would say: definitions of a percentile differ between the neighbouring scores, so the answers
#   lie between 70 (the lowest) and 80 (the next). No definition leaves the range of the data.
# Seen (PSPP 1.6.2):
#   - FREQUENCIES: 73.00, between the two lowest;
#   - EXAMINE with its own default (HAVERAGE): 28.00, far below the lowest score. Below the first
#     place it interpolates from zero: 0.05 x (7 + 1) = 0.4 of a place, 0.4 x 70 = 28;
#   - EXAMINE with ROUND: 0.00; with WAVERAGE: 24.50; with EMPIRICAL: 70.00;
#   - R's type 6, the same definition as HAVERAGE, gives the lowest score there: 70.
# Why it matters: a survey of an office easily has seven answers, and its report easily has "the
#   lowest 5 %". A limit taken from such a table (units below it are reviewed) is passed by everybody.
#   With n cases only percentiles from 100/(n+1) to 100 n/(n+1) % have a place among the data.
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

{
    printf 'DATA LIST LIST NOTABLE /score.\nBEGIN DATA\n'
    printf '%s\n' 90 90 85 80 80 80 70
    printf 'END DATA.\nFREQUENCIES score /FORMAT=NOTABLE /STATISTICS=MINIMUM /PERCENTILES=5.\n'
    for kind in HAVERAGE ROUND WAVERAGE EMPIRICAL; do
        printf 'ECHO "%s".\nEXAMINE score /STATISTICS=NONE /PERCENTILES(5)=%s.\n' $kind $kind
    done
} >scores.sps
LC_ALL=C.UTF-8 pspp -O format=csv scores.sps >tables.csv

cat >expected <<'END'
FREQUENCIES, lowest score 70.00
FREQUENCIES, 5 % 73.00
EXAMINE HAVERAGE, 5 % 28.00
EXAMINE ROUND, 5 % .00
EXAMINE WAVERAGE, 5 % 24.50
EXAMINE EMPIRICAL, 5 % 70.00
END
awk -F, '
    $1 == "Minimum" { print "FREQUENCIES, lowest score " $3 }
    $1 == "Percentiles" && $2 == 5 { print "FREQUENCIES, 5 % " $3 }
    /^"?(HAVERAGE|ROUND|WAVERAGE|EMPIRICAL)"?$/ { kind = $1; gsub(/"/, "", kind) }
    $2 == "Weighted Average" { print "EXAMINE " kind ", 5 % " $3 }' tables.csv >seen
echo "version: $(pspp --version | head -1)"
echo "guessed: all between 70 and 80"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; cat tables.csv; exit 1; }
echo "as noted"
