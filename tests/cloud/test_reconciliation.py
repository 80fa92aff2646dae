from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.parts.scaleway import BROKEN, KEYS, TOO_MANY, Fault

from calculatrice.cloud import account as account_module
from calculatrice.cloud.account import Account
from calculatrice.cloud.credentials import credentials
from calculatrice.cloud.messages import Stopped
from calculatrice.cloud.reconciliation import kept, states, strays
from calculatrice.cloud.resources import KINDS, Resource

if TYPE_CHECKING:
    from tests.parts.scaleway import Scaleway

PLACES = {"region": "fr-par", "zone": "fr-par-1"}
LBS = "/lb/v1/zones/fr-par-1/lbs"
TAGS = ["calculatrice", "dev"]


def stand(scaleway: Scaleway, name: str, number: int, **more: object) -> str:
    """Something that stands; its id."""
    item = {"id": f"{number:08}-0000-0000-0000-000000000000", "name": name, "tags": TAGS, "status": "ready", **more}
    scaleway.cloud.items[f"{LBS}/{item['id']}"] = item
    return str(item["id"])


def balancer(item_id: str | None = None, name: str = "calc-dev-lb") -> Resource:
    return Resource("scaleway_lb.lb", "scaleway_lb", {"name": name, "tags": TAGS}, item_id and f"fr-par-1/{item_id}")


def test_what_no_state_knows_is_lost(scaleway: Scaleway, account: Account) -> None:
    item_id = stand(scaleway, "calc-dev-lb", 1)
    found = strays([balancer()], PLACES, account)
    assert [(stray.address, stray.identity) for stray in found.lost] == [("scaleway_lb.lb", f"fr-par-1/{item_id}")]
    assert (found.twins, found.broken) == ((), ())


def test_of_two_that_no_state_knows_one_is_a_twin(scaleway: Scaleway, account: Account) -> None:
    for number in (1, 2):
        stand(scaleway, "calc-dev-lb", number)
    found = strays([balancer()], PLACES, account)
    assert (len(found.lost), len(found.twins)) == (1, 1)


def test_what_a_state_knows_is_left_alone_and_its_twin_goes(scaleway: Scaleway, account: Account) -> None:
    known, twin = (stand(scaleway, "calc-dev-lb", number) for number in (1, 2))
    found = strays([balancer(known)], PLACES, account)
    assert [stray.identity for stray in found.twins] == [f"fr-par-1/{twin}"]
    found.twins[0].remove(account)
    assert list(scaleway.cloud.items) == [f"{LBS}/{known}"]


@pytest.mark.parametrize(
    "other",
    [
        {"name": "calc-prod-lb"},
        {"name": "calc-dev-lb", "tags": ["calculatrice", "prod"]},
        {"name": "calc-dev-lb", "tags": []},
        *({"name": "calc-dev-lb", "status": state} for state in ("deleting", "to_delete")),
        {"name": "calc-dev-lb", "project_id": "another"},
    ],
    ids=str,
)
def test_what_is_somebody_else_s_is_not_touched(scaleway: Scaleway, account: Account, other: dict[str, object]) -> None:
    stand(scaleway, str(other.pop("name")), 1, **other)
    found = strays([balancer()], PLACES, account)
    assert (found.lost, found.twins) == ((), ())


def test_what_ended_in_error_is_told(scaleway: Scaleway, account: Account) -> None:
    known = stand(scaleway, "calc-dev-lb", 1, status="error")
    assert strays([balancer(known)], PLACES, account).broken == ("scaleway_lb.lb",)


def test_the_state_of_what_stands_is_scaleway_s(scaleway: Scaleway, account: Account) -> None:
    known, _ = stand(scaleway, "calc-dev-lb", 1, status="migrating"), stand(scaleway, "calc-dev-lb", 2)
    missing = Resource("scaleway_lb.other", "scaleway_lb", {"name": "calc-dev-lb"})
    assert states([balancer(known), missing], PLACES, account) == {"scaleway_lb.lb": "migrating"}


KEYS_OF = "/iam/v1alpha1/api-keys"


@pytest.mark.parametrize("known", [None, "SCW1"])
def test_a_key_that_no_state_knows_can_only_go(scaleway: Scaleway, account: Account, known: str | None) -> None:
    for access in ("SCW1", "SCW2"):
        item = {"access_key": access, "application_id": "app", "description": "opens"}
        scaleway.cloud.items[f"{KEYS_OF}/{access}"] = item
    values = {"application_id": "app", "description": "opens"}
    found = strays([Resource("scaleway_iam_api_key.a", "scaleway_iam_api_key", values, known)], PLACES, account)
    assert (found.lost, len(found.twins)) == ((), 1 if known else 2)
    for twin in found.twins:
        twin.remove(account)
    assert list(scaleway.cloud.items) == ([f"{KEYS_OF}/SCW1"] if known else [])


