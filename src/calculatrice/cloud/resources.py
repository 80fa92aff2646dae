"""The resources of a plan or a state, as `terraform show -json` tells them, and how each kind is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    Json = dict[str, Any]


MANAGED = "managed"
IDLE = (["no-op"], ["read"])


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


def going(plan: Json) -> list[Resource]:
    """Every resource that stands, by the state, and that the plan removes."""
    removed = [each for each in plan.get("resource_changes", []) if "delete" in each["change"]["actions"]]
    before = [(each, each["change"]["before"]) for each in removed if each["mode"] == MANAGED]
    return [Resource(each["address"], each["type"], values, values.get("id")) for each, values in before]


def has_old(state: Json) -> bool:
    """Whether a state has something whose place another has taken, and that could not be removed yet."""
    root = (state.get("values") or {}).get("root_module") or {}
    return any("deposed_key" in each for each in root.get("resources", []))


def only_lets_go(plan: Json) -> bool:
    """Whether all that a plan does is to remove what another has already taken the place of.

    >>> change = {"deposed": "1f", "change": {"actions": ["delete"]}}
    >>> only_lets_go({"resource_changes": [change]}), only_lets_go({"resource_changes": []})
    (True, False)
    """
    changes = [each for each in plan.get("resource_changes", []) if each["change"]["actions"] not in IDLE]
    return bool(changes) and all(each.get("deposed") for each in changes)


def _changed(change: Json) -> Resource:
    before, after = change["change"]["before"] or {}, change["change"]["after"] or {}
    known = {name: value for name, value in after.items() if value is not None}
    values = {**before, **known}
    return Resource(change["address"], change["type"], values, before.get("id"), tuple(change["change"]["actions"]))


def of_state(state: Json) -> list[Resource]:
    """Every resource that stands, by the state."""
    return [_stands(each) for each in _everything(state)]


def whole(state: Json) -> list[Resource]:
    """Every resource that stands, by the state, but what failed while it was made and what another took the place of.

    >>> lb = {"address": "a.b", "type": "a", "mode": "managed", "values": {"id": "1"}}
    >>> others = [{**lb, "address": "a.c", "tainted": True}, {**lb, "values": {"id": "2"}, "deposed_key": "1f"}]
    >>> [each.id for each in whole({"values": {"root_module": {"resources": [lb, *others]}}})]
    ['1']
    """
    kept = [each for each in _everything(state) if not each.get("tainted") and "deposed_key" not in each]
    return [_stands(each) for each in kept]


def _stands(each: Json) -> Resource:
    return Resource(each["address"], each["type"], each["values"], each["values"].get("id"))


def _everything(state: Json) -> Iterator[Json]:
    return _within((state.get("values") or {}).get("root_module") or {})


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


def id_of(found: Json) -> object:
    """What a thing is known by: a database or a user by its name, a key by itself.

    >>> id_of({"access_key": "SCW1", "description": "opens"}), id_of({"id": "1", "name": "one"})
    ('SCW1', '1')
    """
    return found.get("id") or found.get("access_key") or found.get("name")


@dataclass(frozen=True, slots=True)
class Kind:
    """`collection` lists it, the fields of `same` are equal where it is the same thing, `item` is its own path.

    `identity` is what Terraform imports it by; where that is empty, it can’t be imported: what only its maker was told
    is lost. `kept` asks the collection for what was deleted and still holds its name; without it, a name is free with
    the end of what had it. Braces name values of the resource, and `id` of what was found.
    """

    collection: str
    same: tuple[str, ...] = ("name",)
    identity: str = "{region}/{id}"
    item: str = ""
    kept: str = ""

    def lists(self, values: Json) -> str | None:
        """Where to look for the resource; None while the plan does not know what it will be in."""
        try:
            return self.collection.format(**values)
        except KeyError:
            return None

    def recognises(self, values: Json, found: Json) -> bool:
        """Whether what was found is what `values` describes.

        >>> KINDS["scaleway_lb"].recognises({"name": "a", "tags": ["x"]}, {"name": "a", "tags": ["x", "y"], "id": "1"})
        True
        """
        tags = set(values.get("tags") or [])
        return all(values.get(name) == found.get(name) for name in self.same) and tags <= set(found.get("tags") or [])

    def own_path(self, values: Json, found: Json) -> str:
        """The path of what was found."""
        return (self.item or self.collection + "/{id}").format(**{**values, "id": id_of(found)})

    def removal(self, values: Json, found: Json) -> tuple[str, str, Json | None]:
        """The request that ends what was found: its method, path and body."""
        if self is RECORD:
            change = {"changes": [{"delete": {"id": found["id"]}}], "disallow_new_zone_creation": True}
            return "PATCH", self.collection.format(**values), change
        return "DELETE", self.own_path(values, found), None


OF_ORGANIZATION = "organization_id={organization_id}"
RECORD = Kind("/domain/v2beta1/dns-zones/{dns_zone}/records", ("name", "type"), "{dns_zone}/{id}")
DATABASES = "/rdb/v1/regions/{region}/instances/{instance_id}/databases"
USERS = "/rdb/v1/regions/{region}/instances/{instance_id}/users"
KINDS = {
    "scaleway_vpc_private_network": Kind("/vpc/v2/regions/{region}/private-networks"),
    "scaleway_k8s_cluster": Kind(
        "/k8s/v1/regions/{region}/clusters",
        item="/k8s/v1/regions/{region}/clusters/{id}?with_additional_resources=false",
    ),
    "scaleway_k8s_pool": Kind(
        "/k8s/v1/regions/{region}/clusters/{cluster_id}/pools", item="/k8s/v1/regions/{region}/pools/{id}"
    ),
    "scaleway_registry_namespace": Kind("/registry/v1/regions/{region}/namespaces"),
    "scaleway_iam_application": Kind(
        f"/iam/v1alpha1/applications?{OF_ORGANIZATION}", identity="{id}", item="/iam/v1alpha1/applications/{id}"
    ),
    "scaleway_iam_policy": Kind(
        f"/iam/v1alpha1/policies?{OF_ORGANIZATION}", identity="{id}", item="/iam/v1alpha1/policies/{id}"
    ),
    "scaleway_iam_api_key": Kind(
        "/iam/v1alpha1/api-keys?bearer_id={application_id}",
        ("application_id", "description"),
        identity="",
        item="/iam/v1alpha1/api-keys/{id}",
    ),
    "scaleway_cockpit_source": Kind("/cockpit/v1/regions/{region}/data-sources"),
    "scaleway_cockpit_token": Kind("/cockpit/v1/regions/{region}/tokens", identity=""),
    "scaleway_lb_ip": Kind("/lb/v1/zones/{zone}/ips", ("tags",), "{zone}/{id}"),
    "scaleway_lb": Kind(
        "/lb/v1/zones/{zone}/lbs", identity="{zone}/{id}", item="/lb/v1/zones/{zone}/lbs/{id}?release_ip=false"
    ),
    "scaleway_lb_certificate": Kind(
        "/lb/v1/zones/{zone}/lbs/{lb_id}/certificates",
        identity="{zone}/{id}",
        item="/lb/v1/zones/{zone}/certificates/{id}",
    ),
    "scaleway_domain_record": RECORD,
    "scaleway_rdb_instance": Kind("/rdb/v1/regions/{region}/instances"),
    "scaleway_rdb_database": Kind(DATABASES, identity="{region}/{instance_id}/{id}"),
    "scaleway_rdb_user": Kind(USERS, identity="{region}/{instance_id}/{id}"),
    "scaleway_redis_cluster": Kind("/redis/v1/zones/{zone}/clusters", identity="{zone}/{id}"),
    "scaleway_secret": Kind(
        "/secret-manager/v1beta1/regions/{region}/secrets", ("name", "path"), kept="scheduled_for_deletion=true"
    ),
}
