"""The scoring rules of the reference: from figures to exact points.

The code follows the contract (sections 1 and 1b) and docs/scoring.md sentence by sentence and shares nothing with the C++ engine.
"""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import Callable, NamedTuple, Optional, Sequence

from cchc_formula import formula_value, parse_formula
from cchc_numbers import (HUNDRED, ONE, SCALE, ZERO, Figures, InputError, Json, decimal_at, parse_decimal, parse_points,
                          round_to)
from cchc_values import Factors, Scene, Slot, Terms, Value, faults, gather, list_faults, slot, tick, value_of

NOTHING: frozenset[str] = frozenset()


class Outcome(NamedTuple):
    """What a rule makes of the figures: exact points before holding and rounding, or None where a problem prevents them."""
    points: Optional[Fraction]
    problems: tuple[str, ...] = ()
    zeroes: frozenset[str] = NOTHING  # codes whose points are lost by this
    below: bool = False  # points below 0 stay


def once(*problems: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(problems))


class Compiled(NamedTuple):
    score: Callable[[Figures, Scene], Outcome]
    slots: tuple[Slot, ...]


class Place(NamedTuple):
    """Where a rule stands: the maximum that it works with, and a name by which `best` finds the same rule of other units."""
    maximum: Fraction
    name: str
    terms: Terms


Worth = Callable[[Fraction, Fraction], "tuple[Fraction, frozenset[str]]"]  # of a value, under a factor of the thresholds


def of_value(rule: Json, place: Place, worth: Worth, after: Optional[Callable[[Figures], tuple[Fraction, tuple[str, ...]]]] = None,
             more: Sequence[Slot] = ()) -> Compiled:
    """A rule that needs nothing but the value of its `of`; `after` gives the least points that a tick grants."""
    value, factors = value_of(rule, place.terms), Factors(rule, place.terms)

    def score(figures: Figures, scene: Scene) -> Outcome:
        times, flags = factors.find(scene)
        found = value.find(figures, scene)
        least, bad = after(figures) if after else (ZERO, ())
        problems = once(*found.problems, *bad, *flags)
        if bad or (found.value is None and found.instead is None):
            return Outcome(None, problems)
        points, zeroes = (found.instead, NOTHING) if found.instead is not None else worth(found.value, times)  # type: ignore[arg-type]
        return Outcome(max(points, least) if after else points, problems, zeroes)
    return Compiled(score, (*value.slots, *more))


def plain(points: Callable[[Fraction, Fraction], Fraction]) -> Worth:
    return lambda value, times: (points(value, times), NOTHING)


def zeroed(data: Json) -> frozenset[str]:
    return frozenset((data["zeroes"],)) if "zeroes" in data else NOTHING


# --- the kinds of format 1, with what format 2 adds to them --------------------------------------

def compile_manual(_rule: Json, _place: Place) -> Compiled:
    """Typed points never reach the rule, so to ask it is to have none."""
    return Compiled(lambda _figures, _scene: Outcome(None, ("points-missing",)), ())


def compile_choice(rule: Json, place: Place) -> Compiled:
    options = {one["id"]: (parse_decimal(one["points"]) if "points" in one
                           else place.maximum * parse_decimal(one["percent"]) / 100, zeroed(one)) for one in rule["options"]}

    def score(figures: Figures, _scene: Scene) -> Outcome:
        if "option" not in figures:
            return Outcome(None, ("figure-missing",))
        if figures["option"] not in options:
            return Outcome(None, ("unknown-option",))
        points, zeroes = options[figures["option"]]  # type: ignore[index]
        return Outcome(points, (), zeroes, below=True)
    return Compiled(score, (Slot("option"),))


def compile_tiers(rule: Json, place: Place) -> Compiled:
    tiers = [(parse_decimal(one["from"]) if "from" in one else None, parse_decimal(one["above"]) if "above" in one else None,
              parse_decimal(one["points"]), zeroed(one)) for one in rule["tiers"]]

    def worth(value: Fraction, times: Fraction) -> tuple[Fraction, frozenset[str]]:
        for start, above, points, zeroes in tiers:
            if (start is None or value >= start * times) and (above is None or value > above * times):
                return points, zeroes
        raise InputError("tiers: the last tier has a border")
    if "lift" not in rule:
        return of_value(rule, place, worth)
    key, least = rule["lift"]["id"], parse_decimal(rule["lift"]["atLeast"])

    def lifted(figures: Figures) -> tuple[Fraction, tuple[str, ...]]:
        is_set, bad = tick(figures, key)
        return (least if is_set else ZERO), bad
    return of_value(rule, place, worth, lifted, (Slot(key),))


