"""What must hold of any set of format 2, tried on random cases of the reference."""

from __future__ import annotations

import json
import sys
import unittest
from fractions import Fraction
from pathlib import Path
from typing import Any, Iterator

sys.path.insert(0, str(Path(__file__).parent))

from cchc_numbers import format_points, parse_figures, parse_points  # noqa: E402
from cchc_reference import answer  # noqa: E402
from cchc_rules import Place, compile_rule  # noqa: E402
from cchc_set import IndexSet, Node  # noqa: E402
from cchc_values import Scene, Terms  # noqa: E402
from random_cases import make_case  # noqa: E402
from random_features import FEATURES, features_named  # noqa: E402
from random_rules import Draw  # noqa: E402
from random_rules_two import RuleMaker  # noqa: E402
from random_sets import leaves_of  # noqa: E402

Json = dict[str, Any]
ALL = features_named("all")


def of_units(rank: Json) -> dict[str, Json]:
    return {unit["unit"]: unit for unit in rank["units"]}


class Drawn(unittest.TestCase):
    """The generator itself: with a feature its keys occur, without any everything is as format 1 has it."""

    KEYS = {"roundTo": '"roundTo":', "target": '"target":', "knots": '"knots":', "steps": '"kind": "steps"',
            "checklist": '"by": "number"', "caps": '"cap":', "lift": '"lift":', "days": '"of": "days"', "sum": '"parts":',
            "cases": '"cases":', "rows": '"kind": "rows"', "formula2": "if(", "zeroes": '"zeroes":', "figures": '"figure":',
            "last": '"last":', "fallback": '"fallback":', "scale": '"scale":', "thresholds": '"thresholds":', "when": '"when":',
            "items": '"code": "T1"', "group": '"group":', "loss": '"item": "typed"', "effect": '"effect":', "total": '"total": {"',
            "indexScale": '"indexScale":', "conditions": '"all":', "quotas": '"quotas":'}
    NEEDS = {"fallback": "figures", "group": "items", "loss": "items", "effect": "items"}

    def test_every_feature_draws_its_key_and_nothing_else_does(self) -> None:
        self.assertEqual(set(self.KEYS), set(FEATURES))
        plain = "".join(json.dumps(make_case(3, number)["set"]) for number in range(25))
        for feature, key in self.KEYS.items():
            features = frozenset({feature, self.NEEDS.get(feature, feature)})
            drawn = "".join(json.dumps(make_case(3, number, features=features)["set"]) for number in range(25))
            self.assertIn(key, drawn, feature)
            if feature not in ("caps", "total"):  # there every set has such a key somewhere
                self.assertNotIn(key, plain, feature)

    def test_without_features_the_format_is_1(self) -> None:
        self.assertEqual({make_case(3, number)["set"]["format"] for number in range(20)}, {"cchc-index-set/1"})
        self.assertEqual(set(make_case(3, 1)), {"set", "units", "entries", "stages"})
        self.assertRaises(ValueError, features_named, "roundTo,khong-co")


