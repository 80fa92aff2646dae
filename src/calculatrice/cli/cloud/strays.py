"""What a broken run left at Scaleway without its state knowing: taken over, and removed where it stands twice.

Scaleway takes no key that would make a creation one and the same when it is asked for again, and the provider repeats
a request whose connection was cut. So a run that was killed leaves things that are in no state, and a cut can make two.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculatrice.cli.cloud.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calculatrice.cli.cloud.account import Account
    from calculatrice.cli.cloud.kinds import Kind
    from calculatrice.cli.cloud.resources import Json, Resource


@dataclass(frozen=True, slots=True)
class Stray:
    """Something at Scaleway that is no one’s: `identity` is what Terraform imports it by, for the resource `address`."""

    address: str
    identity: str
    kind: Kind
    values: Json
    found: Json

    def remove(self, account: Account) -> None:
        """End it."""
        account.remove(*self.kind.removal(self.values, self.found))


@dataclass(frozen=True, slots=True)
class Strays:
    """What is to be taken over, and what stands twice."""

    lost: tuple[Stray, ...]
    twins: tuple[Stray, ...]


def strays(resources: Iterable[Resource], places: dict[str, str], account: Account) -> Strays:
    """The strays among what these resources describe; `places` are the region and the zone."""
    lost: list[Stray] = []
    twins: list[Stray] = []
    for resource in resources:
        unknown = _unknown(resource, places, account)
        if resource.id is None:
            lost += unknown[:1]
            twins += unknown[1:]
        else:
            twins += unknown
    return Strays(tuple(lost), tuple(twins))


def _unknown(resource: Resource, places: dict[str, str], account: Account) -> list[Stray]:
    """What stands at Scaleway, is as the resource describes itself, and is not the one that the state knows."""
    kind = KINDS.get(resource.kind)
    values = {**places, **{name: _short(value) for name, value in resource.values.items()}}
    path = kind.lists(values) if kind else None
    if kind is None or path is None:
        return []
    known = _short(resource.id)
    same = [found for found in account.listed(path) if kind.recognises(values, found)]
    return [
        Stray(resource.address, kind.identity.format(**{**values, "id": _id(found)}), kind, values, found)
        for found in same
        if _id(found) != known
    ]


def _id(found: Json) -> object:
    return found.get("id") or found.get("name")


def _short(value: object) -> object:
    """The id without the place or the parent that Terraform puts before it.

    >>> _short("fr-par-1/11111111-1111-1111-1111-111111111111"), _short("/calculatrice/dev"), _short(3)
    ('11111111-1111-1111-1111-111111111111', '/calculatrice/dev', 3)
    """
    is_path = not isinstance(value, str) or value.startswith("/")
    return value if is_path else str(value).rpartition("/")[2]
