"""The exact number that a factor in the tables stands for: sums, products and powers of decimals and π."""

from __future__ import annotations

import re
from functools import cache

from flint import fmpq

from calculatrice.engine.budget import Budget
from calculatrice.engine.numbers.arithmetic import add, divide, multiply, negate, power, subtract
from calculatrice.engine.numbers.operations import PI

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.numbers.exact import Number

_WORDS = re.compile(r"[0-9.]+|pi|[-+*/^()]")
_LEVELS = (("+", "-"), ("*", "/"), ("^",))
"""The operators, from the loosest."""
_OPERATIONS: dict[str, Callable[[Number, Number, Budget], Number]] = {
    "+": add,
    "-": subtract,
    "*": multiply,
    "/": divide,
    "^": power,
}


@cache
def number_in(expression: str) -> Number:
    """The number of an expression of the tables, which knows no other name than `pi`.

    >>> [str(number_in(text)) for text in ("12*(127/5000)", "1/10^2", "-2/3", "1.5e")]
    Traceback (most recent call last):
    ...
    ValueError: 1.5e
    >>> [str(number_in(text)) for text in ("12*(127/5000)", "1/10^2", "-2/3")]
    ['381/1250', '1/100', '-2/3']
    """
    words = _WORDS.findall(expression)
    if "".join(words) != expression:
        raise ValueError(expression)
    return _read(words[::-1], 0)


def _read(words: list[str], level: int) -> Number:
    """The operands of a level, from left to right; the words are in reversed order."""
    if level == len(_LEVELS):
        return _operand(words)
    total = _read(words, level + 1)
    while words and words[-1] in _LEVELS[level]:
        total = _OPERATIONS[words.pop()](total, _read(words, level + 1), Budget.aside())
    return total


def _operand(words: list[str]) -> Number:
    word = words.pop()
    if word == "-":
        return negate(_read(words, 1), Budget.aside())
    if word == "(":
        inner = _read(words, 0)
        words.pop()
        return inner
    return PI if word == "pi" else _decimal(word)


def _decimal(word: str) -> Number:
    whole, _, decimals = word.partition(".")
    found = fmpq(int(whole + decimals), 10 ** len(decimals))
    return int(found.p) if found.q == 1 else found
