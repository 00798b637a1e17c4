"""What comments say of the pages in docs: a section that is cited exists."""

from __future__ import annotations

import re
from pathlib import Path

from tree import fault, sources, text_of

PAGES = {"contract": Path("docs/contract.md"), "domain": Path("docs/domain.md")}
CITED = re.compile(r"\b(contract|domain)(?:\.md)?,?\s+section\s+(\d+[a-z]?(?:\.\d+)*)")


def sections(page: str) -> set[str]:
    """Numbers of the headings, and of the numbered lines below one: "8", "8.11"."""
    found: set[str] = set()
    heading = ""
    for line in page.splitlines():
        if match := re.match(r"#{2,3} (\d+[a-z]?)\. ", line):
            heading = match.group(1)
            found.add(heading)
        elif (match := re.match(r"(\d+)\. ", line)) and heading:
            found.add(f"{heading}.{match.group(1)}")
    return found


def check() -> None:
    there = {name: sections(text_of(path)) for name, path in PAGES.items()}
    for path in sources("src", "tests", "resources", endings=(".cpp", ".h", ".py", ".sql")):
        # A comment may break the line inside a citation.
        text = re.sub(r"\n\s*(///?|#|--)\s*", lambda match: "\n", text_of(path))
        for match in CITED.finditer(text):
            name, number = match.groups()
            if number not in there[name]:
                fault(f"{path}:{text.count(chr(10), 0, match.start()) + 1}",
                      f"{PAGES[name]} has no section {number}")
