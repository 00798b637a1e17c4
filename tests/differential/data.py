#!/usr/bin/env python3
"""All data of an assessment against spreadsheet programs: what LibreOffice and Gnumeric compute of the workbook of `report data`, its
stored results made wrong, is what the engine says: points, sums, totals, indexes, ranks and classes of random sheets of random sets, at
each stage; and the workbook is read back as it was.

    data.py --cli PATH [--sheets 1000] [--seed 1] [--programs soffice,ssconvert]

Outside CI's short run, as forms.py. Exit codes: 0 equal, 1 differences, 2 a program is missing.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import re
import shutil
import sys
import tempfile
from fractions import Fraction

import workbook
from forms import SHOWN, TWO, Program, make_book, value_of
from random_cases import make_case

STAGES = ("self", "v1", "final")
POINTS_HEADER = 4  # row of the headings, from 1
RANKING_HEADER = 5


def asked(program: Program, book: pathlib.Path, case: dict, stage: str) -> dict:
    """What the engine says."""
    about = ("--assessment", "dot", "--stage", stage, "--json")
    return {"rank": json.loads(program.must("rank", book, *about)),
            "sheets": {unit: json.loads(program.must("sheet", book, "--unit", unit, *about)) for unit in case["units"]}}


def rows_of(cells: dict, header: int) -> list[tuple[int, dict]]:
    """(row, column → cell) below the headings."""
    rows: dict[int, dict] = {}
    for name, cell in cells.items():
        column, row = re.fullmatch(r"([A-Z]+)(\d+)", name).groups()
        if int(row) > header:
            rows.setdefault(int(row), {})[column] = cell
    return sorted(rows.items())


def text(cells: dict, column: str) -> str:
    return cells[column].text if column in cells else ""


class Comparison:
    """One file: what was found in it."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.live = 0
        self.still = 0

    def check(self, place: str, was, got, want) -> None:
        """A cell with its formula, what a program has made of it, what the engine says."""
        self.live += was is not None and was.formula is not None
        self.still += was is not None and was.formula is None
        if value_of(got) != want:
            self.found.append(f"{place}: engine {want}, spreadsheet {value_of(got)}, formula {was.formula if was else None}")


def compare_points(result: Comparison, was: dict, now: dict, said: dict) -> None:
    for row, cells in rows_of(was, POINTS_HEADER):
        unit, code, title = text(cells, "A"), text(cells, "B"), text(cells, "C")
        sheet = said["sheets"][unit]
        items = {item["code"]: item for item in sheet["items"]}
        got = now.get(f"J{row}")
        place = f"{unit} {code or title}"
        if code in items and title:
            # A sum is 0 and not nothing where none of its criteria has points.
            points = items[code].get("points")
            is_sum = any(other.startswith(code + ".") for other in items)
            if points is None and (is_sum or "J" not in cells):
                continue
            result.check(place, cells.get("J"), got, "" if points is None else Fraction(points))
        elif title == "Total":
            result.check(place, cells.get("J"), got, Fraction(sheet["total"]))
            result.check(place + ", applicable", cells.get("K"), now.get(f"K{row}"), Fraction(sheet["max"]))
        elif title == "Index (%)" and sheet.get("index") is not None:
            result.check(place, cells.get("J"), got, Fraction(sheet["index"]))


def compare_ranking(result: Comparison, was: dict, now: dict, said: dict, titles: dict) -> None:
    heads = {cell.text.split(" (prov")[0]: re.sub(r"\d", "", name) for name, cell in was.items()
             if re.fullmatch(rf"[A-Z]+{RANKING_HEADER}", name)}
    ranked = {one["unit"]: one for one in said["rank"]["units"] if one.get("rank") is not None}
    seen = set()
    for row, cells in rows_of(was, RANKING_HEADER):
        unit = text(cells, heads["Unit id"])
        if unit not in ranked or text(cells, heads["Rank"]) == "":
            continue
        seen.add(unit)
        one = ranked[unit]
        for head, want in (("Rank", Fraction(one["rank"])), ("Points", Fraction(one["points"])),
                           ("Applicable maximum", Fraction(one["max"])), ("Index (%)", Fraction(one["index"])),
                           ("Class", titles[one["class"]])):
            column = heads[head]
            result.check(f"{unit} {head}", cells.get(column), now.get(f"{column}{row}"), want)
    if seen != set(ranked):
        result.found.append(f"ranked {sorted(ranked)}, in the workbook {sorted(seen)}")


def reads_back(program: Program, book: pathlib.Path, file: pathlib.Path) -> list[str]:
    """The sheet of entries changes nothing."""
    code, out, said = program.run("entries", "import", book, file, "--dry-run", "--assessment", "dot")
    return [] if code == 0 and not out and "Would change 0" in said else [f"entries: exit {code}: {out} {said}"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--sheets", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=60)
    parser.add_argument("--programs", default="soffice,ssconvert")
    arguments = parser.parse_args()
    names = arguments.programs.split(",")
    missing = [name for name in names if name not in workbook.PROGRAMS or shutil.which(name) is None]
    if missing:
        print("not there:", ", ".join(missing))
        return 2
    program = Program(arguments.cli)
    faults, sheets, live, still, number = 0, 0, 0, 0, 0

    def tell(where: str, lines: list[str]) -> None:
        nonlocal faults
        for line in lines:
            faults += 1
            if faults <= SHOWN:
                print(f"{where}: {line}")

    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        programs = [workbook.PROGRAMS[one](folder) for one in names]
        while sheets < arguments.sheets:
            batch = []
            inside = folder / "data"
            shutil.rmtree(inside, ignore_errors=True)
            inside.mkdir()
            while len(batch) < arguments.batch and sheets < arguments.sheets:
                case = make_case(arguments.seed, number, "normal", TWO if number % 2 else frozenset())
                titles = {one["id"]: one["title"] for one in case["set"]["classes"]}
                stage = STAGES[number % 3]
                with tempfile.TemporaryDirectory(dir=folder) as own:
                    book = make_book(program, pathlib.Path(own), case, ("self", "v1", "v2"))
                    if book:
                        file, bare = inside / f"case{number}.xlsx", inside / f"bare-{number}.xlsx"
                        program.must("report", "data", book, "--assessment", "dot", "--stage", stage, "--out", file)
                        tell(f"case {number}", reads_back(program, book, file))
                        workbook.rewritten(file, bare, workbook.without_results, True)
                        batch.append((file, bare, titles, asked(program, book, case, stage)))
                        sheets += len(case["units"])
                number += 1
            for office in programs:
                made = office.save([bare for _, bare, _, _ in batch], folder / office.name)
                for (file, _, titles, said), saved in zip(batch, made):
                    result = Comparison()
                    compare_points(result, workbook.read(file, "Points"), workbook.read(saved, "Points"), said)
                    compare_ranking(result, workbook.read(file, "Ranking"), workbook.read(saved, "Ranking"), said, titles)
                    live += result.live
                    still += result.still
                    tell(f"{office.name} {file.stem}", result.found)
            print(f"{sheets} sheets of {number} sets, {live} live cells compared, {still} plain ones, {faults} differences", flush=True)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
