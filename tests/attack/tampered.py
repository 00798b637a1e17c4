#!/usr/bin/env python3
"""Tampering by a person with a database tool, in three strengths:

plain    values and schema are changed, nothing else: the sums of the pages are wrong, every verb refuses.
sealed   with right sums: the schema is compared at opening; values are compared with the history by `check`, `audit verify`.
chained  with a history row for the change and the whole chain computed anew: no key is in the file, so nothing in the file can
         show it. What shows it is the head of the chain noted elsewhere: `audit verify` prints another one.

What is found by none of this is listed with its reason; anything else that is not found fails the run."""
import collections
import hashlib
import pathlib
import random
import sqlite3
import struct
import sys

import victim

TRIGGER = "CREATE TRIGGER {name} {when} ON {table} BEGIN SELECT RAISE(IGNORE); END"

# How the name of a tampering begins → why what it changes is nothing that the book says.
HARMLESS = {
    "unit.number": "the order of units without scores; ranks do not follow it",
    "file.number": "the order of storing only",
    "document.number": "the order of listing only",
    "document.codes": "blanks between codes",
    "word row twice": "a word that nothing uses",
    "older version": "with right sums on all pages nothing is sealed anew that was not proven; with the sums as they were it is refused",
}
# Not part of the history, and so not of what a book vouches for.
OUTSIDE = {
    "writer": "words about who has the book open",
    "draft": "what is being typed and is no edit yet",
    "step": "the list of undo: taking one is checked against the book, row by row",
}


def columns(book, table):
    return [(name, kind) for _, name, kind, *_ in book.execute(f"PRAGMA table_info({table})")]


def tables(book):
    return [name for (name,) in book.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]


def without_triggers(book):
    """Takes the triggers away for a while; gives the statements that make them again."""
    found = list(book.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"))
    for name, _ in found:
        book.execute(f"DROP TRIGGER {name}")
    return [sql for _, sql in found]


def value_cases(book):
    """(name, table, statements) for every column of every table that has rows, and for whole rows."""
    for table in tables(book):
        count = book.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        if count == 0:
            continue
        chosen = chosen_row(book, table)
        for column, kind in columns(book, table):
            values = {"INTEGER": [f"{column} + 1", "-1", "4611686018427387904", f"ifnull({column}, 7) * 10 + 3"],
                      "TEXT": [f"{column} || ' '", "''", "'x'", f"replace({column}, '1', '2') || '9'"],
                      "BLOB": [f"zeroblob(length({column}))", f"CAST({column} || 'x' AS BLOB)"]}[kind]
            for number, value in enumerate(values):
                if not book.execute(f"SELECT count(*) FROM {table} WHERE {chosen} AND {column} IS NOT {value}").fetchone()[0]:
                    continue
                yield (f"{table}.{column} {number + 1}", table,
                       f"UPDATE OR REPLACE {table} SET {column} = {value} WHERE {chosen}")
        yield f"{table} row gone", table, f"DELETE FROM {table} WHERE {chosen}"
        yield f"{table} last row gone", table, last_row_gone(book, table)
        yield f"{table} empty", table, f"DELETE FROM {table}"
        copy = row_copied(book, table, chosen)
        if copy:
            yield f"{table} row twice", table, copy


def chosen_row(book, table):
    """The middle row, by its key."""
    key = [name for _, name, _, _, _, place in book.execute(f"PRAGMA table_info({table})") if place]
    count = book.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    row = book.execute(f"SELECT {', '.join(key)} FROM {table} ORDER BY {', '.join(key)} LIMIT 1 OFFSET {count // 2}").fetchone()
    return " AND ".join(f"{name} = {value!r}" for name, value in zip(key, row))


def last_row_gone(book, table):
    key = [name for _, name, _, _, _, place in book.execute(f"PRAGMA table_info({table})") if place]
    row = book.execute(f"SELECT {', '.join(key)} FROM {table} ORDER BY {', '.join(name + ' DESC' for name in key)}").fetchone()
    return f"DELETE FROM {table} WHERE " + " AND ".join(f"{name} = {value!r}" for name, value in zip(key, row))


def row_copied(book, table, chosen):
    """The row once more under another key."""
    changes = {"unit": {"number": "9999", "id": "id || 'x'"}, "index_set": {"number": "9999", "id": "id || 'x'"},
               "assessment": {"number": "9999", "id": "id || 'x'"}, "entry": {"stage": "2 - stage"},
               "dossier": {"field": "field || 'x'"}, "document": {"number": "99999", "id": "id || 'x'"},
               "word": {"number": "9999", "text": "text || 'x'"}, "history": {"number": "99999"},
               "batch": {"first_row": "99999", "last_row": "99999"}}.get(table)
    if not changes:
        return None
    names = [name for name, _ in columns(book, table)]
    return (f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(changes.get(name, name) for name in names)} "
            f"FROM {table} WHERE {chosen}")


