"""Quantities as a kind of values. What is done with one is imported when there is one."""

from __future__ import annotations

from calculatrice.engine.errors import DimensionMismatch
from calculatrice.engine.lazy import lazy_module
from calculatrice.engine.values.kinds import Kind, register
from calculatrice.engine.values.quantities.quantity_value import FORM, NO_NUMBER, Quantity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.answers.present import Shown
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.units import wording
    from calculatrice.engine.values.kinds import Write
    from calculatrice.engine.values.quantities import saved, told
else:
    told = lazy_module("calculatrice.engine.values.quantities.told")
    wording = lazy_module("calculatrice.engine.units.wording")
    saved = lazy_module("calculatrice.engine.values.quantities.saved")


def _show(value: Quantity, digits: int, budget: Budget) -> Shown:
    return told.show(value, digits, budget)


def _exact(value: Quantity, budget: Budget) -> View | None:
    return told.exact(value, budget)


def _form(value: Quantity, name: str, write: Write, budget: Budget) -> View | None:
    return told.form(value, name, write, budget)


def _number(value: Quantity) -> Number | None:
    """What has no dimension is a number: an angle, of radians."""
    return None if value.unit.dimension.exponents else told.in_base_units(value)


def refused(value: Quantity, place: tuple[int, int] | None) -> DimensionMismatch:
    """The error where a number is expected, and a quantity stands."""
    return DimensionMismatch(NO_NUMBER, place, None, **wording.named("what", value.unit.dimension))


def _dump(value: Quantity) -> dict[str, Any]:
    return saved.dump(value)


def _load(content: dict[str, Any]) -> Quantity:
    return saved.load(content)


QUANTITY = register(
    Kind(
        "quantity",
        "number",
        ("quantity",),
        _show,
        _exact,
        _number,
        _dump,
        _load,
        reason=NO_NUMBER,
        form=FORM,
        form_of=_form,
        refused=refused,
    ),
    Quantity,
)
