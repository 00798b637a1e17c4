#!/usr/bin/env python3
"""Forms against spreadsheet programs: what LibreOffice and Gnumeric compute of the form of a random sheet of a random set is what the
engine says, cell by cell; and what they save of a filled-in form is read back as it was typed.

    forms.py --cli PATH [--sheets 1000] [--seed 1] [--programs soffice,ssconvert] [--only compute|round|texts]

A sheet is the self-assessment of one unit. Outside CI's short run: it needs both programs and takes a second for some sheets.
Exit codes: 0 equal, 1 differences, 2 a program is missing.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from fractions import Fraction

import workbook

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "reference"))
from random_cases import make_case  # noqa: E402
from random_features import FEATURES  # noqa: E402

SHEET = "Phiếu tự chấm"
AT_HANDING_IN = "tính khi nộp"
COLUMNS = ("unit", "code", "stage", "status", "figures", "points", "note")
# Last year's figures come from another assessment, which these books do not have.
TWO = frozenset(FEATURES) - {"last", "fallback"}
SHOWN = 20


class Program:
    def __init__(self, cli: str) -> None:
        self.cli = cli

    def run(self, *words) -> tuple[int, str, str]:
        done = subprocess.run([self.cli, *map(str, words), "--lang", "en"], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    def must(self, *words) -> str:
        code, out, said = self.run(*words)
        if code != 0:
            raise RuntimeError(f"{' '.join(map(str, words))}: {said}")
        return out


def csv_of(rows: list[dict], columns) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def make_book(program: Program, folder: pathlib.Path, case: dict, stages=("self",)):
    """A book with the case's sheets at these stages, without the rows that an import refuses; nothing where the set is refused."""
    book = folder / "so.cchc"
    program.must("new", book)
    (folder / "set.json").write_text(json.dumps(case["set"]), encoding="utf-8")
    code, _, _ = program.run("set", "import", book, folder / "set.json")
    if code != 0:
        return None
    attributes = case.get("attributes", {})
    names = sorted({name for own in attributes.values() for name in own})
    units = [{"unit": unit, "name": "Đơn vị " + unit, "group": "so", **{"attr:" + name: own for name, own in
                                                                       attributes.get(unit, {}).items()}} for unit in case["units"]]
    (folder / "units.csv").write_text(csv_of(units, ["unit", "name", "group", *("attr:" + name for name in names)]), encoding="utf-8")
    program.must("units", "import", book, folder / "units.csv")
    program.must("assessment", "new", book, "--id", "dot", "--set", case["set"]["id"], "--group", "so", "--year",
                 str(case["set"].get("year", 2026)))
    rows = [row for row in case["entries"] if row["stage"] in stages and ("v2" in stages or not row["code"].startswith("quota:"))]
    file = folder / "entries.csv"
    while rows:
        file.write_text(csv_of(rows, COLUMNS), encoding="utf-8")
        code, _, said = program.run("entries", "import", book, file, "--assessment", "dot")
        if code == 0:
            break
        refused = {int(line) for line in re.findall(r"row (\d+)", said)}
        if not refused:
            raise RuntimeError(said)
        rows = [row for number, row in enumerate(rows, start=2) if number not in refused]
    return book


def value_of(cell) -> object:
    """A number exactly as a person reads it, or a text."""
    if cell is None or cell.text == "":
        return ""
    if cell.kind == "n":
        return Fraction(repr(round(float(cell.text), 9)))
    return cell.text


def expected_points(sheet: dict) -> dict[str, object]:
    return {item["code"]: "" if item.get("points") is None else Fraction(item["points"]) for item in sheet["items"]}


def compare(form: pathlib.Path, made: pathlib.Path, sheet: dict):
    """Differences, and how many live cells were looked at."""
    was = workbook.read(form, SHEET)
    now = workbook.read(made, SHEET)
    points = expected_points(sheet)
    codes = list(points)
    composites = {code for code in codes if any(other.startswith(code + ".") for other in codes)}
    found, live, still = [], 0, 0
    for name, cell in was.items():
        if not name.startswith("J") or int(name[1:]) <= 6:
            continue
        row = name[1:]
        code = was["B" + row].text if "B" + row in was else ""
        title = was["C" + row].text if "C" + row in was else ""
        got = value_of(now.get(name))
        want = None
        if code in points and title:
            want = points[code]
        elif title == "Tổng điểm tự chấm":
            want = Fraction(sheet["total"])
        elif title == "Điểm tối đa áp dụng":
            want = Fraction(sheet["max"])
        elif title == "Chỉ số tự chấm (%)" and sheet.get("index") is not None:
            want = Fraction(sheet["index"])
        still += cell.formula is None and cell.text == AT_HANDING_IN
        if want is None or (got in (AT_HANDING_IN, "–") and want in ("", 0)):
            continue
        live += cell.formula is not None
        if want == "" and got == 0 and "G" + row in was and was["G" + row].text == "" and code in composites:
            continue  # a sum of nothing
        if got != want:
            found.append(f"{name} ({code or title}): engine {want}, spreadsheet {got}, formula {cell.formula}")
    return found, live, still


