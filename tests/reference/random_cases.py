"""Deterministic random cases for the differential test: an index set, a group of units, and their entries.

The same seed and number always give the same case. Four kinds of case:
- `normal`: what a book can hold, heavy on edges; both engines must agree on everything;
- `hostile`: figures near the limit of 15 digits, where the C++ engine may answer `overflow`;
- `wide`: groups of 40 to 60 units with ever different denominators, where sums of shares outgrow 128 bits;
- `refused`: typed points that an import refuses, to see what happens when they are met all the same.
"""

from __future__ import annotations

import json
import sys
from fractions import Fraction

from cchc_numbers import SCALE, format_points, parse_figures
from cchc_rules import Rule
from random_rules import KINDS, Draw, Json, decimal

FLAVOURS = ("normal", "hostile", "wide", "refused")
KIND_NAMES = tuple(KINDS)
MAXIMA = ("0.25", "0.5", "0.5", "1", "1", "1", "1.5", "2", "2", "2.5", "3", "4", "5", "8", "10", "14", "20", "0.75", "10.05")
MAX_LEAVES = 22


# --- index sets --------------------------------------------------------------------------------

class SetMaker:
    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.places: int = draw.pick((0, 1, 2, 2, 2, 2, 3, 4))
        self.depth = draw.pick((2, 2, 3, 3, 3, 4, 5, 6, 7, 8))
        self.kinds = draw.random.sample(KIND_NAMES, draw.whole(1, 4)) if draw.chance(30) else list(KIND_NAMES)
        self.leaves = 0

    def maximum(self) -> Fraction:
        draw = self.draw
        if draw.chance(3):  # finer than the set's decimals: rounding must still not exceed it
            return Fraction(draw.whole(1, 50_000), SCALE)
        fitting = [Fraction(text) for text in MAXIMA if (Fraction(text) * 10 ** self.places).denominator == 1]
        return draw.pick(fitting)

    def leaf(self, code: str) -> Json:
        draw = self.draw
        self.leaves += 1
        maximum = self.maximum()
        kind = draw.pick(self.kinds)
        node: Json = {"code": code, "title": f"Tiêu chí {code}", "max": decimal(maximum),
                      "by": draw.pick(("unit",) * 7 + ("survey", "office")),
                      "rule": {"kind": kind, **KINDS[kind][0](draw, maximum, self.places)}}
        if draw.chance(85):
            node["ifNone"] = draw.pick(("na", "na", "full", "zero", None))
        return node

    def node(self, code: str, level: int, on_spine: bool) -> Json:
        """Level 1 is an area. One path, the spine, goes down to the full depth."""
        draw = self.draw
        if level > 1 and (level == self.depth or (not on_spine and draw.chance(65)) or self.leaves >= MAX_LEAVES):
            return self.leaf(code)
        count = draw.pick((1, 1, 2, 2, 3, 4)) if level > 1 else draw.pick((1, 2, 3, 4, 6))
        if level > 1 and draw.chance(2):
            count = draw.whole(9, 11)  # so that both 1.1 and 1.10 occur
        spine = draw.whole(1, count)
        items = [self.node(f"{code}.{number}", level + 1, on_spine and number == spine)
                 for number in range(1, count + 1)]
        node: Json = {"code": code, "title": f"Mục {code}", "items": items}
        if level == 1 or draw.chance(70):
            node["max"] = decimal(sum((Fraction(item_maximum(item)) for item in items), Fraction(0)))
        if level == 1:
            node["verifier"] = draw.pick(("so-noi-vu", "so-tu-phap"))
        return node

    def make(self) -> Json:
        draw = self.draw
        count = draw.pick((1, 2, 2, 3, 3, 4, 8))
        spine = draw.whole(1, count)
        areas = [self.node(str(number), 1, number == spine) for number in range(1, count + 1)]
        total = sum((Fraction(area["max"]) for area in areas), Fraction(0))
        result: Json = {
            "format": "cchc-index-set/1", "id": "ngau-nhien", "title": "Bộ ngẫu nhiên", "year": 2021, "level": "so",
            "decision": "", "sample": True, "max": decimal(total), "decimals": self.places,
            "ties": draw.pick(("skip", "skip", "dense")), "classes": self.classes(), "areas": areas}
        if len(result["classes"]) > 1 and draw.chance(60):
            result["classRules"] = [
                {"class": draw.pick(result["classes"][:None if draw.chance(5) else -1])["id"], "area": draw.pick(areas)["code"],
                 "from": draw.pick(("0", "30", "50", "66.67", "80", "100"))} for _ in range(draw.whole(1, 3))]
        caps = ("0", "0.5", "1", "2", "5")
        if draw.chance(70):
            result["bonus"] = {"cap": draw.pick(caps), **({"inIndex": draw.chance(50)} if draw.chance(75) else {})}
        if draw.chance(70):
            result["penalty"] = {"cap": draw.pick(caps)}
        return result

    def classes(self) -> list[Json]:
        draw = self.draw
        borders = sorted(draw.random.sample(("95", "90", "80", "70", "66.67", "50", "40", "33.3333", "25", "100"),
                                            draw.whole(0, 5)), key=Fraction, reverse=True)
        levels: list[Json] = [{"id": f"loai-{number}", "title": f"Loại {number}", "from": border}
                              for number, border in enumerate(borders, start=1)]
        return [*levels, {"id": "loai-cuoi", "title": "Loại cuối"}]


