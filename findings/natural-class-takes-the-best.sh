#!/bin/bash
# Natural classes (Jenks) of the points of units, as for the colours of a map: where is the gap?
#
# The points: 70, 71, 72, 95 in two classes; 60, 61, 62, 80, 81, 82, 99 in three.
# One would say: 70 71 72 | 95 and 60 61 62 | 80 81 82 | 99. The rule asks for the smallest sum of
#   squares within the classes, and here the eye sees it.
# Seen:
#   - simple-statistics 7.12.1 (ckmeans) and geostats 2.1.0 (getClassJenks2): as said;
#   - geostats 2.1.0, getClassJenks: 70 | 71 72 95 and 60 | 61 62 | 80 81 82 99. The best unit is
#     left out while the gaps are looked for and is put into the top class afterwards; the sum of
#     squares is 368.67 where 2 is possible;
#   - chroma-js 3.2.0, limits(points, "k", 2), k-means: two limits, 70 and 95, so one class for all;
#     two limits as well for 2 to 7 classes of eleven units;
#   - d3-scale-cluster 2.0.1: right with three classes; with two no unit has a class or a colour;
#   - of 60 61 62 | 74 75 76 | 90 91 92 geostats tells 60 62 76 92, where classes end, and the jenks
#     of simple-statistics 60 74 90 92, where they begin. chroma-js and d3-scale 4.0.3 take limits
#     for beginnings: with those of geostats 62 and 76 rise into the next class. Natural limits are
#     points of units, so it always strikes somebody.
# Why it matters: the class of a unit on a map is read as praise or blame, and the best unit draws
#   ordinary ones up to it. Take the groups (ckmeans), not limits, and compare the sums of squares.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . geostats@2.1.0 simple-statistics@7.12.1 \
    chroma-js@3.2.0 d3-scale-cluster@2.0.1 d3-scale@4.0.3

cat >expected <<'EXP'
two classes
  simple-statistics: 70 71 72 | 95; squares 2
  geostats, Jenks2: 70 71 72 | 95; squares 2
  geostats, Jenks: 70 | 71 72 95; squares 368.67
  chroma-js: 70 71 72 95; squares 434
  d3-scale-cluster: no class for 70 71 72 95
three classes
  simple-statistics: 60 61 62 | 80 81 82 | 99; squares 4
  geostats, Jenks2: 60 61 62 | 80 81 82 | 99; squares 4
  geostats, Jenks: 60 | 61 62 | 80 81 82 99; squares 245.5
  chroma-js: 60 61 62 80 81 82 99; squares 1276
  d3-scale-cluster: 60 61 62 | 80 81 82 | 99; squares 4
limits of three classes
  geostats: 60 62 76 92, by chroma-js 60 61 | 62 74 75 | 76 90 91 92
  geostats: 60 62 76 92, by d3-scale 60 61 | 62 74 75 | 76 90 91 92
  simple-statistics: 60 74 90 92, by chroma-js 60 61 62 | 74 75 76 | 90 91 92
chroma-js, number of limits for 2 to 7 classes of eleven units: 2 2 2 2 2 2
EXP
cat >classes.mjs <<'JS'
import chroma from "chroma-js";
import { scaleThreshold } from "d3-scale";
import scaleCluster from "d3-scale-cluster";
import Geostats from "geostats";
import { ckmeans, jenks } from "simple-statistics";

const groups = (points, classOf) => {
    const found = new Map();
    for (const p of points)
        found.set(classOf(p), [...(found.get(classOf(p)) ?? []), p]);
    return [...found.values()];
};
const shown = parts => parts.map(part => part.join(" ")).join(" | ");
const squares = parts => parts.reduce((sum, part) => {
    const mean = part.reduce((a, b) => a + b) / part.length;
    return part.reduce((a, b) => a + (b - mean) ** 2, sum);
}, 0);
const tell = (name, parts) =>
    console.log("  " + name + ": " + shown(parts) + "; squares " + Number(squares(parts).toFixed(2)));
const greys = number =>
    Array.from({ length: number }, (_, at) => chroma(20 * at, 20 * at, 20 * at).hex());
const coloured = limits => {
    const scale = chroma.scale(greys(limits.length - 1)).classes(limits);
    return p => scale(p).hex();
};

const few = [70, 71, 72, 95];
const more = [60, 61, 62, 80, 81, 82, 99];
for (const [name, number, points] of [["two", 2, few], ["three", 3, more]]) {
    console.log(name + " classes");
    tell("simple-statistics", ckmeans([...points], number));
    for (const rule of ["Jenks2", "Jenks"]) {
        const series = new Geostats([...points]);
        series["getClass" + rule](number);
        tell("geostats, " + rule, groups(points, p => series.getRangeNum(p)));
    }
    const limits = chroma.limits([...points], "k", number);
    tell("chroma-js", groups(points, coloured(limits)));
    const cluster = scaleCluster().domain([...points]).range(greys(number));
    if (points.every(p => cluster(p) === undefined))
        console.log("  d3-scale-cluster: no class for " + points.join(" "));
    else
        tell("d3-scale-cluster", groups(points, cluster));
}
console.log("limits of three classes");
const nine = [60, 61, 62, 74, 75, 76, 90, 91, 92];
const ends = new Geostats([...nine]).getClassJenks(3);
const begins = jenks([...nine], 3);
const line = (name, limits, by, classOf) =>
    console.log("  " + name + ": " + limits.join(" ") + ", by " + by + " " + shown(groups(nine, classOf)));
line("geostats", ends, "chroma-js", coloured(ends));
line("geostats", ends, "d3-scale", scaleThreshold().domain(ends.slice(1, -1)).range(greys(3)));
line("simple-statistics", begins, "chroma-js", coloured(begins));
const eleven = [62, 68, 71, 74, 75, 77, 79, 81, 84, 88, 93];
console.log("chroma-js, number of limits for 2 to 7 classes of eleven units: " +
    [2, 3, 4, 5, 6, 7].map(number => chroma.limits([...eleven], "k", number).length).join(" "));
JS
node classes.mjs >seen
echo "versions: geostats 2.1.0, simple-statistics 7.12.1, chroma-js 3.2.0, d3-scale-cluster 2.0.1," \
    "d3-scale 4.0.3"
echo "guessed: 70 71 72 | 95 and 60 61 62 | 80 81 82 | 99"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
