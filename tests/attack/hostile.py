#!/usr/bin/env python3
"""What lies under a book's name and is none: pipes, devices, folders, empty and foreign files, links to nowhere, names that are
too long, foreign files in the place of a book's companions. Each is refused at once with its exit code and a sentence without a
word of the database's; nothing is written, made or waited for."""
import os
import pathlib
import random
import shutil
import socket
import sqlite3
import sys
import tempfile
import time

import victim

VERBS = {
    "rank": ["rank", "{book}", "--assessment", "so-2021"],
    "check": ["check", "{book}"],
    "audit": ["audit", "verify", "{book}"],
    "write": ["assessment", "new", "{book}", "--id", "x", "--set", "so-2021", "--group", "so", "--year", "2022"],
    "backup": ["backup", "{book}", "--to", "{book}.new"],
}
# Words of SQLite's and the system's own messages.
ENGLISH = [b"database", b"disk", b"malformed", b"file is", b"unable", b"no such", b"denied", b"SQL", b"error", b"not a ",
           b"Is a directory", b"too long"]
SLOW = 10  # seconds on a busy machine; the verbs take some hundredths


def foreign_database(path):
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE history (x)")


def borrowed_header(path, sound):
    """Another program's file with a book's numbers in its header."""
    foreign_database(path)
    data = bytearray(path.read_bytes())
    data[60:64], data[68:72] = sound[60:64], sound[68:72]
    path.write_bytes(data)


def listening(path):
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(path))


def unending(path, sound):
    """A book's first page, then nothing for a terabyte."""
    with open(path, "wb") as file:
        file.write(sound[:victim.PAGE])
        file.truncate(1 << 40)


def cases(sound, rng):
    """(name, how it is made, exit codes that say so)"""
    plain = lambda data: lambda path: path.write_bytes(data)
    return [
        ("nothing there", lambda path: None, {3}),
        ("folder", lambda path: path.mkdir(), {4}),
        ("pipe", os.mkfifo, {4}),
        ("socket", listening, {4}),
        ("endless device", lambda path: path.symlink_to("/dev/zero"), {4}),
        ("empty device", lambda path: path.symlink_to("/dev/null"), {4}),
        ("link to nothing", lambda path: path.symlink_to("nowhere.cchc"), {3}),
        ("link to itself", lambda path: path.symlink_to(path.name), {3, 4, 8}),
        ("empty file", plain(b""), {4}),
        ("a few bytes", plain(b"SQLite"), {4}),
        ("text", plain("đơn vị,mã\n".encode() * 1000), {4}),
        ("web page", plain(b"<!doctype html><title>cchc</title>" * 200), {4}),
        ("zeros", plain(bytes(100_000)), {4}),
        ("noise", plain(rng.randbytes(100_000)), {4}),
        ("another program's database", foreign_database, {4}),
        ("foreign tables under a book's header", lambda path: borrowed_header(path, sound), {4, 5}),
        ("header alone", plain(sound[:100]), {4}),
        ("first page alone", plain(sound[:victim.PAGE]), {4}),
        ("half a book", plain(sound[:len(sound) // 2]), {4}),
        ("a terabyte of nothing", lambda path: unending(path, sound), {4}),
        ("newer book", plain(sound[:60] + (99).to_bytes(4, "big") + sound[64:]), {4}),
    ]


def listing(folder):
    return sorted((str(item.relative_to(folder)), item.lstat().st_size, item.lstat().st_mtime_ns)
                  for item in folder.rglob("*"))


def attack(cli, name, make, codes, figures, faults):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="cchc-hostile-"))
    path = folder / "sổ.cchc"
    make(path)
    before = listing(folder)
    row = [name]
    for verb, words in VERBS.items():
        begun = time.monotonic()
        code, _, said = victim.run(cli, words, path)
        took = time.monotonic() - begun
        row.append(code)
        if code not in codes:
            faults.append(f"{name}, {verb}: exit {code}: {said.decode(errors='replace')}")
        if took > SLOW:
            faults.append(f"{name}, {verb}: {took:.1f} s")
        if any(word in said for word in ENGLISH) or not said.strip():
            faults.append(f"{name}, {verb} says: {said.decode(errors='replace')}")
        if listing(folder) != before:
            faults.append(f"{name}, {verb}: the folder has changed: {listing(folder)}")
    figures.append(row)
    shutil.rmtree(folder)


def attack_names(cli, faults):
    """Names that the system or the database cannot take, for opening and for making."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="cchc-hostile-"))
    deep = folder
    for _ in range(12):
        deep = deep / ("sâu" * 12)
    deep.mkdir(parents=True)
    for path in (folder / ("dài" * 100 + ".cchc"), folder / ("d" * 249 + ".cchc"), deep / "sổ.cchc"):
        for words in (["new", "{book}", "--sample", "bac-kan-2021"], ["rank", "{book}", "--assessment", "so-2021"]):
            code, _, said = victim.run(cli, words, path)
            if code != 8 or "quá dài".encode() not in said or any(word in said for word in ENGLISH):
                faults.append(f"{len(str(path).encode())} bytes, {words[0]}: exit {code}: {said.decode(errors='replace')}")
    left = [item for item in folder.rglob("*") if not item.is_dir()]
    if left:
        faults.append(f"left behind: {left}")
    shutil.rmtree(folder)


def attack_companions(cli, sound, faults):
    """Something else in the place of the lock: the book is read, not written, and what is there stays."""
    makers = {"folder": lambda path: path.mkdir(), "text": lambda path: path.write_text("ghi chú"), "pipe": os.mkfifo}
    for name, make in makers.items():
        folder = pathlib.Path(tempfile.mkdtemp(prefix="cchc-hostile-"))
        path = folder / "sổ.cchc"
        path.write_bytes(sound)
        make(folder / "sổ.cchc.lock")
        before = listing(folder)
        code, _, said = victim.run(cli, VERBS["rank"], path)
        if code != 0:
            faults.append(f"lock is a {name}, rank: exit {code}: {said.decode(errors='replace')}")
        code, _, said = victim.run(cli, VERBS["write"], path)
        if code not in (7, 8) or b".lock" not in said or any(word in said for word in ENGLISH):
            faults.append(f"lock is a {name}, write: exit {code}: {said.decode(errors='replace')}")
        if listing(folder) != before:
            faults.append(f"lock is a {name}: the folder has changed: {listing(folder)}")
        shutil.rmtree(folder)


def main():
    options = victim.arguments(__doc__).parse_args()
    sound = victim.Victim(options.cli).sound
    rng = random.Random(options.seed)
    figures, faults = [], []
    for name, make, codes in cases(sound, rng):
        attack(options.cli, name, make, codes, figures, faults)
    attack_names(options.cli, faults)
    attack_companions(options.cli, sound, faults)
    victim.table(figures, ["file (exit codes)"] + list(VERBS))
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
