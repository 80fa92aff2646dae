"""Bits of integers; a negative one has infinitely many ones on its left, as in two's complement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.functions.arguments import integer
from calculatrice.engine.functions.domains import INTEGERS, NATURALS
from calculatrice.engine.functions.registry import Text, function

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number

GROUP = "bits"

SHIFT = Text("x an integer, n an integer from 0", "x entier, n entier à partir de 0")


@function(
    "bitand(x; y)",
    group=GROUP,
    en="The bits that both numbers have.",
    fr="Les bits communs aux deux nombres (ET).",
    domain=INTEGERS,
    examples={"bitand(12; 10)": "8", "bitand(-1; 5)": "5", "bitand(1/2; 1)": "error:domain_error"},
)
def bitand(context: Context, x: Number, y: Number) -> int:
    return integer(context, x, 0) & integer(context, y, 1)


@function(
    "bitor(x; y)",
    group=GROUP,
    en="The bits that one of the numbers has, or both.",
    fr="Les bits de l’un ou l’autre des deux nombres (OU).",
    domain=INTEGERS,
    examples={"bitor(12; 10)": "14"},
)
def bitor(context: Context, x: Number, y: Number) -> int:
    return integer(context, x, 0) | integer(context, y, 1)


@function(
    "bitxor(x; y)",
    group=GROUP,
    en="The bits that exactly one of the numbers has.",
    fr="Les bits d’un seul des deux nombres (OU exclusif).",
    domain=INTEGERS,
    examples={"bitxor(12; 10)": "6"},
)
def bitxor(context: Context, x: Number, y: Number) -> int:
    return integer(context, x, 0) ^ integer(context, y, 1)


@function(
    "bitnot(x)",
    group=GROUP,
    en="Every bit inverted: -x-1.",
    fr="Tous les bits inversés : -x-1.",
    domain=INTEGERS,
    examples={"bitnot(0)": "-1", "bitnot(-6)": "5"},
)
def bitnot(context: Context, x: Number) -> int:
    return ~integer(context, x)


@function(
    "shl(x; n)",
    group=GROUP,
    en="x with its bits shifted left by n: x*2^n.",
    fr="x dont les bits sont décalés de n vers la gauche : x*2^n.",
    domain=SHIFT,
    examples={"shl(1; 10)": "1024", "shl(1; -1)": "error:domain_error", "shl(1; 10^30)": "error:budget_exceeded"},
)
def shl(context: Context, x: Number, n: Number) -> int:
    shifted, places = integer(context, x, 0), integer(context, n, 1, least=0)
    if shifted == 0:
        return 0
    context.budget.claim_bits(shifted.bit_length() + places)
    return shifted << places


@function(
    "shr(x; n)",
    group=GROUP,
    en="x with its bits shifted right by n: floor(x/2^n).",
    fr="x dont les bits sont décalés de n vers la droite : floor(x/2^n).",
    domain=SHIFT,
    examples={"shr(1024; 3)": "128", "shr(-5; 1)": "-3"},
)
def shr(context: Context, x: Number, n: Number) -> int:
    shifted, places = integer(context, x, 0), integer(context, n, 1, least=0)
    return shifted >> min(places, shifted.bit_length())


@function(
    "popcount(x)",
    group=GROUP,
    en="How many bits of x are 1.",
    fr="Le nombre de bits de x qui valent 1.",
    domain=NATURALS,
    examples={"popcount(255)": "8", "popcount(-1)": "error:domain_error"},
)
def popcount(context: Context, x: Number) -> int:
    return integer(context, x, least=0).bit_count()
