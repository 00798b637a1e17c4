#!/usr/bin/env python3
"""Independent exact reference of the scoring engine: units, indexes, ranks, classes, statistics and their JSON.

Used by the differential test. Run as a program it answers the test's protocol itself (one case per line in,
one answer per line out), which is how the test is tried out without the C++ engine.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Callable, Iterable, Iterator, Mapping, NamedTuple, Optional, Sequence

from cchc_rules import (SCALE, Figures, Json, Rule, format_fixed, format_points, parse_decimal, parse_figures,
                        parse_points, value_of)

STAGES = ("self", "v1", "final")


class Entry(NamedTuple):
    status: str
    figures: Figures
    points: Optional[int]  # typed points in stored units


Entries = Mapping[tuple[str, str, str], Entry]  # by unit, code, stage of entry


def parse_entries(rows: Iterable[Json]) -> dict[tuple[str, str, str], Entry]:
    """Rows of the entries table. A row with an empty status is no entry at all, so it does not hide an earlier stage."""
    return {(row["unit"], row["code"], row["stage"]):
            Entry(row["status"], parse_figures(row["figures"]), parse_points(row["points"]) if row["points"] else None)
            for row in rows if row["status"]}


# --- the index set -----------------------------------------------------------------------------

@dataclass
class Node:
    """An area, a criterion with parts, or a scored criterion (the only one with a rule)."""
    code: str
    maximum: int
    position: int  # in the order of the sheet
    children: list["Node"] = field(default_factory=list)
    rule: Optional[Rule] = None
    by: str = "unit"
    if_none: Optional[str] = None


@dataclass
class Extra:
    """Bonus or penalty."""
    code: str
    cap: int


class ClassLevel(NamedTuple):
    id: str
    start: Optional[Fraction]
    rules: tuple[tuple[str, Fraction], ...]  # area code, lowest area index


class IndexSet:
    def __init__(self, data: Json) -> None:
        self.decimals: int = data["decimals"]
        self.dense: bool = data["ties"] == "dense"
        self.nodes: list[Node] = []
        self.areas = [self._node(area) for area in data["areas"]]
        self.leaves = [node for node in self.nodes if node.rule]
        bonus, penalty = data.get("bonus", {}), data.get("penalty", {})
        self.extras_in_index: bool = bonus.get("inIndex", True)
        self.bonus = Extra("bonus", parse_points(bonus.get("cap", "0")))
        self.penalty = Extra("penalty", parse_points(penalty.get("cap", "0")))
        self.classes = [
            ClassLevel(level["id"], parse_decimal(level["from"]) if "from" in level else None,
                       tuple((rule["area"], parse_decimal(rule["from"])) for rule in data.get("classRules", ())
                             if rule["class"] == level["id"]))
            for level in data["classes"]]

    def _node(self, data: Json) -> Node:
        node = Node(data["code"], 0, len(self.nodes))
        self.nodes.append(node)
        if "rule" in data:
            node.maximum = parse_points(data["max"])
            node.rule = Rule(data["rule"], node.maximum, self.decimals)
            node.by = data.get("by", "unit")
            node.if_none = data.get("ifNone")
        else:
            node.children = [self._node(item) for item in data["items"]]
            node.maximum = sum(child.maximum for child in node.children)
        return node


# --- one unit at one stage ---------------------------------------------------------------------

class Item(NamedTuple):
    """One line of a sheet. `points` counts in sums; `shown` says whether it is also printed."""
    applicable: int
    points: int
    shown: bool
    missing: int
    status: str = ""
    figures: Figures = {}
    problems: tuple[str, ...] = ()

    @property
    def index(self) -> Optional[Fraction]:
        return Fraction(self.points * 100, self.applicable) if self.applicable else None

    @property
    def scored(self) -> bool:
        return self.applicable > 0 and self.missing == 0

    @property
    def at_maximum(self) -> bool:
        return self.scored and self.points == self.applicable


OUTSIDE = Item(applicable=0, points=0, shown=False, missing=0)


def score_leaf(node: Node, entry: Optional[Entry], stage: str, highest: Optional[Fraction]) -> Item:
    """The table of statuses in docs/scoring.md."""
    if entry is None:
        return Item(node.maximum, 0, False, 1)
    status, figures = entry.status, entry.figures
    if status == "unproven":
        return Item(node.maximum, 0, True, 0, status, figures, ("unproven",))
    if status == "none":
        if node.if_none == "na":
            return Item(0, 0, False, 0, status, figures)
        if node.if_none == "full":
            return Item(node.maximum, node.maximum, True, 0, status, figures)
        if node.if_none == "zero":
            return Item(node.maximum, 0, True, 0, status, figures)
        return Item(node.maximum, 0, False, 1, status, figures, ("none-refused",))
    points, problems = score_entry(node.rule, entry, stage, highest)  # type: ignore[arg-type]
    if points is None:
        return Item(node.maximum, 0, False, 1, status, figures, problems)
    return Item(node.maximum, points, True, 0, status, figures, problems)


def score_entry(rule: Rule, entry: Entry, stage: str, highest: Optional[Fraction]) -> tuple[Optional[int], tuple[str, ...]]:
    """Points of a `scored` entry, or None where a problem prevents them."""
    typed = entry.points
    if typed is not None and (rule.kind == "manual" or stage != "self"):
        # The verifier's own figure stands alone: the rule is not asked, so it raises no problem either.
        return (None, ("points-range",)) if rule.typed_fault(typed) else (typed, ())
    exact, problems = rule.score(entry.figures, highest)
    points = None if exact is None else rule.finish(exact)
    if typed is not None and typed != points:
        problems = (*problems, "points-differ")
    return points, problems


class UnitResult(NamedTuple):
    unit: str
    items: list[Item]  # as IndexSet.nodes
    total: int
    applicable: int
    missing: int
    scored: bool
    index: Optional[Fraction]


def chosen_entry(entries: Entries, unit: str, code: str, stage: str) -> Optional[Entry]:
    if stage != "final":
        return entries.get((unit, code, stage))
    return entries.get((unit, code, "v2")) or entries.get((unit, code, "v1"))


def highest_values(index_set: IndexSet, units: Sequence[str], entries: Entries, stage: str) -> dict[str, Fraction]:
    """Per `best` criterion the highest value in the group. Typed points do not change which values take part."""
    highest: dict[str, Fraction] = {}
    for node in index_set.leaves:
        if node.rule.kind != "best" or (stage == "self" and node.by != "unit"):  # type: ignore[union-attr]
            continue
        chosen = (chosen_entry(entries, unit, node.code, stage) for unit in units)
        values = (value_of(node.rule.of, entry.figures).points  # type: ignore[union-attr]
                  for entry in chosen if entry and entry.status == "scored")
        highest[node.code] = max((value for value in values if value is not None), default=Fraction(0))
    return highest


def capped(extra: Extra, entries: Entries, unit: str, stage: str) -> tuple[int, bool]:
    """Bonus or penalty points that count, and whether there is an entry."""
    entry = chosen_entry(entries, unit, extra.code, stage)
    points = entry.points if entry and entry.status == "scored" else None
    return min(points or 0, extra.cap), entry is not None


def evaluate_unit(index_set: IndexSet, unit: str, entries: Entries, stage: str,
                  highest: Mapping[str, Fraction]) -> UnitResult:
    items: list[Item] = [OUTSIDE] * len(index_set.nodes)
    has_entry = False

    def visit(node: Node) -> Item:
        nonlocal has_entry
        if node.rule is None:
            parts = [visit(child) for child in node.children]
            applicable = sum(part.applicable for part in parts)
            item = Item(applicable, sum(part.points for part in parts), applicable > 0, sum(part.missing for part in parts))
        elif stage == "self" and node.by != "unit":
            item = OUTSIDE  # never self-scored; an entry there is not looked at
        else:
            entry = chosen_entry(entries, unit, node.code, stage)
            has_entry = has_entry or entry is not None
            item = score_leaf(node, entry, stage, highest.get(node.code))
        items[node.position] = item
        return item

    areas = [visit(area) for area in index_set.areas]
    total = sum(area.points for area in areas)
    applicable = sum(area.applicable for area in areas)
    bonus, has_bonus = capped(index_set.bonus, entries, unit, stage)
    penalty, has_penalty = capped(index_set.penalty, entries, unit, stage)
    if index_set.extras_in_index:
        total += bonus - penalty
    scored = applicable > 0 and (has_entry or has_bonus or has_penalty)
    index = Fraction(total * 100, applicable) if scored else None
    return UnitResult(unit, items, total, applicable, sum(area.missing for area in areas), scored, index)


# --- the group ---------------------------------------------------------------------------------

def ranks(values: Mapping[str, Fraction], dense: bool) -> dict[str, int]:
    """Rank by exact value, highest first: 1, 1, 3, or 1, 1, 2 when dense."""
    result: dict[str, int] = {}
    previous: Optional[Fraction] = None
    rank = 0
    for place, unit in enumerate(sorted(values, key=values.__getitem__, reverse=True), start=1):
        if values[unit] != previous:
            rank = rank + 1 if dense else place
            previous = values[unit]
        result[unit] = rank
    return result


def class_of(index_set: IndexSet, result: UnitResult) -> Optional[str]:
    """The best class whose border is reached and that no class rule forbids; the last is never forbidden."""
    area_index = {area.code: result.items[area.position].index for area in index_set.areas}

    def forbidden(level: ClassLevel) -> bool:
        for area, start in level.rules:
            value = area_index.get(area)
            if value is not None and value < start:
                return True
        return False

    last = len(index_set.classes) - 1
    for place, level in enumerate(index_set.classes):
        reached = level.start is None or result.index >= level.start  # type: ignore[operator]
        if place == last or (reached and not forbidden(level)):
            return level.id
    return None


class StageResult:
    """Everything about a group at one stage, and its three JSON shapes."""

    def __init__(self, index_set: IndexSet, units: Sequence[str], entries: Entries, stage: str,
                 names: Optional[Mapping[str, str]] = None, assessment: str = "x") -> None:
        self.index_set, self.stage, self.assessment = index_set, stage, assessment
        self.names = names or {unit: unit for unit in units}
        highest = highest_values(index_set, units, entries, stage)
        self.results = {unit: evaluate_unit(index_set, unit, entries, stage, highest) for unit in units}
        self.ranked = [result for result in self.results.values() if result.scored]
        self.rank_of = ranks({result.unit: result.index for result in self.ranked  # type: ignore[misc]
                              if result.index is not None}, index_set.dense)

    def _head(self) -> Json:
        return {"schema": 1, "assessment": self.assessment, "stage": self.stage}

    def rank_json(self) -> Json:
        ordered = sorted(self.ranked, key=lambda result: (self.rank_of[result.unit], result.unit.encode()))
        area_ranks = []
        for area in self.index_set.areas:
            indexes = {result.unit: result.items[area.position].index for result in self.ranked}
            area_ranks.append(ranks({unit: index for unit, index in indexes.items() if index is not None},
                                    self.index_set.dense))
        classes = {result.unit: class_of(self.index_set, result) for result in ordered}
        units = []
        for result in ordered:
            areas = [{"code": area.code, "rank": by_unit.get(result.unit), **amounts(result.items[area.position])}
                     for area, by_unit in zip(self.index_set.areas, area_ranks)]
            units.append({"unit": result.unit, "name": self.names[result.unit], "rank": self.rank_of[result.unit],
                          "points": format_points(result.total), "max": format_points(result.applicable),
                          "index": fixed_or_none(result.index), "class": classes[result.unit],
                          "missing": result.missing, "areas": areas})
        not_scored = sorted((unit for unit, result in self.results.items() if not result.scored), key=str.encode)
        taken = list(classes.values())
        return {**self._head(), "provisional": any(result.missing for result in self.ranked), "units": units,
                "notScored": [{"unit": unit, "name": self.names[unit]} for unit in not_scored],
                "classes": [{"class": level.id, "count": taken.count(level.id)} for level in self.index_set.classes]}

    def sheet_json(self, unit: str) -> Json:
        """Without `explain`, which is wording and not part of the reference."""
        result = self.results[unit]
        items = [{"code": node.code, "max": format_points(node.maximum), "applicable": format_points(item.applicable),
                  "status": item.status, "figures": figures_json(item.figures),
                  "points": format_points(item.points) if item.shown else None, "problems": sorted(item.problems)}
                 for node, item in zip(self.index_set.nodes, result.items)]
        return {**self._head(), "unit": unit, "total": format_points(result.total),
                "max": format_points(result.applicable), "index": fixed_or_none(result.index), "items": items}

    def stats_json(self) -> Json:
        items = [self._item_stats(node) for node in self.index_set.nodes]
        areas = {area.position for area in self.index_set.areas}
        kinds = {"areas": [node for node in self.index_set.nodes if node.position in areas],
                 "criteria": [node for node in self.index_set.nodes if node.position not in areas]}
        return {**self._head(), "items": items,
                "atMax": {kind: {"any": self._count(nodes, self._any_at_max), "all": self._count(nodes, self._all_at_max),
                                 "of": len(nodes)} for kind, nodes in kinds.items()}}

    def _column(self, node: Node) -> list[Item]:
        """This line of every ranked unit to which it applies."""
        column = [result.items[node.position] for result in self.ranked]
        return [item for item in column if item.applicable > 0]

    def _item_stats(self, node: Node) -> Json:
        applying = self._column(node)
        scored = [item for item in applying if item.scored]
        stats: Json = {"code": node.code, "units": len(applying), "scored": len(scored),
                       "atMax": sum(item.at_maximum for item in scored),
                       "mean": None, "meanPercent": None, "lowest": None, "highest": None}
        if scored:
            points = [item.points for item in scored]
            stats["mean"] = format_fixed(Fraction(sum(points), SCALE * len(points)))
            stats["meanPercent"] = format_fixed(mean_percent(scored))
            stats["lowest"], stats["highest"] = format_points(min(points)), format_points(max(points))
        return stats

    def _any_at_max(self, node: Node) -> bool:
        return any(item.at_maximum for item in self._column(node))

    def _all_at_max(self, node: Node) -> bool:
        applying = self._column(node)
        return bool(applying) and all(item.at_maximum for item in applying)

    @staticmethod
    def _count(nodes: Iterable[Node], test: Callable[[Node], bool]) -> int:
        return sum(map(test, nodes))


def mean_percent(scored: Sequence[Item]) -> Fraction:
    """Mean of points / applicable maximum. Points are first added per maximum: mostly there is only one."""
    by_maximum: dict[int, int] = {}
    for item in scored:
        by_maximum[item.applicable] = by_maximum.get(item.applicable, 0) + item.points
    return sum((Fraction(points * 100, maximum) for maximum, points in by_maximum.items()), Fraction(0)) / len(scored)


def fixed_or_none(value: Optional[Fraction]) -> Optional[str]:
    return None if value is None else format_fixed(value)


def amounts(item: Item) -> Json:
    return {"points": format_points(item.points), "max": format_points(item.applicable), "index": fixed_or_none(item.index)}


def figures_json(figures: Figures) -> dict[str, str]:
    return {key: value if isinstance(value, str) else format_points((value * SCALE).numerator)
            for key, value in figures.items()}


# --- the protocol of the differential test -----------------------------------------------------

def answer(case: Json) -> Json:
    """What the driver is expected to answer to one case."""
    index_set = IndexSet(case["set"])
    entries = parse_entries(case["entries"])
    results = {stage: StageResult(index_set, case["units"], entries, stage) for stage in case["stages"]}
    return {"rank": {stage: result.rank_json() for stage, result in results.items()},
            "sheets": {stage: {unit: result.sheet_json(unit) for unit in case["units"]}
                       for stage, result in results.items()},
            "stats": {stage: result.stats_json() for stage, result in results.items()}}


def answers(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield json.dumps(answer(json.loads(line)), ensure_ascii=False)


if __name__ == "__main__":
    for text in answers(sys.stdin):
        sys.stdout.write(text + "\n")
        sys.stdout.flush()
