"""Random rules of the twelve kinds, and random figures that like to sit on their edges.

Each kind is one pair of functions: `make` draws the rule, `figures` draws an entry's figures for it.
"""

from __future__ import annotations

import random
import re
from fractions import Fraction
from typing import Any, Callable, Optional

Json = dict[str, Any]
DENOMINATORS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 20, 25, 40, 80, 100, 128, 400, 1000, 19651, 19938, 250_000)
BORDERS = ("0", "10", "12.5", "20", "30", "33.3333", "40", "50", "60", "66.67", "70", "75", "80", "85", "90", "95", "98",
           "99.41", "99.5", "100", "120")
SHARES = ("100", "80", "75", "60", "50", "33.3333", "25", "20", "12.5", "0")


def decimal(value: Fraction, places: int = 4) -> str:
    """Shortest decimal, cut (not rounded) to `places`: the generator only needs some figure near the value."""
    scale = 10 ** places
    units = int(value * scale)
    whole, rest = divmod(abs(units), scale)
    digits = f"{rest:0{places}d}".rstrip("0") if places else ""
    return f"{'-' if units < 0 else ''}{whole}{'.' + digits if digits else ''}"


class Draw:
    """The random source with the draws that every kind shares."""

    def __init__(self, seed: str, hostile: bool) -> None:
        self.random = random.Random(seed)
        self.hostile = hostile  # figures near the limit of 15 digits
        self.careful = False  # a unit that makes no mistakes
        self.pick = self.random.choice
        self.whole = self.random.randint

    def chance(self, percent: float) -> bool:
        return self.random.random() * 100 < percent

    def flaw(self, percent: float) -> bool:
        return not self.careful and self.chance(percent)

    def part_of(self, maximum: Fraction, places: int, finer: int = 15) -> str:
        """A point value in 0..max; with `finer` percent chance one that ends in a half at the rounding digit."""
        if self.chance(20):
            return self.pick(("0", decimal(maximum)))
        grain = Fraction(1, 10 ** places)
        steps = max(int(maximum / grain), 1)
        value = min(grain * self.whole(0, steps), maximum)
        if places < 4 and self.chance(finer) and value + grain / 2 <= maximum:
            value += grain / 2
        return decimal(value)

    def big(self) -> int:
        return self.whole(10 ** self.whole(11, 14), 10 ** 15 - 1)

    def count(self, top: int = 12) -> int:
        if self.hostile and self.chance(40):
            return self.big()
        return self.whole(0, top) if self.chance(85) else self.whole(0, 20_000)

    def figure(self, value: int, places: int) -> str:
        """A count; with decimals where the rule's figureDecimals allow them and the number stays within 15 digits."""
        if not places or self.chance(40) or value >= 10 ** (15 - places):
            return str(value)
        tail = f"{self.whole(0, 10 ** places - 1):0{places}d}"
        return f"{value}{self.pick('.....,')}{tail}"


def identifiers(draw: Draw, low: int, high: int, stem: str) -> list[str]:
    return [f"{stem}{number}" for number in range(1, draw.whole(low, high) + 1)]


def titled(identifier: str, **more: str) -> Json:
    return {"id": identifier, "title": f"Mục {identifier}", **more}


# --- values of `of` ----------------------------------------------------------------------------

def ratio_figures(draw: Draw, rule: Json, target: Optional[Fraction]) -> str:
    """n and d; with a target (a share, 1 = 100 %) exactly on it, or one case above or below."""
    places = rule.get("figureDecimals", 0)
    if draw.hostile and draw.chance(60):
        return f"n={draw.big()};d={draw.big()}"
    if target is not None:
        factor = draw.pick((1, 1, 2, 10, 100)) if target.denominator < 10_000 else 1
        n, d = target.numerator * factor, target.denominator * factor
        return f"n={max(n + draw.pick((0, 0, 0, 1, -1)), 0)};d={d}"
    d = draw.pick(DENOMINATORS)
    n = draw.whole(0, d) if draw.chance(92) else draw.whole(d, d * 2)
    if draw.chance(15):
        n = draw.pick((0, d))
    return f"n={draw.figure(n, places)};d={draw.figure(d, places)}"


