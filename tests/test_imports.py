"""The directions of imports: engine <- service <- store, jobs, api, web <- cli, cloud; the engine does no I/O."""

from __future__ import annotations

import ast
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "calculatrice"
SOURCES = sorted(PACKAGE.rglob("*.py"))
PARTS = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in SOURCES} - {"__init__"}

# What a part may import of the project. `calculatrice` is the package's own `__init__.py`, which the outside sees.
ALLOWED = {
    "engine": {"engine"},
    "service": {"engine", "service"},
    "workers": {"engine", "service", "workers"},
    "jobs": {"engine", "service", "workers", "jobs"},
    "settings": {"engine", "settings"},
    "store": {"engine", "service", "store"},
    "build": set(),
    "extras": set(),
    "version": set(),
    "api": {"engine", "service", "settings", "build", "api", "version"},
    "browser": {"engine", "service", "settings", "api", "browser"},
    "web": {"engine", "service", "settings", "web", "version"},
    "remote": {"engine", "service", "jobs", "api", "remote"},
    "tracing": {"engine", "service", "api", "tracing", "version"},
    "mcp": {"engine", "service", "workers", "settings", "api", "mcp", "version"},
    "bootstrap": {
        *("engine", "service", "workers", "store", "jobs", "remote", "tracing", "api", "web", "mcp", "settings"),
        "bootstrap",
    },
    "cli": {"engine", "service", "store", "jobs", "api", "settings", "bootstrap", "cli", "cloud", "version", "extras"},
    "cloud": {"cli", "settings", "cloud"},
    "library": {"engine", "service", "settings", "bootstrap"},
    "columns": {"engine", "library"},
    "pandas": {"engine", "columns", "extras"},
    "duckdb": {"engine", "columns", "extras"},
    "pint": {"engine"},
    "jupyter": {"engine", "settings", "library", "columns", "cli", "extras", "jupyter"},
    "client": {"engine", "service", "client"},
    "calculatrice": {"engine", "version", "bootstrap", "library", "client", "extras", "jupyter"},
    "__main__": {"cli"},
}
ENGINE_LIBRARIES = {"flint"} | set(sys.stdlib_module_names)
FILES = {"fileinput", "glob", "io", "logging", "os", "pathlib", "pickle", "shelve", "shutil", "sqlite3", "tempfile"}
NETWORK = {"asyncio", "http", "select", "socket", "ssl", "urllib"}
PROCESSES = {"multiprocessing", "signal", "subprocess", "threading"}
CLOCK = {"datetime", "time"}
INPUT_AND_OUTPUT = FILES | NETWORK | PROCESSES | CLOCK
# The one file of the engine that looks outside: it finds the shared library that python-flint ships.
LOCATES_THE_LIBRARY = "engine/numbers/libflint.py"


def imported_modules(source: str, package: str) -> set[str]:
    """Every module that `source`, a module of `package`, names in an import, wherever the import stands."""
    modules = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) + 1 - node.level] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            modules |= {f"{module}.{alias.name}" for alias in node.names} if module == "calculatrice" else {module}
    return modules


def part_of(module: str) -> str:
    """The part of the project that a dotted module belongs to.

    `calculatrice.evaluate` is a name of the package itself, `calculatrice.engine.errors` belongs to `engine`.
    """
    second = [*module.split("."), "calculatrice"][1]
    return second if second in PARTS else "calculatrice"


def forbidden(source: str, part: str, package: str) -> set[str]:
    """The imports of `source` that its part must not have."""
    modules = imported_modules(source, package)
    own = {module for module in modules if module.split(".")[0] == "calculatrice"}
    wrong = {module for module in own if part_of(module) not in ALLOWED[part]}
    if part == "engine":
        wrong |= {module for module in modules - own if module.split(".")[0] not in ENGINE_LIBRARIES - INPUT_AND_OUTPUT}
    return wrong


def opens_files(source: str) -> bool:
    calls = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return any(isinstance(called, ast.Name) and called.id in {"open", "input", "print"} for called in calls)


def described(path: Path) -> tuple[str, str]:
    """The part that the file belongs to, and the dotted package that it stands in."""
    relative = path.relative_to(PACKAGE)
    package = ".".join(["calculatrice", *relative.parts[:-1]])
    return part_of(".".join([package, relative.stem])), package


def named(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("path", [path for path in SOURCES if named(path) != LOCATES_THE_LIBRARY], ids=named)
def test_a_file_imports_only_what_its_part_may(path: Path) -> None:
    part, package = described(path)
    assert forbidden(path.read_text(encoding="utf-8"), part, package) == set()


@pytest.mark.parametrize("path", [path for path in SOURCES if described(path)[0] == "engine"], ids=named)
def test_the_engine_opens_no_file(path: Path) -> None:
    assert not opens_files(path.read_text(encoding="utf-8"))


def module(path: Path) -> str:
    """The dotted name of a file of the package."""
    return ".".join(["calculatrice", *path.relative_to(PACKAGE).with_suffix("").parts]).removesuffix(".__init__")


def within_the_package(sources: dict[str, str]) -> dict[str, set[str]]:
    """The modules of the package that each of its modules imports, for annotations too."""
    found = {}
    for name, source in sources.items():
        nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom) and node.module]
        named_there = {(node.module or "", alias.name) for node in nodes for alias in node.names}
        imported = {f"{home}.{what}" if f"{home}.{what}" in sources else home for home, what in named_there}
        found[name] = imported & sources.keys() - {name}
    return found


