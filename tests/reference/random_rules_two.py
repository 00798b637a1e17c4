"""Random rules of format 2, and figures for them: what format 2 adds to the twelve kinds, and its four new ones.

Which of it is drawn depends on the features (random_features.py). Only legal rules are drawn; figures may be anything.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import AbstractSet, Optional, Sequence

from cchc_rules import Place, compile_rule
from cchc_values import Terms
from random_rules import (KINDS, SHARES, Draw, Json, decimal, half_point, identifiers, make_of, some_of, titled,
                          value_figures)

DUE_DAYS = ("2026-12-10", "2026-12-12", "2026-12-31", "2027-02-04", "2027-02-15", "2026-04-29", "2026-01-01")
DAY_BORDERS = ("-30", "-5", "-1", "0", "1", "2", "3", "5", "10", "15", "30", "60")
OF_FIGURE = ("ratio", "percent", "count", "number")
MAX_SLOTS = 60

# The variables with what they are, and an expression.
FORMULAS = (
    ((("a", "ratio"), ("b", "ratio")), "a / 100 * b / 100 * 2"), ((("a", "number"), ("b", "number")), "if(a < b, 1.5, 0)"),
    ((("a", ""), ("b", "")), "if(b = 0, 0, a / b)"), ((("a", ""),), "floor(a / 3) * 0.5"),
    ((("a", "percent"), ("b", "")), "if(a <= 50, floor(a / 10) / 10, max(1, b / 4))"),
    ((("a", "number"), ("b", "number")), "floor(a - b) + 2"), ((("a", "ratio"),), "if(100 <= a, 2, if(a = 50, 1, 0.5))"),
    ((("a", ""), ("b", "")), "if(a - b < 0, -floor(a - b) / 2, a / (a + b))"))


class RuleMaker:
    """Draws rules. `above` are the codes of what stands above the criterion, the lowest first; `inside` is a part or case."""

    def __init__(self, draw: Draw, places: int, features: AbstractSet[str], figures: Sequence[Json], attributes: Sequence[Json],
                 only: Optional[Sequence[str]] = None) -> None:
        self.draw, self.places, self.features = draw, places, features
        self.figures, self.attributes = figures, attributes
        self.terms = Terms({one["id"]: one["of"] for one in figures},
                           {one["id"]: frozenset(value["id"] for value in one["values"]) for one in attributes})
        self.old = list(only or KINDS)
        self.new = [kind for kind in ("steps", "rows", "sum", "cases") if kind in features]

    def has(self, feature: str, percent: float) -> bool:
        return feature in self.features and self.draw.chance(percent)

    def rule(self, maximum: Fraction, above: Sequence[str]) -> Json:
        """Any rule; one that would ask for too many figures is drawn again."""
        while True:
            kind = self.draw.pick(self.new) if self.new and self.draw.chance(40) else self.draw.pick(self.old)
            rule = self.of_kind(kind, maximum, above)
            if len(compile_rule(rule, Place(maximum, "", self.terms)).slots) <= MAX_SLOTS:
                return rule

    def inner(self, maximum: Fraction, above: Sequence[str], more: Sequence[str] = ()) -> Json:
        """A rule of a part or case."""
        kinds = [kind for kind in KINDS if kind != "manual"] + [kind for kind in self.new if kind not in ("sum", "cases")]
        return self.of_kind(self.draw.pick([*kinds, *more]), maximum, above)

    def of_kind(self, kind: str, maximum: Fraction, above: Sequence[str]) -> Json:
        rule = {"kind": kind, **self.body(kind, maximum, above)}
        self.share(rule)
        if "zeroes" in self.features and above:
            self.zero(rule, above)
        if kind in ("tiers", "proportional", "interpolate", "steps") and self.has("thresholds", 35):
            self.move(rule)
        return rule

    def body(self, kind: str, maximum: Fraction, above: Sequence[str]) -> Json:
        draw, places = self.draw, self.places
        if kind == "sum":
            return {"parts": [self.part(name, maximum, above) for name in identifiers(draw, 1, 3, "phan")]}
        if kind == "cases":
            return {"cases": [self.case(name, maximum, above) for name in identifiers(draw, 1, 3, "th")]}
        if kind == "rows":
            return self.rows()
        if kind == "steps":
            return self.steps(maximum)
        if kind in ("tiers", "interpolate") and self.has("days", 30):
            return self.tiers_of_days(maximum) if kind == "tiers" else self.interpolate_of_days(maximum)
        if kind == "formula" and self.has("formula2", 60):
            variables, expression = draw.pick(FORMULAS)
            return {"variables": [titled(name, **({"of": of} if of else {})) for name, of in variables], "expression": expression}
        rule = KINDS[kind][0](draw, maximum, places)
        if kind == "proportional" and self.has("target", 60):
            rule["target"] = draw.pick(("85", "80", "66.67", "100", "120", "3"))
            if Fraction(rule.get("floor", 0)) > Fraction(rule["target"]):
                del rule["floor"]
        if kind == "interpolate" and self.has("knots", 50):
            self.knots(rule, maximum)
        if kind == "deduct" and "caps" in self.features:
            for event in rule["events"]:
                if event["points"] != "0" and draw.chance(40):
                    event["cap"] = decimal(Fraction(event["points"]) * draw.pick((1, 2, 3)) + draw.pick((0, Fraction(1, 4))))
        if kind == "checklist" and self.has("checklist", 70):
            self.checklist(rule, maximum)
        if kind == "tiers":
            self.lift(rule, maximum)
        return rule

    # --- what is added to the twelve kinds -----------------------------------------------------

    def lift(self, rule: Json, maximum: Fraction) -> None:
        worth = [Fraction(tier["points"]) for tier in rule["tiers"]]
        if min(worth) < maximum and self.has("lift", 40):
            least = Fraction(self.draw.part_of(maximum, self.places))
            if least > min(worth):
                rule["lift"] = {"id": "nhac-nho", "title": "Có văn bản nhắc", "atLeast": decimal(least)}

    def knots(self, rule: Json, maximum: Fraction) -> None:
        low, high = Fraction(rule.pop("low")), Fraction(rule.pop("high"))
        between = sorted({low + (high - low) * share / 4 for share in self.draw.random.sample((1, 2, 3), self.draw.whole(0, 2))})
        ats = [low, *(Fraction(int(at * 4), 4) for at in between), high]
        if rule["of"] in ("count", "days"):
            ats = [Fraction(int(at)) for at in ats]
        rule["knots"] = [{"at": decimal(at), "points": self.draw.part_of(maximum, self.places)} for at in sorted(set(ats))]
        if len(rule["knots"]) < 2:
            rule["knots"].append({"at": decimal(ats[-1] + 1), "points": decimal(maximum)})

    def checklist(self, rule: Json, maximum: Fraction) -> None:
        rule["by"] = self.draw.pick(("sum", "number", "number", "highest"))
        if rule["by"] == "number":
            for item in rule["items"]:
                del item["points"]
            counts = self.draw.random.sample(range(1, len(rule["items"]) + 1), self.draw.whole(1, len(rule["items"])))
            rule["table"] = [{**({"count": count} if count else {}), "points": self.draw.part_of(maximum, self.places)}
                             for count in [*sorted(counts, reverse=True), 0]]

    def zero(self, rule: Json, above: Sequence[str]) -> None:
        lists = {"choice": "options", "tiers": "tiers", "deduct": "events", "checklist": "items"}
        if rule["kind"] in lists and self.draw.chance(25):
            self.draw.pick(rule[lists[rule["kind"]]])["zeroes"] = self.draw.pick(list(above))

    def move(self, rule: Json) -> None:
        """Thresholds; one value of an attribute once."""
        pairs = [(one["id"], value["id"]) for one in self.attributes for value in one["values"]]
        chosen = self.draw.random.sample(pairs, self.draw.whole(1, min(3, len(pairs))))
        factors = ("0.75", "0.3", "0.5", "1.25") if rule["kind"] != "proportional" else ("0.75", "0.3", "0.5")
        rule["thresholds"] = [{"attribute": attribute, "is": value, "times": self.draw.pick(factors)}
                              for attribute, value in chosen]

    # --- figures of the set --------------------------------------------------------------------

    def origin(self, of: Sequence[str], percent: float) -> Optional[Json]:
        fitting = [one["id"] for one in self.figures if one["of"] in of]
        origins = [origin for origin, feature in (("figure", "figures"), ("figure", "figures"), ("last", "last"))
                   if feature in self.features]
        if not fitting or not origins or not self.draw.chance(percent):
            return None
        return {self.draw.pick(origins): self.draw.pick(fitting)}

    def share(self, rule: Json) -> None:
        """Some figures of the rule are taken from the set's."""
        kind, of = rule["kind"], rule.get("of", "count" if rule["kind"] == "count" else "")
        if of in OF_FIGURE:
            if whole := self.origin((of,), 30):
                rule.update(whole)
                rule.pop("figureDecimals", None)
                return
            if of == "ratio":
                for key in ("n", "d"):
                    if one := self.origin(("count", "number"), 12):
                        rule[key] = one
                counts = [one["id"] for one in self.figures if one["of"] in ("count", "number")]
                if "d" not in rule and counts and self.has("fallback", 40):
                    rule["fallback"] = {"last": self.draw.pick(counts),
                                        **({"divide": self.draw.pick(("12", "0.5", "3"))} if self.draw.chance(60) else {}),
                                        **({"else": self.draw.pick(("0", "50", "100"))} if self.draw.chance(60) else {})}
        for one in (*rule.get("events", ()), *rule.get("terms", ())):
            one.update(self.origin(("count", "number"), 15) or {})
        if kind == "weighted" and isinstance(rule["total"], dict):
            rule["total"].update(self.origin(("count", "number"), 15) or {})
        for one in rule.get("variables", ()):
            of = one.get("of", "")
            if found := self.origin((of,) if of else OF_FIGURE, 25):
                one.update(found)
                one.pop("of", None)

    # --- the new kinds and days ----------------------------------------------------------------

    def part(self, name: str, maximum: Fraction, above: Sequence[str]) -> Json:
        """A part; one of maximum 0 takes away what the others gave."""
        if self.draw.chance(20):
            lowest = Fraction(self.draw.part_of(maximum, self.places))
            if lowest > 0:
                return titled(name, max="0", rule={"kind": "deduct", "start": "0", "floor": f"-{decimal(lowest)}", "events": [  # type: ignore[arg-type]
                    titled("loi-1", points=self.draw.part_of(lowest, self.places))]})
        own = max(Fraction(self.draw.part_of(maximum, self.places)), Fraction(1, 10 ** self.places))
        own = min(own, maximum)
        return titled(name, max=decimal(own), rule=self.inner(own, above))  # type: ignore[arg-type]

    def case(self, name: str, maximum: Fraction, above: Sequence[str]) -> Json:
        own = Fraction(self.draw.part_of(maximum, self.places)) if self.draw.chance(30) else Fraction(0)
        more = ("sum",) if "sum" in self.features else ()
        return titled(name, **({"max": decimal(own)} if own else {}), rule=self.inner(own or maximum, above, more))  # type: ignore[arg-type]

    def rows(self) -> Json:
        levels = [titled(name, percent=self.draw.pick(SHARES)) for name in identifiers(self.draw, 1, 4, "muc")]
        weights = [titled(name, times=self.draw.pick(("1", "1.5", "2", "0.25"))) for name in identifiers(self.draw, 1, 3, "he-so")]
        return {"levels": levels, **({"weights": weights} if self.draw.chance(60) else {})}

    def steps(self, maximum: Fraction) -> Json:
        draw = self.draw
        rule = self.days(maximum) if self.has("days", 30) else make_of(draw, ("ratio", "percent", "count", "number"))
        whole = rule["of"] in ("count", "days")
        rule["from"] = draw.pick(DAY_BORDERS if rule["of"] == "days" else ("0", "5", "10", "50", "80"))
        rule["size"] = draw.pick(("1", "2", "5", "10") if whole else ("1", "0.5", "2.5", "10", "33.3333"))
        rule["base"] = draw.part_of(maximum, self.places)
        each = Fraction(draw.part_of(min(maximum, Fraction(1)), self.places)) or Fraction(1, 10 ** self.places)
        rule["each"] = decimal(each if draw.chance(70) else -each)
        if draw.chance(30):
            rule["most"] = decimal(max(Fraction(rule["base"]), Fraction(draw.part_of(maximum, self.places))) or maximum)
        if draw.chance(30):
            rule["first"] = {"upTo": decimal(Fraction(rule["from"]) - draw.pick((0, 0, 1, 2))),
                             "points": draw.part_of(maximum, self.places)}
        return rule

    def days(self, maximum: Fraction) -> Json:
        draw = self.draw
        rule: Json = {"of": "days"}
        due = date.fromisoformat(draw.pick(DUE_DAYS))
        if draw.chance(60):
            rule["due"] = due.isoformat()
        if draw.chance(75):
            rule["calendar"] = draw.pick(("working", "working", "all"))
        if draw.chance(40):
            rule["never"] = draw.part_of(maximum, self.places)
        if draw.chance(35):
            rule["latest"] = (due + timedelta(draw.whole(3, 40))).isoformat()
        return rule

    def tiers_of_days(self, maximum: Fraction) -> Json:
        borders = sorted(self.draw.random.sample(DAY_BORDERS, self.draw.whole(1, 4)), key=int, reverse=True)
        tiers = [{self.draw.pick(("from", "above")): border} for border in borders] + [{}]
        for tier, points in zip(tiers, sorted((self.draw.part_of(maximum, self.places) for _ in tiers), key=Fraction)):
            tier["points"] = points
        rule = {**self.days(maximum), "tiers": tiers}
        self.lift(rule, maximum)
        return rule

    def interpolate_of_days(self, maximum: Fraction) -> Json:
        low, high = sorted(self.draw.random.sample(DAY_BORDERS, 2), key=int)
        rule = {**self.days(maximum), "low": low, "high": high}
        if self.has("knots", 80):
            self.knots(rule, maximum)
        return rule


