"""Proof that an exact number is zero, or not: by its structure, its normal form, a separation bound, or Calcium.

The cheaper ones are asked first; the first two never tell that a number is not zero.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.budget import INLINE_PROOFS
from calculatrice.engine.errors import BudgetExceeded
from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.complexity import complexity
from calculatrice.engine.numbers.exact import Exact, WorkingPrecision
from calculatrice.engine.numbers.normal_zero import vanishes
from calculatrice.engine.numbers.separation import separation_bits
from calculatrice.engine.numbers.structure import merged
from calculatrice.engine.numbers.units import times_units

if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.calcium import Element, Field, Truth
    from calculatrice.engine.numbers.exact import Ball, Number

SLACK = 64
"""Bits of an enclosure beyond the separation bound, for the rounding of its operations."""
LOOK_EFFORT = 3_000
"""The effort of looking at a node for what may prove its tree zero."""
BEFORE_A_PROOF = (512, 1024, 2048, 4096)
"""Precisions, in bits, that tell `sin(1e-200)` from 1e-200 before a proof is tried that may take long."""
CALCIUM_EFFORT = 300_000
"""What a proof within the inline limits costs at most, in units of effort: measured."""


def proved_zero(number: Exact, budget: Budget) -> Truth:
    """Whether the number is exactly zero; None where no proof was found.

    Raises `BudgetExceeded` where a proof may be had with a larger budget.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.operations import ADD, MULTIPLY, SQRT
    >>> root = Exact(SQRT, (2,), real=True)
    >>> proved_zero(Exact(ADD, (Exact(MULTIPLY, (root, root), real=True), -2), real=True), Budget.inline())
    True
    """
    budget.spend(LOOK_EFFORT * len(number.order()))
    known = merged(number, budget)
    if not isinstance(known, Exact):
        return known == 0
    number = known
    return True if vanishes(number, budget) else proved_dearly(number, budget)


def proved_dearly(number: Exact, budget: Budget) -> Truth:
    """The same by a separation bound or by Calcium, which tell too that a number is not zero.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.operations import SQRT
    >>> proved_dearly(Exact(SQRT, (2,), real=True), Budget.inline())
    False
    """
    bits = separation_bits(number)
    if bits is not None and bits + SLACK <= budget.precision:
        return _proved_by_separation(number, bits, budget)
    if not budget.proofs:
        return None
    hardness = complexity(number)
    if hardness > INLINE_PROOFS and _is_told_apart(number, budget):
        return False
    if hardness > budget.proofs:
        raise BudgetExceeded("proof_too_hard")
    budget.spend(CALCIUM_EFFORT)
    return _proved_by_calcium(number)


def _is_told_apart(number: Exact, budget: Budget) -> bool:
    """Whether a close enclosure excludes zero: quicker than a proof that is no longer quick."""
    for precision in BEFORE_A_PROOF:
        if precision > budget.precision:
            break
        if not number.enclose(precision, budget).contains(0):
            return True
    return False


def _proved_by_separation(number: Exact, bits: int, budget: Budget) -> Truth:
    precision = bits + SLACK
    while precision <= budget.precision:
        ball = number.enclose(precision, budget)
        if not ball.contains(0):
            return False
        with WorkingPrecision(SLACK):
            if ball.is_finite() and _below(ball, bits):
                return True
        precision *= 2
    raise BudgetExceeded("proof_too_hard")


def _below(ball: Ball, bits: int) -> bool:
    return bool(ball.abs_upper() < flint.arb(2) ** -bits)


def _proved_by_calcium(number: Exact) -> Truth:
    from calculatrice.engine.numbers.calcium import Field, NotANumber

    with Field() as field:
        try:
            zero = field.is_zero(_element(number, field))
            enlarged = times_units(number) if zero is None else None
            return zero if enlarged is None else field.is_zero(_element(enlarged, field))
        except NotANumber:
            return None


def _element(number: Exact, field: Field) -> Element:
    elements: dict[int, Element] = {}
    for node in number.order():
        operands = [_operand(operand, elements, field) for operand in node.operands]
        prove = node.operation.prove
        elements[id(node)] = (
            field.opaque(node.operation.name, *operands, real=node.real) if prove is None else prove(field, *operands)
        )
    return elements[id(number)]


def _operand(operand: Number, elements: dict[int, Element], field: Field) -> Element:
    if isinstance(operand, Exact):
        return elements[id(operand)]
    return field.rational(rational.numerator(operand), rational.denominator(operand))
