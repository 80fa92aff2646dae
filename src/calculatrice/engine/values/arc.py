"""An angle that is written in degrees, minutes and seconds: it stays so under a name, a sign, in sums, multiplied.

In any other calculation it is a number, in the unit that angles have there.
"""

from __future__ import annotations

from calculatrice.engine.answers.present import Shown, show_number
from calculatrice.engine.numbers.arithmetic import add, divide, multiply, negate, subtract
from calculatrice.engine.records import record
from calculatrice.engine.values import scalar
from calculatrice.engine.values.kinds import Kind, register
from calculatrice.engine.values.laws import law, sign_law
from calculatrice.engine.values.value import Kinded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.answers.view import View
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.values.laws import Step


@record(frozen=True)
class Arc(Kinded):
    """An angle, in the unit of the calculation."""

    angle: Number


def _show(value: Arc, digits: int, budget: Budget) -> Shown:
    shown = show_number(value.angle, digits, budget)
    known = Arc(shown.value)  # type: ignore[arg-type]  # what a number was proved to be is a number
    return Shown(shown.text, shown.relation, shown.digits, known, shown.view)


def _exact(value: Arc, budget: Budget) -> View | None:
    return scalar.exact(value.angle, budget)


def _number(value: Arc) -> Number:
    return value.angle


def _dump(value: Arc) -> dict[str, Any]:
    return {"arc": scalar.dump(value.angle)}


def _load(content: dict[str, Any]) -> Arc:
    return Arc(scalar.load(content["arc"]))


register(Kind("arc", "number", ("arc",), _show, _exact, _number, _dump, _load, form="dms"), Arc)


@law("+", "arc", "arc")
def _sum(one: Arc, other: Arc, step: Step) -> Arc:
    return Arc(add(one.angle, other.angle, step.budget))


@law("-", "arc", "arc")
def _difference(one: Arc, other: Arc, step: Step) -> Arc:
    return Arc(subtract(one.angle, other.angle, step.budget))


@law("*", "arc", "scalar")
def _multiple(arc: Arc, factor: Number, step: Step) -> Arc:
    return Arc(multiply(arc.angle, factor, step.budget))


@law("*", "scalar", "arc")
def _times(factor: Number, arc: Arc, step: Step) -> Arc:
    return _multiple(arc, factor, step)


@law("/", "arc", "scalar")
def _part(arc: Arc, divisor: Number, step: Step) -> Arc:
    return Arc(divide(arc.angle, divisor, step.budget))


@sign_law("-", "arc")
def _negative(arc: Arc, step: Step) -> Arc:
    return Arc(negate(arc.angle, step.budget))


@sign_law("+", "arc")
def _positive(arc: Arc, _step: Step) -> Arc:
    return arc
