#!/usr/bin/env python3
"""Mutation test of the set check: faults planted in good sets are found, and good sets raise none.

    mutations.py --driver PATH [--mutations 1000] [--seed 1]

A good set is a random one of format 2 (random_sets_two.py), or one of the rules of real sets. Each mutation is one slip of a
person who writes a set: it names the codes of the contract's faults one of which must then be told. Every third change is
harmless: after it nothing may be told as a fault. Exit codes: 0 as it should be, 1 not, 2 the driver failed.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Iterator, Sequence, Union

import set_slips_between  # noqa: F401 (fills the catalogue)
import set_slips_rules  # noqa: F401
from random_cases import Json, make_case
from random_features import features_named
from set_slips import FAULTS, HARMLESS, Slip

REAL = Path(__file__).resolve().parent.parent / "data" / "real-rules"
# Edges that the generator draws on purpose (differential_driver.cpp).
DRAWN_ON_PURPOSE = {"set.each-not-positive", "set.divides-by-zero"}


# --- the run -----------------------------------------------------------------------------------

def good_sets(draw: random.Random, seed: int) -> Iterator[Json]:
    real = [json.loads(path.read_text(encoding="utf-8"))["set"] for path in sorted(REAL.glob("*.json"))]
    features = features_named("all")
    number = 0
    while True:
        number += 1
        yield copy.deepcopy(draw.choice(real)) if draw.random() < 0.1 else make_case(seed, number, "normal", features)["set"]


class Driver:
    def __init__(self, path: str) -> None:
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def check(self, data: Union[Json, str]) -> "Check":
        text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
        assert self.process.stdin and self.process.stdout
        try:
            self.process.stdin.write(json.dumps({"check": text}, ensure_ascii=False) + "\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            print("the driver ended", file=sys.stderr)
            sys.exit(2)
        return Check(json.loads(line))


class Check:
    """What the set check said: [code, place, whether it is a fault]."""

    def __init__(self, said: Sequence[tuple[str, str, bool]]) -> None:
        self.faults = [one for one in said if one[2]]
        self.remarks = [one for one in said if not one[2]]

    def is_good(self) -> bool:
        return {code for code, *_ in self.faults} <= DRAWN_ON_PURPOSE

    def tells(self, codes: set[str], as_fault: bool) -> bool:
        return any(code in codes for code, *_ in (self.faults if as_fault else self.remarks))

    def __str__(self) -> str:
        said = [*self.faults, *self.remarks]
        return ", ".join(f"{code} at {place or '(the set)'}" for code, place, _ in said[:6]) or "nothing"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--driver", required=True)
    parser.add_argument("--mutations", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    draw, driver = random.Random(options.seed), Driver(options.driver)
    wrong: list[str] = []
    tried: Counter[str] = Counter()
    planted = harmless_ones = 0
    for data in good_sets(draw, options.seed):
        if planted + harmless_ones >= options.mutations:
            break
        if not (good := driver.check(data)).is_good():
            wrong.append(f"a good set: {good}")
            continue
        is_harmless = (planted + harmless_ones) % 3 == 2
        # What was tried least comes first, so that each is tried.
        names = sorted(HARMLESS if is_harmless else FAULTS, key=lambda name: (tried[name], draw.random()))
        for name in names:
            changed = copy.deepcopy(data)
            mutation = HARMLESS[name] if is_harmless else FAULTS[name][0]
            try:
                text = mutation(changed, draw)
            except Slip:
                continue
            break
        tried[name] += 1
        check = driver.check(text or changed)
        if is_harmless:
            harmless_ones += 1
            if not check.is_good():
                wrong.append(f"{name} is harmless: {check}")
            continue
        planted += 1
        _, codes, as_fault = FAULTS[name]
        if not check.tells(codes, as_fault):
            wrong.append(f"{name}: wanted {' or '.join(sorted(codes))}, told {check}")
    for line in wrong[:40]:
        print(line)
    never = [name for name in (*FAULTS, *HARMLESS) if not tried[name]]
    if never:
        wrong.append("never tried")
        print("never tried:", ", ".join(never))
    print(f"{planted} faults of {len(FAULTS)} kinds planted, {harmless_ones} harmless changes of {len(HARMLESS)} kinds, "
          f"{len(wrong)} wrong, seed {options.seed}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
