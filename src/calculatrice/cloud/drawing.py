"""From the plans of the parts to the nodes and edges of a diagram.

Nodes are resources of the plans. An edge stands where the configurations join two of them: they refer to the same
address, to the same password, or to the same network.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculatrice.cloud.resources import of_plan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from calculatrice.cloud.resources import Json, Resource


NETWORK, CLUSTER, POOL = "scaleway_vpc_private_network", "scaleway_k8s_cluster", "scaleway_k8s_pool"
RECORD, ADDRESS, BALANCER = "scaleway_domain_record", "scaleway_lb_ip", "scaleway_lb"
CERTIFICATE, REGISTRY = "scaleway_lb_certificate", "scaleway_registry_namespace"
INSTANCE, DATABASE, CACHE = "scaleway_rdb_instance", "scaleway_rdb_database", "scaleway_redis_cluster"
SECRET = "scaleway_secret"  # noqa: S105  # the name of a kind of resource
DRAWN = (NETWORK, CLUSTER, REGISTRY, RECORD, BALANCER, CERTIFICATE, DATABASE, CACHE, SECRET)
IN_THE_DOCUMENT = frozenset({CLUSTER, BALANCER, RECORD, REGISTRY, DATABASE})
SHARED_NETWORK = frozenset({"var.network", "scaleway_vpc_private_network.network"})


@dataclass(frozen=True, slots=True)
class Node:
    """A resource as it is drawn; `reach` is all that it refers to, directly or not."""

    key: str
    kind: str
    name: str
    reach: frozenset[str]

    @property
    def is_added(self) -> bool:
        """Whether it is not in the document that the foundation follows."""
        return self.kind not in IN_THE_DOCUMENT

    @property
    def is_inside(self) -> bool:
        """Whether it is on the private network."""
        return bool(self.reach & SHARED_NETWORK)


@dataclass(frozen=True, slots=True)
class Drawing:
    """The nodes, the servers of the cluster, and the edges, from key to key."""

    nodes: tuple[Node, ...]
    servers: tuple[str, ...]
    edges: tuple[tuple[str, str], ...]

    def of_kind(self, *kinds: str) -> tuple[Node, ...]:
        """The nodes of these kinds."""
        return tuple(node for node in self.nodes if node.kind in kinds)


def draw(plans: Sequence[tuple[str, Json]]) -> Drawing:
    """The diagram of the shared part and of environments: the name and the plan of each."""
    nodes, servers, edges = [], [], []
    for name, plan in plans:
        resources, reach = of_plan(plan), _reach(plan)
        own = [
            Node(_key(name, each), each.kind, _name(each), reach(each.address))
            for each in resources
            if each.kind in DRAWN
        ]
        nodes += sorted(own, key=lambda node: DRAWN.index(node.kind))
        servers += [server for each in resources if each.kind == POOL for server in _servers(each)]
        edges += [*_ways_in(own), *_secrets(own, [reach(each.address) for each in resources])]
    return Drawing(tuple(nodes), tuple(servers), (*edges, *_around_the_cluster(nodes)))


def _ways_in(nodes: Sequence[Node]) -> Iterator[tuple[str, str]]:
    """A record leads to the load balancer that has its address, and a certificate is of the one it names."""
    for balancer in (node for node in nodes if node.kind == BALANCER):
        address = {each for each in balancer.reach if each.startswith(f"{ADDRESS}.")}
        for node in nodes:
            leads = node.kind == RECORD and node.reach & address
            shown = node.kind == CERTIFICATE and any(each.startswith(f"{BALANCER}.") for each in node.reach)
            if leads or shown:
                yield node.key, balancer.key


def _secrets(nodes: Sequence[Node], reaches: Sequence[frozenset[str]]) -> Iterator[tuple[str, str]]:
    """A database or cache is opened by a secret where something of it refers to both."""
    for secret in (node for node in nodes if node.kind == SECRET):
        module = ".".join(min(secret.reach, key=len).split(".")[:2])
        users = [reach for reach in reaches if module in reach]
        for store in (node for node in nodes if node.kind in {DATABASE, CACHE}):
            anchors = {each for each in store.reach if each.startswith((f"{INSTANCE}.", f"{CACHE}."))}
            if any(reach & anchors for reach in users):
                yield store.key, secret.key


def _around_the_cluster(nodes: Sequence[Node]) -> Iterator[tuple[str, str]]:
    """The cluster answers the load balancers, and uses the stores, of its network; its images are in the registry."""
    for cluster in (node for node in nodes if node.kind == CLUSTER):
        yield from ((node.key, cluster.key) for node in nodes if node.kind == BALANCER and node.is_inside)
        used = [node for node in nodes if node.kind == REGISTRY or (node.kind in {DATABASE, CACHE} and node.is_inside)]
        yield from ((cluster.key, node.key) for node in used)


def _servers(pool: Resource) -> list[str]:
    return [f"{pool.values['name']}{number}" for number in range(1, int(pool.values["size"]) + 1)]


def _key(part: str, resource: Resource) -> str:
    """A short name of its own: `dev_lb`, and of what a module made `dev_cache_password`."""
    words = resource.address.split(".")
    return f"{part}_{words[1] if words[0] == 'module' else words[-1]}"


def _name(resource: Resource) -> str:
    values = resource.values
    return f"{values['path']}/{values['name']}" if resource.kind == SECRET else str(values["name"])


def _reach(plan: Json) -> Reach:
    configured = plan["configuration"]["root_module"].get("resources", [])
    return Reach({each["address"]: frozenset(_references(each["expressions"])) for each in configured})


@dataclass(frozen=True, slots=True)
class Reach:
    """What the resources of a configuration refer to."""

    direct: dict[str, frozenset[str]]

    def __call__(self, address: str) -> frozenset[str]:
        """The address, and all that it refers to, directly or not."""
        reached: set[str] = set()
        waiting = [address]
        while waiting:
            known = waiting.pop()
            if known not in reached:
                reached.add(known)
                waiting += self.direct.get(known, ())
        return frozenset(reached)


def _references(expression: object) -> Iterator[str]:
    if isinstance(expression, dict):
        yield from expression.get("references", [])
        for inner in expression.values():
            yield from _references(inner)
    elif isinstance(expression, list):
        for inner in expression:
            yield from _references(inner)
