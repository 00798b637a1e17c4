#!/usr/bin/env python3
"""Independent exact reference of the scoring engine: ranks, classes, statistics of a group and their JSON, for index sets of
both formats.

Used by the differential test. Run as a program it answers the test's protocol itself (one case per line in,
one answer per line out), which is how the test is tried out without the C++ engine. A case is
`{"set", "units": [id], "entries": [row], "stages"}`; with a set of format 2 also `"attributes": {unit: {id: value}}`,
`"previous": [row]`, `"predecessors": {unit: [unit]}` and `"calendar": {"holidays", "workdays"}`, each where there is any.
"""

from __future__ import annotations

import json
import sys
from fractions import Fraction
from typing import Callable, Iterable, Iterator, Mapping, Optional, Sequence

from cchc_classes import classes_of
from cchc_entries import World
from cchc_numbers import SCALE, ZERO, Json, format_figures, format_fixed, format_points
from cchc_set import IndexSet, Node
from cchc_unit import Item, UnitResult, UnitScorer, highest_values

STAGES = ("self", "v1", "final")


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


class StageResult:
    """Everything about a group at one stage, and its three JSON shapes. Keys of format 2 are there only for a set of format 2."""

    def __init__(self, index_set: IndexSet, world: World, stage: str, names: Optional[Mapping[str, str]] = None,
                 assessment: str = "x") -> None:
        self.index_set, self.world, self.stage, self.assessment = index_set, world, stage, assessment
        self.names = names or {unit: unit for unit in world.units}
        highest = highest_values(index_set, world, stage)
        self.results = {unit: UnitScorer(index_set, world, unit, stage, highest).result() for unit in world.units}
        self.ranked = [result for result in self.results.values() if result.scored]
        self.rank_of = ranks({result.unit: result.index for result in self.ranked  # type: ignore[misc]
                              if result.index is not None}, index_set.dense)

    def _head(self) -> Json:
        return {"schema": 1, "assessment": self.assessment, "stage": self.stage}

    def _decisions(self) -> dict[tuple[str, int], bool]:
        """What was entered about ties on the border of a quota, which counts at the end only."""
        if self.stage != "final":
            return {}
        found = {}
        for quota in self.index_set.quotas:
            code = f"quota:{self.index_set.classes[quota.place].id}"
            for unit in self.world.units:
                entry = self.world.entries.get((unit, code, "v2"))
                if entry and entry.status == "scored" and entry.figures.get("in") in (0, 1):
                    found[unit, quota.place] = entry.figures["in"] == 1
        return found

    def rank_json(self) -> Json:
        ordered = sorted(self.ranked, key=lambda result: (self.rank_of[result.unit], result.unit.encode()))
        area_ranks = []
        for area in self.index_set.areas:
            indexes = {result.unit: result.items[area.position].index for result in self.ranked}
            area_ranks.append(ranks({unit: index for unit, index in indexes.items() if index is not None},
                                    self.index_set.dense))
        levels = [level.id for level in self.index_set.classes]
        cascade = classes_of(self.index_set, ordered, len(self.world.units), self._decisions())
        units = []
        for result in ordered:
            given = cascade.given[result.unit]
            areas = [{"code": area.code, "rank": by_unit.get(result.unit), **amounts(result.items[area.position])}
                     for area, by_unit in zip(self.index_set.areas, area_ranks)]
            unit: Json = {"unit": result.unit, "name": self.names[result.unit], "rank": self.rank_of[result.unit],
                          "points": format_points(result.total), "max": format_points(result.applicable),
                          "index": fixed_or_none(result.index), "class": levels[given.place],
                          "missing": result.missing, "areas": areas}
            if self.index_set.second:
                unit.update(classByPoints=levels[given.by_points], classReason=given.reason, bonus=format_points(result.bonus),
                            penalty=format_points(result.penalty), **self._scaled(result))
            units.append(unit)
        not_scored = sorted((unit for unit, result in self.results.items() if not result.scored), key=str.encode)
        taken = [unit["class"] for unit in units]
        return {**self._head(), "provisional": cascade.undecided or any(result.missing for result in self.ranked),
                "units": units, "notScored": [{"unit": unit, "name": self.names[unit]} for unit in not_scored],
                "classes": [{"class": level, "count": taken.count(level)} for level in levels]}

    def _scaled(self, result: UnitResult) -> Json:
        return {} if self.index_set.index_scale is None else {"indexScaled": fixed_or_none(result.scaled_index)}

    def sheet_json(self, unit: str) -> Json:
        """Without `explain` and `origin`, which are wording and not part of the reference."""
        result = self.results[unit]
        nodes = [*self.index_set.nodes, *(extra.node for extra in self.index_set.extras)]
        items = [{"code": node.code, "max": format_points(node.maximum), "applicable": format_points(item.applicable),
                  "status": item.status, "figures": format_figures(item.figures),
                  "points": format_points(item.points) if item.shown else None, "problems": sorted(item.problems)}
                 for node, item in zip(nodes, [*result.items, *result.extras])]
        sheet = {**self._head(), "unit": unit, "total": format_points(result.total),
                 "max": format_points(result.applicable), "index": fixed_or_none(result.index), "items": items}
        if self.index_set.second:
            sheet.update(self._scaled(result))
            sheet["figures"] = [{"code": f"figure:{figure}", "figures": format_figures(result.scene.shared[figure])}
                                for figure in self.index_set.figures]
        return sheet

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
    return sum((Fraction(points * 100, maximum) for maximum, points in by_maximum.items()), ZERO) / len(scored)


def fixed_or_none(value: Optional[Fraction]) -> Optional[str]:
    return None if value is None else format_fixed(value)


def amounts(item: Item) -> Json:
    return {"points": format_points(item.points), "max": format_points(item.applicable), "index": fixed_or_none(item.index)}


# --- the protocol of the differential test -----------------------------------------------------

def stage_results(case: Json) -> dict[str, StageResult]:
    index_set = IndexSet(case["set"])
    world = World(index_set, case)
    return {stage: StageResult(index_set, world, stage) for stage in case["stages"]}


def answer(case: Json) -> Json:
    """What the driver is expected to answer to one case."""
    results = stage_results(case)
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
