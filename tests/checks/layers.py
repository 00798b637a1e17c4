"""Who may include whom: layers, folders inside a layer, Qt and binary floating point below the screen."""

from __future__ import annotations

import re
from pathlib import Path

from tree import ROOT, fault, sources, text_of

# Who may include whom; the same table stands in docs/architecture.md.
LAYERS: dict[str, set[str]] = {
    "core": set(),
    "engine": {"core"},
    "store": {"core"},
    "exchange": {"core", "engine"},
    "report": {"core", "engine"},
    "package": {"core", "engine", "store", "exchange"},
    "office": {"core", "engine", "exchange", "report"},
    "app": {"core", "engine", "store", "exchange", "package", "report"},
    "render": {"core", "engine", "report"},
    "models": {"core", "engine", "store", "exchange", "package", "report", "app"},
    "gui": {"core", "engine", "store", "exchange", "package", "report", "office", "app", "render", "models"},
    "cli": {"core", "engine", "store", "exchange", "package", "report", "office", "app", "render"},
}
WITHOUT_QT = {"core", "engine", "store", "exchange", "package", "report", "office", "app"}
# libxlsxwriter takes numbers as double: office hands them over under one name, LibraryNumber.
FLOATS_ALLOWED = {"office": "using LibraryNumber = double;"}
WITHOUT_FLOATS = WITHOUT_QT
# Layers whose folders are rooms of their own: no two of them may need each other.
WITH_FOLDERS = {"models", "gui"}

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.MULTILINE)


def includes(path: Path) -> list[tuple[int, str]]:
    """Number of the line and what it includes."""
    text = text_of(path)
    return [(text.count("\n", 0, match.start(1)) + 1, match.group(1)) for match in INCLUDE.finditer(text)]


def check_layers() -> None:
    for path in sources("src"):
        layer = path.parts[1]
        if layer not in LAYERS:
            fault(path, f"folder src/{layer} is no layer of docs/architecture.md")
            continue
        for number, target in includes(path):
            first = target.split("/")[0]
            if first in LAYERS and first != layer and first not in LAYERS[layer]:
                fault(f"{path}:{number}", f"{layer} must not include {target}")
            if layer in WITHOUT_QT and re.match(r"Q[A-Z]|Qt", target):
                fault(f"{path}:{number}", f"{layer} must not know Qt ({target})")
            if layer == "render" and re.match(r"(QtWidgets/|QWidget|QMessageBox|QDialog)", target):
                fault(f"{path}:{number}", "render draws without widgets")
        if layer in WITHOUT_FLOATS:
            for number, line in enumerate(text_of(path).splitlines(), 1):
                code = line.split("//")[0]
                if code.strip() == FLOATS_ALLOWED.get(layer):
                    continue
                if re.search(r"\b(double|float)\b", code) and '"' not in code:
                    fault(f"{path}:{number}", "no binary floating point below the screen")


def check_architecture_page() -> None:
    page = text_of(Path("docs/architecture.md"))
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


def folder_arrows(layer: str) -> dict[str, dict[str, str]]:
    """From each folder of the layer to those it includes, with one line that does so."""
    arrows: dict[str, dict[str, str]] = {}
    for path in sources("src"):
        if path.parts[1] != layer or len(path.parts) != 4:
            continue
        own = arrows.setdefault(path.parts[2], {})
        for number, target in includes(path):
            parts = target.split("/")
            if len(parts) == 3 and parts[0] == layer and parts[1] != path.parts[2]:
                own.setdefault(parts[1], f"{path}:{number}")
    return arrows


def shortest_circle(arrows: dict[str, dict[str, str]]) -> list[str]:
    """The folders of the shortest circle in order, the first again at the end; empty where there is none."""
    best: list[str] = []
    for start in sorted(arrows):
        ways = [[start]]
        seen: set[str] = set()
        while ways:
            way = ways.pop(0)
            for target in sorted(arrows.get(way[-1], {})):
                if target == start and (not best or len(way) + 1 < len(best)):
                    best = way + [start]
                if target != start and target not in seen:
                    seen.add(target)
                    ways.append(way + [target])
    return best


def check_folders() -> None:
    for path in sources("src"):
        if path.parts[1] in WITH_FOLDERS and len(path.parts) != 4 and path.name != "main.cpp":
            fault(path, f"belongs into one of the folders of src/{path.parts[1]}")
    for layer in sorted(WITH_FOLDERS):
        arrows = folder_arrows(layer)
        if found := shortest_circle(arrows):
            lines = [arrows[one][other] for one, other in zip(found, found[1:])]
            fault(f"src/{layer}", f"folders in a circle: {' > '.join(found)} ({', '.join(lines)})")


def check() -> None:
    check_layers()
    check_architecture_page()
    check_folders()
