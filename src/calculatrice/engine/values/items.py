"""A list of values of any kind."""

from __future__ import annotations

from calculatrice.engine.answers.present import ITEM_EFFORT, Shown
from calculatrice.engine.answers.view import Listed
from calculatrice.engine.answers.view import relation as relation_of
from calculatrice.engine.errors import DimensionMismatch, WrongType
from calculatrice.engine.records import record
from calculatrice.engine.values.kinds import Kind, no_number, register
from calculatrice.engine.values.laws import ANY, law, sign_law
from calculatrice.engine.values.saved import dump_value, load_value
from calculatrice.engine.values.scalar import kind_of
from calculatrice.engine.values.truth import Verdict
from calculatrice.engine.values.value import Kinded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.answers.view import View
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.rounding import Relation
    from calculatrice.engine.values.laws import Step
    from calculatrice.engine.values.value import Value


@record(frozen=True)
class Items(Kinded):
    """A list."""

    parts: tuple[Value, ...]


def holds(value: Value, kind: type) -> bool:
    """Whether a value is of a type, or a list with one of it in it.

    >>> holds(Items((1, Items((2,)))), int), holds(Items((1,)), str)
    (True, False)
    """
    return any(holds(part, kind) for part in value.parts) if isinstance(value, Items) else isinstance(value, kind)


def _show(items: Items, digits: int, budget: Budget) -> Shown:
    budget.spend(ITEM_EFFORT * len(items.parts))
    shown = [kind_of(part).show(part, digits, budget) for part in items.parts]
    view = Listed(tuple(item.whole_view for item in shown))
    equal = all(item.relation == "=" for item in shown) and relation_of(view) == "="
    relation: Relation = "=" if equal else "≈"
    return Shown(f"[{'; '.join(item.whole_text for item in shown)}]", relation, digits, items, view)


def _exact(items: Items, budget: Budget) -> View | None:
    parts = [kind_of(part).exact(part, budget) for part in items.parts]
    return None if None in parts else Listed(tuple(part for part in parts if part is not None))


def _dump(items: Items) -> dict[str, Any]:
    return {"list": [dump_value(part) for part in items.parts]}


def _load(content: dict[str, Any]) -> Items:
    return Items(tuple(load_value(part) for part in content["list"]))


def _elementwise(left: Items, right: Items, step: Step) -> Items:
    if len(left.parts) != len(right.parts):
        raise DimensionMismatch("lengths_differ", left=len(left.parts), right=len(right.parts))
    step.budget.spend(ITEM_EFFORT * len(left.parts))
    return Items(tuple(map(step.again, left.parts, right.parts)))


@law("+ -", "list", "list")
def _sum(left: Items, right: Items, step: Step) -> Items:
    return _elementwise(left, right, step)


@law("+ - * of / // mod ^ & | xor << >>", "list", ANY)
def _each_with(left: Items, right: Value, step: Step) -> Items:
    if isinstance(right, Items):
        raise WrongType("product_of_lists")
    step.budget.spend(ITEM_EFFORT * len(left.parts))
    return Items(tuple(step.again(part, right) for part in left.parts))


@law("+ - * of / // mod & | xor << >>", ANY, "list")
def _with_each(left: Value, right: Items, step: Step) -> Items:
    step.budget.spend(ITEM_EFFORT * len(right.parts))
    return Items(tuple(step.again(left, part) for part in right.parts))


@law("== !=", "list", "list")
def _compare(left: Items, right: Items, step: Step) -> Verdict:
    """Lists are equal where all their items are."""
    if len(left.parts) != len(right.parts):
        return Verdict(step.holds(equal=False))
    verdicts = [step.again(*pair) for pair in zip(left.parts, right.parts, strict=True)]
    told = {verdict.truth for verdict in verdicts if isinstance(verdict, Verdict)}
    unlike = step.operator == "!="
    if unlike in told:
        return Verdict(unlike)
    return Verdict(None if None in told else not unlike)


@sign_law("-", "list")
@sign_law("+", "list")
def _signed(items: Items, step: Step) -> Items:
    step.budget.spend(ITEM_EFFORT * len(items.parts))
    return Items(tuple(map(step.again, items.parts)))


register(Kind("list", "list", ("list",), _show, _exact, no_number, _dump, _load, reason="list_is_no_number"), Items)
