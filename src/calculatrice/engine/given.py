"""What Python programs hand in, as exact values: their numbers, their truths, their lists."""

from __future__ import annotations

from fractions import Fraction
from math import isfinite

from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import WrongType
from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import add, multiply
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import I
from calculatrice.engine.values.items import Items
from calculatrice.engine.values.truth import Verdict
from calculatrice.engine.values.value import Kinded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.numbers.exact import Rational
    from calculatrice.engine.values.value import Value

BITS_OF_DIGIT = 4
"""More than a decimal digit has."""


def is_number(given: object) -> bool:
    """Whether it is one of Python's numbers, or behaves as they do: those of numpy, of FLINT.

    >>> is_number(1.5), is_number("1.5"), is_number([1.5]), is_number(True)
    (True, False, False, False)
    """
    if isinstance(given, bool):
        return False
    if isinstance(given, int | float | complex | Fraction | Exact):
        return True
    if is_scalar_of_numpy(given):
        return not isinstance(given.item(), bool)  # type: ignore[attr-defined]  # it has been asked
    return hasattr(given, "as_integer_ratio") or isinstance(given, flint.fmpz | flint.fmpq)


def value_of(given: object) -> Value:
    """The value, exactly: a float is the very number that it holds. `WrongType` for what is none.

    >>> value_of(0.5), value_of(Fraction(1, 3)), value_of([1, 2])
    (1/2, 1/3, Items(parts=(1, 2)))
    """
    if isinstance(given, bool):
        return Verdict(given)
    if isinstance(given, int | Kinded | Exact):
        return given
    if isinstance(given, list | tuple):
        return Items(tuple(map(value_of, given)))
    return _of_complex(given) if isinstance(given, complex) else _of_library(given)


def _of_library(given: object) -> Value:
    """What numpy and FLINT have for numbers, and what else knows its ratio."""
    if is_scalar_of_numpy(given):
        return _of_numpy(given)
    if isinstance(given, flint.fmpq):
        return rational.ratio(int(given.numer()), int(given.denom()))
    if hasattr(given, "shape") and hasattr(given, "tolist"):
        return value_of(given.tolist())
    return int(given) if isinstance(given, flint.fmpz) else _ratio(given)


def _ratio(given: Any) -> Rational:  # noqa: ANN401  # whatever knows its ratio
    if not hasattr(given, "as_integer_ratio"):
        raise WrongType("no_value_of_python", type=type(given).__name__)
    _check_size(given)
    try:
        return rational.ratio(*map(int, given.as_integer_ratio()))
    except (ValueError, OverflowError):
        raise WrongType("not_finite", given=str(given)) from None


def _check_size(given: Any) -> None:  # noqa: ANN401  # as above
    """`Decimal("1e999999999")` would be written out before anybody could say that it is too large."""
    exponent = given.as_tuple().exponent if hasattr(given, "as_tuple") else 0
    if isinstance(exponent, int):
        Budget.inline().claim_bits(BITS_OF_DIGIT * abs(exponent))


def _of_complex(given: complex) -> Value:
    if not isfinite(given.real) or not isfinite(given.imag):
        raise WrongType("not_finite", given=str(given))
    budget = Budget.inline()
    return add(_ratio(given.real), multiply(_ratio(given.imag), I, budget), budget)


def is_scalar_of_numpy(given: object) -> bool:
    """Told by what it has: numpy itself is not imported."""
    return getattr(given, "shape", None) == () and hasattr(given, "dtype") and hasattr(given, "item")


def _of_numpy(given: Any) -> Value:  # noqa: ANN401  # numpy is known to nobody here
    item = given.item()
    return _ratio(item) if type(item) is type(given) else value_of(item)
