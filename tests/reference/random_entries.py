"""Random entries for a set of format 1."""

from __future__ import annotations

from fractions import Fraction
from math import gcd

from cchc_numbers import DATE_KEYS, SCALE, TEXT_KEYS, format_points, parse_figures
from cchc_rules import Rule
from random_rules import KINDS, Draw, Json, decimal
from random_sets import leaves_of


class EntryMaker:
    def __init__(self, draw: Draw, index_set: Json, flavour: str) -> None:
        self.draw, self.flavour = draw, flavour
        self.places: int = index_set["decimals"]
        self.leaves = leaves_of(index_set["areas"])
        self.rules = {leaf["code"]: Rule(leaf["rule"], int(Fraction(leaf["max"]) * SCALE), self.places) for leaf in self.leaves}

    def typed(self, leaf: Json) -> str:
        """Points a person may type: whole steps within the maximum, often the maximum or 0."""
        draw, rule = self.draw, self.rules[leaf["code"]]
        if self.flavour == "refused" and draw.chance(30):
            return draw.pick(("-1", format_points(rule.maximum + rule.grain), "0.0001", "0.03"))
        step = rule.grain * rule.step // gcd(rule.grain, rule.step) if rule.step else rule.grain
        top = rule.maximum // step
        steps = draw.pick((0, top, draw.whole(0, top), draw.whole(0, top)))
        lowest = rule.lowest()
        if lowest < 0 and draw.chance(15):
            steps = draw.whole(lowest // step, 0)
        return "0" if steps * step < lowest else format_points(steps * step)

    def figures(self, leaf: Json) -> str:
        return KINDS[leaf["rule"]["kind"]][1](self.draw, leaf["rule"], Fraction(leaf["max"]), self.places)

    def spoiled(self, figures: str) -> str:
        """Now and then one number becomes 0 or negative, or one figure is lost."""
        draw = self.draw
        parts = figures.split(";")
        if not draw.flaw(5) or figures.startswith("option") or not figures:
            return figures
        place = draw.whole(0, len(parts) - 1)
        key = parts[place].partition("=")[0]
        fate = draw.whole(0, 3)
        kept = {parts[at].partition("=")[0].rpartition(".")[2] for at in (place, -1)} & {*TEXT_KEYS, *DATE_KEYS}
        if (fate == 0 or kept) and key == "case":
            return ""  # without it the other figures are refused on entry
        if fate == 0 or kept:
            parts.pop(place)
        elif fate == 1:
            parts[place] = f"{key}=-{draw.whole(1, 20)}"
        else:
            parts[place if fate == 2 else -1] = f"{parts[-1].partition('=')[0] if fate == 3 else key}=0"
        return ";".join(parts)

    def rule_points(self, leaf: Json, figures: str) -> str:
        """The rule's own result, as a person who repeats it would type it."""
        rule = self.rules[leaf["code"]]
        outcome = rule.score(parse_figures(figures))
        points = None if outcome.points is None else rule.finish(outcome)
        return "" if points is None or rule.typed_fault(points) else format_points(points)

    def entry(self, leaf: Json, unit: str, stage: str, tidy: float) -> Json:
        draw = self.draw
        row: Json = {"unit": unit, "code": leaf["code"], "stage": stage, "status": "scored", "figures": "", "points": "",
                     "note": ""}
        kind = leaf["rule"]["kind"]
        figures = self.spoiled(self.figures(leaf))
        if not draw.chance(tidy):
            row["status"] = draw.pick(("scored", "none", "none", "unproven", ""))
            if draw.careful and (not row["status"] or (row["status"] == "none" and leaf.get("ifNone") is None)):
                row["status"] = "scored"
        if row["status"] == "none" or draw.flaw(2):
            figures = "" if draw.chance(80) else figures
        row["figures"] = figures
        if kind == "manual":
            row["points"] = self.typed(leaf) if not draw.flaw(3) else ""
        elif stage == "self":
            if draw.chance(10):
                row["points"] = self.rule_points(leaf, figures)
            elif draw.chance(2):
                row["points"] = self.typed(leaf)
        elif draw.chance(15):
            row["points"] = self.rule_points(leaf, figures) if draw.chance(30) else self.typed(leaf)
            row["note"] = "Thẩm định lại"
            if draw.chance(40):
                row["figures"] = ""
        return row

    def unit(self, unit: str) -> list[Json]:
        draw = self.draw
        rows: list[Json] = []
        draw.careful = draw.chance(60)  # most sheets are complete, or no index would ever be final
        absent = 0 if draw.careful else draw.pick((0, 5, 30, 100))  # percent of criteria without an entry
        tidy = 60 if self.flavour == "wide" else draw.pick((100, 97, 90, 70))  # percent of entries simply scored
        for leaf in self.leaves:
            own = leaf.get("by") == "unit"
            first = self.entry(leaf, unit, "self", tidy)
            verified = self.entry(leaf, unit, "v1", tidy) if draw.chance(35) else {**first, "stage": "v1"}
            if not draw.chance(absent) and (own or draw.chance(10)):
                rows.append(first)
            if not draw.chance(absent):
                rows.append(verified)
            if draw.chance(15):
                rows.append(self.entry(leaf, unit, "v2", tidy))
        for code in ("bonus", "penalty"):
            for stage in ("self", "v1", "v2"):
                if draw.chance(20):
                    points = decimal(Fraction(draw.whole(0, 6 * 10 ** self.places), 10 ** self.places))
                    rows.append({"unit": unit, "code": code, "stage": stage, "status": "scored", "figures": "",
                                 "points": points, "note": "Theo biên bản"})
        return rows