def value_figures(draw: Draw, rule: Json, target: Optional[Fraction]) -> str:
    """Figures of a rule with `of`; the target is in the unit of the value (percent, count or number)."""
    of = rule["of"]
    if of == "ratio":
        return ratio_figures(draw, rule, None if target is None else target / 100)
    if target is None:
        if draw.hostile and draw.chance(60):
            target = Fraction(draw.big())
        else:
            target = Fraction(draw.whole(0, 100 if draw.chance(92) else 300))
            if of in ("percent", "number") and draw.chance(60):
                target += Fraction(draw.whole(0, 9999), 10_000)
        return f"{'pnx'[('percent', 'count', 'number').index(of)]}={decimal(target)}"
    nudge = draw.pick((0, 0, 0, 1, -1))
    if of == "count":
        return f"n={max(int(target) + nudge, 0)}"
    return f"{'p' if of == 'percent' else 'x'}={decimal(max(target + Fraction(nudge, 10_000), Fraction(0)))}"


def make_of(draw: Draw, kinds: tuple[str, ...]) -> Json:
    of = draw.pick(kinds)
    rule: Json = {"of": of}
    if of in ("ratio", "count") and draw.chance(12):
        rule["figureDecimals"] = draw.whole(1, 4)
    return rule


def half_point(draw: Draw, maximum: Fraction, places: int) -> Fraction:
    """Points inside 0..max, mostly ending in a half at the rounding digit."""
    grain = Fraction(1, 10 ** places)
    value = grain * draw.whole(0, max(int(maximum / grain) - 1, 0)) + (grain / 2 if draw.chance(80) else 0)
    return min(value, maximum)


# --- the kinds ---------------------------------------------------------------------------------

def make_manual(draw: Draw, maximum: Fraction, places: int) -> Json:
    steps = [step for step in ("0.5", "0.25", "0.1", "0.05", "1", "0.0001")
             if Fraction(step) <= maximum and (Fraction(step) * 10 ** places).denominator == 1]
    return {"step": draw.pick(steps)} if steps and draw.chance(50) else {}


def make_choice(draw: Draw, maximum: Fraction, places: int) -> Json:
    options = []
    for identifier in identifiers(draw, 1, 5, "muc-"):
        if draw.chance(35):
            options.append(titled(identifier, percent=draw.pick(SHARES + ("-50", "-12.5"))))
        else:
            points = draw.part_of(maximum, places)
            options.append(titled(identifier, points=f"-{points}" if points != "0" and draw.chance(20) else points))
    return {"options": options}


def choice_figures(draw: Draw, rule: Json, _maximum: Fraction, _places: int) -> str:
    known = [option["id"] for option in rule["options"]]
    return f"option={'khong-co' if draw.flaw(8) else draw.pick(known)}"


def make_tiers(draw: Draw, maximum: Fraction, places: int) -> Json:
    rule = make_of(draw, ("ratio", "ratio", "percent", "count", "number"))
    pool = [border for border in BORDERS if rule["of"] != "count" or "." not in border]
    borders = sorted(draw.random.sample(pool, draw.whole(1, 5)), key=Fraction, reverse=True)
    tiers: list[Json] = []
    for border in borders:
        if draw.chance(15):  # "above 90" directly before "from 90": the border itself is a tier of its own
            tiers += [{"above": border}, {"from": border}]
        else:
            tiers.append({draw.pick(("from", "above")): border})
    tiers.append({})
    worth = sorted((draw.part_of(maximum, places) for _ in tiers), key=Fraction, reverse=True)
    for tier, points in zip(tiers, worth):
        tier["points"] = points
    return {**rule, "tiers": tiers}


def tiers_figures(draw: Draw, rule: Json, _maximum: Fraction, _places: int) -> str:
    borders = [Fraction(tier.get("from", tier.get("above"))) for tier in rule["tiers"][:-1]]
    return value_figures(draw, rule, draw.pick(borders) if draw.chance(65) else None)


def make_proportional(draw: Draw, _maximum: Fraction, _places: int) -> Json:
    rule = make_of(draw, ("ratio", "ratio", "percent"))
    if draw.chance(45):
        rule["floor"] = draw.pick(("50", "70", "80", "66.67", "99.41", "100"))
    return rule


def proportional_figures(draw: Draw, rule: Json, maximum: Fraction, places: int) -> str:
    if "floor" in rule and draw.chance(35):
        return value_figures(draw, rule, Fraction(rule["floor"]))
    target = half_point(draw, maximum, places) / maximum * 100 if draw.chance(45) else None
    return value_figures(draw, rule, target)


