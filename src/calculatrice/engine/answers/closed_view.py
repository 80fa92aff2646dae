"""The view of a closed form, a sum of rational multiples of constants.

A sum has one bar where all its terms have the same denominator, `(√6-√2)/4`, else each term has its own: `1+2π/3`.
Positive terms come first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.answers.number_view import rational_view
from calculatrice.engine.answers.view import (
    Digits,
    Negative,
    Product,
    Quotient,
    Raised,
    Sum,
    Symbol,
)
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.text import integer_text
from calculatrice.engine.records import record

if TYPE_CHECKING:
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.numbers.exact import Number, Rational

    Terms = list[tuple[Rational, "Constant"]]

GOLDEN: dict[str, View] = {"(1+√5)/2": Symbol("phi"), "(√5-1)/2": Sum((Symbol("phi"), Negative(Digits("1"))))}

GOLDEN_BOTTOM = 2
WHOLE = {1}


@record
class Constant:
    """A constant that closed forms are made of: its value, and its factors above and below a fraction bar."""

    value: Number
    above: tuple[View, ...]
    below: tuple[View, ...] = ()


ONE = Constant(1, ())


def closed_view(terms: Terms) -> View:
    """The sum of the multiples.

    >>> from calculatrice.engine.answers.view import Logarithm, Root
    >>> root, logarithm = Constant(0, (Root(2, Digits("2")),)), Constant(0, (Logarithm(3),))
    >>> [view_text(closed_view(terms)) for terms in ([(1, ONE), (3, root)], [(rational.ratio(2, 3), logarithm)])]
    ['1+3√2', '2 ln(3)/3']
    """
    terms = _present(terms)
    if len(terms) < 2:
        return _term(*terms[0]) if terms else Digits("0")
    top, bottom = _over_one_bar(terms)
    found = _over(top, bottom)
    return GOLDEN.get(view_text(found), found) if bottom == GOLDEN_BOTTOM else found


def imaginary_view(terms: Terms) -> View | None:
    """The same sum times i; None where it is 0.

    >>> from calculatrice.engine.answers.view import Root
    >>> root = Constant(0, (Root(2, Digits("3")),))
    >>> found = imaginary_view([(rational.ratio(1, 2), root)]), imaginary_view([(1, ONE), (2, root)])
    >>> [view_text(view) for view in found]
    ['√3·i/2', '(1+2√3)·i']
    """
    terms = _present(terms)
    if len(terms) < 2:
        return next((_term(coefficient, _times_i(constant)) for coefficient, constant in terms), None)
    top, bottom = _over_one_bar(terms)
    return _over(Product((top, Symbol("i"))), bottom)


def with_imaginary(real: View, imaginary: View | None) -> View:
    """The sum of both."""
    if imaginary is None or real == Digits("0"):
        return imaginary or real
    return Sum((*(real.terms if isinstance(real, Sum) else (real,)), imaginary))


def power_of_e(exponent: Rational) -> tuple[tuple[View, ...], tuple[View, ...]]:
    """What stands above and below the bar for a power of e that is not 1.

    >>> [[view_text(factor) for factor in factors] for factors in power_of_e(rational.ratio(-1, 2))]
    [[], ['e^(1/2)']]
    """
    size = exponent if exponent > 0 else -exponent
    found = (Symbol("e") if size == 1 else Raised(Symbol("e"), rational_view(size)),)
    return (found, ()) if exponent > 0 else ((), found)


def _present(terms: Terms) -> Terms:
    """The terms that are not 0, the positive ones first."""
    if len(terms) == 1 and terms[0][0] != 0:
        return terms
    return [term for term in terms if term[0] > 0] + [term for term in terms if term[0] < 0]


def _times_i(constant: Constant) -> Constant:
    """The constant with an i behind it."""
    return Constant(constant.value, (*constant.above, Symbol("i")), constant.below)


def _over_one_bar(terms: Terms) -> tuple[Sum, int]:
    """The sum as it stands over the denominator that all terms have, which is 1 where they differ."""
    bottoms = {1 if type(coefficient) is int else rational.denominator(coefficient) for coefficient, _ in terms}
    if len(bottoms) > 1 or bottoms == WHOLE:
        return Sum(tuple([_term(coefficient, constant) for coefficient, constant in terms])), 1
    tops = tuple(_term(rational.numerator(coefficient), constant) for coefficient, constant in terms)
    return Sum(tops), bottoms.pop()


def _over(top: View, bottom: int) -> View:
    return top if bottom == 1 else Quotient(top, Digits(str(bottom)))


def _term(coefficient: Rational, constant: Constant) -> View:
    if isinstance(coefficient, int):
        top, bottom = coefficient, 1
    else:
        top, bottom = rational.numerator(coefficient), rational.denominator(coefficient)
    found = _multiple(abs(top), constant.above)
    if constant.below or bottom != 1:
        found = Quotient(found, _multiple(bottom, constant.below))
    return Negative(found) if coefficient < 0 else found


def _multiple(count: int, factors: tuple[View, ...]) -> View:
    if count != 1 or not factors:
        factors = (Digits(integer_text(count)), *factors)
    return factors[0] if len(factors) == 1 else Product(factors)
