#!/bin/bash
# Sum, largest and median of amounts in đồng with 15 digits, a province's yearly budget.
#
# The amounts: 123456789012345 and 123456789012347, and 100000000000000 alone.
# One would say: 15 digits are exact in any double (and datamash computes with long double); the
#   largest of a list is one of the list.
# Seen (datamash 1.7): numbers are written with 14 digits unless one asks for more:
#   - max and min of the two: both 1.2345678901234e+14 and 1.2345678901235e+14, neither is in the
#     list, while their range is 2;
#   - sum of 123456789012345 and 1: 1.2345678901235e+14; sum of 100000000000000 alone: 1e+14;
#   - first and unique, which copy texts, give the amounts whole;
#   - with --format "%.0f" all are right.
# Why it matters: sums of money of a province have 14 to 16 digits. A sum is off by up to 50 đồng
#   and no longer equals the sum of its parts, and "1e+14" is read as a text by the next program.
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
deb datamash 1.7-2

cat >expected <<'EXP'
max: 1.2345678901235e+14
min: 1.2345678901234e+14
range: 2
sum with 1: 1.2345678901235e+14
sum of 100000000000000: 1e+14
first: 123456789012345
unique: 123456789012345,123456789012347
max, %.0f: 123456789012347
EXP
amounts() { printf '123456789012345\n123456789012347\n'; }
{
    echo "max: $(amounts | datamash max 1)"
    echo "min: $(amounts | datamash min 1)"
    echo "range: $(amounts | datamash range 1)"
    echo "sum with 1: $(printf '123456789012345\n1\n' | datamash sum 1)"
    echo "sum of 100000000000000: $(echo 100000000000000 | datamash sum 1)"
    echo "first: $(amounts | datamash first 1)"
    echo "unique: $(amounts | datamash unique 1)"
    echo "max, %.0f: $(amounts | datamash --format %.0f max 1)"
} >seen
echo "version: datamash 1.7"
echo "guessed: max 123456789012347, sum with 1 123456789012346, sum 100000000000000"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
