"""Deterministic random cases for the differential test: an index set, a group of units, and their entries.

The same seed, number and features always give the same case. Four kinds of case:
- `normal`: what a book can hold, heavy on edges; both engines must agree on everything;
- `hostile`: figures near the limit of 15 digits, where the C++ engine may answer `overflow`;
- `wide`: groups of 40 to 60 units with ever different denominators, where sums of shares outgrow 128 bits;
- `refused`: typed points that an import refuses, to see what happens when they are met all the same.
With features (random_features.py) sets are of format 2 and hold what the features name; without, they are of format 1.
"""

from __future__ import annotations

import json
import sys
from typing import AbstractSet

from random_entries import EntryMaker
from random_entries_two import EntryMakerTwo, surroundings
from random_features import features_named
from random_rules import Draw, Json
from random_sets import SetMaker, leaves_of
from random_sets_two import SetMakerTwo

__all__ = ["FLAVOURS", "Json", "leaves_of", "make_case", "sheet_count"]
FLAVOURS = ("normal", "hostile", "wide", "refused")


def make_case(seed: int, number: int, flavour: str = "normal", features: AbstractSet[str] = frozenset()) -> Json:
    """One case of the protocol of the differential test."""
    draw = Draw(f"{flavour}/{seed}/{number}", hostile=flavour == "hostile")
    index_set = (SetMakerTwo(draw, features) if features else SetMaker(draw)).make()
    size = draw.whole(40, 60) if flavour == "wide" else draw.pick((1, 2, 3, 4, 5, 6, 8, 10, 12))
    units = [f"u{place}" for place in range(1, size + 1)]
    maker = EntryMakerTwo(draw, index_set, flavour) if features else EntryMaker(draw, index_set, flavour)
    entries: list[Json] = []
    rows: list[Json] = []
    for unit in units:
        if rows and draw.chance(18):  # the same sheet again: a tie
            rows = [{**row, "unit": unit} for row in rows]
        else:
            rows = maker.unit(unit)
        entries += rows
    more = surroundings(draw, index_set, units, entries) if features else {}
    if draw.chance(30):
        draw.random.shuffle(entries)  # the order of rows must not matter
    if draw.chance(30):
        draw.random.shuffle(units)
    return {"set": index_set, "units": units, "entries": entries, "stages": ["self", "v1", "final"], **more}


def sheet_count(case: Json) -> int:
    return len(case["units"]) * len(case["stages"])


if __name__ == "__main__":
    # random_cases.py SEED NUMBER [FLAVOUR [FEATURES]]: print one case, to repeat a reported difference by hand.
    print(json.dumps(make_case(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:4],
                               features=features_named(sys.argv[4] if len(sys.argv) > 4 else "")), ensure_ascii=False))
