"""From trees back to text: the reading, with the brackets that were understood."""

from __future__ import annotations

import re
from collections.abc import Callable

from calculatrice.engine.language.greek import GREEK
from calculatrice.engine.language.grouping import bracketed_percents, groups_in_product, groups_in_sum, needed_groups
from calculatrice.engine.language.literal import decimal_digits
from calculatrice.engine.language.locale import EN
from calculatrice.engine.language.operators import (
    ATOM,
    BEFORE,
    BETWEEN,
    COMPARISON,
    FACTORIALS,
    FLOORED,
    NOT,
    OF_LEFT,
    OR,
    PERCENTS,
    POSTFIX,
    POWER,
    PRODUCT,
    SIGN,
    SIGNS,
    SUM,
    SUMS,
    word,
)
from calculatrice.engine.language.precedence import (
    ATOMS,
    BARE_OPERANDS,
    INDEXED,
    is_lone,
    is_percent,
    is_root,
    is_signed,
    level_in,
    level_of,
)
from calculatrice.engine.language.tree import (
    Absolute,
    Amount,
    Arc,
    Assignment,
    Call,
    Chain,
    Comparison,
    Compound,
    Comprehension,
    Conversion,
    FunctionDefinition,
    Index,
    Items,
    Logic,
    Measured,
    Name,
    Number,
    Postfix,
    Power,
    Prefix,
    Range,
    Rational,
    UnitConversion,
    UnitDefinition,
    height,
)
from calculatrice.engine.lazy import lazy_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.language import amount_text as money
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.tree import (
        Link,
        Node,
    )

else:
    money = lazy_module("calculatrice.engine.language.amount_text")

UNIT_WORDS = {"en": "unit", "fr": "unité"}
AMONG = {"en": "in", "fr": "dans"}
"""What stands between the name and the list of a comprehension."""
_TALL = 12
MOST_GROUPS = 4
"""A tree that is no taller gets brackets it does not need, and a chain that many at most: all stay within the nesting
that the parser takes."""
_LONGEST_ZEROS = 30
_BAR = " | "
_GROUPS = re.compile(r"[1-9][0-9]{0,2} [0-9]{3}/")


def reading(node: Node, locale: Locale = EN) -> str:
    """The text of `node` in `locale`, bracketed where its precedence might surprise; it parses back to an equal tree.

    >>> from calculatrice.engine.language.parser import parse
    >>> [reading(parse(text).statements[0]) for text in ("6/2(1+2)", "-2^2", "1+2*3")]
    ['(6/2)×(1+2)', '-(2^2)', '1+2×3']
    """
    return _Printer(locale, node).text(node)


