"""Tests of the reference itself: hand-computed examples from the domain, and what must hold of any case.

Run with `python3 -m unittest` in this folder, or with `python3 -m unittest discover -s tests/reference`.
"""

from __future__ import annotations

import json
import sys
import unittest
from fractions import Fraction
from pathlib import Path
from typing import Any, Optional

sys.path.insert(0, str(Path(__file__).parent))

from cchc_formula import formula_value, parse_formula  # noqa: E402
from cchc_numbers import (InputError, format_fixed, format_points, parse_decimal, parse_figures, parse_points,  # noqa: E402
                          round_half_away)
from cchc_reference import answer  # noqa: E402
from cchc_rules import Rule  # noqa: E402
from cchc_values import Scene  # noqa: E402
from differential import compare, differences, leaf_differences  # noqa: E402
from random_cases import leaves_of, make_case  # noqa: E402
from random_rules import KINDS  # noqa: E402
from typed_sheet import ROOT, typed_sheet  # noqa: E402

Json = dict[str, Any]


def score(rule: Json, maximum: str, figures: str, decimals: int = 2,
          highest: Optional[str] = None) -> tuple[Any, tuple[str, ...]]:
    """Points as text (or None) and problems of one rule on one entry."""
    compiled = Rule(rule, parse_points(maximum), decimals)
    outcome = compiled.score(parse_figures(figures), Scene(highest={} if highest is None else {"": Fraction(highest)}))
    return (None if outcome.points is None else format_points(compiled.finish(outcome))), outcome.problems


def leaf(code: str, maximum: str, rule: Optional[Json] = None, **more: Any) -> Json:
    return {"code": code, "title": code, "max": maximum, "by": "unit", "rule": rule or {"kind": "manual"}, **more}


def make_set(areas: list[list[Json]], **more: Any) -> Json:
    """A set whose areas 1, 2, … hold the given criteria."""
    return {"format": "cchc-index-set/1", "decimals": 2, "ties": "skip",
            "classes": [{"id": "xuat-sac", "from": "90"}, {"id": "tot", "from": "80"}, {"id": "kha", "from": "70"},
                        {"id": "yeu"}],
            "areas": [{"code": str(number), "title": "", "items": items} for number, items in enumerate(areas, start=1)], **more}


def entry(unit: str, code: str, points: str = "", stage: str = "v1", status: str = "scored", figures: str = "") -> Json:
    return {"unit": unit, "code": code, "stage": stage, "status": status, "figures": figures, "points": points, "note": ""}


def run(index_set: Json, entries: list[Json], *units: str, stage: str = "v1") -> tuple[Json, Json, Json]:
    """Rank, sheets and statistics of one stage."""
    result = answer({"set": index_set, "units": list(units), "entries": entries, "stages": [stage]})
    return result["rank"][stage], result["sheets"][stage], result["stats"][stage]


def item(sheet: Json, code: str) -> Json:
    return next(item for item in sheet["items"] if item["code"] == code)


ON_TIME = {"kind": "tiers", "of": "ratio", "tiers": [
    {"from": "100", "points": "3"}, {"from": "98", "points": "2.5"}, {"from": "95", "points": "2"}, {"points": "0"}]}


class Numbers(unittest.TestCase):
    def test_rounding_is_half_away_from_zero(self) -> None:
        self.assertEqual([round_half_away(Fraction(value)) for value in ("0.5", "1.5", "-0.5", "-1.5", "0.49", "-2.4")],
                         [1, 2, -1, -2, 0, -2])

    def test_printing(self) -> None:
        self.assertEqual([format_points(units) for units in (135000, 0, -2500, 1, 1000000)],
                         ["13.5", "0", "-0.25", "0.0001", "100"])
        self.assertEqual([format_fixed(Fraction(text)) for text in ("96.4", "2.675", "-0.005", "-0.004", "0.995")],
                         ["96.40", "2.68", "-0.01", "0.00", "1.00"])

    def test_decimals(self) -> None:
        self.assertEqual(parse_decimal("1,50"), Fraction(3, 2))
        for text in ("", "1e3", "1.", ".5", "1 000", "0.00001x"):
            self.assertRaises(InputError, parse_decimal, text)
        self.assertRaises(InputError, parse_points, "0.00001")


