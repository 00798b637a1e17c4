"""Rules of real index sets as data: tests/data/real-rules/*.json, whose expected numbers were worked out by hand.

One file per rule, the same for the reference and for the engine:

    {"about": what the rule says,
     "set": a set of format 2,
     "units": [{"unit", "group", "attributes": {attribute: value}}],
     "calendar": {"holidays": [date], "workdays": [date]},          where working days are counted
     "previous": [entry],                                            of last year's assessment, where figures of it are used
     "cases": [{"name", "stage": "self" | "v1" | "final" (absent: v1), "entries": [entry], "expect": [expectation]}]}

An entry is a row of the entries table: `{"unit", "code", "stage", "status", "figures", "points", "note"}`. Expectations:

    {"unit", "code": of an area or item, "points": or null, "applicable", "flags": all of them, "atMax"}    whatever is given
    {"unit", "code": "total" | "index" | "indexScaled" | "class" | "classByPoints" | "missing", "value", "reason": of the class}
    {"unit", "code": "bonus" | "penalty", "points"}                 after caps
    {"class", "count"}                                              units that have a class
    {"provisional": of the ranking}
"""

from __future__ import annotations

import json
import sys
import unittest
from pathlib import Path
from typing import Any, Iterator

sys.path.insert(0, str(Path(__file__).parent))

from cchc_reference import answer  # noqa: E402

FOLDER = Path(__file__).resolve().parents[1] / "data/real-rules"
Json = dict[str, Any]


class Answered:
    """What came of one case at its stage."""

    def __init__(self, rule: Json, case: Json) -> None:
        stage = case.get("stage", "v1")
        result = answer({"set": rule["set"], "units": [one["unit"] for one in rule["units"]], "entries": case["entries"],
                         "attributes": {one["unit"]: one["attributes"] for one in rule["units"]},
                         "previous": rule.get("previous", []), "calendar": rule.get("calendar", {}), "stages": [stage]})
        self.rank, self.sheets = result["rank"][stage], result["sheets"][stage]
        self.classes = {one["class"]: one["count"] for one in self.rank["classes"]}

    def facts(self, expected: Json) -> Json:
        """The facts that an expectation is about, under its own keys."""
        if "unit" not in expected:
            return {"class": expected.get("class"), "count": self.classes.get(expected.get("class", "")),
                    "provisional": self.rank["provisional"]}
        unit, code = expected["unit"], expected["code"]
        found: Json = {"unit": unit, "code": code}
        sheet = self.sheets[unit]
        ranked = next((one for one in self.rank["units"] if one["unit"] == unit), {})
        if code in ("total", "index", "indexScaled"):
            return {**found, "value": sheet[code]}
        if code in ("class", "classByPoints", "missing"):
            return {**found, "value": ranked[code], "reason": ranked["classReason"]}
        if code in ("bonus", "penalty"):
            return {**found, "points": ranked[code]}
        line = next(one for one in sheet["items"] if one["code"] == code)
        return {**found, "points": line["points"], "applicable": line["applicable"], "flags": line["problems"],
                "atMax": line["points"] == line["applicable"] != "0"}


def rules() -> Iterator[tuple[str, Json]]:
    for path in sorted(FOLDER.glob("*.json")):
        yield path.stem, json.loads(path.read_text(encoding="utf-8"))


class RealRules(unittest.TestCase):
    def test_every_expectation(self) -> None:
        for name, rule in rules():
            for case in rule["cases"]:
                answered = Answered(rule, case)
                for expected in case["expect"]:
                    with self.subTest(rule=name, case=case["name"]):
                        facts = answered.facts(expected)
                        self.assertEqual({key: facts[key] for key in expected}, expected)

    def test_every_row_is_there_and_expects_something(self) -> None:
        names = {name.partition("-")[0] for name, _ in rules()}
        rows = [number for number in range(1, 42) if number not in (21, 25, 27, 29, 30)]  # those are not in the collection
        self.assertEqual(sorted({int("".join(filter(str.isdigit, name))) for name in names}), rows)
        for name, rule in rules():
            self.assertTrue(rule["cases"] and all(case["expect"] for case in rule["cases"]), name)

    def test_a_wrong_expectation_is_seen(self) -> None:
        name, rule = next(rules())
        expected = rule["cases"][0]["expect"][0]
        facts = Answered(rule, rule["cases"][0]).facts({**expected, "points": "9"})
        self.assertNotEqual(facts["points"], "9", name)

    def test_no_rule_hides_behind_manual_or_formula(self) -> None:
        """A kind says more than a formula; only a product of two rates (26) and a comparison with last year (15–17) have none."""
        def kinds(data: Any) -> set[str]:
            if isinstance(data, list):
                return set().union(*map(kinds, data))
            if not isinstance(data, dict):
                return set()
            return {data["kind"]} | kinds(list(data.values())) if "kind" in data else kinds(list(data.values()))
        using = {name.partition("-")[0]: kinds(rule["set"]) & {"manual", "formula"} for name, rule in rules()}
        self.assertEqual({name: found for name, found in using.items() if found},
                         {name: {"formula"} for name in ("15", "16", "17", "26")})


if __name__ == "__main__":
    unittest.main()
