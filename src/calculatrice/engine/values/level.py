"""A level: so many dB, Np, pH, which count the logarithm of a ratio."""

from __future__ import annotations

from calculatrice.engine.answers.present import Shown
from calculatrice.engine.lazy import lazy_module
from calculatrice.engine.values import scalar
from calculatrice.engine.values.kinds import Kind, no_number, register
from calculatrice.engine.values.quantities.level_value import Level
from calculatrice.engine.values.quantities.quantity_value import FORM

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.answers.view import View
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.values.kinds import Write
    from calculatrice.engine.values.quantities import levels, told
else:
    levels = lazy_module("calculatrice.engine.values.quantities.levels")
    told = lazy_module("calculatrice.engine.values.quantities.told")


def _show(value: Level, digits: int, budget: Budget) -> Shown:
    shown = told.show(levels.counted(value), digits, budget)
    known = Level(shown.value.amount, value.unit)  # type: ignore[union-attr]  # a quantity
    return Shown(shown.text, shown.relation, shown.digits, known, shown.view, shown.unit)


def _exact(value: Level, budget: Budget) -> View | None:
    return told.exact(levels.counted(value), budget)


def _form(value: Level, name: str, write: Write, budget: Budget) -> View | None:
    return None if name in told.WITHOUT_UNIT else told.form(levels.counted(value), name, write, budget)


def _dump(value: Level) -> dict[str, Any]:
    return {"level": scalar.dump(value.amount), "unit": value.unit}


def _load(content: dict[str, Any]) -> Level:
    unit = str(content["unit"])
    levels.of(unit)  # `KeyError` for one that is none
    return Level(scalar.load(content["level"]), unit)


LEVEL = register(
    Kind(
        "level",
        "number",
        ("level",),
        _show,
        _exact,
        no_number,
        _dump,
        _load,
        reason="level_is_no_number",
        form=FORM,
        form_of=_form,
    ),
    Level,
)
