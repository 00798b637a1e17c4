#!/usr/bin/env python3
"""What the sheet typed by the keyboard test must come to: tests/data/typed/sheet.csv, read and scored by the reference.

    typed_sheet.py > ../data/golden/typed-sheet.json

The golden file is checked against this in test_reference.py, so that the numbers the window is held against never come from
the program itself.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any, Iterator

sys.path.insert(0, str(Path(__file__).parent))

from cchc_reference import answer  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
UNIT = "stnmt"
Json = dict[str, Any]


def leaves(items: list[Json]) -> Iterator[Json]:
    for item in items:
        if "rule" in item:
            yield item
        yield from leaves(item.get("items", []))


def slots(rule: Json) -> list[str]:
    kind = rule["kind"]
    if kind == "weighted":
        total = rule["total"]
        return [total if isinstance(total, str) else total["id"]] + [term["id"] for term in rule["terms"]]
    lists = {"deduct": "events", "survey": "options", "formula": "variables"}
    if kind in lists:
        return [part["id"] for part in rule[lists[kind]]]
    if kind == "count":
        return ["n"]
    return {"ratio": ["n", "d"], "percent": ["p"], "count": ["n"], "number": ["x"]}[rule["of"]]


def figures(rule: Json, keys: str) -> str:
    """The figures that the typed keys stand for, as the contract writes them."""
    machine = keys.replace(",", ".")
    if rule["kind"] == "choice":
        return "option=" + next(option["id"] for option in rule["options"] if option.get("points") == machine)
    if rule["kind"] == "checklist":
        ticked = set(keys.split(";"))
        return ";".join(f"{part['id']}={int(str(number) in ticked)}" for number, part in enumerate(rule["items"], 1))
    return ";".join(f"{key}={value}" for key, value in zip(slots(rule), machine.split("/"), strict=True))


def typed_sheet() -> Json:
    index_set = json.loads((ROOT / "resources/sets/so-2021.json").read_text(encoding="utf-8"))
    rules = {leaf["code"]: leaf["rule"] for area in index_set["areas"] for leaf in leaves(area["items"])}
    entries = []
    with open(ROOT / "tests/data/typed/sheet.csv", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            is_none = row["keys"] == "F7"
            entry = {"unit": UNIT, "code": row["code"], "stage": row["stage"], "points": "", "note": row["note"],
                     "status": "none" if is_none else "scored",
                     "figures": "" if is_none else figures(rules[row["code"]], row["keys"])}
            entries.append(entry)
            if row["stage"] == "self":  # accepted as it is
                entries.append({**entry, "stage": "v1"})
    result = answer({"set": index_set, "units": [UNIT], "entries": entries, "stages": ["self", "v1"]})
    golden: Json = {}
    for stage, sheets in result["sheets"].items():
        sheet = sheets[UNIT]
        golden[stage] = {"total": sheet["total"], "max": sheet["max"], "index": sheet["index"],
                         "points": {item["code"]: item["points"] for item in sheet["items"]}}
    return golden


if __name__ == "__main__":
    json.dump(typed_sheet(), sys.stdout, ensure_ascii=False, indent=1)
    print()