class Rules(unittest.TestCase):
    def test_na_ri_on_time_rate(self) -> None:
        rate = Fraction(19536 * 100, 19651)
        self.assertEqual(format_fixed(rate), "99.41")
        self.assertEqual(format_fixed(Fraction(19536 * 100, 19938)), "97.98")
        self.assertEqual(score(ON_TIME, "3", "n=19536;d=19651"), ("2.5", ()))
        self.assertEqual(score(ON_TIME, "3", "n=19536;d=19938"), ("2", ()))

    def test_tiers_edge_belongs_to_the_middle(self) -> None:
        plan = {"kind": "tiers", "of": "percent", "tiers": [
            {"above": "90", "points": "2"}, {"from": "70", "points": "1"}, {"points": "0"}]}
        got = [score(plan, "2", f"p={value}")[0] for value in ("90,0001", "90", "70", "69.9999", "0")]
        self.assertEqual(got, ["2", "1", "1", "0", "0"])

    def test_above_then_from_the_same_border(self) -> None:
        rule = {"kind": "tiers", "of": "count", "tiers": [
            {"above": "3", "points": "1"}, {"from": "3", "points": "0.5"}, {"points": "0"}]}
        self.assertEqual([score(rule, "1", f"n={n}")[0] for n in (4, 3, 2)], ["1", "0.5", "0"])

    def test_choice_with_a_negative_step_and_percent_of_the_maximum(self) -> None:
        rule = {"kind": "choice", "options": [{"id": "dung", "points": "1"}, {"id": "tre", "points": "0"},
                                              {"id": "khong", "points": "-1"}, {"id": "tot", "percent": "75"}]}
        self.assertEqual([score(rule, "1.5", f"option={id_}")[0] for id_ in ("dung", "tre", "khong", "tot")],
                         ["1", "0", "-1", "1.13"])
        self.assertEqual(score(rule, "1.5", "option=la"), (None, ("unknown-option",)))
        self.assertEqual(score(rule, "1.5", ""), (None, ("figure-missing",)))

    def test_proportional_with_a_floor(self) -> None:
        rule = {"kind": "proportional", "of": "ratio", "floor": "80"}
        self.assertEqual([score(rule, "2", f"n={n};d=1000")[0] for n in (799, 800, 855, 1000)], ["0", "1.6", "1.71", "2"])
        self.assertEqual(score(rule, "2", "n=5;d=4"), ("2", ("over-100",)))
        self.assertEqual(score(rule, "2", "n=5;d=0"), (None, ("zero-denominator",)))
        self.assertEqual(score(rule, "2", "n=-5;d=0"), (None, ("negative", "zero-denominator")))

    def test_a_half_at_the_rounding_digit(self) -> None:
        rule = {"kind": "proportional", "of": "ratio"}
        self.assertEqual([score(rule, "1", "n=1;d=8", decimals)[0] for decimals in range(5)],
                         ["0", "0.1", "0.13", "0.125", "0.125"])
        self.assertEqual(score(rule, "0.25", "n=1;d=1", 1), ("0.25", ()))  # never above the maximum

    def test_two_variable_formula(self) -> None:
        rule = {"kind": "formula", "variables": [{"id": name} for name in "abc"], "expression": "(b/a)*1 + (c/a)*0.5"}
        self.assertEqual(score(rule, "1", "a=8;b=5;c=2"), ("0.75", ()))
        self.assertEqual(score(rule, "1", "a=0;b=5;c=2"), (None, ("zero-denominator",)))
        self.assertEqual(score(rule, "1", "a=8;b=5"), (None, ("figure-missing",)))

    def test_deduct(self) -> None:
        rule = {"kind": "deduct", "start": "2", "events": [
            {"id": "late", "points": "0.25"}, {"id": "missing", "points": "0.5"}, {"id": "year", "points": "1"}]}
        self.assertEqual([score(rule, "2", text)[0] for text in ("late=1;missing=1", "year=2;late=1", "late=0")],
                         ["1.25", "0", "2"])
        self.assertEqual(score({**rule, "floor": "0.5"}, "2", "year=9"), ("0.5", ()))
        self.assertEqual(score(rule, "2", ""), (None, ("figure-missing",)))

    def test_count_checklist_and_best(self) -> None:
        self.assertEqual([score({"kind": "count", "each": "0.5"}, "2", f"n={n}")[0] for n in (0, 3, 4, 9)],
                         ["0", "1.5", "2", "2"])
        ticks = {"kind": "checklist", "items": [{"id": "a", "points": "35"}, {"id": "b", "points": "5"}]}
        self.assertEqual(score(ticks, "40", "b=1"), ("5", ()))
        self.assertEqual(score(ticks, "40", "a=1;b=2"), (None, ("bad-tick",)))
        best = {"kind": "best", "of": "number"}
        self.assertEqual(score(best, "5", "x=30", highest="40"), ("3.75", ()))
        self.assertEqual(score(best, "5", "x=0", highest="0"), (None, ("best-zero",)))

    def test_weighted_survey_and_interpolation(self) -> None:
        weighted = {"kind": "weighted", "total": {"id": "a", "title": ""},
                    "terms": [{"id": "b", "points": "1"}, {"id": "c", "points": "0.5"}]}
        self.assertEqual(score(weighted, "1", "a=8;b=5;c=2"), ("0.75", ()))
        self.assertEqual(score(weighted, "1", "a=4;b=5;c=0"), ("1", ("over-100",)))
        weights = zip("ABCD", ("100", "60", "20", "0"))
        survey = {"kind": "survey", "options": [{"id": id_, "percent": percent} for id_, percent in weights]}
        self.assertEqual(score(survey, "4", "A=3;B=4;C=2;D=1"), ("2.32", ()))
        self.assertEqual(score(survey, "4", "A=3;B=-4"), (None, ("negative",)))
        self.assertEqual(score(survey, "4", "A=0"), (None, ("zero-denominator",)))
        online = {"kind": "interpolate", "of": "percent", "low": "0", "high": "50"}
        self.assertEqual([score(online, "2", f"p={p}")[0] for p in ("0", "25", "50", "80")], ["0", "1", "2", "2"])


