"""How the view of an answer is written in a notation: its digits are as they are, and no `×` is shown between factors.

The notation says how the parts are written, as for the tree of an expression; here is what stands in brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calculatrice.engine.answers.view import (
    TRUTHS,
    Amount,
    Applied,
    Clock,
    Digits,
    Factors,
    Listed,
    Logarithm,
    Mixed,
    Negative,
    Parts,
    Positional,
    Product,
    Quotient,
    Raised,
    Root,
    Suffixed,
    Sum,
    Symbol,
    Together,
    WithUnit,
    Word,
)
from calculatrice.engine.answers.view_text import BASES, COMPOUND, is_bare, view_text
from calculatrice.engine.language.beside import FACTORS
from calculatrice.engine.language.parser import parse
from calculatrice.engine.language.tree import Number

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.answers.notation.layout import Layout
    from calculatrice.engine.answers.view import View


def write(layout: Layout, view: View) -> str:
    """The view as the notation writes it.

    >>> from calculatrice.engine.answers.notation.latex import Latex
    >>> from calculatrice.engine.language.locale import EN
    >>> write(Latex(EN), Negative(Quotient(Digits("1"), Digits("2"))))
    '-\\\\frac{1}{2}'
    """
    return WRITERS[type(view)](layout, view)


def _digits(layout: Layout, view: Digits) -> str:
    text = view.text
    if text.startswith("-"):
        return layout.row([layout.operator("-"), _magnitude(layout, text[1:])])
    return _magnitude(layout, text)


def _magnitude(layout: Layout, text: str) -> str:
    mantissa, _, exponent = text.partition("e")
    return layout.scaled(mantissa, exponent) if exponent else layout.number(mantissa)


def _positional(layout: Layout, view: Positional) -> str:
    digits, _, power = view.text.removeprefix("-").partition("*")
    head, _, repetend = digits.partition("(")
    parts = [layout.operator("-")] if view.text.startswith("-") else []
    parts.append(layout.positional(head, repetend.removesuffix(")"), view.base))
    if power:
        base, _, exponent = power.partition("^")
        parts += [layout.operator("*"), layout.power_of(base, exponent)]
    return layout.row(parts)


def _mixed(layout: Layout, view: Mixed) -> str:
    whole, top, bottom = map(layout.number, (view.whole, view.top, view.bottom))
    return layout.mixed(whole, layout.fraction(top, bottom))


def _word(layout: Layout, view: Word) -> str:
    return layout.words(TRUTHS[layout.locale.name][view.text])


def _symbol(layout: Layout, view: Symbol) -> str:
    return layout.identifier(view.name)


def _negative(layout: Layout, view: Negative) -> str:
    return layout.row([layout.operator("-"), write(layout, view.operand)])


def _root(layout: Layout, view: Root) -> str:
    degree = "" if view.degree == 2 else layout.number(str(view.degree))
    return layout.radical(degree, _bracketed(layout, view.radicand, COMPOUND))


def _raised(layout: Layout, view: Raised) -> str:
    exponent = write(layout, view.exponent)
    if layout.linear and not isinstance(view.exponent, Digits):
        exponent = layout.bracketed(exponent)
    base = write(layout, view.base)
    return layout.raised(layout.bracketed(base) if isinstance(view.base, BASES) else base, exponent)


def _logarithm(layout: Layout, view: Logarithm) -> str:
    return layout.applied("ln", (Number(0, 0, view.argument, 0),))


def _applied(layout: Layout, view: Applied) -> str:
    """As the function is written in an expression."""
    [node] = parse(view_text(view)).statements
    return layout.text(node)


def _product(layout: Layout, view: Product) -> str:
    parts: list[str] = []
    for factor in view.factors:
        if parts:
            parts.append(_times(layout, parts[-1], factor))
        written = write(layout, factor)
        parts.append(layout.bracketed(written) if isinstance(factor, Sum) else written)
    return layout.row(parts)


def _times(layout: Layout, left: str, right: View) -> str:
    if isinstance(right, Raised) and isinstance(right.base, Digits):
        return layout.operator("*")
    return layout.implied(left, is_name=isinstance(right, Symbol))


def _quotient(layout: Layout, view: Quotient) -> str:
    top, bottom = _bracketed(layout, view.top, (Sum,)), _bracketed(layout, view.bottom, (Product, Sum))
    return layout.fraction(top, bottom)


def _bracketed(layout: Layout, view: View, kinds: tuple[type, ...]) -> str:
    """The view, in brackets where it is of those kinds and nothing else shows how far it reaches."""
    text = write(layout, view)
    return layout.bracketed(text) if layout.linear and isinstance(view, kinds) else text


def _sum(layout: Layout, view: Sum) -> str:
    first, *others = view.terms
    parts = [write(layout, first)]
    for term in others:
        if isinstance(term, Negative):
            parts += [layout.operator("-"), write(layout, term.operand)]
        else:
            parts += [layout.operator("+"), write(layout, term)]
    return layout.row(parts)


def _factors(layout: Layout, view: Factors) -> str:
    parts: list[str] = []
    for factor in view.factors:
        parts += [layout.operator("*")] if parts else []
        parts.append(write(layout, factor))
    return layout.row(parts)


def _suffixed(layout: Layout, view: Suffixed) -> str:
    operand = write(layout, view.operand)
    if isinstance(view.operand, Positional):
        return layout.row([operand, layout.operator("*"), layout.power_of("2", view.suffix.removeprefix("p"))])
    if view.suffix in FACTORS:
        return layout.row([operand, layout.words(view.suffix)])
    scaled = isinstance(view.operand, Digits) and "e" in view.operand.text
    return layout.suffixed(layout.bracketed(operand) if scaled else operand, view.suffix)


def _with_unit(layout: Layout, view: WithUnit) -> str:
    number = write(layout, view.operand)
    size = view.operand.operand if isinstance(view.operand, Negative) else view.operand
    stands = is_bare(size) or isinstance(size, Mixed) or (isinstance(size, Quotient) and not layout.linear)
    return layout.with_unit(number if stands else layout.bracketed(number), view.unit)


def _amount(layout: Layout, view: Amount) -> str:
    digits = view.number.text
    amount = layout.money(layout.grouped(digits.removeprefix("-")), view.code)
    return layout.row([layout.operator("-"), amount]) if digits.startswith("-") else amount


def _together(layout: Layout, view: Together) -> str:
    return layout.beside_each_other([write(layout, part) for part in view.parts])


def _parts(layout: Layout, view: Parts) -> str:
    return layout.arc([view.degrees, view.minutes, view.seconds])


def _clock(layout: Layout, view: Clock) -> str:
    return layout.clock([view.hours, view.minutes, view.seconds])


def _listed(layout: Layout, view: Listed) -> str:
    return layout.listed([write(layout, item) for item in view.items]) if view.items else layout.words("[]")


WRITERS: dict[type, Callable[[Layout, Any], str]] = {
    Digits: _digits,
    Positional: _positional,
    Mixed: _mixed,
    Word: _word,
    Symbol: _symbol,
    Negative: _negative,
    Root: _root,
    Raised: _raised,
    Logarithm: _logarithm,
    Applied: _applied,
    Product: _product,
    Quotient: _quotient,
    Sum: _sum,
    Factors: _factors,
    Suffixed: _suffixed,
    WithUnit: _with_unit,
    Amount: _amount,
    Together: _together,
    Parts: _parts,
    Clock: _clock,
    Listed: _listed,
}
