#!/usr/bin/env python3
"""The rules of the house that a machine can check: who may include whom, no Qt and no binary floating point below the
screen, size of files, the top level, complete translations, and that docs/architecture.md names every folder."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Who may include whom; the same table stands in docs/architecture.md.
LAYERS: dict[str, set[str]] = {
    "core": set(),
    "engine": {"core"},
    "store": {"core"},
    "exchange": {"core", "engine"},
    "report": {"core", "engine"},
    "office": {"core", "engine", "report"},
    "app": {"core", "engine", "store", "exchange", "report"},
    "render": {"core", "engine", "report"},
    "models": {"core", "engine", "store", "exchange", "report", "app"},
    "gui": {"core", "engine", "store", "exchange", "report", "office", "app", "render", "models"},
    "cli": {"core", "engine", "store", "exchange", "report", "office", "app", "render"},
}
WITHOUT_QT = {"core", "engine", "store", "exchange", "report", "office", "app"}
# libxlsxwriter takes numbers as double: office hands them over under one name, LibraryNumber.
FLOATS_ALLOWED = {"office": "using LibraryNumber = double;"}
WITHOUT_FLOATS = WITHOUT_QT
TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "src", "ui", "resources", "tests", "docs", "findings", "README.md"}
MAX_LINES = {".cpp": 600, ".h": 600, ".py": 500, ".ui": 300, ".sh": 200}
FOLDER_NAMES_REFUSED = {"utils", "util", "common", "helpers", "helper", "manager", "misc"}

faults: list[str] = []


def fault(place: str | Path, text: str) -> None:
    faults.append(f"{place}: {text}")


def tracked() -> list[Path]:
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout
    return [Path(name.decode()) for name in names.split(b"\0") if name]


def check_includes(path: Path, text: str) -> None:
    layer = path.parts[1]
    if layer not in LAYERS:
        fault(path, f"folder src/{layer} is no layer of docs/architecture.md")
        return
    for number, line in enumerate(text.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if not match:
            continue
        target = match.group(1)
        first = target.split("/")[0]
        if first in LAYERS and first != layer and first not in LAYERS[layer]:
            fault(f"{path}:{number}", f"{layer} must not include {target}")
        if layer in WITHOUT_QT and re.match(r"Q[A-Z]|Qt", target):
            fault(f"{path}:{number}", f"{layer} must not know Qt ({target})")
        if layer == "render" and re.match(r"(QtWidgets/|QWidget|QMessageBox|QDialog)", target):
            fault(f"{path}:{number}", "render draws without widgets")
    if layer in WITHOUT_FLOATS:
        for number, line in enumerate(text.splitlines(), 1):
            code = line.split("//")[0]
            if code.strip() == FLOATS_ALLOWED.get(layer):
                continue
            if re.search(r"\b(double|float)\b", code) and '"' not in code:
                fault(f"{path}:{number}", "no binary floating point below the screen")


def check_files(files: list[Path]) -> None:
    for name in {path.parts[0] for path in files}:
        if name not in TOP_LEVEL and not name.startswith("."):
            fault(name, "does not belong at the top level")
    for path in files:
        if set(path.parts[:-1]) & FOLDER_NAMES_REFUSED:
            fault(path, "a folder is named after what lives in it, not 'utils'")
        limit = MAX_LINES.get(path.suffix)
        if limit is None or path.parts[0] == "resources" and path.suffix != ".py":
            continue
        text = (ROOT / path).read_text(encoding="utf-8")
        lines = text.count("\n")
        if lines > limit:
            fault(path, f"{lines} lines, at most {limit}")
        if path.parts[0] == "src" and path.suffix in {".cpp", ".h"}:
            check_includes(path, text)


def check_translations() -> None:
    for name in ("cchc_en.ts", "qtbase_vi.ts"):
        path = ROOT / "resources/translations" / name
        tree = ElementTree.parse(path)
        messages = tree.findall(".//message")
        if not messages:
            fault(path.relative_to(ROOT), "holds no message")
        for message in messages:
            translation = message.find("translation")
            source = message.findtext("source", "")
            text = "".join(translation.itertext()).strip() if translation is not None else ""
            if translation is None or translation.get("type") == "unfinished" or (source.strip() and not text):
                fault(path.relative_to(ROOT), f"not translated: {source!r}")


def check_sources_are_in_translations() -> None:
    """Every tr("…") of the sources stands in cchc_en.ts: found by updating a copy and comparing the messages."""
    lupdate = next((p for p in (Path("/usr/lib/qt6/bin/lupdate"), Path("/usr/bin/lupdate")) if p.exists()), None)
    if lupdate is None:
        fault("lupdate", "not installed (package qt6-l10n-tools)")
        return
    kept = ROOT / "resources/translations/cchc_en.ts"

    def sources(path: Path) -> set[tuple[str, str, str]]:
        found = set()
        for context in ElementTree.parse(path).findall("context"):
            for message in context.findall("message"):
                found.add((context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")))
        return found

    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "cchc_en.ts"
        subprocess.run(
            [str(lupdate), "-silent", "-no-obsolete", "-locations", "none", str(ROOT / "src"), str(ROOT / "ui"),
             "-ts", str(copy), "-source-language", "vi_VN", "-target-language", "en_GB"],
            check=True, capture_output=True)
        wanted, there = sources(copy), sources(kept)
    for context, source, _ in sorted(wanted - there):
        fault("cchc_en.ts", f"lacks {context}: {source!r}")
    for context, source, _ in sorted(there - wanted):
        fault("cchc_en.ts", f"holds what no source says any more: {context}: {source!r}")


def check_architecture_page() -> None:
    page = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    for layer, allowed in LAYERS.items():
        row = re.search(rf"^\| `{layer}` \|[^|]*\| ([^|]*)\|", page, re.MULTILINE)
        if not row:
            fault("docs/architecture.md", f"does not say what lives in src/{layer}")
            continue
        named = set(re.findall(r"`(\w+)`", row.group(1)))
        if named != allowed:
            fault("docs/architecture.md", f"src/{layer} may include {sorted(allowed)}, the page says {sorted(named)}")
        if not (ROOT / "tests" / layer).is_dir():
            fault(f"tests/{layer}", "a layer without tests")


def main() -> int:
    files = [path for path in tracked() if (ROOT / path).exists()]
    check_files(files)
    check_translations()
    check_sources_are_in_translations()
    check_architecture_page()
    for line in sorted(faults):
        print(line, file=sys.stderr)
    print(f"house: {len(files)} files, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
