"""What one evaluation may cost, predicted before it is spent.

FLINT can't be interrupted and aborts the process when it runs out of memory, so every size is predicted first. Effort
is counted in units of about a nanosecond on a small server; the models below were fitted to measurements and err on
the high side.
"""

from __future__ import annotations

from calculatrice.engine.errors import BudgetExceeded

UNLIMITED = 1 << 62


class Budget:
    """The limits of one evaluation, and what is left of its effort.

    `bits` bounds the numerator and the denominator of a rational, `precision` the bits of an enclosure, `effort` the
    work (about nanoseconds), `proofs` the size of what is handed to Calcium (see `numbers.proof.complexity`).

    >>> Budget.inline().bits < Budget.job().bits
    True
    """

    __slots__ = ("bits", "depth", "effort", "precision", "proofs")

    def __init__(self, bits: int, precision: int, effort: int, proofs: int) -> None:
        self.bits = bits
        self.precision = precision
        self.effort = effort
        self.proofs = proofs
        self.depth = 0

    @classmethod
    def inline(cls) -> Budget:
        """For the serving process: a few milliseconds, whatever the input."""
        return cls(bits=1 << 17, precision=1 << 14, effort=5_000_000, proofs=INLINE_PROOFS)

    @classmethod
    def job(cls) -> Budget:
        """For a child that can be killed: sizes are bounded, time is the killer's."""
        return cls(bits=1 << 26, precision=1 << 23, effort=UNLIMITED, proofs=UNLIMITED)

    @classmethod
    def unproved(cls) -> Budget:
        """For a child whose predecessor was killed in a proof: enclosures alone, and an honest `undecided`."""
        return cls(bits=1 << 26, precision=1 << 16, effort=UNLIMITED, proofs=0)

    def spend(self, effort: int) -> None:
        """Take `effort` from what is left."""
        self.effort -= effort
        if self.effort < 0:
            raise BudgetExceeded("too_much_work")

    def claim_bits(self, bits: int) -> None:
        """A rational of `bits` bits is about to be made."""
        if bits > self.bits:
            raise BudgetExceeded("too_large")
        self.spend(multiplication(bits))

    def claim_precision(self, precision: int, operations: int) -> None:
        """An enclosure of `operations` operations is about to be computed with `precision` bits."""
        if precision > self.precision:
            raise BudgetExceeded("too_precise")
        self.spend(operations * elementary(precision))


INLINE_PROOFS = 8
"""The complexity (see `numbers.complexity`) of what Calcium was measured to decide within a few milliseconds."""


def multiplication(bits: int) -> int:
    """The effort of one multiplication of `bits` bits."""
    return 100 + bits * bits.bit_length() // 8


def elementary(precision: int) -> int:
    """The effort of one elementary function with `precision` bits."""
    return 400 + int(precision ** (4 / 3))
