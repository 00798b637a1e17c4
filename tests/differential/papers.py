#!/usr/bin/env python3
"""Papers in a word processor: each report of the sample as DOCX, made PDF by LibreOffice, has the pages that our own PDF has (one more
or less) and all its words; another reader (python-docx) finds its headings, header rows and sections; a word that is changed there
survives LibreOffice.

    papers.py --cli PATH [--keep FOLDER]

Outside CI's short run: needs soffice, pdftotext, pdfinfo and python3-docx. Exit codes: 0 all well, 1 differences, 2 a program is missing.
"""

from __future__ import annotations

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

try:
    import docx
except ImportError:
    docx = None

# Kind, further options.
PAPERS = [
    ("ranking", "so-2021", []), ("ranking", "huyen-2021", []), ("ranking", "so-2021", ["--stage", "self"]),
    ("ranking", "so-2021", ["--stage", "v1", "--areas", "no"]),
    ("sheet", "so-2021", ["--unit", "snv"]), ("sheet", "so-2021", ["--unit", "snv", "--stage", "self"]),
    ("sheet", "huyen-2021", ["--unit", "ba-be", "--evidence", "no"]),
]


def must(*words) -> str:
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{words}: {done.stderr}")
    return done.stdout


def converted(file: pathlib.Path, folder: pathlib.Path, ending: str) -> pathlib.Path:
    must("soffice", f"-env:UserInstallation=file://{folder / 'profile'}", "--headless", "--convert-to", ending, "--outdir", folder / "made",
         file)
    return folder / "made" / f"{file.stem}.{ending}"


def pages(pdf: pathlib.Path) -> int:
    return int(re.search(r"Pages:\s+(\d+)", must("pdfinfo", pdf)).group(1))


def words(pdf: pathlib.Path) -> list[str]:
    """All words, sorted: header rows come back as often as pages do, so that each counts once."""
    return sorted(set(must("pdftotext", "-layout", pdf, "-").split()))


def faults_of(name: str, own: pathlib.Path, word: pathlib.Path, folder: pathlib.Path) -> list[str]:
    faults = []
    other = converted(word, folder, "pdf")
    if abs(pages(own) - pages(other)) > 1:
        faults.append(f"{pages(own)} pages here, {pages(other)} there")
    # Page numbers are words too, and a word may be parted at another letter.
    lost = [one for one in words(own) if one not in set(words(other)) and not one.isdigit()]
    text = "".join(must("pdftotext", other, "-").split())
    lost = [one for one in lost if one not in text]
    if lost:
        faults.append(f"words that are lost: {lost[:8]}")
    document = docx.Document(str(word))
    headings = [one.text for one in document.paragraphs if one.style.name.startswith("Heading")]
    if not headings:
        faults.append("no heading")
    ruled = [table for table in document.tables if table.style is not None and table.style.name == "Table Grid"]
    if not ruled or any(not table.rows[0]._tr.xpath("./w:trPr/w:tblHeader") for table in ruled):  # noqa: SLF001
        faults.append("a table without header row")
    for section in document.sections:
        size = sorted((round(section.page_width.mm), round(section.page_height.mm)))
        if size != [210, 297] or not section.different_first_page_header_footer:
            faults.append(f"section of {size}")
    # A word that is changed lives on.
    changed = folder / f"{name}-changed.docx"
    run = next(run for one in document.paragraphs for run in one.runs if run.text.strip())
    run.text = "ĐÃSỬA " + run.text
    document.save(str(changed))
    again = docx.Document(str(converted(changed, folder, "docx")))
    if not any("ĐÃSỬA" in one.text for one in again.paragraphs):
        faults.append("a changed word does not survive")
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--keep", type=pathlib.Path)
    arguments = parser.parse_args()
    missing = [one for one in ("soffice", "pdftotext", "pdfinfo") if shutil.which(one) is None]
    if docx is None:
        missing.append("python3-docx")
    if missing:
        print("not there:", ", ".join(missing))
        return 2
    count = 0
    with tempfile.TemporaryDirectory() as name:
        folder = arguments.keep or pathlib.Path(name)
        book = folder / "mau.cchc"
        must(arguments.cli, "new", book, "--sample", "bac-kan-2021")
        for number, (kind, assessment, options) in enumerate(PAPERS):
            files = [folder / f"{kind}-{number}.{ending}" for ending in ("pdf", "docx")]
            for file in files:
                must(arguments.cli, "report", kind, book, "--assessment", assessment, *options, "--out", file)
            faults = faults_of(f"{kind}-{number}", *files, folder)
            count += len(faults)
            print(f"{kind} {assessment} {' '.join(options)}: {pages(files[0])} pages, {'; '.join(faults) or 'the same'}", flush=True)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
