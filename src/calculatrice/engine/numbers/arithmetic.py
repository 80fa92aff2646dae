"""The four operations and powers, on any numbers: rationals stay rationals, the rest are trees."""

from __future__ import annotations

from calculatrice.engine.budget import multiplication
from calculatrice.engine.errors import DivisionByZero, DomainError, Undecided
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.decide import certain_sign, is_zero, settle
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import ADD, DIVIDE, EXP, LN, MULTIPLY, POWER, ROOT, SQRT, E, I, split

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from flint import fmpq

    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number, Rational

LARGEST_ROOT = 1 << 20
"""The largest degree of a root that is kept as a root."""
ROOT_EFFORT = 10
"""The effort of taking an integer root, in multiplications."""


def is_real(number: Number) -> bool:
    """Whether the number is known to be real."""
    return not isinstance(number, Exact) or number.real


def add(a: Number, b: Number, budget: Budget) -> Number:
    """`a + b`."""
    if not isinstance(a, Exact) and not isinstance(b, Exact):
        return rational.add(a, b, budget)
    return total((a, b), budget)


def subtract(a: Number, b: Number, budget: Budget) -> Number:
    """`a - b`."""
    if isinstance(a, int) and isinstance(b, int):
        return rational.add(a, -b, budget)
    return add(a, negate(b, budget), budget)


def total(terms: Iterable[Number], budget: Budget) -> Number:
    """The sum of any number of terms, as one node: multiples of one tree are put together."""
    constant: Rational = 0
    coefficients: dict[Exact, Rational] = {}
    for term in terms:
        if isinstance(term, Exact):
            coefficient, tree = split(term)
            before = coefficients.get(tree)
            coefficients[tree] = coefficient if before is None else rational.add(before, coefficient, budget)
        else:
            constant = rational.add(constant, term, budget) if constant else term
    return _sum(constant, [multiply(factor, tree, budget) for tree, factor in coefficients.items() if factor != 0])


def _sum(constant: Rational, terms: list[Number]) -> Number:
    operands = (constant, *terms) if constant else tuple(terms)
    if len(operands) < 2:
        return operands[0] if operands else 0
    return Exact(ADD, operands, real=all(map(is_real, terms)))


def negate(number: Number, budget: Budget) -> Number:
    """`-number`."""
    return multiply(-1, number, budget) if isinstance(number, Exact) else -number


def multiply(a: Number, b: Number, budget: Budget) -> Number:
    """`a * b`: a rational factor comes first, and there is at most one."""
    if not isinstance(a, Exact):
        if not isinstance(b, Exact):
            return rational.multiply(a, b, budget)
        a, b = b, a
    if isinstance(b, Exact):
        return _multiply_trees(a, b, budget)
    if isinstance(b, int) and b in (0, 1):
        return a if b else 0
    coefficient, tree = split(a)
    if tree is not a:
        b = rational.multiply(coefficient, b, budget)
        if b == 1:
            return tree
    return Exact(MULTIPLY, (b, tree), real=tree.real)


def _multiply_trees(a: Exact, b: Exact, budget: Budget) -> Number:
    if a.operation is not MULTIPLY and b.operation is not MULTIPLY and a is not b:
        return Exact(MULTIPLY, (a, b), real=a.real and b.real)
    (p, x), (q, y) = split(a), split(b)
    coefficient = p if q == 1 else rational.multiply(p, q, budget)
    if x is I and y is I:
        return -coefficient
    square = x.operands[0] if x is y and x.operation is SQRT else Exact(MULTIPLY, (x, y), real=x.real and y.real)
    return multiply(square, coefficient, budget)


def product(factors: Iterable[Number], budget: Budget) -> Number:
    """The product of any number of factors."""
    result: Number = 1
    for factor in factors:
        result = multiply(result, factor, budget)
    return result


def divide(a: Number, b: Number, budget: Budget) -> Number:
    """`a / b`; `DivisionByZero` where `b` is proved to be zero, `Undecided` where it may be."""
    if not isinstance(b, Exact):
        if not isinstance(a, Exact):
            return rational.divide(a, b, budget)
        return multiply(rational.divide(1, b, budget), a, budget)
    require_nonzero(b, budget)
    coefficient, tree = split(b)
    quotient = Exact(DIVIDE, (a, tree), real=is_real(a) and tree.real)
    return multiply(rational.divide(1, coefficient, budget), quotient, budget) if a != 0 else 0


def require_nonzero(number: Number, budget: Budget) -> None:
    """Raise where the denominator `number` is zero, or may be."""
    zero = is_zero(number, budget)
    if zero:
        raise DivisionByZero("division_by_zero")
    if zero is None:
        raise Undecided("undecided_denominator")


def square_root(radicand: Number, budget: Budget) -> Number:
    """The principal square root."""
    return root(radicand, 2, budget)


def root(radicand: Number, degree: int, budget: Budget) -> Number:
    """The principal root of a positive degree."""
    if not isinstance(radicand, Exact) and radicand > 0:
        return real_root(radicand, degree, budget)
    radicand = settle(radicand, budget)
    if not is_real(radicand):
        return Exact(SQRT, (radicand,), real=False) if degree == 2 else _complex_power(radicand, 1, degree)
    sign = certain_sign(radicand, budget)
    if sign >= 0:
        return real_root(radicand, degree, budget) if sign else 0
    magnitude = real_root(negate(radicand, budget), degree, budget)
    if degree == 2:
        return multiply(magnitude, I, budget)
    return _complex_power(radicand, 1, degree)


