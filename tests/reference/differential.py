#!/usr/bin/env python3
"""Differential test: random cases through the C++ engine's driver and through the reference; any difference is a failure.

    differential.py --driver PATH --sheets 100000 --seed 1 [--jobs N] [--features all | roundTo,target,…]

A sheet is one unit at one stage. Cases go to the driver's standard input as JSON lines, answers come back on its
standard output, one line each. Exit codes: 0 equal, 1 differences, 2 the driver failed or could not be started.
"""

from __future__ import annotations

import argparse
import json
import queue
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Iterator, NamedTuple, Optional

from cchc_reference import answer
from cchc_rules import compares
from random_cases import FLAVOURS, Json, leaves_of, make_case, sheet_count
from random_features import features_named

SHOWN_PER_CASE = 4
SHOWN_OF_FORMAT_2 = {"roundTo", "scale", "group", "item", "effect"}
MISSING = "(absent)"


# --- comparing ---------------------------------------------------------------------------------

class Difference(NamedTuple):
    path: tuple[Any, ...]
    expected: Any
    got: Any


def differences(expected: Any, got: Any, path: tuple[Any, ...] = ()) -> Iterator[Difference]:
    """Every place where two JSON values differ. Types count: "1" is not 1, and true is not 1."""
    if isinstance(expected, dict) and isinstance(got, dict):
        for key in [*expected, *(key for key in got if key not in expected)]:
            yield from differences(expected.get(key, MISSING), got.get(key, MISSING), (*path, key))
    elif isinstance(expected, list) and isinstance(got, list) and len(expected) == len(got):
        for place, (one, other) in enumerate(zip(expected, got)):
            yield from differences(one, other, (*path, place))
    elif type(expected) is not type(got) or expected != got:
        yield Difference(path, expected, got)


def normalise(result: Any) -> bool:
    """Sort the problems of every sheet item, drop `explain` and `origin`; tells whether some item answers `overflow`."""
    overflow = False
    for sheets in result.get("sheets", {}).values():
        for sheet in sheets.values():
            for figure in sheet.get("figures", []):
                figure.pop("origin", None)
            for item in sheet.get("items", []):
                item.pop("explain", None)
                item["problems"] = sorted(item.get("problems", [MISSING]))
                overflow = overflow or "overflow" in item["problems"]
    return overflow


def compare(case: Json, expected: Json, line: str, flavour: str) -> list[Difference]:
    try:
        got = json.loads(line)
    except json.JSONDecodeError as error:
        return [Difference(("answer",), "one JSON object", f"{error}: {line[:300]!r}")]
    if not isinstance(got, dict):
        return [Difference(("answer",), "one JSON object", got)]
    overflow = normalise(got)
    if got == expected and not overflow:
        # Equal, except that Python holds True and 1 equal; the slower walk below would see that.
        return [] if json.dumps(got, sort_keys=True) == json.dumps(expected, sort_keys=True) else list(
            differences(expected, got))
    if overflow and flavour == "hostile":
        return list(leaf_differences(case, expected, got))
    return list(differences(expected, got))


def leaf_differences(case: Json, expected: Json, got: Json) -> Iterator[Difference]:
    """After an overflow sums and ranks cannot agree; every criterion without it must. An overflow also leaves the
    highest value of a `best` criterion open, and must come without points."""
    alone = {leaf["code"] for leaf in leaves_of(case["set"]["areas"]) if not compares(leaf["rule"])}
    for stage, sheets in expected["sheets"].items():
        for unit, sheet in sheets.items():
            answered = got["sheets"].get(stage, {}).get(unit, {}).get("items", [])
            if len(answered) != len(sheet["items"]):
                yield Difference(("sheets", stage, unit, "items"), len(sheet["items"]), len(answered))
                continue
            for place, (item, other) in enumerate(zip(sheet["items"], answered)):
                path = ("sheets", stage, unit, "items", place)
                if "overflow" in other["problems"]:
                    if other.get("points") is not None:
                        yield Difference((*path, "points"), None, other.get("points"))
                elif item["code"] in alone:
                    yield from differences(item, other, path)


# --- reporting ---------------------------------------------------------------------------------

def importance(difference: Difference, leaves: set[int]) -> int:
    """A wrong criterion explains wrong sums, and these wrong ranks: the cause comes first."""
    path = difference.path
    if path[0] == "sheets":
        return 0 if len(path) > 4 and path[4] in leaves else 1
    return 2 if path[0] == "rank" else 3


