"""Amounts of money as they are typed: the currency before the number or behind it, and the brackets of accountants."""

from __future__ import annotations

import re

from calculatrice.engine.errors import UnexpectedCharacter
from calculatrice.engine.language.currency_signs import CURRENCY, code_of, codes_of, is_sign
from calculatrice.engine.language.operators import SIGNS
from calculatrice.engine.language.tree import Amount, Measured, Number, Prefix
from calculatrice.engine.language.unit_names import may_be_unit, step
from calculatrice.engine.language.unit_products import PER, ProductReader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Node

_MULTIPLIES = frozenset(("*", "/", "//", "of", "mod", "^", "√", "∛", "number", "fraction", ")", "]", "name", "%"))
"""What an amount in brackets behind it is a factor of: there they are no minus."""
_MULTIPLIED = frozenset(("*", "/", "//", "mod", "^", "superscript", "(", "name", "number"))
THOUSANDS = {"k": 3, "M": 6, "Md": 9, "Mrd": 9, "bn": 9}
"""Letters directly before the sign of a currency, and the powers of ten that they multiply by."""
_SPACED = re.compile(" ?([/·*]) ?")
NEGATIVE = "brackets_of_accountants"
_NUMBERS = frozenset(("number", "fraction"))


def before_number(parser: Grammar, token: Token) -> Node | None:
    """The amount whose currency has just been read, `$5`, `CHF 12.50`, `€-3`, `$5/h`; None for what is no currency."""
    _, word, start, _ = token
    if not (is_sign(word) or CURRENCY.fullmatch(word)):
        return None
    place = parser.position
    negative = parser.kind == "-" and _is_minus(parser.tokens[place], parser.tokens[place + 1])
    if not negative and parser.kind not in _NUMBERS and not (parser.kind == "(" and is_sign(word)):
        if is_sign(word):
            raise UnexpectedCharacter("currency_sign", token[2:], character=word)
        return None
    code = code_of(word, parser.locale.name)
    if code is None:
        return None
    if negative:
        parser.advance()
    node = _amount(parser, token, code)
    return Prefix(start, node.end, "-", node) if negative else node


def _is_minus(minus: Token, following: Token) -> bool:
    """Whether the minus belongs to the number that follows directly behind it."""
    return following[0] == "number" and minus[3] == following[2]


def _amount(parser: Grammar, token: Token, code: str) -> Node:
    _, word, start, _ = token
    number = _number(parser) if parser.kind == "number" else parser.operand()
    if not isinstance(number, Number):
        return Measured(start, number.end, number, code, word)
    amount = _named_twice(parser, Amount(start, number.end, number, code), word)
    return _for_each(parser, amount, word) or amount


def _named_twice(parser: Grammar, amount: Amount, sign: str) -> Amount:
    """`$5 USD`, `$5 CAD`: the code behind says which of the currencies of the sign is meant."""
    _, code, _, end = parser.tokens[parser.position]
    if not CURRENCY.fullmatch(code) or parser.kind_of_name(code) is not None:
        return amount
    if parser.tokens[parser.position + 1][0] in _NUMBERS or code not in codes_of(sign):
        return amount
    parser.advance()
    return Amount(amount.start, end, amount.number, code)


def _number(parser: Grammar) -> Node:
    """The number, whose groups no list or call takes for separate numbers."""
    outer, parser.inside = parser.inside, "("
    number = parser.number()
    parser.inside = outer
    return number


def _for_each(parser: Grammar, amount: Amount, word: str) -> Measured | None:
    """`$5/h`, `€12 per month`: what the amount is paid for."""
    place = parser.position
    if parser.kind != "/" and parser.tokens[place][1] not in PER:
        return None
    following = parser.tokens[place + 1]
    if following[0] not in ("name", "(") or (following[0] == "name" and not may_be_unit(parser, place + 1)):
        return None
    reader = ProductReader(parser)
    reader.parts.append(amount.code)
    if not reader.goes_on():
        step(parser, place)
        return None
    while reader.goes_on():
        pass
    end = parser.tokens[parser.position - 1][3]
    rest = _SPACED.sub(r"\1", " ".join(parser.text[amount.end : end].split()))
    joint = " " if rest[0].isalpha() else ""
    return Measured(amount.start, end, amount.number, "*".join(reader.parts), f"{word}{joint}{rest}")


def behind_number(node: Measured, operand: Node) -> Node:
    """The amount that a number and the currency behind it are; what is measured otherwise stays as it is."""
    if not CURRENCY.fullmatch(node.unit) or code_of(node.unit, "en") != node.unit:
        return node
    number = _unsigned(operand)
    return node if number is None else _signed(operand, Amount(number.start, node.end, number, node.unit))


def thousands(parser: Grammar, operand: Node) -> Node | None:
    """`12 k€`, `3 M$`: the amount of so many thousands or millions; None where no such letter and sign stand here."""
    _, letter, _, end = parser.tokens[parser.position]
    kind, sign, start, last = parser.tokens[parser.position + 1]
    power = THOUSANDS.get(letter)
    if power is None or kind != "name" or start != end or not is_sign(sign):
        return None
    number, code = _unsigned(operand), code_of(sign, parser.locale.name)
    if code is None or number is None or parser.kind_of_name(letter) is not None:
        return None
    parser.advance()
    parser.advance()
    amount = Amount(number.start, last, _times(number, power), code)
    return _signed(operand, _for_each(parser, amount, sign) or amount)


def _unsigned(operand: Node) -> Number | None:
    """The number that an operand is, behind its sign if it has one."""
    bare = operand.operand if isinstance(operand, Prefix) and operand.operator in SIGNS else operand
    return bare if isinstance(bare, Number) else None


def _signed(operand: Node, amount: Node) -> Node:
    """What an operand becomes whose number is an amount."""
    return Prefix(operand.start, amount.end, operand.operator, amount) if isinstance(operand, Prefix) else amount


def _times(number: Number, power: int) -> Number:
    """So many powers of ten of the number, with all its digits."""
    exponent = number.exponent + power
    digits = max(0, min(exponent, power))
    return Number(number.start, number.end, number.significand * 10**digits, exponent - digits)


def bracketed(parser: Grammar, node: Amount, opening: int) -> Node:
    """What the bracket that opens at a token holds; an amount alone is negative, as accountants write it, and told."""
    if (opening and parser.tokens[opening - 1][0] in _MULTIPLIES) or parser.kind in _MULTIPLIED:
        return node
    start, end = node.start, node.end
    inside = parser.text[start:end].strip("() ")
    parser.notice(NEGATIVE, start, end, inside, amount=inside)
    return Prefix(start, end, "-", node)
