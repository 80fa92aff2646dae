"""The resources of a plan or a state, as `terraform show -json` tells them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    Json = dict[str, Any]

MANAGED = "managed"


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource: what is known of it, and its id where it stands already; `actions` is what the plan does to it."""

    address: str
    kind: str
    values: Json
    id: str | None = None
    actions: tuple[str, ...] = ()

    @property
    def is_missing(self) -> bool:
        """Whether the plan makes it, and nothing stands in its place."""
        return self.actions == ("create",)


def of_plan(plan: Json) -> list[Resource]:
    """Every resource that the plan knows, with the values it has or is to have.

    >>> change = {"actions": ["create"], "before": None, "after": {"name": "calc-dev-lb"}}
    >>> [lb] = of_plan({"resource_changes": [{"address": "a.b", "type": "a", "mode": "managed", "change": change}]})
    >>> lb.values, lb.is_missing
    ({'name': 'calc-dev-lb'}, True)
    """
    changes = [change for change in plan.get("resource_changes", []) if change["mode"] == MANAGED]
    return [_changed(change) for change in changes if change["change"]["actions"] != ["delete"]]


def _changed(change: Json) -> Resource:
    before, after = change["change"]["before"] or {}, change["change"]["after"] or {}
    known = {name: value for name, value in after.items() if value is not None}
    values = {**before, **known}
    return Resource(change["address"], change["type"], values, before.get("id"), tuple(change["change"]["actions"]))


def of_state(state: Json) -> list[Resource]:
    """Every resource that stands, by the state."""
    root = (state.get("values") or {}).get("root_module") or {}
    return [Resource(each["address"], each["type"], each["values"], each["values"].get("id")) for each in _within(root)]


def _within(module: Json) -> Iterator[Json]:
    yield from (each for each in module.get("resources", []) if each["mode"] == MANAGED)
    for child in module.get("child_modules", []):
        yield from _within(child)


def places(plan: Json) -> dict[str, str]:
    """The region and the zone of a plan, which the provider tells of a resource only when that stands.

    >>> places({"variables": {"region": {"value": "fr-par"}, "zone": {"value": "fr-par-1"}}})
    {'region': 'fr-par', 'zone': 'fr-par-1'}
    """
    return {name: plan["variables"][name]["value"] for name in ("region", "zone")}
