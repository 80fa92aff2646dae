"""The states that things pass at Scaleway while they are made and while they go, as they are recorded."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    Item = dict[str, Any]

RISING: dict[tuple[str, str], tuple[str, ...]] = {
    ("lb", "lbs"): ("to_create", "creating"),
    ("lb", "certificates"): ("pending",),
    ("k8s", "clusters"): ("creating",),
    ("k8s", "pools"): ("scaling",),
    ("rdb", "instances"): ("provisioning",),
    ("redis", "clusters"): ("provisioning",),
}
"""What comes before the state that a thing then stays in, by its product and kind; others stand at once."""
GOING: dict[tuple[str, str], str] = {
    ("lb", "lbs"): "to_delete",
    ("k8s", "clusters"): "deleting",
    ("k8s", "pools"): "deleting",
    ("rdb", "instances"): "deleting",
    ("redis", "clusters"): "deleting",
    ("registry", "namespaces"): "deleting",
}
"""What a thing is while it goes; others are gone at once."""


def product_and_kind(path: str) -> tuple[str, str]:
    """The product that a thing at that path is of, and its kind."""
    words = path.split("/")
    return words[1], words[-2]


def unfinished(path: str) -> str:
    """What a thing at that path is called that is not ready yet."""
    return RISING.get(product_and_kind(path), ("creating",))[-1]


@dataclass
class Passing:
    """How far things are: each state takes so many seconds, and none where that is 0.

    `rising` has when a thing was made and the state that it then stays in, `going` when it was asked to go, by path.
    """

    seconds: float = 0.0
    rising: dict[str, tuple[float, str]] = field(default_factory=dict)
    going: dict[str, float] = field(default_factory=dict)

    def begin(self, path: str, item: Item) -> None:
        """A thing is made: it is in the first of its states."""
        states = RISING.get(product_and_kind(path))
        if self.seconds and states and path not in self.rising:
            self.rising[path] = (monotonic(), item["status"])
            item["status"] = states[0]

    def leave(self, path: str, item: Item) -> bool:
        """A thing is to go; whether that takes a while."""
        state = GOING.get(product_and_kind(path))
        if not self.seconds or state is None:
            return False
        self.rising.pop(path, None)
        self.going.setdefault(path, monotonic())
        item["status"] = state
        return True

    def settle(self, items: dict[str, Item]) -> list[str]:
        """Bring everything to the state that it is in by now; the paths of what is gone."""
        for path, (since, last) in list(self.rising.items()):
            states = RISING[product_and_kind(path)]
            passed = self._passed(since)
            if path in items:
                items[path]["status"] = states[passed] if passed < len(states) else last
            if path not in items or passed >= len(states):
                del self.rising[path]
        gone = [path for path, since in self.going.items() if self._passed(since)]
        for path in gone:
            del self.going[path]
        return [path for path in gone if path in items]

    def _passed(self, since: float) -> int:
        return int((monotonic() - since) / self.seconds)