def compile_proportional(rule: Json, place: Place) -> Compiled:
    lowest, target = decimal_at(rule, "floor", ZERO), decimal_at(rule, "target", HUNDRED)

    def points(rate: Fraction, times: Fraction) -> Fraction:
        if rate < lowest * times:
            return ZERO
        return place.maximum * min(rate, target * times) / (target * times)
    return of_value(rule, place, plain(points))


def compile_interpolate(rule: Json, place: Place) -> Compiled:
    if "knots" in rule:
        knots = [(parse_decimal(one["at"]), parse_decimal(one["points"])) for one in rule["knots"]]
    else:
        knots = [(parse_decimal(rule["low"]), ZERO), (parse_decimal(rule["high"]), place.maximum)]

    def points(value: Fraction, times: Fraction) -> Fraction:
        moved = [(at * times, worth) for at, worth in knots]
        if value <= moved[0][0]:
            return moved[0][1]
        for (left, low), (right, high) in zip(moved, moved[1:]):
            if value <= right:
                return low + (high - low) * (value - left) / (right - left)
        return moved[-1][1]
    return of_value(rule, place, plain(points))


def compile_steps(rule: Json, place: Place) -> Compiled:
    start, base, size, each = (parse_decimal(rule[key]) for key in ("from", "base", "size", "each"))
    most = decimal_at(rule, "most", place.maximum)
    first = rule.get("first")

    def points(value: Fraction, times: Fraction) -> Fraction:
        if first and value <= parse_decimal(first["upTo"]) * times:
            return parse_decimal(first["points"])
        steps = max(floor((value - start * times) / size), 0)
        return min(max(base + steps * each, ZERO), most)
    return of_value(rule, place, plain(points))


def compile_deduct(rule: Json, place: Place) -> Compiled:
    start, lowest = decimal_at(rule, "start", place.maximum), decimal_at(rule, "floor", ZERO)
    events = rule["events"]
    slots = tuple(slot(event["id"], event, place.terms) for event in events)

    def score(figures: Figures, scene: Scene) -> Outcome:
        counts = gather(slots, figures, scene)
        found = list_faults(slots, counts)
        if found:
            return Outcome(None, tuple(found))
        points, zeroes = start, NOTHING
        for event in events:
            count: Fraction = counts.get(event["id"], ZERO)  # type: ignore[assignment]
            taken = count * parse_decimal(event["points"])
            points -= min(taken, parse_decimal(event["cap"])) if "cap" in event else taken
            if count > 0:
                zeroes |= zeroed(event)
        return Outcome(max(points, lowest), (), zeroes)
    return Compiled(score, slots)


def compile_count(rule: Json, place: Place) -> Compiled:
    each = parse_decimal(rule["each"])
    return of_value({**rule, "of": "count"}, place, plain(lambda number, _times: number * each))


def compile_checklist(rule: Json, _place: Place) -> Compiled:
    items, by = rule["items"], rule.get("by", "sum")

    def score(figures: Figures, _scene: Scene) -> Outcome:
        present = [figures[item["id"]] for item in items if item["id"] in figures]
        if not present:
            return Outcome(None, ("figure-missing",))
        if any(value not in (0, 1) for value in present):
            return Outcome(None, ("bad-tick",))
        ticked = [item for item in items if figures.get(item["id"]) == 1]
        zeroes = NOTHING.union(*(zeroed(item) for item in items if item not in ticked))
        if by == "number":
            row = next(row for row in rule["table"] if len(ticked) >= row.get("count", 0))
            return Outcome(parse_decimal(row["points"]), (), zeroes)
        worth = [parse_decimal(item["points"]) for item in ticked]
        return Outcome(max(worth, default=ZERO) if by == "highest" else sum(worth, ZERO), (), zeroes)
    return Compiled(score, tuple(Slot(item["id"]) for item in items))


def compile_weighted(rule: Json, place: Place) -> Compiled:
    whole = {"id": rule["total"]} if isinstance(rule["total"], str) else rule["total"]
    total, terms = whole["id"], {term["id"]: parse_decimal(term["points"]) for term in rule["terms"]}
    slots = tuple(slot(one["id"], one, place.terms) for one in (whole, *rule["terms"]))

    def score(figures: Figures, scene: Scene) -> Outcome:
        got = gather(slots, figures, scene)
        found = faults(got, (total, *terms))
        if got.get(total) == 0:
            found.append("zero-denominator")
        if found:
            return Outcome(None, tuple(found))
        of: Fraction = got[total]  # type: ignore[assignment]
        over = any(got[key] > of for key in terms)  # type: ignore[operator]
        worth = sum((got[key] * terms[key] for key in terms), ZERO) / of  # type: ignore[operator]
        return Outcome(worth, ("over-100",) if over else ())
    return Compiled(score, slots)


