"""A disk that loses its power: what the shim recorded, played back with what was not synced lost or half there.

A write that was not followed by a sync of its file is there or not, in whole sectors, each by chance; names that were
not followed by a sync of their folder are there up to a chosen one of them, as a file system with a journal has it.
"""

from __future__ import annotations

import random
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

SECTOR = 512


class Event(NamedTuple):
    kind: str       # Create, Write, Truncate, Sync, Directory, Rename, Link, Unlink, Acknowledged
    file: str
    number: int
    data: bytes


class File:
    def __init__(self, durable: bytes = b"") -> None:
        self.durable = bytearray(durable)
        self.pending: list[Event] = []

    @staticmethod
    def apply(content: bytearray, offset: int, data: bytes) -> None:
        if len(content) < offset:
            content.extend(bytes(offset - len(content)))
        content[offset:offset + len(data)] = data

    def sync(self) -> None:
        for event in self.pending:
            if event.kind == "W":
                self.apply(self.durable, event.number, event.data)
            else:
                self.cut(self.durable, event.number)
        self.pending = []

    @staticmethod
    def cut(content: bytearray, size: int) -> None:
        del content[size:]
        content.extend(bytes(size - len(content)))

    def after_cut(self, dice: random.Random) -> bytes:
        content = bytearray(self.durable)
        lost = dice.choice((0.0, 0.5, 1.0))
        for event in self.pending:
            if event.kind == "T":
                if dice.random() >= lost:
                    self.cut(content, event.number)
                continue
            for start in range(0, len(event.data), SECTOR):
                if dice.random() >= lost:
                    self.apply(content, event.number + start, event.data[start:start + SECTOR])
        return bytes(content)


class Disk:
    """Pre: made before what is recorded begins."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.seen: dict[str, list[bytes]] = defaultdict(list)   # whole contents of files, in order
        self.first = {str(path): (str(path.stat().st_ino), path.read_bytes()) for path in root.iterdir()}

    @staticmethod
    def events(record: Path) -> list[Event]:
        data = record.read_bytes()
        found = []
        at = 0
        while at < len(data):
            end = data.index(b"\n", at)
            kind, file, number, size = data[at:end].decode().split()
            found.append(Event(kind, file, int(number), data[end + 1:end + 1 + int(size)]))
            at = end + 1 + int(size)
        return found

    def cut(self, events: list[Event], last: int, image: Path, dice: random.Random) -> list[int]:
        """Makes the folder as it is after the power was cut before event `last`; returns what was acknowledged."""
        files = {inode: File(content) for inode, content in self.first.values()}
        names = {path: files[inode] for path, (inode, _) in self.first.items()}
        durable = dict(names)
        waiting: list[dict[str, File]] = []     # names after each change that no sync has followed
        acknowledged = []
        for event in events[:last]:
            text = event.data.decode() if event.kind in "CRLU" else ""
            if event.kind == "A":
                acknowledged.append(int(event.file))
            elif event.kind in "WT" and event.file in files:
                files[event.file].pending.append(event)
            elif event.kind == "S" and event.file in files:
                files[event.file].sync()
            elif event.kind == "D":
                durable, waiting = dict(names), []
            elif event.kind in "CRLU":
                if event.kind == "C":
                    files[event.file] = names[text] = File()
                elif event.kind == "U":
                    names.pop(text, None)
                else:
                    old, new = text.split("\n")
                    names[new] = names[old]
                    if event.kind == "R":
                        del names[old]
                waiting.append(dict(names))
        there = dice.choice([durable, *waiting])
        image.mkdir()
        for path, file in there.items():
            (image / Path(path).name).write_bytes(file.after_cut(dice))
        return acknowledged
