"""Names in unnamed namespaces are unique in their layer, because many files of it are compiled at once (decision 6)."""

from __future__ import annotations

from pathlib import Path

from tree import fault, sources
from unused import NO_FUNCTION, TOKEN, code_of


def declared(statement: list[str]) -> str:
    """What a statement in an unnamed namespace declares: "name", for a function "name(types and names of parameters)"."""
    words = [word for word in statement if word not in {"constexpr", "inline", "static", "const", "final"}]
    if not words or words[0] in NO_FUNCTION - {"enum", "using"} or "operator" in words:
        return ""
    if words[0] == "using":
        return ""  # said again it means the same, or the compiler says so
    if words[0] == "template":
        depth = 0
        for i, word in enumerate(words):
            depth += {"<": 1, ">": -1}.get(word, 0)
            if i and depth == 0:
                return declared(words[i + 1:])
        return ""
    if words[0] in {"struct", "class", "enum"}:
        rest = [word for word in words[1:] if word not in {"class", "struct"}]
        return rest[0] if rest and rest[0] != ":" else ""
    angle = 0
    for i, word in enumerate(words):
        angle += {"<": 1, ">": -1}.get(word, 0)
        if angle > 0:
            continue
        if word == "(" and i:
            if "::" in words[:i] and i > 1 and words[i - 2] == "::":
                return ""  # a member, defined outside its class
            end = words.index(")", i) if ")" in words[i:] else len(words)
            return f"{words[i - 1]}({' '.join(words[i + 1:end])})" if words[i - 1].isidentifier() else ""
        if word in {"=", "[", "{"} and i:
            return words[i - 1] if words[i - 1].isidentifier() else ""
    return words[-1] if len(words) > 1 and words[-1].isidentifier() else ""


def names(path: Path) -> set[str]:
    """Names that the file declares in its unnamed namespaces."""
    found: set[str] = set()
    scopes: list[str] = ["named"]  # "named", "unnamed", "skip"
    statement: list[str] = []
    for token in TOKEN.findall(code_of(path)):
        kind = scopes[-1]
        if token == "{":
            if kind != "skip" and statement and "namespace" in statement[:2]:
                scopes.append("unnamed" if statement == ["namespace"] else "named")
                statement = []
                continue
            if kind == "unnamed" and statement and (name := declared([*statement, "{"])):
                found.add(name)
            scopes.append("skip")
        elif token == "}":
            scopes.pop()
            # After a body comes a new declaration; after an initialiser or a class its semicolon, which declares nothing new.
            statement = [] if scopes[-1] != "skip" else statement
        elif kind == "skip":
            continue
        elif token == ";":
            if kind == "unnamed" and statement and (name := declared(statement)):
                found.add(name)
            statement = []
        else:
            statement.append(token)
    return found


def check() -> None:
    holders: dict[tuple[str, ...], dict[str, list[Path]]] = {}
    for path in sources("src", "tests", endings=(".cpp",)):
        if len(path.parts) < 3:
            continue
        layer = holders.setdefault(path.parts[:2], {})
        for name in names(path):
            layer.setdefault(name, []).append(path)
    for layer, by_name in holders.items():
        if layer in {("tests", "support"), ("tests", "bench")}:
            continue  # each file is a program or a library by itself
        for name, paths in by_name.items():
            if len(paths) > 1:
                fault(paths[1], f"{name} is also in {paths[0]}: compiled together they are one name")
            # A variable or class and a function of one name do not overload each other.
            for other, others in by_name.items():
                if other.startswith(f"{name}(") and set(paths) != set(others):
                    fault(others[0], f"{other} is also a name in {paths[0]}: compiled together they are one name")