class Formulas(unittest.TestCase):
    def value(self, text: str, **figures: int) -> Fraction:
        return formula_value(parse_formula(text, frozenset(figures)), {key: Fraction(value) for key, value in figures.items()})

    def test_precedence_and_signs(self) -> None:
        for text, expected in (("1+2*3", 7), ("(1+2)*3", 9), ("8/4/2", 1), ("2--3", 5), ("-2*-3", 6), ("+1 - +1", 0),
                               ("min(3, max(1, 2))", 2), ("7 - 2 - 1", 4), ("0.1+0.2", Fraction(3, 10))):
            self.assertEqual(self.value(text), expected, text)
        self.assertEqual(self.value("max_1*min2", max_1=4, min2=5), 20)

    def test_refused(self) -> None:
        for text in ("", "1+", "(1", "1)", "a", "min()", "min", "1 2", "2**3", "1.5.2", "min 1", "1,2", "a1", "§"):
            self.assertRaises(InputError, parse_formula, text, frozenset({"b"}))
        self.assertRaises(InputError, parse_formula, "(" * 100 + "1" + ")" * 100, frozenset())
        self.assertRaises(InputError, parse_formula, "1+" * 3000 + "1", frozenset())


class Results(unittest.TestCase):
    def test_ties_skip_and_dense(self) -> None:
        index_set = make_set([[leaf("1.1", "10")]])
        entries = [entry("c", "1.1", "9"), entry("a", "1.1", "9"), entry("b", "1.1", "8.5")]
        rank, _, _ = run(index_set, entries, "a", "b", "c")
        self.assertEqual([(unit["unit"], unit["rank"]) for unit in rank["units"]], [("a", 1), ("c", 1), ("b", 3)])
        rank, _, _ = run({**index_set, "ties": "dense"}, entries, "a", "b", "c")
        self.assertEqual([unit["rank"] for unit in rank["units"]], [1, 1, 2])

    def test_equal_when_printed_is_not_a_tie(self) -> None:
        index_set = make_set([[leaf("1.1", "300")]])
        rank, _, _ = run(index_set, [entry("a", "1.1", "200"), entry("b", "1.1", "200.01")], "a", "b")
        self.assertEqual([(unit["unit"], unit["index"]) for unit in rank["units"]], [("b", "66.67"), ("a", "66.67")])

    def test_class_rule_falls_through(self) -> None:
        rules = [{"class": "xuat-sac", "area": "2", "from": "80"}, {"class": "tot", "area": "2", "from": "50"}]
        index_set = make_set([[leaf("1.1", "90")], [leaf("2.1", "10", ifNone="na")]], classRules=rules)
        entries = []
        for unit, second in (("a", "8"), ("b", "7.99"), ("c", "4.99"), ("d", "")):
            entries.append(entry(unit, "1.1", "90"))
            entries.append(entry(unit, "2.1", second, status="scored" if second else "none"))
        rank, _, _ = run(index_set, entries, "a", "b", "c", "d")
        self.assertEqual({unit["unit"]: unit["class"] for unit in rank["units"]},
                         {"a": "xuat-sac", "b": "tot", "c": "kha", "d": "xuat-sac"})
        self.assertEqual(rank["units"][0]["areas"][1], {"code": "2", "points": "0", "max": "0", "index": None, "rank": None})
        self.assertEqual([level["count"] for level in rank["classes"]], [2, 1, 1, 0])

    def test_rescaled_denominator(self) -> None:
        areas = [[leaf("1.1", "80")], [leaf("2.1", "20", ifNone="na")]]
        rank, sheets, _ = run(make_set(areas), [entry("a", "1.1", "60.6"), entry("a", "2.1", status="none")], "a")
        self.assertEqual([rank["units"][0][key] for key in ("points", "max", "index", "class")],
                         ["60.6", "80", "75.75", "kha"])
        self.assertFalse(rank["provisional"])
        self.assertEqual((item(sheets["a"], "2.1")["applicable"], item(sheets["a"], "2.1")["points"]), ("0", None))

    def test_if_none_and_statuses(self) -> None:
        areas = [[leaf("1.1", "3", ifNone="full"), leaf("1.2", "3", ifNone="zero"), leaf("1.3", "3"), leaf("1.4", "3"),
                  leaf("1.5", "3")]]
        entries = [entry("a", code, status="none") for code in ("1.1", "1.2", "1.3")] + [entry("a", "1.4", status="unproven")]
        rank, sheets, _ = run(make_set(areas), entries, "a")
        got = [(line["points"], line["problems"]) for line in sheets["a"]["items"]]
        self.assertEqual(got, [("3", []), ("3", []), ("0", []), (None, ["none-refused"]), ("0", ["unproven"]), (None, [])])
        self.assertEqual((rank["units"][0]["missing"], rank["provisional"]), (2, True))

    def test_self_stage_leaves_survey_and_office_out(self) -> None:
        areas = [[leaf("1.1", "5"), leaf("1.2", "5", by="survey"), leaf("1.3", "5", by="office")]]
        entries = [entry("a", "1.1", "4", "self"), entry("a", "1.2", "5", "self"), entry("b", "1.2", "5", "self")]
        rank, _, _ = run(make_set(areas), entries, "a", "b", stage="self")
        self.assertEqual((rank["units"][0]["index"], rank["units"][0]["missing"]), ("80.00", 0))
        self.assertEqual(rank["notScored"], [{"unit": "b", "name": "b"}])

    def test_final_takes_v2_where_there_is_one(self) -> None:
        areas = [[leaf("1.1", "5"), leaf("1.2", "5")]]
        entries = [entry("a", "1.1", "1"), entry("a", "1.1", "2", "v2"), entry("a", "1.2", "3"), entry("a", "1.2", "", "v2", "")]
        rank, _, _ = run(make_set(areas), entries, "a", stage="final")
        self.assertEqual(rank["units"][0]["points"], "5")

    def test_typed_points(self) -> None:
        areas = [[leaf("1.1", "3", ON_TIME)]]
        rows = [entry("a", "1.1", "2.5", "self", figures="n=99;d=100"), entry("b", "1.1", "3", "self", figures="n=99;d=100"),
                entry("a", "1.1", "1", figures="n=1;d=0"), entry("b", "1.1", figures="n=1;d=0")]
        _, sheets, _ = run(make_set(areas), rows, "a", "b", stage="self")
        self.assertEqual([(item(sheets[unit], "1.1")["points"], item(sheets[unit], "1.1")["problems"]) for unit in "ab"],
                         [("2.5", []), ("2.5", ["points-differ"])])
        _, sheets, _ = run(make_set(areas), rows, "a", "b")
        self.assertEqual([item(sheets[unit], "1.1")["points"] for unit in "ab"], ["1", None])

    def test_override_keeps_the_value_that_best_compares(self) -> None:
        areas = [[leaf("1.1", "4", {"kind": "best", "of": "percent"})]]
        rows = [entry("a", "1.1", "1", figures="p=80"), entry("b", "1.1", figures="p=60"),
                entry("c", "1.1", figures="p=100", status="unproven")]
        _, sheets, _ = run(make_set(areas), rows, "a", "b", "c")
        self.assertEqual([item(sheets[unit], "1.1")["points"] for unit in "abc"], ["1", "3", "0"])

    def test_bonus_and_penalty(self) -> None:
        areas = [[leaf("1.1", "50")]]
        rows = [entry("a", "1.1", "49"), entry("a", "bonus", "9"), entry("a", "penalty", "0.5")]
        for extra, expected in (({"inIndex": True}, ("51.5", "103.00")), ({}, ("51.5", "103.00")),
                                ({"inIndex": False}, ("49", "98.00"))):
            rank, _, _ = run(make_set(areas, bonus={"cap": "3", **extra}, penalty={"cap": "1"}), rows, "a")
            self.assertEqual((rank["units"][0]["points"], rank["units"][0]["index"]), expected)

    def test_statistics(self) -> None:
        areas = [[leaf("1.1", "4"), leaf("1.2", "6", ifNone="na")]]
        rows = [entry("a", "1.1", "4"), entry("a", "1.2", "6"), entry("b", "1.1", "4"), entry("b", "1.2", status="none"),
                entry("c", "1.1", "4"), entry("d", "1.1", status="")]
        rank, _, stats = run(make_set(areas), rows, "a", "b", "c", "d")
        self.assertEqual([unit["unit"] for unit in rank["notScored"]], ["d"])
        self.assertEqual(stats["items"][1], {"code": "1.1", "units": 3, "scored": 3, "atMax": 3, "mean": "4.00",
                                             "meanPercent": "100.00", "lowest": "4", "highest": "4"})
        self.assertEqual([stats["items"][2][key] for key in ("units", "scored", "atMax")], [2, 1, 1])
        self.assertEqual(stats["items"][0]["mean"], "7.00")
        self.assertEqual(stats["atMax"], {"areas": {"any": 1, "all": 0, "of": 1}, "criteria": {"any": 2, "all": 1, "of": 2}})