def make_interpolate(draw: Draw, _maximum: Fraction, _places: int) -> Json:
    rule = make_of(draw, ("ratio", "ratio", "percent", "count", "number"))
    pool = [border for border in BORDERS if rule["of"] != "count" or "." not in border]
    low, high = sorted(draw.random.sample(pool, 2), key=Fraction)
    return {**rule, "low": low, "high": high}


def interpolate_figures(draw: Draw, rule: Json, maximum: Fraction, places: int) -> str:
    low, high = Fraction(rule["low"]), Fraction(rule["high"])
    if draw.chance(30):
        return value_figures(draw, rule, draw.pick((low, high)))
    inside = low + (high - low) * half_point(draw, maximum, places) / maximum
    return value_figures(draw, rule, inside if draw.chance(50) else None)


def make_deduct(draw: Draw, maximum: Fraction, places: int) -> Json:
    rule: Json = {}
    start = draw.part_of(maximum, places) if draw.chance(30) else ""
    if start:
        rule["start"] = start
    if draw.chance(25):
        rule["floor"] = draw.part_of(Fraction(start) if start else maximum, places)
    if draw.chance(8):
        rule["figureDecimals"] = draw.whole(1, 4)
    rule["events"] = [titled(identifier, points=draw.part_of(maximum, places))
                      for identifier in identifiers(draw, 1, 4, "loi-")]
    return rule


def some_of(draw: Draw, keys: list[str], value: Callable[[], str], all_percent: float) -> str:
    """Figures for all keys or only some; rarely for none at all."""
    if draw.flaw(3):
        return ""
    chosen = keys if draw.chance(all_percent) else draw.random.sample(keys, draw.whole(1, len(keys)))
    return ";".join(f"{key}={value()}" for key in chosen)


def deduct_figures(draw: Draw, rule: Json, _maximum: Fraction, _places: int) -> str:
    places = rule.get("figureDecimals", 0)
    return some_of(draw, [event["id"] for event in rule["events"]],
                   lambda: draw.figure(draw.count(3) if draw.chance(70) else 0, places), 60)


def make_count(draw: Draw, maximum: Fraction, places: int) -> Json:
    return {"each": draw.part_of(min(maximum, Fraction(1)), places), **({"figureDecimals": draw.whole(1, 4)}
                                                                        if draw.chance(12) else {})}


def count_figures(draw: Draw, rule: Json, maximum: Fraction, _places: int) -> str:
    each = Fraction(rule["each"])
    if each and draw.chance(30):
        return f"n={int(maximum / each) + draw.pick((0, 1))}"  # just at the cap, just beyond it
    return f"n={draw.figure(draw.count(), rule.get('figureDecimals', 0))}"


def make_checklist(draw: Draw, maximum: Fraction, places: int) -> Json:
    return {"items": [titled(identifier, points=draw.part_of(maximum, places))
                      for identifier in identifiers(draw, 1, 5, "viec-")]}


def checklist_figures(draw: Draw, rule: Json, _maximum: Fraction, _places: int) -> str:
    ticks = "1" if draw.chance(30) else "1110"
    wrong = draw.flaw(6)
    return some_of(draw, [item["id"] for item in rule["items"]],
                   lambda: draw.pick(("2", "-1", "1")) if wrong else draw.pick(ticks), 60)


def make_weighted(draw: Draw, maximum: Fraction, places: int) -> Json:
    rule: Json = {"total": {"id": "tong", "title": "Tổng số"} if draw.chance(80) else "tong"}
    if draw.chance(12):
        rule["figureDecimals"] = draw.whole(1, 4)
    rule["terms"] = [titled(identifier, points=draw.part_of(maximum, places))
                     for identifier in identifiers(draw, 1, 4, "so_")]
    return rule


def weighted_figures(draw: Draw, rule: Json, _maximum: Fraction, _places: int) -> str:
    places = rule.get("figureDecimals", 0)
    total = draw.whole(1, 16) if draw.careful or draw.chance(80) else draw.count(400)
    parts = [f"tong={draw.figure(total, places)}"]
    for term in rule["terms"]:
        value = draw.whole(0, total) if draw.chance(95) else total + draw.whole(0, 2)
        parts.append(f"{term['id']}={draw.figure(value, places)}")
    if draw.flaw(5):
        parts.pop(draw.whole(0, len(parts) - 1))
    return ";".join(parts)


def make_survey(draw: Draw, _maximum: Fraction, _places: int) -> Json:
    return {"options": [titled(identifier, percent=draw.pick(SHARES)) for identifier in identifiers(draw, 1, 5, "y-kien-")]}


