"""Random index sets of format 1."""

from __future__ import annotations

from fractions import Fraction

from cchc_numbers import SCALE
from random_rules import KINDS, Draw, Json, decimal

KIND_NAMES = tuple(KINDS)
MAXIMA = ("0.25", "0.5", "0.5", "1", "1", "1", "1.5", "2", "2", "2.5", "3", "4", "5", "8", "10", "14", "20", "0.75", "10.05")
MAX_LEAVES = 22


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
