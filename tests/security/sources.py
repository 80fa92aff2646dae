"""What the project's own Python calls and imports, as its syntax trees tell."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).parents[2] / "src" / "calculatrice"


@cache
def trees() -> dict[str, ast.Module]:
    """Every source of the package by its name."""
    paths = sorted(PACKAGE.rglob("*.py"))
    return {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Every call: the source it stands in, what is called as it is written, and the call."""
    for name, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield name, ast.unparse(node.func), node


def who_calls(*names: str) -> set[str]:
    """The sources that call one of these, written so or behind a dot."""
    return {source for source, called, _ in calls() if called in names or called.rpartition(".")[2] in names}


def who_imports(module: str) -> set[str]:
    """The sources that import a module or anything of it."""
    return {source for source, tree in trees().items() if module in _imported(tree)}


def _imported(tree: ast.Module) -> set[str]:
    nodes = list(ast.walk(tree))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    parts = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    return {name.split(".")[0] for name in plain | parts}


def is_built(text: ast.expr) -> bool:
    """Whether a text is put together where it stands, instead of standing there whole."""
    if isinstance(text, ast.JoinedStr):
        return any(isinstance(part, ast.FormattedValue) for part in text.values)
    return isinstance(text, ast.BinOp) or (isinstance(text, ast.Call) and ast.unparse(text.func).endswith(".format"))