# --- figures -----------------------------------------------------------------------------------

class FigureMaker:
    """Draws an entry's figures for a rule; figures of the set are left out."""

    def __init__(self, draw: Draw, places: int, terms: Terms) -> None:
        self.draw, self.places, self.terms = draw, places, terms

    def figures(self, rule: Json, maximum: Fraction) -> str:
        if rule["kind"] == "sum":
            parts = (self.under(part["id"], self.figures(part["rule"], Fraction(part["max"]))) for part in rule["parts"])
            return ";".join(filter(None, parts))
        if rule["kind"] == "cases":
            case = self.draw.pick(rule["cases"])
            inner = self.figures(case["rule"], Fraction(case.get("max", maximum)))
            name = "khong-co" if self.draw.flaw(4) else case["id"]
            return f"case={name}" + (f";{inner}" if inner and name == case["id"] else "")
        own = {one.key for one in compile_rule(rule, Place(maximum, "", self.terms)).slots if not one.origin}
        parts = [part for part in self.plain(rule, maximum).split(";") if part.partition("=")[0] in own]
        if "fallback" in rule and self.draw.chance(50):
            parts = [part for part in parts if not part.startswith("d=")]
        if "lift" in rule and self.draw.chance(50):
            parts.append(f"{rule['lift']['id']}={self.draw.pick(('1', '1', '0', '2' if self.draw.flaw(20) else '1'))}")
        return ";".join(parts)

    @staticmethod
    def under(name: str, figures: str) -> str:
        return ";".join(f"{name}.{part}" for part in figures.split(";")) if figures else ""

    def plain(self, rule: Json, maximum: Fraction) -> str:
        draw, kind, places = self.draw, rule["kind"], self.places
        if rule.get("of") == "days":
            return self.days(rule)
        if kind == "rows":
            keys = [f"{level['id']}.{weight['id']}" if weight else level["id"]
                    for level in rule["levels"] for weight in rule.get("weights") or [{}]]
            top = draw.pick((0, 1, 3, 12, 200))
            return some_of(draw, keys, lambda: str(draw.whole(0, top)), 50)
        if kind == "steps":
            return value_figures(draw, rule, self.step_border(rule) if draw.chance(70) else None)
        if kind == "interpolate" and "knots" in rule:
            return value_figures(draw, rule, self.between(rule, maximum) if draw.chance(80) else None)
        if kind == "proportional" and "target" in rule and draw.chance(60):
            goal = Fraction(rule["target"])
            return value_figures(draw, rule, draw.pick((goal, goal * half_point(draw, maximum, places) / maximum)))
        if kind == "checklist":
            return some_of(draw, [item["id"] for item in rule["items"]], lambda: draw.pick("1110"), 60)
        if kind == "formula" and any("of" in one or "figure" in one or "last" in one for one in rule["variables"]):
            return ";".join(self.variable(one) for one in rule["variables"] if "figure" not in one and "last" not in one)
        return KINDS[kind][1](draw, rule, maximum or Fraction(1), places)

    def variable(self, data: Json) -> str:
        text = value_figures(self.draw, {"of": data.get("of", "count")},
                             Fraction(self.draw.pick((0, 50, 100))) if self.draw.chance(30) else None)
        if data.get("of") == "ratio":
            return self.under(data["id"], text)
        return f"{data['id']}={text.partition('=')[2]}"

    def step_border(self, rule: Json) -> Fraction:
        start = Fraction(rule["from"]) + Fraction(rule["size"]) * self.draw.whole(0, 6)
        return max(self.draw.pick((start, Fraction(rule.get("first", {}).get("upTo", start)))), Fraction(0))

    def between(self, rule: Json, maximum: Fraction) -> Fraction:
        at = [Fraction(knot["at"]) for knot in rule["knots"]]
        place = self.draw.whole(0, len(at) - 2)
        share = self.draw.pick((Fraction(0), Fraction(1), half_point(self.draw, maximum, self.places) / maximum))
        return at[place] + (at[place + 1] - at[place]) * share

    def days(self, rule: Json) -> str:
        draw = self.draw
        due = date.fromisoformat(rule.get("due") or draw.pick(DUE_DAYS))
        borders = [int(border) for border in DAY_BORDERS]
        around = draw.pick(borders) if draw.chance(50) else draw.whole(-10, 45)
        done = due + timedelta(around * 7 // 5 if draw.chance(30) else around) + timedelta(draw.pick((0, 0, 1, -1)))
        if "latest" in rule and draw.chance(40):
            done = date.fromisoformat(rule["latest"]) + timedelta(draw.pick((-1, 0, 1, 2)))
        parts = [] if "due" in rule else [f"due={self.written(due)}"]
        never = draw.chance(15) if "never" in rule else draw.flaw(4)
        parts.append("done=never" if never else f"done={self.written(done)}")
        if "latest" in rule and draw.chance(40):
            parts.append(f"waived={'2' if draw.flaw(8) else draw.pick('110')}")
        return ";".join(parts)

    def written(self, day: date) -> str:
        return day.isoformat() if self.draw.chance(60) else f"{day.day:02d}/{day.month:02d}/{day.year}"