def compute(program: Program, arguments, programs, folder: pathlib.Path) -> int:
    faults, sheets, live, still, number = 0, 0, 0, 0, 0
    while sheets < arguments.sheets:
        batch = []  # form, the same without results, sheet
        inside = folder / "forms"
        shutil.rmtree(inside, ignore_errors=True)
        inside.mkdir()
        while len(batch) < min(arguments.batch, arguments.sheets - sheets):
            features = TWO if number % 2 else frozenset()
            case = make_case(arguments.seed, number, "normal", features)
            with tempfile.TemporaryDirectory(dir=folder) as own:
                book = make_book(program, pathlib.Path(own), case)
                for unit in case["units"] if book else []:
                    form = inside / f"case{number}-{unit}.xlsx"
                    program.must("form", "export", book, "--assessment", "dot", "--unit", unit, "--out", form)
                    sheet = json.loads(program.must("sheet", book, "--assessment", "dot", "--unit", unit, "--stage", "self", "--json"))
                    bare = inside / f"bare-{number}-{unit}.xlsx"
                    workbook.rewritten(form, bare, workbook.without_results)
                    batch.append((form, bare, sheet))
            number += 1
        for office in programs:
            made = office.save([bare for _, bare, _ in batch], folder / office.name)
            for (form, _, sheet), result in zip(batch, made):
                found, seen, stood = compare(form, result, sheet)
                live += seen
                still += stood
                for line in found:
                    faults += 1
                    if faults <= SHOWN:
                        print(f"{office.name} {form.stem}: {line}")
        sheets += len(batch)
        print(f"{sheets} sheets of {number} sets, {live} live cells compared, {still} computed at handing in, {faults} differences",
              flush=True)
    return faults


def entry_cells(form: pathlib.Path) -> dict[str, str]:
    """What stands in the cells to be typed in, by name: columns G, H, I below the headings."""
    return {name: cell.text for name, cell in workbook.read(form, SHEET).items()
            if re.fullmatch(r"[GHI]\d+", name) and int(name[1:]) > 6 and cell.text != ""}


