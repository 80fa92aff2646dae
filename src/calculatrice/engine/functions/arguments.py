"""What functions ask of their arguments: to be real, to be integers, to lie in a range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import DomainError
from calculatrice.engine.numbers.decide import as_rational, settle
from calculatrice.engine.numbers.exact import Exact

if TYPE_CHECKING:
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Number


def real(context: Context, number: Number, argument: int = 0) -> Number:
    """The argument, known to be real; `DomainError` where it is not."""
    settled = settle(number, context.budget)
    if isinstance(settled, Exact) and not settled.real:
        raise DomainError("real_expected", argument=argument)
    return settled


def integer(context: Context, number: Number, argument: int = 0, least: int | None = None) -> int:
    """The argument, proved to be an integer (not below `least`); `DomainError` where it is not."""
    found = number if isinstance(number, int) else as_rational(settle(number, context.budget), context.budget)
    if not isinstance(found, int):
        raise DomainError("integer_expected", argument=argument)
    if least is not None and found < least:
        raise DomainError("integer_too_small", argument=argument, least=least)
    return found


def integers(context: Context, numbers: tuple[Number, ...]) -> tuple[int, ...]:
    """All the arguments, proved to be integers."""
    return tuple(integer(context, number, argument) for argument, number in enumerate(numbers))
