"""Slips of people who write an index set, and harmless changes of it (mutations.py): what they share, the document, the tree."""

from __future__ import annotations

import json
import random
from fractions import Fraction
from typing import Any, Callable, Iterator, NamedTuple, Optional, Sequence

from random_cases import Json

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


@harmless
def drawn_from_dossiers(data: Json, draw: random.Random) -> None:
    place = pick(draw, [one for one in places(data, "tiers", "steps", "proportional") if one.rule.get("of") == "ratio"])
    for key in ("figure", "last", "n", "d", "fallback", "figureDecimals"):
        place.rule.pop(key, None)
    place.rule["source"] = "dossiers:on-time/finished:xa"
