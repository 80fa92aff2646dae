"""Whether the tests bite: small faults are put into copies of the engine, and the tests must notice.

`python -m tests.mutation [count] [seed] [names]` takes so many faults at random, in all files or in those of the names,
runs the quick tests of the engine against each, and lists those that nobody noticed.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from time import monotonic
from typing import NamedTuple

from tests.engine.random_expressions import seeded

ROOT = Path(__file__).parents[1]
ENGINE = ROOT / "src/calculatrice/engine"
TARGETS = [
    *sorted((ENGINE / "numbers").glob("*.py")),
    *sorted((ENGINE / "answers").glob("*.py")),
    ENGINE / "evaluate.py",
]
TUNED = {"complexity.py", "libflint.py", "calcium_functions.py"}
"""Files of costs and signatures, where a small change is none that anyone could see."""
SLOW = [
    *(f"tests/engine/test_{name}.py" for name in ("decimal_arithmetic", "gsm8k", "hostile")),
    "tests/engine/language",
]
PATIENCE = 5
"""How many times as long as without a fault the tests may take with one."""

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Pow: ast.Mult,
    ast.Mod: ast.Add,
    ast.LShift: ast.RShift,
    ast.BitOr: ast.BitAnd,
}


class Fault(NamedTuple):
    """A file with one fault, and what it says there now."""

    path: Path
    line: int
    before: str
    after: str
    source: str

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line}: {self.before} -> {self.after}"


def changed(node: ast.AST) -> ast.AST | None:
    """The node with a fault; None where there is none to make."""
    faulty = deepcopy(node)
    match faulty:
        case ast.Compare(ops=[first, *_]) if type(first) in COMPARISONS:
            faulty.ops[0] = COMPARISONS[type(first)]()
        case ast.BinOp(op=operator) if type(operator) in OPERATORS:
            faulty.op = OPERATORS[type(operator)]()
        case ast.BoolOp(op=operator):
            faulty.op = ast.Or() if isinstance(operator, ast.And) else ast.And()
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            return operand
        case ast.IfExp(body=body, orelse=orelse):
            faulty.body, faulty.orelse = orelse, body
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            faulty.value = ast.Constant(None)
        case ast.Constant(value=bool(value)):
            faulty.value = not value
        case ast.Constant(value=int(value)):
            faulty.value = value + 1
        case _:
            return None
    return faulty


def functions(tree: ast.Module) -> Iterator[ast.AST]:
    """The bodies of the functions: what stands outside them is declarations and measured costs."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            yield from (part for statement in node.body for part in ast.walk(statement))


def places(path: Path) -> list[tuple[Path, int]]:
    """Where in a file a fault can be made: the indices of the nodes."""
    nodes = functions(ast.parse(path.read_text(encoding="utf-8")))
    return [(path, index) for index, node in enumerate(nodes) if changed(node) is not None]


def fault(path: Path, index: int) -> Fault:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    node = next(islice(functions(tree), index, None))
    faulty = changed(node)
    assert faulty is not None
    before, after = ast.unparse(node), ast.unparse(faulty)
    Replace(node, faulty).visit(tree)
    return Fault(path, getattr(node, "lineno", 0), before, after, ast.unparse(ast.fix_missing_locations(tree)))


class Replace(ast.NodeTransformer):
    """Puts one node in the place of another."""

    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self._old, self._new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self._new if node is self._old else self.generic_visit(node)


def is_noticed(each: Fault, copy: Path, seconds: float) -> bool:
    """Whether a test fails, or does not end in so many seconds, with the fault in this copy of the project."""
    place = copy / each.path.relative_to(ROOT)
    sound = place.read_text(encoding="utf-8")
    place.write_text(each.source, encoding="utf-8")
    try:
        return not passes(copy, mirror(each.path), seconds)
    finally:
        place.write_text(sound, encoding="utf-8")


def mirror(path: Path) -> list[str]:
    """The tests of the file itself, which are the first to notice a fault in it."""
    found = ROOT / "tests" / path.parent.relative_to(ROOT / "src/calculatrice") / f"test_{path.name}"
    return [str(found.relative_to(ROOT))] if found.exists() else []


def passes(copy: Path, first: list[str], seconds: float | None = None) -> bool:
    """Whether the quick tests of the engine pass in this copy of the project, those of the `first` files at first."""
    tests = [*first, "tests/engine/numbers", *(f"--ignore={name}" for name in SLOW), "tests/engine"]
    quickly = ["-x", "-q", "-p", "no:cacheprovider", "-k", "not random_ and not 100_000"]
    environment = {**os.environ, "PYTHONPATH": str(copy / "src"), "CI": "true"}
    command = [sys.executable, "-m", "pytest", *quickly, *tests]
    try:
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def main(count: int, seed: int, *names: str) -> None:
    targets = [path for path in TARGETS if path.name not in TUNED and path.stem in (names or {path.stem})]
    possible = [place for path in targets for place in places(path)]
    chosen = [fault(*place) for place in seeded(seed).sample(possible, min(count, len(possible)))]
    noticed = tried(chosen)
    unnoticed = [str(each) for each, was_noticed in zip(chosen, noticed, strict=True) if not was_noticed]
    sys.stdout.write("".join(f"{line}\n" for line in unnoticed))
    sys.stdout.write(f"{sum(noticed)} of {len(chosen)} faults noticed, of {len(possible)} that can be made\n")


def tried(faults: list[Fault]) -> list[bool]:
    """Whether each is noticed, in as many copies of the project at a time as there are cores."""
    workers = os.cpu_count() or 1
    copies: SimpleQueue[Path] = SimpleQueue()
    with TemporaryDirectory() as folder, ThreadPoolExecutor(workers) as pool:
        for number in range(workers):
            copies.put(copied(Path(folder) / str(number)))
        seconds = PATIENCE * seconds_without(copied(Path(folder) / "sound"))
        return list(pool.map(lambda each: noticed_in_any(each, copies, seconds), faults))


def seconds_without(sound: Path) -> float:
    """What the tests take without a fault."""
    start = monotonic()
    if not passes(sound, []):
        sys.exit("the tests fail without a fault")
    return monotonic() - start


def copied(copy: Path) -> Path:
    for name in ("src", "tests"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "pyproject.toml", copy / "pyproject.toml")
    return copy


def noticed_in_any(each: Fault, copies: SimpleQueue[Path], seconds: float) -> bool:
    """Whether the fault is noticed in the copy that is free next."""
    copy = copies.get()
    try:
        return is_noticed(each, copy, seconds)
    finally:
        copies.put(copy)


if __name__ == "__main__":
    _, count, seed, *names = [*sys.argv, *("150", "1")[len(sys.argv) - 1 :]]
    main(int(count), int(seed), *names)
