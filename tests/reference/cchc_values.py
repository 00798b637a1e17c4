"""Where the figures of a rule come from, and the value that a rule with `of` looks at.

A *slot* is one figure that a rule asks for. Most are typed with the entry; in format 2 a slot may be taken from a figure of the
set (`figure`) or from the same figure of the previous assessment (`last`).
"""

from __future__ import annotations

from fractions import Fraction
from typing import Iterable, Mapping, NamedTuple, Optional, Sequence, Union

from cchc_numbers import (HUNDRED, NEVER, ONE, ZERO, Calendar, Figures, Found, InputError, Json, decimal_at, parse_date,
                          parse_decimal)

KEYS_OF = {"ratio": ("n", "d"), "percent": ("p",), "count": ("n",), "number": ("x",)}
RATES = ("ratio", "percent")


class Scene:
    """What surrounds the entries of one unit at one stage."""

    def __init__(self, attributes: Optional[Mapping[str, str]] = None, shared: Optional[Mapping[str, Figures]] = None,
                 last: Optional[Mapping[str, Figures]] = None, calendar: Optional[Calendar] = None,
                 highest: Optional[Mapping[str, Fraction]] = None, of_several: bool = False) -> None:
        self.attributes = attributes or {}
        self.shared = shared or {}  # what was entered for the set's figures
        self.last = last or {}      # what the previous assessment, or who overrides it, says of them
        self.calendar = calendar or Calendar()
        self.of_several = of_several  # several units became this one: what last year has not of it, nobody knows
        self.highest = highest or {}  # per place of a `best` rule
        self.compared: dict[str, Fraction] = {}  # the values that this unit's `best` rules looked at


class Terms(NamedTuple):
    """What a set says outside a rule that its rules refer to."""
    figures: Mapping[str, str] = {}  # `of` of each set-level figure
    attributes: Mapping[str, frozenset[str]] = {}  # listed values of each attribute


class Slot(NamedTuple):
    key: str
    origin: str = ""  # "", "figure" or "last"
    figure: str = ""
    figure_key: str = ""

    def under(self, part: str) -> "Slot":
        return self._replace(key=f"{part}.{self.key}")

    def read(self, figures: Figures, scene: Scene) -> Optional[Fraction]:
        if not self.origin:
            return figures.get(self.key)  # type: ignore[return-value]
        source = scene.shared if self.origin == "figure" else scene.last
        return source.get(self.figure, {}).get(self.figure_key)  # type: ignore[return-value]


def slot(key: str, data: Json, terms: Terms, figure_key: str = "") -> Slot:
    """The slot `key`, typed unless `data` names where it is taken from."""
    for origin in ("figure", "last"):
        if origin in data:
            figure = data[origin]
            return Slot(key, origin, figure, figure_key or KEYS_OF[terms.figures[figure]][0])
    return Slot(key)


def of_slots(data: Json, terms: Terms, prefix: str = "") -> tuple[Slot, ...]:
    """The slots of a value: all taken from one figure, or each by itself (`n`, `d`)."""
    return tuple(slot(prefix + key, data[key] if isinstance(data.get(key), dict) else data, terms,
                      "" if isinstance(data.get(key), dict) else key)
                 for key in KEYS_OF[data["of"]])


def gather(slots: Iterable[Slot], figures: Figures, scene: Scene) -> Figures:
    found = {one.key: one.read(figures, scene) for one in slots}
    return {key: value for key, value in found.items() if value is not None}


def faults(figures: Figures, keys: Sequence[str]) -> list[str]:
    """Each kind of fault once: a required figure that is missing, a figure below zero."""
    found = []
    if any(key not in figures for key in keys):
        found.append("figure-missing")
    if any(key in figures and figures[key] < 0 for key in keys):  # type: ignore[operator]
        found.append("negative")
    return found


def list_faults(slots: Sequence[Slot], figures: Figures) -> list[str]:
    """As `faults`, for lists of which one typed figure is enough; figures of the set must all be there."""
    own = [one.key for one in slots if not one.origin]
    present = [key for key in own if key in figures]
    found = faults(figures, [*present, *(one.key for one in slots if one.origin)])
    if own and not present and "figure-missing" not in found:
        found.append("figure-missing")
    return found


