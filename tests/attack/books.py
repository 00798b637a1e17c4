"""What the attack does to books: the verbs that write, what they begin with, and what a book says afterwards."""

from __future__ import annotations

import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path
from typing import Any, Callable, NamedTuple, Optional

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "reference"))
import cchc_package as package  # noqa: E402

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SAMPLE = RESOURCES / "samples" / "bac-kan-2021"
ASSESSMENT = "so-2021"
GROUP = "so"
COMPANIONS = ("", "-wal", "-journal")
# What says the same each time: no times, no identity of the book.
TABLES = ("unit", "index_set", "assessment", "entry", "dossier", "document", "word")


class Book:
    name = "book.cchc"


class Cell(NamedTuple):
    """The cell that gets ever other figures: value/1000000."""
    unit: str
    code: str

    def write(self, file: Path, value: int) -> None:
        file.write_text("unit,code,stage,status,figures,points,note\n"
                        f"{self.unit},{self.code},self,scored,n={value};d=1000000,,\n", encoding="utf-8")


CELL = Cell("vpubnd", "1.1.3")


class Verb(NamedTuple):
    name: str
    words: list[str]
    book: str           # that it leaves
    file: str           # other than a book that it leaves, or nothing
    reads: list[str]    # what has to stay as it is


def contents(book: Path) -> Optional[dict[str, Any]]:
    """What a book holds, by SQLite alone, without touching it; nothing where there is none."""
    if not book.exists():
        return None
    with tempfile.TemporaryDirectory(prefix="cchc-attack-") as folder:
        copy = Path(folder) / "copy"
        for end in COMPANIONS:
            if Path(f"{book}{end}").exists():
                shutil.copy(f"{book}{end}", f"{copy}{end}")
        with sqlite3.connect(copy) as connection:
            try:
                held = {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in TABLES}
                held["history"] = connection.execute("SELECT count(*) FROM history").fetchall()
                return held
            except sqlite3.DatabaseError as fault:
                return {"fault": str(fault)}
            finally:
                connection.rollback()


def state_of(where: Path, verb: Verb) -> Any:
    """What a verb leaves, or what was there before it."""
    if verb.file:
        file = where / verb.file
        return file.read_bytes() if file.exists() else None
    return contents(where / verb.book)


def value_of(book: Path) -> Optional[int]:
    """The value that the book holds in the cell."""
    held = contents(book)
    if held is None or "fault" in held:
        return None
    words = {number: text for number, text, *_ in held["word"]}
    for row in held["entry"]:
        if any(words.get(value) == CELL.code for value in row if isinstance(value, int)):
            figures = next((value for value in row if isinstance(value, str) and value.startswith("n=")), None)
            if figures is not None and figures.endswith("d=1000000"):
                return int(figures[2:figures.index(";")])
    return None


def verbs(folder: Path, run: Callable[[list[str], Path], int]) -> list[Verb]:
    """Fills the folder with what the verbs begin with."""
    def must(words: list[str]) -> None:
        if run(words, folder) != 0:
            raise SystemExit(f"the beginning cannot be made: {words}")

    for source, name in ((RESOURCES / "sets" / "so-2021.json", "set.json"), (RESOURCES / "sets" / "xa-2021.json", "other.json"),
                         (SAMPLE / "units.csv", "units.csv")):
        shutil.copy(source, folder / name)
    lines = (SAMPLE / "entries-so-2021.csv").read_text(encoding="utf-8").splitlines()
    (folder / "entries.csv").write_text("\n".join(lines[:300]) + "\n", encoding="utf-8")
    header, *rows = (SAMPLE / "dossiers.csv").read_text(encoding="utf-8").splitlines()
    columns = header.split(",")
    own = [row.split(",") for row in rows]
    own = [row for row in own if row[columns.index("assessment")] == ASSESSMENT]
    kept = [number for number, column in enumerate(columns) if column != "assessment"]
    (folder / "dossiers.csv").write_text("".join(",".join(row[number] for number in kept) + "\n" for row in [columns, *own]),
                                         encoding="utf-8")
    (folder / "more.csv").write_text("unit,name,group\nkhac-1,Cơ quan khác 1,so\nkhac-2,Cơ quan khác 2,so\n", encoding="utf-8")
    must(["new", Book.name, "--set", "set.json", "--units", "units.csv", "--group", GROUP, "--year", "2021", "--title", "Sổ"])
    shutil.copy(folder / Book.name, folder / "unit.cchc")
    must(["entries", "import", "unit.cchc", "entries.csv", "--assessment", ASSESSMENT])
    must(["package", "export", "unit.cchc", "--kind", "self", "--assessment", ASSESSMENT, "--unit", CELL.unit, "--office", "Văn phòng",
          "--out", "self.cchcx"])
    (folder / "unit.cchc").unlink()
    shutil.rmtree(folder / "sao-luu")   # the copy that its import made
    key = package.fingerprint(bytes.fromhex(package.read((folder / "self.cchcx").read_bytes())[0]["key"]))
    for name in ("old.pdf", "old.csv", "old.xlsx"):
        (folder / name).write_text("bản cũ", encoding="utf-8")
    ranking = ["report", "ranking", Book.name, "--assessment", ASSESSMENT, "--stage", "self", "--hashes", "no", "--out"]
    change = [Book.name]
    return [
        Verb("new", ["new", "made.cchc"], "made.cchc", "", change),
        Verb("new --set", ["new", "made.cchc", "--set", "set.json", "--units", "units.csv", "--group", GROUP, "--year", "2021"],
             "made.cchc", "", ["set.json", "units.csv"]),
        Verb("set import", ["set", "import", Book.name, "other.json"], Book.name, "", ["other.json"]),
        Verb("units import", ["units", "import", Book.name, "more.csv"], Book.name, "", ["more.csv"]),
        Verb("assessment new", ["assessment", "new", Book.name, "--id", "khac", "--set", ASSESSMENT, "--group", GROUP, "--year",
                                "2022"], Book.name, "", []),
        Verb("assessment rename", ["assessment", "rename", Book.name, "--id", ASSESSMENT, "--title", "Đợt khác"], Book.name, "", []),
        Verb("entries import", ["entries", "import", Book.name, "entries.csv", "--assessment", ASSESSMENT], Book.name, "",
             ["entries.csv"]),
        Verb("dossiers import", ["dossiers", "import", Book.name, "dossiers.csv", "--assessment", ASSESSMENT], Book.name, "",
             ["dossiers.csv"]),
        Verb("package import", ["package", "import", Book.name, "self.cchcx", "--confirm", key], Book.name, "", ["self.cchcx"]),
        Verb("report .csv", [*ranking, "old.csv"], Book.name, "old.csv", change),
        Verb("report .xlsx", [*ranking, "old.xlsx"], Book.name, "old.xlsx", change),
        Verb("report .pdf", [*ranking, "old.pdf"], Book.name, "old.pdf", change),
        Verb("backup", ["backup", Book.name, "--to", "made.cchc"], "made.cchc", "", change),
        Verb("restore", ["restore", Book.name, "--to", "made.cchc"], "made.cchc", "", change),
    ]
