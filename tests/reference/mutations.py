#!/usr/bin/env python3
"""Mutation test of the set check: faults planted in good sets are found, and good sets raise none.

    mutations.py --driver PATH [--mutations 1000] [--seed 1]

A good set is a random one of format 2 (random_sets_two.py), or one of the rules of real sets. Each mutation is one slip of a
person who writes a set: it names the codes of the contract's faults one of which must then be told. Every third change is
harmless: after it nothing may be told as a fault. Exit codes: 0 as it should be, 1 not, 2 the driver failed.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import subprocess
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path
from typing import Any, Callable, Iterator, NamedTuple, Optional, Sequence, Union

from random_cases import Json, make_case
from random_features import features_named

REAL = Path(__file__).resolve().parent.parent / "data" / "real-rules"
# Edges that the generator draws on purpose (differential_driver.cpp).
DRAWN_ON_PURPOSE = {"set.each-not-positive"}
LISTS = {"choice": "options", "deduct": "events", "checklist": "items", "sum": "parts", "cases": "cases", "rows": "levels",
         "weighted": "terms", "formula": "variables"}


class Place(NamedTuple):
    """A rule and what it may give."""
    rule: Json
    maximum: Fraction
    node: Json
    is_inside: bool


def nodes(items: Sequence[Json]) -> Iterator[Json]:
    for item in items:
        yield item
        yield from nodes(item.get("items", ()))


def every_node(data: Json) -> list[Json]:
    found = list(nodes(data["areas"]))
    for section in ("bonus", "penalty"):
        found += nodes(data.get(section, {}).get("items", ()))
    return found


def leaves(data: Json) -> list[Json]:
    return [node for node in every_node(data) if "rule" in node]


def rules_in(rule: Json, maximum: Fraction, node: Json, is_inside: bool) -> Iterator[Place]:
    yield Place(rule, maximum, node, is_inside)
    for part in (*rule.get("parts", ()), *rule.get("cases", ())):
        yield from rules_in(part["rule"], Fraction(part.get("max", maximum)), node, True)


def places(data: Json, *kinds: str) -> list[Place]:
    found = [place for leaf in leaves(data) for place in rules_in(leaf["rule"], Fraction(leaf["max"]), leaf, False)]
    return [place for place in found if not kinds or place.rule["kind"] in kinds]


class Slip(Exception):
    """The set has no place for this mutation."""


def pick(draw: random.Random, things: Sequence[Any]) -> Any:
    if not things:
        raise Slip
    return draw.choice(list(things))


Mutation = Callable[[Json, random.Random], Optional[str]]
FAULTS: dict[str, tuple[Mutation, set[str], bool]] = {}
HARMLESS: dict[str, Mutation] = {}


def fault(*codes: str) -> Callable[[Mutation], Mutation]:
    """A slip, and the codes one of which must be told of it."""
    def keep(mutation: Mutation) -> Mutation:
        FAULTS[mutation.__name__] = (mutation, {f"set.{code}" for code in codes}, True)
        return mutation
    return keep


def remark(*codes: str) -> Callable[[Mutation], Mutation]:
    """What is legal, but said."""
    def keep(mutation: Mutation) -> Mutation:
        FAULTS[mutation.__name__] = (mutation, {f"set.{code}" for code in codes}, False)
        return mutation
    return keep


def harmless(mutation: Mutation) -> Mutation:
    HARMLESS[mutation.__name__] = mutation
    return mutation


# --- the document ------------------------------------------------------------------------------

@fault("title-empty")
def title_left_empty(data: Json, draw: random.Random) -> None:
    pick(draw, every_node(data))["title"] = draw.choice(("", "  "))


@fault("control-character")
def control_character_in_title(data: Json, draw: random.Random) -> None:
    pick(draw, every_node(data))["title"] = "Ban hành\u0007kế hoạch"


@fault("unknown-key")
def key_of_a_node_misspelt(data: Json, draw: random.Random) -> None:
    pick(draw, every_node(data))["verifyer"] = "so-noi-vu"


@fault("unknown-key")
def key_of_a_rule_misspelt(data: Json, draw: random.Random) -> None:
    pick(draw, places(data)).rule["tier"] = "1"


@fault("missing-key")
def key_forgotten(data: Json, draw: random.Random) -> None:
    node = pick(draw, leaves(data))
    del node[draw.choice(("title", "code", "max"))]


@fault("missing-key")
def kind_forgotten(data: Json, draw: random.Random) -> None:
    del pick(draw, places(data)).rule["kind"]


@fault("duplicate-key")
def key_written_twice(data: Json, draw: random.Random) -> str:
    text = json.dumps(data, ensure_ascii=False)
    return text.replace('"title":', '"title": "Bản nháp", "title":', 1)


@fault("wrong-type")
def number_without_quotes(data: Json, draw: random.Random) -> None:
    node = pick(draw, leaves(data))
    node["max"] = float(node["max"])


@fault("wrong-type")
def list_written_as_text(data: Json, draw: random.Random) -> None:
    place = pick(draw, places(data, *LISTS))
    place.rule[LISTS[place.rule["kind"]]] = "không"


@fault("bad-number")
def decimal_comma(data: Json, draw: random.Random) -> None:
    pick(draw, leaves(data))["max"] = "1,5"


@fault("bad-value")
def word_not_known(data: Json, draw: random.Random) -> None:
    pick(draw, leaves(data))["by"] = "verifier"


@fault("year")
def year_out_of_range(data: Json, draw: random.Random) -> None:
    data["year"] = draw.choice((21, 20260))


@fault("decimals", "out-of-range")
def too_many_decimals(data: Json, draw: random.Random) -> None:
    data["decimals"] = 5


@remark("decimals-too-fine")
def maximum_too_fine(data: Json, draw: random.Random) -> None:
    if data.get("decimals", 2) >= 4:
        raise Slip
    pick(draw, leaves(data))["max"] = "1.0001"


# --- the tree ----------------------------------------------------------------------------------

@fault("code-duplicate")
def code_twice(data: Json, draw: random.Random) -> None:
    found = every_node(data)
    if len(found) < 2:
        raise Slip
    one, other = draw.sample(found, 2)
    one["code"] = other["code"]


@fault("code-malformed")
def code_malformed(data: Json, draw: random.Random) -> None:
    pick(draw, every_node(data))["code"] = draw.choice(("1..2", "1.", ".1", "1 2", ""))


@fault("sum-mismatch", "max-mismatch")
def sum_is_not_the_maximum(data: Json, draw: random.Random) -> None:
    node = pick(draw, [node for node in nodes(data["areas"]) if "max" in node and "items" in node])
    node["max"] = str(int(Fraction(node["max"])) + 1)


@fault("max-not-positive")
def maximum_of_nothing(data: Json, draw: random.Random) -> None:
    pick(draw, leaves(data))["max"] = draw.choice(("0", "-1"))


@fault("items-and-rule")
def group_with_a_rule(data: Json, draw: random.Random) -> None:
    pick(draw, [node for node in nodes(data["areas"]) if "rule" in node])["items"] = [{"code": "9.9.9", "title": "x", "max": "1", "rule": {"kind": "manual"}}]


@fault("neither-items-nor-rule")
def criterion_without_rule(data: Json, draw: random.Random) -> None:
    del pick(draw, leaves(data))["rule"]


@fault("empty-list", "neither-items-nor-rule")
def area_without_criteria(data: Json, draw: random.Random) -> None:
    pick(draw, data["areas"])["items"] = []


# --- rules -------------------------------------------------------------------------------------

@fault("unknown-kind")
def kind_not_known(data: Json, draw: random.Random) -> None:
    pick(draw, places(data)).rule["kind"] = "ladder"


@fault("bad-of")
def value_not_known(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data) if "of" in one.rule and one.rule["kind"] in (
        "tiers", "proportional", "interpolate", "steps")])
    place.rule["of"] = "share"


@fault("id-duplicate")
def id_twice(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, *LISTS) if len(one.rule[LISTS[one.rule["kind"]]]) > 1])
    entries = place.rule[LISTS[place.rule["kind"]]]
    entries[0]["id"] = entries[1]["id"]


@fault("id-malformed", "id-reserved")
def id_malformed(data: Json, draw: random.Random) -> None:
    place = pick(draw, places(data, *LISTS))
    place.rule[LISTS[place.rule["kind"]]][0]["id"] = draw.choice(("số 1", "", "a=b"))


@fault("id-reserved")
def id_of_the_format(data: Json, draw: random.Random) -> None:
    place = pick(draw, places(data, "deduct", "checklist", "rows"))
    place.rule[LISTS[place.rule["kind"]]][0]["id"] = draw.choice(("case", "item", "due", "done", "waived"))


@fault("empty-list", "tiers-empty", "missing-key")
def list_left_empty(data: Json, draw: random.Random) -> None:
    place = pick(draw, places(data, *LISTS, "tiers"))
    place.rule["tiers" if place.rule["kind"] == "tiers" else LISTS[place.rule["kind"]]] = []


@fault("tiers-order", "tiers-overlap", "tiers-gap")
def tiers_turned_round(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "tiers") if len(one.rule["tiers"]) > 2])
    place.rule["tiers"][:2] = reversed(place.rule["tiers"][:2])


@fault("tiers-gap")
def no_tier_for_the_rest(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "tiers") if len(one.rule["tiers"]) > 1
                        and {"from", "above"}.isdisjoint(one.rule["tiers"][-1]) and below_is_possible(one.rule)])
    place.rule["tiers"].pop()


def below_is_possible(rule: Json) -> bool:
    """Whether a value can lie below the last border that is left."""
    last = rule["tiers"][-2]
    return rule["of"] == "days" or Fraction(last.get("from", last.get("above", "0"))) > 0 or "above" in last


@fault("tier-both-bounds")
def tier_with_two_borders(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "tiers") if "from" in one.rule["tiers"][0]])
    place.rule["tiers"][0]["above"] = place.rule["tiers"][0]["from"]


@fault("points-above-max")
def points_above_the_maximum(data: Json, draw: random.Random) -> None:
    place = pick(draw, places(data, "tiers", "choice", "steps"))
    too_much = str(int(place.maximum) + 1)
    if place.rule["kind"] == "steps":
        place.rule["base"] = too_much
        return
    entry = draw.choice(place.rule["tiers" if place.rule["kind"] == "tiers" else "options"])
    entry.pop("percent", None)
    entry["points"] = too_much


@remark("points-above-max")
def knot_above_the_maximum(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "interpolate") if "knots" in one.rule])
    draw.choice(place.rule["knots"])["points"] = str(int(place.maximum) + 1)


@fault("points-negative")
def points_below_nothing(data: Json, draw: random.Random) -> None:
    pick(draw, places(data, "tiers")).rule["tiers"][-1]["points"] = "-1"


@fault("option-value")
def option_worth_twice(data: Json, draw: random.Random) -> None:
    option = draw.choice(pick(draw, places(data, "choice")).rule["options"])
    option["points"], option["percent"] = "0", "0"


@fault("percent-range")
def percent_above_hundred(data: Json, draw: random.Random) -> None:
    place = pick(draw, places(data, "rows", "choice"))
    entry = place.rule[LISTS[place.rule["kind"]]][0]
    entry.pop("points", None)
    entry["percent"] = "100.5"


@fault("size-not-positive")
def step_of_no_size(data: Json, draw: random.Random) -> None:
    pick(draw, places(data, "steps")).rule["size"] = draw.choice(("0", "-5"))


@fault("each-zero")
def step_worth_nothing(data: Json, draw: random.Random) -> None:
    pick(draw, places(data, "steps")).rule["each"] = "0"


@remark("first-below-from")
def first_step_leaves_a_jump(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "steps") if one.rule["base"] != "0"])
    place.rule["first"] = {"upTo": str(int(Fraction(place.rule["from"])) - 1), "points": "0"}


@fault("knots-order")
def knots_turned_round(data: Json, draw: random.Random) -> None:
    pick(draw, [one for one in places(data, "interpolate") if "knots" in one.rule]).rule["knots"].reverse()


@fault("knots-too-few")
def one_knot(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "interpolate") if "knots" in one.rule])
    place.rule["knots"] = place.rule["knots"][:1]


@fault("knots-and-range")
def knots_and_range(data: Json, draw: random.Random) -> None:
    pick(draw, [one for one in places(data, "interpolate") if "knots" in one.rule]).rule.update({"low": "0", "high": "1"})


@fault("interpolate-range")
def range_of_no_width(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "interpolate") if "low" in one.rule])
    place.rule["low"] = place.rule["high"]


@fault("target", "out-of-range")
def target_of_nothing(data: Json, draw: random.Random) -> None:
    pick(draw, places(data, "proportional")).rule["target"] = "0"


@fault("bad-date")
def day_that_is_none(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data) if one.rule.get("of") == "days"])
    place.rule["due"] = draw.choice(("2026-02-29", "31/12/2026", "2026-12"))


@fault("rule-not-inside")
def points_typed_inside(data: Json, draw: random.Random) -> None:
    part = draw.choice(pick(draw, places(data, "sum")).rule["parts"])
    part["rule"] = {"kind": "manual"}


@fault("formula")
def formula_without_end(data: Json, draw: random.Random) -> None:
    place = pick(draw, places(data, "formula"))
    place.rule["expression"] = draw.choice((place.rule["expression"] + " +", "(" + place.rule["expression"], "a ** b"))


@fault("formula")
def formula_of_unknown_figures(data: Json, draw: random.Random) -> None:
    place = pick(draw, places(data, "formula"))
    place.rule["expression"] += " + khac"


@fault("table-order", "id-duplicate")
def table_turned_round(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "checklist") if len(one.rule.get("table", ())) > 2])
    place.rule["table"][:2] = reversed(place.rule["table"][:2])


@fault("table-count")
def more_ticks_than_there_are(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "checklist") if len(one.rule.get("table", ())) > 1])
    place.rule["table"][0]["count"] = len(place.rule["items"]) + 1


@fault("table-without-number")
def table_without_number(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "checklist") if one.rule.get("by", "sum") != "number"])
    place.rule["table"] = [{"points": "0"}]


@remark("max-unreachable")
def maximum_that_nobody_reaches(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "tiers", "choice") if not one.is_inside])
    for entry in place.rule["tiers" if place.rule["kind"] == "tiers" else "options"]:
        entry.pop("percent", None)
        entry["points"] = "0"


@remark("parts-above-max")
def parts_above_the_maximum(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "sum") if any(part["max"] != "0" for part in one.rule["parts"])])
    for part in place.rule["parts"]:
        part["max"] = str(place.maximum.numerator) if part["max"] != "0" else "0"
    place.rule["parts"].append({"id": "them", "title": "Thêm", "max": str(int(place.maximum) + 1), "rule": {
        "kind": "choice", "options": [{"id": "co", "title": "Có", "percent": "100"}]}})


@fault("event-cap")
def cap_of_nothing(data: Json, draw: random.Random) -> None:
    event = pick(draw, [one for place in places(data, "deduct") for one in place.rule["events"] if one["points"] != "0"])
    event["cap"] = draw.choice(("0", "-1"))


@fault("too-many-figures")
def more_figures_than_fit(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "checklist") if "table" not in one.rule])
    first = place.rule["items"][0]
    place.rule["items"] += [{**first, "id": f"muc-{number}", "title": f"Mục {number}"} for number in range(1000, 1070)]


@fault("step")
def step_wider_than_the_maximum(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "manual") if "roundTo" not in one.node])
    place.rule["step"] = draw.choice(("0", str(int(place.maximum) + 1)))


@fault("source-inside", "bad-source", "unknown-key")
def drawn_inside(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data) if one.is_inside and one.rule.get("of") == "ratio"])
    for key in ("figure", "last", "n", "d", "fallback"):
        place.rule.pop(key, None)
    place.rule["source"] = "dossiers:on-time/finished:xa"


@fault("round-to")
def maximum_no_multiple(data: Json, draw: random.Random) -> None:
    node = pick(draw, leaves(data))
    node["roundTo"] = draw.choice(("0", "-0.25", str(int(Fraction(node["max"])) + 1)))


# --- between criteria --------------------------------------------------------------------------

@fault("zeroes-unknown")
def zeroes_beside(data: Json, draw: random.Random) -> None:
    lists = {"choice": "options", "tiers": "tiers", "deduct": "events", "checklist": "items"}
    place = pick(draw, [one for one in places(data, *lists)])
    place.rule[lists[place.rule["kind"]]][0]["zeroes"] = draw.choice(("99.9", place.node["code"]))


@fault("unknown-figure")
def figure_not_known(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "tiers", "steps", "proportional")
                        if one.rule.get("of") in ("ratio", "percent", "count", "number")])
    place.rule.pop("n", None)
    place.rule.pop("d", None)
    place.rule.pop("fallback", None)
    place.rule.pop("figureDecimals", None)
    place.rule.pop("last", None)
    place.rule["figure"] = "khong-co"


@fault("figure-of")
def figure_of_another_kind(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "tiers", "steps", "proportional") if "figure" in one.rule])
    own = [one["id"] for one in data["figures"] if one["of"] != place.rule["of"]]
    place.rule["figure"] = pick(draw, own)


@fault("fallback", "parts-not-ratio")
def fallback_without_denominator(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "tiers", "steps", "proportional") if one.rule.get("of") == "percent"])
    place.rule["fallback"] = {"last": pick(draw, data.get("figures", ()))["id"]}


@fault("unknown-attribute")
def attribute_not_known(data: Json, draw: random.Random) -> None:
    one = pick(draw, [one for node in every_node(data) for one in node.get("scale", {}).get("by", ()) if "attribute" in one])
    one[draw.choice(("attribute", "is"))] = "hai-dao"


@fault("factor-range")
def factor_above_one(data: Json, draw: random.Random) -> None:
    one = pick(draw, [one for node in every_node(data) for one in node.get("scale", {}).get("by", ()) if "times" in one])
    one["times"] = draw.choice(("1.5", "-0.5"))


@fault("times-not-positive", "factor-range")
def threshold_of_nothing(data: Json, draw: random.Random) -> None:
    pick(draw, [one for place in places(data) for one in place.rule.get("thresholds", ())])["times"] = draw.choice(("0", "-1"))


@remark("threshold-unreached")
def threshold_never_asked(data: Json, draw: random.Random) -> None:
    thresholds = pick(draw, [place.rule["thresholds"] for place in places(data) if "thresholds" in place.rule])
    thresholds.append({**thresholds[0], "times": "0.5"})


@fault("when-unknown")
def asks_what_is_not_there(data: Json, draw: random.Random) -> None:
    pick(draw, list(nodes(data["areas"])) and [node for node in nodes(data["areas"]) if "rule" in node])["ifNone"] = {
        "when": "99.9", "status": "scored", "then": "full", "else": "zero"}


@fault("bad-value")
def status_not_known(data: Json, draw: random.Random) -> None:
    pick(draw, [node["ifNone"] for node in leaves(data) if isinstance(node.get("ifNone"), dict)])["status"] = "done"


@fault("two-readings")
def figure_read_twice(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "tiers", "steps", "proportional") if one.rule.get("of") == "ratio"
                        and "figure" in one.rule])
    place.rule["n"] = {"figure": place.rule["figure"]}


@remark("same-figure")
def share_of_itself(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "tiers", "steps", "proportional") if one.rule.get("of") == "ratio"])
    count = pick(draw, [one["id"] for one in data.get("figures", ()) if one["of"] in ("count", "number")])
    for key in ("figure", "last", "fallback", "source", "figureDecimals"):
        place.rule.pop(key, None)
    place.rule["n"] = place.rule["d"] = {"figure": count}


@remark("figure-unused")
def figure_that_nothing_uses(data: Json, draw: random.Random) -> None:
    data.setdefault("figures", []).append({"id": "thua", "title": "Số không dùng", "of": "count"})


@fault("id-duplicate")
def figure_twice(data: Json, draw: random.Random) -> None:
    data["figures"].append(dict(pick(draw, data.get("figures", ()))))


@fault("at-least", "out-of-range")
def least_above_the_maximum(data: Json, draw: random.Random) -> None:
    node = pick(draw, [node for node in leaves(data) if "scale" in node])
    node["scale"]["atLeast"] = str(int(Fraction(node["max"])) + 1)


# --- totals and classes ------------------------------------------------------------------------

@fault("lost-unknown")
def loses_what_is_not_there(data: Json, draw: random.Random) -> None:
    pick(draw, data.get("penalty", {}).get("items", ()))["item"] = "99.9"


@fault("effect-unknown")
def effect_on_no_class(data: Json, draw: random.Random) -> None:
    pick(draw, data.get("penalty", {}).get("items", ()))["effect"] = {"class": "cap", "to": "khong-co"}


@fault("out-of-range", "effect-nothing", "bad-value")
def demoted_by_nothing(data: Json, draw: random.Random) -> None:
    pick(draw, data.get("penalty", {}).get("items", ()))["effect"] = {"class": "demote", "by": 0}


@fault("total-order")
def floor_above_ceiling(data: Json, draw: random.Random) -> None:
    data["total"] = {**data.get("total", {}), "floor": "10", "ceiling": "5"}


@fault("index-scale")
def scale_of_nothing(data: Json, draw: random.Random) -> None:
    data["indexScale"] = draw.choice(("0", "-5"))


@fault("class-duplicate")
def class_twice(data: Json, draw: random.Random) -> None:
    if len(data["classes"]) < 2:
        raise Slip
    data["classes"][0]["id"] = data["classes"][1]["id"]


@fault("class-order", "class-overlap", "class-gap")
def classes_turned_round(data: Json, draw: random.Random) -> None:
    if len(data["classes"]) < 3:
        raise Slip
    data["classes"][:2] = reversed(data["classes"][:2])


@fault("class-rule-unknown")
def rule_of_no_class(data: Json, draw: random.Random) -> None:
    data.setdefault("classRules", []).append({"class": "khong-co", "all": [{"noZero": True}]})


@fault("class-rule-unknown")
def rule_of_no_area(data: Json, draw: random.Random) -> None:
    if len(data["classes"]) < 2:
        raise Slip
    data.setdefault("classRules", []).append({"class": data["classes"][0]["id"], "all": [{"area": "99", "from": "50"}]})


@remark("class-rule-last")
def rule_of_the_last_class(data: Json, draw: random.Random) -> None:
    data.setdefault("classRules", []).append({"class": data["classes"][-1]["id"], "all": [{"noZero": True}]})


@fault("condition")
def condition_of_nothing(data: Json, draw: random.Random) -> None:
    if len(data["classes"]) < 2:
        raise Slip
    data.setdefault("classRules", []).append({"class": data["classes"][0]["id"], "all": [{}]})


@fault("quota-unknown")
def quota_of_no_class(data: Json, draw: random.Random) -> None:
    data["quotas"] = [{"class": "khong-co", "share": "25", "of": "group", "ties": "down"}]


@fault("quota-last")
def quota_of_the_last_class(data: Json, draw: random.Random) -> None:
    data["quotas"] = [{"class": data["classes"][-1]["id"], "share": "25", "of": "group", "ties": "down"}]


@fault("quota-twice")
def quota_twice(data: Json, draw: random.Random) -> None:
    quotas = data.get("quotas", [])
    quotas.append(dict(pick(draw, quotas)))


@remark("cap-exceeded")
def cap_below_the_items(data: Json, draw: random.Random) -> None:
    section = pick(draw, [data[name] for name in ("bonus", "penalty") if data.get(name, {}).get("items")])
    section["cap"] = "0.01"


@fault("base-without-bonus")
def base_with_bonus_beside(data: Json, draw: random.Random) -> None:
    data["total"] = {**data.get("total", {}), "base": "100"}
    data.setdefault("bonus", {"cap": "5"})["inIndex"] = False


@fault("base-not-positive", "out-of-range")
def base_of_nothing(data: Json, draw: random.Random) -> None:
    data["total"] = {**data.get("total", {}), "base": "0"}


@fault("quota-order")
def quotas_turned_round(data: Json, draw: random.Random) -> None:
    if len(data.get("quotas", ())) < 2:
        raise Slip
    data["quotas"].reverse()


@fault("quota-key-twice")
def order_says_it_twice(data: Json, draw: random.Random) -> None:
    pick(draw, data.get("quotas", ()))["order"] = ["index", "bonus", "index"]


@fault("quota-at-least")
def share_of_those_below(data: Json, draw: random.Random) -> None:
    if len(data["classes"]) < 3:
        raise Slip
    data["quotas"] = [{"class": data["classes"][1]["id"], "share": "25", "of": {"atLeast": data["classes"][0]["id"]},
                       "ties": "down"}]


@fault("percent-range", "out-of-range", "bad-value")
def quota_above_all(data: Json, draw: random.Random) -> None:
    pick(draw, data.get("quotas", ()))["share"] = draw.choice(("101", "-5"))


# --- harmless ----------------------------------------------------------------------------------

def turned(value: Any, draw: random.Random) -> Any:
    if isinstance(value, dict):
        keys = list(value)
        draw.shuffle(keys)
        return {key: turned(value[key], draw) for key in keys}
    return [turned(one, draw) for one in value] if isinstance(value, list) else value


@harmless
def keys_in_another_order(data: Json, draw: random.Random) -> str:
    return json.dumps(turned(data, draw), ensure_ascii=False)


@harmless
def other_titles(data: Json, draw: random.Random) -> None:
    for node in every_node(data):
        node["title"] = f"Nội dung «{node['code']}»; từ 85% trở lên"


@harmless
def numbers_with_noughts(data: Json, draw: random.Random) -> None:
    for node in every_node(data):
        if "max" in node:
            node["max"] = node["max"] + ("0" if "." in node["max"] else ".0")


@harmless
def areas_in_another_order(data: Json, draw: random.Random) -> None:
    draw.shuffle(data["areas"])


@harmless
def another_year_and_decision(data: Json, draw: random.Random) -> None:
    data["year"], data["decision"] = draw.choice((2019, 2031)), "Quyết định số 12/QĐ-UBND ngày 03/01/2026"


@harmless
def wider_caps(data: Json, draw: random.Random) -> None:
    for section in ("bonus", "penalty"):
        if "cap" in data.get(section, {}):
            data[section]["cap"] = "1000"


@harmless
def every_class_by_its_area(data: Json, draw: random.Random) -> None:
    if len(data["classes"]) < 2:
        raise Slip
    data.setdefault("classRules", []).append({"class": data["classes"][0]["id"], "all": [
        {"area": area["code"], "from": "0"} for area in data["areas"]]})


@harmless
def written_by_others(data: Json, draw: random.Random) -> str:
    return json.dumps(data, ensure_ascii=True, indent=draw.choice((1, 2, 4)))


# --- the run -----------------------------------------------------------------------------------

def good_sets(draw: random.Random, seed: int) -> Iterator[Json]:
    real = [json.loads(path.read_text(encoding="utf-8"))["set"] for path in sorted(REAL.glob("*.json"))]
    features = features_named("all")
    number = 0
    while True:
        number += 1
        yield copy.deepcopy(draw.choice(real)) if draw.random() < 0.1 else make_case(seed, number, "normal", features)["set"]


class Driver:
    def __init__(self, path: str) -> None:
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def check(self, data: Union[Json, str]) -> "Check":
        text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
        assert self.process.stdin and self.process.stdout
        try:
            self.process.stdin.write(json.dumps({"check": text}, ensure_ascii=False) + "\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            print("the driver ended", file=sys.stderr)
            sys.exit(2)
        return Check(json.loads(line))


class Check:
    """What the set check said: [code, place, whether it is a fault]."""

    def __init__(self, said: Sequence[tuple[str, str, bool]]) -> None:
        self.faults = [one for one in said if one[2]]
        self.remarks = [one for one in said if not one[2]]

    def is_good(self) -> bool:
        return {code for code, *_ in self.faults} <= DRAWN_ON_PURPOSE

    def tells(self, codes: set[str], as_fault: bool) -> bool:
        return any(code in codes for code, *_ in (self.faults if as_fault else self.remarks))

    def __str__(self) -> str:
        said = [*self.faults, *self.remarks]
        return ", ".join(f"{code} at {place or '(the set)'}" for code, place, _ in said[:6]) or "nothing"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--driver", required=True)
    parser.add_argument("--mutations", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    draw, driver = random.Random(options.seed), Driver(options.driver)
    wrong: list[str] = []
    tried: Counter[str] = Counter()
    planted = harmless_ones = 0
    for data in good_sets(draw, options.seed):
        if planted + harmless_ones >= options.mutations:
            break
        if not (good := driver.check(data)).is_good():
            wrong.append(f"a good set: {good}")
            continue
        is_harmless = (planted + harmless_ones) % 3 == 2
        # What was tried least comes first, so that each is tried.
        names = sorted(HARMLESS if is_harmless else FAULTS, key=lambda name: (tried[name], draw.random()))
        for name in names:
            changed = copy.deepcopy(data)
            mutation = HARMLESS[name] if is_harmless else FAULTS[name][0]
            try:
                text = mutation(changed, draw)
            except Slip:
                continue
            break
        tried[name] += 1
        check = driver.check(text or changed)
        if is_harmless:
            harmless_ones += 1
            if not check.is_good():
                wrong.append(f"{name} is harmless: {check}")
            continue
        planted += 1
        _, codes, as_fault = FAULTS[name]
        if not check.tells(codes, as_fault):
            wrong.append(f"{name}: wanted {' or '.join(sorted(codes))}, told {check}")
    for line in wrong[:40]:
        print(line)
    never = [name for name in (*FAULTS, *HARMLESS) if not tried[name]]
    if never:
        wrong.append("never tried")
        print("never tried:", ", ".join(never))
    print(f"{planted} faults of {len(FAULTS)} kinds planted, {harmless_ones} harmless changes of {len(HARMLESS)} kinds, "
          f"{len(wrong)} wrong, seed {options.seed}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
