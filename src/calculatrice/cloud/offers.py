"""What Scaleway offers now, beside what the settings ask for: versions and sizes come and go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculatrice.cloud import settings
from calculatrice.cloud.messages import Lack
from calculatrice.cloud.terraform import SHARED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from calculatrice.cloud.account import Account
    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.terraform import Foundation

    Offered = dict[str, bool]
    Values = Mapping[str, str]

SOLD_OUT = frozenset({"out_of_stock", "shortage"})
REDIS = "/redis/v1/zones/{zone}/cluster-versions?include_disabled=false&include_beta=false&include_deprecated=false"
SERVERS = "/instance/v1/zones/{zone}/products/servers/availability?per_page=100&page={page}"
FULL_PAGE = 100
REGIONAL = frozenset({"kubernetes_version", "database_engine", "database_node_type"})


@dataclass(frozen=True, slots=True)
class Asked:
    """A setting that asks for something: what there is of it, and what the thing that stands already has.

    What stands keeps what it has, offered any more or not.
    """

    setting: str
    offered: Callable[[Account, Values], Offered]
    standing: Callable[[Account, Values], str]


def lacks(account: Account, foundation: Foundation, part: str) -> list[Lack]:
    """Everything that the settings of a part ask for and that is not to be had."""
    known = _known(account, foundation, part)
    asked = [each for each in (OF_SHARED if part == SHARED else OF_ENVIRONMENT) if each.setting in known]
    found = [(each, _reason(account, known, each)) for each in asked]
    return [Lack(reason, _details(foundation, part, known, each, there)) for each, (reason, there) in found if reason]


def _known(account: Account, foundation: Foundation, part: str) -> Values:
    """The settings, with the version of Redis that is chosen where they name none."""
    known = settings.values(foundation, part)
    if part == SHARED or "cache_version" in settings.kept(foundation, part):
        return known
    chosen = chosen_cache_version(account, known)
    return {**known, "cache_version": chosen or known["cache_version"]}


def _reason(account: Account, known: Values, asked: Asked) -> tuple[str, list[str]]:
    """Why what is asked for is not to be had, if so, and what is instead."""
    offered, wanted = asked.offered(account, known), known[asked.setting]
    there = sorted((name for name, is_left in offered.items() if is_left), key=version)
    if wanted in there or asked.standing(account, known) == wanted:
        return "", there
    return "sold_out" if wanted in offered else "not_offered", there


def _details(foundation: Foundation, part: str, known: Values, asked: Asked, there: list[str]) -> dict[str, object]:
    return {
        "setting": asked.setting,
        "wanted": known[asked.setting],
        "place": known["region" if asked.setting in REGIONAL else "zone"],
        "offered": ", ".join(there) or "–",
        "file": settings.home(foundation, part, asked.setting),
    }


def chosen_cache_version(account: Account, known: Values) -> str:
    """The version of Redis where no setting names one: the one that runs, or else the newest that is offered.

    Empty where none is offered.
    """
    return CACHE_VERSION.standing(account, known) or max(_redis(account, known), key=version, default="")


def version(name: str) -> tuple[tuple[int, str], ...]:
    """What versions are sorted by.

    >>> sorted(["7.2.11", "8.6.3", "7.2.9"], key=version)
    ['7.2.9', '7.2.11', '8.6.3']
    """
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in name.replace("-", ".").split("."))


def _kubernetes(account: Account, known: Values) -> Offered:
    """Minor versions: Scaleway picks the patch."""
    names = [each["name"] for each in account.listed(f"/k8s/v1/regions/{known['region']}/versions")]
    return {name.rpartition(".")[0]: True for name in names}


def _engines(account: Account, known: Values) -> Offered:
    engines = account.listed(f"/rdb/v1/regions/{known['region']}/database-engines")
    versions = [each for engine in engines for each in engine["versions"] if not each.get("disabled")]
    return {each["name"]: True for each in versions if each["name"].startswith("PostgreSQL-")}


def _redis(account: Account, known: Values) -> Offered:
    return {each["version"]: True for each in account.listed(REDIS.format(**known))}


def _servers(account: Account, known: Values) -> Offered:
    """The types of servers. Their pages say no total: the first that is not full is the last."""
    servers: Json = {}
    page, found = 1, FULL_PAGE
    while found == FULL_PAGE:
        told = account.ask(SERVERS.format(page=page, **known)).get("servers", {})
        servers |= told
        page, found = page + 1, len(told)
    return {name: each["availability"] not in SOLD_OUT for name, each in servers.items()}


def _types(path: str) -> Callable[[Account, Values], Offered]:
    """The sizes of a product that are listed there, in capitals as the settings have them."""

    def offered(account: Account, known: Values) -> Offered:
        types = [each for each in account.listed(path.format(**known)) if not each.get("disabled")]
        return {each["name"].upper(): each.get("stock_status") not in SOLD_OUT for each in types}

    return offered


def _of(path: str, name: str, field: str) -> Callable[[Account, Values], str]:
    """What the thing of that name has in a field; nothing where there is none."""

    def standing(account: Account, known: Values) -> str:
        called = name.format(**known)
        found = (each for each in account.listed(path.format(**known)) if each.get("name") == called)
        text = next((str(each.get(field, "")) for each in found), "")
        return text.upper() if field.endswith("type") else text

    return standing


CLUSTER = ("/k8s/v1/regions/{region}/clusters", "calculatrice-{owner}-cluster")
INSTANCE = ("/rdb/v1/regions/{region}/instances", "calculatrice-{environment}-rdb")
CACHE = ("/redis/v1/zones/{zone}/clusters", "calculatrice-{environment}-redis")
BALANCER = ("/lb/v1/zones/{zone}/lbs", "calc-{environment}-lb")


def _minor(account: Account, known: Values) -> str:
    return _of(*CLUSTER, "version")(account, known).rpartition(".")[0]


def _nodes(account: Account, known: Values) -> str:
    """The type of the nodes that the cluster has."""
    cluster = _of(*CLUSTER, "id")(account, known)
    return _of(f"{CLUSTER[0]}/{cluster}/pools", "node", "node_type")(account, known) if cluster else ""


CACHE_VERSION = Asked("cache_version", _redis, _of(*CACHE, "version"))
OF_SHARED = (
    Asked("kubernetes_version", _kubernetes, _minor),
    Asked("node_type", _servers, _nodes),
)
OF_ENVIRONMENT = (
    Asked("database_engine", _engines, _of(*INSTANCE, "engine")),
    Asked("database_node_type", _types("/rdb/v1/regions/{region}/node-types"), _of(*INSTANCE, "node_type")),
    CACHE_VERSION,
    Asked("cache_node_type", _types("/redis/v1/zones/{zone}/node-types"), _of(*CACHE, "node_type")),
    Asked("load_balancer_type", _types("/lb/v1/zones/{zone}/lb-types"), _of(*BALANCER, "type")),
)
