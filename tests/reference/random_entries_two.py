"""Random entries for a set of format 2, and what surrounds them: figures of the set, attributes, last year, the calendar."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Sequence

from cchc_set import IndexSet
from random_entries import EntryMaker
from random_rules import BORDERS, Draw, Json, value_figures
from random_rules_two import FigureMaker
from random_sets import leaves_of

STAGES = ("self", "v1", "v2")


def row(unit: str, code: str, stage: str, figures: str, note: str = "") -> Json:
    return {"unit": unit, "code": code, "stage": stage, "status": "scored", "figures": figures, "points": "", "note": note}


def figure_values(draw: Draw, figure: Json) -> str:
    border = Fraction(draw.pick(BORDERS)) if draw.chance(40) else None
    if figure["of"] == "count" and border is not None:
        border = Fraction(int(border))
    return value_figures(draw, figure, border)


class EntryMakerTwo(EntryMaker):
    def __init__(self, draw: Draw, index_set: Json, flavour: str) -> None:
        super().__init__(draw, {**index_set, "areas": []}, flavour)
        self.data = index_set
        read = IndexSet(index_set)
        extras = [item for name in ("bonus", "penalty") for item in index_set.get(name, {}).get("items", ())]
        self.leaves = [*leaves_of(index_set["areas"]), *extras]
        self.codes = [leaf["code"] for leaf in leaves_of(index_set["areas"])]
        self.rules: dict[str, Any] = {node.code: node.rule for node in (*read.leaves, *(extra.node for extra in read.extras))}
        self.figure_maker = FigureMaker(draw, self.places, read.terms)
        self.shut = [name for name in ("bonus", "penalty")  # no typed amount there
                     if "items" in index_set.get(name, {}) and not index_set[name].get("free")]

    def figures(self, leaf: Json) -> str:
        figures = self.figure_maker.figures(leaf["rule"], Fraction(leaf["max"]))
        if leaf.get("item") == "typed" and not self.draw.flaw(10):
            code = "khong-co" if self.draw.flaw(5) else self.draw.pick(self.codes)
            figures = ";".join(filter(None, (figures, f"item={code}")))
        return figures

    def unit(self, unit: str) -> list[Json]:
        draw = self.draw
        extra_codes = {leaf["code"] for leaf in self.leaves} - set(self.codes)
        rows = []
        for one in super().unit(unit):
            rule = self.rules.get(one["code"])
            bare = rule and rule.shared_only and one["status"] == "scored"
            if (bare and draw.chance(60)) or (one["code"] in extra_codes and draw.chance(40)) or one["code"] in self.shut:
                continue
            rows.append(one)
        for figure in self.data.get("figures", ()):
            for stage in STAGES:
                if draw.chance(25 if stage == "v2" else 90 if draw.careful else 70):
                    values = self.spoiled(figure_values(draw, figure))
                    note = ""
                    if draw.chance(20):
                        keys = ("last.n", "last.d") if figure["of"] == "ratio" else ("last",)
                        values = ";".join(filter(None, (values, *(f"{key}={draw.whole(0, 200)}" for key in keys))))
                        note = "Theo báo cáo năm trước đã sửa"
                    rows.append(row(unit, f"figure:{figure['id']}", stage, values, note))
        return rows


def surroundings(draw: Draw, index_set: Json, units: Sequence[str], entries: list[Json]) -> Json:
    """The further keys of a case; decisions about ties are added to the entries."""
    more: Json = {}
    if "attributes" in index_set:
        more["attributes"] = {unit: attributes_of(draw, index_set) for unit in units}
    if index_set.get("figures") and draw.chance(80):
        before = {unit: draw.pick(([f"cu-{unit}"], [f"cu-{unit}"], [f"cu-{unit}", "cu-chung"], [])) for unit in units
                  if draw.chance(40)}
        more["predecessors"] = before
        ids = [*units, *sorted({old for olds in before.values() for old in olds})]
        more["previous"] = [row(unit, f"figure:{figure['id']}", stage, figure_values(draw, figure))
                            for unit in ids for figure in index_set["figures"] for stage in STAGES if draw.chance(40)]
    if draw.chance(50):
        more["calendar"] = {"holidays": ["2026-12-14", "2027-01-01", "2027-02-05", "2027-02-08", "2026-04-27", "2026-04-30"],
                            "workdays": ["2026-12-12", "2027-02-13"]}
    for quota in index_set.get("quotas", ()):
        if quota["ties"] == "decide":
            likely = draw.pick((0, 50, 100, 100))
            entries += [row(unit, f"quota:{quota['class']}", "v2", f"in={draw.whole(0, 1)}", "Họp xét ngày 20/12")
                        for unit in units if draw.chance(likely)]
    return more


def attributes_of(draw: Draw, index_set: Json) -> dict[str, str]:
    found = {}
    for attribute in index_set["attributes"]:
        if not draw.chance(8):
            values = [value["id"] for value in attribute["values"]]
            found[attribute["id"]] = "khac" if draw.chance(5) else draw.pick(values)
    return found