def real_root(radicand: Number, degree: int, budget: Budget) -> Number:
    """The real root of a radicand that is known not to be negative."""
    if not isinstance(radicand, Exact):
        size = rational.bits(radicand)
        if size > rational.WORD:
            budget.spend(ROOT_EFFORT * multiplication(size))
        found = rational.rational_root(radicand, degree)
        if found is not None:
            return found
    if degree == 2:
        return Exact(SQRT, (radicand,), real=True)
    if degree > LARGEST_ROOT:
        return exponential(divide(logarithm(radicand, budget), degree, budget), budget)
    return Exact(ROOT, (radicand, degree), real=True)


def _complex_power(base: Number, numerator: int, denominator: int) -> Exact:
    return Exact(POWER, (base, rational.ratio(numerator, denominator)), real=False)


def exponential(exponent: Number, budget: Budget) -> Number:
    """e to the power of the exponent."""
    if exponent == 0:
        return 1
    if isinstance(exponent, Exact):
        coefficient, tree = split(exponent)
        if tree.operation is LN:
            return power(tree.operands[0], coefficient, budget)
    return E if exponent == 1 else Exact(EXP, (exponent,), real=is_real(exponent))


def logarithm(number: Number, budget: Budget) -> Number:
    """The principal natural logarithm; `DomainError` at zero."""
    if not isinstance(number, Exact) and number > 0:
        return _real_logarithm(number, budget)
    number = settle(number, budget)
    if not is_real(number):
        return Exact(LN, (number,), real=False)
    sign = certain_sign(number, budget)
    if sign == 0:
        raise DomainError("logarithm_of_zero")
    if sign > 0:
        return _real_logarithm(number, budget)
    return Exact(LN, (number,), real=False)


def _real_logarithm(number: Number, budget: Budget) -> Number:
    if number == 1:
        return 0
    if isinstance(number, Exact):
        coefficient, tree = split(number)
        if tree.operation is EXP and is_real(tree.operands[0]):
            return add(_real_logarithm(coefficient, budget), tree.operands[0], budget)
    return Exact(LN, (number,), real=True)


def power(base: Number, exponent: Number, budget: Budget) -> Number:
    """`base ^ exponent`, the principal value; 1 for the exact exponent 0."""
    if isinstance(exponent, int):
        return integer_power(base, exponent, budget)
    if base is E:
        return exponential(exponent, budget)
    base, exponent = settle(base, budget), settle(exponent, budget)
    return _real_power(base, exponent, budget) if is_real(base) else Exact(POWER, (base, exponent), real=False)


def _real_power(base: Number, exponent: Number, budget: Budget) -> Number:
    sign = certain_sign(base, budget)
    if sign == 0:
        return _power_of_zero(exponent, budget)
    if sign > 0:
        return _power_of_positive(base, exponent, budget)
    if isinstance(exponent, Exact):
        return Exact(POWER, (base, exponent), real=False)
    return _power_of_negative(base, exponent, budget)


def integer_power(base: Number, exponent: int, budget: Budget) -> Number:
    """`base ^ exponent` for an exact integer exponent."""
    if isinstance(base, int):
        return rational.power(base, exponent, budget)
    if not isinstance(base, Exact):
        return _power_of_fraction(base, exponent, budget)
    if exponent == 0:
        return 1
    if exponent < 0:
        require_nonzero(base, budget)
    coefficient, tree = split(base)
    if tree.operation is SQRT and exponent % 2 == 0 and is_real(tree):
        powered: Number = power(tree.operands[0], exponent // 2, budget)
    elif tree is I:
        powered = (1, I, -1, negate(I, budget))[exponent % 4]
    elif tree.operation is EXP:
        powered = exponential(multiply(exponent, tree.operands[0], budget), budget)
    else:
        powered = tree if exponent == 1 else Exact(POWER, (tree, exponent), real=tree.real)
    return multiply(rational.power(coefficient, exponent, budget), powered, budget)


def _power_of_fraction(base: fmpq, exponent: int, budget: Budget) -> Number:
    """A rational; but a tree for a fraction whose power is too long to write out, as that of (1+10^-15)^(10^15)."""
    if rational.bits(base) * abs(exponent) <= budget.fraction_bits:
        return rational.power(base, exponent, budget)
    return Exact(POWER, (base, exponent), real=True)


def _power_of_zero(exponent: Number, budget: Budget) -> Number:
    if not is_real(exponent):
        raise DomainError("zero_to_complex_power")
    sign = certain_sign(exponent, budget)
    if sign < 0:
        raise DivisionByZero("zero_to_negative_power")
    return 0 if sign > 0 else 1


def _power_of_positive(base: Number, exponent: Number, budget: Budget) -> Number:
    if base == 1:
        return 1
    if isinstance(exponent, Exact):
        return Exact(POWER, (base, exponent), real=exponent.real)
    degree = rational.denominator(exponent)
    if degree > LARGEST_ROOT:
        return Exact(POWER, (base, exponent), real=True)
    return integer_power(real_root(base, degree, budget), rational.numerator(exponent), budget)


def _power_of_negative(base: Number, exponent: Rational, budget: Budget) -> Number:
    """The principal value for a rational exponent that is no integer."""
    if rational.denominator(exponent) == 2:
        return integer_power(square_root(base, budget), rational.numerator(exponent), budget)
    return Exact(POWER, (base, exponent), real=False)
