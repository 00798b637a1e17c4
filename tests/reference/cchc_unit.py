"""One unit at one stage: its lines, its sums, and what its penalty items do besides."""

from __future__ import annotations

from fractions import Fraction
from typing import Iterator, Mapping, NamedTuple, Optional, Sequence, Union

from cchc_entries import Entry, World
from cchc_numbers import Figures, Json
from cchc_rules import NOTHING, Outcome, once
from cchc_set import ExtraItem, IndexSet, Node, Scaled, Section
from cchc_values import Scene


class Item(NamedTuple):
    """One line of a sheet. `points` counts in sums; `shown` says whether it is also printed."""
    applicable: int
    points: int
    shown: bool
    missing: int
    status: str = ""
    figures: Figures = {}
    problems: tuple[str, ...] = ()
    zeroes: frozenset[str] = NOTHING  # codes whose points this line takes away

    @property
    def index(self) -> Optional[Fraction]:
        return Fraction(self.points * 100, self.applicable) if self.applicable else None

    @property
    def scored(self) -> bool:
        return self.applicable > 0 and self.missing == 0

    @property
    def at_maximum(self) -> bool:
        return self.scored and self.points == self.applicable

    def lost(self) -> "Item":
        """The same line without its points; what is below 0 stays."""
        return self._replace(points=min(self.points, 0))


OUTSIDE = Item(applicable=0, points=0, shown=False, missing=0)


class Effect(NamedTuple):
    kind: str  # demote, cap, force
    amount: int  # classes down, or the place of the class


class UnitResult(NamedTuple):
    unit: str
    items: list[Item]  # as IndexSet.nodes
    extras: list[Item]  # as IndexSet.extras
    total: int
    applicable: int
    missing: int
    scored: bool
    index: Optional[Fraction]
    scaled_index: Optional[Fraction]
    bonus: int
    penalty: int
    effects: tuple[Effect, ...]
    scene: Scene


