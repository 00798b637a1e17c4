"""Every text of the sources is translated, and one text in one way."""

from __future__ import annotations

import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tree import ROOT, fault

FOLDER = ROOT / "resources/translations"
KEPT = FOLDER / "cchc_en.ts"

# One source, one translation; where English must part what Vietnamese does not, the reason stands here. Anything else is
# told apart by a comment in tr().
PARTED = {
    "Đơn vị": "the heading of a list of units, and of a column with one unit in each row",
    "Tiêu chí": "a column that names several criteria of one document, and one criterion elsewhere",
    "Ghi chú": "the notes below a ranking, and the note of an entry",
}


def check_complete() -> None:
    for name in ("cchc_en.ts", "qtbase_vi.ts"):
        messages = ElementTree.parse(FOLDER / name).findall(".//message")
        if not messages:
            fault(name, "holds no message")
        for message in messages:
            translation = message.find("translation")
            source = message.findtext("source", "")
            text = "".join(translation.itertext()).strip() if translation is not None else ""
            if translation is None or translation.get("type") == "unfinished" or (source.strip() and not text):
                fault(name, f"not translated: {source!r}")


def forms(message: ElementTree.Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None:
        return ()
    numerus = translation.findall("numerusform")
    return tuple(form.text or "" for form in numerus) if numerus else (translation.text or "",)


def check_one_way() -> None:
    found: dict[tuple[str, str], dict[tuple[str, ...], list[str]]] = {}
    for context in ElementTree.parse(KEPT).findall("context"):
        for message in context.findall("message"):
            key = (message.findtext("source", ""), message.findtext("comment", ""))
            found.setdefault(key, {}).setdefault(forms(message), []).append(context.findtext("name", ""))
    for (source, _), ways in found.items():
        if len(ways) > 1 and source not in PARTED:
            said = "; ".join(f"{' | '.join(way)!r} in {', '.join(contexts)}" for way, contexts in ways.items())
            fault("cchc_en.ts", f"{source!r} is translated in {len(ways)} ways: {said}")
    for source in PARTED:
        if not any(key[0] == source and len(ways) > 1 for key, ways in found.items()):
            fault("tests/checks/translations.py", f"{source!r} is translated in one way: take it off the list")


def keys(path: Path) -> set[tuple[str, str, str]]:
    """Context, source and comment of each message."""
    found = set()
    for context in ElementTree.parse(path).findall("context"):
        for message in context.findall("message"):
            found.add((context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")))
    return found


def check_sources_are_in_translations() -> None:
    """Every tr("…") of the sources stands in cchc_en.ts: found by updating a copy and comparing the messages."""
    lupdate = next((p for p in (Path("/usr/lib/qt6/bin/lupdate"), Path("/usr/bin/lupdate")) if p.exists()), None)
    if lupdate is None:
        fault("lupdate", "not installed (package qt6-l10n-tools)")
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "cchc_en.ts"
        subprocess.run(
            [str(lupdate), "-silent", "-no-obsolete", "-locations", "none", str(ROOT / "src"), str(ROOT / "ui"),
             "-ts", str(copy), "-source-language", "vi_VN", "-target-language", "en_GB"],
            check=True, capture_output=True)
        wanted, there = keys(copy), keys(KEPT)
    for context, source, _ in sorted(wanted - there):
        fault("cchc_en.ts", f"lacks {context}: {source!r}")
    for context, source, _ in sorted(there - wanted):
        fault("cchc_en.ts", f"holds what no source says any more: {context}: {source!r}")


def check() -> None:
    check_complete()
    check_one_way()
    check_sources_are_in_translations()