def tick(figures: Figures, key: str) -> tuple[bool, tuple[str, ...]]:
    value = figures.get(key, ZERO)
    return value == 1, () if value in (0, 1) else ("bad-tick",)


# --- the value of `of` -------------------------------------------------------------------------

def rate(of: str, values: Sequence[Fraction]) -> Found:
    value = values[0] * HUNDRED / values[1] if of == "ratio" else values[0]
    return Found(value, ("over-100",) if of in RATES and value > 100 else ())


class Value:
    """Ratio and percent (in %), count, number."""

    def __init__(self, data: Json, terms: Terms, prefix: str = "") -> None:
        self.of: str = data["of"]
        self.slots = of_slots(data, terms, prefix)
        self.fallback: Optional[Json] = data.get("fallback")
        if self.fallback:
            self.last = slot("", {"last": self.fallback["last"]}, terms)

    def find(self, figures: Figures, scene: Scene) -> Found:
        keys = [one.key for one in self.slots]
        got = gather(self.slots, figures, scene)
        if self.fallback and keys[0] in got and keys[1] not in got:
            last = self.last.read({}, scene)
            if last is None and scene.of_several:
                pass  # the denominator stays missing, `else` or not
            elif last:
                got[keys[1]] = last / decimal_at(self.fallback, "divide", ONE)
            elif "else" in self.fallback:
                found = faults(got, keys[:1])
                return Found(None, tuple(found)) if found else rate("percent", [parse_decimal(self.fallback["else"])])
        found = faults(got, keys)
        if self.of == "ratio" and got.get(keys[1]) == 0:
            found.append("zero-denominator")
        if found:
            return Found(None, tuple(found))
        return rate(self.of, [got[key] for key in keys])  # type: ignore[misc]


class Days:
    """Days late, negative when early."""

    def __init__(self, data: Json) -> None:
        self.due = parse_date(data["due"]) if "due" in data else None
        self.latest = parse_date(data["latest"]) if "latest" in data else None
        self.never = parse_decimal(data["never"]) if "never" in data else None
        self.working = data.get("calendar", "all") == "working"
        self.slots = (*(() if "due" in data else (Slot("due"),)), Slot("done"),
                      *((Slot("waived"),) if "latest" in data else ()))

    def find(self, figures: Figures, scene: Scene) -> Found:
        due = figures.get("due") if self.due is None else Fraction(self.due)
        done = figures.get("done")
        waived, found = tick(figures, "waived") if self.latest is not None else (False, ())
        if done is None or (due is None and done != NEVER):
            return Found(None, ("figure-missing", *found))
        if done == NEVER:
            if self.never is None:
                return Found(None, (*found, "never-refused"))
            return Found(None, found, None if found else self.never)
        if self.latest is not None and done > self.latest and not waived:  # type: ignore[operator]
            found = (*found, "too-late")
        if found:
            return Found(None, found)
        due_day, done_day = int(due), int(done)  # type: ignore[arg-type]
        return Found(Fraction(scene.calendar.days_late(due_day, done_day) if self.working else done_day - due_day))


def value_of(data: Json, terms: Terms, prefix: str = "") -> Union[Value, Days]:
    if "of" not in data:
        raise InputError("of is missing")
    return Days(data) if data["of"] == "days" else Value(data, terms, prefix)


# --- attributes --------------------------------------------------------------------------------

class Factors:
    """`thresholds` of a rule: the first that fits, alone."""

    def __init__(self, data: Json, terms: Terms) -> None:
        self.terms = terms
        self.factors = [(one["attribute"], one["is"], parse_decimal(one["times"])) for one in data.get("thresholds", ())]

    def find(self, scene: Scene) -> tuple[Fraction, tuple[str, ...]]:
        flags: tuple[str, ...] = ()
        for attribute, wanted, times in self.factors:
            value = scene.attributes.get(attribute)
            if value not in self.terms.attributes[attribute]:
                flags = ("attribute-missing",)
            elif value == wanted:
                return times, flags
        return ONE, flags
