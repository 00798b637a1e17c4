"""How large a class may be: counted over all its .cpp files, so that a class is not made smaller by sawing its file."""

from __future__ import annotations

import re
from typing import NamedTuple

from tree import fault, sources, text_of

MAX_BODIES = 400  # lines between the braces of a class's functions
MAX_METHODS = 35  # functions defined outside the class

# Classes that were larger when the limit came: lines of bodies, methods. A number here may only become smaller; a class
# within the limits leaves the list.
LARGER: dict[str, tuple[int, int]] = {
    "gui::DossierPage": (400, 37),
    "gui::MatrixPage": (563, 45),
    "gui::SheetPage": (400, 44),
    "gui::SheetTree": (400, 36),
    "models::DossierModel": (482, 36),
    "models::MatrixModel": (400, 43),
    "models::SheetModel": (400, 39),
    "store::Book": (421, 56),
}


class Size(NamedTuple):
    bodies: int = 0
    methods: int = 0


# "Type Class::method(" and "Class::Class(" at the left margin; the class may be nested.
DEFINITION = re.compile(r"((?:\w+::)+)(~?\w+|operator[^(]*(?:\(\))?)\(")


def class_sizes() -> dict[str, Size]:
    """By "layer::Class"."""
    sizes: dict[str, Size] = {}
    for path in sources("src", endings=(".cpp",)):
        head: list[str] = []
        name = ""
        lines = 0
        for line in text_of(path).splitlines():
            if name:
                if line.startswith("}"):
                    size = sizes.get(name, Size())
                    sizes[name] = Size(size.bodies + lines, size.methods + 1)
                    name, head = "", []
                else:
                    lines += 1
            elif line == "{" or line.endswith("{}") and not line.startswith((" ", "}")):
                found = DEFINITION.search(" ".join(head if line == "{" else head + [line]))
                if found and "=" not in " ".join(head)[: found.start()]:
                    name = f"{path.parts[1]}::{found.group(1)[:-2]}"
                    lines = 0
                    if line != "{":
                        size = sizes.get(name, Size())
                        sizes[name] = Size(size.bodies, size.methods + 1)
                        name = ""
                head = []
            elif not line.strip() or line.startswith(("}", "#", "//")):
                head = []
            else:
                head.append(line)
    return sizes


def check() -> None:
    sizes = class_sizes()
    for name, size in sizes.items():
        bodies, methods = LARGER.get(name, (MAX_BODIES, MAX_METHODS))
        if size.bodies > bodies:
            fault(name, f"{size.bodies} lines of bodies, at most {bodies}: a class is one room")
        if size.methods > methods:
            fault(name, f"{size.methods} methods, at most {methods}: a class is one room")
    for name, (bodies, methods) in LARGER.items():
        size = sizes.get(name, Size())
        if size.bodies <= MAX_BODIES and size.methods <= MAX_METHODS:
            fault("tests/checks/classes.py", f"{name} is within the limits: take it off the list")
        elif max(size.bodies, MAX_BODIES) < bodies - 40 or max(size.methods, MAX_METHODS) < methods - 4:
            fault("tests/checks/classes.py", f"{name} is {tuple(size)} by now: lower its numbers")
