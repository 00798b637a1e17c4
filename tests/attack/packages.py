#!/usr/bin/env python3
"""Packages made to do harm, and the import of many that is broken off.

    packages.py --cli PATH [--seed N] [--long] [--only hostile|kills|stops]

hostile: archives beyond the bounds, parts that stand twice, names that lead elsewhere, ends that lie, JSON without an end, each rightly
signed: refused within a second and 64 MB beside the file, nothing written. kills: kill -9 while a folder of packages is taken in: what
was taken in is there whole, the book opens, and the same command goes on. stops: Ctrl+C likewise, and the book is closed in order. Ends
with a table; exit code 1 where a figure that has to be 0 is not."""
import json
import os
import pathlib
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zlib

import victim
from books import contents

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "reference"))
import cchc_package as package  # noqa: E402

SEED = bytes(range(32))
ASSESSMENT = "so-2021"
UNIT = "stnmt"
MEGABYTE = 1 << 20
MOST_SECONDS = 1.0
MOST_MEMORY = 64 * 1024  # KiB, beside the file itself
# A process of its own starts the program: what the system tells of a child's memory is never less than its parent had.
MEASURE = """
import json, os, sys, time
begun = time.monotonic()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(child, 0)
sys.stdout.write(json.dumps([os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""


# --- archives -----------------------------------------------------------------------------


class Part:
    """An entry of an archive, as it is told in front of its bytes and in the directory."""

    def __init__(self, name, content=b"", packed=None, size=None, flags=0x800, told=None):
        self.name = name if isinstance(name, bytes) else name.encode()
        self.told = self.name if told is None else told.encode()  # the name in front of the bytes
        self.method = 0 if packed is None else 8
        self.bytes = content if packed is None else packed
        self.size = len(content) if size is None else size
        self.sum = zlib.crc32(content)
        self.flags = flags

    def head(self, magic, name, more=b""):
        return magic + more + struct.pack("<HHHHHIIIHH", 20, self.flags, self.method, 0, 0x21, self.sum, len(self.bytes), self.size,
                                          len(name), 0)


def archive(parts, count=None):
    """The bytes of an archive; `count`: how many entries its end tells."""
    out, directory = bytearray(), bytearray()
    for part in parts:
        at = len(out)
        out += part.head(b"PK\x03\x04", part.told) + part.told + part.bytes
        directory += part.head(b"PK\x01\x02", part.name, b"\x14\x03") + struct.pack("<HHHII", 0, 0, 0, 0, at) + part.name
    many = len(parts) if count is None else count
    return bytes(out + directory + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, many & 0xFFFF, many & 0xFFFF, len(directory), len(out), 0))


def endless(count):
    """An archive that is nothing but a directory of so many entries, with the end that such a number needs."""
    one = Part("x").head(b"PK\x01\x02", b"x", b"\x14\x03") + struct.pack("<HHHII", 0, 0, 0, 0, 0) + b"x"
    directory = Part("x").head(b"PK\x03\x04", b"x") + b"x"
    start = len(directory)
    directory += one * count
    size = len(one) * count
    end64 = b"PK\x06\x06" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, size, start)
    locator = b"PK\x06\x07" + struct.pack("<IQI", 0, len(directory), 1)
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return directory + end64 + locator + end


def deflated(size):
    """So many zeros, packed: a thousandth."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = bytes(MEGABYTE)
    out = b"".join(packer.compress(piece) for _ in range(size // MEGABYTE)) + packer.flush()
    return out


def bomb(name, size):
    part = Part(name, packed=deflated(size), size=size)
    part.sum = 0
    return part


# --- packages ------------------------------------------------------------------------------


def signed(envelope, body):
    """A package with this body, whatever it is, signed by a key that everybody has."""
    key, _ = package.sign(SEED, b"")
    whole = dict(envelope, key=key.hex(), bodySize=len(body), bodyHash=package.digest(body).hex())
    text = json.dumps({name: whole[name] for name in package.MEMBERS}, ensure_ascii=False, indent=2).encode() + b"\n"
    head = package.MAGIC + struct.pack("<II", package.FORMAT, len(text)) + text
    return head + package.sign(SEED, package.signed_bytes(head))[1] + body


def cases(parts):
    """(name, body) of packages that are refused; `parts` are those of a sound one."""
    sound = [Part(name, content) for name, content in parts.items()]
    entries, documents = parts["entries.csv"], parts["documents.json"]

    def beside(*more):
        return archive(sound + list(more))

    def named(name, told=None):
        return archive([Part(name, entries, told=told), Part("documents.json", documents)])

    def saying(text):
        return archive([Part("entries.csv", entries), Part("documents.json", text)])

    yield "a part twice", beside(Part("entries.csv", entries))
    yield "a part twice, in capitals", beside(Part("ENTRIES.CSV", entries))
    for name in ("../entries.csv", "/entries.csv", "\\entries.csv", "files/../entries.csv", "C:\\entries.csv", "CON", "NUL.csv", "entries.csv.",
                 "entries.csv ", "entries.csv\x00", "entries.csv:x", "files/", "files/../../x", "./entries.csv", "entries.csv/", "é" * 200):
        yield f"a part more: {name[:20]!r}", beside(Part(name, b"x"))
    for name in ("../entries.csv", "/entries.csv", "Entries.csv", "entries.csv."):
        yield f"in its place: {name!r}", named(name)
    yield "another name before its bytes", named("entries.csv", told="entries.txt")
    yield "a file under another's hash", beside(Part("files/" + "0" * 64, b"x"))
    yield "a bomb of 120 MB", beside(bomb("files/" + "0" * 64, 120 * MEGABYTE))
    yield "a bomb of 2 GB", beside(bomb("entries.csv", 2047 * MEGABYTE))
    yield "twenty of 100 MB", archive([bomb(f"files/{i:064x}", 100 * MEGABYTE) for i in range(20)])
    yield "four thousand of 4 MB", archive([bomb(f"files/{i:064x}", 4 * MEGABYTE) for i in range(4000)])
    yield "more than its size says", archive([Part("entries.csv", packed=deflated(4 * MEGABYTE), size=1000), Part("documents.json", documents)])
    yield "less than its size says", archive([Part("entries.csv", entries, size=len(entries) + 1), Part("documents.json", documents)])
    yield "another sum", archive([Part("entries.csv", entries[:-1] + b"x"), Part("documents.json", b"", packed=b"\x03\x00", size=9)])
    yield "a password", archive([Part("entries.csv", entries, flags=0x801), Part("documents.json", documents)])
    yield "more entries than there are", archive(sound, count=3)
    yield "five thousand entries", archive([Part(f"files/{i:064x}") for i in range(5000)])
    yield "a million entries", endless(1_000_000)
    yield "no archive", b"PK" + bytes(100_000)
    yield "nothing", b""
    yield "an end alone", archive([])
    yield "brackets without an end", saying(b'{"documents": ' + b"[" * 200_000)
    yield "a number without an end", saying(b'{"documents": [{"size": ' + b"9" * 1_000_000 + b"}]}")
    yield "a text without an end", saying(b'{"documents": [{"id": "' + b"x" * 3_000_000 + b'"}]}')
    yield "rows without an end", archive([Part("entries.csv", entries + b"stnmt,1.1.3,self,scored,n=1;d=2,,\n" * 200_000),
                                          Part("documents.json", documents)])


class Measured:
    def __init__(self, cli, words):
        with tempfile.TemporaryFile() as said:
            done = subprocess.run([sys.executable, "-S", "-c", MEASURE, cli, *map(str, words)], stdout=subprocess.PIPE, stderr=said, check=True,
                                  env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, stdin=subprocess.DEVNULL)
            said.seek(0)
            self.said = said.read()
        out = done.stdout
        self.code, self.seconds, self.memory = json.loads(out[out.rindex(b"["):])


def held_in(folder, book):
    """What the book holds, and what lies beside it."""
    return contents(book), sorted(str(item.relative_to(folder)) for item in folder.rglob("*"))


def hostile(cli, folder, figures, faults):
    made = folder / "gói.cchcx"
    book = folder / "sổ.cchc"
    victim.run(cli, ["new", "{book}", "--sample", "bac-kan-2021"], book)
    code, _, said = victim.run(cli, ["package", "export", "{book}", "--kind", "self", "--assessment", ASSESSMENT, "--unit", UNIT, "--office",
                                     "Sở", "--out", str(made)], book)
    if code != 0:
        raise SystemExit(said.decode())
    envelope, parts = package.read(made.read_bytes())
    other = dict(envelope, sequence=1, book="f" * 32)
    own = package.fingerprint(bytes.fromhex(package.read(package.write(SEED, other, parts))[0]["key"]))
    room = folder / "chỗ"
    room.mkdir()
    sound = book.read_bytes()
    book = room / book.name
    file = room / "xấu.cchcx"
    words = ["package", "import", book, file, "--confirm", own, "--prefer", "theirs"]
    most = [0.0, 0]
    count = 0
    for name, body in cases(parts):
        file.write_bytes(signed(other, body))
        book.write_bytes(sound)
        before = held_in(room, book)
        done = Measured(cli, words)
        count += 1
        if done.code not in (4, 5):
            faults.append(f"{name}: exit {done.code}: {done.said.decode(errors='replace')}")
        done.memory -= len(body) // 1024
        if done.seconds > MOST_SECONDS or done.memory > MOST_MEMORY:
            faults.append(f"{name}: {done.seconds:.2f} s, {done.memory // 1024} MB")
        most = [max(most[0], done.seconds), max(most[1], done.memory)]
        if held_in(room, book) != before:
            faults.append(f"{name}: something was written")
    figures.append(["hostile packages", count, f"at most {most[0]:.2f} s, {most[1] // 1024} MB"])
    # That the run can fail: the sound one is taken.
    book.write_bytes(sound)
    file.write_bytes(package.write(SEED, other, parts))
    done = Measured(cli, words)
    if done.code != 0:
        faults.append(f"the sound one is refused: {done.said.decode(errors='replace')}")


# --- many, broken off ------------------------------------------------------------------------


class Many:
    """A province that gets the packages of its offices, and what it is like when all have been taken in."""

    def __init__(self, cli, folder):
        self.cli, self.folder = cli, folder
        self.inbox = folder / "nhận về"
        self.inbox.mkdir()
        made = folder / "mẫu.cchc"
        self.must("new", made, "--sample", "bac-kan-2021")
        rows = self.must("entries", "export", made, "--assessment", ASSESSMENT).decode().splitlines()
        self.book = folder / "tỉnh.cchc"
        self.must("new", self.book, "--set", HERE.parents[1] / "resources/sets/so-2021.json", "--units",
                  HERE.parents[1] / "resources/samples/bac-kan-2021/units.csv", "--group", "so", "--year", "2021")
        own = folder / "đơn vị.cchc"
        shutil.copy(self.book, own)
        entries = folder / "tự chấm.csv"
        entries.write_text("\n".join([rows[0], *(row for row in rows if ",self," in row)]) + "\n", encoding="utf-8")
        self.must("entries", "import", own, entries, "--assessment", ASSESSMENT)
        self.must("package", "export", own, "--kind", "self", "--assessment", ASSESSMENT, "--unit", "all", "--office", "Văn phòng", "--out",
                  self.inbox)
        self.files = sorted(self.inbox.iterdir())
        # Each office signs with a key of its own.
        keys = []
        for number, file in enumerate(self.files):
            envelope, parts = package.read(file.read_bytes())
            seed = struct.pack("<Q", number + 1) * 4
            data = package.write(seed, dict(envelope, sequence=1, book=f"{number + 1:032x}"), parts)
            file.write_bytes(data)
            keys.append(package.fingerprint(bytes.fromhex(package.read(data)[0]["key"])))
        self.words = ["package", "import", str(self.book), str(self.inbox), "--confirm", ",".join(keys)]
        self.empty = self.book.read_bytes()
        begun = time.monotonic()
        self.must(*self.words)
        self.seconds = time.monotonic() - begun
        self.whole = self.entries()
        self.units = {row.split(",")[0] for row in self.whole[1:]}

    def must(self, *words):
        done = subprocess.run([self.cli, *map(str, words)], capture_output=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"{words[:2]}: {done.stderr.decode()}")
        return done.stdout

    def entries(self):
        return self.must("entries", "export", self.book, "--assessment", ASSESSMENT).decode().splitlines()

    def begin(self):
        for end in ("-wal", "-shm", ".lock"):
            pathlib.Path(f"{self.book}{end}").unlink(missing_ok=True)
        self.book.write_bytes(self.empty)
        return subprocess.Popen([self.cli, *self.words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def judge(self, what, faults):
        """Each unit's sheet is there whole or not at all; going on ends with all of them. How many were there."""
        for verb in (["check"], ["audit", "verify"]):
            code, _, said = victim.run(self.cli, [*verb, "{book}"], self.book)
            if code != 0:
                faults.append(f"{what}: {verb[0]} ends with {code}: {said.decode(errors='replace')}")
        now = self.entries()
        there = {row.split(",")[0] for row in now[1:]}
        if now != [row for row in self.whole if row.split(",")[0] in there or row == self.whole[0]]:
            faults.append(f"{what}: a sheet is not whole")
        code, _, said = victim.run(self.cli, self.words, self.book)
        if code != 0 or self.entries() != self.whole:
            faults.append(f"{what}: going on ends with {code}: {said.decode(errors='replace')}")
        return len(there)


def broken_off(many, number, how, rng, figures, faults, name):
    some = 0
    for _ in range(number):
        process = many.begin()
        time.sleep(rng.uniform(0, many.seconds))
        process.send_signal(how)
        code = process.wait()
        what = f"{name}, exit {code}"
        if how == signal.SIGINT and code not in (0, 6, -signal.SIGINT):
            faults.append(what)
        if how == signal.SIGINT and code in (0, 6) and any(pathlib.Path(f"{many.book}{end}").exists() for end in ("-wal", ".lock")):
            faults.append(f"{what}: the book is not closed")
        there = many.judge(what, faults)
        some += 0 < there < len(many.units)
    figures.append([name, number, f"{some} with some of {len(many.units)} sheets"])


def main():
    parser = victim.arguments(__doc__)
    parser.add_argument("--only", choices=("hostile", "kills", "stops"))
    options = parser.parse_args()
    cli = str(pathlib.Path(options.cli).resolve())
    rng = random.Random(options.seed)
    figures, faults = [], []
    with tempfile.TemporaryDirectory(prefix="cchc-packages-") as name:
        folder = pathlib.Path(name)
        if options.only in (None, "hostile"):
            (folder / "xấu").mkdir()
            hostile(cli, folder / "xấu", figures, faults)
        if options.only in (None, "kills", "stops"):
            (folder / "nhiều").mkdir()
            many = Many(cli, folder / "nhiều")
            if options.only in (None, "kills"):
                broken_off(many, 50 if options.long else 6, signal.SIGKILL, rng, figures, faults, "kill -9 among many")
            if options.only in (None, "stops"):
                broken_off(many, 20 if options.long else 4, signal.SIGINT, rng, figures, faults, "Ctrl+C among many")
    victim.table(figures, ["attack", "runs", "besides"])
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
