"""Random pairs of expressions that are equal by construction: expanded, reordered, by conjugates, nested.

An expression is its text in the language and its source in Python, for mpmath: `pi`, `e`, `i` and `mp` are its names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from random import Random


class Written(NamedTuple):
    """An expression, as the language writes it and as Python does."""

    text: str
    source: str

    def __add__(self, other: Written) -> Written:  # type: ignore[override]  # two texts make one
        return Written(f"({self.text}+{other.text})", f"({self.source}+{other.source})")

    def __sub__(self, other: Written) -> Written:
        return Written(f"({self.text}-{other.text})", f"({self.source}-{other.source})")

    def __mul__(self, other: Written) -> Written:  # type: ignore[override]  # nothing is repeated
        return Written(f"({self.text}*{other.text})", f"({self.source}*{other.source})")

    def __truediv__(self, other: Written) -> Written:
        return Written(f"({self.text}/{other.text})", f"({self.source}/{other.source})")

    def __pow__(self, power: int) -> Written:
        return Written(f"({self.text}^{power})", f"({self.source}**{power})")


Pair = tuple[Written, Written]
PI, E, IMAGINARY = Written("pi", "pi"), Written("e", "e"), Written("i", "i")


def number(value: int, under: int = 1) -> Written:
    """A rational."""
    return Written(f"({value}/{under})", f"(mp.mpf({value})/{under})")


def root(radicand: Written, degree: int = 2) -> Written:
    """A root of what is positive."""
    text = f"(({radicand.text})^(1/{degree}))" if degree > 2 else f"sqrt({radicand.text})"
    return Written(text, f"mp.root({radicand.source}, {degree})")


def applied(name: str, argument: Written) -> Written:
    """The value of a function."""
    return Written(f"{name}({argument.text})", f"mp.{name}({argument.source})")


def member(chances: Random) -> Pair:
    """Two ways to write one member of the family: neither is 0."""
    n, m, k = chances.randint(2, 9), chances.randint(2, 9), chances.randint(1, 5)
    a, b, angle = number(n), number(m), number(k, 12) * PI
    return chances.choice(
        [
            (root(a * b), root(a) * root(b)),
            (root(a * b * b, 3) ** 2, root(a**2 * b, 3) * b),
            (root(a * a + b + number(2) * a * root(b)), a + root(b)),
            (a / (root(b) + root(number(n + m))), root(number(n + m)) - root(b)),
            (number(1) / (a + PI), (a - PI) / (a**2 - PI**2)),
            (applied("log", a * b), applied("log", b) + applied("log", a)),
            (applied("log", PI * a), applied("log", a) + applied("log", PI)),
            (applied("log", root(a, 3)), applied("log", a) / number(3)),
            (applied("exp", number(n, m)), applied("exp", number(n - m, m)) * E),
            (applied("exp", PI * a), applied("exp", PI) ** n),
            (applied("exp", IMAGINARY * angle), applied("cos", angle) + IMAGINARY * applied("sin", angle)),
            (applied("cos", angle), applied("sin", PI / number(2) - angle)),
            (applied("sin", a), number(0) - applied("sin", number(-n))),
            (PI * a, number(4 * n) * applied("atan", number(1))),
            (number(n, m), a / b),
        ]
    )


def pair(chances: Random, depth: int) -> Pair:
    """Two ways to write one number."""
    if depth == 0:
        return member(chances)
    (a, p), (b, q), (c, r) = (pair(chances, depth - 1 if turn == 0 else 0) for turn in range(3))
    two = number(2)
    return chances.choice(
        [
            (a + b, q + p),
            (a * b, q * p),
            (a * (b + c), p * r + q * p),
            ((a + b) ** 2, p**2 + q**2 + two * p * q),
            ((a + b) * (a - b), p**2 - q**2),
            (a / b, p * (number(1) / q)),
            ((a + b) / c, p / r + q / r),
            (a, (p + q) - b),
            (a, p * q / b),
            (a - b, number(-1) * (q - p)),
        ]
    )
