"""Bits of integers; a negative one has infinitely many ones on its left, as in two's complement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.functions.domains import INTEGERS, NATURALS
from calculatrice.engine.functions.registry import Text, function

if TYPE_CHECKING:
    from calculatrice.engine.context import Context

GROUP = "bits"

SHIFT = Text("x an integer, n an integer from 0", "x entier, n entier à partir de 0")


@function(
    "bitand(x: integer; y: integer)",
    group=GROUP,
    en="The bits that both numbers have.",
    fr="Les bits communs aux deux nombres (ET).",
    spoken=("bitwise and", "et bit à bit"),
    sentence=("{} and {} bit by bit", "{} et {} bit à bit"),
    domain=INTEGERS,
    examples={"bitand(12; 10)": "8", "bitand(-1; 5)": "5", "bitand(1/2; 1)": "error:domain_error"},
)
def bitand(_context: Context, x: int, y: int) -> int:
    return x & y


@function(
    "bitor(x: integer; y: integer)",
    group=GROUP,
    en="The bits that one of the numbers has, or both.",
    fr="Les bits de l’un ou l’autre des deux nombres (OU).",
    spoken=("bitwise or", "ou bit à bit"),
    sentence=("{} or {} bit by bit", "{} ou {} bit à bit"),
    domain=INTEGERS,
    examples={"bitor(12; 10)": "14"},
)
def bitor(_context: Context, x: int, y: int) -> int:
    return x | y


@function(
    "bitxor(x: integer; y: integer)",
    group=GROUP,
    en="The bits that exactly one of the numbers has.",
    fr="Les bits d’un seul des deux nombres (OU exclusif).",
    spoken=("bitwise exclusive or", "ou exclusif bit à bit"),
    domain=INTEGERS,
    examples={"bitxor(12; 10)": "6"},
)
def bitxor(_context: Context, x: int, y: int) -> int:
    return x ^ y


@function(
    "bitnot(x: integer)",
    group=GROUP,
    en="Every bit inverted: -x-1.",
    fr="Tous les bits inversés : -x-1.",
    spoken=("bitwise not", "complément bit à bit"),
    domain=INTEGERS,
    examples={"bitnot(0)": "-1", "bitnot(-6)": "5"},
)
def bitnot(_context: Context, x: int) -> int:
    return ~x


@function(
    "shl(x: integer; n: natural)",
    group=GROUP,
    en="x with its bits shifted left by n: x*2^n.",
    fr="x dont les bits sont décalés de n vers la gauche : x*2^n.",
    spoken=("left shift", "décalage à gauche"),
    sentence=("{} shifted left by {}", "{} décalé à gauche de {}"),
    domain=SHIFT,
    examples={"shl(1; 10)": "1024", "shl(1; -1)": "error:domain_error", "shl(1; 10^30)": "error:budget_exceeded"},
)
def shl(context: Context, x: int, n: int) -> int:
    if x == 0:
        return 0
    context.budget.claim_bits(x.bit_length() + n)
    return x << n


@function(
    "shr(x: integer; n: natural)",
    group=GROUP,
    en="x with its bits shifted right by n: floor(x/2^n).",
    fr="x dont les bits sont décalés de n vers la droite : floor(x/2^n).",
    spoken=("right shift", "décalage à droite"),
    sentence=("{} shifted right by {}", "{} décalé à droite de {}"),
    domain=SHIFT,
    examples={"shr(1024; 3)": "128", "shr(-5; 1)": "-3"},
)
def shr(_context: Context, x: int, n: int) -> int:
    return x >> min(n, x.bit_length())


@function(
    "popcount(x: natural)",
    group=GROUP,
    en="How many bits of x are 1.",
    fr="Le nombre de bits de x qui valent 1.",
    spoken=("number of one bits", "nombre de bits à un"),
    domain=NATURALS,
    examples={"popcount(255)": "8", "popcount(-1)": "error:domain_error"},
)
def popcount(_context: Context, x: int) -> int:
    return x.bit_count()
