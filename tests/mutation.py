"""Whether the tests bite: small faults are put into copies of the engine, and the tests must notice.

`python -m tests.mutation [count] [seed]` takes so many faults at random, runs the quick tests of the engine against
each, and lists those that nobody noticed.
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
from typing import NamedTuple

from tests.engine.random_expressions import seeded

ROOT = Path(__file__).parents[1]
ENGINE = ROOT / "src/calculatrice/engine"
TARGETS = [
    *sorted((ENGINE / "numbers").glob("*.py")),
    *(ENGINE / f"{name}.py" for name in ("format", "present", "evaluate")),
]
TUNED = {"complexity.py", "libflint.py", "calcium_functions.py"}
"""Files of costs and signatures, where a small change is none that anyone could see."""
SLOW = [
    *(f"tests/engine/test_{name}.py" for name in ("decimal_arithmetic", "gsm8k", "hostile")),
    "tests/engine/language",
]
SECONDS = 180

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


def is_noticed(each: Fault, copy: Path) -> bool:
    """Whether a test fails, or never ends, with the fault in this copy of the project."""
    place = copy / each.path.relative_to(ROOT)
    sound = place.read_text(encoding="utf-8")
    place.write_text(each.source, encoding="utf-8")
    try:
        return not passes(copy)
    finally:
        place.write_text(sound, encoding="utf-8")


def passes(copy: Path) -> bool:
    """Whether the quick tests of the engine pass in this copy of the project."""
    tests = ["tests/engine/numbers", *(f"--ignore={name}" for name in SLOW), "tests/engine"]
    quickly = ["-x", "-q", "-p", "no:cacheprovider", "-k", "not random_ and not 100_000"]
    environment = {**os.environ, "PYTHONPATH": str(copy / "src"), "CI": "true"}
    command = [sys.executable, "-m", "pytest", *quickly, *tests]
    try:
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def main(count: int = 150, seed: int = 1) -> None:
    possible = [place for path in TARGETS if path.name not in TUNED for place in places(path)]
    chosen = [fault(*place) for place in seeded(seed).sample(possible, min(count, len(possible)))]
    workers = os.cpu_count() or 1
    copies: SimpleQueue[Path] = SimpleQueue()
    with TemporaryDirectory() as folder, ThreadPoolExecutor(workers) as pool:
        for number in range(workers):
            copies.put(copied(Path(folder) / str(number)))
        if not passes(copied(Path(folder) / "sound")):
            sys.exit("the tests fail without a fault")
        noticed = list(pool.map(lambda each: tried(each, copies), chosen))
    unnoticed = [str(each) for each, was_noticed in zip(chosen, noticed, strict=True) if not was_noticed]
    sys.stdout.write("".join(f"{line}\n" for line in unnoticed))
    sys.stdout.write(f"{sum(noticed)} of {len(chosen)} faults noticed, of {len(possible)} that can be made\n")


def copied(copy: Path) -> Path:
    for name in ("src", "tests"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "pyproject.toml", copy / "pyproject.toml")
    return copy


def tried(each: Fault, copies: SimpleQueue[Path]) -> bool:
    copy = copies.get()
    try:
        return is_noticed(each, copy)
    finally:
        copies.put(copy)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
