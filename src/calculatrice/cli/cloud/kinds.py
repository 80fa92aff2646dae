"""How Scaleway is asked about each kind of resource: where it is listed, what it is known by, how it is removed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculatrice.cli.cloud.resources import Json


@dataclass(frozen=True, slots=True)
class Kind:
    """`collection` lists it, the fields of `same` are equal where it is the same thing, `item` is its own path.

    `identity` is what Terraform imports it by. Braces name values of the resource, and `id` of what was found.
    """

    collection: str
    same: tuple[str, ...] = ("name",)
    identity: str = "{region}/{id}"
    item: str = ""

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

    def removal(self, values: Json, found: Json) -> tuple[str, str, Json | None]:
        """The request that ends what was found: its method, path and body."""
        if self is RECORD:
            return "PATCH", self.collection.format(**values), {"changes": [{"delete": {"id": found["id"]}}]}
        return "DELETE", (self.item or self.collection + "/{id}").format(**{**values, "id": found["id"]}), None


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
    "scaleway_secret": Kind("/secret-manager/v1beta1/regions/{region}/secrets", ("name", "path")),
}
