#!/usr/bin/env python3
"""Packages between the program and the independent reader (tests/reference/cchc_package.py), which was written after
docs/exchange-format.md: what the program makes is read there, what is made there is taken in by the program, and the example of the
document is the one that the independent writer makes."""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "reference"))
import cchc_package as package  # noqa: E402

DOCUMENT = HERE.parents[1] / "docs" / "exchange-format.md"
SEED = bytes(range(32))
ENTRIES = "unit,code,stage,status,figures,points,note\nstnmt,1.5,self,scored,n=2,,\n"


def example():
    """The package of the document: small, of a key that everybody can make."""
    envelope = {"kind": "self", "office": "Sở A", "account": "", "receiver": "", "book": "0" * 32, "assessment": "so-2021", "unit": "stnmt",
                "set": "so-2021", "setHash": "1" * 64, "sequence": 1, "made": "2021-12-28T10:00:00+07:00", "historyRows": 0,
                "historyHead": ""}
    return package.write(SEED, envelope, {"entries.csv": ENTRIES.encode(), "documents.json": b'{\n  "documents": []\n}\n'})


class Program:
    """cchc-cli, and the faults found with it."""

    def __init__(self, cli):
        self.cli = cli
        self.faults = []

    def run(self, *words):
        done = subprocess.run([self.cli, *map(str, words)], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    def expect(self, what, is_so):
        if not is_so:
            self.faults.append(what)


def check_made(program, folder):
    """What the program makes says the same to the independent reader."""
    book, file = folder / "tỉnh.cchc", folder / "gói.cchcx"
    program.run("new", book, "--sample", "bac-kan-2021")
    code, _, said = program.run("package", "export", book, "--kind", "self", "--assessment", "so-2021", "--unit", "stnmt",
                                "--office", "Sở Tài nguyên và Môi trường", "--out", file)
    program.expect("export: " + said, code == 0)
    envelope, parts = package.read(file.read_bytes())
    told = json.loads(program.run("package", "inspect", file, "--json")[1])
    for member in ("kind", "office", "account", "key", "book", "assessment", "unit", "set", "setHash", "sequence", "made"):
        program.expect("inspect says another " + member, told[member] == envelope[member])
    program.expect("fingerprint", told["fingerprint"] == package.fingerprint(bytes.fromhex(envelope["key"])))
    exported = program.run("entries", "export", book, "--assessment", "so-2021")[1].splitlines()
    own = {row for row in exported if row.startswith("stnmt,") and ",self," in row}
    brought = {row for row in parts["entries.csv"].decode().splitlines()[1:] if not row.endswith(",self,,,,")}
    program.expect("entries differ", own == brought)
    program.expect("a document without its file",
                   all("files/" + one["file"] in parts for one in json.loads(parts["documents.json"])["documents"]))
    return book, envelope, parts


def check_taken(program, folder, book, envelope, parts):
    """What the independent writer makes is taken in; a stranger's key is asked about."""
    changed = dict(parts)
    rows = parts["entries.csv"].decode().splitlines()
    changed["entries.csv"] = "\n".join("stnmt,1.5,self,scored,n=2,," if row.startswith("stnmt,1.5,") else row
                                       for row in rows).encode() + b"\n"
    file = folder / "khác.cchcx"
    file.write_bytes(package.write(SEED, dict(envelope, sequence=7, book="f" * 32), changed))
    key = package.read(file.read_bytes())[0]["key"]
    code, plan, _ = program.run("package", "import", book, file, "--json")
    program.expect("an unknown key ends with 5", code == 5)
    program.expect("the plan is shown all the same", json.loads(plan)["sender"] == "first" and not json.loads(plan)["applied"])
    code, _, said = program.run("package", "import", book, file, "--confirm", package.fingerprint(bytes.fromhex(key)), "--prefer",
                                "theirs")
    program.expect("import: " + said, code == 0)
    exported = program.run("entries", "export", book, "--assessment", "so-2021")[1]
    program.expect("the entry is not there", "\nstnmt,1.5,self,scored,n=2,,\n" in exported)
    check_sealed(program, folder, book, envelope, parts, key)
    program.expect("audit", program.run("audit", "verify", book)[0] == 0)
    program.expect("check", program.run("check", book)[0] == 0)


def check_sealed(program, folder, book, envelope, parts, key):
    """What is sealed there for the program's office is opened by it; what the program seals for that key is opened there."""
    office = folder / "phòng.cchc"
    program.run("new", office, "--sample", "bac-kan-2021")
    file = folder / "niêm phong.cchcx"
    # The other office makes its own key, and the independent writer seals for it.
    program.run("package", "export", office, "--kind", "self", "--assessment", "so-2021", "--unit", "stnmt", "--office", "Phòng",
                "--out", file)
    own = package.read(file.read_bytes())[0]["key"]
    sealed = dict(envelope, sequence=8, book="e" * 32, receiver=own)
    file.write_bytes(package.write(SEED, sealed, parts))
    program.expect("sealed for another", program.run("package", "import", book, file, "--dry-run")[0] == 4)
    code, _, said = program.run("package", "import", office, file, "--confirm", package.fingerprint(bytes.fromhex(key)), "--prefer",
                                "theirs")
    program.expect("sealed: " + said, code == 0)
    # The other way: whoever has sent a set, and whose key is confirmed, gets what a unit seals.
    program.expect("sealed for nobody", program.run("package", "export", office, "--kind", "self", "--assessment", "so-2021", "--unit",
                                                    "stnmt", "--seal", "--out", folder / "không.cchcx")[0] == 3)
    text = program.run("set", "export", office, "so-2021")[1].encode()
    brought = dict(envelope, kind="set", unit="", assessment="", sequence=9, setHash=package.digest(text).hex())
    file.write_bytes(package.write(SEED, brought, {"set.json": text}))
    code, _, said = program.run("package", "import", office, file, "--confirm", package.fingerprint(bytes.fromhex(key)))
    program.expect("set: " + said, code == 0)
    code, _, said = program.run("package", "export", office, "--kind", "self", "--assessment", "so-2021", "--unit", "stnmt", "--seal",
                                "--out", folder / "gửi.cchcx")
    program.expect("seal: " + said, code == 0)
    told, own_parts = package.read((folder / "gửi.cchcx").read_bytes(), SEED)
    program.expect("the receiver", told["receiver"] == key)
    program.expect("what was sealed", own_parts["entries.csv"].startswith(b"unit,code,"))


def check_rounds(program, folder):
    """The kinds after the self-assessment: what the program makes is read here, what is made here is taken in."""
    book, unit, file = folder / "tỉnh vòng.cchc", folder / "đơn vị.cchc", folder / "vòng.cchcx"
    of = ("--assessment", "so-2021")
    about = (*of, "--unit", "stnmt")

    def run(*words):
        code, out, told = program.run(*words)
        program.expect(" ".join(map(str, words[:2])) + ": " + told, code == 0)
        return out

    def made(kind, *which, sender=book):
        run("package", "export", sender, "--kind", kind, *which, "--office", "Sở Nội vụ", "--out", file)
        return package.read(file.read_bytes())

    for each in (book, unit):
        run("new", each, "--sample", "bac-kan-2021")
        run("assessment", "dates", each, *of, "--self-until", "2199-12-31", "--appeal-until", "2199-12-31")
    run("task", "add", book, *about, "--title", "Rà soát")
    tasks = package.said(made("tasks", *about)[1], "tasks.json")
    program.expect("tasks", [(one["id"], one["title"], one["state"]) for one in tasks] == [("1", "Rà soát", "open")])
    run("assessment", "extend", book, *about, "--until", "2199-12-31", "--reason", "lũ lụt")
    envelope, parts = made("extension", *about)
    program.expect("extension", package.said(parts, "extension.json") ==
                   {"state": "open", "until": "2199-12-31", "of": "self", "reason": "lũ lụt"})
    # Written here, taken in there: another day than the one that the province has given.
    later = dict(package.said(parts, "extension.json"), until="2200-01-31")
    file.write_bytes(package.write(SEED, dict(envelope, sequence=9, book="e" * 32), {"extension.json": json.dumps(later).encode()}))
    key = package.read(file.read_bytes())[0]["key"]
    run("package", "import", unit, file, "--confirm", package.fingerprint(bytes.fromhex(key)))
    state = json.loads(run("assessment", "state", unit, *of, "--json"))
    program.expect("the other day", [one["until"] for one in state["units"] if one["unit"] == "stnmt"] == ["2200-01-31"])
    batches = made("survey", *of)[1]
    listed = {one["id"] for one in package.said(batches, "batches.json")}
    program.expect("ballots of other batches", {row.split(",")[0] for row in batches["ballots.csv"].decode().splitlines()[1:]} <= listed)
    rows = made("dossiers", *about)[1]["dossiers.csv"].decode().splitlines()[1:]
    exported = run("dossiers", "export", book, *of).splitlines()
    program.expect("dossiers", rows == [row for row in exported if row.startswith("stnmt,")])
    run("assessment", "move", book, *of, "--to", "verify1", "--reason", "kế hoạch")
    run("assessment", "ask", book, *about, "--code", "1.3.1", "--text", "Vì sao?")
    run("assessment", "move", book, *of, "--to", "appeal", "--reason", "kế hoạch")
    parts = made("appeal-request", *about)[1]
    program.expect("questions", package.said(parts, "questions.json") == [{"code": "1.3.1", "question": "Vì sao?"}])
    program.expect("terms", package.said(parts, "request.json")["appealUntil"] == "2199-12-31")
    run("assessment", "answer", book, *about, "--code", "1.3.1", "--text", "Vì lũ")
    parts = made("appeal", *about)[1]
    program.expect("answers", package.said(parts, "answers.json") == [{"code": "1.3.1", "answer": "Vì lũ", "complaint": False}])
    for phase, more in (("council", ()), ("approved", ("--decision", "12/QĐ", "--date", "2022-03-01")), ("published", ())):
        run("assessment", "move", book, *of, "--to", phase, "--reason", "kế hoạch", *more)
    parts = made("result", *about)[1]
    result = package.said(parts, "result.json")
    ranking = run("rank", book, *of, "--json")
    program.expect("hash of the result", result["resultHash"] == package.digest(ranking.encode()).hex())
    standing = [one for one in json.loads(ranking)["units"] if one["unit"] == "stnmt"][0]
    program.expect("the unit's line", all(result[member] == standing[member] for member in ("rank", "points", "max", "index", "class")))
    sheet = json.loads(run("sheet", book, *about, "--stage", "final", "--json"))
    program.expect("criteria", [(one["code"], one["final"]) for one in package.said(parts, "criteria.json")] ==
                   [(one["code"], one["points"] or "") for one in sheet["items"]])


def check_round(program, folder, book):
    """What is given to a verifier and comes back says the same to the independent reader; what a unit is given, too."""
    given, work, back = folder / "giao.cchcx", folder / "thẩm định.cchc", folder / "trả.cchcx"
    unit = folder / "đơn vị.cchcx"
    program.run("package", "export", book, "--kind", "assign", "--assessment", "so-2021", "--unit", "snv", "--out", unit)
    program.expect("assign", package.read(unit.read_bytes())[0]["unit"] == "snv")
    program.run("package", "export", book, "--kind", "verify-assign", "--assessment", "so-2021", "--areas", "1", "--out", given)
    envelope, parts = package.read(given.read_bytes())
    codes = json.loads(parts["assignment.json"])["codes"]
    program.expect("codes of another area", codes and all(code.startswith("1.") for code in codes))
    program.expect("a document without its file", all(
        "files/" + one["file"] in parts for name in parts if name.startswith("documents/")
        for one in json.loads(parts[name])["documents"]))
    print_of = package.fingerprint(bytes.fromhex(envelope["key"]))
    code, _, said = program.run("new", work, "--from", given, "--confirm", print_of)
    program.expect("new --from: " + said, code == 0)
    program.run("package", "export", work, "--kind", "verify", "--assessment", "so-2021", "--office", "Sở Nội vụ", "--out", back)
    envelope, parts = package.read(back.read_bytes())
    program.expect("answers", json.loads(parts["answer.json"]) == {"answers": package.digest(given.read_bytes()).hex()})
    program.expect("a row of another stage or code", all(
        row.split(",")[2] == "v1" and row.split(",")[1] in codes for row in parts["entries.csv"].decode().splitlines()[1:]
        if row.startswith("s")))
    code, _, said = program.run("package", "import", book, back, "--confirm", package.fingerprint(bytes.fromhex(envelope["key"])))
    program.expect("verify: " + said, code == 0)


def check_example(program, folder):
    """The bytes that the document shows."""
    shown = re.findall(r"^    ([0-9a-f]{8})  ((?:[0-9a-f]{2} ?)+)", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
    data = b"".join(bytes.fromhex(text) for _, text in shown)
    program.expect("the document's example is another", data == example())
    file = folder / "ví dụ.cchcx"
    file.write_bytes(example())
    code, told, said = program.run("package", "inspect", file, "--json")
    program.expect("the example: " + said, code == 0 and json.loads(told)["office"] == "Sở A")


def dump(data):
    return "".join(f"    {at:08x}  {data[at:at + 16].hex(' ')}\n" for at in range(0, len(data), 16))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cli", type=pathlib.Path)
    parser.add_argument("--example", action="store_true", help="print the example as the document shows it")
    options = parser.parse_args()
    if options.example:
        print(dump(example()), end="")
        return 0
    program = Program(options.cli)
    with tempfile.TemporaryDirectory(prefix="cchc-gói-") as name:
        folder = pathlib.Path(name)
        book, envelope, parts = check_made(program, folder)
        check_taken(program, folder, book, envelope, parts)
        check_round(program, folder, book)
        check_rounds(program, folder)
        check_example(program, folder)
    for fault in program.faults:
        print(fault)
    return 1 if program.faults else 0


if __name__ == "__main__":
    sys.exit(main())