def survey_figures(draw: Draw, rule: Json, _maximum: Fraction, _places: int) -> str:
    top = 0 if draw.flaw(4) else draw.pick((1, 2, 8, 40, 500))
    return some_of(draw, [option["id"] for option in rule["options"]],
                   lambda: str(draw.big() if draw.hostile and draw.chance(30) else draw.whole(0, top)), 70)


def make_best(draw: Draw, _maximum: Fraction, _places: int) -> Json:
    return make_of(draw, ("ratio", "percent", "number"))


def best_figures(draw: Draw, rule: Json, _maximum: Fraction, _places: int) -> str:
    if draw.flaw(8):
        return value_figures(draw, rule, Fraction(0))
    return value_figures(draw, rule, Fraction(draw.pick(("40", "50", "80", "100"))) if draw.chance(50) else None)


FORMULAS = (
    (("a", "b", "c"), "(b/a)*1 + (c/a)*0.5"), (("a",), "max(0, 2 - 0.25*a)"), (("a", "b"), "min(1, a/b)"),
    (("a", "b"), "-a + b*1.5"), (("x1", "x2"), "(x1 - x2) / (x1 + x2)"), (("a", "b", "c"), "min(a, b, c) / max(a, b, 1)"),
    (("ty_le",), "ty_le / 8"), (("a", "b"), "a/b/2*3"), (("a", "b"), "2 - -(a - b) - +1"), (("a",), "((a))*0.125"))


def random_expression(draw: Draw, names: list[str], depth: int) -> str:
    if depth == 0 or draw.chance(20):
        return draw.pick(names) if draw.chance(70) else draw.pick(("0", "1", "2", "0.5", "0.25", "10", "100", "0.3"))
    kind = draw.whole(0, 7)
    left, right = random_expression(draw, names, depth - 1), random_expression(draw, names, depth - 1)
    if kind == 0:
        return f"{draw.pick(('min', 'max'))}({left}, {right})"
    if kind == 1:
        return f"-({left})" if draw.chance(70) else f"+{left}"
    if kind == 2:
        return f"({left} {draw.pick('+-')} {right})"
    space = draw.pick(("", " "))
    return f"{left}{space}{draw.pick('+-*/')}{space}{right}"


def make_formula(draw: Draw, _maximum: Fraction, _places: int) -> Json:
    if draw.chance(45):
        names, expression = draw.pick(FORMULAS)
    else:
        names = tuple(identifiers(draw, 1, 3, draw.pick(("a", "so_", "_v"))))
        expression = random_expression(draw, list(names), draw.whole(1, 5 if draw.hostile else 3))
    rule: Json = {"variables": [titled(name) for name in names], "expression": expression}
    if draw.chance(20) and (draw.hostile or operands(expression) <= 3):
        rule["figureDecimals"] = draw.whole(1, 2)
    return rule


def operands(expression: str) -> int:
    """How many figures and numbers meet in the expression: what decides how large intermediate results get."""
    return len(re.findall(r"[A-Za-z_]\w*|[0-9.]+", expression))


def formula_figures(draw: Draw, rule: Json, _maximum: Fraction, _places: int) -> str:
    places = rule.get("figureDecimals", 0)
    large = draw.hostile or operands(rule["expression"]) <= 5  # otherwise 128 bits might not suffice

    def value() -> int:
        return draw.count(12) if large and draw.chance(60) else draw.whole(0 if draw.chance(10) else 1, 400)
    parts = [f"{variable['id']}={draw.figure(value(), places)}" for variable in rule["variables"]]
    if draw.flaw(4):
        parts.pop()
    return ";".join(parts)


MakeRule = Callable[[Draw, Fraction, int], Json]
MakeFigures = Callable[[Draw, Json, Fraction, int], str]

KINDS: dict[str, tuple[MakeRule, MakeFigures]] = {
    "manual": (make_manual, lambda _draw, _rule, _maximum, _places: ""),
    "choice": (make_choice, choice_figures), "tiers": (make_tiers, tiers_figures),
    "proportional": (make_proportional, proportional_figures), "interpolate": (make_interpolate, interpolate_figures),
    "deduct": (make_deduct, deduct_figures), "count": (make_count, count_figures),
    "checklist": (make_checklist, checklist_figures), "weighted": (make_weighted, weighted_figures),
    "survey": (make_survey, survey_figures), "best": (make_best, best_figures),
    "formula": (make_formula, formula_figures)}
