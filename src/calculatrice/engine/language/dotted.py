"""Names with points as spreadsheets have them, `ARRONDI.SUP`, `STDEV.S`: in the catalogue `_` stands in their place."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_DOTTED = re.compile(r"(?<![\w.])[^\W\d_]+(?:\.[^\W\d_]+)+(?=[ ]*\()")


def plain(text: str, kind_of: Callable[[str], object]) -> str:
    """The text with the names of the catalogue; what `kind_of` does not call a function stays as it is.

    >>> plain("ROUND.UP(2.5)+a.b(3)", lambda name: "function" if name == "round_up" else None)
    'ROUND_UP(2.5)+a.b(3)'
    """

    def renamed(found: re.Match[str]) -> str:
        name = found[0].replace(".", "_")
        return name if kind_of(name.casefold()) == "function" else found[0]

    return _DOTTED.sub(renamed, text)
