"""The constants of an expression, as bases of relations: roots of the primes in it, π, logarithms, powers of e."""

from __future__ import annotations

from functools import reduce
from itertools import combinations
from math import gcd
from typing import TYPE_CHECKING

from calculatrice.engine.answers.closed_view import ONE, Constant, power_of_e
from calculatrice.engine.answers.view import Digits, Logarithm, Quotient, Raised, Root, Symbol
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import (
    divide,
    exponential,
    logarithm,
    multiply,
    power,
    real_root,
    square_root,
)
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import DIVIDE, EXP, LN, PI, POWER, ROOT, SQRT, split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.answers.view import View
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number, Rational

MOST_PRIMES = 3
MOST_TERMS = 3
LARGEST_DEGREE = 100
LARGEST_PRIME = 1 << 16
ANGLES = ("sin", "cos", "tan")
PRIMES_OF_ANGLES = (2, 3, 5)


def bases(value: Exact, budget: Budget) -> Iterator[list[Constant]]:
    """The bases worth a try, the simplest first; 1 by itself is none: the value is no rational that could be proved.

    >>> from calculatrice.engine.budget import Budget
    >>> budget = Budget.job()
    >>> value = multiply(square_root(6, budget), PI, budget)
    >>> [["".join(map(view_text, one.above)) for one in basis] for basis in bases(value, budget)][0]
    ['', '√2', '√3', '√6']
    """
    radicals = _radicals(value, budget)
    transcendental = _transcendental(value, budget)
    if radicals:
        yield [ONE, *radicals]
    for constant in transcendental:
        yield [ONE, constant]
    if len(transcendental) > 1:
        yield [ONE, *transcendental[:6]]
    for constant in transcendental if radicals else ():
        yield [ONE, constant, *(_times(radical, constant, budget) for radical in radicals)]


def _times(radical: Constant, constant: Constant, budget: Budget) -> Constant:
    value = multiply(radical.value, constant.value, budget)
    return Constant(value, radical.above + constant.above, constant.below)


def _radicals(value: Exact, budget: Budget) -> list[Constant]:
    """Square roots of the products of the primes under the roots of the expression, and its other roots."""
    primes: set[int] = set()
    others: dict[str, Constant] = {}
    for node in value.order():
        if node.operation is SQRT:
            primes |= _primes_under(node)
        elif node.operation.name in ANGLES or (node.operation is EXP and not node.real):
            primes |= set(PRIMES_OF_ANGLES)
        elif node.operation in (ROOT, POWER):
            primes |= _add_power(others, node, budget)
    few = sorted(primes)[:MOST_PRIMES]
    products = (reduce(int.__mul__, some) for size in range(1, len(few) + 1) for some in combinations(few, size))
    roots = [Constant(square_root(product, budget), (Root(2, Digits(str(product))),)) for product in sorted(products)]
    return roots + list(others.values())[:MOST_TERMS]


def _add_power(roots: dict[str, Constant], node: Exact, budget: Budget) -> set[int]:
    """The roots in a fractional power of an integer; complex ones have parts with the primes of angles too."""
    base, exponent = node.operands
    if not isinstance(base, int) or isinstance(exponent, Exact):
        return set()
    degree = exponent if node.operation is ROOT else rational.denominator(exponent)
    if degree <= LARGEST_DEGREE:
        _add_roots(roots, abs(base), int(degree), budget)
    return set() if node.real else set(PRIMES_OF_ANGLES)


def _primes_under(node: Exact) -> set[int]:
    radicand = node.operands[0]
    inside = _denested(radicand) if isinstance(radicand, Exact) else (radicand,)
    return {prime for number in inside for prime in _small_primes(number)}


def _denested(radicand: Exact) -> tuple[Rational, ...]:
    """√(a + b√c) = √((a+d)/2) ± √((a-d)/2) with d² = a² - b²c: the two halves, where d is rational."""
    constants = [operand for operand in radicand.operands if not isinstance(operand, Exact)]
    trees = [split(operand) for operand in radicand.operands if isinstance(operand, Exact)]
    if len(constants) != 1 or len(trees) != 1 or trees[0][1].operation is not SQRT:
        return ()
    a, (b, root) = constants[0], trees[0]
    c = root.operands[0]
    square = 0 if isinstance(c, Exact) else a * a - b * b * c
    d = rational.rational_root(square, 2) if square > 0 else None
    return () if d is None else tuple(rational.normal(flint.fmpq(twice) / 2) for twice in (a + d, a - d))


