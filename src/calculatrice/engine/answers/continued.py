"""A fraction as integers below each other: `3+1/(7+1/16)`."""

from __future__ import annotations

from calculatrice.engine.answers.view import Digits, Quotient, Sum
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.text import integer_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.numbers.exact import Rational

MOST_TERMS = 24
"""Integers of the longest continued fraction that is shown."""


def continued(value: Rational) -> View | None:
    """The continued fraction of a rational; None where it is too long to show.

    >>> from calculatrice.engine.answers.view_text import view_text
    >>> [view_text(continued(rational.ratio(*parts))) for parts in ((355, 113), (2, 7), (-22, 7), (4, 2))]
    ['3+1/(7+1/16)', '1/(3+1/2)', '-4+1/(1+1/6)', '2']
    """
    terms = _terms(value)
    if terms is None:
        return None
    view: View = Digits(integer_text(terms[-1]))
    for term in reversed(terms[:-1]):
        part = Quotient(Digits("1"), view)
        view = Sum((Digits(integer_text(term)), part)) if term else part
    return view


def _terms(value: Rational) -> list[int] | None:
    top, bottom = rational.numerator(value), rational.denominator(value)
    terms: list[int] = []
    while bottom and len(terms) < MOST_TERMS:
        whole, rest = divmod(top, bottom)
        terms.append(whole)
        top, bottom = bottom, rest
    return None if bottom else terms
