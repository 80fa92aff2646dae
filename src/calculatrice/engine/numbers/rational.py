"""Exact rationals: an integer is an `int`, any other rational a `flint.fmpq`. Every size is predicted.

Integers are Python's own because `import flint` takes longer than a whole small calculation; what is large is handed to
FLINT, whose multiplication, division and printing are faster than Python's from a few thousand bits on.
"""

from __future__ import annotations

from math import isqrt, log2

from calculatrice.engine.budget import multiplication, reduction
from calculatrice.engine.errors import DivisionByZero
from calculatrice.engine.lazy_flint import flint

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flint import fmpq

    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Rational

WORD = 64
"""Bits up to which the effort of an operation does not count: a machine word's."""
SMALL_FRACTION = reduction(WORD)
"""The effort of making a fraction of no more bits."""
WORD_DIGITS = 19
"""Digits that surely are fewer bits than that."""
FAR = 1 << 40
"""Exponents below which a float predicts the size of a power well enough."""
LARGE = 4_000
"""Bits from which FLINT's integers are faster than Python's."""


def ratio(numerator: int, denominator: int) -> Rational:
    """`numerator / denominator` in lowest terms, an `int` where it is one.

    >>> ratio(6, 3), ratio(1, 2)
    (2, 1/2)
    """
    if denominator == 0:
        raise DivisionByZero("division_by_zero")
    if numerator.bit_length() < LARGE:
        quotient, remainder = divmod(numerator, denominator)
        return flint.fmpq(numerator, denominator) if remainder else quotient
    return numerator if denominator == 1 else normal(flint.fmpq(numerator, denominator))


def decimal(significand: int, exponent: int, budget: Budget) -> Rational:
    """`significand * 10**exponent`, a literal.

    >>> from calculatrice.engine.budget import Budget
    >>> decimal(15, -1, Budget.inline()), decimal(15, 2, Budget.inline())
    (3/2, 1500)
    """
    if significand == 0:
        return 0
    if -WORD_DIGITS <= exponent < 0 and significand.bit_length() <= WORD:
        return ratio(significand, 10**-exponent)
    power_of_ten = power(10, abs(exponent), budget)
    operation = multiply if exponent > 0 else divide
    return operation(significand, power_of_ten, budget)


def normal(value: fmpq) -> Rational:
    """The same rational, as an `int` where it is one."""
    return int(value.p) if value.q == 1 else value


def numerator(value: Rational) -> int:
    """The numerator, in lowest terms, with the sign."""
    return value if isinstance(value, int) else int(value.p)


def denominator(value: Rational) -> int:
    """The positive denominator, in lowest terms."""
    return 1 if isinstance(value, int) else int(value.q)


def bits(value: Rational) -> int:
    """The bits of the larger of numerator and denominator."""
    return value.bit_length() if isinstance(value, int) else value.height_bits()


def sign(value: Rational) -> int:
    """-1, 0 or 1."""
    return (value > 0) - (value < 0)


def add(a: Rational, b: Rational, budget: Budget) -> Rational:
    """`a + b`."""
    if isinstance(a, int) and isinstance(b, int):
        if a.bit_length() > LARGE or b.bit_length() > LARGE:
            budget.spend(multiplication(bits(a) + bits(b)))
        return a + b
    _claim_fraction(bits(a) + bits(b), budget)
    return normal(a + b)  # type: ignore[arg-type]  # one of the two is an fmpq, so is the sum


def _claim_fraction(size: int, budget: Budget) -> None:
    if size > WORD:
        budget.claim_fraction(size)
    else:
        budget.spend(SMALL_FRACTION)


def multiply(a: Rational, b: Rational, budget: Budget) -> Rational:
    """`a * b`."""
    if isinstance(a, int) and isinstance(b, int):
        size = a.bit_length() + b.bit_length()
        if size > WORD:
            budget.claim_bits(size)
        return a * b if size < LARGE else _multiply_large(a, b)
    _claim_fraction(bits(a) + bits(b), budget)
    return normal(a * b)  # type: ignore[arg-type]  # one of the two is an fmpq, so is the product


