"""What the key may do, asked of Scaleway before anything is made: its permissions, the DNS zone, the quotas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculatrice.cloud import settings
from calculatrice.cloud.messages import Lack, Stopped
from calculatrice.cloud.terraform import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from calculatrice.cloud.account import Account
    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.terraform import Foundation

IN_THE_PROJECT = (
    "PrivateNetworksFullAccess",
    "VPCReadOnly",
    "IPAMReadOnly",
    "KubernetesFullAccess",
    "InstancesReadOnly",
    "ContainerRegistryFullAccess",
    "LoadBalancersFullAccess",
    "DomainsDNSFullAccess",
    "RelationalDatabasesFullAccess",
    "RedisFullAccess",
    "SecretManagerFullAccess",
    "SecretManagerSecretAccess",
    "ObservabilityFullAccess",
)
IN_THE_ORGANISATION = ("IAMManager",)
"""The permission sets that the key needs, by where."""
RULERS = frozenset({"OrganizationManager", *IN_THE_ORGANISATION})
IAM = "/iam/v1alpha1"
QUOTAS = {
    SHARED: {r"(k8s|kapsule|kubernetes)_clusters?": 1},
    "environment": {
        r"(lb|load_balancers?)(_lbs?)?": 1,
        r"(rdb|database|rdb_database)_instances?": 1,
        r"(redis|rkv)(_clusters?)?": 1,
    },
}
"""How many of a thing a part takes, by what its quota may be called."""


def key(account: Account) -> tuple[list[Lack], Json]:
    """What is wrong with the key itself, and who bears it; nothing is known of the bearer where the key can’t tell."""
    access = account.credentials.access_key
    try:
        found = account.ask(f"{IAM}/api-keys/{access}")
        if not found:
            return [Lack("wrong_key", {"key": access})], {}
        kind, who = ("users", found["user_id"]) if found.get("user_id") else ("applications", found["application_id"])
        return [], {**account.ask(f"{IAM}/{kind}/{who}"), "kind": kind}
    except Stopped as stop:
        return [_unreadable(account, stop, access)], {}


def _unreadable(account: Account, stop: Stopped, access: str) -> Lack:
    """Why the key could not be looked at."""
    if stop.details.get("code") == 401:
        return Lack("wrong_key", {"key": access})
    if stop.details.get("code") == 403:
        return Lack("no_permission", _named(account, IN_THE_ORGANISATION))
    return Lack(stop.reason, stop.details)


def permissions(account: Account, bearer: Json) -> list[Lack]:
    """The permission sets that the key lacks. An owner lacks none."""
    if bearer.get("type") == "owner":
        return []
    granted = set(_granted(account, bearer))
    missing = [name for name in (*IN_THE_PROJECT, *IN_THE_ORGANISATION) if not covered(name, granted)]
    return [Lack("no_permission", _named(account, missing))] if missing else []


def covered(name: str, granted: Iterable[str]) -> bool:
    """Whether a permission set, or one that holds it, is granted.

    >>> covered("VPCReadOnly", ["VPCFullAccess"]), covered("RedisFullAccess", ["RedisReadOnly"])
    (True, False)
    """
    wider = name.replace("ReadOnly", "FullAccess")
    if name in IN_THE_ORGANISATION:
        return bool(RULERS & set(granted))
    return any(each in (name, wider) or re.fullmatch("All.*FullAccess", each) for each in granted)


def _granted(account: Account, bearer: Json) -> list[str]:
    organisation, who = bearer["organization_id"], bearer["id"]
    groups = account.listed(f"{IAM}/groups?organization_id={organisation}")
    own = {who, *(each["id"] for each in groups if who in (*each["user_ids"], *each["application_ids"]))}
    policies = account.listed(f"{IAM}/policies?organization_id={organisation}")
    held = [each for each in policies if {each.get(f"{name}_id") for name in ("user", "application", "group")} & own]
    rules = [rule for policy in held for rule in account.listed(f"{IAM}/rules?policy_id={policy['id']}")]
    return [name for rule in rules if _is_here(account, rule) for name in rule.get("permission_set_names") or []]


def _is_here(account: Account, rule: Json) -> bool:
    """Whether a rule is for the organisation, or for the project."""
    return bool(rule.get("organization_id")) or account.credentials.project in (rule.get("project_ids") or [])


def _named(account: Account, names: Iterable[str]) -> dict[str, object]:
    return {"sets": ", ".join(names), "project": account.credentials.project, "key": account.credentials.access_key}


def zone(account: Account, foundation: Foundation, part: str) -> list[Lack]:
    """The DNS zone, where it is not in the project."""
    wanted = settings.values(foundation, part)["dns_zone"]
    zones = account.listed(f"/domain/v2beta1/dns-zones?dns_zones={wanted}&domain=")
    if any(wanted == ".".join(filter(None, (each["subdomain"], each["domain"]))) for each in zones):
        return []
    file = settings.home(foundation, part, "dns_zone")
    return [Lack("no_zone", {"zone": wanted, "project": account.credentials.project, "file": file})]


def quotas(account: Account, foundation: Foundation, part: str, bearer: Json) -> list[Lack]:
    """The quotas that are too small for a part that stands alone: what IAM tells of, under the names it may have."""
    known = settings.values(foundation, part)
    wanted = QUOTAS[SHARED if part == SHARED else "environment"]
    if part == SHARED:
        wanted = wanted | {rf".*_{re.escape(_plain(known['node_type']))}": int(known["node_count"])}
    limits = account.listed(f"{IAM}/quota?organization_id={bearer['organization_id']}")
    return [lack for each in limits for lack in too_small(each, known, wanted)]


def too_small(quota: Json, known: Mapping[str, str], wanted: Mapping[str, int]) -> list[Lack]:
    """The quota, where it is smaller than what is wanted of it.

    >>> [lack] = too_small({"name": "lb", "limits": [{"global": True, "limit": 0}]}, {}, {"lb": 1})
    >>> lack.details["limit"], lack.details["needed"]
    (0, 1)
    """
    needed = next((count for name, count in wanted.items() if re.fullmatch(name, _plain(quota["name"]))), 0)
    limit = _limit(quota, known)
    if limit is None or limit >= needed:
        return []
    return [Lack("small_quota", {"quota": quota.get("pretty_name") or quota["name"], "limit": limit, "needed": needed})]


def _limit(quota: Json, known: Mapping[str, str]) -> int | None:
    """How many there may be, here; None where that is not limited."""
    here = (each for each in quota.get("limits") or [quota] if _is_of(each, known))
    found: Json = next(here, {})
    return None if found.get("limit") is None else int(found["limit"])


def _is_of(limit: Json, known: Mapping[str, str]) -> bool:
    return all(limit.get(place) in {None, known.get(place)} for place in ("region", "zone"))


def _plain(name: str) -> str:
    """A name as quotas write it.

    >>> _plain("DEV1-M")
    'dev1_m'
    """
    return re.sub(r"[^a-z0-9]+", "_", name.lower())
