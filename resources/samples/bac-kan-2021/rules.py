"""A small exact evaluator of index sets, enough to build the sample and to assert its results.

Points are integers of 1/100 point (the sample's sets round to two decimals), everything else is a fraction.
"""

import re
from fractions import Fraction

HUNDRED = Fraction(100)


def cents(text):
    value = Fraction(text) * 100
    assert value.denominator == 1, text
    return int(value)


def show(value):
    """Hundredths as the shortest decimal string."""
    text = "%d.%02d" % divmod(value, 100)
    return text.rstrip("0").rstrip(".")


def round_half_away(value):
    """To whole hundredths; the sample has no negative results but choice options."""
    size = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return -size if value < 0 else size


class Item:
    """An area, a composite or a scored criterion of a set."""

    def __init__(self, data, depth=0):
        self.code, self.title, self.depth = data["code"], data["title"], depth
        self.max = cents(data["max"])
        self.rule = data.get("rule")
        self.by, self.evidence = data.get("by", "unit"), data.get("evidence", "")
        self.if_none = data.get("ifNone")
        self.items = [Item(child, depth + 1) for child in data.get("items", ())]

    def walk(self):
        yield self
        for child in self.items:
            yield from child.walk()

    def leaves(self):
        return [item for item in self.walk() if item.rule]


class IndexSet:
    def __init__(self, data):
        self.data, self.id = data, data["id"]
        self.areas = [Item(area) for area in data["areas"]]
        self.all = [item for area in self.areas for item in area.walk()]
        self.criteria = [item for item in self.all if item.depth]
        self.leaves = [item for item in self.all if item.rule]
        self.leaf = {item.code: item for item in self.leaves}

    def class_of(self, index, area_index):
        for level in self.data["classes"]:
            if "from" in level and index < Fraction(level["from"]):
                continue
            forbidden = any(rule["class"] == level["id"] and area_index.get(rule["area"]) is not None
                            and area_index[rule["area"]] < Fraction(rule["from"])
                            for rule in self.data.get("classRules", ()))
            if level is self.data["classes"][-1] or not forbidden:
                return level["id"]
        raise AssertionError("no class")


def value_of(rule, figures):
    """The value a rule looks at; None where a denominator is 0."""
    kind = rule.get("of", "count")
    if kind == "ratio":
        return Fraction(figures["n"]) * 100 / Fraction(figures["d"]) if Fraction(figures["d"]) else None
    return Fraction(figures[{"percent": "p", "count": "n", "number": "x"}[kind]])


def formula(expression, figures):
    """The exact value of a formula: names and numbers become fractions, Python does the arithmetic."""
    names = {name: Fraction(value) for name, value in figures.items()}
    code = re.sub(r"(?<![\w.])(\d+(?:\.\d+)?)", r"Fraction('\1')", expression)
    return eval(code, {"__builtins__": {}}, {**names, "Fraction": Fraction, "min": min, "max": max})


def points(item, figures, highest=None):
    """Hundredths of a point of one criterion by its rule."""
    rule, top = item.rule, Fraction(item.max, 100)
    kind = rule["kind"]
    if kind == "choice":
        option = next(o for o in rule["options"] if o["id"] == figures["option"])
        worth = Fraction(option["points"]) if "points" in option else top * Fraction(option["percent"]) / 100
        return min(round_half_away(worth * 100), item.max)
    if kind == "tiers":
        value = value_of(rule, figures)
        worth = next(Fraction(t["points"]) for t in rule["tiers"]
                     if ("from" not in t or value >= Fraction(t["from"])) and ("above" not in t or value > Fraction(t["above"])))
    elif kind == "proportional":
        value = value_of(rule, figures)
        worth = Fraction(0) if value < Fraction(rule.get("floor", "0")) else top * min(value, HUNDRED) / 100
    elif kind == "interpolate":
        low, high = Fraction(rule["low"]), Fraction(rule["high"])
        worth = top * min(max((value_of(rule, figures) - low) / (high - low), Fraction(0)), Fraction(1))
    elif kind == "deduct":
        lost = sum(Fraction(figures.get(e["id"], 0)) * Fraction(e["points"]) for e in rule["events"])
        worth = max(Fraction(rule.get("start", top)) - lost, Fraction(rule.get("floor", "0")))
    elif kind == "count":
        worth = Fraction(figures["n"]) * Fraction(rule["each"])
    elif kind == "checklist":
        worth = sum((Fraction(i["points"]) for i in rule["items"] if Fraction(figures.get(i["id"], 0)) == 1), Fraction(0))
    elif kind == "weighted":
        worth = sum(Fraction(figures[t["id"]]) * Fraction(t["points"]) for t in rule["terms"])
        worth /= Fraction(figures[rule["total"]["id"]])
    elif kind == "survey":
        ballots = {o["id"]: Fraction(figures.get(o["id"], 0)) for o in rule["options"]}
        mean = sum(ballots[o["id"]] * Fraction(o["percent"]) for o in rule["options"]) / sum(ballots.values())
        worth = top * mean / 100
    elif kind == "best":
        worth = top * value_of(rule, figures) / highest
    elif kind == "formula":
        worth = formula(rule["expression"], figures)
    else:
        raise AssertionError(kind)
    return round_half_away(min(max(worth, Fraction(0)), top) * 100)


