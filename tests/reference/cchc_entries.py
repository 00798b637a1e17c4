"""Entries, and what of them surrounds a unit at a stage: figures of the set, last year's, attributes."""

from __future__ import annotations

from typing import Iterable, Mapping, NamedTuple, Optional, Sequence

from cchc_numbers import Calendar, Figures, Json, parse_figures, parse_points
from cchc_set import IndexSet
from cchc_values import KEYS_OF, Scene

PREVIOUS_ORDER = ("v2", "v1", "self")


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


def chosen_entry(entries: Entries, unit: str, code: str, stage: str) -> Optional[Entry]:
    if stage != "final":
        return entries.get((unit, code, stage))
    return entries.get((unit, code, "v2")) or entries.get((unit, code, "v1"))


class World:
    """An assessment beside its set: units and their attributes, entries of this year and the year before, the calendar."""

    def __init__(self, index_set: IndexSet, case: Json) -> None:
        self.units: Sequence[str] = case["units"]
        self.entries = parse_entries(case["entries"])
        self.attributes: Mapping[str, Mapping[str, str]] = case.get("attributes", {})
        self.previous = parse_entries(case.get("previous", ()))
        self.predecessors: Mapping[str, Sequence[str]] = case.get("predecessors", {})
        self.calendar = index_set.calendar or Calendar.of(case.get("calendar", {}))
        self.figures = index_set.figures

    def chosen(self, unit: str, code: str, stage: str) -> Optional[Entry]:
        return chosen_entry(self.entries, unit, code, stage)

    def figure(self, unit: str, figure: str, stage: str) -> Figures:
        entry = self.chosen(unit, f"figure:{figure}", stage)
        return entry.figures if entry and entry.status == "scored" else {}

    def _year_before(self, unit: str, figure: str) -> Figures:
        def of(one: str) -> Optional[Figures]:
            found = (self.previous.get((one, f"figure:{figure}", stage)) for stage in PREVIOUS_ORDER)
            return next((entry.figures for entry in found if entry and entry.status == "scored"), None)
        own = of(unit)
        before = self.predecessors.get(unit, ())
        if own is None and len(before) == 1:
            own = of(before[0])
        return own or {}

    def scene(self, unit: str, stage: str) -> Scene:
        shared, last = {}, {}
        for figure, of in self.figures.items():
            shared[figure] = self.figure(unit, figure, stage)
            known = dict(self._year_before(unit, figure))
            for key in KEYS_OF[of]:
                typed = f"last.{key}" if of == "ratio" else "last"
                if typed in shared[figure]:
                    known[key] = shared[figure][typed]
            last[figure] = known
        return Scene(self.attributes.get(unit), shared, last, self.calendar,
                     of_several=len(self.predecessors.get(unit, ())) > 1)
