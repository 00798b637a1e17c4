"""Slips in the rules of an index set (mutations.py)."""

from __future__ import annotations

import random
from fractions import Fraction

from random_cases import Json
from set_slips import LISTS, fault, leaves, pick, places, remark

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


@fault("latest-before-due")
def last_day_before_the_due_one(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data) if one.rule.get("of") == "days" and "due" in one.rule])
    place.rule["latest"] = f"{int(place.rule['due'][:4]) - 1}{place.rule['due'][4:7]}-28"


@fault("divides-by-zero")
def divided_by_nothing(data: Json, draw: random.Random) -> None:
    place = pick(draw, places(data, "formula"))
    place.rule["expression"] = f"({place.rule['expression']}) / {draw.choice(('0', '(1 - 1)', 'floor(0.5)', '(2 * min(0, 3))'))}"


@remark("variable-unused")
def variable_never_asked(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "formula") if len(one.rule["variables"]) < 20])
    place.rule["variables"].append({"id": "thua", "title": "Số không dùng"})


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


@fault("source-not-ratio")
def drawn_but_no_share(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "tiers", "steps", "proportional")
                        if one.rule.get("of") in ("percent", "count", "number") and "figure" not in one.rule])
    place.rule["source"] = "dossiers:on-time/finished:xa"


@fault("round-to")
def maximum_no_multiple(data: Json, draw: random.Random) -> None:
    node = pick(draw, leaves(data))
    node["roundTo"] = draw.choice(("0", "-0.25", str(int(Fraction(node["max"])) + 1)))
