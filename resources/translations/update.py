#!/usr/bin/env python3
"""Brings cchc_en.ts up to date with the sources: runs lupdate, and where a text has moved to another
context takes its translation along. What nobody has translated yet is listed (exit code 1).

    python3 resources/translations/update.py            update the file
    python3 resources/translations/update.py SOURCE=TRANSLATION ...   and give translations of new texts
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "resources/translations/cchc_en.ts"


def forms(translation: ElementTree.Element) -> list[str]:
    numerus = translation.findall("numerusform")
    return [form.text or "" for form in numerus] if numerus else [translation.text or ""]


def known() -> dict[str, list[str]]:
    """By source text: the translation, forms of a number one by one."""
    found: dict[str, list[str]] = {}
    for message in ElementTree.parse(FILE).findall(".//message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and any(forms(translation)):
            found.setdefault(message.findtext("source", ""), forms(translation))
    return found


def main(arguments: list[str]) -> int:
    translations = known()
    for argument in arguments:
        source, _, translation = argument.partition("=")
        translations[source] = translation.split("|") if "%n" in source else [translation]
    lupdate = next(p for p in ("/usr/lib/qt6/bin/lupdate", "/usr/bin/lupdate") if Path(p).exists())
    subprocess.run(
        [lupdate, "-silent", "-no-obsolete", "-locations", "none", str(ROOT / "src"), str(ROOT / "ui"),
         "-ts", str(FILE), "-source-language", "vi_VN", "-target-language", "en_GB"], check=True)
    tree = ElementTree.parse(FILE)
    missing = []
    for message in tree.findall(".//message"):
        translation = message.find("translation")
        source = message.findtext("source", "")
        if translation is None or translation.get("type") != "unfinished" and source not in {
                argument.partition("=")[0] for argument in arguments}:
            continue
        wanted = translations.get(source)
        numerus = translation.findall("numerusform")
        if wanted is None or (numerus and len(wanted) != len(numerus)):
            missing.append(source)
            continue
        translation.attrib.pop("type", None)
        if numerus:
            for form, text in zip(numerus, wanted):
                form.text = text
        else:
            translation.text = wanted[0]
    tree.write(FILE, encoding="utf-8", xml_declaration=True)
    text = FILE.read_text(encoding="utf-8")
    FILE.write_text(text.replace("<?xml version='1.0' encoding='utf-8'?>\n",
                                 '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n', 1), encoding="utf-8")
    # lupdate's own way of writing, so that its next run changes nothing but what is new.
    subprocess.run(
        [lupdate, "-silent", "-no-obsolete", "-locations", "none", str(ROOT / "src"), str(ROOT / "ui"),
         "-ts", str(FILE), "-source-language", "vi_VN", "-target-language", "en_GB"], check=True)
    for source in missing:
        print(f"not translated: {source!r}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
