"""What functions ask of their arguments: to be real, to be integers, to lie in a range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import DomainError
from calculatrice.engine.numbers.decide import PROBES, as_rational, is_zero, settle
from calculatrice.engine.numbers.exact import Exact

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number


def simplified(context: Context, number: Number) -> Number:
    """The same number: a rational where it is proved to be a simple one, known to be real where it is proved real."""
    if not isinstance(number, Exact):
        return number
    if is_zero(number, context.budget):
        return 0
    settled = settle(number, context.budget)
    found = as_rational(settled, context.budget)
    return settled if found is None else found


def real(context: Context, number: Number, argument: int = 0) -> Number:
    """The argument, known to be real; `DomainError` where it is not."""
    settled = settle(number, context.budget)
    if isinstance(settled, Exact) and not settled.real:
        raise DomainError("real_expected", argument=argument)
    return settled


def integer(context: Context, number: Number, argument: int = 0, least: int | None = None) -> int:
    """The argument, proved to be an integer (not below `least`); `DomainError` where it is not."""
    found = simplified(context, number)
    if not isinstance(found, int):
        raise DomainError("integer_expected", argument=argument)
    if least is not None and found < least:
        raise DomainError("integer_too_small", argument=argument, least=least)
    return found


def integers(context: Context, numbers: tuple[Number, ...]) -> tuple[int, ...]:
    """All the arguments, proved to be integers."""
    return tuple(integer(context, number, argument) for argument, number in enumerate(numbers))


def within(context: Context, number: Number, limit: int) -> bool:
    """Whether the magnitude of the number is surely at most `limit`.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.context import Context
    >>> within(Context(Budget.inline()), -7, 5)
    False
    """
    if not isinstance(number, Exact):
        return bool(-limit <= number <= limit)
    ball = number.enclose(PROBES[0], context.budget)
    return bool(ball.is_finite() and ball.abs_upper() <= limit)