class Entry:
    """One row of the entries table; points are hundredths, typed by the verifier, or None."""

    def __init__(self, status, figures=None, typed=None, note=""):
        self.status, self.figures, self.typed, self.note = status, figures or {}, typed, note


def evaluate(index_set, units, entries, stage):
    """Results of a group at a stage: unit -> code -> (points, applicable, missing)."""
    def chosen(unit, code):
        if stage != "final":
            return entries.get((unit, code, stage))
        return entries.get((unit, code, "v2")) or entries.get((unit, code, "v1"))

    highest = {}
    for item in index_set.leaves:
        if item.rule["kind"] == "best":
            rows = [chosen(unit, item.code) for unit in units]
            highest[item.code] = max((value_of(item.rule, row.figures) for row in rows if row and row.status == "scored"),
                                     default=None)
    results = {}
    for unit in units:
        result = results[unit] = {}

        def score(item):
            if item.items:
                parts = [score(child) for child in item.items]
                answer = tuple(sum(column) for column in zip(*parts))
            elif stage == "self" and item.by != "unit":
                answer = (0, 0, 0)
            else:
                row = chosen(unit, item.code)
                if row is None:
                    answer = (0, item.max, 1)
                elif row.status == "unproven":
                    answer = (0, item.max, 0)
                elif row.status == "none":
                    answer = {"na": (0, 0, 0), "full": (item.max, item.max, 0), "zero": (0, item.max, 0),
                              None: (0, item.max, 1)}[item.if_none]
                elif row.typed is not None:
                    answer = (row.typed, item.max, 0)
                else:
                    answer = (points(item, row.figures, highest.get(item.code)), item.max, 0)
            result[item.code] = answer
            return answer
        parts = [score(area) for area in index_set.areas]
        result["total"] = tuple(sum(column) for column in zip(*parts))
    return results


def ranking(index_set, results):
    """Rows of (rank, unit, points, maximum, exact index, class, missing), best first, ties skip."""
    rows = []
    for unit, result in results.items():
        total, top, missing = result["total"]
        index = Fraction(total * 100, top)
        areas = {a.code: Fraction(result[a.code][0] * 100, result[a.code][1]) if result[a.code][1] else None
                 for a in index_set.areas}
        rows.append((index, unit, total, top, index_set.class_of(index, areas), missing))
    rows.sort(key=lambda row: (-row[0], row[1]))
    return [(1 + sum(other[0] > row[0] for other in rows), row[1], row[2], row[3], row[0], row[4], row[5]) for row in rows]


def at_maximum(index_set, results):
    """Codes at the maximum for at least one unit, and for every unit to which they apply."""
    any_unit, all_units = set(), set()
    for item in index_set.all:
        cells = [result[item.code] for result in results.values() if result[item.code][1] > 0]
        full = [cell for cell in cells if cell[0] == cell[1] and not cell[2]]
        if full:
            any_unit.add(item.code)
            if len(full) == len(cells):
                all_units.add(item.code)
    return any_unit, all_units
