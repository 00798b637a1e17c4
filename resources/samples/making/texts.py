"""What the generators of the samples share: tables, ids, numbers in sentences, and writing or comparing the files."""

import csv
import io
import sys
import unicodedata


def table(header, rows):
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def slug(name):
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c)).replace(" ", "-")


def number(value):
    """A figure as printed in a sentence: thousands dot, decimal comma."""
    whole, _, fraction = str(value).partition(".")
    grouped = ""
    while len(whole) > 3:
        whole, grouped = whole[:-3], "." + whole[-3:] + grouped
    return whole + grouped + ("," + fraction if fraction else "")


def put(files, check):
    """Writes the files (path -> text), or only compares them with those that are there; 1 if any differs."""
    different = []
    for path, text in files.items():
        data = text.encode("utf-8")
        if not check:
            path.write_bytes(data)
        elif not path.is_file() or path.read_bytes() != data:
            different.append(path.name)
    if different:
        print("differs from the checked-in file: " + ", ".join(different), file=sys.stderr)
    return 1 if different else 0