def test_no_file_imports_itself_by_way_of_others_annotations_counted() -> None:
    sources = {module(path): path.read_text(encoding="utf-8") for path in SOURCES}
    order = list(TopologicalSorter(within_the_package(sources)).static_order())
    assert len(order) == len(sources)


def test_a_circle_of_imports_is_seen() -> None:
    circle = {"calculatrice.a": "from calculatrice import b", "calculatrice.b": "from calculatrice.a import c"}
    with pytest.raises(CycleError):
        list(TopologicalSorter(within_the_package(circle)).static_order())


ROOMS = {
    "language": {"language", "units"},
    "numbers": {"numbers"},
    "values": {"values", "numbers", "answers", "units"},
    "functions": {"functions", "values", "numbers", "special_forms"},
    "special_forms": {"special_forms", "functions", "values", "numbers", "language", "units"},
    "answers": {"answers", "functions", "values", "numbers", "language", "units"},
    "units": {"units", "numbers"},
}
"""What the rooms of the engine may import of each other; beside that each may have what stands between them."""


def test_the_rooms_of_the_engine_open_one_way() -> None:
    sources = {module(path): path.read_text(encoding="utf-8") for path in SOURCES}
    wrong = set()
    for name, imported in within_the_package(sources).items():
        _, part, room, *_ = [*name.split("."), "", ""]
        if part == "engine" and room in ROOMS:
            rooms = {other.split(".")[2] for other in imported if other.count(".") >= len(("engine", "room", "file"))}
            wrong |= {(name, other) for other in rooms - ROOMS[room]}
    assert wrong == set()


def test_every_part_has_its_directions() -> None:
    assert {described(path)[0] for path in SOURCES} <= set(ALLOWED)


@pytest.mark.parametrize(
    ("part", "source", "expected"),
    [
        ("engine", "import flint", set()),
        ("engine", "import json", set()),
        ("engine", "from calculatrice.engine.errors import Span", set()),
        ("engine", "from .errors import Span", set()),
        ("engine", "import numpy", {"numpy"}),
        ("engine", "import os", {"os"}),
        ("engine", "from os import path", {"os"}),
        ("engine", "def f():\n    import time", {"time"}),
        ("engine", "from calculatrice.service import session", {"calculatrice.service"}),
        ("engine", "from ..service import session", {"calculatrice.service"}),
        ("engine", "from calculatrice import jobs", {"calculatrice.jobs"}),
        ("service", "import calculatrice.jobs.pool", {"calculatrice.jobs.pool"}),
        ("service", "from calculatrice import evaluate", {"calculatrice.evaluate"}),
        ("service", "import os", set()),
        ("jobs", "from calculatrice.service import session", set()),
        ("jobs", "from calculatrice.cli import repl", {"calculatrice.cli"}),
        ("cli", "from calculatrice import evaluate, jobs", {"calculatrice.evaluate"}),
    ],
)
def test_a_wrong_import_is_seen(part: str, source: str, expected: set[str]) -> None:
    assert forbidden(source, part, f"calculatrice.{part}") == expected


@pytest.mark.parametrize(("source", "expected"), [("open('x')", True), ("print(1)", True), ("opened('x')", False)])
def test_an_opened_file_is_seen(source: str, expected: bool) -> None:
    assert opens_files(source) is expected


ALONE = """
import sys
for name in {foreign}:
    sys.modules[name] = None
from calculatrice import evaluate
from calculatrice.service.account import EffortAccount
from calculatrice.service.answering import answer
from calculatrice.service.question import Question
asked = Question("6/2(1+2)+sqrt(2)", variables=(("x", "1"),), forms=("mixed",), notations=("mathml", "latex", "spoken"))
print(evaluate("f(t) = t/4\\nf(sqrt(2)*sqrt(3)-sqrt(6))").exact, answer(asked, EffortAccount())["exact"])
"""


def test_what_is_provably_quick_is_answered_with_flint_and_the_standard_library_alone() -> None:
    foreign = ("msgspec", "asyncio", "ctypes", "multiprocessing", "pickle", "socket", "ssl", "subprocess", "select")
    done = subprocess.run([sys.executable, "-c", ALONE.format(foreign=foreign)], capture_output=True, check=False)
    assert (done.stdout.decode(), done.stderr.decode()) == ("0 9+√2\n", "")
