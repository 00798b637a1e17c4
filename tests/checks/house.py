#!/usr/bin/env python3
"""The rules of the house that a machine can check, one module a topic. Prints each fault with its place; fails where there
is one."""

from __future__ import annotations

import sys

import batches
import classes
import codes
import layers
import pages
import sizes
import translations
import unused
from tree import faults, tracked


def main() -> int:
    for topic in (sizes, batches, classes, codes, layers, pages, unused, translations):
        topic.check()
    for line in sorted(faults):
        print(line, file=sys.stderr)
    print(f"house: {len(tracked())} files, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
