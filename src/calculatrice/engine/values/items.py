"""A list of values of any kind."""

from __future__ import annotations

from calculatrice.engine.present import ITEM_EFFORT, Shown
from calculatrice.engine.records import record
from calculatrice.engine.values.kinds import Kind, no_number, register
from calculatrice.engine.values.saved import dump_value, load_value
from calculatrice.engine.values.scalar import kind_of
from calculatrice.engine.view import Listed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.rounding import Relation
    from calculatrice.engine.values.kinds import Value
    from calculatrice.engine.view import View


@record(frozen=True)
class Items:
    """A list."""

    parts: tuple[Value, ...]


def _show(items: Items, digits: int, budget: Budget) -> Shown:
    budget.spend(ITEM_EFFORT * len(items.parts))
    shown = [kind_of(part).show(part, digits, budget) for part in items.parts]
    relation: Relation = "=" if all(item.relation == "=" for item in shown) else "≈"
    view = Listed(tuple(item.whole_view for item in shown))
    return Shown(f"[{'; '.join(item.text for item in shown)}]", relation, digits, items, view)


def _exact(items: Items, budget: Budget) -> View | None:
    parts = [kind_of(part).exact(part, budget) for part in items.parts]
    return None if None in parts else Listed(tuple(part for part in parts if part is not None))


def _dump(items: Items) -> dict[str, Any]:
    return {"list": [dump_value(part) for part in items.parts]}


def _load(content: dict[str, Any]) -> Items:
    return Items(tuple(load_value(part) for part in content["list"]))


register(Kind("list", "list", ("list",), _show, _exact, no_number, _dump, _load, reason="list_is_no_number"), Items)
