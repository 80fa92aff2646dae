"""FLINT, imported when it is first used.

>>> flint.fmpq(1, 2) + flint.fmpq(1, 3)
5/6
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import flint
else:
    from calculatrice.engine.lazy import lazy_module

    flint = lazy_module("flint")

__all__ = ["flint"]
