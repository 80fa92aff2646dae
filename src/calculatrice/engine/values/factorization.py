"""An integer that is remembered with its prime factors."""

from __future__ import annotations

from calculatrice.engine.answers.present import Shown, show_rational
from calculatrice.engine.answers.view import Digits, Factors, Raised
from calculatrice.engine.numbers import saved
from calculatrice.engine.records import record
from calculatrice.engine.values.kinds import Kind, register
from calculatrice.engine.values.value import Kinded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.answers.view import View
    from calculatrice.engine.budget import Budget


@record(frozen=True)
class Factorization(Kinded):
    """An integer, remembered with its prime factors and their exponents; in a calculation it is the integer.

    >>> Factorization(360, ((2, 3), (3, 2), (5, 1))).number
    360
    """

    number: int
    factors: tuple[tuple[int, int], ...]


def factors(value: Factorization, _budget: Budget | None = None) -> View:
    """`2^3 × 3^2 × 5`.

    >>> from calculatrice.engine.answers.view_text import view_text
    >>> view_text(factors(Factorization(12, ((2, 2), (3, 1)))))
    '2^2 × 3'
    """
    powers = [_prime_power(Digits(str(prime)), power) for prime, power in value.factors]
    signed = [Digits("-1"), *powers] if value.number < 0 else powers
    if len(signed) > 1:
        return Factors(tuple(signed))
    return signed[0] if signed else Digits(str(value.number))


def _prime_power(prime: Digits, power: int) -> View:
    return Raised(prime, Digits(str(power))) if power > 1 else prime


def _show(value: Factorization, digits: int, budget: Budget) -> Shown:
    return Shown(show_rational(value.number, digits, budget).text, "=", digits, value)


def _number(value: Factorization) -> int:
    return value.number


def _dump(value: Factorization) -> dict[str, Any]:
    written = [[saved.dump_rational(prime), count] for prime, count in value.factors]
    return {"factors": written, "number": saved.dump_rational(value.number)}


def _load(content: dict[str, Any]) -> Factorization:
    read = tuple((saved.load_integer(prime), int(count)) for prime, count in content["factors"])
    return Factorization(saved.load_integer(content["number"]), read)


register(Kind("factorization", "number", ("factors",), _show, factors, _number, _dump, _load), Factorization)