class _Printer:
    """Prints a tree for one locale."""

    __slots__ = ("_generous", "_whole", "locale")

    def __init__(self, locale: Locale, whole: Node) -> None:
        self.locale = locale
        self._whole = whole
        self._generous: bool | None = None

    @property
    def generous(self) -> bool:
        """Whether there are brackets that are not needed: measured where a tree asks for some, which few do."""
        if self._generous is None:
            whole = self._whole
            short = 0 < whole.end - whole.start <= _TALL  # a level has a character at least
            self._generous = short or height(whole, _TALL) <= _TALL
        return self._generous

    def text(self, node: Node) -> str:
        return _PRINTERS[type(node)](self, node)

    def at(self, level: int, node: Node) -> str:
        """The text of `node` where an operand of `level` or tighter can stand."""
        kind = type(node)
        if kind in ATOMS:
            return _PRINTERS[kind](self, node)
        if type(node) is Amount and level >= SIGN:
            return money.written(self.number(node.number), node.code, self.locale.name, before=True)
        return _enclosed(_PRINTERS[kind](self, node), node, level)

    def joined(self, nodes: tuple[Node, ...]) -> str:
        texts = []
        for node in nodes:
            texts.append(_PRINTERS[type(node)](self, node))  # noqa: PERF401 - a comprehension is a call in Python 3.11
        return "; ".join(texts)

    def number(self, node: Number) -> str:
        if node.written:
            return self.typed(node.written)
        digits, exponent = decimal_digits(node.significand), node.exponent
        if exponent == 0:
            return digits
        if exponent > 0 or len(digits) + _LONGEST_ZEROS < -exponent:
            return f"{digits}e{exponent}"
        digits = digits.rjust(1 - exponent, "0")
        return f"{digits[:exponent]}{self.locale.decimal}{digits[exponent:]}"

    def rational(self, node: Rational) -> str:
        if self.locale.decimal == "," and _GROUPS.match(node.written):  # a space before three digits groups there
            return f"({node.written.replace(' ', '+')})"
        return self.typed(node.written)

    def typed(self, written: str) -> str:
        return written if self.locale.decimal == "." else written.replace(".", self.locale.decimal)

    def arc(self, node: Arc) -> str:
        return self.typed(node.written)

    def name(self, node: Name) -> str:
        return GREEK.get(node.name, node.name)

    def call(self, node: Call) -> str:
        return f"{GREEK.get(node.name, node.name)}({self.joined(node.arguments)})"

    def items(self, node: Items) -> str:
        return f"[{self.joined(node.items)}]"

    def absolute(self, node: Absolute) -> str:
        inner = self.text(node.operand)
        return f"|({inner})|" if _BAR in inner else f"|{inner}|"

    def prefix(self, node: Prefix) -> str:
        operand = node.operand
        if node.operator == "not":
            return f"{word(BEFORE['not'], self.locale.name)} {self.at(COMPARISON if self.generous else NOT, operand)}"
        if node.operator not in SIGNS:
            return node.operator + self.at(POWER if is_root(operand) else ATOM, operand)
        if isinstance(operand, Rational):
            return node.operator + self.text(operand)
        surprising = isinstance(operand, Power) or (isinstance(operand, Postfix) and operand.operator in FACTORIALS)
        level = ATOM if surprising and self.generous else self.level_beside(SIGN, operand)
        return node.operator + self.at(level, operand)

    def level_beside(self, level: int, operand: Node) -> int:
        """The level of an operand that another operator stands before: a sign of its own reads better in brackets."""
        if type(operand) is Amount:
            return PRODUCT
        return POWER if is_signed(operand) and self.generous else level

    def postfix(self, node: Postfix) -> str:
        inner = node.operand.operator if isinstance(node.operand, Postfix) else ""
        stacks = (inner[:1] == "!" and node.operator[0] == "!") or (inner in PERCENTS and node.operator in PERCENTS)
        return self.at(ATOM if stacks else POSTFIX, node.operand) + node.operator

    def power(self, node: Power) -> str:
        exponent = node.exponent
        level = POSTFIX if isinstance(exponent, Power) and self.generous else SIGN
        return f"{self.at(POSTFIX, node.base)}^{self.exponent(level, exponent)}"

    def exponent(self, level: int, node: Node) -> str:
        """An exponent; an amount in it begins with its currency, which would stand behind the power otherwise."""
        if is_signed(node) and isinstance(node, Prefix) and type(node.operand) is Amount:
            return node.operator + self.at(ATOM, node.operand)
        return self.at(level, node)

    def comparison(self, node: Comparison) -> str:
        return "".join(self.parts(node, [SUM] * (len(node.links) + 1)))

    def logic(self, node: Logic) -> str:
        level = level_in(node)
        return "".join(self.parts(node, [level] * (len(node.links) + 1)))

    def range(self, node: Range) -> str:
        return f"{self.at(SUM, node.first)}..{self.at(SUM, node.last)}"

    def index(self, node: Index) -> str:
        operand = self.text(node.operand)
        plain = isinstance(node.operand, INDEXED) and not is_lone(node.operand)
        return f"{operand if plain else f'({operand})'}[{self.text(node.position)}]"

    def comprehension(self, node: Comprehension) -> str:
        words = word(BETWEEN["for"], self.locale.name), AMONG[self.locale.name]
        return f"[{self.text(node.term)} {words[0]} {node.name} {words[1]} {self.text(node.items)}]"

    def measured(self, node: Measured) -> str:
        level = ATOM if is_percent(node.operand) else SIGN  # `%` before a sign is the remainder
        return f"{self.at(level, node.operand)} {node.written}"

    def amount(self, node: Amount) -> str:
        return money.written(self.number(node.number), node.code, self.locale.name)

    def compound(self, node: Compound) -> str:
        return " ".join(map(self.text, node.items))

    def conversion(self, node: Conversion | UnitConversion) -> str:
        return f"{self.at(OR, node.operand)} to {node.written}"

    def chain(self, node: Chain) -> str:
        is_sum = node.links[0].operator in SUMS
        if is_sum or len(node.links) == 1:
            plain = self.plain_chain(node)
            if plain is not None:
                return plain
        parts = self.parts(node, self.term_levels(node) if is_sum else self.factor_levels(node))
        groups = groups_in_sum(node.links) if is_sum else groups_in_product(node.links)
        if groups and (len(groups) > MOST_GROUPS or not self.generous):
            groups = needed_groups(node) if is_sum else []
        for index in groups:
            parts[index] += ")"
        return "(" * len(groups) + "".join(parts)

    def plain_chain(self, node: Chain) -> str | None:
        """A sum or a product of two, of what never has brackets there; None where it may have some."""
        first = node.first
        if type(first) not in BARE_OPERANDS:
            return None
        texts = [_PRINTERS[type(first)](self, first)]
        for link in node.links:
            operand = link.operand
            if type(operand) not in BARE_OPERANDS or link.operator in OF_LEFT:
                return None
            texts.append(self.operator(link))
            texts.append(_PRINTERS[type(operand)](self, operand))
        return "".join(texts)

    def parts(self, node: Chain | Comparison | Logic, levels: list[int]) -> list[str]:
        """The operands, each printed at its level and with the operator before it."""
        parts = []
        for link, level in zip((None, *node.links), levels, strict=True):
            operand = node.first if link is None else link.operand
            text = self.at(level, operand)
            parts.append(text if link is None else self.operator(link) + text)
        return parts

    def operator(self, link: Link) -> str:
        operator = BETWEEN[link.operator]
        written = self.locale.of if operator.symbol == "of" else word(operator, self.locale.name)
        return f" {written} " if operator.spaced else written

    def term_levels(self, node: Chain) -> list[int]:
        bracketed = bracketed_percents(node)
        first = ATOM if bracketed[0] else PRODUCT
        others = zip(node.links, bracketed[1:], strict=True)
        return [first] + [ATOM if own else self.level_beside(PRODUCT, link.operand) for link, own in others]

    def factor_levels(self, node: Chain) -> list[int]:
        floored = node.links[0].operator in FLOORED
        first = self.level_beside(SIGN, node.first) if floored or type(node.first) is Amount else SIGN
        return [first] + [self.factor_level(link) for link in node.links]

    def factor_level(self, link: Link) -> int:
        """The level of a factor; of an amount behind another sign than `×` such that it begins with its currency."""
        return SIGN if type(link.operand) is Amount and link.operator != "*" else self.level_beside(SIGN, link.operand)

    def assignment(self, node: Assignment) -> str:
        return f"{GREEK.get(node.name, node.name)} = {self.text(node.value)}"

    def unit_definition(self, node: UnitDefinition) -> str:
        return f"{UNIT_WORDS[self.locale.name]} {self.assignment(node)}"

    def function_definition(self, node: FunctionDefinition) -> str:
        parameters = "; ".join(GREEK.get(name, name) for name in node.parameters)
        return f"{GREEK.get(node.name, node.name)}({parameters}) = {self.text(node.body)}"


_PRINTERS: dict[type[Node], Callable[[_Printer, Any], str]] = {
    Number: _Printer.number,
    Rational: _Printer.rational,
    Arc: _Printer.arc,
    Amount: _Printer.amount,
    Name: _Printer.name,
    Call: _Printer.call,
    Items: _Printer.items,
    Absolute: _Printer.absolute,
    Prefix: _Printer.prefix,
    Postfix: _Printer.postfix,
    Power: _Printer.power,
    Comparison: _Printer.comparison,
    Logic: _Printer.logic,
    Range: _Printer.range,
    Index: _Printer.index,
    Comprehension: _Printer.comprehension,
    Measured: _Printer.measured,
    Compound: _Printer.compound,
    Conversion: _Printer.conversion,
    UnitConversion: _Printer.conversion,
    Chain: _Printer.chain,
    Assignment: _Printer.assignment,
    UnitDefinition: _Printer.unit_definition,
    FunctionDefinition: _Printer.function_definition,
}


def _enclosed(text: str, node: Node, level: int) -> str:
    return text if level_of(node) >= level else f"({text})"
