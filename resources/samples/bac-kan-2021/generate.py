#!/usr/bin/env python3
"""Makes the sample province "Bắc Kạn 2021": units, 2020 sets, entries, dossier counters, manifest.

Without options it writes the files beside itself; with --check it makes them in memory and compares.
Either way it ends by asserting the results the sample was made for. Figures are made up for illustration.
"""

import csv
import io
import json
import sys
import unicodedata
from fractions import Fraction
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "making"))

import catalog
import documents
import dossiers
import figures as plausible
import office
import rules
from plan import Planner, plan_unit
from stages import Stages
from texts import put, slug, table

HERE = Path(__file__).resolve().parent
SETS = HERE.parent.parent / "sets"
LEVELS = {"so": (catalog.DEPARTMENTS, "Sở, ban, ngành", "các sở, ban, ngành"),
          "huyen": (catalog.DISTRICTS, "Huyện, thành phố", "UBND các huyện, thành phố")}
PERIODS = {2021: ("2020-12-15", "2021-12-14"), 2020: ("2019-12-15", "2020-12-14")}
ORDER = (("so", 2021), ("huyen", 2021), ("so", 2020), ("huyen", 2020))
PREFIXES = {"P": "Phường", "T": "Thị trấn"}


def unit_rows():
    rows = [(unit, name, "so", "") for unit, name in catalog.DEPARTMENTS.items()]
    rows += [(unit, name, "huyen", "") for unit, name in catalog.DISTRICTS.items()]
    for parent, names in catalog.COMMUNES.items():
        for name in names.split("|"):
            prefix, plain = (PREFIXES[name[0]], name[2:]) if name[1] == " " else ("Xã", name)
            rows.append((parent + "-" + slug(plain), prefix + " " + plain, "xa", parent))
    return rows


def set_data(level, year):
    """The 2021 sets are written by hand; 2020 differs in id, year and title."""
    data = json.loads((SETS / ("%s-2021.json" % level)).read_text(encoding="utf-8"))
    if year == 2020:
        data["id"], data["year"] = "%s-2020" % level, 2020
        data["title"] = "Bộ chỉ số CCHC %s năm 2020 (bộ mẫu)" % LEVELS[level][2]
    return data