def schema_cases(book):
    for table in tables(book):
        for number, when in enumerate(("BEFORE UPDATE", "BEFORE INSERT", "AFTER DELETE")):
            yield f"trigger {when.lower()} on {table}", TRIGGER.format(name=f"t{number}", when=when, table=table)
        yield f"view beside {table}", f"CREATE VIEW v AS SELECT * FROM {table}"
        yield f"index on {table}", f"CREATE INDEX i ON {table} ({columns(book, table)[-1][0]})"
        yield f"column of {table}", f"ALTER TABLE {table} ADD COLUMN extra TEXT"
        yield f"computed column of {table}", f"ALTER TABLE {table} ADD COLUMN extra TEXT AS ('x')"
    for name, sql in book.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").fetchall():
        yield f"no index {name}", f"DROP INDEX {name}"
        yield f"empty index {name}", f"DROP INDEX {name}; {sql} WHERE 0"
    for (name,) in book.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        yield f"no trigger {name}", f"DROP TRIGGER {name}"
        yield f"idle trigger {name}", change_schema("sql = replace(sql, 'ABORT', 'IGNORE')", name)
    for table in tables(book):
        yield f"looser {table}", change_schema("sql = replace(replace(sql, 'NOT NULL', ''), 'STRICT', '')", table)
    yield "endless view", ("CREATE VIEW endless AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
                           "SELECT count(*) FROM n")
    yield "table beside", "CREATE TABLE beside (x)"
    yield "table of statistics", "ANALYZE"
    yield "two tables on one page", change_schema(
        "rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'dossier')", "draft")
    yield "tables exchanged", change_schema(
        "rootpage = CASE name WHEN 'history' THEN {0} ELSE {1} END".format(*(
            book.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0]
            for name in ("batch", "history"))), "history", "batch")
    yield "older version", "PRAGMA user_version = 3"
    yield "version 0", "PRAGMA user_version = 0"
    yield "other application", "PRAGMA application_id = 1"


def change_schema(what, *names):
    listed = ", ".join(f"'{name}'" for name in names)
    return ("PRAGMA writable_schema = ON; "
            f"UPDATE sqlite_schema SET {what} WHERE name IN ({listed}); PRAGMA writable_schema = OFF")


def field(data):
    return struct.pack("<Q", len(data)) + data


def chain_anew(book):
    """docs/storage.md, "Chain": every batch's hash computed from what now stands there."""
    digest = lambda data: hashlib.blake2b(data, digest_size=32).digest()
    text = lambda value: str(value).encode()
    words = {number: words.encode() for number, words in book.execute("SELECT number, text FROM word")}
    identity, created, sample, notice = book.execute("SELECT id, created, sample, notice FROM book").fetchone()
    head = digest(b"".join(field(text(part)) for part in ("cchc-history/1", identity, created, sample, notice)))
    for first, last, time, author, reason in book.execute(
            "SELECT first_row, last_row, time, author, reason FROM batch ORDER BY first_row").fetchall():
        parts = [field(head), field(text(first)), field(text(time)), field(words[author]), field(words[reason])]
        for row in book.execute("SELECT kind, assessment, unit, stage, code, before, after FROM history "
                                "WHERE number BETWEEN ? AND ? ORDER BY number", (first, last)):
            parts += [field(words[number]) for number in row[:5]] + [field(text(value)) for value in row[5:]]
        head = digest(b"".join(parts) + field(text(last)))
        book.execute("UPDATE batch SET hash = ? WHERE first_row = ?", (head, first))


