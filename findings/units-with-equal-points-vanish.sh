#!/bin/bash
# A ranking printed from a template that sorts by points, two units having the same.
#
# The data: A 90, B 80, C 90, D 70, E 80. The template sorts as carbone's templates do, by
#   {d.units[points].name} in the first row and {d.units[points+1].name} in the second.
# One would say: points is the key of a sort; five units in, five rows out, equals in either order.
# Seen (carbone 3.5.6): D, B, A. C and E are not there, and there is no message: what is said with
#   [points] is "a row for each value of points", filled with the first unit that has it. With
#   [points,i], as the examples of its manual have it, all five come.
# Why it matters: paper with fewer units than the province has, only in years with ties, and no one
#   is told. The key of a list of units has to name the unit: [points,i], and count the rows of the
#   paper.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . carbone@3.5.6

cat >expected <<'EXP'
[i]: A B C D E
[points]: D B A
[points,i]: D B E A C
EXP
cat >print.js <<'JS'
const { writeFileSync } = require("fs");
const carbone = require("carbone");
const units = [["A", 90], ["B", 80], ["C", 90], ["D", 70], ["E", 80]]
    .map(([name, points]) => ({ name, points }));
const print = (key, next) =>
    new Promise((done, failed) => {
        writeFileSync("ranking.html", `<p>{d.units[${key}].name} </p><p>{d.units[${next}].name} </p>`);
        carbone.render(process.cwd() + "/ranking.html", { units }, (error, page) => {
            if (error) return failed(error);
            console.log("[" + key + "]: " + String(page).replace(/<[^>]*>/g, "").trim());
            done();
        });
    });
print("i", "i+1")
    .then(() => print("points", "points+1"))
    .then(() => print("points,i", "points+1,i+1"))
    .then(() => process.exit(0));
JS
node print.js >seen
echo "version: carbone 3.5.6"
echo "guessed: [points]: D B E A C"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
