"""How hard a proof may get: a prediction that errs on the high side, from what an expression is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Exact


def complexity(number: Exact) -> int:
    """The number of operations that Calcium would have to hold together."""
    return len(number.order())