CHAINED = {
    "points raised in place": "UPDATE history SET after = replace(after, '|5000|', '|9000|') "
                              "WHERE after LIKE '%|5000|%'; UPDATE entry SET points = 9000 WHERE points = 5000",
    "a note rewritten": "UPDATE history SET after = after || 'x' WHERE kind = (SELECT number FROM word WHERE text = 'entry') "
                        "AND after LIKE 'scored|%'; UPDATE entry SET note = note || 'x' WHERE status = 1",
    "another author": "UPDATE batch SET author = (SELECT number FROM word WHERE text = 'self')",
    "another day": "UPDATE batch SET time = time + 86400000",
    "another reason": "UPDATE batch SET reason = (SELECT number FROM word WHERE text = '')",
    "a unit renamed": "UPDATE history SET after = 'Sở khác' || substr(after, instr(after, '|')) "
                      "WHERE unit = (SELECT number FROM word WHERE text = 'vpubnd') AND kind = "
                      "(SELECT number FROM word WHERE text = 'units'); UPDATE unit SET name = 'Sở khác', "
                      "search = 'so khac' WHERE id = 'vpubnd'",
}


def tamper(victim_book, name, sql, strength):
    """The bytes of the tampered file; None where the database tool itself refuses."""
    path = pathlib.Path(victim_book.folder.name) / f"{name}.tampered"
    path.write_bytes(victim_book.sound)
    with sqlite3.connect(path, isolation_level=None) as book:
        try:
            book.execute("PRAGMA ignore_check_constraints = ON")
            again = without_triggers(book) if strength != "schema" else []
            book.executescript(sql)
            if strength == "chained":
                chain_anew(book)
            for statement in again:
                book.execute(statement)
        except sqlite3.Error:
            return None
        finally:
            data = path.read_bytes()
    book.close()
    data = path.read_bytes()
    path.unlink()
    return data


def why_not(name, table):
    """Why this one need not be found; nothing where it must be."""
    return OUTSIDE.get(table) or next((why for begin, why in HARMLESS.items() if name.startswith(begin)), None)


def attack_book(options, with_accounts):
    """The tamperings of one of the two books: figures by strength, lines of what was not found by design, faults. A short run
    takes every other half of the cases from each."""
    target = victim.Victim(options.cli, with_accounts)
    with sqlite3.connect(target.path) as book:
        values = list(value_cases(book))
        schema = list(schema_cases(book))
    book.close()
    work = [("plain", name, table, sql) for name, table, sql in values[::9]]
    work += [("sealed", name, table, sql) for name, table, sql in values]
    work += [("schema", name, None, sql) for name, sql in schema]
    work += [("chained", name, None, sql) for name, sql in CHAINED.items()]
    if not options.long:
        rng = random.Random(options.seed + with_accounts)
        some = {"plain": 2, "sealed": 6, "schema": 5, "chained": 2}
        work = [item for strength, count in some.items()
                for item in rng.sample([one for one in work if one[0] == strength], count)]

    def attack(number):
        strength, name, _, sql = work[number]
        data = tamper(target, str(number), sql, strength)
        if data is None or data == target.sound:
            return None
        if strength != "plain":
            data = victim.seal(data, target.sound)
        return target.answers(data, str(number), {"rank": victim.READINGS["rank"], **victim.CHECKS})

    figures = collections.Counter()
    faults, unfound = [], []
    for (strength, name, table, _), answers in zip(work, victim.at_once(options.jobs, attack, range(len(work)))):
        if answers is None:
            figures[strength, "not possible"] += 1
            continue
        figures[strength, "tamperings"] += 1
        checks = [answers[check] for check in victim.CHECKS]
        if "crashed" in answers.values():
            figures[strength, "crashed"] += 1
            faults.append(f"{strength} {name}: {answers}")
        elif "refused" in checks or answers["audit"] == "other":
            figures[strength, "at opening" if answers["rank"] == "refused" else "by the checks"] += 1
            if strength == "plain" and answers["rank"] != "refused":
                faults.append(f"{strength} {name} is read: {answers}")
        elif reason := why_not(name, table):
            figures[strength, "not found, by design"] += 1
            unfound.append(f"{strength} {name}: {reason}")
        else:
            figures[strength, "NOT FOUND"] += 1
            faults.append(f"{strength} {name} is not found: {answers}")
    return figures, unfound, faults


def main():
    options = victim.arguments(__doc__).parse_args()
    names = ["strength", "tamperings", "at opening", "by the checks", "not found, by design", "NOT FOUND", "crashed",
             "not possible"]
    all_faults = []
    for with_accounts in (False, True):
        figures, unfound, faults = attack_book(options, with_accounts)
        print("a book with accounts" if with_accounts else "a book without accounts")
        victim.table([[strength] + [figures[strength, column] for column in names[1:]]
                      for strength in ("plain", "sealed", "schema", "chained")], names)
        print("\n".join(unfound + faults))
        all_faults += faults
    return 1 if all_faults else 0


if __name__ == "__main__":
    sys.exit(main())
