#!/bin/bash
# ROW_NUMBER() OVER (ORDER BY points DESC) without another ORDER BY, in AlaSQL.
#
# The table: An 75, Binh 90, Chi 82.
# One would say: 3, 1 and 2, in whatever order the rows come; a database that cannot do OVER(ORDER
#   BY) refuses it, as it refuses RANK() here ("alasql.fn.rank is not a function").
# Seen (alasql 4.19.1): the ORDER BY in OVER is read and has no effect; rows are numbered in the
#   order in which they come out:
#   - no other ORDER BY: An 1, Binh 2, Chi 3;
#   - ORDER BY unit DESC: Chi 1, Binh 2, An 3;
#   - "the best" by a subquery with WHERE r = 1: An, who has the fewest points;
#   - right only when the whole query is sorted by points as well. PARTITION BY does have an effect.
#   SQLite 3.40 (here by Python) gives 3, 1, 2.
# Why it matters: a table listed by name with its rank beside it, the usual form of a decision, gets
#   the numbers of the alphabet for ranks.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . alasql@4.19.1

cat >expected <<'EXP'
plain: An 1, Binh 2, Chi 3
by unit, descending: Chi 1, Binh 2, An 3
by points, descending: Binh 1, Chi 2, An 3
where r = 1: An 75
SQLite: An 3, Binh 1, Chi 2
EXP
cat >rank.js <<'JS'
const alasql = require("alasql");
const units = [{ u: "An", p: 75 }, { u: "Binh", p: 90 }, { u: "Chi", p: 82 }];
const query = "SELECT u, p, ROW_NUMBER() OVER (ORDER BY p DESC) AS r FROM ?";
const show = (name, sql) =>
    console.log(name + ": " + alasql(sql, [units]).map(row => row.u + " " + row.r).join(", "));
show("plain", query);
show("by unit, descending", query + " ORDER BY u DESC");
show("by points, descending", query + " ORDER BY p DESC");
const best = alasql("SELECT * FROM (" + query + ") WHERE r = 1", [units]);
console.log("where r = 1: " + best.map(row => row.u + " " + row.p).join(", "));
JS
{
    node rank.js
    /usr/bin/python3 -c '
import sqlite3
rows = sqlite3.connect(":memory:").execute(
    "with t(u, p) as (values (\"An\", 75), (\"Binh\", 90), (\"Chi\", 82))"
    " select u, row_number() over (order by p desc) from t order by u")
print("SQLite:", ", ".join(f"{unit} {rank}" for unit, rank in rows))'
} >seen
echo "version: alasql 4.19.1"
echo "guessed: An 3, Binh 1, Chi 2 for the first line"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