class UnitScorer:
    """Works out one unit at one stage."""

    def __init__(self, index_set: IndexSet, world: World, unit: str, stage: str, highest: Mapping[str, Fraction]) -> None:
        self.set, self.world, self.unit, self.stage = index_set, world, unit, stage
        self.scene = world.scene(unit, stage)
        self.scene.highest = highest
        self.has_entry = any(self._chosen(f"figure:{figure}") for figure in index_set.figures)
        self.losses: set[str] = set()
        self.zeroes: set[str] = set()

    def _chosen(self, code: str) -> Optional[Entry]:
        return self.world.chosen(self.unit, code, self.stage)

    def outside(self, node: Node) -> bool:
        return self.stage == "self" and node.by != "unit"

    # --- a line --------------------------------------------------------------------------------

    def line(self, node: Node, extra: Optional[ExtraItem] = None) -> Item:
        """The table of statuses in docs/scoring.md."""
        if self.outside(node):
            return OUTSIDE  # never self-scored; an entry there is not looked at
        entry = self._chosen(node.code)
        self.has_entry = self.has_entry or entry is not None
        scaled = node.scaled(self.scene)
        said = once(*scaled.flags, *scaled.faults)
        status, figures = (entry.status, entry.figures) if entry else ("", {})
        if not scaled.maximum:
            return Item(0, 0, False, 0, status, figures, said)
        if entry is None:
            if not node.rule.shared_only:  # type: ignore[union-attr]
                return Item(scaled.maximum, 0, False, 1, "", {}, said)
            entry = Entry("scored", {}, None)
        elif status == "unproven":
            return Item(scaled.maximum, 0, True, 0, status, figures, (*said, "unproven"))
        elif status == "none":
            if extra:
                return Item(scaled.maximum, 0, False, 0, status, figures, said)
            return self._none(node, scaled, figures, said)
        points, problems, zeroes = self._scored(node, entry, scaled, extra)
        problems = once(*said, *problems)
        if points is None:
            return Item(scaled.maximum, 0, False, 1, status, figures, problems)
        return Item(scaled.maximum, points, True, 0, "scored", figures, problems, zeroes)

    def _none(self, node: Node, scaled: Scaled, figures: Figures, said: tuple[str, ...]) -> Item:
        worth = self._if_none(node.if_none)
        if worth == "na":
            return Item(0, 0, False, 0, "none", figures, said)
        if worth is None:
            return Item(scaled.maximum, 0, False, 1, "none", figures, (*said, "none-refused"))
        return Item(scaled.maximum, scaled.maximum if worth == "full" else 0, True, 0, "none", figures, said)

    def _if_none(self, rule: Union[None, str, Json]) -> Optional[str]:
        if rule is None or isinstance(rule, str):
            return rule
        other = self.set.by_code[rule["when"]]
        entry = None if self.outside(other) else self._chosen(other.code)
        return rule["then"] if entry and entry.status == rule["status"] else rule["else"]

    def _scored(self, node: Node, entry: Entry, scaled: Scaled,
                extra: Optional[ExtraItem]) -> tuple[Optional[int], tuple[str, ...], frozenset[str]]:
        """Points of a `scored` entry, or None where a problem prevents them."""
        rule, typed = node.rule, entry.points
        assert rule
        if typed is not None and (rule.kind == "manual" or self.stage != "self"):
            # The verifier's own figure stands alone: the rule is not asked, so it raises no problem either.
            if (extra and typed < 0) or rule.typed_fault(typed, scaled.times, scaled.maximum):
                return None, ("points-range",), NOTHING
            return typed, (), NOTHING
        outcome = self._lost_item(rule.score(entry.figures, self.scene), entry, extra)
        points = None
        if outcome.points is not None and not scaled.faults:
            points = rule.finish(outcome._replace(below=outcome.below and not extra), scaled.times, scaled.maximum)
        problems = outcome.problems
        if typed is not None and typed != points:
            problems = (*problems, "points-differ")
        return points, problems, outcome.zeroes

    def _lost_item(self, outcome: Outcome, entry: Entry, extra: Optional[ExtraItem]) -> Outcome:
        """A penalty item that names the criterion whose points are lost must say which."""
        if not extra or extra.item != "typed" or self._named(entry) is not None:
            return outcome
        wrong = "unknown-option" if "item" in entry.figures else "figure-missing"
        return Outcome(None, once(*outcome.problems, wrong))

    def _named(self, entry: Entry) -> Optional[str]:
        node = self.set.by_code.get(str(entry.figures.get("item", "")))
        return node.code if node and node.rule else None

    # --- sums ----------------------------------------------------------------------------------

    def section(self, section: Section, lines: Sequence[Item]) -> int:
        """Bonus or penalty points that count."""
        best: dict[str, int] = {}
        total = 0
        for extra, line in zip(section.items, lines):
            if extra.group:
                best[extra.group] = max(best.get(extra.group, 0), line.points)
            else:
                total += line.points
        total += sum(best.values())
        entry = self._chosen(section.code)
        self.has_entry = self.has_entry or entry is not None
        if entry and entry.status == "scored" and section.typed:
            total += entry.points or 0
        return total if section.cap is None else min(total, section.cap)

    def effects(self, lines: Sequence[Item]) -> Iterator[Effect]:
        """What the penalty items with points do besides; also notes whose points are lost."""
        for extra, line in zip(self.set.penalty.items, lines):
            if line.points <= 0:
                continue
            entry = self._chosen(extra.node.code)
            code = self._named(entry) if extra.item == "typed" and entry else extra.item
            if code:
                self.losses.add(code)
            if extra.effect:
                kind = extra.effect["class"]
                yield Effect(kind, extra.effect["by"] if kind == "demote" else self.set.class_places[extra.effect["to"]])

    def visit(self, node: Node, items: list[Item]) -> Item:
        item = items[node.position]
        if not node.rule:
            parts = [self.visit(child, items) for child in node.children]
            applicable = sum(part.applicable for part in parts)
            item = Item(applicable, sum(part.points for part in parts), applicable > 0, sum(part.missing for part in parts))
            if node.code in self.zeroes:
                item = item.lost()
        items[node.position] = item
        return item

    def result(self) -> UnitResult:
        index_set = self.set
        bonus_lines = [self.line(extra.node, extra) for extra in index_set.bonus.items]
        penalty_lines = [self.line(extra.node, extra) for extra in index_set.penalty.items]
        effects = tuple(self.effects(penalty_lines))
        items = [self.line(node) if node.rule else OUTSIDE for node in index_set.nodes]
        self.zeroes.update(*(item.zeroes for item in items))
        for code in self.losses:
            position = index_set.by_code[code].position
            items[position] = items[position].lost()
        areas = [self.visit(area, items) for area in index_set.areas]
        applicable = sum(area.applicable for area in areas)
        total = sum(area.points for area in areas)
        missing = sum(area.missing for area in areas) + sum("too-late" in line.problems and not line.shown
                                                            for line in penalty_lines)
        bonus, penalty = self.section(index_set.bonus, bonus_lines), self.section(index_set.penalty, penalty_lines)
        if index_set.extras_in_index:
            total += bonus - penalty
        if index_set.floor is not None:
            total = max(total, index_set.floor)
        if index_set.ceiling is not None:
            total = min(total, index_set.ceiling)
        whole = applicable if index_set.base is None else index_set.base - (index_set.maximum - applicable)
        scored = applicable > 0 and whole > 0 and self.has_entry
        index = Fraction(total * 100, whole) if scored else None
        scaled = index * index_set.index_scale / 100 if index is not None and index_set.index_scale is not None else None
        return UnitResult(self.unit, items, bonus_lines + penalty_lines, total, applicable, missing, scored, index, scaled,
                          bonus, penalty, effects, self.scene)


def highest_values(index_set: IndexSet, world: World, stage: str) -> dict[str, Fraction]:
    """Per place of a `best` rule the highest value in the group. Typed points do not change which values take part."""
    highest: dict[str, Fraction] = {}
    nodes = [node for node in (*index_set.leaves, *(extra.node for extra in index_set.extras))
             if stage != "self" or node.by == "unit"]
    for unit in world.units:
        scene = world.scene(unit, stage)
        for node in nodes:
            entry = world.chosen(unit, node.code, stage)
            if entry is None and node.rule.shared_only:  # type: ignore[union-attr]
                entry = Entry("scored", {}, None)
            if entry and entry.status == "scored" and node.rule.compares:  # type: ignore[union-attr]
                node.rule.score(entry.figures, scene)  # type: ignore[union-attr]
        for place, value in scene.compared.items():
            highest[place] = max(highest.get(place, value), value)
    return highest
