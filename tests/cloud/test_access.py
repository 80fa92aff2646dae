from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.parts.scaleway import Fault
from tests.parts.terraform import FOUNDATION

from calculatrice.cloud import access
from calculatrice.cloud.terraform import SHARED, Foundation

if TYPE_CHECKING:
    from tests.parts.scaleway import Scaleway

    from calculatrice.cloud.account import Account

HERE = Foundation(FOUNDATION)


def sets(account: Account) -> object:
    """The permission sets that are missing, as they are told."""
    lacks, bearer = access.key(account)
    assert lacks == []
    return [each.details["sets"] for each in access.permissions(account, bearer)]


def test_a_key_that_may_do_all_lacks_nothing(account: Account) -> None:
    assert sets(account) == []


@pytest.mark.parametrize(
    ("granted", "missing"),
    [
        (["AllProductsFullAccess", "IAMManager"], []),
        (["AllProductsFullAccess", "OrganizationManager"], []),
        (["AllProductsFullAccess"], ["IAMManager"]),
        (["AllProductsReadOnly", "IAMManager"], [", ".join(access.IN_THE_PROJECT)]),
        ([*access.IN_THE_PROJECT[1:], "IAMManager"], ["PrivateNetworksFullAccess"]),
    ],
)
def test_the_permission_sets_that_are_missing_are_named(
    scaleway: Scaleway, account: Account, granted: list[str], missing: list[str]
) -> None:
    scaleway.cloud.offers.granted = granted
    assert sets(account) == missing


def test_an_owner_lacks_nothing(account: Account) -> None:
    assert access.permissions(account, {"type": "owner", "id": "1", "organization_id": "2"}) == []


@pytest.mark.parametrize(
    ("status", "reason"), [(401, "wrong_key"), (403, "no_permission"), (404, "wrong_key"), (500, "unanswered")]
)
def test_a_key_that_can_t_be_looked_at_is_told(scaleway: Scaleway, account: Account, status: int, reason: str) -> None:
    scaleway.faults.append(Fault("GET", ".*/api-keys/.*", 9, status=status))
    lacks, bearer = access.key(account)
    assert ([each.reason for each in lacks], bearer) == ([reason], {})


def test_the_sets_are_those_of_the_readme() -> None:
    text = (FOUNDATION / "README.md").read_text(encoding="utf-8")
    assert [name for name in (*access.IN_THE_PROJECT, *access.IN_THE_ORGANISATION) if f"`{name}`" not in text] == []


@pytest.mark.parametrize(
    ("zones", "told"), [(["polytech-dijon.kiowy.net"], []), (["example.org"], ["no_zone"]), ([], ["no_zone"])]
)
def test_a_zone_has_to_be_in_the_project(
    scaleway: Scaleway, account: Account, zones: list[str], told: list[str]
) -> None:
    scaleway.cloud.offers.zones = zones
    assert [each.reason for each in access.zone(account, HERE, "dev")] == told


@pytest.mark.parametrize(
    ("part", "quotas", "told"),
    [
        (SHARED, {"k8s_clusters": 1, "cp_servers_type_DEV1_M": 3}, []),
        (SHARED, {"k8s_clusters": 0}, ["k8s clusters"]),
        (SHARED, {"cp_servers_type_DEV1_M": 2}, ["cp servers type DEV1 M"]),
        (SHARED, {"cp_servers_type_GP1_M": 0, "lb": 0}, []),
        ("dev", {"lb": 0, "redis_clusters": 0, "rdb_instances": 0}, ["lb", "redis clusters", "rdb instances"]),
        ("dev", {"lb_ips": 0, "unheard_of": 0}, []),
    ],
)
def test_a_quota_that_is_too_small_is_told(
    scaleway: Scaleway, account: Account, part: str, quotas: dict[str, int], told: list[str]
) -> None:
    scaleway.cloud.offers.quotas = quotas
    _, bearer = access.key(account)
    assert [each.details["quota"] for each in access.quotas(account, HERE, part, bearer)] == told


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        ([{"zone": "fr-par-2", "limit": 0}, {"zone": "fr-par-1", "limit": 1}], 0),
        ([{"zone": "fr-par-1", "limit": 0}], 1),
        ([{"global": True, "unlimited": True}], 0),
        ([], 0),
    ],
)
def test_a_quota_counts_where_it_is_for(limits: list[dict[str, object]], told: int) -> None:
    known = {"region": "fr-par", "zone": "fr-par-1"}
    quota = {"name": "lb", "limits": limits}
    assert len(access.too_small(quota, known, {"lb": 1})) == told
