"""Random index sets of format 2: a set as format 1 has it, with what the features name added. Only legal sets are drawn."""

from __future__ import annotations

from fractions import Fraction
from typing import AbstractSet, Any, Sequence

from random_rules import Draw, Json, decimal, titled
from random_rules_two import RuleMaker
from random_sets import SetMaker, leaves_of

ATTRIBUTES = [
    {"id": "vung", "title": "Vùng", "values": [titled("mien-nui"), titled("bien-gioi"), titled("dong-bang")]},
    {"id": "quy-mo", "title": "Quy mô", "values": [titled("lon"), titled("nho")]}]
TIMES = ("0.5", "0.8", "0.75", "0.3", "1", "0.9999", "0")
ROUND_TO = ("0.25", "0.5", "0.05", "0.1", "0.001", "1")


def code_parents(code: str) -> list[str]:
    """Codes of what stands above, the lowest first."""
    parts = code.split(".")
    return [".".join(parts[:count]) for count in range(len(parts) - 1, 0, -1)]


def nodes_of(items: Sequence[Json]) -> list[Json]:
    return [node for item in items for node in (item, *nodes_of(item.get("items", [])))]


class SetMakerTwo(SetMaker):
    def __init__(self, draw: Draw, features: AbstractSet[str]) -> None:
        super().__init__(draw)
        self.features = features
        self.set_figures = self.make_figures() if features & {"figures", "last", "fallback"} else []
        self.attributes = ATTRIBUTES if features & {"scale", "thresholds"} else []
        self.rules = RuleMaker(draw, self.places, features, self.set_figures, self.attributes,
                               [kind for kind in self.kinds])

    def has(self, feature: str, percent: float) -> bool:
        return feature in self.features and self.draw.chance(percent)

    def make_figures(self) -> list[Json]:
        draw = self.draw
        kinds = ["count", *draw.random.sample(("ratio", "percent", "number", "count"), draw.whole(0, 3))]
        return [titled(f"so-{number}", of=of, **({"figureDecimals": draw.whole(1, 4)}  # type: ignore[arg-type]
                                                 if of in ("count", "ratio") and draw.chance(15) else {}))
                for number, of in enumerate(kinds, start=1)]

    # --- criteria ------------------------------------------------------------------------------

    def leaf(self, code: str) -> Json:
        self.leaves += 1
        return self.criterion(code, code_parents(code))

    def criterion(self, code: str, above: Sequence[str]) -> Json:
        draw = self.draw
        maximum = self.maximum()
        node: Json = {"code": code, "title": f"Tiêu chí {code}", "max": decimal(maximum),
                      "by": draw.pick(("unit",) * 7 + ("survey", "office")), "rule": self.rules.rule(maximum, above)}
        if draw.chance(85):
            node["ifNone"] = draw.pick(("na", "na", "full", "zero", None))
        fitting = [step for step in ROUND_TO if (maximum / Fraction(step)).denominator == 1]
        if fitting and self.has("roundTo", 30):
            node["roundTo"] = draw.pick(fitting)
            node["rule"].pop("step", None)
        return node

    def scale(self, node: Json) -> None:
        draw = self.draw
        pairs = [(one["id"], value["id"]) for one in self.attributes for value in one["values"]]
        by: list[Json] = [{"attribute": attribute, "is": value, "times": draw.pick(TIMES)}
                          for attribute, value in draw.random.sample(pairs, draw.whole(1, 3))]
        rates = [one["id"] for one in self.set_figures if one["of"] in ("percent", "ratio")]
        if rates and "figures" in self.features and draw.chance(40):
            by.append({"figure": draw.pick(rates), **({"least": draw.pick(("0.5", "0.3333"))} if draw.chance(70) else {})})
        node["scale"] = {"by": by, **({"combine": draw.pick(("add", "multiply"))} if draw.chance(60) else {})}
        if draw.chance(40) and "max" in node:
            node["scale"]["atLeast"] = draw.part_of(Fraction(node["max"]), self.places, finer=0)

    def between(self, areas: list[Json]) -> None:
        """What stands between criteria."""
        leaves = leaves_of(areas)
        for leaf in leaves:
            if len(leaves) > 1 and self.has("when", 15):
                other = self.draw.pick([one["code"] for one in leaves if one is not leaf])
                worth = ("na", "full", "zero", None)
                leaf["ifNone"] = {"when": other, "status": self.draw.pick(("scored", "none", "unproven")),
                                  "then": self.draw.pick(worth), "else": self.draw.pick(worth)}
        for node in nodes_of(areas):
            if self.has("scale", 20 if "rule" in node else 8):
                self.scale(node)

    # --- bonus and penalty ---------------------------------------------------------------------

    def extras(self, name: str, section: Json, leaves: Sequence[Json], classes: Sequence[Json]) -> None:
        draw = self.draw
        items = []
        for number in range(1, draw.whole(1, 4) + 1):
            item = self.criterion(f"{'C' if name == 'bonus' else 'T'}{number}", ())
            without_negative(item["rule"])
            if self.has("scale", 15):
                self.scale(item)
            if self.has("group", 40):
                item["group"] = draw.pick(("nhom-a", "nhom-b"))
            if name == "penalty" and self.has("loss", 40):
                item["item"] = draw.pick(("typed", draw.pick(leaves)["code"]))
            if name == "penalty" and self.has("effect", 40):
                item["effect"] = draw.pick(({"class": "demote", "by": draw.whole(1, 2)},
                                            {"class": "cap", "to": draw.pick(classes)["id"]},
                                            {"class": "force", "to": draw.pick(classes)["id"]}))
            items.append(item)
        section["items"] = items
        section.setdefault("cap", "5")
        if draw.chance(30):
            del section["cap"]
        if self.has("group", 50):
            section["free"] = draw.chance(80)

    # --- totals and classes --------------------------------------------------------------------

    def total(self, result: Json) -> None:
        draw, whole = self.draw, Fraction(result["max"])
        total: Json = {}
        if draw.chance(50):
            total["floor"] = draw.pick(("0", "0", "1"))
        if draw.chance(50):
            total["ceiling"] = decimal(max(whole * draw.pick((Fraction(1), Fraction(4, 5), Fraction(11, 10))), Fraction(2)))
        if draw.chance(40):
            total["base"] = decimal(whole + draw.pick((0, 5, 15)))
            if not result.get("bonus", {}).get("inIndex", True):
                result["bonus"]["inIndex"] = True
        if total:
            result["total"] = total

    def condition(self, areas: Sequence[Json]) -> Json:
        draw = self.draw
        kinds = ["area", "item", "noZero"] + (["figure"] if self.set_figures else [])
        kind = draw.pick(kinds)
        start = draw.pick(("0", "30", "50", "66.67", "80", "100"))
        if kind == "noZero":
            return {"noZero": True}
        if kind == "figure":
            keys = draw.pick((("from",), ("upTo",), ("from", "upTo")))
            values = {"from": start, "upTo": decimal(Fraction(start) + draw.pick((0, 20, 50)))}
            return {"figure": draw.pick(self.set_figures)["id"], **{key: values[key] for key in keys}}
        if kind == "area":
            return {"area": draw.pick(areas)["code"], "from": start}
        return {"item": draw.pick([node["code"] for area in areas for node in nodes_of(area["items"])]), "from": start}

    def quotas(self, areas: Sequence[Json], classes: Sequence[Json]) -> list[Json]:
        draw = self.draw
        chosen = sorted(draw.random.sample(range(len(classes) - 1), draw.whole(1, min(3, len(classes) - 1))))
        quotas = []
        for place in chosen:
            least = {"atLeast": draw.pick(classes[place:])["id"]}
            quota: Json = {"class": classes[place]["id"], "share": draw.pick(("25", "20", "50", "33.3333", "66.67", "100", "10")),
                           "of": draw.pick(("scored", "group", least)), "ties": draw.pick(("down", "in", "decide"))}
            keys = ["index", "bonus", f"area:{draw.pick(areas)['code']}"]
            if draw.chance(70):
                quota["order"] = draw.random.sample(keys, draw.whole(1, 3))
            quotas.append(quota)
        return quotas

    def make(self) -> Json:
        result: dict[str, Any] = super().make()
        result["format"] = "cchc-index-set/2"
        areas, classes = result["areas"], result["classes"]
        if self.set_figures:
            result["figures"] = self.set_figures
        if self.attributes:
            result["attributes"] = self.attributes
        self.between(areas)
        for name in ("bonus", "penalty"):
            if self.has("items", 60):
                self.extras(name, result.setdefault(name, {}), leaves_of(areas), classes)
        if self.has("total", 60):
            self.total(result)
        if self.has("indexScale", 40):
            result["indexScale"] = self.draw.pick(("5", "10", "2.5"))
        if len(classes) > 1 and self.has("conditions", 60):
            result.setdefault("classRules", []).append(
                {"class": self.draw.pick(classes[:-1])["id"], "all": [self.condition(areas) for _ in range(self.draw.whole(1, 3))]})
        if len(classes) > 1 and self.has("quotas", 70):
            result["quotas"] = self.quotas(areas, classes)
        if "days" in self.features and self.draw.chance(25):
            result["holidays"] = ["2026-12-31", "2027-01-01", "2027-02-05"]
            result["workdays"] = ["2026-12-26"]
        return result


def without_negative(rule: Json) -> None:
    """Points of bonus and penalty are positive."""
    for option in rule.get("options", ()):
        for key in ("points", "percent"):
            if key in option:
                option[key] = option[key].lstrip("-")
    for one in (*rule.get("parts", ()), *rule.get("cases", ())):
        without_negative(one["rule"])
