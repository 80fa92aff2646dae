"""Whether a number is zero by its normal form: a proof where it says so. Where it does not, nothing is known.

A form is nothing but identities: no term is left only where the number is zero. What stands below a bar is not zero,
since nothing was divided by what might be; so it may be multiplied away: `π/(1+π) + 1/(1+π) - 1` is zero.
"""

from __future__ import annotations

from calculatrice.engine.numbers.combination import of_monomial
from calculatrice.engine.numbers.monomial import power_of
from calculatrice.engine.numbers.normal_form import normal_form
from calculatrice.engine.numbers.radicals import NoForm

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.combination import Combination
    from calculatrice.engine.numbers.exact import Exact
    from calculatrice.engine.numbers.monomial import Atom
    from calculatrice.engine.numbers.ring import Ring


def vanishes(number: Exact, budget: Budget) -> bool:
    """Whether the normal form of the number is zero: True is a proof, False is none.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.exact import Exact
    >>> from calculatrice.engine.numbers.operations import ADD, LN, MULTIPLY
    >>> two, four = (Exact(LN, (number,), real=True) for number in (2, 4))
    >>> vanishes(Exact(ADD, (four, Exact(MULTIPLY, (-2, two), real=True)), real=True), Budget.inline())
    True
    """
    try:
        form = normal_form(number, budget)
        return form is not None and _vanishes(form.ring, form.whole)
    except NoForm:
        return False


def _vanishes(ring: Ring, whole: Combination) -> bool:
    while whole.terms:
        below = _below_bars(ring, whole)
        if not below:
            return False
        for atom, power in below.items():
            whole = ring.multiply(whole, of_monomial(power_of(atom, power)))
    return ring.is_sure


def _below_bars(ring: Ring, whole: Combination) -> dict[Atom, int]:
    """The sums that stand below a bar, and the integer powers of them that none is left below by."""
    below: dict[Atom, int] = {}
    for one in whole.terms:
        for atom, top, bottom in one[2]:
            if top < 0 and ring.sum_of(atom) is not None:
                below[atom] = max(below.get(atom, 0), -(top // bottom))
    return below
