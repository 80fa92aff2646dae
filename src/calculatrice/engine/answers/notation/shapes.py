"""What a part of a tree looks like where it is written: a series, a quotient, a number in its base."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from calculatrice.engine.functions.catalogue import FUNCTIONS
from calculatrice.engine.language.operators import (
    ATOM,
    BEFORE,
    BETWEEN,
    POWER,
    PRODUCT,
    SIGN,
    SUMS,
    conversion_word,
    word,
)
from calculatrice.engine.language.positional import has_base
from calculatrice.engine.language.precedence import is_signed
from calculatrice.engine.language.tree import Call, Chain, Name, Number, Prefix, mentions

if TYPE_CHECKING:
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.tree import Node

SERIES = ("sum", "product")


def canonical(name: str) -> str:
    """The name that the catalogue gives to a function; its own name to one that is not there.

    >>> canonical("tg"), canonical("f")
    ('tan', 'f')
    """
    entry = FUNCTIONS.get(name)
    return name if entry is None else entry.name


def function_name(node: Call) -> str:
    """The name that the catalogue gives to the function of a call."""
    return canonical(node.name)


def is_series(node: Call) -> bool:
    """Whether these are surely a term, its index and two bounds, whatever the session knows."""
    if node.own or function_name(node) not in SERIES or len(node.arguments) != 4:
        return False
    term, index, *bounds = node.arguments
    return (
        isinstance(index, Name)
        and mentions(term, index.name)
        and not any(mentions(bound, index.name) for bound in bounds)
    )


def is_product(node: Node) -> TypeGuard[Chain]:
    """Whether the node is a chain of factors."""
    return isinstance(node, Chain) and node.links[0].operator not in SUMS


def level_of_quotient(node: Chain) -> int:
    """What ends in a fraction bar or in floor brackets holds together by itself."""
    last = node.links[-1].operator
    if last == "//":
        return ATOM
    if last != "/":
        return PRODUCT
    return SIGN if sign_of_quotient(node)[0] else POWER


def sign_of_quotient(node: Chain) -> tuple[str, Node]:
    """The minus before the first factor of what becomes one fraction, and the factor without it."""
    first, operators = node.first, [link.operator for link in node.links]
    hoists = is_signed(first) and set(operators) <= {"*", "/"} and operators[-1] == "/"
    if hoists and isinstance(first, Prefix) and first.operator == "-" and not starts_with_sign(first.operand):
        return "-", first.operand
    return "", first


def starts_with_sign(node: Node) -> bool:
    """Whether the first thing written is a sign."""
    return is_signed(node) or (is_product(node) and is_signed(node.first))


def is_positional(node: Number) -> bool:
    """Whether the number is to be shown in its base, or with digits that repeat: `0x1F`, `12₅`, `0.(9)`."""
    return bool(node.written) and (has_base(node.written) or node.written.endswith(")"))


def is_raised_function(node: Node) -> TypeGuard[Call]:
    """Whether the exponent of the call is written behind the name of the function: sin²(x)."""
    if not isinstance(node, Call) or node.own or len(node.arguments) != 1:
        return False
    entry = FUNCTIONS.get(node.name)
    return entry is not None and entry.raised


def is_positive(node: Node) -> bool:
    """Whether the node is a positive integer in digits."""
    return isinstance(node, Number) and node.exponent == 0 and node.significand > 0


def shown_word(operator: str, locale: Locale) -> str:
    """The word that a formula shows for an operator; none for one that is a sign.

    A reading keeps `to`, which every text may be typed with; a formula speaks the language of who looks at it.

    >>> from calculatrice.engine.language.locale import EN, FR
    >>> shown_word("of", FR), shown_word("to", FR), shown_word("to", EN), shown_word("and", FR), shown_word("*", FR)
    ('de', 'en', 'to', 'et', '')
    """
    if operator == "of":
        return locale.of
    if operator == "to":
        return conversion_word(locale.name)
    known = BEFORE.get(operator) or BETWEEN[operator]
    return word(known, locale.name) if known.words[0] else ""
