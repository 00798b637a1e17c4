"""A code of an error by which the program goes on its way stands in core/Codes.h: compared as a literal, a slip would compile."""

from __future__ import annotations

import re

from tree import fault, sources, text_of

HOME = "src/core/Codes.h"
FAMILIES = ("set|entry|entries|units|number|figures|formula|csv|store|app|cli|sample|dossiers|evidence|xlsx|table|counters|"
            "survey|block|check|step|json|office|report")
CODE = rf'"(?:{FAMILIES})\.[a-z0-9-]+"'
COMPARED = re.compile(rf"[=!]=\s*(?:std::string(?:_view)?\s*[({{]\s*|QLatin1String\(|QStringLiteral\()?({CODE})|({CODE})(?:sv|s)?\s*[=!]=")


def check() -> None:
    for path in sources("src"):
        text = text_of(path)
        for found in COMPARED.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            fault(f"{path}:{line}", f"{found.group(1) or found.group(2)} is compared: name it in {HOME}")
    for name in re.findall(r"constexpr char (\w+)\[\]", text_of(next(p for p in sources("src") if str(p) == HOME))):
        if not any(re.search(rf"[=!]=\s*(?:core::)?codes::{name}\b|codes::{name}\s*[=!]=|\{{[^{{}}]*codes::{name}\b[^{{}}]*\}}\)", text_of(path))
                   for path in sources("src") if str(path) != HOME):
            fault(HOME, f"nothing goes by {name}: let its code be a literal where it arises")
