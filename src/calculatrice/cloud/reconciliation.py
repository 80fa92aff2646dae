"""What stands at Scaleway without the state knowing: taken over, and removed where it stands twice.

Scaleway takes no key that would make a creation one and the same when it is asked for again, and the provider repeats
a request whose connection was cut. So a run that was killed leaves things that are in no state, and a cut can make two.
What was deleted may hold its name for a while: it is taken back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculatrice.cloud.messages import Stopped
from calculatrice.cloud.resources import KINDS, going, id_of, of_plan, of_state, places
from calculatrice.cloud.work import agreed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calculatrice.cloud.account import Account
    from calculatrice.cloud.resources import Json, Kind, Resource
    from calculatrice.cloud.terraform import Terraform
    from calculatrice.cloud.work import Work


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


def strays(
    resources: Iterable[Resource], places: dict[str, str], account: Account, also: Iterable[Resource] = ()
) -> Strays:
    """The strays among what these resources describe; `places` are the region and the zone.

    What the state knows under another address, or is about to let go, is none of them: `also` are more of these.
    """
    resources = list(resources)
    theirs = {(each.kind, _short(each.id)) for each in (*resources, *also) if each.id is not None}
    lost: list[Stray] = []
    twins: list[Stray] = []
    broken: list[str] = []
    for resource in resources:
        known = _short(resource.id)
        alike = _alike(resource, places, account)
        others = [stray for stray in alike if (resource.kind, id_of(stray.found)) not in theirs]
        first = 1 if known is None and _is_importable(resource) else 0
        lost += others[:first]
        twins += others[first:]
        broken += [each.address for each in alike if id_of(each.found) == known and each.found.get("status") == FAILED]
    return Strays(tuple(lost), tuple(twins), tuple(broken))


def _is_importable(resource: Resource) -> bool:
    """Whether what was found can be taken over: a key can’t, since nobody knows its secret any more."""
    return resource.kind in KINDS and bool(KINDS[resource.kind].identity)


def states(resources: Iterable[Resource], places: dict[str, str], account: Account) -> dict[str, str]:
    """What Scaleway says of each resource that stands, by address: the provider does not know it of all of them."""
    standing = [resource for resource in resources if resource.id is not None]
    pairs = [(_short(each.id), stray) for each in standing for stray in _alike(each, places, account)]
    return {stray.address: stray.found.get("status", "") for known, stray in pairs if id_of(stray.found) == known}


def kept(resources: Iterable[Resource], places: dict[str, str], account: Account) -> list[Stray]:
    """What was deleted, and still holds the name of what these resources make: of several, what went last."""
    found = []
    for resource in resources:
        kind = KINDS.get(resource.kind)
        if kind and kind.kept and resource.is_missing:
            gone = _alike(resource, places, account, f"?{kind.kept}")
            found += sorted(gone, key=lambda stray: stray.found.get("deletion_requested_at") or "")[-1:]
    return found


def _alike(resource: Resource, places: dict[str, str], account: Account, which: str = "") -> list[Stray]:
    """Everything at Scaleway that is as the resource describes itself."""
    kind = KINDS.get(resource.kind)
    values = {**places, **{name: _short(value) for name, value in resource.values.items()}}
    path = kind.lists(values) if kind else None
    if kind is None or path is None:
        return []
    return [
        Stray(resource.address, kind.identity.format(**{**values, "id": id_of(found)}), kind, values, found)
        for found in account.listed(path + which)
        if kind.recognises(values, found)
    ]


def _short(value: object) -> object:
    """The id without the place or the parent that Terraform puts before it.

    >>> _short("fr-par-1/11111111-1111-1111-1111-111111111111"), _short("/calculatrice/dev"), _short(3)
    ('11111111-1111-1111-1111-111111111111', '/calculatrice/dev', 3)
    """
    is_path = not isinstance(value, str) or value.startswith("/")
    return value if is_path else str(value).rpartition("/")[2]


def plan(work: Work, terraform: Terraform, *, quiet: bool = False) -> bool:
    """Plan until nothing is found at Scaleway that the plan would make a second time; whether anything changes."""
    while True:
        changes = terraform.plan(quiet=quiet)
        planned = terraform.planned()
        _take_back(work, kept(of_plan(planned), places(planned), work.account))
        found = strays(of_plan(planned), places(planned), work.account, going(planned))
        if not found.lost:
            _remove_twins(work, found.twins)
            return changes
        for stray in found.lost:
            work.tell("taking_over", address=stray.address)
            terraform.take_over(stray.address, stray.identity)


def check(work: Work, terraform: Terraform) -> None:
    """Remove what a repeated request made twice. What was made and ended in error is made again: raises `Stopped`.

    The provider takes a database in error for a finished one.
    """
    planned = terraform.planned()
    found = strays(of_state(terraform.state()), places(planned), work.account)
    _remove_twins(work, found.twins)
    made = {resource.address for resource in of_plan(planned) if "create" in resource.actions}
    failed = [address for address in found.broken if address in made]
    for address in failed:
        terraform.mark_failed(address)
    if failed:
        raise Stopped("ended_in_error", addresses=", ".join(failed), again=work.shell.again)


def _take_back(work: Work, deleted: Sequence[Stray]) -> None:
    """Restore what still holds the names that are needed; the plan then takes it over."""
    if not deleted:
        return
    work.tell("deleted_and_kept", names=", ".join(stray.address for stray in deleted))
    agreed(work, "take_back")
    for stray in deleted:
        work.account.restore(stray.kind.own_path(stray.values, stray.found))


def _remove_twins(work: Work, twins: Sequence[Stray]) -> None:
    if not twins:
        return
    work.tell("twins", twins=", ".join(f"{twin.address} ({twin.identity})" for twin in twins))
    agreed(work, "remove_twins")
    for twin in twins:
        twin.remove(work.account)
