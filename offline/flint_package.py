"""What stays of python-flint: the types that the engine names, those that they need, and FLINT itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LIBRARIES = "python_flint.libs"
_NAMED = re.compile(r"\bflint\.([a-z]\w*)|from flint import ([\w, ]+)")
_LINE = re.compile(r"^from (\.[\w.]+) import (?:\(.*?\)|[^\n]+)$", re.MULTILINE | re.DOTALL)
_MODULE = re.compile(rb"flint\.(?:flint_base|functions|types|utils)\.\w+")


def names(sources: Iterable[str]) -> set[str]:
    """The names of `flint` that texts of Python use.

    >>> sorted(names(["x = flint.fmpq(1, 2)", "from flint import arb, ctx"]))
    ['arb', 'ctx', 'fmpq']
    """
    found = (match for source in sources for match in _NAMED.finditer(source))
    return {name.strip() for match in found for name in (match[1] or match[2]).split(",")}


def initial(whole: str, wanted: set[str]) -> str:
    """The lines of the package's `__init__.py` that import what is wanted.

    >>> initial("from .types.arb import arb\\nfrom .types.nmod import nmod\\n", {"arb"})
    'from .types.arb import arb\\n'
    """
    lines = [match[0] for match in _LINE.finditer(whole) if wanted & set(re.findall(r"\w+", match[0]))]
    return "".join(f"{line}\n" for line in lines)


def reduce(wheel: Path, sources: Iterable[str]) -> None:
    """Leave in an unpacked wheel what is used. A compiled module holds the names of those that it imports as text."""
    start = wheel / "flint" / "__init__.py"
    start.write_text(initial(start.read_text("utf-8"), names(sources)), "utf-8")
    needed = _closure(wheel, set(re.findall(r"from \.([\w.]+)", start.read_text("utf-8"))))
    for path in sorted(wheel.rglob("*")):
        if path.is_file() and not _stays(path.relative_to(wheel).as_posix(), needed):
            path.unlink()


def _closure(wheel: Path, modules: set[str]) -> set[str]:
    todo, found = list(modules), set(modules)
    while todo:
        path = _file(wheel / "flint", todo.pop())
        names = {name.decode().removeprefix("flint.") for name in _MODULE.findall(path.read_bytes())} if path else set()
        todo += names - found
        found |= names
    return found


def _file(package: Path, module: str) -> Path | None:
    *folders, name = module.split(".")
    folder = package.joinpath(*folders)
    return next(iter([*folder.glob(f"{name}.*.so"), *folder.glob(f"{name}.py")]), None)


def _stays(name: str, needed: set[str]) -> bool:
    module = name.partition(".")[0].removeprefix("flint/").replace("/", ".")
    is_code = name.endswith((".so", ".py"))
    return (
        is_code
        and "/test/" not in name
        and (name.startswith(LIBRARIES) or name.endswith("__init__.py") or module in needed)
    )
