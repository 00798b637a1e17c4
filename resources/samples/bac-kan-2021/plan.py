"""The final result of one unit: wanted sums per area turned into entries with figures."""

import catalog
import figures as plausible
import notes
import rules
from rules import Entry
from solve import choose, thin, weight

# Criteria with results at almost every hundredth: they keep all their candidates, so that sums come out exactly.
FINE = {"1.6", "1.7", "2.4", "3.4.3", "3.4.4", "5.5", "6.1.1", "7.2", "8.1"}
FORCED = {  # figures shown in the handbook's examples
    ("so-2021", "stnmt"): {
        "3.1.1": {"n": 6, "d": 6}, "3.1.3": {"n": 3, "d": 3}, "3.2.3": {"n": 118, "d": 121}, "3.3.1": {"n": 121, "d": 121},
        "3.3.3": {"n": 34, "d": 121}, "3.4.2": {"n": 9, "d": 15}, "3.4.3": {"p": "82"}, "7.3.1": {"n": 33, "d": 60},
        "7.3.2": {"n": 464, "d": 2100}},
    ("so-2021", "sgtvt"): {"7.3.1": {"n": 58, "d": 74}}}
UNPROVEN = {
    ("so-2021", "svhttdl", "1.5"): ({"n": 1}, "Chưa có quyết định công nhận sáng kiến kèm theo, đơn vị không giải trình."),
    ("so-2021", "bqlkcn", "4.3.2"): ({"option": "dat"}, "Báo cáo nêu có kiểm tra nhưng không gửi kết luận, chưa có tài liệu kiểm chứng.")}


def nothing(subject):
    """Criteria that structurally never arise for the unit: code -> reason."""
    if subject.level != "so":
        return {}
    found = dict(catalog.NO_ITEMS.get(subject.unit, {}))
    if subject.year == 2021:
        found.update(catalog.NO_ITEMS_2021.get(subject.unit, {}))
    return found