def test_what_another_address_of_the_state_has_is_no_twin(scaleway: Scaleway, account: Account) -> None:
    one, two = (stand(scaleway, "calc-dev-lb", number) for number in (1, 2))
    both = [balancer(one), Resource("scaleway_lb.former", "scaleway_lb", balancer().values, f"fr-par-1/{two}")]
    assert strays(both, PLACES, account).twins == ()
    assert strays(both[:1], PLACES, account, also=both[1:]).twins == ()


def test_a_record_s_twin_is_removed_from_its_zone(scaleway: Scaleway, account: Account) -> None:
    zone = "/domain/v2beta1/dns-zones/example.org/records"
    for item_id in ("1", "2"):
        scaleway.cloud.items[f"{zone}/{item_id}"] = {"id": item_id, "name": "sums", "type": "A"}
    values = {"dns_zone": "example.org", "name": "sums", "type": "A"}
    record = Resource("scaleway_domain_record.dns", "scaleway_domain_record", values, "example.org/1")
    [twin] = strays([record], PLACES, account).twins
    twin.remove(account)
    assert list(scaleway.cloud.items) == [f"{zone}/1"]


def test_what_will_be_in_something_that_is_not_made_yet_is_not_looked_for(scaleway: Scaleway, account: Account) -> None:
    pool = Resource("scaleway_k8s_pool.node", "scaleway_k8s_pool", {"name": "node"})
    assert strays([pool], PLACES, account).lost == ()
    assert scaleway.requests == []


def test_more_than_a_page_is_read(scaleway: Scaleway, account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(account_module, "PAGE", 2)
    for number in range(5):
        stand(scaleway, f"lb{number}", number)
    assert len(account.listed(LBS)) == 5


@pytest.mark.parametrize(
    "fault",
    [Fault("GET", LBS, 2, status=TOO_MANY), Fault("GET", LBS, 2, status=BROKEN), Fault("GET", LBS, 2, cut="before")],
)
def test_what_passes_is_waited_for(scaleway: Scaleway, account: Account, fault: Fault) -> None:
    scaleway.faults.append(fault)
    stand(scaleway, "calc-dev-lb", 1)
    assert len(account.listed(LBS)) == 1


def test_what_does_not_pass_ends_the_run_without_the_key(scaleway: Scaleway, account: Account) -> None:
    scaleway.faults.append(Fault("GET", LBS, 9, status=BROKEN))
    with pytest.raises(Stopped) as stopped:
        account.listed(LBS)
    assert str(stopped.value.details["path"]).startswith(LBS)
    assert KEYS["SCW_SECRET_KEY"] not in str(stopped.value.details)


def test_a_key_that_opens_nothing_ends_the_run_at_once(scaleway: Scaleway) -> None:
    wrong = Account(credentials({**scaleway.variables, "SCW_SECRET_KEY": "wrong"}))
    with pytest.raises(Stopped) as stopped:
        wrong.listed(LBS)
    assert "401" in str(stopped.value.details["why"])


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_knows_how_it_is_removed(kind: str) -> None:
    names = ("region", "zone", "dns_zone", "cluster_id", "lb_id", "instance_id", "name")
    values = {name: name.upper() for name in names}
    method, path, body = KINDS[kind].removal(values, {"id": "ID"})
    assert method in {"DELETE", "PATCH"}
    assert "{" not in path
    assert "ID" in (path if body is None else str(body))


SECRETS = "/secret-manager/v1beta1/regions/fr-par/secrets"
SECRET = {"name": "cache", "path": "/calculatrice/dev", "tags": TAGS}


def delete(scaleway: Scaleway, number: int, **more: object) -> str:
    """A secret that is deleted, and kept for a week; its path."""
    path = f"{SECRETS}/{number:08}-0000-0000-0000-000000000000"
    item = {**SECRET, "id": path.rpartition("/")[2], "deletion_requested_at": f"2026-01-0{number}T03:04:05Z"}
    scaleway.cloud.deleted[path] = {**item, **more}
    return path


def secret(*actions: str) -> Resource:
    return Resource("module.cache.scaleway_secret.password", "scaleway_secret", SECRET, actions=actions)


def test_what_is_deleted_and_holds_its_name_is_found_and_restored(scaleway: Scaleway, account: Account) -> None:
    _, last = (delete(scaleway, number) for number in (1, 2))
    [found] = kept([secret("create")], PLACES, account)
    account.restore(found.kind.own_path(found.values, found.found))
    assert (last in scaleway.cloud.items, len(scaleway.cloud.deleted)) == (True, 1)
    assert [stray.address for stray in strays([secret("create")], PLACES, account).lost] == [secret().address]


@pytest.mark.parametrize(
    "other", [{"name": "database"}, {"path": "/calculatrice/prod"}, {"tags": []}, {"project_id": "another"}], ids=str
)
def test_what_somebody_else_deleted_stays_so(scaleway: Scaleway, account: Account, other: dict[str, object]) -> None:
    delete(scaleway, 1, **other)
    assert kept([secret("create")], PLACES, account) == []


def test_nothing_deleted_is_asked_for_where_nothing_is_made(scaleway: Scaleway, account: Account) -> None:
    delete(scaleway, 1)
    assert kept([secret("no-op"), balancer()], PLACES, account) == []
    assert scaleway.requests == []
