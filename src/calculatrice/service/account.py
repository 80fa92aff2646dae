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
        self._given: Budget | None = None

    def __call__(self) -> Budget:
        """The next budget; what the one before has left over is given again."""
        if self._given is not None:
            self._left += max(0, self._given.effort)
        self._given = Budget.inline(self._left)
        self._left -= self._given.effort
        return self._given
