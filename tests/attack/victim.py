"""The book that is attacked: the sample province, the verbs that read it, and the sums of its pages, written a second time
from docs/storage.md."""
import argparse
import concurrent.futures
import pathlib
import sqlite3
import struct
import subprocess
import tempfile

PAGE = 4096
ROOM = 8
MASK = (1 << 64) - 1
HANG = 60  # seconds after which a verb is taken for one that does not end

READINGS = {
    "rank": ["rank", "{book}", "--assessment", "so-2021", "--json"],
    "rank huyen": ["rank", "{book}", "--assessment", "huyen-2021", "--json"],
    "sheet": ["sheet", "{book}", "--assessment", "so-2021", "--unit", "vpubnd", "--json"],
    "stats": ["stats", "{book}", "--assessment", "so-2021", "--json"],
    "export": ["entries", "export", "{book}", "--assessment", "so-2020"],
}
CHECKS = {
    "check": ["check", "{book}"],
    "audit": ["audit", "verify", "{book}"],
}


def arguments(description):
    """Every program of the attack takes --cli and --long; a fixed seed unless another is given."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--cli", required=True, help="the built cchc-cli")
    parser.add_argument("--long", action="store_true", help="the long run, with all its figures")
    parser.add_argument("--seed", type=int, default=20211215)
    parser.add_argument("--jobs", type=int, default=2)
    return parser


def run(cli, words, book):
    """(exit code, standard output, standard error); None for a code: it did not end."""
    try:
        done = subprocess.run([cli] + [word.format(book=book) for word in words], capture_output=True,
                              timeout=HANG, check=False, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return None, b"", b""
    return done.returncode, done.stdout, done.stderr


# The administrator of the sample with accounts, and the password of all (src/app/SamplePeople.h).
ADMINISTRATOR = ("quantri", "mau-2021")


def sample(cli, folder, with_accounts=False):
    """The sample province, made anew: its path."""
    book = pathlib.Path(folder) / "mẫu.cchc"
    people = ["--with-accounts"] if with_accounts else []
    code, _, said = run(cli, ["new", "{book}", "--sample", "bac-kan-2021", *people], book)
    if code != 0:
        raise SystemExit(said.decode())
    return book


def crashed(code):
    """Ended by a signal, by an error of the program's own, or not at all."""
    return code is None or code < 0 or code == 1 or code > 8


def page_sum(page, number):
    """docs/storage.md, "Sums of pages"."""
    spread, fold = 0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F
    words = struct.unpack("<%dQ" % ((len(page) - ROOM) // 8), page[:-ROOM])

    def step(lane, word):
        mixed = (lane + word * fold) & MASK
        return ((mixed << 31 | mixed >> 33) & MASK) * spread & MASK

    lanes = [(number + i + 1) * fold & MASK for i in range(4)]
    for i, word in enumerate(words):
        lanes[i % 4] = step(lanes[i % 4], word)
    total = 0
    for lane in lanes:
        total = ((total ^ step(0, lane)) * spread + fold) & MASK
    return (total ^ total >> 29).to_bytes(ROOM, "little")


def seal(data, sound):
    """The same file with right sums on each page that is not as in the sound book."""
    sealed = bytearray(data)
    for at in range(0, len(data) - PAGE + 1, PAGE):
        page = data[at:at + PAGE]
        if page != sound[at:at + PAGE]:
            sealed[at + PAGE - ROOM:at + PAGE] = page_sum(page, at // PAGE + 1)
    return bytes(sealed)


def tree(data, root):
    """The pages of a table or index, from its root (fileformat2.html of SQLite, "B-tree Pages")."""
    pages, waiting = [], [root]
    while waiting:
        number = waiting.pop()
        pages.append(number)
        at = (number - 1) * PAGE
        head = at + (100 if number == 1 else 0)
        kind, cells = data[head], int.from_bytes(data[head + 3:head + 5], "big")
        if kind in (2, 5):
            waiting.append(int.from_bytes(data[head + 8:head + 12], "big"))
            for cell in range(cells):
                place = at + int.from_bytes(data[head + 12 + 2 * cell:head + 14 + 2 * cell], "big")
                waiting.append(int.from_bytes(data[place:place + 4], "big"))
    return pages


def pages_read(path, data):
    """The pages of the tables that a ranking reads."""
    with sqlite3.connect(path) as book:
        roots = [root for (root,) in book.execute(
            "SELECT rootpage FROM sqlite_schema WHERE rootpage > 0 AND tbl_name IN "
            "('entry', 'unit', 'word', 'assessment', 'index_set', 'dossier')")]
    return [page for root in roots for page in tree(data, root)]


class Victim:
    """The sound book, and what the verbs say of it."""

    def __init__(self, cli, with_accounts=False):
        self.cli = cli
        self.folder = tempfile.TemporaryDirectory(prefix="cchc-attack-")
        self.path = sample(cli, self.folder.name, with_accounts)
        self.signed = []
        if with_accounts:
            user, password = ADMINISTRATOR
            passwords = pathlib.Path(self.folder.name) / "mật khẩu.txt"
            passwords.write_text(password + "\n", encoding="utf-8")
            self.signed = ["--user", user, "--password-file", str(passwords)]
        self.sound = self.path.read_bytes()
        self.read = pages_read(self.path, self.sound)
        self.said = {}
        for name, words in {**READINGS, **CHECKS}.items():
            code, out, err = run(cli, words + self.signed, self.path)
            if code != 0:
                raise SystemExit(f"{name} of the sound book: {err.decode()}")
            self.said[name] = out

    def answers(self, data, name, verbs):
        """What each verb does with a copy of these bytes: "refused", "same", "other" or "crashed"."""
        book = pathlib.Path(self.folder.name) / f"{name}.cchc"
        found = {}
        for verb, words in verbs.items():
            book.write_bytes(data)
            code, out, _ = run(self.cli, words + self.signed, book)
            if crashed(code):
                found[verb] = "crashed"
            elif code != 0:
                found[verb] = "refused"
            else:
                found[verb] = "same" if out == self.said[verb] else "other"
        book.unlink()
        return found


def at_once(jobs, work, items):
    """The results in the order of the items; the work is done by processes of the verbs."""
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(work, items))


def table(rows, columns):
    """A table of figures: a first column of names, then numbers."""
    widths = [max(len(str(row[i])) for row in [columns] + rows) for i in range(len(columns))]
    for row in [columns] + rows:
        print("  ".join(str(cell).ljust(width) if i == 0 else str(cell).rjust(width)
                        for i, (cell, width) in enumerate(zip(row, widths))))
