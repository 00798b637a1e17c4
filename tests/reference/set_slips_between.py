"""Slips between the criteria of an index set, and in its totals and classes (mutations.py)."""

from __future__ import annotations

import random
from fractions import Fraction

from random_cases import Json
from set_slips import Slip, every_node, fault, leaves, nodes, pick, places, remark

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


@remark("attribute-unused")
def attribute_that_nothing_uses(data: Json, draw: random.Random) -> None:
    data.setdefault("attributes", []).append({"id": "thua", "title": "Thuộc tính không dùng", "values": [{"id": "co", "title": "Có"}]})


@remark("day-twice")
def day_off_and_worked(data: Json, draw: random.Random) -> None:
    for key in ("holidays", "workdays"):
        data.setdefault(key, []).append("2026-09-02")


@fault("id-duplicate")
def figure_twice(data: Json, draw: random.Random) -> None:
    figures = data.get("figures", [])
    figures.append(dict(pick(draw, figures)))


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