def best_figures(subjects):
    """Districts: new enterprises and cooperatives over those at work, and the highest rate."""
    figures = {}
    for subject in subjects:
        rng = subject.rng("enterprises")
        total = plausible.ranges(subject).get("8.3.2", (100, 100))[0]
        figures[subject.unit] = {"n": total * (7 + rng.below(9)) // 100 + rng.below(3), "d": total}
    return figures, max(plausible.best_value(pair) for pair in figures.values())


def figure_text(figures):
    return ";".join("%s=%s" % pair for pair in figures.items())


class Assessment:
    def __init__(self, level, year):
        self.level, self.year, self.id = level, year, "%s-%d" % (level, year)
        self.set = rules.IndexSet(set_data(level, year))
        self.units = list(LEVELS[level][0])
        self.entries, self.counters, self.documents = {}, [], []
        subjects = [plausible.Subject(level, year, unit) for unit in self.units]
        best = best_figures(subjects) if level == "huyen" else None
        for subject in subjects:
            self.add(subject, best)

    def add(self, subject, best):
        planner = Planner(self.set, subject, best)
        points = plan_unit(planner)
        final = planner.entries(points)
        index = sum(points.values()) * 10000 // sum(planner.applicable(area) for area in self.set.areas)
        for (code, stage), entry in Stages(subject, self.set, final, planner.special(final)).run(index).items():
            self.entries[subject.unit, code, stage] = entry
        self.counters += dossiers.rows(subject, final)
        if self.year == documents.YEAR:
            self.documents += documents.rows(subject, self.leaves_of(subject.unit), self.office(subject.unit),
                                             self.self_points(subject.unit))

    def office(self, unit):
        name = LEVELS[self.level][0][unit]
        return name if self.level == "so" else "UBND " + name[0].lower() + name[1:]

    def leaves_of(self, unit):
        """Criteria with an entry of the unit's own -> the evidence that the set names."""
        return {item.code: item.evidence for item in self.set.leaves
                if item.by == "unit" and (unit, item.code, "self") in self.entries
                and self.entries[unit, item.code, "self"].status == "scored"}

    def self_points(self, unit):
        own = rules.evaluate(self.set, [unit], {key: entry for key, entry in self.entries.items() if key[0] == unit}, "self")
        return {code for code, value in own[unit].items() if value[0]}

    def csv(self):
        rows = []
        for unit in self.units:
            for item in self.set.leaves:
                for stage in ("self", "v1", "v2"):
                    entry = self.entries.get((unit, item.code, stage))
                    if entry:
                        typed = "" if entry.typed is None else rules.show(entry.typed)
                        rows.append((unit, item.code, stage, entry.status, figure_text(entry.figures), typed, entry.note))
        return table(("unit", "code", "stage", "status", "figures", "points", "note"), rows)

    def manifest(self):
        start, end = PERIODS[self.year]
        return {"id": self.id, "title": "%s – năm %d" % (LEVELS[self.level][1], self.year), "set": self.id,
                "group": self.level, "year": self.year, "period_from": start, "period_to": end,
                "entries": "entries-%s.csv" % self.id}


def make():
    """All files (name -> text) and the assessments behind them."""
    assessments = {key: Assessment(*key) for key in ORDER}
    files = {"units.csv": table(("unit", "name", "group", "parent"), unit_rows())}
    for level in LEVELS:
        files["%s-2020.json" % level] = json.dumps(set_data(level, 2020), ensure_ascii=False, indent=2) + "\n"
    for assessment in assessments.values():
        files["entries-%s.csv" % assessment.id] = assessment.csv()
    files["dossiers.csv"] = table(dossiers.COLUMNS, [row for key in ORDER for row in assessments[key].counters])
    files["documents.csv"] = table(documents.COLUMNS, [row for key in ORDER for row in assessments[key].documents])
    files["sample.json"] = json.dumps({
        "id": "bac-kan-2021", "title": "Bắc Kạn 2021 (sổ mẫu, số liệu minh hoạ)", "name": "Bắc Kạn 2021",
        "about": {"vi": "ba cấp: 19 sở, 8 huyện", "en": "three tiers: 19 departments, 8 districts"},
        "notice": "Số liệu minh hoạ, không phải kết quả chính thức",
        "facts": office.FACTS, "units": "units.csv", "dossiers": "dossiers.csv",
        "documents": "documents.csv",
        "sets": ["../../sets/so-2021.json", "../../sets/huyen-2021.json", "so-2020.json", "huyen-2020.json"],
        "assessments": [assessments[key].manifest() for key in ORDER]}, ensure_ascii=False, indent=2) + "\n"
    return files, assessments


def final_ranking(assessment, stage="final"):
    results = rules.evaluate(assessment.set, assessment.units, assessment.entries, stage)
    return results, rules.ranking(assessment.set, results)


def check_results(files, assessments):
    """Asserts what the sample promises; returns the rankings for printing."""
    rankings = {}
    for key, assessment in assessments.items():
        results, rows = final_ranking(assessment)
        rankings[assessment.id] = rows
        assert all(row[6] == 0 for row in rows), (assessment.id, "incomplete")
        own = rules.evaluate(assessment.set, assessment.units, assessment.entries, "self")
        assert all(result["total"][2] == 0 for result in own.values()), (assessment.id, "self incomplete")
        for (unit, code, stage), entry in assessment.entries.items():
            item = assessment.set.leaf[code]
            assert stage != "self" or (item.by == "unit" and entry.typed is None), (unit, code)
            assert entry.typed is None or entry.note or item.rule["kind"] == "manual", (unit, code, "note")
            assert entry.status == "scored" or entry.note, (unit, code, "reason")
    by_unit = {row[1]: row for row in rankings["so-2021"]}
    rows = rankings["so-2021"]
    assert [row[1] for row in rows[:2]] == ["vpubnd", "sct"] and len(rows) == 19
    assert [row[5] for row in rows] == ["xuat-sac"] * 2 + ["tot"] * 14 + ["kha"] * 3
    assert {row[1] for row in rows[16:]} == {"ttr", "bdt", "bqlkcn"}
    assert [row[0] for row in rows[8:11]] == [9, 9, 11] and rows[8][4] == rows[9][4]
    assert sorted(row[1] for row in rows if row[3] < 10000) == ["bdt", "bqlkcn", "skhcn", "snv", "stc", "ttr"]
    assert by_unit["vpubnd"][4] == Fraction(9276, 100)
    first = assessments["so", 2021]
    any_unit, all_units = rules.at_maximum(first.set, final_ranking(first)[0])
    areas, criteria = {a.code for a in first.set.areas}, {i.code for i in first.set.criteria}
    assert criteria - any_unit == catalog.NEVER_AT_MAX, sorted((criteria - any_unit) ^ catalog.NEVER_AT_MAX)
    assert all_units == catalog.ALWAYS_AT_MAX, sorted(all_units ^ catalog.ALWAYS_AT_MAX)
    assert len(criteria) == 87 and len(first.set.leaves) == 66
    assert len(any_unit & criteria) == 73 and any_unit & areas == {"2", "4", "6"} and len(all_units) == 12
    na_ri = next(row for row in rankings["huyen-2021"] if row[1] == "na-ri")
    assert na_ri[4] == Fraction(7575, 100) and na_ri[5] == "kha" and na_ri[3] == 10000
    units = list(csv.DictReader(io.StringIO(files["units.csv"])))
    assert len({row["unit"] for row in units}) == len(units) == 19 + 8 + 108
    counters = list(csv.DictReader(io.StringIO(files["dossiers.csv"])))
    for level, rate in (("huyen", 9869), ("xa", 9978)):
        rows = [row for row in counters if row["assessment"] == "huyen-2021" and row["level"] == level]
        timely, finished = sum(on_time(row) for row in rows), sum(on_time(row) + late(row) for row in rows)
        assert rules.round_half_away(Fraction(timely * 10000, finished)) == rate, (level, timely, finished)
    for row in counters:
        assert late(row) >= 0 and (on_time(row) + late(row) + int(row["pending_intime"]) + int(row["pending_late"])
                                   + int(row["returned"]) == taken(row)), row
        code, entries = ("3.4.2" if row["level"] == "xa" else "3.4.1"), assessments[next(
            key for key in ORDER if "%s-%d" % key == row["assessment"])].entries
        entry = entries[row["unit"], code, "v1"]
        assert entry.figures == {"n": on_time(row), "d": on_time(row) + late(row)}, row
    reasons = {entry.note for (_, _, stage), entry in first.entries.items() if stage == "v1" and entry.status == "scored"}
    assert len(reasons) >= 30, len(reasons)
    for name, text in files.items():
        assert unicodedata.normalize("NFC", text) == text and "\r" not in text, name
    return rankings


def taken(row):
    return sum(int(row[key]) for key in ("carried", "direct", "online", "postal"))


def on_time(row):
    return int(row["early"]) + int(row["ontime"])


def late(row):
    if row["late"]:
        return int(row["late"])
    return taken(row) - on_time(row) - sum(int(row[key]) for key in ("pending_intime", "pending_late", "returned"))


def main(arguments):
    files, assessments = make()
    different = put({HERE / name: text for name, text in files.items()}, "--check" in arguments)
    rankings = check_results(files, assessments)
    if "--show" in arguments:
        for name, rows in rankings.items():
            print(name)
            for rank, unit, total, top, index, level, _ in rows:
                print("%3d  %-11s %6s /%6s  %s  %s" % (rank, unit, rules.show(total), rules.show(top),
                                                      rules.show(rules.round_half_away(index * 100)), level))
    return different


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
