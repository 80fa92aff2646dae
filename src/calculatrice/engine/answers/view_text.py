"""A view as machines write it, in the one writing that reads back as its value.

- A coefficient stands directly before a root, π or φ (`3√2`, `2π/3`), and a space before a function (`2 ln(3)`).
- π stands before a function as a coefficient does: `π ln(3)`.
- `·` stands before e, before a power of a number, and between a root or a constant and what multiplies it: `2·e`,
  `3·2^(1/4)`, `√2·π`, `√3·i`. So `2·e` can't run into an exponent, nor a root reach further than it does.
- The signs of a sum have spaces where an e stands before one: `3·e - 6` is no power of ten.
"""

from __future__ import annotations

from calculatrice.engine.answers.view import (
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
from calculatrice.engine.lazy import lazy_module
from calculatrice.engine.numbers.text import in_base

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from calculatrice.engine.answers.view import View
    from calculatrice.engine.units import wording
else:
    wording = lazy_module("calculatrice.engine.units.wording")

LETTERS = {"pi": "π", "phi": "φ"}
ROOTS = {2: "√", 3: "∛"}
DOT = "·"
"""What stands between factors that nothing else parts."""
PI = Symbol("pi")
BASES = (Sum, Product, Quotient, Negative, Root, Raised)
"""What has brackets as the base of a power."""
BARE = (Digits, Positional, Mixed)
"""What a unit can stand behind without brackets, as it can behind a fraction of two integers."""
COMPOUND = (*BASES, Applied, Logarithm)
"""What has brackets under a root and as an exponent."""
_GROUP = 3
"""Digits that a space before them makes a group, where numbers are grouped by spaces."""


def view_text(view: View) -> str:
    """The text.

    >>> view_text(Quotient(Product((Digits("2"), Symbol("pi"))), Digits("3")))
    '2π/3'
    """
    return TEXTS[type(view)](view)


def _positional(view: Positional) -> str:
    return in_base(view.text, view.base)


def _is_grouped(view: Mixed) -> bool:
    """Whether a space would make one group of digits of two, so that a sign stands there."""
    return len(view.top) == _GROUP


def _mixed(view: Mixed, sign: str = "+") -> str:
    joint = f" {sign} " if _is_grouped(view) else " "
    return f"{view.whole}{joint}{view.top}/{view.bottom}"


def _symbol(view: Symbol) -> str:
    return LETTERS.get(view.name, view.name)


def _negative(view: Negative) -> str:
    operand = view.operand
    return f"-{_mixed(operand, '-') if isinstance(operand, Mixed) else view_text(operand)}"


def _root(view: Root) -> str:
    return ROOTS[view.degree] + _in_brackets(view.radicand, *COMPOUND)


def _raised(view: Raised) -> str:
    if view.base == Symbol("pi"):
        return f"{LETTERS['pi']}²" if view.exponent == Digits("2") else f"{LETTERS['pi']}^{_exponent(view)}"
    return f"{_in_brackets(view.base, *BASES)}^{_exponent(view)}"


def _exponent(view: Raised) -> str:
    return _in_brackets(view.exponent, *COMPOUND)


def _logarithm(view: Logarithm) -> str:
    return f"ln({view.argument})"


def _applied(view: Applied) -> str:
    return f"{view.name}({'; '.join(map(view_text, view.arguments))})"


def _product(view: Product) -> str:
    first, *others = view.factors
    text = _in_brackets(first, Sum)
    before = first
    for factor in others:
        written = _in_brackets(factor, Sum)
        text += _joint(before, factor, written) + written
        before = factor
    return text


def _joint(before: View, factor: View, text: str) -> str:
    """What stands between two factors: nothing behind a coefficient, unless they would run into each other."""
    is_number, is_word = isinstance(before, Digits), _is_word(factor)
    if text[0].isdigit() or text[0] in "e(" or not (is_number or (before == PI and is_word)):
        return DOT
    return " " if is_word else ""


def _is_word(view: View) -> bool:
    """Whether it starts with a name that is written in letters."""
    base = view.base if isinstance(view, Raised) else view
    return isinstance(base, Applied | Logarithm) or (isinstance(base, Symbol) and len(_symbol(base)) > 1)


def _quotient(view: Quotient) -> str:
    return f"{_in_brackets(view.top, Sum)}/{_in_brackets(view.bottom, Product, Sum)}"


def _sum(view: Sum) -> str:
    terms = [view_text(term) for term in view.terms]
    space = " " if any(term.endswith("·e") for term in terms[:-1]) else ""
    first, *others = terms
    return first + "".join(f"{space}{_sign(term)}{space}{term.removeprefix('-')}" for term in others)


def _sign(term: str) -> str:
    return "-" if term.startswith("-") else "+"


def _factors(view: Factors) -> str:
    return " × ".join(map(view_text, view.factors))


def _suffixed(view: Suffixed) -> str:
    return view_text(view.operand) + view.suffix


def _with_unit(view: WithUnit) -> str:
    number = view_text(view.operand)
    return f"{number if is_bare(view.operand) else f'({number})'} {wording.text(view.unit)}"


def is_bare(view: View) -> bool:
    """Whether a unit can stand behind it without brackets.

    >>> is_bare(Quotient(Digits("1"), Digits("3"))), is_bare(Quotient(PI, Digits("3")))
    (True, False)
    """
    number = view.operand if isinstance(view, Negative) else view
    if isinstance(number, Quotient):
        return isinstance(number.top, Digits) and isinstance(number.bottom, Digits)
    return isinstance(number, BARE) and not (isinstance(number, Mixed) and _is_grouped(number))


def _amount(view: Amount) -> str:
    """As it is read in every locale, but for the decimal mark."""
    return f"{view.number.text} {wording.text(view.code)}"


def _together(view: Together) -> str:
    return " ".join(map(view_text, view.parts))


def _parts(view: Parts) -> str:
    return f"{view.degrees}°{view.minutes}\u2032{view.seconds}\u2033"


def _clock(view: Clock) -> str:
    return f"{view.hours}:{view.minutes}:{view.seconds}"


def _listed(view: Listed) -> str:
    return f"[{'; '.join(map(view_text, view.items))}]"


def _in_brackets(view: View, *kinds: type) -> str:
    """The text, in brackets where it is of one of those kinds."""
    text = view_text(view)
    return f"({text})" if isinstance(view, kinds) else text


def _as_it_is(view: Digits | Word) -> str:
    return view.text


TEXTS: dict[type, Callable[[Any], str]] = {
    Digits: _as_it_is,
    Positional: _positional,
    Mixed: _mixed,
    Word: _as_it_is,
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
