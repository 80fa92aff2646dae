"""Random expressions, each written twice: as the language writes it, and as Python source that means the same.

Both are put together from the same tokens, so that precedence is judged by Python's own parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import NamedTuple

SUMS = (("+", "+"), ("-", "-"), ("−", "-"))
PRODUCTS = (("*", "*"), ("×", "*"), ("·", "*"), ("/", "/"), ("÷", "/"))
QUOTIENTS = ((" mod ", "%"), ("//", "//"))
FUNCTIONS = ("sqrt", "cbrt", "exp", "ln", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh")
CONTINUOUS = ("exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "re", "im", "conj", "abs")
OF_A_MAGNITUDE = {"sqrt", "cbrt", "ln"}
CONSTANTS = (("pi", "(+pi)"), ("π", "(+pi)"), ("e", "(+e)"))
FACTORIALS = {"3!": "6", "4!": "24", "5!!": "15"}
REPETEND = re.compile(r"\([0-9]+\)")


class Written(NamedTuple):
    """A piece of an expression, in both languages."""

    text: str
    source: str


Operand = Callable[[int], Written]


def seeded(seed: int) -> Random:
    """Chances that are the same in every run."""
    return Random(seed)  # noqa: S311  # there is no secret in a test


class Rationals:
    """Expressions of operations, powers, remainders and magnitudes: each has a rational value, or divides by 0."""

    number = "F"
    products: tuple[tuple[str, str], ...] = (*PRODUCTS, *QUOTIENTS)

    def __init__(self, seed: int, locale: str) -> None:
        self._random = seeded(seed)
        self._mark = "," if locale == "fr" else "."
        self._group = "\u202f" if locale == "fr" else ","

    def next(self) -> Written:
        """The next expression; most are short."""
        return self._sum(self._random.choice((0, 0, 1, 1, 1, 2, 2)))

    def _sum(self, depth: int) -> Written:
        return self._chain(self._term, SUMS, depth)

    def _term(self, depth: int) -> Written:
        return self._chain(self._factor, self.products, depth)

    def _chain(self, operand: Operand, operators: tuple[tuple[str, str], ...], depth: int) -> Written:
        written = operand(depth)
        for _ in range(self._random.choice((0, 0, 0, 1, 1, 2))):
            operator, meaning = self._random.choice(operators)
            right = operand(depth)
            repeats = REPETEND.match(right.text) is not None  # behind decimals such digits are no factor
            if meaning == "*" and right.text[0] == "(" and written.text[-1] in "0123456789)" and not repeats:
                operator = self._random.choice((operator, ""))
            written = Written(written.text + operator + right.text, written.source + meaning + right.source)
        return written

    def _factor(self, depth: int) -> Written:
        text, source = self._atom(depth)
        if self._random.random() < 0.2:
            exponent, meaning = self._random.choice(
                (("^2", 2), ("²", 2), ("^3", 3), ("^-1", -1), ("**-2", -2), ("^0", 0))
            )
            text, source = text + exponent, f"{source}**{meaning}"
        return Written("-" + text, "-" + source) if self._random.random() < 0.15 else Written(text, source)

    def _atom(self, depth: int) -> Written:
        if depth == 0 or self._random.random() < 0.6:
            return self._literal()
        text, source = self._sum(depth - 1)
        if self._random.random() < 0.2:
            return Written(f"|{text}|", f"abs({self.number}({source}))")
        return Written(f"({text})", f"{self.number}({source})")

    def _literal(self) -> Written:
        if self._random.random() < 0.05:
            text, meaning = self._random.choice(list(FACTORIALS.items()))
            return Written(text, f'{self.number}("{meaning}")')
        digits = self._digits()
        return (
            Written(digits.replace(".", self._mark), f'{self.number}("{digits}")')
            if "," not in digits
            else self._grouped(digits)
        )

    def _grouped(self, digits: str) -> Written:
        return Written(digits.replace(",", self._group), f'{self.number}("{digits.replace(",", "")}")')

    def _digits(self) -> str:
        whole = self._random.choice((9, 99, 99, 10**6, 10**25))
        kind = self._random.random()
        if kind < 0.6:
            return str(self._random.randint(0, whole))
        if kind < 0.8:
            return f"{self._random.randint(0, 999)}.{self._random.randint(0, 9999)}"
        if kind < 0.9:
            return f"{self._random.randint(1, 99)}.{self._random.randint(0, 99)}e{self._random.randint(-9, 9)}"
        return f"{self._random.randint(1000, 10**9):,}"


class Reals(Rationals):
    """The same, with functions and constants in the place of remainders: each has a real value, where it has one."""

    number = "mpf"
    products = PRODUCTS
    functions: tuple[str, ...] = FUNCTIONS

    def __init__(self, seed: int) -> None:
        super().__init__(seed, "en")

    def _atom(self, depth: int) -> Written:
        kind = self._random.random()
        if depth and kind < 0.45:
            return self._call(self._random.choice(self.functions), depth)
        return Written(*self._random.choice(CONSTANTS)) if kind < 0.6 else super()._atom(depth)

    def _digits(self) -> str:
        kind = self._random.random()
        whole = self._random.randint(1, self._random.choice((9, 9, 20, 99)))
        return str(whole) if kind < 0.7 else f"{whole}.{self._random.randint(0, 999)}"

    def _call(self, name: str, depth: int) -> Written:
        text, source = self._sum(depth - 1)
        if name in OF_A_MAGNITUDE:
            return Written(f"{name}(|{text}|)", f"{name}(abs({source}))")
        return Written(f"{name}({text})", f"{name}({source})")


class Complexes(Reals):
    """The same with imaginary literals, and functions that jump nowhere: a jump is where rounded numbers go astray."""

    number = "mpc"
    functions = CONTINUOUS

    def _literal(self) -> Written:
        digits = self._random.randint(1, 9)
        if self._random.random() < 0.4:
            return Written(f"({digits}i)", f"mpc(0, {digits})")
        return Written(str(digits), f"mpc({digits})")
