"""The one walk over a tree that every notation shares: what stands in brackets, what is a fraction, what is a series.

A notation says how the parts are written: MathML and LaTeX in two dimensions, where a fraction bar, a radical and a
raised exponent need no brackets, and speech in a line, where they do.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from calculatrice.engine.answers.notation.shapes import (
    function_name,
    is_positional,
    is_positive,
    is_product,
    is_raised_function,
    is_series,
    level_of_quotient,
    sign_of_quotient,
    starts_with_sign,
)
from calculatrice.engine.answers.notation.writing import Writing
from calculatrice.engine.functions.catalogue import FUNCTIONS
from calculatrice.engine.language.grouping import bracketed_percents, groups_in_sum
from calculatrice.engine.language.literal import decimal_digits
from calculatrice.engine.language.locale import EN
from calculatrice.engine.language.operators import (
    ATOM,
    COMPARISON,
    FACTORIALS,
    OR,
    PERCENTS,
    POSTFIX,
    POWER,
    PRODUCT,
    SIGN,
    SUM,
)
from calculatrice.engine.language.positional import PREFIX, digits_of, has_prefix
from calculatrice.engine.language.precedence import is_root, is_signed, level_in, level_of
from calculatrice.engine.language.printer import AMONG, MOST_GROUPS, reading
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
)

if TYPE_CHECKING:
    from calculatrice.engine.language.tree import Link, Node

DEGREES = {"√": "", "∛": "3", "sqrt": "", "cbrt": "3"}
FIXED_INDEXES = {"log2": ("log", "2"), "log10": ("log", "10")}


MEASURED = (Measured, Amount, Compound)
"""Numbers with their units, which a sign is a part of: -40 °C is no multiple of 40 °C."""


class Layout(Writing):
    """Writes trees in one notation and locale. Every `×` that was understood in an expression is shown."""

    def text(self, node: Node) -> str:
        """The node as it is written."""
        return WRITERS[type(node)](self, node)

    def at(self, level: int, node: Node) -> str:
        """The node where an operand of `level` or tighter can stand."""
        return self.text(node) if self.level(node) >= level else self.bracketed(self.text(node))

    def apart(self, node: Node) -> str:
        """The node in a place of its own: under a radical, as an exponent."""
        return self.text(node)

    def level(self, node: Node) -> int:
        """How tightly the node holds together as this notation writes it."""
        if isinstance(node, Number):
            return SIGN if "e" in self.digits(node) and not is_positional(node) else ATOM
        if isinstance(node, Call) and is_series(node):
            return SUM
        if is_signed(node):  # a mixed number behind a sign stands in brackets here
            return SIGN
        return level_of_quotient(node) if is_product(node) and not self.linear else level_of(node)

    def beside(self, level: int, operand: Node) -> int:
        """The level of an operand that another operator stands before: a sign of its own stands in brackets."""
        return POWER if starts_with_sign(operand) else level

    def digits(self, node: Number) -> str:
        """The text of a number for machines."""
        plain = node.exponent == 0 and not node.written
        return decimal_digits(node.significand) if plain else reading(node, EN)

    def literal(self, node: Number) -> str:
        if is_positional(node):
            return self.typed(node.written)
        mantissa, _, exponent = self.digits(node).partition("e")
        if not exponent:
            return self.number(mantissa)
        return self.scaled(mantissa, exponent)

    def rational(self, node: Rational) -> str:
        if not node.mixed:
            return self.typed(node.written)
        whole, top, bottom = map(self.number, node.written.replace("/", " ").split(" "))
        return self.mixed(whole, self.fraction(top, bottom))

    def typed(self, written: str) -> str:
        """A literal with its base or its repeating digits; a prefix such as `0x` is seen, and the base is said."""
        digits = digits_of(written)
        if digits is None:
            raise ValueError(written)
        if self.linear or not has_prefix(written):
            return self.positional(digits.head, digits.repetend, digits.base)
        return self.positional(written[:PREFIX] + digits.head, digits.repetend, 10)

    def scaled(self, mantissa: str, exponent: str) -> str:
        """A number and a power of ten behind it."""
        return self.row([self.number(mantissa), self.operator("*"), self.power_of("10", exponent)])

    def power_of(self, base: str, exponent: str) -> str:
        """The power of a number, its exponent perhaps negative."""
        return self.raised(self.number(base), self.signed(exponent))

    def signed(self, text: str) -> str:
        """The digits of an integer, perhaps with a minus before them."""
        digits = self.number(text.lstrip("-"))
        return self.row([self.operator("-"), digits]) if text.startswith("-") else digits

    def angle(self, node: Arc) -> str:
        return self.arc([part for part in re.split("[°\u2032\u2033]", node.written) if part])

    def name(self, node: Name) -> str:
        return self.identifier(node.name)

    def absolute(self, node: Absolute) -> str:
        return self.fenced("|", node.operand)

    def items(self, node: Items) -> str:
        return self.listed([self.at(SUM, item) for item in node.items])

    def prefix(self, node: Prefix) -> str:
        operand = node.operand
        if node.operator == "not":
            return self.row([self.operator("not"), self.at(COMPARISON, operand)])
        if is_root(node):
            return self.root_of(node.operator, operand)
        surprising = isinstance(operand, Power) or (isinstance(operand, Postfix) and operand.operator in FACTORIALS)
        level = ATOM if surprising else PRODUCT if type(operand) in MEASURED else self.beside(SIGN, operand)
        return self.row([self.operator(node.operator), self.at(level, operand)])

    def postfix(self, node: Postfix) -> str:
        inner = node.operand.operator if isinstance(node.operand, Postfix) else ""
        stacks = (inner[:1] == "!" and node.operator[0] == "!") or (inner in PERCENTS and node.operator in PERCENTS)
        return self.suffixed(self.at(ATOM if stacks else POSTFIX, node.operand), node.operator)

    def power(self, node: Power) -> str:
        base, exponent = node.base, node.exponent
        if is_raised_function(base) and is_positive(exponent):
            return self.applied(base.name, base.arguments, self.text(exponent))
        return self.raised(self.at(POSTFIX, base), self.apart(exponent))

    def comparison(self, node: Comparison) -> str:
        parts = [self.at(SUM, node.first)]
        for link in node.links:
            parts += [self.operator(link.operator), self.at(SUM, link.operand)]
        return self.row(parts)

    def logic(self, node: Logic) -> str:
        level = level_in(node)
        parts = [self.at(level, node.first)]
        for link in node.links:
            parts += [self.operator(link.operator), self.at(level, link.operand)]
        return self.row(parts)

    def range(self, node: Range) -> str:
        return self.row([self.at(SUM, node.first), self.operator(".."), self.at(SUM, node.last)])

    def index(self, node: Index) -> str:
        return self.item(self.at(ATOM, node.operand), self.text(node.position))

    def comprehension(self, node: Comprehension) -> str:
        among = self.words(f"\u00a0{AMONG[self.locale.name]}\u00a0")
        parts = [
            self.at(SUM, node.term),
            self.operator("for"),
            self.identifier(node.name),
            among,
            self.text(node.items),
        ]
        return self.listed([self.row(parts)])

    def conversion(self, node: Conversion) -> str:
        return self.row([self.at(OR, node.operand), self.operator("to"), self.words(node.written)])

    def measured(self, node: Measured) -> str:
        return self.with_unit(self.at(SIGN, node.operand), node.unit)

    def amount(self, node: Amount) -> str:
        return self.money(self.text(node.number), node.code)

    def compound(self, node: Compound) -> str:
        return self.beside_each_other([self.text(item) for item in node.items])

    def beside_each_other(self, parts: list[str]) -> str:
        """Quantities that are one together, a space between them."""
        first, *others = parts
        return self.row([first, *(part for other in others for part in (self.words("\u00a0"), other))])

    def unit_conversion(self, node: UnitConversion) -> str:
        units = (
            [self.words(node.written)] if node.units in (("best",), ("ratio",)) else list(map(self.unit, node.units))
        )
        return self.row([self.at(OR, node.operand), self.operator("to"), self.beside_each_other(units)])

    def chain(self, node: Chain) -> str:
        return self.product(node) if is_product(node) else self.sum(node)

    def sum(self, node: Chain) -> str:
        """The terms; all that a percentage is of stands in brackets before it."""
        own, groups = bracketed_percents(node), groups_in_sum(node.links)
        parts = [self.at(ATOM if own[0] else PRODUCT, node.first)]
        for index, link in enumerate(node.links):
            if index in groups and len(groups) <= MOST_GROUPS:
                parts = [self.bracketed(self.row(parts))]
            level = ATOM if own[index + 1] else self.beside(PRODUCT, link.operand)
            parts += [self.operator(link.operator[0]), self.at(level, link.operand)]
        return self.row(parts)

    def product(self, node: Chain) -> str:
        """The factors, folded from the left; the minus before a quotient stands before its bar."""
        sign, first = ("", node.first) if self.linear else sign_of_quotient(node)
        parts, loose = [self.at(self.level_of_first(node.links[0].operator, first), first)], False
        for link in node.links:
            parts, loose = FOLDS.get(link.operator, Layout.infix)(self, parts, loose, link)
        return self.row([self.operator(sign), self.row(parts)]) if sign else self.row(parts)

    def level_of_first(self, operator: str, first: Node) -> int:
        """The level of a first factor: a fraction bar needs no brackets over it, a sign before `mod` does."""
        if operator not in FOLDS:
            return self.beside(POWER, first)
        return COMPARISON if operator in ("/", "//") and not self.linear else SIGN

    def multiplied(self, parts: list[str], loose: bool, link: Link) -> tuple[list[str], bool]:  # noqa: FBT001  # a fold's state
        if loose:
            parts = [self.bracketed(self.row(parts))]
        parts.append(self.operator(link.operator))
        parts.append(self.at(self.beside(SIGN, link.operand), link.operand))
        return parts, False

    def divided(self, parts: list[str], loose: bool, link: Link) -> tuple[list[str], bool]:  # noqa: FBT001  # a fold's state
        top = self.row(parts)
        bottom = self.at(POWER, link.operand) if self.linear else self.text(link.operand)
        return [self.fraction(self.bracketed(top) if loose and self.linear else top, bottom)], self.linear

    def floor_divided(self, parts: list[str], loose: bool, link: Link) -> tuple[list[str], bool]:  # noqa: FBT001  # a fold's state
        [fraction], _ = self.divided(parts, loose, link)
        return [self.floored(fraction)], False

    def infix(self, parts: list[str], loose: bool, link: Link) -> tuple[list[str], bool]:  # noqa: FBT001  # a fold's state
        left = self.row(parts)
        left = self.bracketed(left) if loose or len(parts) > 1 else left
        return [left, self.operator(link.operator), self.at(POWER, link.operand)], True

    def call(self, node: Call) -> str:
        special = _special(node)
        return self.applied(node.name, node.arguments, own=node.own) if special is None else special(self, node)

    def fence(self, node: Call) -> str:
        return self.fenced(FUNCTIONS[function_name(node)].bar, node.arguments[0])

    def root(self, node: Call) -> str:
        return self.root_of(function_name(node), node.arguments[0])

    def root_of(self, name: str, radicand: Node) -> str:
        degree = DEGREES[name]
        return self.radical(self.number(degree) if degree else "", self.apart(radicand))

    def root_of_degree(self, node: Call) -> str:
        radicand, degree = node.arguments
        return self.radical(self.apart(degree), self.apart(radicand))

    def logarithm(self, node: Call) -> str:
        name, index = FIXED_INDEXES[function_name(node)]
        return self.indexed(name, self.number(index), node.arguments[0])

    def logarithm_to_base(self, node: Call) -> str:
        argument, base = node.arguments
        return self.indexed(function_name(node), self.apart(base), argument)

    def function_of_order(self, node: Call) -> str:
        order, argument = node.arguments
        return self.indexed(function_name(node), self.apart(order), argument)

    def binomial(self, node: Call) -> str:
        among, count = node.arguments
        return self.chosen(among, count)

    def summed(self, node: Call) -> str:
        term, index, first, last = node.arguments
        bounds = self.apart(first), self.apart(last)
        return self.series(function_name(node), self.text(index), bounds, self.at(self.beside(SIGN, term), term))

    def assignment(self, node: Assignment) -> str:
        return self.row([self.identifier(node.name), self.operator(":="), self.text(node.value)])

    def function_definition(self, node: FunctionDefinition) -> str:
        parameters = tuple(Name(node.start, node.start, name) for name in node.parameters)
        return self.row([self.applied(node.name, parameters, own=True), self.operator(":="), self.text(node.body)])


WRITERS: dict[type[Node], Callable[[Layout, Any], str]] = {
    Number: Layout.literal,
    Rational: Layout.rational,
    Arc: Layout.angle,
    Name: Layout.name,
    Call: Layout.call,
    Items: Layout.items,
    Absolute: Layout.absolute,
    Prefix: Layout.prefix,
    Postfix: Layout.postfix,
    Power: Layout.power,
    Comparison: Layout.comparison,
    Logic: Layout.logic,
    Range: Layout.range,
    Index: Layout.index,
    Comprehension: Layout.comprehension,
    Measured: Layout.measured,
    Amount: Layout.amount,
    Compound: Layout.compound,
    Conversion: Layout.conversion,
    UnitConversion: Layout.unit_conversion,
    Chain: Layout.chain,
    Assignment: Layout.assignment,
    UnitDefinition: Layout.assignment,
    FunctionDefinition: Layout.function_definition,
}
FOLDS: dict[str, Callable[[Layout, list[str], bool, Link], tuple[list[str], bool]]] = {
    "*": Layout.multiplied,
    "of": Layout.multiplied,
    "/": Layout.divided,
    "//": Layout.floor_divided,
}
"""What a link does to the parts before it, and to whether the next factor needs brackets around them; any other
operator stands between its operands.
"""
SPECIAL: dict[tuple[str, int], Callable[[Layout, Call], str]] = {
    ("abs", 1): Layout.fence,
    ("floor", 1): Layout.fence,
    ("ceil", 1): Layout.fence,
    ("sqrt", 1): Layout.root,
    ("cbrt", 1): Layout.root,
    ("root", 2): Layout.root_of_degree,
    ("log2", 1): Layout.logarithm,
    ("log10", 1): Layout.logarithm,
    ("log", 2): Layout.logarithm_to_base,
    ("lambertw", 2): Layout.logarithm_to_base,
    ("besselj", 2): Layout.function_of_order,
    ("binomial", 2): Layout.binomial,
}
"""Functions that are not written as a name before brackets, with as many arguments."""


def _special(node: Call) -> Callable[[Layout, Call], str] | None:
    if node.own:
        return None
    if is_series(node):
        return Layout.summed
    return SPECIAL.get((function_name(node), len(node.arguments)))


def is_special(node: Call) -> bool:
    """Whether the call is not written as a name before its arguments."""
    return _special(node) is not None
