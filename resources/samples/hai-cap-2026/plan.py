"""The verified entries of one unit, so that its index is the wanted one. Scored by the independent reference."""

from fractions import Fraction

import catalog
from cchc_entries import Entry
from cchc_numbers import SCALE, format_points, parse_figures
from cchc_unit import UnitScorer
from figures import exact_ballots

CENT = SCALE // 100
TRIES = {2026: 3, 2025: 2}  # draws for a criterion, by year
SOON = 110  # a draw that comes so near (in 1/1000 of the maximum) is taken at once


def figure_text(figures):
    return ";".join("%s=%s" % pair for pair in figures.items())


class Row:
    """An entry as the table has it."""

    def __init__(self, status, figures=None, points="", note=""):
        self.status, self.figures, self.points, self.note = status, figures or {}, points, note

    def entry(self):
        return Entry(self.status, parse_figures(figure_text(self.figures)), int(Fraction(self.points) * SCALE) if self.points else None)


class Planner:
    """`world` takes the entries of the unit at v1; `rows` keeps them by code as they are written."""

    def __init__(self, index_set, data, world, subject, drawer, highest):
        self.set, self.world, self.subject, self.drawer = index_set, world, subject, drawer
        self.data = {item["code"]: item for item in leaves(data)}
        self.rows, self.fixed = {}, set()
        self.rng = subject.rng("plan")
        for figure, figures in subject.shared().items():
            self.put("figure:" + figure, Row("scored", figures))
        if subject.drawn():
            world.entries[subject.unit, "figure:ho-so", "v1"] = Row("scored", subject.drawn()).entry()
        for code, figures in subject.extras().items():
            note = catalog.CONSENT if "waived" in figures else ""
            self.put(code, Row("scored", figures, "", note) if figures else Row("none", {}, "", catalog.FIRST_YEAR))
        self.scorer = UnitScorer(index_set, world, subject.unit, "v1", highest)
        self.lines = {}

    def put(self, code, row):
        self.rows[code] = row
        self.world.entries[self.subject.unit, code, "v1"] = row.entry()

    def line(self, node):
        return self.scorer.line(node)

    # --- one criterion -------------------------------------------------------------------------

    def allowed(self, node, line):
        if line.missing or line.problems or line.zeroes:
            return False
        return line.points > 0 or not self.subject.without_zero

    def draw(self, node, share):
        """The draw whose points come nearest to `share` (in 1/1000) of the maximum; True where there is one."""
        code = node.code
        rule, best = self.data[code]["rule"], None
        before, tries = self.rows.get(code), TRIES[self.subject.year]
        for turn in range(36):
            if turn >= tries and best:
                break
            figures = self.drawer.draw(rule, code, self.rng)
            if rule["kind"] == "manual":
                row = Row("scored", {}, format_points(node.maximum * self.rng.between(2, 4) // 4))
            else:
                row = Row("scored", figures)
            self.put(code, row)
            line = self.line(node)
            if not self.allowed(node, line):
                continue
            distance = abs(line.points * 1000 - share * line.applicable)
            if best is None or distance < best[0]:
                best = (distance, row, line)
                if distance <= SOON * line.applicable:
                    break
        row = best[1] if best else before
        if row:
            self.put(code, row)
        if best:
            self.lines[code] = best[2]
        return best is not None

    def start(self):
        """A first entry for every criterion."""
        subject, nothing = self.subject, catalog.NOTHING[self.subject.level]
        given, never = subject.given(), catalog.NEVER.get(subject.unit, {})
        for node in self.set.leaves:
            code, reason = node.code, never.get(node.code)
            if not reason and code in nothing and not subject.steady and self.rng.chance(nothing[code][0]):
                reason = nothing[code][1]
            if code == "3.3.2" and subject.counters and not subject.counters["late"]:
                reason = catalog.NO_LATE
            if code == "3.4.2" and subject.level == "xa" and self.rows["3.4.1"].status == "none":
                reason = nothing["3.4.1"][1]
            own = self.own(code)
            if node.rule.shared_only or (node.scales and not self.line(node).applicable):
                self.fixed.add(code)
            elif reason and not own:
                self.fix(code, Row("none", {}, "", reason))
            elif own or code in given:
                self.fix(code, Row("scored", own or given[code]))
            else:
                self.draw(node, self.share())
                continue
            self.lines[code] = self.line(node)

    def own(self, code):
        """Figures that a unit has for the part it plays."""
        role = self.subject.role
        if role == catalog.NO_ZERO and code == "3.1.2":
            return {"n": "0"}
        if role == catalog.ZEROED and code == "2.1.1":
            return {"n": "1"}
        if code == "7.2.3" and self.subject.year == 2026 and self.rng.chance(8) and not self.subject.steady:
            online = self.subject.counters.get("online", 0)
            return {"n": str(online // 13)} if online > 20 else None  # without a denominator: a twelfth of last year serves
        return None

    def fix(self, code, row):
        self.put(code, row)
        self.fixed.add(code)

    def share(self):
        good = self.subject.wanted // 10
        return max(min(good + self.rng.between(-130, 130), 1000), 0)

    # --- the whole sheet -----------------------------------------------------------------------

    def scorer_result(self):
        return UnitScorer(self.set, self.world, self.subject.unit, "v1", self.scorer.scene.highest).result()

    def surveys(self, nodes):
        """Those that can even out a gap: node, its points, what they can be at least and at most."""
        for node in nodes:
            line = self.lines.get(node.code)
            if line and line.applicable and self.data[node.code]["rule"]["kind"] == "survey":
                top = line.applicable // CENT
                yield node, line.points // CENT, top * 70 // 100, top * 985 // 1000

    def even_out(self, nodes, gap):
        """Changes criteria until `gap` (points still to come) is one that the surveys can even out."""
        movable = [node for node in nodes if node.code not in self.fixed and node.by != "survey"]
        room = [(points - least, most - points) for _, points, least, most in self.surveys(nodes)]
        down, up = (sum(column) * CENT * 8 // 10 for column in zip(*room))
        for _ in range(600):
            if -down <= gap <= up:
                return gap
            node = self.rng.pick(movable)
            before, row = self.lines[node.code], self.rows[node.code]
            share = min(max((before.points + gap) * 1000 // before.applicable, 0), 1000)
            self.draw(node, share)
            moved = self.lines[node.code].points - before.points
            if abs(gap - moved) < abs(gap):
                gap -= moved
            else:
                self.put(node.code, row)
                self.lines[node.code] = before
        raise AssertionError((self.subject.assessment, self.subject.unit, "out of reach", gap))

    def finish(self, nodes, gap):
        """The surveys take what is left, exactly: each its part, then whoever can."""
        for turn in range(6):
            left = list(self.surveys(nodes))
            while left and gap:
                node, points, least, most = left.pop(0)
                part = gap // CENT // (1 if turn else len(left) + 1)
                wanted = min(max(points + part, least), most)
                found = exact_ballots(self.data[node.code]["rule"], wanted, self.lines[node.code].applicable // CENT, self.rng)
                if found:
                    self.put(node.code, Row("scored", found))
                    self.lines[node.code] = self.line(node)
                    gap -= self.lines[node.code].points - points * CENT
            if not gap:
                return
        raise AssertionError((self.subject.assessment, self.subject.unit, "not exact", gap))

    def solve(self, area_points=None):
        """`area_points`: what area 3 must have, for units that are to be equal there too."""
        self.start()
        areas = {area.code: [node for node in self.set.leaves if node.code.startswith(area.code + ".")] for area in self.set.areas}
        if self.subject.role == catalog.ZEROED:
            self.fixed.update(node.code for node in areas["2"] if node.code.startswith("2.1."))  # worth nothing there
        free = self.set.leaves
        if area_points is None and (self.subject.without_zero or self.subject.role == catalog.LOW_AREA):
            share = self.rng.between(880, 960) if self.subject.without_zero else 620  # the best class asks for 85 % there
            area_points = share * sum(self.lines[node.code].applicable for node in areas["3"]) // (1000 * CENT) * CENT
        if area_points is not None:
            gap = area_points - sum(self.lines[node.code].points for node in areas["3"])
            self.finish(areas["3"], self.even_out(areas["3"], gap))
            free = [node for node in self.set.leaves if node not in areas["3"]]
        result = self.scorer_result()
        wanted = (self.subject.wanted * result.applicable + 5000 * CENT) // (10000 * CENT) * CENT
        self.finish(free, self.even_out(free, wanted - result.total))
        result = self.scorer_result()
        assert result.total == wanted and not result.missing, (self.subject.unit, result.total, wanted, result.missing)
        return result


def leaves(data):
    def walk(items):
        for item in items:
            yield from walk(item["items"]) if "items" in item else [item]
    extras = [*data["bonus"].get("items", ()), *data["penalty"].get("items", ())]
    return [*walk(data["areas"]), *extras]
