"""What is to be told of a float that is not the decimal which it is written as."""

from __future__ import annotations

from decimal import Decimal
from math import isfinite

from calculatrice.engine.answers.result import Result
from calculatrice.engine.given import is_scalar_of_numpy
from calculatrice.engine.language.notice import Notice

SMALL = 1e-5
"""Floats from here on are written out without a power of ten."""


def surprises(given: object) -> str | None:
    """What a float is exactly, where that is not what it is written as; None where it is.

    >>> surprises(0.1)
    '0.1000000000000000055511151231257827021181583404541015625'
    >>> surprises(0.5), surprises(1e23), surprises(3)
    (None, '99999999999999991611392', None)
    """
    held = given.item() if is_scalar_of_numpy(given) else given  # type: ignore[attr-defined]  # it has been asked
    if not isinstance(held, float) or not isfinite(held) or Decimal(repr(held)) == Decimal(held):
        return None
    return format(Decimal(held), "f" if abs(held) >= SMALL else "")


def notices_of(given: object, name: str = "") -> tuple[Notice, ...]:
    """What is to be told of an operand or a variable: the warnings of an answer, or that of a float."""
    if isinstance(given, Result):
        return given.warnings
    notice = notice_of(given, name)
    return () if notice is None else (notice,)


def notice_of(given: object, name: str = "") -> Notice | None:
    """The warning of a float that is not the decimal which it is written as."""
    exactly = surprises(given)
    if exactly is None:
        return None
    written = f"{name} = {given}" if name else str(given)
    return Notice("float_taken_exactly", 0, 0, None, {"written": written, "exactly": exactly, "decimal": str(given)})
