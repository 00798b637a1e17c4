#!/usr/bin/env python3
"""Makes the sample province "hai-cap-2026": units, sets of 2025, entries, dossier counters, documents, manifest, and the ranking
that the independent reference in tests/reference gives, with which the program's own is compared.

Without options it writes the files; with --check it makes them in memory and compares. Either way it ends by asserting the
results the sample was made for. Figures are made up for illustration.
"""

import csv
import json
import sys
import unicodedata
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.dont_write_bytecode = True
sys.path += [str(HERE.parent / "making"), str(ROOT / "tests" / "reference")]

import catalog
import documents
import office
from cchc_classes import TIE
from cchc_entries import World
from cchc_reference import StageResult
from cchc_set import IndexSet
from cchc_unit import highest_values
from figures import Drawer
from plan import Planner, Row, figure_text
from rng import Rng
from stages import Stages
from subject import COMMUNES, DOSSIERS, Subject
from texts import put, table

SETS = HERE.parent.parent / "sets"
EXPECTED = ROOT / "tests" / "data" / "samples"
LEVELS = {"so": (tuple(catalog.DEPARTMENTS), "Sở, ban, ngành"), "xa": (tuple(COMMUNES), "Xã, phường")}
PERIODS = {2026: ("2025-12-15", "2026-12-14"), 2025: ("2025-07-01", "2025-12-14")}
ORDER = (("so", 2026), ("xa", 2026), ("so", 2025), ("xa", 2025))
ATTRIBUTES = ("vung", "loai", "tham-quyen", "tthc")


def set_text(level, year):
    """The sets of 2026 are written by hand; those of 2025 differ in years."""
    text = (SETS / ("%s-2026.json" % level)).read_text(encoding="utf-8")
    return text if year == 2026 else text.replace("2026", "2025")


