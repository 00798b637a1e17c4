"""Workbooks as LibreOffice and Gnumeric read and write them, without a library of theirs or ours."""

from __future__ import annotations

import pathlib
import re
import subprocess
import zipfile
from typing import Optional
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINKS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WRONG = "-98765"
AT_ONCE = 50
# LibreOffice takes the results that a file holds unless it is told to compute them.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


class Cell:
    def __init__(self, text: str, kind: str, formula: Optional[str]) -> None:
        self.text = text
        self.kind = kind  # "n", "s" (any text), "b", "e"
        self.formula = formula


def _strings(archive: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    return ["".join(text.text or "" for text in item.iter(MAIN + "t")) for item in root.iter(MAIN + "si")]


def read(path: pathlib.Path, sheet: str) -> dict[str, Cell]:
    """The cells of a sheet by their names ("J12")."""
    with zipfile.ZipFile(path) as archive:
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        links = {link.get("Id"): link.get("Target") for link in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
        target = next(links[one.get(LINKS + "id")] for one in book.iter(MAIN + "sheet") if one.get("name") == sheet)
        part = target.lstrip("/") if target.startswith("/") else "xl/" + target
        strings = _strings(archive)
        cells = {}
        for cell in ElementTree.fromstring(archive.read(part)).iter(MAIN + "c"):
            value = cell.find(MAIN + "v")
            formula = cell.find(MAIN + "f")
            kind = cell.get("t", "n")
            text = value.text or "" if value is not None else ""
            if kind == "s":
                text = strings[int(text)]
            elif kind == "inlineStr":
                text = "".join(one.text or "" for one in cell.iter(MAIN + "t"))
            kind = "s" if kind in ("s", "str", "inlineStr") else kind
            cells[cell.get("r")] = Cell(text, kind, None if formula is None else formula.text or "")
        return cells


def rewritten(source: pathlib.Path, target: pathlib.Path, change, every: bool = False) -> None:
    """The first sheet, or every one, put through `change`; all else as it is."""
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name in archive.namelist():
            data = archive.read(name)
            if name == "xl/worksheets/sheet1.xml" or (every and re.fullmatch(r"xl/worksheets/sheet[0-9]+\.xml", name)):
                data = change(data.decode()).encode()
            out.writestr(name, data)


def without_results(sheet: str) -> str:
    """A wrong number behind each formula: who does not compute shows it."""
    sheet = re.sub(r"</f><v>[^<]*</v>", f"</f><v>{WRONG}</v>", sheet)
    sheet = re.sub(r"</f><v></v>", f"</f><v>{WRONG}</v>", sheet)
    return re.sub(r'(<c r="[A-Z]+[0-9]+"[^>]*?) t="str"(>\s*<f>)', r"\1\2", sheet)


def filled(sheet: str, values: dict[str, str]) -> str:
    """Cells typed into: numbers as numbers, anything else as a text; the cell keeps its format."""
    for name, value in values.items():
        number = re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value) is not None
        escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

        def made(match, number=number, escaped=escaped):
            style = re.search(r' s="[0-9]+"', match.group(0))
            head = f'<c r="{name}"{style.group(0) if style else ""}'
            if number:
                return f"{head}><v>{escaped}</v></c>"
            return f'{head} t="inlineStr"><is><t xml:space="preserve">{escaped}</t></is></c>'
        sheet, count = re.subn(rf'<c r="{name}"(?: [^>/]*)?(?:/>|>.*?</c>)', made, sheet, count=1)
        if count != 1:
            raise ValueError(f"no cell {name}")
    return sheet


class LibreOffice:
    name = "LibreOffice"

    def __init__(self, folder: pathlib.Path) -> None:
        self.profile = folder / "profile"
        (self.profile / "user").mkdir(parents=True)
        (self.profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")

    def save(self, files: list[pathlib.Path], folder: pathlib.Path, ending: str = "xlsx") -> list[pathlib.Path]:
        """Each file opened, computed and saved in `folder`."""
        folder.mkdir(exist_ok=True)
        made = [folder / (file.stem + "." + ending) for file in files]
        for first in range(0, len(files), AT_ONCE):
            self.convert(files[first:first + AT_ONCE], folder, ending)
        for file, result in zip(files, made):
            if not result.exists():  # it gives up with all others of a call
                self.convert([file], folder, ending)
        return made

    def convert(self, files: list[pathlib.Path], folder: pathlib.Path, ending: str) -> None:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{self.profile}", "--headless", "--convert-to", ending,
                        "--outdir", folder, *files], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Gnumeric:
    name = "Gnumeric"

    def __init__(self, folder: pathlib.Path) -> None:
        del folder

    def save(self, files: list[pathlib.Path], folder: pathlib.Path, ending: str = "xlsx") -> list[pathlib.Path]:
        folder.mkdir(exist_ok=True)
        made = []
        for file in files:
            made.append(folder / (file.stem + "." + ending))
            subprocess.run(["ssconvert", "--recalc", file, made[-1]], check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
        return made


PROGRAMS = {"soffice": LibreOffice, "ssconvert": Gnumeric}
