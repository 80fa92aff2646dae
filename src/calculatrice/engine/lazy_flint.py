"""FLINT, imported when it is first used: that takes longer than a whole small calculation.

>>> flint.fmpq(1, 2) + flint.fmpq(1, 3)
5/6
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import flint
else:

    class _Lazy:
        """Names of `flint`, each looked up once; afterwards as quick as the module itself."""

        def __getattr__(self, name: str) -> object:
            import flint

            value = getattr(flint, name)
            setattr(self, name, value)
            return value

    flint = _Lazy()

__all__ = ["flint"]