def extra_items(case: Json) -> list[Json]:
    return [item for name in ("bonus", "penalty") for item in case["set"].get(name, {}).get("items", [])]


def find_item(items: list[Json], code: str) -> Optional[Json]:
    for item in items:
        found = item if item["code"] == code else find_item(item.get("items", []), code)
        if found:
            return found
    return None


def report(case: Json, expected: Json, found: list[Difference], place: str) -> str:
    """The first few differences, each with the rule and the entries it comes from."""
    codes = [item["code"] for item in next(iter(next(iter(expected["sheets"].values())).values()))["items"]]
    scored = {leaf["code"] for leaf in leaves_of([*case["set"]["areas"], *extra_items(case)])}
    leaves = {number for number, code in enumerate(codes) if code in scored}
    lines = [f"=== {place}: {len(found)} difference(s)",
             f"    set: decimals {case['set']['decimals']}, ties {case['set']['ties']}, {len(case['units'])} units"]
    for difference in sorted(found, key=lambda one: importance(one, leaves))[:SHOWN_PER_CASE]:
        path = difference.path
        lines.append(f"  - at {'/'.join(map(str, path))}")
        lines.append(f"    expected {json.dumps(difference.expected, ensure_ascii=False)}")
        lines.append(f"    got      {json.dumps(difference.got, ensure_ascii=False)}")
        if path[0] == "sheets" and len(path) > 4:
            lines += context(case, path[1], path[2], codes[path[4]])
        elif path[0] == "stats" and len(path) > 3 and path[2] == "items":
            lines.append(f"    item     {codes[path[3]]}")
        elif path[0] == "rank" and len(path) > 3 and path[2] == "units":
            unit = expected["rank"][path[1]]["units"][path[3]]
            lines.append(f"    unit     {json.dumps({**unit, 'areas': '…'}, ensure_ascii=False)}")
    return "\n".join(lines)


def context(case: Json, stage: str, unit: str, code: str) -> list[str]:
    item = find_item([*case["set"]["areas"], *extra_items(case)], code)
    if item is None or "rule" not in item:
        return [f"    item     {code} (a sum)"]
    shown = {key: item.get(key) for key in ("max", "by", "ifNone", *(set(item) & SHOWN_OF_FORMAT_2))}
    lines = [f"    item     {code} {json.dumps(shown)}", f"    rule     {json.dumps(item['rule'], ensure_ascii=False)}"]
    relevant = ("self",) if stage == "self" else ("v1", "v2") if stage == "final" else ("v1",)
    if unit in case.get("attributes", {}):
        lines.append(f"    unit     {unit} {json.dumps(case['attributes'][unit])}")
    whole_group = compares(item["rule"])  # there the others' figures matter too
    for row in case["entries"]:
        of_item = row["code"] == code and (row["unit"] == unit or whole_group)
        of_set = row["code"].startswith("figure:") and row["unit"] == unit
        if (of_item or of_set) and row["stage"] in relevant:
            lines.append(f"    entry    {row['unit']} {row['code']} {row['stage']} status={row['status']!r} figures={row['figures']!r} "
                         f"points={row['points']!r}")
    return lines


# --- running -----------------------------------------------------------------------------------

class Share(NamedTuple):
    """What one worker does: every `jobs`-th case until its sheets are done."""
    worker: int
    flavour: str
    sheets: int


class Tally(NamedTuple):
    sheets: int
    cases: int
    failures: list[str]
    broken: str  # why the driver stopped, if it did


def drawn_case(options: argparse.Namespace, number: int, flavour: str) -> Json:
    """After an overflow of a penalty item nobody knows what it takes: hostile sets have none."""
    features = features_named(options.features)
    if features and flavour == "hostile":
        features = (features - {"items", "group", "loss", "effect"}) or {"roundTo"}
    return make_case(options.seed, number, flavour, features)


def numbered_cases(share: Share, options: argparse.Namespace) -> Iterator[tuple[int, Json]]:
    number, sheets = share.worker, 0
    while sheets < share.sheets:
        case = drawn_case(options, number, share.flavour)
        sheets += sheet_count(case)
        yield number, case
        number += options.jobs


