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

FAILED = "error"


@dataclass(frozen=True, slots=True)
class Stray:
    """Something at Scaleway that no state knows: `identity` is what imports it, for the resource `address`."""

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
    """What is to be taken over, what stands twice, and the addresses of what is known and ended in error."""

    lost: tuple[Stray, ...]
    twins: tuple[Stray, ...]
    broken: tuple[str, ...]


def strays(resources: Iterable[Resource], places: dict[str, str], account: Account) -> Strays:
    """The strays among what these resources describe; `places` are the region and the zone."""
    lost: list[Stray] = []
    twins: list[Stray] = []
    broken: list[str] = []
    for resource in resources:
        known = _short(resource.id)
        alike = _alike(resource, places, account)
        others = [stray for stray in alike if _id(stray.found) != known]
        lost += others[:1] if known is None else []
        twins += others[1:] if known is None else others
        broken += [each.address for each in alike if each not in others and each.found.get("status") == FAILED]
    return Strays(tuple(lost), tuple(twins), tuple(broken))


def states(resources: Iterable[Resource], places: dict[str, str], account: Account) -> dict[str, str]:
    """What Scaleway says of each resource that stands, by address: the provider does not know it of all of them."""
    standing = [resource for resource in resources if resource.id is not None]
    pairs = [(_short(each.id), stray) for each in standing for stray in _alike(each, places, account)]
    return {stray.address: stray.found.get("status", "") for known, stray in pairs if _id(stray.found) == known}


def _alike(resource: Resource, places: dict[str, str], account: Account) -> list[Stray]:
    """Everything at Scaleway that is as the resource describes itself."""
    kind = KINDS.get(resource.kind)
    values = {**places, **{name: _short(value) for name, value in resource.values.items()}}
    path = kind.lists(values) if kind else None
    if kind is None or path is None:
        return []
    return [
        Stray(resource.address, kind.identity.format(**{**values, "id": _id(found)}), kind, values, found)
        for found in account.listed(path)
        if kind.recognises(values, found)
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
