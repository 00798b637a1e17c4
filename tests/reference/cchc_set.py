"""The index set as the reference reads it: both formats."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Mapping, NamedTuple, Optional, Sequence, Union

from cchc_numbers import ONE, SCALE, ZERO, Calendar, Figures, Json, decimal_at, parse_decimal, parse_points, round_half_away
from cchc_rules import Rule, once
from cchc_values import Scene, Terms, Value


# --- scale -------------------------------------------------------------------------------------

class Scaled(NamedTuple):
    """What a unit's attributes make of one criterion."""
    times: Fraction
    maximum: int
    flags: tuple[str, ...] = ()   # said on the line
    faults: tuple[str, ...] = ()  # said on the line, and a rule has no result


class Scale:
    """The `scale` of one item."""

    def __init__(self, data: Json, terms: Terms) -> None:
        self.terms = terms
        self.by = [(one, Value({"of": terms.figures[one["figure"]], **one}, terms) if "figure" in one else None)
                   for one in data["by"]]
        self.adds = data.get("combine", "multiply") == "add"
        self.least = parse_points(data["atLeast"]) if "atLeast" in data else 0

    def find(self, scene: Scene) -> tuple[Fraction, bool, tuple[str, ...], tuple[str, ...]]:
        """The factor, whether a figure is in it, flags and faults."""
        factors, by_figure, flags, wrong = [], False, (), ()
        for one, value in self.by:
            if value:
                found = value.find({}, scene)
                if found.value is None:
                    wrong = once(*wrong, *found.problems)
                else:
                    by_figure, flags = True, once(*flags, *found.problems)
                    factors.append(min(max(found.value / 100, decimal_at(one, "least", ZERO)), ONE))
            elif scene.attributes.get(one["attribute"]) not in self.terms.attributes[one["attribute"]]:
                flags = once(*flags, "attribute-missing")
            elif scene.attributes[one["attribute"]] == one["is"]:
                factors.append(parse_decimal(one["times"]))
        if self.adds:
            return max(ONE - sum((ONE - times for times in factors), ZERO), ZERO), by_figure, flags, wrong
        product = ONE
        for times in factors:
            product *= times
        return product, by_figure, flags, wrong


# --- the tree ----------------------------------------------------------------------------------

@dataclass
class Node:
    """An area, a criterion with parts, or a scored criterion (the only one with a rule)."""
    code: str
    maximum: int
    position: int  # in the order of the sheet
    children: list["Node"] = field(default_factory=list)
    rule: Optional[Rule] = None
    by: str = "unit"
    if_none: Union[None, str, Json] = None
    scales: Sequence[Scale] = ()  # its own and those of all above
    decimals: int = 0

    def scaled(self, scene: Scene) -> Scaled:
        if not self.scales:
            return Scaled(ONE, self.maximum)
        times, rounded, flags, wrong, least = ONE, False, (), (), 0
        for scale in self.scales:
            factor, by_figure, more, bad = scale.find(scene)
            times, rounded, least = times * factor, rounded or by_figure, max(least, scale.least)
            flags, wrong = once(*flags, *more), once(*wrong, *bad)
        least = min(least, self.maximum)
        if self.maximum * times < least:
            times = Fraction(least, self.maximum)
        grain = 10 ** (4 - self.decimals) if rounded else 1
        maximum = min(round_half_away(self.maximum * times / grain) * grain, self.maximum)
        return Scaled(times, maximum, flags, wrong)


@dataclass
class ExtraItem:
    """A bonus or penalty item."""
    node: Node
    group: str
    item: str  # code whose points are lost, or "typed"
    effect: Json


class Section:
    """Bonus or penalty."""

    def __init__(self, code: str, data: Json, items: list[ExtraItem]) -> None:
        self.code, self.items = code, items
        self.cap = parse_points(data["cap"]) if "cap" in data else None if items else 0
        self.typed: bool = not items or data.get("free", False)


class Condition(NamedTuple):
    kind: str  # area, item, figure, noZero
    code: str = ""
    start: Optional[Fraction] = None
    up_to: Optional[Fraction] = None


class ClassLevel(NamedTuple):
    id: str
    start: Optional[Fraction]
    conditions: tuple[Condition, ...]