def compile_survey(rule: Json, place: Place) -> Compiled:
    options = {option["id"]: parse_decimal(option["percent"]) for option in rule["options"]}
    return weighted_mean(options, {key: ONE for key in options}, place.maximum)


def weighted_mean(percents: dict[str, Fraction], weights: dict[str, Fraction], maximum: Fraction) -> Compiled:
    """Maximum × Σ count·weight·percent / (100·Σ count·weight); one figure is enough."""
    slots = tuple(map(Slot, percents))

    def score(figures: Figures, scene: Scene) -> Outcome:
        counts = gather(slots, figures, scene)
        found = list_faults(slots, counts)
        if found:
            return Outcome(None, tuple(found))
        shares = {key: counts.get(key, ZERO) * weights[key] for key in percents}  # type: ignore[operator]
        number = sum(shares.values(), ZERO)
        if number == 0:
            return Outcome(None, ("zero-denominator",))
        return Outcome(maximum * sum((shares[key] * percents[key] for key in percents), ZERO) / (number * 100))
    return Compiled(score, slots)


def compile_best(rule: Json, place: Place) -> Compiled:
    value = Value(rule, place.terms)

    def score(figures: Figures, scene: Scene) -> Outcome:
        found = value.find(figures, scene)
        if found.value is None:
            return Outcome(None, found.problems)
        scene.compared[place.name] = found.value
        highest = scene.highest.get(place.name)
        if not highest:
            return Outcome(None, (*found.problems, "best-zero"))
        return Outcome(place.maximum * found.value / highest, found.problems)
    return Compiled(score, value.slots)


class Variable:
    """A variable of a formula: a figure typed under its id, a rate, or a figure of the set."""

    def __init__(self, data: Json, terms: Terms) -> None:
        self.id: str = data["id"]
        figure = data.get("figure", data.get("last"))
        of = data.get("of", terms.figures[figure] if figure else "number")
        self.value = Value({**data, "of": of}, terms, f"{self.id}.")
        if of != "ratio":
            self.value.slots = (self.value.slots[0]._replace(key=self.id),)


def compile_formula(rule: Json, place: Place) -> Compiled:
    variables = [Variable(data, place.terms) for data in rule["variables"]]
    tree = parse_formula(rule["expression"], frozenset(variable.id for variable in variables))

    def score(figures: Figures, scene: Scene) -> Outcome:
        found = {variable.id: variable.value.find(figures, scene) for variable in variables}
        problems = once(*(problem for one in found.values() for problem in one.problems))
        if any(one.value is None for one in found.values()):
            return Outcome(None, tuple(problem for problem in problems if problem != "over-100"))
        try:
            return Outcome(formula_value(tree, {key: one.value for key, one in found.items()}), problems)  # type: ignore[misc]
        except ZeroDivisionError:
            return Outcome(None, (*problems, "zero-denominator"))
    return Compiled(score, tuple(one for variable in variables for one in variable.value.slots))


# --- the kinds of format 2 -----------------------------------------------------------------------

def compile_rows(rule: Json, place: Place) -> Compiled:
    percents, weights = {}, {}
    for level in rule["levels"]:
        for weight in rule.get("weights") or [{"times": "1"}]:
            key = f"{level['id']}.{weight['id']}" if "id" in weight else level["id"]
            percents[key], weights[key] = parse_decimal(level["percent"]), parse_decimal(weight["times"])
    return weighted_mean(percents, weights, place.maximum)


def compile_sum(rule: Json, place: Place) -> Compiled:
    parts = []
    for part in rule["parts"]:
        inner = {**{key: part[key] for key in ("figure", "last") if key in part}, **part["rule"]}
        maximum = parse_decimal(part["max"])
        lowest = min(decimal_at(inner, "floor", ZERO), ZERO) if inner["kind"] == "deduct" else ZERO
        compiled = compile_rule(inner, Place(maximum, f"{place.name}/{part['id']}", place.terms))
        parts.append((part["id"], compiled, lowest, maximum))

    def score(figures: Figures, scene: Scene) -> Outcome:
        total, problems, zeroes, whole = ZERO, (), NOTHING, True
        for name, compiled, lowest, maximum in parts:
            prefix = f"{name}."
            own = {key[len(prefix):]: value for key, value in figures.items() if key.startswith(prefix)}
            outcome = compiled.score(own, scene)
            problems, zeroes = once(*problems, *outcome.problems), zeroes | outcome.zeroes
            if outcome.points is None:
                whole = False
            else:
                total += min(max(outcome.points, lowest), maximum)
        return Outcome(total, problems, zeroes) if whole else Outcome(None, problems)
    return Compiled(score, tuple(one.under(name) for name, compiled, _, _ in parts for one in compiled.slots))


