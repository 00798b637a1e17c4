"""Numbers, formula and the twelve scoring rules of the reference.

Everything is exact: figures and intermediate results are `Fraction`, points are whole counts of
1/10 000 point. The code follows docs/scoring.md sentence by sentence and shares nothing with the C++ engine.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any, Callable, NamedTuple, Optional, Union

SCALE = 10_000  # one point in stored units
HUNDRED = Fraction(100)
ZERO = Fraction(0)

Json = dict[str, Any]
Figures = dict[str, Union[Fraction, str]]


class InputError(ValueError):
    """The set or an entry is not what the contract describes."""


# --- numbers -----------------------------------------------------------------------------------

_DECIMAL = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?\Z")


def parse_decimal(text: str) -> Fraction:
    """A decimal with a point or a comma, exactly."""
    if not _DECIMAL.match(text):
        raise InputError(f"not a decimal: {text!r}")
    return Fraction(text.replace(",", "."))


def parse_points(text: str) -> int:
    """A point value as a whole count of 1/10 000 point."""
    units = parse_decimal(text) * SCALE
    if units.denominator != 1:
        raise InputError(f"more than four decimals: {text!r}")
    return units.numerator


def round_half_away(value: Fraction) -> int:
    """The nearest whole number; a half goes away from zero."""
    size = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return -size if value.numerator < 0 else size


def format_points(units: int) -> str:
    """Shortest exact form: "13.5", "0", "-0.25"."""
    whole, rest = divmod(abs(units), SCALE)
    digits = f"{rest:04d}".rstrip("0")
    sign = "-" if units < 0 else ""
    return f"{sign}{whole}.{digits}" if digits else f"{sign}{whole}"


def format_fixed(value: Fraction) -> str:
    """Two decimals, rounded only here; a value that rounds to zero carries no sign."""
    hundredths = round_half_away(value * 100)
    whole, rest = divmod(abs(hundredths), 100)
    return f"{'-' if hundredths < 0 else ''}{whole}.{rest:02d}"


# --- formula -----------------------------------------------------------------------------------

Tree = tuple[Any, ...]

_TOKEN = re.compile(r"\s*(?:([0-9]+(?:\.[0-9]+)?)|([A-Za-z_][A-Za-z0-9_]*)|([-+*/(),]))")
MAX_FORMULA = 4096
MAX_NESTING = 64


class FormulaParser:
    """Recursive descent over the grammar of docs/scoring.md; one method per production."""

    def __init__(self, text: str, variables: frozenset[str]) -> None:
        if len(text) > MAX_FORMULA:
            raise InputError("formula too long")
        self.variables = variables
        self.tokens: list[str] = []
        place = 0
        text = text.rstrip()
        while place < len(text):
            match = _TOKEN.match(text, place)
            if not match:
                raise InputError(f"formula: unexpected character at {place}")
            self.tokens.append(match.group().strip())
            place = match.end()
        self.at = 0
        self.depth = 0

    def parse(self) -> Tree:
        tree = self.expr()
        if self.at != len(self.tokens):
            raise InputError(f"formula: unexpected {self.tokens[self.at]!r}")
        return tree

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, expected: str = "") -> str:
        token = self.peek()
        if not token or (expected and token != expected):
            raise InputError(f"formula: expected {expected or 'a value'}, found {token or 'the end'}")
        self.at += 1
        return token

    def expr(self) -> Tree:
        tree = self.term()
        while self.peek() in ("+", "-"):
            tree = (self.take(), tree, self.term())
        return tree

    def term(self) -> Tree:
        tree = self.unary()
        while self.peek() in ("*", "/"):
            tree = (self.take(), tree, self.unary())
        return tree

    def unary(self) -> Tree:
        self.depth += 1
        if self.depth > MAX_NESTING:
            raise InputError("formula: nested too deeply")
        try:
            if self.peek() == "-":
                self.take()
                return ("negate", self.unary())
            if self.peek() == "+":
                self.take()
                return self.unary()
            return self.primary()
        finally:
            self.depth -= 1

    def primary(self) -> Tree:
        token = self.take()
        if token == "(":
            tree = self.expr()
            self.take(")")
            return tree
        if token in ("min", "max"):
            self.take("(")
            parts = [self.expr()]
            while self.peek() == ",":
                self.take()
                parts.append(self.expr())
            self.take(")")
            return (token, *parts)
        if token[0].isdigit():
            return ("number", parse_decimal(token))
        if token in self.variables:
            return ("variable", token)
        raise InputError(f"formula: unknown name or misplaced {token!r}")


def parse_formula(text: str, variables: frozenset[str]) -> Tree:
    return FormulaParser(text, variables).parse()


def formula_value(tree: Tree, figures: Figures) -> Fraction:
    """The exact value. A division by zero anywhere raises ZeroDivisionError, even where min or max would not use it."""
    kind = tree[0]
    if kind == "number":
        return tree[1]
    if kind == "variable":
        return figures[tree[1]]  # type: ignore[return-value]
    parts = [formula_value(part, figures) for part in tree[1:]]
    if kind == "negate":
        return -parts[0]
    if kind == "min":
        return min(parts)
    if kind == "max":
        return max(parts)
    if kind == "+":
        return parts[0] + parts[1]
    if kind == "-":
        return parts[0] - parts[1]
    if kind == "*":
        return parts[0] * parts[1]
    return parts[0] / parts[1]


# --- figures and rules -------------------------------------------------------------------------

class Outcome(NamedTuple):
    """What a rule makes of the figures: exact points before clamping and rounding, or None where a problem prevents them."""
    points: Optional[Fraction]
    problems: tuple[str, ...] = ()


Score = Callable[[Figures, Optional[Fraction]], Outcome]
KEYS_OF = {"ratio": ("n", "d"), "percent": ("p",), "count": ("n",), "number": ("x",)}


def parse_figures(text: str) -> Figures:
    """`n=19536;d=19651`; the value of `option` is an id, every other value a decimal."""
    figures: Figures = {}
    for part in filter(None, text.split(";")):
        key, equals, value = part.partition("=")
        if not equals:
            raise InputError(f"figure without a value: {part!r}")
        figures[key] = value if key == "option" else parse_decimal(value)
    return figures


def faults(figures: Figures, keys: tuple[str, ...]) -> list[str]:
    """Each kind of fault once: a required figure that is missing, a figure below zero."""
    found = []
    if any(key not in figures for key in keys):
        found.append("figure-missing")
    if any(key in figures and figures[key] < 0 for key in keys):  # type: ignore[operator]
        found.append("negative")
    return found


def value_of(of: str, figures: Figures) -> Outcome:
    """The value a rule looks at, in percent for ratio and percent; `points` of the outcome holds that value."""
    found = faults(figures, KEYS_OF[of])
    if of == "ratio" and figures.get("d") == 0:
        found.append("zero-denominator")
    if found:
        return Outcome(None, tuple(found))
    if of == "ratio":
        value = figures["n"] * HUNDRED / figures["d"]  # type: ignore[operator]
    else:
        value = figures[KEYS_OF[of][0]]  # type: ignore[assignment]
    over = of in ("ratio", "percent") and value > 100
    return Outcome(value, ("over-100",) if over else ())


def given(figures: Figures, keys: tuple[str, ...]) -> dict[str, Fraction]:
    """Figures of a list in which a missing one counts 0 once any is there."""
    return {key: figures.get(key, ZERO) for key in keys}  # type: ignore[misc]


def list_faults(figures: Figures, keys: tuple[str, ...]) -> list[str]:
    """As `faults`, for lists of which one figure is enough."""
    present = tuple(key for key in keys if key in figures)
    return faults(figures, present) if present else ["figure-missing"]


def of_value(rule: Json, points: Callable[[Fraction], Fraction]) -> Score:
    """A rule that needs nothing but the value of its `of`."""
    def score(figures: Figures, _highest: Optional[Fraction]) -> Outcome:
        value, problems = value_of(rule["of"], figures)
        return Outcome(None if value is None else points(value), problems)
    return score


def compile_choice(rule: Json, maximum: Fraction) -> Score:
    options = {o["id"]: parse_decimal(o["points"]) if "points" in o else maximum * parse_decimal(o["percent"]) / 100
               for o in rule["options"]}

    def score(figures: Figures, _highest: Optional[Fraction]) -> Outcome:
        if "option" not in figures:
            return Outcome(None, ("figure-missing",))
        chosen = options.get(figures["option"])
        return Outcome(None, ("unknown-option",)) if chosen is None else Outcome(chosen)
    return score


def compile_tiers(rule: Json, _maximum: Fraction) -> Score:
    tiers = [(parse_decimal(t["from"]) if "from" in t else None, parse_decimal(t["above"]) if "above" in t else None,
              parse_decimal(t["points"])) for t in rule["tiers"]]

    def points(value: Fraction) -> Fraction:
        for start, above, worth in tiers:
            if (start is None or value >= start) and (above is None or value > above):
                return worth
        raise InputError("tiers: the last tier has a border")
    return of_value(rule, points)


def compile_proportional(rule: Json, maximum: Fraction) -> Score:
    floor = parse_decimal(rule["floor"]) if "floor" in rule else ZERO
    return of_value(rule, lambda rate: ZERO if rate < floor else maximum * min(rate, HUNDRED) / 100)


def compile_interpolate(rule: Json, maximum: Fraction) -> Score:
    low, high = parse_decimal(rule["low"]), parse_decimal(rule["high"])

    def points(value: Fraction) -> Fraction:
        if value <= low:
            return ZERO
        return maximum if value >= high else maximum * (value - low) / (high - low)
    return of_value(rule, points)


def compile_deduct(rule: Json, maximum: Fraction) -> Score:
    start = parse_decimal(rule["start"]) if "start" in rule else maximum
    floor = parse_decimal(rule["floor"]) if "floor" in rule else ZERO
    events = {event["id"]: parse_decimal(event["points"]) for event in rule["events"]}

    def score(figures: Figures, _highest: Optional[Fraction]) -> Outcome:
        found = list_faults(figures, tuple(events))
        if found:
            return Outcome(None, tuple(found))
        counts = given(figures, tuple(events))
        return Outcome(max(start - sum(counts[key] * events[key] for key in events), floor))
    return score


def compile_count(rule: Json, _maximum: Fraction) -> Score:
    each = parse_decimal(rule["each"])
    return of_value({"of": "count"}, lambda number: number * each)


def compile_checklist(rule: Json, _maximum: Fraction) -> Score:
    items = {item["id"]: parse_decimal(item["points"]) for item in rule["items"]}

    def score(figures: Figures, _highest: Optional[Fraction]) -> Outcome:
        present = [figures[key] for key in items if key in figures]
        if not present:
            return Outcome(None, ("figure-missing",))
        if any(tick not in (0, 1) for tick in present):
            return Outcome(None, ("bad-tick",))
        return Outcome(sum((items[key] for key in items if figures.get(key) == 1), ZERO))
    return score


def compile_weighted(rule: Json, _maximum: Fraction) -> Score:
    total = rule["total"] if isinstance(rule["total"], str) else rule["total"]["id"]
    terms = {term["id"]: parse_decimal(term["points"]) for term in rule["terms"]}

    def score(figures: Figures, _highest: Optional[Fraction]) -> Outcome:
        found = faults(figures, (total, *terms))
        if figures.get(total) == 0:
            found.append("zero-denominator")
        if found:
            return Outcome(None, tuple(found))
        whole: Fraction = figures[total]  # type: ignore[assignment]
        over = any(figures[key] > whole for key in terms)  # type: ignore[operator]
        worth = sum((figures[key] * terms[key] for key in terms), ZERO) / whole  # type: ignore[operator]
        return Outcome(worth, ("over-100",) if over else ())
    return score


def compile_survey(rule: Json, maximum: Fraction) -> Score:
    options = {option["id"]: parse_decimal(option["percent"]) for option in rule["options"]}

    def score(figures: Figures, _highest: Optional[Fraction]) -> Outcome:
        found = list_faults(figures, tuple(options))
        if found:
            return Outcome(None, tuple(found))
        ballots = given(figures, tuple(options))
        number = sum(ballots.values())
        if number == 0:
            return Outcome(None, ("zero-denominator",))
        return Outcome(maximum * sum(ballots[key] * options[key] for key in options) / (number * 100))
    return score


def compile_best(rule: Json, maximum: Fraction) -> Score:
    def score(figures: Figures, highest: Optional[Fraction]) -> Outcome:
        value, problems = value_of(rule["of"], figures)
        if value is None:
            return Outcome(None, problems)
        if not highest:
            return Outcome(None, (*problems, "best-zero"))
        return Outcome(maximum * value / highest, problems)
    return score


def compile_formula(rule: Json, _maximum: Fraction) -> Score:
    names = tuple(variable["id"] for variable in rule["variables"])
    tree = parse_formula(rule["expression"], frozenset(names))

    def score(figures: Figures, _highest: Optional[Fraction]) -> Outcome:
        found = faults(figures, names)
        if found:
            return Outcome(None, tuple(found))
        try:
            return Outcome(formula_value(tree, figures))
        except ZeroDivisionError:
            return Outcome(None, ("zero-denominator",))
    return score


def compile_manual(_rule: Json, _maximum: Fraction) -> Score:
    """Typed points never reach the rule, so to ask it is to have none."""
    return lambda _figures, _highest: Outcome(None, ("points-missing",))


_COMPILERS: dict[str, Callable[[Json, Fraction], Score]] = {
    "manual": compile_manual, "choice": compile_choice, "tiers": compile_tiers, "proportional": compile_proportional,
    "interpolate": compile_interpolate, "deduct": compile_deduct, "count": compile_count, "checklist": compile_checklist,
    "weighted": compile_weighted, "survey": compile_survey, "best": compile_best, "formula": compile_formula}


class Rule:
    """One criterion's rule, with what clamping and rounding need to know."""

    def __init__(self, rule: Json, maximum: int, decimals: int) -> None:
        self.kind: str = rule["kind"]
        self.of: str = rule.get("of", "")
        self.maximum = maximum
        self.grain = 10 ** (4 - decimals)  # stored units of one step of the set's decimals
        self.step = parse_points(rule["step"]) if "step" in rule else 0
        self.score = _COMPILERS[self.kind](rule, Fraction(maximum, SCALE))
        self.lowest = 0
        if self.kind == "choice":
            chosen = [self.score({"option": option["id"]}, None).points for option in rule["options"]]
            self.lowest = min([0, *(self._round(points) for points in chosen if points is not None)])

    def _round(self, points: Fraction) -> int:
        return round_half_away(points * SCALE / self.grain) * self.grain

    def finish(self, points: Fraction) -> int:
        """Clamp, round, and clamp again: rounding must not lift the points over a maximum with more decimals."""
        if self.kind != "choice":
            points = max(points, ZERO)
        points = min(points, Fraction(self.maximum, SCALE))
        return min(self._round(points), self.maximum)

    def typed_fault(self, points: int) -> bool:
        """Whether typed points are out of range, too fine, or off the step."""
        return (not self.lowest <= points <= self.maximum or points % self.grain != 0
                or (self.step != 0 and points % self.step != 0))
