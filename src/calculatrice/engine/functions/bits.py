"""Bits of integers; a negative one has infinitely many ones on its left, as in two's complement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.domains import INTEGERS
from calculatrice.engine.functions.registry import Text, function

if TYPE_CHECKING:
    from calculatrice.engine.context import Context

GROUP = "bits"

IN_BITS = Text("integers that fit into w bits, signed or not", "entiers qui tiennent sur w bits, signés ou non")
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
    aliases=("bitet",),
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
    aliases=("bitou",),
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
    aliases=("bitouexclusif",),
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
    aliases=("bitlshift", "bitdécalg"),
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
    aliases=("bitrshift", "bitdécald"),
)
def shr(_context: Context, x: int, n: int) -> int:
    return x >> min(n, x.bit_length())


@function(
    "popcount(x: integer; w?: positive)",
    group=GROUP,
    en="How many bits of x are 1; of its last w bits, which a negative x wants.",
    fr="Le nombre de bits de x qui valent 1 ; de ses w derniers bits, que demande un x négatif.",
    spoken=("number of one bits", "nombre de bits à un"),
    sentence=("number of one bits of {} in {} bits", "nombre de bits à un de {} sur {} bits"),
    domain=IN_BITS,
    examples={"popcount(255)": "8", "popcount(-1; 8)": "8", "popcount(-1)": "error:domain_error"},
    aliases=("bitcount", "bitsum"),
)
def popcount(context: Context, x: int, w: int | None = None) -> int:
    return (natural(x) if w is None else pattern(context, x, w)).bit_count()


@function(
    "clz(x: integer; w: positive)",
    group=GROUP,
    en="How many of the w bits of x are 0 before the first that is 1.",
    fr="Le nombre de bits à 0 de x, sur w bits, avant le premier qui vaut 1.",
    spoken=("leading zero bits", "nombre de zéros de tête"),
    sentence=("leading zero bits of {} in {} bits", "nombre de zéros de tête de {} sur {} bits"),
    domain=IN_BITS,
    examples={"clz(1; 8)": "7", "clz(0; 32)": "32", "clz(-1; 64)": "0", "clz(256; 8)": "error:domain_error"},
)
def clz(context: Context, x: int, w: int) -> int:
    return w - pattern(context, x, w).bit_length()


@function(
    "ctz(x: integer; w?: positive)",
    group=GROUP,
    en="How many bits of x are 0 behind the last that is 1; w where x is 0.",
    fr="Le nombre de bits à 0 de x après le dernier qui vaut 1 ; w si x vaut 0.",
    spoken=("trailing zero bits", "nombre de zéros de queue"),
    sentence=("trailing zero bits of {} in {} bits", "nombre de zéros de queue de {} sur {} bits"),
    domain=IN_BITS,
    examples={"ctz(8)": "3", "ctz(0; 32)": "32", "ctz(-4)": "2", "ctz(0)": "error:domain_error"},
)
def ctz(context: Context, x: int, w: int | None = None) -> int:
    bits = x if w is None else pattern(context, x, w)
    if bits:
        return (bits & -bits).bit_length() - 1
    if w is None:
        raise DomainError("width_needed", argument=0)
    return w


@function(
    "rotl(x: integer; n: integer; w: positive)",
    group=GROUP,
    en="The w bits of x rotated left by n.",
    fr="Les w bits de x, permutés de n vers la gauche.",
    spoken=("left rotation", "rotation à gauche"),
    sentence=("{} rotated left by {} in {} bits", "{} permuté à gauche de {} sur {} bits"),
    domain=IN_BITS,
    examples={"rotl(0b10010000; 1; 8)": "33", "rotl(1; -1; 8)": "128", "rotl(256; 1; 8)": "error:domain_error"},
    aliases=("rol",),
)
def rotl(context: Context, x: int, n: int, w: int) -> int:
    bits, shift = pattern(context, x, w), n % w
    return (bits << shift | bits >> (w - shift)) & ((1 << w) - 1)


@function(
    "rotr(x: integer; n: integer; w: positive)",
    group=GROUP,
    en="The w bits of x rotated right by n.",
    fr="Les w bits de x, permutés de n vers la droite.",
    spoken=("right rotation", "rotation à droite"),
    sentence=("{} rotated right by {} in {} bits", "{} permuté à droite de {} sur {} bits"),
    domain=IN_BITS,
    examples={"rotr(1; 1; 8)": "128", "rotr(-2; 1; 8)": "127"},
    aliases=("ror",),
)
def rotr(context: Context, x: int, n: int, w: int) -> int:
    return rotl(context, x, -n, w)


def natural(x: int) -> int:
    """The number itself; `DomainError` for a negative one, which has infinitely many ones."""
    if x < 0:
        raise DomainError("width_needed", argument=0)
    return x


def pattern(context: Context, x: int, w: int) -> int:
    """The w bits of a number; `DomainError` where they can't hold it, signed or not."""
    if not -(1 << min(w - 1, x.bit_length())) <= x or x.bit_length() > w:
        raise DomainError("width_too_small", argument=0, width=w)
    if x >= 0:
        return x
    context.budget.claim_bits(w)
    return x + (1 << w)
