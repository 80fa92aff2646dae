"""Hexadecimal numbers with a power of 2 behind, as C and Python write floats: `0x1.8p3` is 12."""

from __future__ import annotations

import re

from calculatrice.engine.errors import BudgetExceeded
from calculatrice.engine.language import positional
from calculatrice.engine.language.locale import MINUS, PLAIN_MINUS
from calculatrice.engine.language.tree import Chain, Link, Number, Power, Prefix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Node

_EXPONENT_DIGITS = 18
_WRITTEN = re.compile(f"0[xX][0-9A-Fa-f.,]+[pP][+{MINUS}]?[0-9]+")
_PLAIN = {**PLAIN_MINUS, ord(","): "."}


def has_power(word: str) -> bool:
    """Whether a literal has a power of 2.

    >>> has_power("0x1.8p3"), has_power("0x1.8"), has_power("0zp₃₆")
    (True, False, False)
    """
    return positional.has_prefix(word) and _WRITTEN.fullmatch(word) is not None


def number(token: Token) -> Chain:
    """The digits times the power: the power is a part of the tree, whose size is predicted before it is calculated."""
    _, word, start, end = token
    digits, _, power = word.translate(_PLAIN).lower().partition("p")
    size = power.lstrip("+-").lstrip("0") or "0"
    if len(size) > _EXPONENT_DIGITS:
        raise BudgetExceeded("exponent_too_long", (start, end), limit=_EXPONENT_DIGITS)
    exponent: Node = Number(end, end, int(size), 0)
    if power.startswith("-"):
        exponent = Prefix(end, end, "-", exponent)
    first = positional.number(digits, start, end)
    return Chain(start, end, first, (Link(end, end, "*", Power(start, end, Number(end, end, 2, 0), exponent)),))
