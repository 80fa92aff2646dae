"""What one request may spend in the process that serves it, while others wait."""

from __future__ import annotations

from calculatrice.engine.budget import INLINE_EFFORT, Budget

REQUEST_EFFORT = 8 * INLINE_EFFORT
"""What all the statements of a request, and the forms of its answer, may spend inline."""


class EffortAccount:
    """Inline budgets, one after the other, whose efforts stay within `REQUEST_EFFORT` all together.

    >>> account = EffortAccount()
    >>> account().effort == account().effort == INLINE_EFFORT
    True
    """

    def __init__(self) -> None:
        self._left = REQUEST_EFFORT
        self._given = Budget.inline(0)

    def __call__(self) -> Budget:
        """The next budget, which ends the one before: what that has left over is given again."""
        given = self._given
        left = self._left + given.effort if given.effort > 0 else self._left
        given.effort = left if left < INLINE_EFFORT else INLINE_EFFORT  # noqa: FURB136  # `min` is a call of its own
        self._left = left - given.effort
        return given