def emptied(program: Program, book: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    """A copy of the book without any self-assessment."""
    copy = folder / "trong.cchc"
    program.must("backup", book, "--to", copy)
    rows = list(csv.DictReader(io.StringIO(program.must("entries", "export", book, "--assessment", "so-2021"))))
    gone = [{**row, "status": "", "figures": "", "points": "", "note": ""} for row in rows if row["stage"] == "self"]
    (folder / "gone.csv").write_text(csv_of(gone, COLUMNS), encoding="utf-8")
    program.must("entries", "import", copy, folder / "gone.csv", "--assessment", "so-2021")
    return copy


def round_trip(program: Program, programs, folder: pathlib.Path) -> int:
    """The sample's forms: typed into empty ones, saved by each program, imported: the ranking is the sample's."""
    faults = 0
    book = folder / "mau.cchc"
    program.must("new", book, "--sample", "bac-kan-2021")
    wanted = program.must("rank", book, "--assessment", "so-2021", "--stage", "self", "--json")
    units = [one["unit"] for one in json.loads(wanted)["units"]]
    own = folder / "round"
    own.mkdir()
    empty = emptied(program, book, own)
    typed = []
    for unit in units:
        full, bare, form = own / f"full-{unit}.xlsx", own / f"bare-{unit}.xlsx", own / f"{unit}.xlsx"
        program.must("form", "export", book, "--assessment", "so-2021", "--unit", unit, "--out", full)
        program.must("form", "export", empty, "--assessment", "so-2021", "--unit", unit, "--out", bare)
        values = entry_cells(full)
        workbook.rewritten(bare, form, lambda sheet, values=values: workbook.filled(sheet, values))
        typed.append(form)
    endings = [(office, ending) for office in programs for ending in ("xlsx", "ods")]
    for office, ending in endings:
        copy = own / f"{office.name}-{ending}.cchc"
        program.must("backup", empty, "--to", copy)
        for file in office.save(typed, own / f"{office.name}-{ending}", ending):
            code, _, said = program.run("form", "import", copy, file)
            if code != 0:
                faults += 1
                print(f"{office.name} {file.name}: {said}")
        same = program.must("rank", copy, "--assessment", "so-2021", "--stage", "self", "--json") == wanted
        faults += not same
        print(f"{office.name} .{ending}: {len(units)} forms typed, saved, imported; ranking {'the same' if same else 'DIFFERS'}", flush=True)
    return faults


STARTS = ("=", "+", "-", "@", "\t=", "'", '"', "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\";\"y\")", "=1+1", "+1+1", "-1+1", "-5", "-2,5",
          "@SUM(1,1)", "{=1}", "=\"1060\"", "==", "#REF!", "1.10", "007", "1E5", "TRUE", "12/05", "50%", "_x0041_", "&amp;", "<b>", "a\tb", "a\nb",
          " đầu", "cuối ", "%", "=A1", "=NOW()", "＝1+1", "=-1", "\u2212" + "3", "'=1", "\"=1\"")


def hostile_texts() -> list[str]:
    texts = [start + end for start in STARTS for end in ("", "x", " số 12/QĐ", "1;2", "\"'")]
    return [text.strip() for text in texts if text.strip()][:200]


def texts_stay(program: Program, programs, folder: pathlib.Path) -> int:
    """Texts that begin like formulas, as reasons: through form and entries file and back; nothing is computed of them."""
    faults = 0
    own = folder / "texts"
    own.mkdir()
    book = own / "so.cchc"
    program.must("new", book, "--sample", "bac-kan-2021")
    texts = hostile_texts()
    rows = [row for row in csv.DictReader(io.StringIO(program.must("entries", "export", book, "--assessment", "so-2021")))
            if row["stage"] == "self" and row["status"] == "scored"][:len(texts)]
    for row, text in zip(rows, texts):
        row["note"] = text
    (own / "notes.csv").write_text(csv_of(rows, COLUMNS), encoding="utf-8")
    program.must("entries", "import", book, own / "notes.csv", "--assessment", "so-2021")
    back = {(row["unit"], row["code"]): row["note"] for row in
            csv.DictReader(io.StringIO(program.must("entries", "export", book, "--assessment", "so-2021"))) if row["stage"] == "self"}
    for row in rows:
        if back[row["unit"], row["code"]] != row["note"]:
            faults += 1
            print(f"CSV: {row['note']!r} became {back[row['unit'], row['code']]!r}")
    units = sorted({row["unit"] for row in rows})
    forms = []
    for unit in units:
        forms.append(own / f"{unit}.xlsx")
        program.must("form", "export", book, "--assessment", "so-2021", "--unit", unit, "--out", forms[-1])
        code, _, said = program.run("form", "import", book, forms[-1], "--dry-run")
        if code != 0 or "Would change 0" not in said:
            faults += 1
            print(f"{unit}: unchanged, but {said}")
    for office in programs:
        for unit, file in zip(units, office.save(forms, own / office.name)):
            wanted = [row["note"] for row in rows if row["unit"] == unit]
            cells = workbook.read(file, SHEET)
            notes = [cell for name, cell in cells.items() if name.startswith("I") and int(name[1:]) > 6 and cell.text]
            computed = [cell.text for cell in notes if cell.formula is not None or cell.kind != "s"]
            faults += len(computed)
            if computed:
                print(f"{office.name} {unit}: computed {computed}")
            code, out, said = program.run("form", "import", book, file, "--dry-run", "--json")
            changed = json.loads(out)["entries"] if code == 0 else [said]
            faults += len(changed)
            for one in changed:
                print(f"{office.name} {unit}: {one}")
            del wanted
    print(f"{len(rows)} texts through CSV and forms, {faults} changed or computed", flush=True)
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--sheets", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=200)
    parser.add_argument("--programs", default="soffice,ssconvert")
    parser.add_argument("--only", choices=("compute", "round", "texts"))
    arguments = parser.parse_args()
    names = arguments.programs.split(",")
    missing = [name for name in names if name not in workbook.PROGRAMS or shutil.which(name) is None]
    if missing:
        print("not there:", ", ".join(missing))
        return 2
    program = Program(arguments.cli)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        programs = [workbook.PROGRAMS[one](folder) for one in names]
        faults = 0
        if arguments.only in (None, "texts"):
            faults += texts_stay(program, programs, folder)
        if arguments.only in (None, "round"):
            faults += round_trip(program, programs, folder)
        if arguments.only in (None, "compute"):
            faults += compute(program, arguments, programs, folder)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
