#!/usr/bin/env python3
"""Kills, failing disks and power cuts: nothing acknowledged is lost, nothing is half.

    files.py --cli PATH [--window PATH] [--shim PATH] [--seed N] [--long] [--only NAME]

Without a shim only the kills and the race for one name are run. Ends with a table of figures; exit code 1 where a
figure that has to be 0 is not. docs/attack.md says what each part does.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Callable, NamedTuple, Optional

from books import ASSESSMENT, CELL, Book, Verb, state_of, value_of, verbs
from powercut import Disk

ENOSPC, EIO = 28, 5
KINDS = ("write", "sync", "truncate", "open", "rename")
SHOWN_FAULTS = 12


class Row(NamedTuple):
    """A line of the table: what was done how often, and what went wrong of it."""
    what: str
    runs: int
    faults: int
    remark: str


class Attack:
    def __init__(self, options: argparse.Namespace, folder: Path) -> None:
        self.cli = str(Path(options.cli).resolve())
        self.window = str(Path(options.window).resolve()) if options.window else None
        self.shim = str(Path(options.shim).resolve()) if options.shim else None
        self.long: bool = options.long
        self.seed: int = options.seed
        self.folder = folder
        self.rows: list[Row] = []
        self.shown = 0
        self.count = 0
        self.environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        self.environment.pop("LD_PRELOAD", None)
        self.template = folder / "template"
        self.template.mkdir()
        self.verbs: list[Verb] = verbs(self.template, self.run)

    # --- running ---------------------------------------------------------------------------

    def run(self, words: list[str], where: Path, shim: Optional[dict[str, str]] = None) -> int:
        environment = self.environment
        if shim is not None:
            assert self.shim is not None
            environment = {**environment, "LD_PRELOAD": self.shim, "CCHC_SHIM_ROOT": str(where), **shim}
        return subprocess.run([self.cli, *words], cwd=where, env=environment, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, check=False).returncode

    def place(self) -> Path:
        """A fresh folder with what the verbs begin with."""
        self.count += 1
        where = self.folder / f"{self.count}"
        shutil.copytree(self.template, where)
        return where

    def fault(self, text: str) -> None:
        if self.shown < SHOWN_FAULTS:
            print("fault:", text, file=sys.stderr)
        self.shown += 1

    def opens(self, where: Path, verb: Verb) -> bool:
        """Whether the book that a verb left is there and whole for whoever opens it next."""
        book = where / verb.book
        return not book.exists() or self.run(["check", verb.book], where) == 0

    def states(self, verb: Verb) -> tuple[Any, Any]:
        """What the verb begins with and what it makes of it."""
        where = self.place()
        before = state_of(where, verb)
        if self.run(verb.words, where) != 0:
            raise SystemExit(f"{verb.name}: fails by itself")
        after = state_of(where, verb)
        shutil.rmtree(where)
        return before, after

    def judge(self, where: Path, verb: Verb, code: int, before: Any, after: Any, what: str) -> int:
        """Exit 0 means new, else old; the next opening finds a whole book; what the verb reads is untouched."""
        found = state_of(where, verb)
        faults = []
        if found != (after if code == 0 else before):
            faults.append("is new" if found == after else "is old" if found == before else "is neither old nor new")
        if not self.opens(where, verb):
            faults.append("cannot be opened")
        elif state_of(where, verb) != found:
            faults.append("is another one after it was opened")
        for name in verb.reads:
            if (where / name).read_bytes() != (self.template / name).read_bytes():
                faults.append(f"{name} is changed")
        for one in faults:
            self.fault(f"{verb.name}, {what}, exit {code}: {one}")
        return len(faults)

    def all(self, work: Callable[[Any], int], cases: list[Any]) -> int:
        with ThreadPoolExecutor(2) as pool:
            return sum(pool.map(work, cases))

    # --- the parts -------------------------------------------------------------------------

    def kills(self) -> None:
        """kill -9 at a random moment of each verb that writes."""
        rounds = 50 if self.long else 4
        for verb in self.verbs:
            before, after = self.states(verb)
            began = time.monotonic()
            where = self.place()
            self.run(verb.words, where)
            lasts = time.monotonic() - began
            shutil.rmtree(where)
            ended: list[int] = []

            def kill(number: int, ended: list[int] = ended) -> int:
                moment = random.Random(f"{self.seed} kill {verb.name} {number}").random()
                folder = self.place()
                process = subprocess.Popen([self.cli, *verb.words], cwd=folder, env=self.environment,
                                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                try:
                    code = process.wait(moment * lasts * 1.2)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
                    code = -9
                ended.append(code)
                if code >= 0:
                    faults = self.judge(folder, verb, code, before, after, "not killed")
                else:
                    found = state_of(folder, verb)
                    faults = self.judge(folder, verb, 0 if found == after else 8, before, after, "killed")
                shutil.rmtree(folder)
                return faults

            faults = self.all(kill, list(range(rounds)))
            killed = sum(code < 0 for code in ended)
            self.rows.append(Row(f"kill -9: {verb.name}", rounds, faults, f"lost or unreadable ({killed} before the end)"))

    def window_kills(self) -> None:
        """kill -9, SIGTERM and SIGHUP in the middle of the window's own edits."""
        assert self.window is not None
        rounds = 50 if self.long else 4
        dice = random.Random(f"{self.seed} window")
        faults = edits = 0
        where = self.place()
        number = 1
        for turn in range(rounds):
            ending = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGHUP)[turn % 4]
            process = subprocess.Popen([self.window, Book.name, CELL.code, str(number)], cwd=where,
                                       env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            assert process.stdout is not None
            last = None
            first = process.stdout.readline()
            if first:
                last = int(first)
                time.sleep(dice.random() * 1.0)
            process.send_signal(ending)
            for line in process.stdout.read().splitlines():
                last = int(line)
            process.wait()
            found = value_of(where / Book.name)
            if last is None:
                self.fault("the window writes nothing")
                faults += 1
                break
            edits += last - number + 1
            if found is None or found < last:
                self.fault(f"window, {ending.name}: {last} was said to be written, {found} is there")
                faults += 1
            if ending != signal.SIGKILL and sorted(path.name for path in where.glob(f"{Book.name}*")) != [Book.name]:
                self.fault(f"window, {ending.name}: the book is not closed")
                faults += 1
            if self.run(["check", Book.name], where) != 0:
                self.fault(f"window, {ending.name}: the book cannot be opened")
                faults += 1
            number = (found or last) + 1
        shutil.rmtree(where)
        self.rows.append(Row("kill, TERM, HUP: edits of the window", rounds, faults, f"lost of {edits} edits, or unreadable"))

    def failures(self) -> None:
        """The k-th call of a kind fails, once or from then on."""
        for verb in self.verbs:
            before, after = self.states(verb)
            where = self.place()
            counted = self.folder / "count"
            self.run(verb.words, where, {"CCHC_SHIM_COUNT": str(counted)})
            shutil.rmtree(where)
            counts = {kind: int(number) for kind, number in (line.split() for line in counted.read_text().splitlines())}
            cases = [(kind, k, number, on) for kind in KINDS for k in range(1, counts[kind] + 1)
                     for number in (ENOSPC, EIO) for on in ("", ":on")]
            if not self.long:
                cases = random.Random(f"{self.seed} fail {verb.name}").sample(cases, min(len(cases), 12))

            codes: list[int] = []

            def fail(case: tuple[str, int, int, str], codes: list[int] = codes) -> int:
                kind, k, number, on = case
                folder = self.place()
                code = self.run(verb.words, folder, {"CCHC_SHIM_FAIL": f"{kind}:{k}:{number}{on}"})
                codes.append(code)
                faults = self.judge(folder, verb, code, before, after, f"{kind} {k} fails with {number}{on}")
                shutil.rmtree(folder)
                return faults

            faults = self.all(fail, cases)
            self.rows.append(Row(f"failing calls: {verb.name}", len(cases), faults,
                                 f"neither 0 and new nor else and old ({codes.count(0)} times 0, of {sum(counts.values())} calls)"))

    def sizes(self) -> None:
        """A new book on disks of all sizes."""
        verb = next(one for one in self.verbs if one.name == "new --set")
        before, after = self.states(verb)
        where = self.place()
        self.run(verb.words, where)
        whole = (where / verb.book).stat().st_size
        shutil.rmtree(where)
        steps = 136 if self.long else 16
        made = 0

        def size(number: int) -> int:
            nonlocal made
            folder = self.place()
            code = self.run(verb.words, folder, {"CCHC_SHIM_ROOM": str(whole * 3 * number // steps)})
            faults = self.judge(folder, verb, code, before, after, f"disk {number}/{steps}")
            left = [path.name for path in folder.iterdir() if path.name.startswith("cchc-")]
            if left:
                self.fault(f"disk {number}/{steps}: left {left}")
            made += code == 0
            shutil.rmtree(folder)
            return faults + len(left)

        faults = self.all(size, list(range(steps)))
        self.rows.append(Row("sizes of the disk: new", steps, faults, f"half books or leftovers ({made} books made)"))

    def race(self) -> None:
        """Four make a book of one name at once."""
        rounds = 25 if self.long else 5
        verb = next(one for one in self.verbs if one.name == "new --set")
        faults = 0
        for _ in range(rounds):
            where = self.place()
            four = [subprocess.Popen([self.cli, *verb.words], cwd=where, env=self.environment, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL) for _ in range(4)]
            codes = sorted(process.wait() for process in four)
            names = {path.name for path in where.iterdir()} - {path.name for path in self.template.iterdir()}
            if codes != [0, 6, 6, 6] or names != {verb.book} or not self.opens(where, verb):
                self.fault(f"four at once: {codes}, {names}")
                faults += 1
            shutil.rmtree(where)
        self.rows.append(Row("four `new` of one name", rounds, faults, "not one book and three told"))

    def power(self) -> None:
        """What is written and synced is recorded; then the power is cut at any event of it."""
        dice = random.Random(f"{self.seed} power")
        cuts = 500 if self.long else 40
        where = self.place()
        record = self.folder / "record"
        disk = Disk(where)
        values = dice.sample(range(1, 1000), 12)
        report = "r.csv"
        for value in values:
            CELL.write(where / "cell.csv", value)
            for words in (["entries", "import", Book.name, "cell.csv", "--assessment", ASSESSMENT],
                          ["report", "sheet", Book.name, "--assessment", ASSESSMENT, "--unit", CELL.unit, "--stage", "self",
                           "--out", report]):
                if self.run(words, where, {"CCHC_SHIM_RECORD": str(record)}) != 0:
                    raise SystemExit(f"{words[0]}: fails by itself")
                with record.open("ab") as file:
                    file.write(f"A {value if words[0] == 'entries' else -value} 0 0\n".encode())
            disk.seen[report].append((where / report).read_bytes())
        events = disk.events(record)
        faults = 0
        places = sorted(dice.randrange(len(events)) for _ in range(cuts))
        for number, cut in enumerate(places):
            image = self.folder / "image"
            acknowledged = disk.cut(events, cut, image, random.Random(f"{self.seed} cut {number}"))
            found = value_of(image / Book.name)
            order = [None, *values]
            last = next((value for value in reversed(acknowledged) if value > 0), None)
            if order.index(found) < order.index(last) if found in order else True:
                self.fault(f"power cut at {cut}: {last} was acknowledged, {found} is there")
                faults += 1
            if self.run(["check", Book.name], image) != 0:
                self.fault(f"power cut at {cut}: the book cannot be opened")
                faults += 1
            printed = next((-value for value in reversed(acknowledged) if value < 0), None)
            there = (image / report).read_bytes() if (image / report).exists() else None
            allowed = disk.seen[report] if printed is None else disk.seen[report][values.index(printed):]
            if not (there in allowed or there is None and printed is None):
                self.fault(f"power cut at {cut}: the report is not whole, or older than was said")
                faults += 1
            shutil.rmtree(image)
        shutil.rmtree(where)
        self.rows.append(Row("power cuts", cuts, faults, f"lost, unreadable or half ({len(events)} events, {len(values)} edits)"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cli", required=True)
    parser.add_argument("--window")
    parser.add_argument("--shim")
    parser.add_argument("--seed", type=int, default=20211215)
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--only", help="kills, window, failures, sizes, power or race")
    options = parser.parse_args()
    # What counts is what is asked of the disk; where memory plays one, the disk is spared.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="cchc-attack-", dir=memory) as folder:
        attack = Attack(options, Path(folder).resolve())
        parts: dict[str, Callable[[], None]] = {"kills": attack.kills, "race": attack.race}
        if options.window:
            parts["window"] = attack.window_kills
        if options.shim:
            parts |= {"failures": attack.failures, "sizes": attack.sizes, "power": attack.power}
        for name, part in parts.items():
            if options.only in (None, name):
                part()
        print(f"{'':52} {'runs':>6} {'faults':>6}")
        for row in attack.rows:
            print(f"{row.what:52} {row.runs:6} {row.faults:6}  {row.remark}")
        return 1 if any(row.faults for row in attack.rows) else 0


if __name__ == "__main__":
    sys.exit(main())
