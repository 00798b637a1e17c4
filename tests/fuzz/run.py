#!/usr/bin/env python3
"""Runs the libFuzzer targets (preset "fuzz") for some seconds each on the kept corpus and on seeds made of the tests' data, and
prints a table. What breaks is kept in the build folder and named."""
import argparse
import io
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent / "data"
TARGETS = ["csv", "xlsx", "json", "number", "formula", "figures", "block", "history", "package"]
LARGEST = {"xlsx": 65536, "json": 16384, "package": 16384}


def stored(workbook):
    """The same archive without compression and without what only looks are made of."""
    out = io.BytesIO()
    with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as target:
        for item in source.infolist():
            if "theme" not in item.filename and "printerSettings" not in item.filename:
                target.writestr(zipfile.ZipInfo(item.filename, (1980, 1, 1, 0, 0, 0)), source.read(item))
    return out.getvalue()


def make_seeds(target, folder):
    """Seeds that are made of other tests' data, besides the kept corpus."""
    if target == "xlsx":
        for workbook in sorted(DATA.glob("xlsx/*.xlsx")):
            if zipfile.is_zipfile(workbook):
                data = stored(workbook)
                if len(data) <= LARGEST["xlsx"]:
                    (folder / workbook.name).write_bytes(data)
    if target == "json":
        for text in list(DATA.glob("exchange/*.json")) + list((HERE.parents[1] / "resources/sets").glob("*.json")):
            shutil.copy(text, folder)


def run(target, options):
    work = options.build / "fuzz" / target
    found, seeds = work / "corpus", work / "seeds"
    for folder in (found, seeds):
        folder.mkdir(parents=True, exist_ok=True)
    make_seeds(target, seeds)
    done = subprocess.run(
        [options.build / "bin" / f"fuzz_{target}", found, HERE / "corpus" / target, seeds, f"-max_total_time={options.seconds}",
         f"-max_len={LARGEST.get(target, 4096)}", f"-artifact_prefix={work}/", f"-timeout={options.patience}", "-rss_limit_mb=1024",
         f"-seed={options.seed}", "-print_final_stats=1"],
        capture_output=True, check=False)
    said = done.stderr.decode(errors="replace")
    figure = lambda pattern: (re.findall(pattern, said) or ["?"])[-1]
    row = [target, figure(r"number_of_executed_units: (\d+)"), figure(r"cov: (\d+)"), figure(r"corp: (\d+)"),
           "broken" if done.returncode else "none"]
    return row, said if done.returncode else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, default=HERE.parents[1] / "build" / "fuzz")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=20211215)
    # libFuzzer measures by the clock: beside work of higher priority ten seconds pass without one of the processor.
    parser.add_argument("--patience", type=int, default=10, help="seconds that one input may take")
    parser.add_argument("targets", nargs="*", default=TARGETS)
    options = parser.parse_args()
    rows = [["target", "inputs", "edges", "corpus", "faults"]]
    broken = []
    for target in options.targets:
        row, said = run(target, options)
        rows.append(row)
        if said:
            broken.append(f"{target}:\n{said[-4000:]}")
    for row in rows:
        print("  ".join(str(cell).rjust(10) for cell in row))
    print("\n".join(broken))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
