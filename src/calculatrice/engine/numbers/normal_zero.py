"""Whether a number is zero by its normal form: a proof where it says so. Where it does not, nothing is known.

A form is nothing but identities: no term is left only where the number is zero. What stands below a bar is not zero,
since nothing was divided by what might be; so it may be multiplied away: `π/(1+π) + 1/(1+π) - 1` is zero.
"""

from __future__ import annotations

from calculatrice.engine.numbers.normal_form import normal_form

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Exact


def vanishes(number: Exact, budget: Budget) -> bool:
    """Whether the normal form of the number is zero: True is a proof, False is none.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.exact import Exact
    >>> from calculatrice.engine.numbers.operations import ADD, LN, MULTIPLY
    >>> two, four = (Exact(LN, (number,), real=True) for number in (2, 4))
    >>> vanishes(Exact(ADD, (four, Exact(MULTIPLY, (-2, two), real=True)), real=True), Budget.inline())
    True
    """
    form = normal_form(number, budget)
    return form is not None and form.ring.is_sure and not form.whole.terms
