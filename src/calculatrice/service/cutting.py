"""The texts of an answer, none much longer than what was asked for."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_TEXT = 10_000
"""Characters that a form may have however few digits were asked for."""
LONGEST_DECIMAL = 4_000_000
"""Characters of the longest value: a complex number with all the digits that can be asked for."""
SIGN = "…"


def cut(text: str | None, digits: int) -> str | None:
    """The text, or as much of it as so many digits are worth, with a sign that there is more.

    >>> cut("1/3", 15), len(cut("7" * 20_000, 15)), len(cut("7" * 20_000, 50_000))
    ('1/3', 10001, 20000)
    """
    most = _most(digits)
    return text if text is None or len(text) <= most else text[:most] + SIGN


def lengths(texts: Mapping[str, str | None], digits: int) -> dict[str, int]:
    """The lengths of those of the texts that are cut, by their names.

    >>> lengths({"exact": "7" * 20_000, "repeating": None}, 15)
    {'exact': 20000}
    """
    most = _most(digits)
    return {name: len(text) for name, text in texts.items() if text is not None and len(text) > most}


def _most(digits: int) -> int:
    """Characters that a text may have where so many digits were asked for."""
    return max(LONGEST_TEXT, digits)