def _small_primes(number: Rational) -> set[int]:
    size = abs(rational.numerator(number) * rational.denominator(number))
    if size == 0 or size.bit_length() > 64:  # a machine word is factored at once
        return set()
    return {int(prime) for prime, count in flint.fmpz(size).factor() if prime < LARGEST_PRIME}


def _add_roots(roots: dict[str, Constant], radicand: int, degree: int, budget: Budget) -> None:
    for numerator in range(1, min(degree, MOST_TERMS + 1)):
        divisor = gcd(numerator, degree)
        index, inside = degree // divisor, int(radicand ** (numerator // divisor))
        if inside.bit_length() <= 64:  # a machine word
            view = _root(inside, index)
            roots.setdefault(view_text(view), Constant(real_root(inside, index, budget), (view,)))


def _root(radicand: int, degree: int) -> View:
    """`√2`, `∛2`, `2^(1/4)`."""
    inside = Digits(str(radicand))
    return Root(degree, inside) if degree in (2, 3) else Raised(inside, Quotient(Digits("1"), Digits(str(degree))))


def _transcendental(value: Exact, budget: Budget) -> list[Constant]:
    """pi and its powers, logarithms of integers, rational powers of e: those that the expression holds."""
    found: dict[str, Constant] = {}
    names = {node.operation.name for node in value.order()}
    if names & {"pi", "atan", "asin", "acos", "ln", "gamma", "zeta", "arg"}:
        _add(found, PI, (Symbol("pi"),))
    if names & {"gamma", "erf"} or {"sqrt", "pi"} <= names:
        _add(found, square_root(PI, budget), (Root(2, Symbol("pi")),))
    if "pi" in names:
        _add(found, power(PI, 2, budget), (Raised(Symbol("pi"), Digits("2")),))
        _add(found, divide(1, PI, budget), (), (Symbol("pi"),))
    for node in value.order():
        if node.operation is LN and _is_short(node.operands[0]):
            _add_logarithms(found, node.operands[0], budget)  # type: ignore[arg-type]  # what is short is rational
    for exponent in _exponents_of_e(value):
        _add(found, exponential(exponent, budget), *power_of_e(exponent))
    return list(found.values())


def _exponents_of_e(value: Exact) -> list[Rational]:
    """The rational exponents of the powers of e, of roots of them and of quotients by them, in the expression."""
    exponents: dict[Number, Rational] = {}
    for node in value.order():
        first, *rest = node.operands or (None,)
        if node.operation is EXP and _is_short(first):
            exponents[node] = first  # type: ignore[assignment]  # what is short is rational
        elif node.operation is DIVIDE and rest[0] in exponents:
            exponents[node] = -exponents[rest[0]]
        elif node.operation in (SQRT, ROOT) and first in exponents:
            degree = rest[0] if rest else 2
            exponents[node] = rational.normal(flint.fmpq(exponents[first]) / degree)  # type: ignore[operator]  # an int
    return list(exponents.values())


def _is_short(number: Number | None) -> bool:
    return number is not None and not isinstance(number, Exact) and rational.bits(number) <= rational.WORD


def _add(found: dict[str, Constant], value: Number, above: tuple[View, ...], below: tuple[View, ...] = ()) -> None:
    name = "/".join("".join(map(view_text, factors)) for factors in (above, below))
    found.setdefault(name, Constant(value, above, below))


def _add_logarithms(found: dict[str, Constant], operand: Rational, budget: Budget) -> None:
    for number in (abs(rational.numerator(operand)), rational.denominator(operand)):
        base = _least_base(number)
        if base > 1:
            _add(found, logarithm(base, budget), (Logarithm(base),))


def _least_base(number: int) -> int:
    """The smallest integer that has `number` as a power: 2 for 8, 10 for 10."""
    for degree in range(min(number.bit_length(), 64), 1, -1):
        found = rational.integer_root(number, degree)
        if found is not None:
            return found
    return number
