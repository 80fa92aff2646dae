"""What a pointer that hovers changes is said for mice alone: on a touch screen it would stay behind the finger."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import calculatrice.web

SHEETS = sorted((Path(calculatrice.web.__file__).parent / "static").glob("*.css"))
PARTS = re.compile(r"([^{}]*)([{}])")


def outside(style: str) -> list[str]:
    """The selectors that hover where no rule around them asks whether there is a mouse.

    >>> outside("@media (hover: hover) { .a:hover { color: red; } } .b:hover { color: red; }")
    ['.b:hover']
    """
    around: list[str] = []
    found = []
    for before, brace in PARTS.findall(re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)):
        if brace == "}":
            around.pop()
            continue
        opened = before.split(";")[-1].strip()
        if ":hover" in opened and not any("hover: hover" in rule for rule in around):
            found.append(opened)
        around.append(opened)
    return found


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_nothing_hovers_where_there_is_no_mouse(sheet: Path) -> None:
    assert outside(sheet.read_text("utf-8")) == []


def test_what_hovers_everywhere_is_found() -> None:
    assert outside(".a { color: red; } .b:hover { color: blue; }") == [".b:hover"]
