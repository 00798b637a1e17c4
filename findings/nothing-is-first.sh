#!/bin/bash
# Ranks of units by points, best first, where one unit is not scored yet: agate, the library of csvkit.
#
# The table: An 90, Binh nothing, Chi 80, Dung 80, Em 70.
# One would say: the rank of nothing is nothing, or the last one: 1, -, 2, 2, 4. agate leaves nulls out
#   of its sums, means and medians, and Rank's reverse only turns the order round.
# Seen (agate 1.6.3), Rank("points", reverse=True):
#   - Binh, without points, has rank 1, An with the most has 2, Chi and Dung 3, Em 5: the order is
#     turned round with those without points in it. From the lowest, Binh is 5, behind the best;
#   - order_by(..., reverse=True) and csvsort -r of csvkit 1.0.7 have Binh on top as well;
#   - its mean leaves Binh out: 80;
#   - R 4.2.2, rank(-points): last, 5. PSPP 1.6.2 (RANK), gretl 2022c (ranking) and d3-array 3.2.4
#     (rank): none. arquero 7.2.0: 5 from the best, and 1 from the lowest.
# Why it matters: the first rank of a list goes to who has sent nothing, and all the others are one
#   place lower, so it cannot be put right by leaving out one row. Give Rank a comparer that puts
#   nothing last (then it is 1, 5, 2, 2, 4), or take such units out before ranking.
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
deb python3-agate 1.6.3
deb csvkit 1.0.7
deb r-base-core 4.2.2
deb pspp 1.6.2
deb gretl 2022c
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . arquero@7.2.0 d3-array@3.2.4

printf 'unit,points\nAn,90\nBinh,\nChi,80\nDung,80\nEm,70\n' >units.csv
cat >ranks.py <<'PY'
import agate

units = agate.Table.from_csv("units.csv", column_types=[agate.Text(), agate.Number()])

def last(a, b): # as agate wants it: nothing behind all points, more points in front
    if a is None or b is None:
        return (a is None) - (b is None)
    return (b > a) - (b < a)

def tell(name, values):
    print(f"agate, {name}:", *values)

for name, rank in [("from the best", agate.Rank("points", reverse=True)),
                   ("from the lowest", agate.Rank("points")),
                   ("with a comparer", agate.Rank("points", comparer=last))]:
    tell("rank " + name, units.compute([("rank", rank)]).columns["rank"].values())
tell("order from the best", units.order_by("points", reverse=True).columns["unit"].values())
tell("mean", [units.aggregate(agate.Mean("points"))])
PY
cat >ranks.mjs <<'JS'
import { table, desc, op } from "arquero";
import { rank, descending } from "d3-array";
const points = [90, null, 80, 80, 70];
const ranks = by => [...table({ row: [1, 2, 3, 4, 5], points }).orderby(by)
    .derive({ rank: op.rank() }).orderby("row").array("rank")].join(" ");
console.log("arquero, from the best: " + ranks(desc("points")));
console.log("arquero, from the lowest: " + ranks("points"));
console.log("d3-array, from the best: " +
    [...rank(points, descending)].map(value => value + 1).join(" "));
JS
cat >ranks.sps <<'SPS'
DATA LIST LIST NOTABLE /unit (A4) points.
BEGIN DATA
An 90
Binh .
Chi 80
Dung 80
Em 70
END DATA.
RANK points (D) /RANK INTO place /TIES=LOW /PRINT=NO.
FORMATS place (F1.0).
LIST /VARIABLES=place.
SPS
printf 'open units.csv -q\nset echo off\nset messages off\nseries place = ranking(-points)\n' >ranks.inp
printf 'loop i=1..5 -q\nprintf "%%g ", place[i]\nendloop\n' >>ranks.inp

cat >expected <<'EXP'
agate, rank from the best: 2 1 3 3 5
agate, rank from the lowest: 4 5 2 2 1
agate, rank with a comparer: 1 5 2 2 4
agate, order from the best: Binh An Chi Dung Em
agate, mean: 80
csvsort -r: Binh An Chi Dung Em
arquero, from the best: 1 5 2 2 4
arquero, from the lowest: 5 1 3 3 2
d3-array, from the best: 1 NaN 2 2 4
R: 1 5 2 2 4
PSPP: 1 . 2 2 4
gretl: 1 nan 2.5 2.5 4
EXP
{
    /usr/bin/python3 -W ignore ranks.py 2>agate.log
    echo "csvsort -r: $(csvsort -r -c points units.csv | tail -n +2 | cut -d, -f1 | paste -sd' ')"
    node ranks.mjs
    echo "R: $(Rscript -e 'cat(rank(-read.csv("units.csv")$points, ties.method = "min"))')"
    echo "PSPP: $(pspp -O format=csv ranks.sps | grep -xE '[0-9]+|\.' | paste -sd' ')"
    echo "gretl: $(gretlcli -b ranks.inp 2>gretl.log | grep -oE '^([0-9.]+|nan|NA) .*' |
        tr -s ' ' | sed 's/ $//; s/NA/nan/')"
} >seen
echo "versions: agate 1.6.3, csvkit 1.0.7, R 4.2.2, PSPP 1.6.2, gretl 2022c, arquero 7.2.0, d3-array 3.2.4"
echo "guessed: 1, none or the last rank, 2, 2, 4 everywhere; the unit without points never in front"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
