"""The tree that the checks of the house look at, and the list of what they found."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

faults: list[str] = []


def fault(place: str | Path, text: str) -> None:
    faults.append(f"{place}: {text}")


@cache
def tracked() -> tuple[Path, ...]:
    """Files that git knows and that are there, relative to the root."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True).stdout
    files = [Path(name.decode()) for name in names.split(b"\0") if name]
    return tuple(path for path in files if (ROOT / path).exists())


@cache
def text_of(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def sources(*folders: str, endings: tuple[str, ...] = (".cpp", ".h")) -> list[Path]:
    return [path for path in tracked() if path.parts[0] in folders and path.suffix in endings]