class Whole(unittest.TestCase):
    """Of whole cases with every feature."""

    def test_lines_and_sums(self) -> None:
        for number in range(25):
            case = make_case(21, number, features=ALL)
            result = answer(case)
            for stage, rank in result["rank"].items():
                self.assertEqual(len(rank["units"]) + len(rank["notScored"]), len(case["units"]))
                self.assertEqual(sum(level["count"] for level in rank["classes"]), len(rank["units"]))
                for sheet in result["sheets"][stage].values():
                    for line in sheet["items"]:
                        self.assertLessEqual(Fraction(line["applicable"]), Fraction(line["max"]))
                        self.assertLessEqual(Fraction(line["points"] or 0), Fraction(line["applicable"]), (number, line))

    def test_renaming_and_reordering_units_changes_nothing(self) -> None:
        for number in range(20):
            case = make_case(22, number, features=ALL)
            new = {unit: f"z{len(case['units']) - place}" for place, unit in enumerate(case["units"])}
            old = {renamed: unit for unit, renamed in new.items()}

            def rows(entries: list[Json]) -> list[Json]:
                return [{**row, "unit": new.get(row["unit"], row["unit"])} for row in entries[::-1]]
            other = {**case, "units": [new[unit] for unit in case["units"]][::-1], "entries": rows(case["entries"])}
            for key in ("attributes", "predecessors"):
                if key in case:
                    other[key] = {new[unit]: value for unit, value in case[key].items()}
            if "previous" in case:
                other["previous"] = rows(case["previous"])
            before, after = answer(case), answer(other)
            self.assertEqual(before["stats"], after["stats"], number)
            for stage, rank in after["rank"].items():
                back = {old[unit]: {**values, "unit": old[unit], "name": old[unit]} for unit, values in of_units(rank).items()}
                self.assertEqual(back, of_units(before["rank"][stage]), number)
                self.assertEqual(rank["provisional"], before["rank"][stage]["provisional"])
                self.assertEqual(rank["classes"], before["rank"][stage]["classes"])
                for unit, sheet in after["sheets"][stage].items():
                    self.assertEqual({**sheet, "unit": old[unit]}, before["sheets"][stage][old[unit]], number)

    def test_raising_a_unit_never_lowers_its_class(self) -> None:
        """One unit's points go up, all else equal. A set of typed points, with class rules and quotas of every sort."""
        raised = 0
        for number in range(150):
            draw = Draw(f"raising/{number}", hostile=False)
            case = make_case(23, number, features=frozenset({"conditions", "quotas", "total", "roundTo"}))
            leaves = [leaf for leaf in leaves_of(case["set"]["areas"]) if leaf["rule"]["kind"] == "manual"]
            rows = [row for row in case["entries"] if row["stage"] == "v1" and row["status"] == "scored" and row["points"]
                    and row["code"] in {leaf["code"] for leaf in leaves}]
            if not rows:
                continue
            row = draw.pick(rows)
            highest = next(leaf["max"] for leaf in leaves if leaf["code"] == row["code"])
            if parse_points(row["points"]) >= parse_points(highest):
                continue
            better = {**row, "points": highest}
            places = {level["id"]: place for place, level in enumerate(case["set"]["classes"])}
            other = {**case, "entries": [better if one is row else one for one in case["entries"]]}
            before = of_units(answer({**case, "stages": ["v1"]})["rank"]["v1"]).get(row["unit"])
            after = of_units(answer({**other, "stages": ["v1"]})["rank"]["v1"]).get(row["unit"])
            if before and after and Fraction(after["points"]) > Fraction(before["points"]):
                raised += 1
                self.assertLessEqual(places[after["class"]], places[before["class"]], (number, row))
        self.assertGreater(raised, 15)


class MoreOnTime(unittest.TestCase):
    """More on-time dossiers never cost points: one more of the same number, or one more received and done on time."""

    FEATURES = frozenset({"target", "steps", "lift", "thresholds"})

    def rules(self) -> Iterator[tuple[Json, Fraction, Terms]]:
        for number in range(200):
            draw = Draw(f"on-time/{number}", hostile=False)
            attributes = [{"id": "vung", "title": "Vùng", "values": [{"id": "mien-nui", "title": ""}]}]
            maker = RuleMaker(draw, draw.pick((0, 2, 4)), self.FEATURES, [], attributes)
            maximum = Fraction(draw.pick(("0.5", "1", "3", "10.05")))
            for kind in ("tiers", "proportional", "interpolate", "steps"):
                rule = maker.of_kind(kind, maximum, ())
                if rule.get("of") == "ratio" and rises(rule):
                    yield rule, maximum, maker.terms

    def test_of_every_kind_that_rises(self) -> None:
        kinds = set()
        for rule, maximum, terms in self.rules():
            compiled = compile_rule(rule, Place(maximum, "", terms))
            for attributes in ({}, {"vung": "mien-nui"}):
                def points(n: int, d: int) -> Fraction:
                    found = compiled.score({"n": Fraction(n), "d": Fraction(d)}, Scene(attributes)).points
                    self.assertIsNotNone(found)
                    return min(max(found, Fraction(0)), maximum)  # type: ignore[type-var,return-value]
                for d in (1, 3, 16):
                    for n in range(d):
                        self.assertLessEqual(points(n, d), points(n + 1, d), rule)
                        self.assertLessEqual(points(n, d), points(n + 1, d + 1), rule)
            kinds.add(rule["kind"])
        self.assertEqual(kinds, {"tiers", "proportional", "interpolate", "steps"})

    def test_na_ri_one_more_on_time(self) -> None:
        """19.536 of 19.651 and one more, with every rounding of the points."""
        for decimals in range(5):
            node = IndexSet({"format": "cchc-index-set/2", "decimals": decimals, "ties": "skip", "classes": [{"id": "a"}], "areas": [
                {"code": "1", "items": [{"code": "1.1", "max": "3", "rule": {"kind": "proportional", "of": "ratio"}}]}]}).leaves[0]
            got = [self.finished(node, f"n={n};d=19651") for n in range(19_536, 19_652)]
            self.assertEqual(got, sorted(got))
            self.assertEqual(format_points(got[-1]), "3")

    @staticmethod
    def finished(node: Node, figures: str) -> int:
        assert node.rule
        return node.rule.finish(node.rule.score(parse_figures(figures)))


def rises(rule: Json) -> bool:
    """Whether a set meant that a higher rate is worth more."""
    if rule["kind"] == "steps":
        first = rule.get("first")
        return not rule["each"].startswith("-") and (not first or Fraction(first["points"]) <= Fraction(rule["base"]))
    return True


if __name__ == "__main__":
    unittest.main()
