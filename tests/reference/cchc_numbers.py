"""Numbers, dates and figures of the reference: everything exact, figures are `Fraction`, points whole counts of 1/10 000 point."""

from __future__ import annotations

import re
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, Iterable, NamedTuple, Union

SCALE = 10_000  # one point in stored units
HUNDRED = Fraction(100)
ZERO = Fraction(0)
ONE = Fraction(1)

Json = dict[str, Any]
Figures = dict[str, Union[Fraction, str]]


class InputError(ValueError):
    """The set or an entry is not what the contract describes."""


# --- decimals and points -----------------------------------------------------------------------

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


def decimal_at(data: Json, key: str, default: Fraction) -> Fraction:
    return parse_decimal(data[key]) if key in data else default


def round_half_away(value: Fraction) -> int:
    """The nearest whole number; a half goes away from zero."""
    size = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return -size if value.numerator < 0 else size


def round_to(value: Fraction, grain: int) -> int:
    """Points, exactly, as stored units that are a multiple of `grain`."""
    return round_half_away(value * SCALE / grain) * grain


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


# --- dates -------------------------------------------------------------------------------------

_ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_WRITTEN_DATE = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\Z")
_EPOCH = date(1970, 1, 1)
_DAY = timedelta(1)


def parse_date(text: str) -> int:
    """`2026-12-13` or `13/12/2026` as days since 1970-01-01."""
    parts = _ISO_DATE.match(text)
    numbers = parts.groups() if parts else ()
    if not parts:
        parts = _WRITTEN_DATE.match(text)
        numbers = parts.groups()[::-1] if parts else ()
    try:
        return (date(*map(int, numbers)) - _EPOCH).days  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        raise InputError(f"not a date: {text!r}") from error


def format_date(days: int) -> str:
    return (_EPOCH + timedelta(days)).isoformat()


class Calendar:
    """Which days are worked: Monday to Friday but for the holidays, and the Saturdays worked instead."""

    def __init__(self, holidays: Iterable[str] = (), workdays: Iterable[str] = ()) -> None:
        self.holidays = frozenset(map(parse_date, holidays))
        self.workdays = frozenset(map(parse_date, workdays))

    @staticmethod
    def of(data: Json) -> "Calendar":
        return Calendar(data.get("holidays", ()), data.get("workdays", ()))

    def works(self, day: int) -> bool:
        weekend = (_EPOCH + timedelta(day)).weekday() >= 5
        return day in self.workdays or not (weekend or day in self.holidays)

    def days_late(self, due: int, done: int) -> int:
        """Working days after the due day up to and including the day done; early ones are negative."""
        while not self.works(due):
            due += 1
        worked = sum(self.works(day) for day in range(min(due, done) + 1, max(due, done) + 1))
        return worked if done >= due else -worked


# --- figures -----------------------------------------------------------------------------------

TEXT_KEYS = ("option", "case", "item")
DATE_KEYS = ("due", "done")
NEVER = "never"


def parse_figures(text: str) -> Figures:
    """`n=19536;d=19651`; choices are ids, `due` and `done` dates (days as a number, or "never"), all others decimals."""
    figures: Figures = {}
    for part in filter(None, text.split(";")):
        key, equals, value = part.partition("=")
        if not equals:
            raise InputError(f"figure without a value: {part!r}")
        last = key.rpartition(".")[2]
        if last in TEXT_KEYS or (last == "done" and value == NEVER):
            figures[key] = value
        elif last in DATE_KEYS:
            figures[key] = Fraction(parse_date(value))
        else:
            figures[key] = parse_decimal(value)
    return figures


def format_figures(figures: Figures) -> dict[str, str]:
    def text(key: str, value: Union[Fraction, str]) -> str:
        if isinstance(value, str):
            return value
        if key.rpartition(".")[2] in DATE_KEYS:
            return format_date(int(value))
        return format_points((value * SCALE).numerator)
    return {key: text(key, value) for key, value in figures.items()}


class Found(NamedTuple):
    """A value, or None where a problem prevents it; `instead` are points that a figure gives without a value (never done)."""
    value: Union[Fraction, None]
    problems: tuple[str, ...] = ()
    instead: Union[Fraction, None] = None
