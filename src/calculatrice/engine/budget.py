"""What one evaluation may cost, predicted before it is spent.

FLINT can't be interrupted and aborts the process when it runs out of memory, so every size is predicted first. Effort
is counted in units of about a nanosecond on a small server; the models below were fitted to measurements and err on
the high side.
"""

from __future__ import annotations

from functools import cache

from calculatrice.engine.errors import BudgetExceeded

UNLIMITED = 1 << 62
"""An effort that can't be predicted: more than any budget of the serving process."""
FOREVER = UNLIMITED << 32
"""More than any effort that is predicted or can't be: where a clock sets the limit."""
LARGEST_FRACTION = 1 << 20
INLINE_EFFORT = 5_000_000
INLINE_PROOFS = 8
"""The complexity up to which Calcium decides within 5 ms: measured, see `numbers.complexity`."""


class Budget:
    """The limits of one evaluation, and what is left of its effort.

    `bits` bounds the numerator and the denominator of a rational, `precision` the bits of an enclosure, `effort` the
    work (about nanoseconds), `proofs` the complexity of a proof by Calcium (see `numbers.complexity`).

    >>> Budget.inline().bits < Budget.job().bits
    True
    """

    __slots__ = ("bits", "effort", "precision", "proofs")

    def __init__(self, bits: int, precision: int, effort: int, proofs: int) -> None:
        self.bits = bits
        self.precision = precision
        self.effort = effort
        self.proofs = proofs

    @classmethod
    def inline(cls, effort: int = INLINE_EFFORT) -> Budget:
        """For the serving process: a few milliseconds, whatever the input."""
        least = effort if effort < INLINE_EFFORT else INLINE_EFFORT  # noqa: FURB136  # `min` is a call of its own
        return cls(1 << 17, 1 << 14, least, INLINE_PROOFS)

    @classmethod
    def job(cls) -> Budget:
        """For a child that can be killed: sizes are bounded, time is the killer's."""
        return cls(bits=1 << 26, precision=1 << 23, effort=FOREVER, proofs=UNLIMITED)

    @classmethod
    def aside(cls) -> Budget:
        """For what a child does besides, because it may be asked for: a few times what is done inline."""
        return cls(bits=1 << 20, precision=1 << 14, effort=4 * INLINE_EFFORT, proofs=INLINE_PROOFS)

    @classmethod
    def unproved(cls) -> Budget:
        """For a child whose predecessor was killed in a proof: enclosures alone, and an honest `undecided`."""
        return cls(bits=1 << 26, precision=1 << 23, effort=FOREVER, proofs=0)

    @property
    def fraction_bits(self) -> int:
        """The bits that a fraction may have: every process that is handed one reduces it again."""
        return min(self.bits, LARGEST_FRACTION)

    def spend(self, effort: int) -> None:
        """Take `effort` from what is left."""
        self.effort -= effort
        if self.effort < 0:
            raise BudgetExceeded("too_much_work")

    def claim_bits(self, bits: int) -> None:
        """An integer of `bits` bits is about to be made."""
        if bits > self.bits:
            raise BudgetExceeded("too_large")
        self.spend(multiplication(bits))

    def claim_fraction(self, bits: int) -> None:
        """A fraction of `bits` bits is about to be made and brought to lowest terms."""
        if bits > LARGEST_FRACTION or bits > self.bits:
            raise BudgetExceeded("too_large")
        self.spend(reduction(bits))

    def claim_digits(self, bits: int) -> None:
        """A rational of `bits` bits, or a rounding of so many, is about to be written in digits."""
        if bits > self.bits:
            raise BudgetExceeded("too_large")
        self.spend(WRITING * multiplication(bits))

    def claim_precision(self, precision: int) -> tuple[int, int]:
        """A tree is about to be enclosed with `precision` bits: what its functions and its steps will take each."""
        if precision > self.precision:
            raise BudgetExceeded("too_precise")
        self.spend(WALK)
        return of_enclosing(precision)


WRITING = 10
"""The effort of dividing a number and writing it in another base, in multiplications."""
WALK = 5_000
"""The effort of setting out to enclose a tree."""
STEP = 1_000
"""The effort of one operation of an expression, whatever its size: that of Python."""


def multiplication(bits: int) -> int:
    """The effort of a multiplication whose product has `bits` bits."""
    return 100 + bits * bits.bit_length() // 8


def reduction(bits: int) -> int:
    """The effort of a greatest common divisor of two numbers of `bits` bits."""
    return 300 + bits * bits.bit_length() ** 2 // 16


def elementary(precision: int) -> int:
    """The effort of one elementary function with `precision` bits."""
    return 1_000 + int(precision**1.5)


@cache
def of_enclosing(precision: int) -> tuple[int, int]:
    """The effort of an elementary function and of a step of arithmetic, enclosed with `precision` bits."""
    return elementary(precision), STEP + multiplication(precision)
