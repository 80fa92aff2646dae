"""Which files the page needs to come alive, read from the modules themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

START = "main.js"
"""The module that ties the page together."""
SHEETS = {
    "calculator.css": ("page.css", "calculator.css", "tape.css", "keys.css"),
    "reading.css": ("page.css", "reading.css"),
}
"""The style sheets of the calculator, and of a page to read: under the name that they have where they are one file."""
_NEEDED = re.compile(rb"""^import\s*["']\./([\w-]+\.js)|(?:\}|\w)\s*from\s*["']\./([\w-]+\.js)""", re.MULTILINE)


def needed(files: Mapping[str, bytes], start: str = START) -> list[str]:
    r"""The module and all that it imports at once; what it imports when it is wanted is no part of them.

    >>> needed({"a.js": b'import {x} from "./b.js";', "b.js": b'import("./c.js");', "c.js": b""}, "a.js")
    ['a.js', 'b.js']
    """
    found, todo = {start}, [start]
    while todo:
        names = {(match[1] or match[2]).decode() for match in _NEEDED.finditer(files[todo.pop()])}
        todo += names - found
        found |= names
    return sorted(found)