class Planner:
    def __init__(self, index_set, subject, best):
        self.set, self.subject = index_set, subject
        self.none = nothing(subject)
        self.limits = plausible.ranges(subject)
        self.best = best
        self.pools = {}
        key = (subject.assessment, subject.unit)
        self.forced = FORCED.get(key, {})
        first = subject.assessment == "so-2021"
        self.points = dict(catalog.FIXED_2021.get(subject.unit, {})) if first else {}
        self.full = set(catalog.CHAMPIONS.get(subject.unit, ())) if first else set()
        self.never = catalog.NEVER_AT_MAX if first else set()
        self.always = catalog.ALWAYS_AT_MAX if first else set()

    def pool(self, item):
        """points -> figures for one criterion; an empty figure list stands for "nothing arose"."""
        if item.code in self.pools:
            return self.pools[item.code]
        subject = self.subject
        fixed = plausible.fixed_dossier_figures(subject, item)
        if item.code in self.none:
            found = {item.max if item.if_none == "full" else 0: []}
        elif fixed:
            found = {rules.points(item, fixed[0]): [fixed[0]]}
        elif item.rule["kind"] == "best":
            figures, highest = self.best
            found = {rules.points(item, figures[subject.unit], highest): [figures[subject.unit]]}
        elif item.rule["kind"] == "manual":
            step = rules.cents(item.rule.get("step", "0.25"))
            found = {worth: [{}] for worth in range(item.max // 3 // step * step, item.max + 1, step)}
        elif item.code in self.forced:
            found = {rules.points(item, self.forced[item.code]): [self.forced[item.code]]}
        elif item.rule.get("of") == "ratio" and self.limits.get(item.code, (0, 0))[1] == 0:
            assert item.if_none == "full", (subject.unit, item.code)
            found = {item.max: []}
        else:
            found = plausible.candidates(subject, item, self.limits)
            found = {worth: figures for worth, figures in found.items() if worth >= 0}
        if item.code in self.points:
            found = {self.points[item.code]: found.get(self.points[item.code], [])}
        if item.code in self.never:
            found = {worth: figures for worth, figures in found.items() if worth < item.max}
        if item.code in self.always or item.code in self.full:
            found = {item.max: found.get(item.max, [])}
        self.pools[item.code] = found
        return found

    def columns(self, area, target):
        applicable = sum(item.max for item in area.leaves() if self.none.get(item.code) is None or item.if_none == "full")
        quality = min(target * 1000 // applicable + 30, 1000)
        result = []
        for item in area.leaves():
            values = thin(self.pool(item), 80 if item.code in FINE else 40, self.subject.rng(item.code, "thin"))
            if item.code == "8.1":
                values = sorted(value for value in self.pool(item) if value * 100 >= item.max * 66)
            result.append([(value, weight(value, item.max, quality)) for value in values])
        return result

    def solve(self, area, target, exact=True):
        """Points per criterion of the area, in the order of its leaves."""
        chosen = choose(self.columns(area, target), target, self.subject.rng(area.code, "solve"), exact)
        assert chosen, (self.subject.assessment, self.subject.unit, area.code, target)
        return dict(zip([item.code for item in area.leaves()], chosen))

    def applicable(self, area):
        return sum(item.max for item in area.leaves() if not (item.code in self.none and item.if_none == "na"))

    def entries(self, points):
        """Final entries in the order of the set."""
        rng = self.subject.rng("figures")
        texts, final = notes.NOTHING[self.subject.level], {}
        for item in self.set.leaves:
            code, worth = item.code, points[item.code]
            figures = self.pool(item).get(worth, [])
            key = (self.subject.assessment, self.subject.unit, code)
            arose = code not in self.none
            if arose and code in texts and code not in self.points and code not in self.full:
                free = item.if_none == "full" and worth == item.max or item.if_none == "zero" and worth == 0
                arose = not (free and rng.chance(notes.NOTHING_CHANCE.get(code, 30)))
            if key in UNPROVEN:
                final[code] = Entry("unproven", {}, None, UNPROVEN[key][1])
            elif not arose or not figures:
                final[code] = Entry("none", {}, None, self.none.get(code) or texts[code])
            else:
                typed = worth if item.rule["kind"] == "manual" else None
                final[code] = Entry("scored", rng.pick(figures), typed)
        return final

    def special(self, final):
        """Rows of a stage that the general rules of life would not give."""
        subject, found = self.subject, {}
        for (assessment, unit, code), (claimed, reason) in UNPROVEN.items():
            if (assessment, unit) == (subject.assessment, subject.unit):
                found[code] = {"self": Entry("scored", claimed), "v1": Entry("unproven", {}, None, reason)}
        for item in self.set.leaves:
            fixed = plausible.fixed_dossier_figures(subject, item)
            if fixed and subject.level == "so" and fixed[0] != fixed[1]:
                late, own = (pair["d"] - pair["n"] for pair in fixed)
                apology = final["3.4.2"]
                claim = Entry("none", {}, None, notes.NOTHING["so"]["3.4.2"])
                if own:
                    claim = Entry("scored", {"n": own, "d": own})
                reason = "Hệ thống ghi nhận %d hồ sơ trễ hạn, có %d văn bản xin lỗi." % (late, apology.figures["n"])
                found["3.4.2"] = {"self": claim, "v1": Entry("scored", apology.figures, None, reason)}
        if (subject.assessment, subject.unit) == ("so-2021", "stnmt"):
            for code in ("3.1.1", "3.1.2", "3.1.3", "3.2.1", "3.2.3", "3.3.1", "3.3.2", "3.4.3"):
                found[code] = {"self": final[code], "v1": final[code]}
            found["3.3.3"] = {"self": Entry("scored", {"n": 38, "d": 121}),
                              "v1": Entry("scored", final["3.3.3"].figures, None,
                                          "4 thủ tục không cắt giảm thời gian trong quy trình nội bộ đã phê duyệt.")}
            found["7.3.2"] = {"self": Entry("scored", {"n": 2188, "d": 2100}),
                              "v1": Entry("scored", final["7.3.2"].figures, None,
                                          "Số hồ sơ trực tuyến tự chấm lớn hơn tổng tiếp nhận; trích xuất được 464/2.100 hồ sơ.")}
        if (subject.assessment, subject.unit) == ("so-2021", "bqlkcn"):
            found["3.4.1"] = {"self": Entry("scored", {"n": 1120, "d": 119}, None, notes.COUNTED.format(year=2021)),
                              "v1": Entry("scored", final["3.4.1"].figures, None,
                                          "Đơn vị nhập nhầm mẫu số (119); trích xuất hệ thống một cửa: 1.120/1.129 hồ sơ đúng hạn.")}
        return found


def department_targets(planner, year):
    """Wanted sums per area code, or a wanted total where areas are free: (areas, total)."""
    unit = planner.subject.unit
    codes = [area.code for area in planner.set.areas]
    if year == 2021:
        return dict(zip(codes, catalog.AREAS_2021[unit])), None
    return dict(catalog.AREAS_2020.get(unit, {})), catalog.INDEX_2020[unit]


def plan_unit(planner):
    """Points of every criterion; with a wanted index the last area takes what the others leave."""
    subject = planner.subject
    if subject.level == "so":
        fixed, index = department_targets(planner, subject.year)
        lean = catalog.LEAN_SO
    else:
        fixed, index, lean = {}, catalog.DISTRICT_INDEX[subject.year][subject.unit], catalog.LEAN_HUYEN
    areas, points = planner.set.areas, {}
    if index is None:
        for area in areas:
            points.update(planner.solve(area, fixed[area.code]))
        return points
    rng = subject.rng("areas")
    maxima = {area.code: planner.applicable(area) for area in areas}
    total = (index * sum(maxima.values()) + 5000) // 10000
    noise = {code: lean[code] + rng.between(-260, 260) for code in maxima}
    shift = sum(noise[code] * maxima[code] for code in maxima) // sum(maxima.values())
    wanted = {code: min(maxima[code] * (index + noise[code] - shift) // 10000, maxima[code] - 10) for code in maxima}
    left = total
    for area in areas[:-1]:
        exact = area.code in fixed
        part = planner.solve(area, fixed[area.code] if exact else wanted[area.code] // 5 * 5, exact)
        points.update(part)
        left -= sum(part.values())
    points.update(planner.solve(areas[-1], left))
    return points
