"""Whether a number is no rational, by its normal form where it is known: none is looked for that nobody could prove.

Products of roots of primes are linearly independent over the rationals (Besicovitch), and no power of π is algebraic
(Lindemann), nor is a value that `is_final` lets stand. Whether, say, e + π is rational is unknown: no proof that it is
one can be had either.
"""

from __future__ import annotations

from calculatrice.engine.numbers.normal_final import is_final
from calculatrice.engine.numbers.normal_form import NormalForm

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Exact


def is_no_rational(number: Exact) -> bool:
    """Whether nothing but a chance unknown to mathematics can make it a rational; False where no form is known yet.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.normal_form import normal_form
    >>> from calculatrice.engine.numbers.operations import PI
    >>> normal_form(PI, Budget.inline()) is not None, is_no_rational(PI)
    (True, True)
    """
    form = number.known
    if (
        not isinstance(form, NormalForm)
        or form.whole.is_rational
        or any(value.name == "+" for value in form.ring.values)
    ):
        return False
    return is_final(form)
