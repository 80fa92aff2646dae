"""Exponents between a function and its arguments: `sin²(x)` is `(sin(x))²`, and `sin⁻¹(x)` is the inverse."""

from __future__ import annotations

from calculatrice.engine.callables import DECLARED
from calculatrice.engine.errors import InvalidSyntax
from calculatrice.engine.language import faults, indexed_roots, literal
from calculatrice.engine.language.operators import SIGNS
from calculatrice.engine.language.positional import integer, shown
from calculatrice.engine.language.tree import Call, Name, Number, Power, Prefix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Node


def exponent(parser: Grammar, function: Token) -> Node | None:
    """The exponent that begins here, one token, one with a sign, or what stands in brackets; None where none does."""
    if parser.kind == "superscript":
        if indexed_roots.stands_apart(parser.tokens, parser.position):
            return None
        return literal.superscript(*parser.advance()[1:])
    if parser.kind != "^":
        return None
    end = parser.advance()[3]
    if parser.kind == "(":
        return parser.bracket()
    sign = parser.advance() if parser.kind in SIGNS else None
    node = _one(parser)
    if node is None:
        raise InvalidSyntax("exponent_of_function", (function[2], end), name=shown(function[1]))
    return node if sign is None else Prefix(sign[2], node.end, sign[0], node)


def _one(parser: Grammar) -> Node | None:
    """The integer or the name of a number that stands here."""
    kind, word, start, end = parser.tokens[parser.position]
    if kind == "number" and word.isdecimal():
        parser.advance()
        return Number(start, end, integer(word), 0)
    if kind == "name" and parser.kind_of_name(word) == "value":
        parser.advance()
        return Name(start, end, word)
    return None


def raised(parser: Grammar, token: Token, call: Call, power: Node, place: tuple[int, int]) -> Call | Power:
    """The power of a call, or the inverse function where that is meant; the arguments stand at `place`."""
    sign, degree = _integer(power)
    if sign != "-" or degree is None:
        return Power(call.start, call.end, call, power)
    reciprocal = _reciprocal(parser.text, token, place, degree)
    inverse = DECLARED[call.name].inverse
    if degree != 1 or not inverse or len(call.arguments) != 1:
        reason = "no_inverse" if degree == 1 else "negative_power_of_function"
        raise faults.about_call(parser.text, token, place[1], reason, reciprocal)
    parser.notice("inverse_function", call.start, call.end, reciprocal, name=token[1], inverse=inverse)
    return Call(call.start, call.end, inverse, call.arguments)


def _integer(power: Node) -> tuple[str, int | None]:
    """The sign and the digits of an exponent; None where it is no integer that is written out."""
    sign = ""
    if isinstance(power, Prefix) and power.operator in SIGNS:
        sign, power = power.operator, power.operand
    return sign, power.significand if isinstance(power, Number) and not power.exponent else None


def _reciprocal(text: str, token: Token, place: tuple[int, int], degree: int) -> str:
    """`(1/sin(x))` or `(1/sin(x)^2)`."""
    arguments = text[slice(*place)]
    enclosed = arguments if arguments.startswith("(") else f"({arguments})"
    return f"(1/{token[1]}{enclosed}{f'^{degree}' if degree > 1 else ''})"
