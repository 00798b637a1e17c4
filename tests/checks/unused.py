"""Public functions that nobody calls, and icons that nobody shows: dead code that the compiler does not see."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Iterator, NamedTuple

from tree import fault, sources, text_of

# "layer::Class::function" or "layer::function" that is there without a caller in src, with its reason.
ALLOWED: dict[str, str] = {
    "app::roleRefusal": "the sentence of each refusal is tested without a book",
    "app::waitAfter": "the table of waits is tested without trying passwords",
    "cli::openResults": "what rank, sheet and stats begin with, one place for whoever writes a verb",
    "engine::fences": "Tukey's fences are tested with his own figures, beside the marks that come of them",
    "engine::classOf": "PropertyTest asks for the class of one unit by itself",
    "gui::CellPane::lastYearText": "a test reads the line of last year",
    "gui::DocumentPreview::canvas": "a test looks at the picture that is shown",
    "gui::HistoryDialog::restoreButton": "a test presses it",
    "gui::ImportDialog::questions": "a test answers them",
    "gui::MainWindow::screenLock": "a test locks the window as time would",
    "gui::MainWindow::startPage": "a test looks at the page that is shown without a book",
    "gui::MatrixPage::criterionList": "a test looks at the list that opens",
    "gui::PreviewCanvas::hasPicture": "a test waits for the picture",
    "gui::ScreenLock::idle": "a test lets the time run out",
    "gui::SheetPage::filterBar": "a test presses its buttons",
    "gui::StatusBar::waitingText": "a test reads how much waits",
    "render::classColour": "a test compares the colours of all classes",
    "store::Book::entriesOf": "tests of the store read one unit back by it",
    "store::Book::findUnits": "the search by folded names is tested with the store",
    "store::addRecordKind": "a test adds a kind of record without touching another file",
    "store::embeddedSql": "made by the build (src/embed.cmake), so it cannot be in an unnamed namespace",
    "store::isKnownSchema": "a test holds the hash against what the steps make",
    "store::statusName": "the way back of statusNumber, which stands beside it",
}

NOISE = re.compile(
    r'R"(?P<raw>\w*)\(.*?\)(?P=raw)"|//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)+\'|^[ \t]*#[^\n]*(?:\\\n[^\n]*)*', re.DOTALL | re.MULTILINE)
TOKEN = re.compile(r"[A-Za-z_]\w*|::|->|[{}()\[\];:,<>=~&*]|\S")
ACCESS = {"public", "protected", "private", "Q_SIGNALS", "signals", "Q_SLOTS", "slots"}
MACROS = {"Q_OBJECT", "Q_GADGET", "Q_DISABLE_COPY", "Q_DECLARE_METATYPE", "Q_ENUM", "Q_FLAG", "Q_DECLARE_FLAGS"}
NO_FUNCTION = {"using", "typedef", "friend", "static_assert", "enum"}


class Function(NamedTuple):
    path: Path
    owner: str  # its class, "" for a free function
    name: str
    is_public: bool  # and not said by a class above it

    @property
    def title(self) -> str:
        return "::".join(part for part in (self.path.parts[1], self.owner, self.name) if part)


def code_of(path: Path) -> str:
    """The text without comments, literals and preprocessor lines."""
    # The sign that groups the digits of a number is no beginning of a letter in quotes.
    text = re.sub(r"(?<=[0-9])'(?=[0-9])", "", text_of(path))
    return NOISE.sub(lambda match: "\n" * match.group().count("\n") + " ", text)


def function_name(statement: list[str]) -> str:
    """The name that a declaration declares, "" where it is no function."""
    if not statement or statement[0] in NO_FUNCTION:
        return ""
    angle = 0
    for i, token in enumerate(statement):
        if token == "<":
            angle += 1
        elif token == ">":
            angle -= 1
        elif token in {"=", "operator"} and angle <= 0:
            return ""
        elif token == "(" and angle <= 0:
            name = statement[i - 1] if i else ""
            before = statement[i - 2] if i > 1 else ""
            # A constructor or a macro has nothing before its name, a destructor its tilde.
            return name if re.match(r"[a-z]\w*$", name) and before and before != "~" else ""
    return ""


def functions(path: Path) -> Iterator[Function]:
    """The functions that a header declares."""
    # A scope: kind ("namespace", "class", "skip"), its class, whether what comes now is public.
    scopes: list[tuple[str, str, bool]] = [("namespace", "", True)]
    statement: list[str] = []
    for token in TOKEN.findall(code_of(path)):
        kind, owner, is_public = scopes[-1]
        if kind == "skip":
            if token == "{":
                scopes.append(("skip", owner, False))
            elif token == "}":
                scopes.pop()
                statement = [] if scopes[-1][0] != "skip" else statement
            continue
        if token in MACROS and not statement:
            continue
        if token == ":" and statement and statement[0] in ACCESS and kind == "class":
            scopes[-1] = (kind, owner, statement[0] in {"public", "Q_SIGNALS", "signals"})
            statement = []
        elif token == "{":
            words = [word for word in statement if word not in {"inline", "final"}]
            if "namespace" in statement[:2]:
                scopes.append(("namespace", "", True))
            elif "(" not in statement and "enum" not in statement and ({"class", "struct"} & set(statement)):
                at = next(i for i, word in enumerate(words) if word in {"class", "struct"})
                scopes.append(("class", words[at + 1], is_public and words[at] == "struct"))
            else:
                if name := function_name(statement):
                    yield Function(path, owner, name, is_public and "override" not in statement)
                scopes.append(("skip", owner, False))
            statement = []
        elif token == "}":
            scopes.pop()
            statement = []
        elif token == ";":
            if name := function_name(statement):
                yield Function(path, owner, name, is_public and "override" not in statement)
            statement = []
        else:
            statement.append(token)


def uncalled() -> dict[str, Function]:
    """Public functions whose name stands nowhere in src but where some function of that name is declared or defined. A free
    function must be named outside its own .cpp, or it belongs into an unnamed namespace there."""
    named: Counter[str] = Counter()
    by_file: dict[Path, Counter[str]] = {}
    for path in sources("src"):
        code = code_of(path)
        by_file[path] = Counter(re.findall(r"[A-Za-z_]\w*", code))
        named.update(by_file[path])
        if path.suffix == ".cpp":
            # Definitions stand at the left margin.
            named.subtract(re.findall(r"^(?:[A-Za-z_][^\n;{}()=]*[\s&*:])?(\w+)\(", code, re.MULTILINE))
    all_functions = [function for path in sources("src", endings=(".h",)) for function in functions(path)]
    named.subtract(function.name for function in all_functions)
    found: dict[str, Function] = {}
    for function in all_functions:
        own = (function.path, function.path.with_suffix(".cpp"))
        users = sum(1 for path, names in by_file.items() if function.name in names and path not in own)
        if function.is_public and (named[function.name] <= 0 or not function.owner and users == 0):
            found[function.title] = function
    return found


def check_functions() -> None:
    found = uncalled()
    for title, function in found.items():
        if title not in ALLOWED:
            fault(function.path, f"nobody calls {title.split('::', 1)[1]}" if function.owner
                  else f"{function.name} is called in its own file only, if at all")
    for title in ALLOWED:
        if title not in found:
            fault("tests/checks/unused.py", f"{title} is called or gone: take it off the list")


def check_icons() -> None:
    texts = "".join(text_of(path) for path in sources("src", "ui", "tests", endings=(".cpp", ".h", ".ui")))
    named = set(re.findall(r'"(?::/icons/)?([a-z0-9]+)(?:\.svg)?"|icons/([a-z0-9]+)', texts))
    names = {name for pair in named for name in pair}
    for path in sources("resources", endings=(".svg",)):
        if path.stem not in names:
            fault(path, "an icon that nobody shows")


def check() -> None:
    check_functions()
    check_icons()