def calendar():
    with (HERE.parent.parent / "calendar" / "viet-nam.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {name + "s": [row["day"] for row in rows if row["kind"] == name] for name in ("holiday", "workday")}


def wanted_indexes(level, year):
    """unit -> wanted index in hundredths of a percent."""
    if level == "so":
        found = {unit: int(Fraction(facts[4]) * 100) for unit, facts in catalog.DEPARTMENTS.items()}
    else:
        found = {unit: int(Fraction(text) * 100) for unit, text in catalog.WANTED.items()}
        others = Rng("hai-cap", "places").shuffled([unit for unit in COMMUNES if unit not in found])
        for number, lowest, highest in catalog.SPREAD:
            for place in range(number):
                rng = Rng("hai-cap", "index", others[0])
                found[others.pop(0)] = highest - (highest - lowest) * place // number - rng.below((highest - lowest) // number)
        assert not others
    if year == 2025:
        found = {unit: min(index - 210 + Rng("last", unit).between(-330, 260), 9600) for unit, index in found.items()}
    return found


def standings(wanted, year):
    """unit -> place in each of the province's tables, which follow the index from afar."""
    found = {unit: {} for unit in wanted}
    for name in ("phuc-vu", "so", "hai-long"):
        merit = {unit: index + Rng(name, unit).below(1600) + Rng(name, unit, year).below(260) for unit, index in wanted.items()}
        for place, unit in enumerate(sorted(wanted, key=lambda one: (-merit[one], one)), start=1):
            found[unit][name] = place
    return found


class Assessment:
    def __init__(self, level, year, days, previous):
        self.level, self.year, self.id = level, year, "%s-%d" % (level, year)
        self.data = json.loads(set_text(level, year))
        self.set = IndexSet(self.data)
        self.units, self.title = LEVELS[level]
        wanted = wanted_indexes(level, year)
        places = standings(wanted, year)
        self.subjects = [Subject(level, year, unit, wanted[unit], places[unit]) for unit in self.units]
        case = {"units": self.units, "entries": [], "calendar": days,
                "attributes": {subject.unit: subject.attributes for subject in self.subjects},
                "previous": previous.figure_rows() if previous else []}
        self.world = World(self.set, case)
        self.entries = {}
        self.plan()
        self.case = {**case, "entries": self.rows(drawn=True)}

    def plan(self):
        drawer, planners = Drawer(self.level, self.year), {}
        for subject in self.subjects:
            if "7.6" in subject.given():
                self.world.entries[subject.unit, "7.6", "v1"] = Row("scored", subject.given()["7.6"]).entry()
        highest = highest_values(self.set, self.world, "v1")
        for subject in self.subjects:
            planner = planners[subject.unit] = Planner(self.set, self.data, self.world, subject, drawer, highest)
            other = catalog.TIED[0] if subject.role == catalog.TIED[1] else None
            result = planner.solve(planners[other].scorer_result().items[self.set.by_code["3"].position].points if other else None)
            assert result.scored
            for key, row in Stages(planner).run().items():
                self.entries[(subject.unit, *key)] = row
        if self.id == "so-2026":
            for place, unit in enumerate(catalog.DEPARTMENT_TIE):
                note = "Thông báo số 312/TB-HĐTĐ: ưu tiên đơn vị có tỷ lệ trả hồ sơ đúng hạn cao hơn."
                self.entries[unit, "quota:xuat-sac", "v2"] = Row("scored", {"in": str(1 - place)}, "", note)

    def codes(self):
        extras = [extra.node.code for extra in self.set.extras]
        return ["figure:" + figure for figure in self.set.figures] + [node.code for node in self.set.leaves] + extras + ["quota:xuat-sac"]

    def rows(self, drawn=False):
        """Rows of the entries table; with `drawn` those that the program takes from the dossier counters, too."""
        found = []
        for subject in self.subjects:
            for code in self.codes():
                for stage in ("self", "v1", "v2"):
                    row = self.entries.get((subject.unit, code, stage))
                    if row is None and drawn and code == "figure:ho-so" and stage != "v2" and subject.drawn():
                        row = Row("scored", subject.drawn())
                    if row:
                        found.append({"unit": subject.unit, "code": code, "stage": stage, "status": row.status,
                                      "figures": figure_text(row.figures), "points": row.points, "note": row.note})
        return found

    def figure_rows(self):
        return [row for row in self.rows() if row["code"].startswith("figure:")]

    def csv(self):
        rows = self.rows()
        return table(rows[0], [row.values() for row in rows])

    def result(self, stage="final"):
        names = {subject.unit: subject.name for subject in self.subjects}
        return StageResult(self.set, World(self.set, self.case), stage, names, self.id)

    def manifest(self):
        start, end = PERIODS[self.year]
        return {"id": self.id, "title": "%s – năm %d" % (self.title, self.year), "set": self.id, "group": self.level,
                "year": self.year, "period_from": start, "period_to": end, "entries": "entries-%s.csv" % self.id}


def unit_rows(assessments):
    for level in LEVELS:
        for subject in assessments[level, 2026].subjects:
            attributes = [subject.attributes.get(name, "") for name in ATTRIBUTES]
            yield (subject.unit, subject.name, level, "2025-07-01" if level == "xa" else "", *attributes)


def make():
    """All files (path -> text), the assessments behind them and the rankings that the reference gives."""
    days, assessments = calendar(), {}
    for level, year in reversed(ORDER):
        assessments[level, year] = Assessment(level, year, days, assessments.get((level, year - 1)))
    files = {"units.csv": table(("unit", "name", "group", "valid_from", *("attr:" + name for name in ATTRIBUTES)), unit_rows(assessments))}
    for key in ORDER:
        files["entries-%s.csv" % assessments[key].id] = assessments[key].csv()
    for level in LEVELS:
        files["%s-2025.json" % level] = set_text(level, 2025)
    subjects = [subject for key in ORDER for subject in assessments[key].subjects]
    files["dossiers.csv"] = table(DOSSIERS, [subject.dossier_row() for subject in subjects if subject.counters])
    files["documents.csv"] = table(documents.COLUMNS, [row for subject in subjects if subject.year == 2026
                                                       for row in documents.rows(subject)])
    files["sample.json"] = json.dumps({
        "id": "hai-cap-2026", "title": "Tỉnh Mẫu 2026, hai cấp (sổ mẫu, số liệu minh hoạ)", "name": "Tỉnh Mẫu 2026",
        "about": {"vi": "hai cấp: 14 sở, 102 xã, phường", "en": "two tiers: 14 departments, 102 communes and wards"},
        "notice": "Số liệu minh hoạ, không phải kết quả chính thức",
        "facts": office.FACTS, "units": "units.csv", "dossiers": "dossiers.csv",
        "documents": "documents.csv", "sets": ["../../sets/so-2026.json", "../../sets/xa-2026.json", "so-2025.json", "xa-2025.json"],
        "assessments": [assessments[key].manifest() for key in ORDER]}, ensure_ascii=False, indent=2) + "\n"
    results = {key: assessments[key].result() for key in ORDER[:2]}
    rankings = {key: result.rank_json() for key, result in results.items()}
    found = {HERE / name: text for name, text in files.items()}
    for key, ranking in rankings.items():
        text = json.dumps(ranking, ensure_ascii=False, separators=(",", ":")).replace('{"unit"', '\n{"unit"') + "\n"
        found[EXPECTED / ("hai-cap-2026-%s.json" % key[0])] = text
    return found, assessments, results, rankings


def check_results(files, assessments, results, rankings):
    """Asserts what the sample promises."""
    for key, ranking in rankings.items():
        assert not ranking["provisional"] and not ranking["notScored"] and len(ranking["units"]) == len(LEVELS[key[0]][0]), key
    communes = {unit["unit"]: unit for unit in rankings["xa", 2026]["units"]}
    moved = {unit: (one["classByPoints"], one["class"], one["classReason"]) for unit, one in communes.items()
             if one["classByPoints"] != one["class"]}
    assert moved == {
        **{unit: ("xuat-sac", "tot", TIE) for unit in catalog.TIED}, **{unit: ("xuat-sac", "tot", "quota") for unit in catalog.BEYOND},
        catalog.NO_ZERO: ("xuat-sac", "tot", "rule"), catalog.DEMOTED: ("tot", "kha", "demote"), catalog.CAPPED: ("xuat-sac", "kha", "cap"),
        catalog.FORCED: ("trung-binh", "yeu", "force"), catalog.LOW_AREA: ("tot", "kha", "rule")}, moved
    first, second = (communes[unit] for unit in catalog.TIED)
    assert first["rank"] == second["rank"] == 26 and first["areas"][2]["index"] == second["areas"][2]["index"]
    assert [one["count"] for one in rankings["xa", 2026]["classes"]] == [24, 46, 24, 7, 1], rankings["xa", 2026]["classes"]
    departments = {unit["unit"]: unit for unit in rankings["so", 2026]["units"]}
    assert [unit["unit"] for unit in rankings["so", 2026]["units"] if unit["class"] == "xuat-sac"] == ["vpubnd", "snv", "stp"]
    assert {unit: (one["class"], one["classReason"]) for unit, one in departments.items() if one["classReason"]} == {
        "stc": ("tot", TIE), catalog.DEPARTMENT_BEYOND: ("tot", "quota"), catalog.DEPARTMENT_RULE: ("tot", "rule"),
        catalog.DEPARTMENT_DEMOTED: ("kha", "demote")}, departments
    assert departments["stp"]["index"] == departments["stc"]["index"] and departments["stp"]["rank"] == 3
    assert departments["ttr"]["max"] != "100" and communes["ban-moc"]["max"] != "100"  # scaled by what the units are
    zeroed = results["xa", 2026].sheet_json(catalog.ZEROED)["items"]
    assert next(item for item in zeroed if item["code"] == "2.1")["points"] == "0"
    for assessment in assessments.values():
        for (unit, code, stage), row in assessment.entries.items():
            assert row.status == "scored" or row.note, (unit, code, "reason")
    own = assessments["xa", 2026].result("self").rank_json()
    assert not own["provisional"], [unit["unit"] for unit in own["units"] if unit["missing"]]
    for path, text in files.items():
        assert unicodedata.normalize("NFC", text) == text and "\r" not in text, path


def main(arguments):
    files, assessments, results, rankings = make()
    different = put(files, "--check" in arguments)
    check_results(files, assessments, results, rankings)
    if "--show" in arguments:
        for (level, year), ranking in rankings.items():
            print("%s-%d" % (level, year), [(one["class"], one["count"]) for one in ranking["classes"]])
            for unit in ranking["units"]:
                print("%3d  %-12s %6s /%6s  %6s  +%-4s -%-4s %-10s %-10s %s" % (
                    unit["rank"], unit["unit"], unit["points"], unit["max"], unit["index"], unit["bonus"], unit["penalty"],
                    unit["classByPoints"], unit["class"], unit["classReason"]))
    return different


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
