#!/bin/bash
# Seven scores in four groups by ntile(4): 1, 2, 2, 2, 3, 3, 4.
#
# One would say: as in SQL, groups of nearly equal size by position (2, 2, 2, 1), though equal
#   scores may then be parted; or equal scores stay together and each group still has somebody.
# Seen:
#   - arquero 7.2.0 and vega-transforms 5.2.2 (the window transform of Vega): 1 3 3 3 4 4 4. There
#     is no second group; the group is ceil(4 * share of scores up to this one), so ties are lifted
#     together;
#   - arquero, best score first: 1 2 2 4 4 4 4. Now there is no third group;
#   - PSPP 1.6.2, RANK /NTILES(4): 1 2 2 2 3 3 4, no tie parted, no group empty; SQLite 3.40 (here
#     by Python) parts the ties: 1 1 2 2 3 3 4.
# Why it matters: "the second quarter of units" has nobody or three, by the library and by the
#   direction of the sort, and with few and coarse scores ties are the rule.
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
npm i --silent --no-audit --no-fund --ignore-scripts --prefix . \
    arquero@7.2.0 vega-transforms@5.2.2 vega-dataflow@6.1.3

cat >expected <<'EXP'
arquero, ascending: 1 3 3 3 4 4 4
arquero, descending: 4 4 4 4 2 2 1
vega, ascending: 1 3 3 3 4 4 4
PSPP: 1 2 2 2 3 3 4
SQLite: 1 1 2 2 3 3 4
EXP
cat >tiles.mjs <<'JS'
import { desc, op, table } from "arquero";
import { changeset, Dataflow } from "vega-dataflow";
import { collect, window } from "vega-transforms";
const scores = [1, 2, 2, 2, 3, 3, 4];
const tiles = order =>
    table({ p: scores }).orderby(order).derive({ n: op.ntile(4) }).orderby("p").array("n").join(" ");
console.log("arquero, ascending: " + tiles("p"));
console.log("arquero, descending: " + tiles(desc("p")));
const flow = new Dataflow();
const rows = flow.add(collect);
const byScore = Object.assign((a, b) => a.p - b.p, { fields: ["p"] });
flow.add(window, { pulse: rows, sort: byScore, ops: ["ntile"], params: [4], fields: [null], as: ["n"] });
flow.pulse(rows, changeset().insert(scores.map(p => ({ p }))));
await flow.runAsync();
console.log("vega, ascending: " + rows.value.map(row => row.n).join(" "));
JS
{
    node tiles.mjs
    printf '%s\n' 'DATA LIST LIST NOTABLE /p (F8).' 'BEGIN DATA.' 1 2 2 2 3 3 4 'END DATA.' \
        'RANK p /NTILES(4) INTO n.' 'LIST n.' >tiles.sps
    echo "PSPP: $(pspp tiles.sps | grep -oE '^\|[0-9]\|$' | tr -d '|' | paste -sd' ')"
    /usr/bin/python3 -c '
import sqlite3
rows = sqlite3.connect(":memory:").execute(
    "with t(p) as (values (1), (2), (2), (2), (3), (3), (4)) select ntile(4) over (order by p) from t")
print("SQLite:", *(row[0] for row in rows))'
} >seen
echo "versions: arquero 7.2.0, vega-transforms 5.2.2, PSPP 1.6.2"
echo "guessed: 1 1 2 2 3 3 4 or 1 2 2 2 3 3 4"
echo "seen:"
cat seen
diff expected seen || { echo "CHANGED: the behaviour is no longer as noted"; exit 1; }
echo "as noted"