def _multiply_large(a: int, b: int) -> int:
    return int(flint.fmpz(a) * b)


def divide(a: Rational, b: Rational, budget: Budget) -> Rational:
    """`a / b`."""
    if b == 0:
        raise DivisionByZero("division_by_zero")
    size = bits(a) + bits(b)
    if isinstance(a, int) and isinstance(b, int):
        if size < LARGE:
            return ratio(a, b)
        budget.claim_bits(size)
        large, remainder_of_large = divmod(flint.fmpz(a), b)
        if remainder_of_large == 0:
            return int(large)
    if size > WORD:
        budget.claim_fraction(size)
    return normal(flint.fmpq(a) / b)


def power(base: Rational, exponent: int, budget: Budget) -> Rational:
    """`base ** exponent`, with `0 ** 0 = 1`.

    >>> from calculatrice.engine.budget import Budget
    >>> power(2, 10, Budget.inline()), power(2, -1, Budget.inline())
    (1024, 1/2)
    """
    if isinstance(base, int) and base in (0, 1, -1):
        return _power_of_unit(base, exponent)
    size = _power_bits(base, abs(exponent))
    if not isinstance(base, int) or exponent < 0:
        if size > WORD:
            budget.claim_fraction(size)
        return normal(flint.fmpq(base) ** exponent)
    if size > WORD:
        budget.claim_bits(size)
    return int(base**exponent if size < LARGE else flint.fmpz(base) ** exponent)


def _power_of_unit(base: int, exponent: int) -> int:
    """A power of 0, 1 or -1."""
    if base == 0 and exponent < 0:
        raise DivisionByZero("zero_to_negative_power")
    return base if exponent % 2 or (base == 0 and exponent) else 1


def _power_bits(base: Rational, exponent: int) -> int:
    """The bits of a power, or a few more."""
    if isinstance(base, int) and exponent < FAR:
        return int(log2(abs(base)) * exponent) + 2
    return bits(base) * exponent


def floor_divide(a: Rational, b: Rational, budget: Budget) -> int:
    """The largest integer not above `a / b`: the quotient of which `modulo` is the remainder."""
    if b == 0:
        raise DivisionByZero("division_by_zero")
    budget.claim_fraction(bits(a) + bits(b))
    return floor(a, b)


def floor(a: Rational, b: Rational = 1) -> int:
    """The largest integer not above `a / b`.

    >>> floor(ratio(-7, 2)), floor(7, -2)
    (-4, -4)
    """
    if isinstance(a, int) and isinstance(b, int):
        return a // b if a.bit_length() < LARGE else int(flint.fmpz(a) // b)
    quotient = flint.fmpq(a) / b
    return int(quotient.p // quotient.q)


def modulo(a: Rational, b: Rational, budget: Budget) -> Rational:
    """`a - b * floor(a / b)`: the floored remainder, which has the sign of `b`."""
    if isinstance(a, int) and isinstance(b, int) and b and a.bit_length() < LARGE:
        return a % b
    if 0 <= a < b:
        return a
    return add(a, multiply(-b, floor_divide(a, b, budget), budget), budget)


def integer_root(radicand: int, degree: int) -> int | None:
    """The integer whose power `degree` is `radicand` (not negative), if there is one.

    >>> integer_root(27, 3), integer_root(28, 3)
    (3, None)
    """
    if degree == 2 and radicand.bit_length() < LARGE:
        square_root = isqrt(radicand)
        return square_root if square_root * square_root == radicand else None
    root = flint.fmpz(radicand).root(degree) if degree < radicand.bit_length() else flint.fmpz(min(radicand, 1))
    return int(root) if root**degree == radicand else None


def rational_root(radicand: Rational, degree: int) -> Rational | None:
    """The rational whose power `degree` is `radicand` (not negative), if there is one."""
    if isinstance(radicand, int):
        return integer_root(radicand, degree)
    top = integer_root(numerator(radicand), degree)
    bottom = integer_root(denominator(radicand), degree) if top is not None else None
    return None if top is None or bottom is None else ratio(top, bottom)
