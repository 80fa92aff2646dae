"""Closed forms by lattice reduction: a relation is guessed from digits, and then proved.

The constants that an expression is made of suggest a basis: `relation_bases`. An integer relation between the value and
the basis (Lenstra, Lenstra and Lovász) is a conjecture; that the difference is zero is then proved like any other zero.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.answers.closed_view import ONE, closed_view, imaginary_view, with_imaginary
from calculatrice.engine.answers.relation_bases import MOST_TERMS, bases
from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import multiply, subtract, total
from calculatrice.engine.numbers.decide import as_rational, is_surely_zero
from calculatrice.engine.numbers.exact import Exact, WorkingPrecision
from calculatrice.engine.numbers.operations import IM, RE

if TYPE_CHECKING:
    from calculatrice.engine.answers.closed_view import Constant, Terms
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number, Rational

PRECISION = 192
"""Bits of the numbers among which a relation is sought: enough for four coefficients of 33 bits."""
SURPLUS = 60
"""Bits by which a relation must be shorter than chance would have it."""
LATTICE_EFFORT = 400_000


def form_by_relations(value: Exact, budget: Budget) -> View | None:
    """What lattice reduction finds and a proof confirms.

    >>> from calculatrice.engine.answers.view_text import view_text
    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.operations import PI
    >>> budget = Budget.job()
    >>> view_text(form_by_relations(multiply(PI, rational.ratio(2, 3), budget), budget))
    '2π/3'
    """
    if value.real:
        terms = _terms(value, budget)
        return None if terms is None else closed_view(terms)
    real, imaginary = (_terms(Exact(part, (value,), real=True), budget) for part in (RE, IM))
    if real is None or imaginary is None:
        return None
    return with_imaginary(closed_view(real), imaginary_view(imaginary))


def _terms(value: Exact, budget: Budget) -> Terms | None:
    """The real value as a sum of rational multiples of constants."""
    known = as_rational(value, budget)
    if known is not None:
        return [(known, ONE)]
    for basis in bases(value, budget):
        coefficients = _relation(value, basis, budget)
        if coefficients is not None and _is_proved(value, coefficients, basis, budget):
            return list(zip(coefficients, basis, strict=True))
    return None


def _relation(value: Exact, basis: list[Constant], budget: Budget) -> list[Rational] | None:
    """Rationals that make the value of the basis, if short ones seem to."""
    budget.spend(LATTICE_EFFORT)
    numbers = [value, *(constant.value for constant in basis)]
    columns = [scaled for number in numbers if (scaled := _scaled(number, budget)) is not None]
    if len(columns) < len(numbers):
        return None
    size = len(numbers)
    rows = [[int(row == column) for column in range(size)] + [columns[row]] for row in range(size)]
    shortest = [int(entry) for entry in flint.fmpz_mat(rows).lll().tolist()[0][:size]]
    terms = sum(entry != 0 for entry in shortest[1:])
    if (
        shortest[0] == 0
        or terms > MOST_TERMS
        or sum(abs(entry).bit_length() for entry in shortest) > PRECISION - SURPLUS
    ):
        return None
    return [rational.ratio(-entry, shortest[0]) for entry in shortest[1:]]


def _scaled(number: Number, budget: Budget) -> int | None:
    """The number times 2**PRECISION, to the nearest integer or so; None where it is too large to be exact there."""
    if not isinstance(number, Exact):
        return int(number * 2**PRECISION)
    ball = number.enclose(2 * PRECISION, budget)
    with WorkingPrecision(2 * PRECISION):
        if not ball.is_finite() or not ball.abs_upper() < flint.arb(2) ** PRECISION:
            return None
        scaled = (ball * flint.arb(2) ** PRECISION).mid().floor().unique_fmpz()
    return None if scaled is None else int(scaled)


def _is_proved(value: Exact, coefficients: list[Rational], basis: list[Constant], budget: Budget) -> bool:
    pairs = zip(basis, coefficients, strict=True)
    terms = [multiply(constant.value, coefficient, budget) for constant, coefficient in pairs]
    difference = subtract(value, total(terms, budget), budget)
    return (is_surely_zero(difference, budget) if isinstance(difference, Exact) else difference == 0) is True