def item_maximum(item: Json) -> Fraction:
    if "max" in item:
        return Fraction(item["max"])
    return sum((item_maximum(child) for child in item["items"]), Fraction(0))


def leaves_of(items: list[Json]) -> list[Json]:
    found: list[Json] = []
    for item in items:
        found += [item] if "rule" in item else leaves_of(item["items"])
    return found


# --- entries -----------------------------------------------------------------------------------

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
        step = rule.grain * rule.step // _gcd(rule.grain, rule.step) if rule.step else rule.grain
        top = rule.maximum // step
        steps = draw.pick((0, top, draw.whole(0, top), draw.whole(0, top)))
        lowest = rule.lowest()
        if lowest < 0 and draw.chance(15):
            steps = draw.whole(lowest // step, 0)
        return "0" if steps * step < lowest else format_points(steps * step)

    def spoiled(self, figures: str) -> str:
        """Now and then one number becomes 0 or negative, or one figure is lost."""
        draw = self.draw
        parts = figures.split(";")
        if not draw.flaw(5) or figures.startswith("option") or not figures:
            return figures
        place = draw.whole(0, len(parts) - 1)
        key = parts[place].partition("=")[0]
        fate = draw.whole(0, 3)
        if fate == 0:
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
        maximum = Fraction(leaf["max"])
        row: Json = {"unit": unit, "code": leaf["code"], "stage": stage, "status": "scored", "figures": "", "points": "",
                     "note": ""}
        kind = leaf["rule"]["kind"]
        figures = self.spoiled(KINDS[kind][1](draw, leaf["rule"], maximum, self.places))
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


def _gcd(first: int, second: int) -> int:
    while second:
        first, second = second, first % second
    return first


# --- cases -------------------------------------------------------------------------------------

def make_case(seed: int, number: int, flavour: str = "normal") -> Json:
    """One case of the protocol of the differential test."""
    draw = Draw(f"{flavour}/{seed}/{number}", hostile=flavour == "hostile")
    index_set = SetMaker(draw).make()
    size = draw.whole(40, 60) if flavour == "wide" else draw.pick((1, 2, 3, 4, 5, 6, 8, 10, 12))
    units = [f"u{place}" for place in range(1, size + 1)]
    maker = EntryMaker(draw, index_set, flavour)
    entries: list[Json] = []
    rows: list[Json] = []
    for unit in units:
        if rows and draw.chance(18):  # the same sheet again: a tie
            rows = [{**row, "unit": unit} for row in rows]
        else:
            rows = maker.unit(unit)
        entries += rows
    if draw.chance(30):
        draw.random.shuffle(entries)  # the order of rows must not matter
    if draw.chance(30):
        draw.random.shuffle(units)
    return {"set": index_set, "units": units, "entries": entries, "stages": ["self", "v1", "final"]}


def sheet_count(case: Json) -> int:
    return len(case["units"]) * len(case["stages"])


if __name__ == "__main__":
    # random_cases.py SEED NUMBER [FLAVOUR]: print one case, to repeat a reported difference by hand.
    print(json.dumps(make_case(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:4]), ensure_ascii=False))
