"""What an expression can be worth: a scalar, or a value of one of the other kinds."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from flint import fmpq

    from calculatrice.engine.numbers.exact import Exact

    Value: TypeAlias = "int | fmpq | Exact | Kinded"


class Kinded:
    """What values of all the kinds in the table are, beside the scalars."""

    __slots__ = ()
