"""A share that is written in hundredths: it stays one under a name, a sign, in brackets and in sums of percentages.

Added to or taken from a number it is a share of that; in any other calculation it is a number.
"""

from __future__ import annotations

from calculatrice.engine.answers.present import Shown, show_number
from calculatrice.engine.numbers.arithmetic import add, multiply, negate, subtract
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
class Percentage(Kinded):
    """A percentage: 20% has the share 1/5."""

    share: Number


def _show(value: Percentage, digits: int, budget: Budget) -> Shown:
    shown = show_number(value.share, digits, budget)
    known = Percentage(shown.value)  # type: ignore[arg-type]  # what a number was proved to be is a number
    return Shown(shown.text, shown.relation, shown.digits, known, shown.view)


def _exact(value: Percentage, budget: Budget) -> View | None:
    return scalar.exact(value.share, budget)


def _number(value: Percentage) -> Number:
    return value.share


def _dump(value: Percentage) -> dict[str, Any]:
    return {"percentage": scalar.dump(value.share)}


def _load(content: dict[str, Any]) -> Percentage:
    return Percentage(scalar.load(content["percentage"]))


register(
    Kind("percentage", "number", ("percentage",), _show, _exact, _number, _dump, _load, form="percent"), Percentage
)


@law("+", "scalar", "percentage")
def _increase(number: Number, percentage: Percentage, step: Step) -> Number:
    return add(number, multiply(number, percentage.share, step.budget), step.budget)


@law("-", "scalar", "percentage")
def _decrease(number: Number, percentage: Percentage, step: Step) -> Number:
    return subtract(number, multiply(number, percentage.share, step.budget), step.budget)


@law("+", "percentage", "percentage")
def _sum(one: Percentage, other: Percentage, step: Step) -> Percentage:
    return Percentage(add(one.share, other.share, step.budget))


@law("-", "percentage", "percentage")
def _difference(one: Percentage, other: Percentage, step: Step) -> Percentage:
    return Percentage(subtract(one.share, other.share, step.budget))


@sign_law("-", "percentage")
def _negative(percentage: Percentage, step: Step) -> Percentage:
    return Percentage(negate(percentage.share, step.budget))


@sign_law("+", "percentage")
def _positive(percentage: Percentage, _step: Step) -> Percentage:
    return percentage