def compile_cases(rule: Json, place: Place) -> Compiled:
    cases = {}
    for case in rule["cases"]:
        maximum = decimal_at(case, "max", place.maximum)
        cases[case["id"]] = maximum, compile_rule(case["rule"], Place(maximum, f"{place.name}/{case['id']}", place.terms))

    def score(figures: Figures, scene: Scene) -> Outcome:
        if "case" not in figures:
            return Outcome(None, ("figure-missing",))
        if figures["case"] not in cases:
            return Outcome(None, ("unknown-option",))
        maximum, compiled = cases[figures["case"]]  # type: ignore[index]
        outcome = compiled.score(figures, scene)
        if outcome.points is None:
            return outcome
        points = outcome.points if outcome.below else max(outcome.points, ZERO)
        return outcome._replace(points=min(points, maximum))
    return Compiled(score, (Slot("case"), *(one for _, compiled in cases.values() for one in compiled.slots)))


_COMPILERS: dict[str, Callable[[Json, Place], Compiled]] = {
    "manual": compile_manual, "choice": compile_choice, "tiers": compile_tiers, "proportional": compile_proportional,
    "interpolate": compile_interpolate, "deduct": compile_deduct, "count": compile_count, "checklist": compile_checklist,
    "weighted": compile_weighted, "survey": compile_survey, "best": compile_best, "formula": compile_formula,
    "steps": compile_steps, "rows": compile_rows, "sum": compile_sum, "cases": compile_cases}


def compile_rule(rule: Json, place: Place) -> Compiled:
    return _COMPILERS[rule["kind"]](rule, place)


def kinds_of(rule: Json) -> list[Json]:
    """A rule and the rules of its cases, but not those of parts."""
    return [rule, *(case["rule"] for case in rule.get("cases", ()))]


def compares(rule: Json) -> bool:
    """Whether a rule, or one inside it, looks at the other units."""
    inside = [*rule.get("parts", ()), *rule.get("cases", ())]
    return rule["kind"] == "best" or any(compares(one["rule"]) for one in inside)


class Rule:
    """One criterion's rule, with what holding and rounding need to know."""

    def __init__(self, rule: Json, maximum: int, decimals: int, round_points_to: Optional[str] = None, name: str = "",
                 terms: Terms = Terms()) -> None:
        self.kind: str = rule["kind"]
        self.maximum = maximum
        self.grain = parse_points(round_points_to) if round_points_to else 10 ** (4 - decimals)
        self.step = parse_points(rule["step"]) if "step" in rule else 0
        place = Place(Fraction(maximum, SCALE), name, terms)
        self.ask, self.slots = compile_rule(rule, place)
        self.compares = compares(rule)
        self.shared_only = bool(self.slots) and all(one.origin for one in self.slots)
        self.lowest_option = ZERO
        for one in kinds_of(rule):
            if one["kind"] == "choice":
                of = next((decimal_at(case, "max", place.maximum) for case in rule.get("cases", ()) if case["rule"] is one),
                          place.maximum)
                options, _ = compile_choice(one, place._replace(maximum=of))
                worth = (options({"option": option["id"]}, Scene()).points for option in one["options"])
                self.lowest_option = min(self.lowest_option, *worth)  # type: ignore[type-var,assignment]

    def score(self, figures: Figures, scene: Optional[Scene] = None) -> Outcome:
        return self.ask(figures, scene or Scene())

    def finish(self, outcome: Outcome, times: Fraction = ONE, maximum: Optional[int] = None) -> int:
        """Hold, scale, round, and hold again: rounding must not lift the points over a maximum with more decimals."""
        points: Fraction = outcome.points  # type: ignore[assignment]
        if not outcome.below:
            points = max(points, ZERO)
        points = min(points, Fraction(self.maximum, SCALE))
        return min(round_to(points * times, self.grain), self.maximum if maximum is None else maximum)

    def lowest(self, times: Fraction = ONE) -> int:
        return round_to(self.lowest_option * times, self.grain)

    def typed_fault(self, points: int, times: Fraction = ONE, maximum: Optional[int] = None) -> bool:
        """Whether typed points are out of range, too fine, or off the step."""
        highest = self.maximum if maximum is None else maximum
        return (not self.lowest(times) <= points <= highest or points % self.grain != 0
                or (self.step != 0 and points % self.step != 0))
