"""How large a file may be, and where it may lie."""

from __future__ import annotations

from tree import fault, text_of, tracked

TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "src", "ui", "resources", "tests", "docs", "findings", "README.md"}
MAX_LINES = {".cpp": 600, ".h": 600, ".py": 500, ".ui": 300, ".sh": 200}
FOLDER_NAMES_REFUSED = {"utils", "util", "common", "helpers", "helper", "manager", "misc"}


def check() -> None:
    for name in {path.parts[0] for path in tracked()}:
        if name not in TOP_LEVEL and not name.startswith("."):
            fault(name, "does not belong at the top level")
    for path in tracked():
        if set(path.parts[:-1]) & FOLDER_NAMES_REFUSED:
            fault(path, "a folder is named after what lives in it, not 'utils'")
        limit = MAX_LINES.get(path.suffix)
        if limit is None or path.parts[0] == "resources" and path.suffix != ".py":
            continue
        lines = text_of(path).count("\n")
        if lines > limit:
            fault(path, f"{lines} lines, at most {limit}")