def run_share(share: Share, options: argparse.Namespace) -> Tally:
    """One driver process. Cases are written by a thread of their own, so that neither pipe can block the other."""
    driver = subprocess.Popen([options.driver], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
    assert driver.stdin and driver.stdout
    pending: queue.SimpleQueue[Optional[tuple[int, Json]]] = queue.SimpleQueue()
    stop = threading.Event()

    def feed() -> None:
        try:
            for number, case in numbered_cases(share, options):
                if stop.is_set():
                    break
                pending.put((number, case))
                driver.stdin.write(json.dumps(case, ensure_ascii=False) + "\n")  # type: ignore[union-attr]
                driver.stdin.flush()  # type: ignore[union-attr]
            driver.stdin.close()  # type: ignore[union-attr]
        except BrokenPipeError:
            pass  # the driver is gone; the reader reports the case that has no answer
        finally:
            pending.put(None)

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    sheets = cases = 0
    failures: list[str] = []
    broken = ""
    while (job := pending.get()) is not None:
        number, case = job
        place = f"case {number} ({share.flavour}, seed {options.seed})"
        expected = answer(case)
        line = driver.stdout.readline()
        if not line:
            broken = f"{place}: the driver gave no answer (exit code {driver.wait()})"
            break
        found = compare(case, expected, line, share.flavour)
        if found:
            failures.append(report(case, expected, found, place))
            if len(failures) >= options.failures:
                break
        sheets += sheet_count(case)
        cases += 1
    stop.set()
    if failures or broken:
        driver.kill()
    code = driver.wait()
    if not broken and not failures and code != 0:
        broken = f"the driver ended with exit code {code}"
    return Tally(sheets, cases, failures, broken)


def run_in_process(share: Share, options: argparse.Namespace) -> Tally:
    """Python threads share one processor, so each worker is a process of its own."""
    command = [sys.executable, __file__, "--driver", options.driver, "--seed", str(options.seed),
               "--jobs", str(options.jobs), "--failures", str(options.failures), "--features", options.features,
               "--worker", json.dumps(share)]
    done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    if done.returncode != 0:
        return Tally(0, 0, [], f"worker {share.worker} failed")
    return Tally(*json.loads(done.stdout))


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])  # type: ignore[union-attr]
    parser.add_argument("--driver", required=True, help="program that answers the cases")
    parser.add_argument("--sheets", type=int, default=100_000, help="normal sheets to compare")
    parser.add_argument("--hostile", type=int, default=2_000, help="sheets with figures near 15 digits; overflow is allowed")
    parser.add_argument("--wide", type=int, default=1_000, help="sheets of large groups with many different denominators")
    parser.add_argument("--refused", type=int, default=0, help="sheets with typed points that an import refuses")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--failures", type=int, default=3, help="failing cases to show per worker")
    parser.add_argument("--features", default="", help="what of format 2 to draw (random_features.py): names, or all")
    parser.add_argument("--case", help="run one case only: NUMBER or FLAVOUR/NUMBER")
    parser.add_argument("--worker", help=argparse.SUPPRESS)
    return parser.parse_args()


def one_case(options: argparse.Namespace) -> int:
    flavour, _, number = options.case.rpartition("/")
    case = drawn_case(options, int(number), flavour or "normal")
    done = subprocess.run([options.driver], input=json.dumps(case, ensure_ascii=False) + "\n", stdout=subprocess.PIPE,
                          encoding="utf-8", check=False)
    expected = answer(case)
    found = compare(case, expected, done.stdout, flavour or "normal")
    print(report(case, expected, found, f"case {options.case}") if found else f"case {options.case}: equal")
    return 1 if found else 0


def main() -> int:
    options = parse_options()
    if options.case:
        return one_case(options)
    if options.worker:
        print(json.dumps(run_share(Share(*json.loads(options.worker)), options)))
        return 0
    started = time.monotonic()
    amounts = dict(zip(FLAVOURS, (options.sheets, options.hostile, options.wide, options.refused)))
    shares = [Share(worker, flavour, -(-sheets // options.jobs))
              for flavour, sheets in amounts.items() if sheets for worker in range(options.jobs)]
    with ThreadPoolExecutor(options.jobs) as pool:
        tallies = list(pool.map(lambda share: run_in_process(share, options), shares))
    failures = [failure for tally in tallies for failure in tally.failures]
    broken = [tally.broken for tally in tallies if tally.broken]
    for text in [*failures, *broken]:
        print(text)
    print(f"{sum(tally.sheets for tally in tallies)} sheets of {sum(tally.cases for tally in tallies)} cases compared, "
          f"{len(failures)} differing case(s), seed {options.seed}, {time.monotonic() - started:.0f} s")
    return 2 if broken else 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