class Quota(NamedTuple):
    place: int  # of the class
    share: Fraction
    of: Union[str, int]  # "scored", "group" or the place of the class that is the least
    order: tuple[str, ...]
    ties: str


def conditions_of(rule: Json) -> list[Condition]:
    found = []
    for one in rule.get("all", [rule]):
        kind = next(kind for kind in ("area", "item", "figure", "noZero") if kind in one)
        found.append(Condition(kind, "" if kind == "noZero" else one[kind],
                               parse_decimal(one["from"]) if "from" in one else None,
                               parse_decimal(one["upTo"]) if "upTo" in one else None))
    return found


class IndexSet:
    def __init__(self, data: Json) -> None:
        self.second: bool = data.get("format", "").endswith("/2")
        self.decimals: int = data["decimals"]
        self.dense: bool = data["ties"] == "dense"
        self.figures: dict[str, str] = {one["id"]: one["of"] for one in data.get("figures", ())}
        self.terms = Terms(self.figures, {one["id"]: frozenset(value["id"] for value in one["values"])
                                          for one in data.get("attributes", ())})
        self.nodes: list[Node] = []
        self.areas = [self._node(area, ()) for area in data["areas"]]
        self.leaves = [node for node in self.nodes if node.rule]
        self.by_code = {node.code: node for node in self.nodes}
        bonus, penalty = data.get("bonus", {}), data.get("penalty", {})
        self.extras_in_index: bool = bonus.get("inIndex", True)
        self.bonus = Section("bonus", bonus, self._extras(bonus))
        self.penalty = Section("penalty", penalty, self._extras(penalty))
        self.extras = [*self.bonus.items, *self.penalty.items]
        total = data.get("total", {})
        self.floor = parse_points(total["floor"]) if "floor" in total else None
        self.ceiling = parse_points(total["ceiling"]) if "ceiling" in total else None
        self.base = parse_points(total["base"]) if "base" in total else None
        self.index_scale = parse_decimal(data["indexScale"]) if "indexScale" in data else None
        self.calendar = Calendar.of(data) if "holidays" in data or "workdays" in data else None
        rules = data.get("classRules", ())
        self.classes = [ClassLevel(level["id"], parse_decimal(level["from"]) if "from" in level else None,
                                   tuple(one for rule in rules if rule["class"] == level["id"] for one in conditions_of(rule)))
                        for level in data["classes"]]
        self.class_places = {level.id: place for place, level in enumerate(self.classes)}
        self.quotas = sorted((self._quota(one) for one in data.get("quotas", ())), key=lambda one: one.place)

    @property
    def maximum(self) -> int:
        return sum(area.maximum for area in self.areas)

    def _node(self, data: Json, above: Sequence[Scale]) -> Node:
        node = Node(data["code"], 0, len(self.nodes), decimals=self.decimals)
        self.nodes.append(node)
        scales = (*above, Scale(data["scale"], self.terms)) if "scale" in data else above
        if "rule" in data:
            self._score(node, data, scales)
        else:
            node.children = [self._node(item, scales) for item in data["items"]]
            node.maximum = sum(child.maximum for child in node.children)
        return node

    def _score(self, node: Node, data: Json, scales: Sequence[Scale]) -> None:
        node.maximum, node.scales = parse_points(data["max"]), scales
        node.rule = Rule(data["rule"], node.maximum, self.decimals, data.get("roundTo"), node.code, self.terms)
        node.by, node.if_none = data.get("by", "unit"), data.get("ifNone")

    def _extras(self, section: Json) -> list[ExtraItem]:
        items = []
        for data in section.get("items", ()):
            node = Node(data["code"], 0, -1, decimals=self.decimals)
            self._score(node, data, (Scale(data["scale"], self.terms),) if "scale" in data else ())
            items.append(ExtraItem(node, data.get("group", ""), data.get("item", ""), data.get("effect", {})))
        return items

    def _quota(self, data: Json) -> Quota:
        of = data["of"]
        return Quota(self.class_places[data["class"]], parse_decimal(data["share"]),
                     of if isinstance(of, str) else self.class_places[of["atLeast"]],
                     tuple(data.get("order", ("index",))), data.get("ties", "down"))
