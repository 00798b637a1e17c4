"""Classes: by points, class rules, effects of penalty items, quotas."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from math import floor
from typing import Any, Callable, Iterable, Mapping, NamedTuple, Optional, Sequence

from cchc_set import Condition, IndexSet, Quota
from cchc_unit import UnitResult
from cchc_values import Value

RULE, DEMOTE, CAP, FORCE, QUOTA, TIE = "rule", "demote", "cap", "force", "quota", "tie"


class Given(NamedTuple):
    """The class of a unit: by points, as given, and by which step it was last moved."""
    by_points: int
    place: int
    reason: str = ""
    forced: bool = False

    def moved(self, place: int, reason: str) -> "Given":
        return self if place == self.place else self._replace(place=place, reason=reason)


def meets(condition: Condition, index_set: IndexSet, result: UnitResult) -> bool:
    """What does not apply forbids nothing; a figure that is not there is a miss."""
    if condition.kind == "noZero":
        lines = (result.items[leaf.position] for leaf in index_set.leaves)
        return not any(line.applicable > 0 and line.points <= 0 for line in lines)
    if condition.kind == "figure":
        terms = index_set.terms
        value = Value({"of": terms.figures[condition.code], "figure": condition.code}, terms).find({}, result.scene).value
        if value is None:
            return False
    else:
        value = result.items[index_set.by_code[condition.code].position].index
        if value is None:
            return True
    return ((condition.start is None or value >= condition.start) and (condition.up_to is None or value <= condition.up_to))


def before_quotas(index_set: IndexSet, result: UnitResult) -> Given:
    last = len(index_set.classes) - 1

    def first(test: Callable[[int], bool], start: int = 0) -> int:
        return next((place for place in range(start, last) if test(place)), last)

    def reached(place: int) -> bool:
        return result.index >= index_set.classes[place].start  # type: ignore[operator]

    by_points = first(reached)
    given = Given(by_points, by_points)
    allowed = first(lambda place: all(meets(one, index_set, result) for one in index_set.classes[place].conditions), by_points)
    given = given.moved(allowed, RULE)
    down = sum(effect.amount for effect in result.effects if effect.kind == DEMOTE)
    given = given.moved(min(given.place + down, last), DEMOTE)
    given = given.moved(max([given.place, *(effect.amount for effect in result.effects if effect.kind == CAP)]), CAP)
    forced = [effect.amount for effect in result.effects if effect.kind == FORCE]
    return given.moved(max(forced), FORCE)._replace(forced=True) if forced else given


# --- quotas ------------------------------------------------------------------------------------

Keys = tuple[Any, ...]  # what a quota's order compares, greater is better


class Standing(NamedTuple):
    """A unit before the quotas. `keys` answers the keys of an order; `decided` is what was entered for a class, if anything."""
    unit: str
    given: Given
    keys: Callable[[Sequence[str]], Keys]
    decided: Callable[[int], Optional[bool]] = lambda _place: None


class Cascade(NamedTuple):
    given: dict[str, Given]
    undecided: bool


def places_of(quota: Quota, standings: Sequence[Standing], group: int) -> int:
    if quota.of == "group":
        number = group
    elif quota.of == "scored":
        number = len(standings)
    else:
        number = sum(one.given.place <= quota.of for one in standings)  # type: ignore[operator]
    return floor(quota.share * number / 100)


def split(quota: Quota, movable: Sequence[Standing], places: int) -> tuple[dict[str, str], int, bool]:
    """Who falls and why, the places that a tie leaves free, and whether a tie waits for a decision."""
    def level(one: Standing) -> tuple[int, Keys]:
        return -one.given.place, one.keys(quota.order)  # the class before any quota first, then the order

    falling: dict[str, str] = {}
    left, free, closed, undecided = places, 0, False, False
    for _, members in groupby(sorted(movable, key=level, reverse=True), key=level):
        tied = list(members)
        if not closed and len(tied) <= left:
            left -= len(tied)
            continue
        crossing, closed = not closed and left > 0, True
        if not crossing:
            falling.update((one.unit, QUOTA) for one in tied)
        elif quota.ties != "in":
            marks = [one.decided(quota.place) if quota.ties == "decide" else None for one in tied]
            decided = None not in marks and sum(map(bool, marks)) <= left
            undecided = quota.ties == "decide" and not decided
            falling.update((one.unit, TIE) for one, mark in zip(tied, marks) if not (decided and mark))
            free = left - (sum(map(bool, marks)) if decided else 0)
    return falling, free, undecided


def apply_quotas(quotas: Iterable[Quota], standings: Sequence[Standing], group: int, hand_down: bool = True) -> Cascade:
    """Best class first. Numbers are counted before any quota; places that a tie leaves free go to the next class.

    `hand_down` false is the cascade without that, for the test that shows why it is needed.
    """
    given = {one.unit: one.given for one in standings}
    undecided, handed, before = False, 0, -1
    numbers = {quota: places_of(quota, standings, group) for quota in quotas}
    for quota in sorted(numbers, key=lambda one: one.place):
        holders = [one for one in standings if given[one.unit].place == quota.place]
        fixed = sum(one.given.forced for one in holders)
        places = numbers[quota] + (handed if hand_down and before == quota.place - 1 else 0)
        falling, handed, waits = split(quota, [one for one in holders if not one.given.forced], max(places - fixed, 0))
        for unit, reason in falling.items():
            given[unit] = given[unit].moved(quota.place + 1, reason)
        undecided, before = undecided or waits, quota.place
    return Cascade(given, undecided)


def order_keys(index_set: IndexSet, result: UnitResult) -> Callable[[Sequence[str]], Keys]:
    def key(name: str) -> Keys:
        if name == "index":
            return (1, result.index)
        if name == "bonus":
            return (1, Fraction(result.bonus))
        value = result.items[index_set.by_code[name.partition(":")[2]].position].index
        return (0,) if value is None else (1, value)
    return lambda order: tuple(map(key, order))


Decisions = Mapping[tuple[str, int], bool]  # by unit and place of the class


def classes_of(index_set: IndexSet, ranked: Sequence[UnitResult], group: int, decisions: Decisions) -> Cascade:
    def standing(result: UnitResult) -> Standing:
        return Standing(result.unit, before_quotas(index_set, result), order_keys(index_set, result),
                        lambda place: decisions.get((result.unit, place)))
    return apply_quotas(index_set.quotas, [standing(result) for result in ranked], group)
