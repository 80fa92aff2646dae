"""Closed forms, `√6`, `π/6`, `3 ln(2)`: the normal form of what a number is made of, else one found and proved.

Where there is no normal form, or one that holds values of functions between which there may be a relation, lattice
reduction looks for another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.answers.normal_text import normal_text
from calculatrice.engine.answers.normal_view import normal_view
from calculatrice.engine.answers.relations import form_by_relations
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.numbers.decide import probes
from calculatrice.engine.numbers.irrational import is_no_rational
from calculatrice.engine.numbers.normal_final import is_final
from calculatrice.engine.numbers.normal_form import normal_form

if TYPE_CHECKING:
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Exact
    from calculatrice.engine.numbers.normal_form import NormalForm

LONGEST = 200
"""Characters of the longest form."""


def closed_form(value: Exact, budget: Budget) -> View | None:
    """A short exact form of the value, real or complex; None where none was found and proved.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.arithmetic import multiply, square_root
    >>> budget = Budget.job()
    >>> view_text(closed_form(multiply(square_root(2, budget), square_root(3, budget), budget), budget))
    '√6'
    """
    form = normal_form(value, budget)
    if form is not None and is_final(form):
        return _short(form)
    found = form_by_relations(value, budget)
    return _short(form) if found is None and form is not None and _is_not_zero(value, budget) else found


def closed_text(value: Exact, budget: Budget) -> str | None:
    """The text of the closed form, where it is known at once; None where only `closed_form` can tell.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.operations import PI
    >>> closed_text(PI, Budget.inline())
    'π'
    """
    form = normal_form(value, budget)
    if form is None or not is_final(form):
        return None
    value.no_rational = value.no_rational or is_no_rational(value)
    found = normal_text(form)
    return None if found is None or len(found) > LONGEST else found


def _is_not_zero(value: Exact, budget: Budget) -> bool:
    """Whether an enclosure tells it from zero: else a form would hide that nothing is known."""
    return any(not ball.contains(0) for ball in probes(value, budget))


def _short(form: NormalForm) -> View | None:
    """The view of the normal form, where it is short enough to be read."""
    view = normal_view(form) if form.ring.size(form.whole) <= LONGEST else None
    return None if view is None or len(view_text(view)) > LONGEST else view
