"""Angles in degrees, minutes and seconds: `10°45'03"`, `10° 45'`."""

from __future__ import annotations

import re

from calculatrice.engine.errors import InvalidNumber
from calculatrice.engine.language.positional import integer, lowest_terms, shown
from calculatrice.engine.language.tree import Arc

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.tokens import Token

_PRIME, _DOUBLE = "['\u2032’]", "(?:[\"\u2033”“]|['\u2032’]{2})"
_PARTS = 60
_WRITTEN = re.compile(rf"([0-9]+)[°º]\s*(?:([0-9.]+)\s*{_PRIME}(?!{_PRIME}))?\s*(?:([0-9.]+)\s*{_DOUBLE})?")
_MARKED = re.compile("[°º][^°º\\n]*?['\u2032’\"\u2033”“]")


def pattern(text: str, spaces: str, mark: str) -> str:
    """What the lexer takes for such an angle, before anything else; empty where the text has none."""
    if not _MARKED.search(text):
        return ""
    part = rf"[{spaces}]*[0-9]+(?:{mark}[0-9]+)?[{spaces}]*"
    return rf"[0-9]+[°º](?:{part}{_PRIME}(?!{_PRIME})(?:{part}{_DOUBLE})?|{part}{_DOUBLE})|"


def is_one(word: str) -> bool:
    """Whether a literal is such an angle.

    >>> is_one("10°45'"), is_one("10")
    (True, False)
    """
    return "°" in word or "º" in word


def number(token: Token) -> Arc:
    """The angle of a token.

    >>> number(("number", "10°45'03\\"", 0, 8))
    Arc(start=0, end=8, numerator=12901, denominator=1200)
    """
    _, word, start, end = token
    found = _WRITTEN.fullmatch(word.replace(",", "."))
    degrees, minutes, seconds = found.groups() if found else ("0", None, None)
    sizes = [_decimal(part or "0") for part in (minutes, seconds)]
    if any(size >= _PARTS * scale for size, scale in sizes):
        raise InvalidNumber("arc_out_of_range", (start, end), literal=shown(word))
    [(minute, of_minute), (second, of_second)] = sizes
    bottom = _PARTS * _PARTS * of_minute * of_second
    top = integer(degrees) * bottom + minute * _PARTS * of_second + second * of_minute
    behind = f"{seconds}\u2033" if seconds else ""
    return Arc(start, end, *lowest_terms(top, bottom), f"{degrees}°{minutes or 0}\u2032{behind}")


def _decimal(part: str) -> tuple[int, int]:
    """`14.4` as 144 and 10."""
    whole, _, fraction = part.partition(".")
    scale: int = 10 ** len(fraction)
    return integer(whole + fraction), scale