class RandomCases(unittest.TestCase):
    def test_deterministic(self) -> None:
        self.assertEqual(json.dumps(make_case(5, 3)), json.dumps(make_case(5, 3)))
        self.assertNotEqual(make_case(5, 3), make_case(6, 3))

    def test_all_kinds_depths_and_settings_occur(self) -> None:
        sets = [make_case(1, number)["set"] for number in range(150)]
        leaves = [found for one in sets for found in leaves_of(one["areas"])]
        self.assertEqual({found["rule"]["kind"] for found in leaves}, set(KINDS))
        self.assertEqual({found["code"].count(".") + 1 for found in leaves} & {2, 8}, {2, 8})
        self.assertLessEqual(max(found["code"].count(".") + 1 for found in leaves), 8)
        self.assertEqual({one["decimals"] for one in sets}, {0, 1, 2, 3, 4})

    def test_what_holds_of_every_case(self) -> None:
        for number in range(60):
            case = make_case(11, number)
            result = answer(case)
            reversed_case = {**case, "entries": case["entries"][::-1], "units": case["units"][::-1]}
            self.assertEqual(answer(reversed_case)["rank"], result["rank"], number)
            for stage, rank in result["rank"].items():
                self.assertEqual(len(rank["units"]) + len(rank["notScored"]), len(case["units"]))
                self.assertEqual(sum(level["count"] for level in rank["classes"]), len(rank["units"]))
                for sheet in result["sheets"][stage].values():
                    for line in sheet["items"]:
                        self.assertLessEqual(Fraction(line["applicable"]), Fraction(line["max"]))
                        self.assertLessEqual(Fraction(line["points"] or 0), Fraction(line["applicable"]))

    def test_comparison_sees_a_difference(self) -> None:
        case = make_case(1, 0)
        expected = answer(case)
        self.assertEqual(compare(case, expected, json.dumps(expected), "normal"), [])
        spoiled = json.loads(json.dumps(expected))
        spoiled["rank"]["v1"]["provisional"] = int(spoiled["rank"]["v1"]["provisional"])
        found = compare(case, expected, json.dumps(spoiled), "normal")
        self.assertEqual([difference.path for difference in found], [("rank", "v1", "provisional")])
        self.assertTrue(compare(case, expected, "{", "normal"))
        self.assertEqual(len(list(differences({"a": 1}, {"b": 1}))), 2)
        unit = case["units"][0]
        spoiled["sheets"]["v1"][unit]["items"][-1].update(problems=["overflow"], points="1")
        self.assertEqual([found.path[-1] for found in leaf_differences(case, expected, spoiled)], ["points"])


class TypedSheet(unittest.TestCase):
    """The sheet that the keyboard test types: its golden file is what the reference makes of it."""

    def test_golden(self) -> None:
        golden = json.loads((ROOT / "tests/data/golden/typed-sheet.json").read_text(encoding="utf-8"))
        self.assertEqual(typed_sheet(), golden)
        self.assertEqual(len(golden["v1"]["points"]), 95)  # 8 areas and 87 criteria


if __name__ == "__main__":
    unittest.main()
