"""What the small Scaleway keeps, and what it says of each kind of thing once that is made."""

from __future__ import annotations

import base64
import json
import uuid
from dataclasses import dataclass, field
from re import fullmatch
from typing import TYPE_CHECKING, Any

from tests.parts.scaleway_offers import DEPLOYER, POLICY, Offers, stocked
from tests.parts.scaleway_states import Passing, unfinished

if TYPE_CHECKING:
    from collections.abc import Callable

    Item = dict[str, Any]

TOKEN = "b5a1cd0e-token-of-the-cluster"  # noqa: S105  # made for the tests, opens nothing
PULLER, PULLERS_KEY = "SCWPULLERPULLERPULLE", "9a11e2f0-2222-4333-8444-555566667777"
"""The first key that is made: what it is known by, and its secret."""
LINES_TOKEN = "c0c4b17a-5555-4666-8777-888899990000"  # noqa: S105  # the same
"""What the first token of Cockpit's opens with."""
ORGANIZATION = "0c9a2a5e-3333-4444-8555-666677778888"
SOME_DAY = "2026-01-02T03:04:05Z"
PROJECT = "9c0ec7aa-1111-4222-8333-444455556666"
KUBERNETES = "1.35.3"
AUTOSCALER: Item = {
    "scale_down_disabled": False,
    "scale_down_delay_after_add": "10m",
    "estimator": "binpacking",
    "expander": "random",
    "ignore_daemonsets_utilization": False,
    "balance_similar_node_groups": False,
    "expendable_pods_priority_cutoff": 0,
    "scale_down_unneeded_time": "10m",
    "scale_down_utilization_threshold": 0.5,
    "max_graceful_termination_sec": 0,
    "skip_nodes_with_local_storage": False,
    "log_level": 2,
}
"""What is recorded of a cluster whose pools keep their size."""
SIGN_ON: Item = {
    **dict.fromkeys(("issuer_url", "client_id", "username_claim", "username_prefix", "groups_prefix"), ""),
    **dict.fromkeys(("groups_claim", "required_claim"), ()),
}
"""What is recorded of a cluster that nobody signs on to from elsewhere."""
AUTHORITY = base64.b64encode(b"-----BEGIN CERTIFICATE-----\nmade for the tests\n-----END CERTIFICATE-----\n").decode()
KUBECONFIG = f"""\
apiVersion: v1
kind: Config
clusters: [{{name: c, cluster: {{certificate-authority-data: {AUTHORITY}, server: "https://cluster.test:6443"}}}}]
contexts: [{{name: c, context: {{cluster: c, user: admin}}}}]
current-context: c
users: [{{name: admin, user: {{token: {TOKEN}}}}}]
"""


@dataclass(frozen=True)
class Answer:
    """What is sent back."""

    body: Item
    status: int = 200


MISSING = Answer({"message": "resource is not found", "type": "not_found", "resource": "it", "resource_id": "?"}, 404)
CONFLICT = Answer({"message": "resource already exists", "type": "conflict", "resource": "it"}, 409)
NOTHING = Answer({}, 204)
IN_USE = Answer(
    {
        "message": "precondition is not respected",
        "precondition": "resource_still_in_use",
        "type": "precondition_failed",
    },
    412,
)


@dataclass
class Cloud:
    """All that stands, by its path.

    `unready` says how often the things of a kind (the last word of their collection) still are not ready when they
    are asked for, `failing` how many of a kind end in error; `passing` is how long each state of a thing takes.
    `unseen` says how many certificates are asked for before DNS leads to the load balancer. `passwords` has what was
    given, which nothing shows again; `offers`, what is to be had; `deleted`, the secrets in the week after their end;
    `granted`, the rules of each policy; `cockpit`, where lines are sent, in the place of Scaleway's own address.
    """

    items: dict[str, Item] = field(default_factory=dict)
    unready: dict[str, int] = field(default_factory=dict)
    failing: dict[str, int] = field(default_factory=dict)
    passwords: dict[str, str] = field(default_factory=dict)
    offers: Offers = field(default_factory=Offers)
    passing: Passing = field(default_factory=Passing)
    unseen: int = 0
    cockpit: str = ""
    deleted: dict[str, Item] = field(default_factory=dict)
    granted: dict[str, list[Item]] = field(default_factory=dict)

    def answer(self, method: str, path: str, query: dict[str, str], body: Item) -> Answer:
        """Carry out a request."""
        for gone in self.passing.settle(self.items):
            let_go(self, gone)
        if body.get("password"):
            self.passwords[body.get("name") or path.rsplit("/", maxsplit=1)[-1]] = body["password"]
        for expected, pattern, act in ROUTES:
            found = fullmatch(pattern, path) if method == expected else None
            if found:
                return act(self, path, {**query, **found.groupdict()}, body)
        return MISSING

    def names(self, kind: str) -> list[str]:
        """The names of all that stands of a kind, sorted; of what has none, the ids."""
        kept = [(path, item) for path, item in self.items.items() if kind_of(path) == kind]
        return sorted(str(item.get("name") or path.rsplit("/", maxsplit=1)[-1]) for path, item in kept)

    def keep(self, path: str, item: Item) -> Answer:
        """Keep what was made; it ends in error where that is wanted."""
        if self.failing.get(kind_of(path)):
            self.failing[kind_of(path)] -= 1
            item["status"] = "error"
        self.items[path] = item
        self.passing.begin(path, item)
        return Answer(item)

    def find(self, item_id: str) -> Item:
        """The thing with that id."""
        return next(item for item in self.items.values() if item.get("id") == item_id)

    def below(self, path: str) -> list[Item]:
        """The things of a collection."""
        return [item for kept, item in self.items.items() if fullmatch(rf"{path}/[^/]+", kept)]


def kind_of(path: str) -> str:
    return path.split("/")[-2]


# What can be done with everything


def create(cloud: Cloud, path: str, place: Item, body: Item) -> Answer:
    """A new thing in the collection at `path`, with all that Scaleway says of it."""
    if wrong := cloud.offers.refused(path.rsplit("/", maxsplit=1)[-1], body):
        return Answer(wrong, 400)
    where = place["place"]
    given = {"id": str(uuid.uuid4()), "status": "ready", "created_at": SOME_DAY, "updated_at": SOME_DAY}
    given["organization_id"] = ORGANIZATION
    item = {**body, **given, "zone" if where.count("-") == 2 else "region": where}
    kind = path.rsplit("/", maxsplit=1)[-1]
    if kind in COMPLETED:
        item |= COMPLETED[kind](cloud, item, place)
    home = path.split(f"/{place['parents']}/", maxsplit=1)[0] + f"/{kind}" if place.get("parents") else path
    untold = UNTOLD.get((path.split("/")[1], kind), ())
    return cloud.keep(f"{home}/{item['id']}", {name: value for name, value in item.items() if name not in untold})


def read(cloud: Cloud, path: str, _place: Item, _body: Item) -> Answer:
    """The thing, as far as it is made."""
    if path not in cloud.items:
        return MISSING
    kind = kind_of(path)
    if cloud.unready.get(kind):
        cloud.unready[kind] -= 1
        return Answer({**cloud.items[path], "status": unfinished(path)})
    return Answer(cloud.items[path])


def update(cloud: Cloud, path: str, _place: Item, body: Item) -> Answer:
    if path not in cloud.items:
        return MISSING
    cloud.items[path] |= changed(cloud.items[path], body)
    return Answer(cloud.items[path])


def remove(cloud: Cloud, path: str, _place: Item, _body: Item) -> Answer:
    """Nothing is left of the thing, nor of what is in it."""
    if path not in cloud.items:
        return MISSING
    gone = cloud.items[path]
    if kind_of(path) == "private-networks" and any(is_on(item, gone["id"]) for item in cloud.items.values()):
        return IN_USE
    if not cloud.passing.leave(path, gone):
        let_go(cloud, path)
    return Answer({**gone, "status": "deleting"}) if kind_of(path) in TOLD_WHEN_REMOVED else NOTHING


def let_go(cloud: Cloud, path: str) -> None:
    """Forget the thing and what is in it; an address that a load balancer had stays."""
    gone = cloud.items[path]
    for kept, item in list(cloud.items.items()):
        held = gone.get("id", path) == parent_of(item)
        if held and kind_of(kept) == "ips":
            item["lb_id"] = None
        elif held or kept == path or kept.startswith(f"{path}/"):
            del cloud.items[kept]


def parent_of(item: Item) -> str | None:
    """The id of the cluster or the load balancer that a thing is of."""
    parent: str | None = item.get("cluster_id") or item.get("lb_id") or item.get("lb", {}).get("id")
    return parent


def is_on(item: Item, network: str) -> bool:
    """Whether a thing is on a private network: a cluster, a database, a cache or a load balancer."""
    return item.get("id") != network and network in json.dumps(item)


def listed(cloud: Cloud, path: str, query: Item, _body: Item) -> Answer:
    """A collection; `name` asks for some of it."""
    items = [
        item for item in cloud.below(path) if all(query.get(key) in {None, "", item.get(key)} for key in ("id", "name"))
    ]
    size = int(query.get("page_size", 100))
    first = (int(query.get("page", 1)) - 1) * size
    kind = path.rsplit("/", maxsplit=1)[-1].replace("-", "_")
    return Answer({kind: items[first : first + size], "total_count": len(items)})


def listed_within(cloud: Cloud, path: str, query: Item, _body: Item) -> Answer:
    """The pools of a cluster or the certificates of a load balancer, which have a collection of their own."""
    home, kind = path.split(f"/{query['parents']}/", maxsplit=1)[0], path.rsplit("/", maxsplit=1)[-1]
    own = [item for item in cloud.below(f"{home}/{kind}") if query["parent"] == parent_of(item)]
    return Answer({kind: own, "total_count": len(own)})


def shown(body: Item) -> Item:
    """What was given, without what Scaleway never shows again."""
    return {name: value for name, value in body.items() if name not in {"password", "data"}}


def changed(item: Item, body: Item) -> Item:
    """The thing as it then is: null leaves a part of it as it was."""
    parts = {name: value for name, value in shown(body).items() if value is not None}
    within = {name: changed(item[name], value) for name, value in parts.items() if isinstance(item.get(name), dict)}
    return {**item, **parts, **within}


# Network and cluster


def private_network(_cloud: Cloud, item: Item, _place: Item) -> Item:
    subnets = [{"id": str(uuid.uuid4()), "subnet": subnet} for subnet in item.get("subnets") or []]
    return {"subnets": subnets, "vpc_id": str(uuid.uuid4())}


def cluster(_cloud: Cloud, item: Item, _place: Item) -> Item:
    """A cluster of Kubernetes, or of Redis."""
    if "node_type" in item:
        return cache(item)
    ranges = {"pod_cidr": "100.64.0.0/15", "service_cidr": "10.32.0.0/20", "service_dns_ip": "10.32.0.10"}
    address = {"cluster_url": "https://cluster.test:6443", "dns_wildcard": "*.cluster.test"}
    tables: Item = {"autoscaler_config": AUTOSCALER, "open_id_connect_config": SIGN_ON}
    upgraded = upgrade(item["auto_upgrade"])
    kind = item.get("type") or "kapsule"
    return {**ranges, **address, **tables, "auto_upgrade": upgraded, "type": kind, "status": "pool_required"}


def upgrade(asked: Item) -> Item:
    """When a cluster is upgraded, which has another name when it is asked for than when it is shown."""
    return {"enabled" if name == "enable" else name: value for name, value in asked.items()}


def update_cluster(cloud: Cloud, path: str, place: Item, body: Item) -> Answer:
    if body.get("auto_upgrade"):
        body["auto_upgrade"] = upgrade(body["auto_upgrade"])
    return update(cloud, path, place, body)


def pool(cloud: Cloud, item: Item, place: Item) -> Item:
    """Nodes; with the first ones the cluster is ready."""
    cloud.find(place["parent"])["status"] = "ready"
    volume = {"root_volume_type": "l_ssd", "root_volume_size": 40_000_000_000}
    sizes = {"min_size": item["size"], "max_size": item["size"]}
    zone = item.get("zone") or f"{place['place']}-1"
    return {**volume, **sizes, "cluster_id": place["parent"], "version": KUBERNETES, "zone": zone}


def nodes(cloud: Cloud, _path: str, query: Item, _body: Item) -> Answer:
    pool = cloud.find(query["pool_id"])
    names = [f"scw-{pool['name']}-{number}" for number in range(pool["size"])]
    return Answer(
        {"nodes": [{"id": name, "name": name, "status": "ready"} for name in names], "total_count": len(names)}
    )


def versions(cloud: Cloud, _path: str, query: Item, _body: Item) -> Answer:
    return Answer(cloud.offers.kubernetes_versions(query["place"]))


def server_types(_cloud: Cloud, _path: str, _query: Item, _body: Item) -> Answer:
    return Answer({"servers": {"DEV1-M": {"volumes_constraint": {"min_size": 0, "max_size": 40_000_000_000}}}})


def kubeconfig(_cloud: Cloud, _path: str, _query: Item, _body: Item) -> Answer:
    return file("kubeconfig.yaml", KUBECONFIG.encode())


def file(name: str, content: bytes) -> Answer:
    return Answer({"name": name, "content_type": "text/plain", "content": base64.b64encode(content).decode()})


# The way in


def region(place: Item) -> str:
    """The region of a zone."""
    return str(place["place"]).rpartition("-")[0]


def address(_cloud: Cloud, item: Item, place: Item) -> Item:
    return {"ip_address": f"51.15.0.{int(item['id'][:2], 16)}", "lb_id": None, "reverse": "", "region": region(place)}


def load_balancer(cloud: Cloud, item: Item, place: Item) -> Item:
    taken = [cloud.find(ip) for ip in item.pop("ip_ids")]
    for ip in taken:
        ip["lb_id"] = item["id"]
    return {"ip": taken, "instances": [], "type": str(item["type"]).lower(), "region": region(place)}


def attach(cloud: Cloud, path: str, _place: Item, body: Item) -> Answer:
    """A load balancer joins a private network."""
    lb = path.removesuffix("/attach-private-network")
    network = body["private_network_id"]
    joined = {**body, "lb": cloud.items[lb], "status": "ready", "dhcp_config": {}}
    return cloud.keep(f"{lb}/private-networks/{network}", joined)


def joined(cloud: Cloud, path: str, _query: Item, _body: Item) -> Answer:
    networks = cloud.below(path)
    return Answer({"private_network": networks, "total_count": len(networks)})


def certificate(cloud: Cloud, item: Item, place: Item) -> Item:
    names = {"common_name": item["letsencrypt"]["common_name"], "subject_alternative_name": []}
    return {**names, "type": "letsencryt", "lb": cloud.find(place["parent"])}


def certify(cloud: Cloud, path: str, place: Item, body: Item) -> Answer:
    """A certificate of Let's Encrypt, for a name that DNS leads to the load balancer."""
    if cloud.unseen:
        cloud.unseen -= 1
        wrong = f"{body['letsencrypt']['common_name']} does not resolve to your Load Balancer IP"
        return Answer({"message": wrong, "type": "invalid_field", "fields": {"common_name": [wrong]}}, 400)
    return create(cloud, path, place, body)


def change_records(cloud: Cloud, path: str, _place: Item, body: Item) -> Answer:
    """The changes of a DNS zone: records are added, replaced or deleted."""
    for change in body["changes"]:
        for way, records in change.items():
            gone = records.get("id") if way in {"delete", "set"} else None
            cloud.items.pop(f"{path}/{gone}", None)
            for record in records.get("records", []):
                record_id = gone or str(uuid.uuid4())
                cloud.keep(f"{path}/{record_id}", {**record, "id": record_id})
    return Answer({"records": []})


def zones(cloud: Cloud, _path: str, query: Item, _body: Item) -> Answer:
    """Those of the project; a zone that is asked for and not there makes an empty list."""
    found = [name for name in cloud.offers.zones if query.get("dns_zones") in {None, "", name}]
    split = [(name.partition(".")[0], name.partition(".")[2]) for name in found]
    known = [
        {"domain": domain, "subdomain": subdomain, "status": "active", "project_id": PROJECT}
        for subdomain, domain in split
    ]
    return Answer({"dns_zones": known, "total_count": len(known)})


# Database, cache, secrets


def database_instance(_cloud: Cloud, item: Item, _place: Item) -> Item:
    networks = [spec["private_network"] for spec in item.pop("init_endpoints")]
    volume = {"type": item.pop("volume_type"), "size": item.pop("volume_size"), "class": "sbs"}
    item.pop("password")
    place = item["region"]
    schedule = {"frequency": 24, "retention": 7, "disabled": item["disable_backup"]}
    lists: Item = {
        name: [] for name in ("settings", "init_settings", "read_replicas", "maintenances", "upgradable_version")
    }
    return {
        **lists,
        "endpoints": [endpoint(each, place) for each in networks],
        "volume": volume,
        "backup_schedule": schedule,
    }


def endpoint(network: Item, region: str) -> Item:
    here = {"private_network_id": network["private_network_id"], "service_ip": "172.16.8.7/22", "zone": f"{region}-1"}
    there = {"id": str(uuid.uuid4()), "ip": "172.16.8.7", "port": 5432, "name": "private"}
    return {**there, "private_network": {**here, "provisioning_mode": "ipam"}}


def update_instance(cloud: Cloud, path: str, place: Item, body: Item) -> Answer:
    """The schedule of the backups has other names when it is changed than when it is shown."""
    schedule = {"frequency": "backup_schedule_frequency", "retention": "backup_schedule_retention"}
    schedule["disabled"] = "is_backup_schedule_disabled"
    given = {name: body.pop(word, None) for name, word in schedule.items()}
    changed = {name: value for name, value in given.items() if value is not None}
    cloud.items[path]["backup_schedule"] |= changed
    return update(cloud, path, place, body)


def create_named(cloud: Cloud, path: str, _place: Item, body: Item) -> Answer:
    """A database or a user: its name is its id, and there is no second one."""
    own = f"{path}/{body['name']}"
    if own in cloud.items:
        return CONFLICT
    more = {"owner": "", "size": 0, "managed": True} if kind_of(own) == "databases" else {}
    return cloud.keep(own, {**shown(body), **more})


def grant(cloud: Cloud, path: str, _place: Item, body: Item) -> Answer:
    return cloud.keep(f"{path}/{body['database_name']}:{body['user_name']}", body)


def tables_are_made(cloud: Cloud) -> None:
    """Somebody makes tables in every database: what was granted before is not all that there is any more."""
    for path, item in cloud.items.items():
        if kind_of(path) == "privileges":
            item["permission"] = "custom"


def allow(cloud: Cloud, path: str, _place: Item, body: Item) -> Answer:
    """The rules of access, all of them anew."""
    remove_all(cloud, path, {}, {})
    way = {"port": 5432, "protocol": "tcp", "direction": "inbound", "action": "allow"}
    rules = [{**rule, **way} for rule in body["rules"]]
    for number, rule in enumerate(rules):
        cloud.keep(f"{path}/{number}", rule)
    return Answer({"rules": rules})


def allowed(cloud: Cloud, path: str, _query: Item, _body: Item) -> Answer:
    rules = cloud.below(path)
    return Answer({"rules": rules, "total_count": len(rules)})


def remove_all(cloud: Cloud, path: str, _query: Item, _body: Item) -> Answer:
    for kept in [kept for kept in cloud.items if kept.startswith(f"{path}/")]:
        del cloud.items[kept]
    return Answer({"rules": []})


def authority(_cloud: Cloud, _path: str, _query: Item, _body: Item) -> Answer:
    return file("ca.pem", base64.b64decode(AUTHORITY))


def cache(item: Item) -> Item:
    item.pop("password")
    ends = [
        {
            "id": str(uuid.uuid4()),
            "port": 6379,
            "ips": ["172.16.8.9"],
            "private_network": attached(spec["private_network"], item["zone"]),
        }
        for spec in item["endpoints"]
    ]
    return {"endpoints": ends, "acl_rules": [], "cluster_settings": item.get("cluster_settings") or []}


def attached(network: Item, zone: str) -> Item:
    """A private network that a cache is on; its addresses are managed."""
    return {"id": network["id"], "service_ips": [], "zone": zone, "provisioning_mode": "ipam"}


def name_secret(cloud: Cloud, path: str, place: Item, body: Item) -> Answer:
    """A secret; its name is free in its path, which it is not until a week after the end of another."""
    taken = [*cloud.below(path), *cloud.deleted.values()]
    if any((item["name"], item["path"]) == (body["name"], body.get("path") or "/") for item in taken):
        return CONFLICT
    return create(cloud, path, place, body)


def delete_secret(cloud: Cloud, path: str, place: Item, body: Item) -> Answer:
    """A secret is kept for a week, out of sight."""
    if path in cloud.items:
        cloud.deleted[path] = {**cloud.items[path], "deletion_requested_at": SOME_DAY}
    return remove(cloud, path, place, body)


def restore_secret(cloud: Cloud, path: str, _place: Item, _body: Item) -> Answer:
    """A deleted secret is there again."""
    own = path.removesuffix("/restore")
    if own not in cloud.deleted:
        return MISSING
    return cloud.keep(own, {**cloud.deleted.pop(own), "deletion_requested_at": None})


def list_secrets(cloud: Cloud, path: str, query: Item, body: Item) -> Answer:
    """Those that stand, or else those that are deleted and kept."""
    if query.get("scheduled_for_deletion") != "true":
        return listed(cloud, path, query, body)
    kept = list(cloud.deleted.values())
    return Answer({"secrets": kept, "total_count": len(kept)})


def keep_secret(cloud: Cloud, path: str, _place: Item, body: Item) -> Answer:
    """A new version of a secret."""
    secret = cloud.items[path.removesuffix("/versions")]
    revision = secret["version_count"] + 1
    dates = {"created_at": SOME_DAY, "updated_at": SOME_DAY}
    known = {"revision": revision, "secret_id": secret["id"], "status": "enabled"}
    secret["version_count"] = revision
    cloud.keep(
        f"{path}/{revision}",
        {**known, **dates, "region": secret["region"], "description": body.get("description"), "data": body["data"]},
    )
    return Answer(shown(cloud.items[f"{path}/{revision}"]))


def tell_secret(cloud: Cloud, path: str, _query: Item, _body: Item) -> Answer:
    version = cloud.items[path.removesuffix("/access")]
    return Answer({name: version[name] for name in ("secret_id", "revision", "data")} | {"type": "opaque"})


def secret_versions(cloud: Cloud, path: str, _query: Item, _body: Item) -> Answer:
    kept = [shown(version) for version in cloud.below(path)]
    return Answer({"versions": kept, "total_count": len(kept)})


def read_secret_version(cloud: Cloud, path: str, _place: Item, _body: Item) -> Answer:
    return Answer(shown(cloud.items[path])) if path in cloud.items else MISSING


# Who may do what


def admit(cloud: Cloud, path: str, _place: Item, body: Item) -> Answer:
    """Somebody who has no place, or what he may do."""
    item = {**body, "id": str(uuid.uuid4()), "created_at": SOME_DAY, "updated_at": SOME_DAY, "editable": True}
    cloud.granted[item["id"]] = item.pop("rules", [])
    return cloud.keep(f"{path}/{item['id']}", item)


def make_key(cloud: Cloud, path: str, _place: Item, body: Item) -> Answer:
    """Its secret is told once."""
    made = len(cloud.below(path))
    access, secret = (f"{text[:-1]}{made}" if made else text for text in (PULLER, PULLERS_KEY))
    key = {**body, "access_key": access, "created_at": SOME_DAY, "updated_at": SOME_DAY}
    cloud.keep(f"{path}/{access}", key)
    return Answer({**key, "secret_key": secret})


def data_source(cloud: Cloud, item: Item, place: Item) -> Item:
    """Where lines are kept: at an address of its own, or where the test has a small Cockpit."""
    own = f"https://{item['id']}.{item['type']}.cockpit.{place['place']}.scw.cloud"
    return {"origin": "custom", "synchronized_with_grafana": True, "url": cloud.cockpit or own}


def make_token(cloud: Cloud, path: str, place: Item, body: Item) -> Answer:
    """Its secret is told once."""
    kept = {
        **{name: value for name, value in body.items() if name != "token_scopes"},
        "id": str(uuid.uuid4()),
        "scopes": body["token_scopes"],
        "region": place["place"],
        "created_at": SOME_DAY,
        "updated_at": SOME_DAY,
    }
    cloud.keep(f"{path}/{kept['id']}", kept)
    return Answer({**kept, "secret_key": LINES_TOKEN})


def rules(cloud: Cloud, _path: str, query: Item, _body: Item) -> Answer:
    if query["policy_id"] == POLICY:
        found = cloud.offers.rules(PROJECT, ORGANIZATION)
        return Answer({"rules": found, "total_count": len(found)})
    own = [{**rule, "id": str(number)} for number, rule in enumerate(cloud.granted[query["policy_id"]])]
    return Answer({"rules": own, "total_count": len(own)})


def bearer(cloud: Cloud, path: str, place: Item, body: Item) -> Answer:
    """A key: the one that was made, or else the one of whoever runs the command."""
    own = cloud.offers.bearer_of(place["key"], PROJECT)
    return read(cloud, path, place, body) if path in cloud.items else Answer(own)


def application(cloud: Cloud, path: str, place: Item, body: Item) -> Answer:
    own = {"id": DEPLOYER, "name": "deployer", "organization_id": ORGANIZATION}
    return Answer(own) if path.endswith(DEPLOYER) else read(cloud, path, place, body)


def policies(cloud: Cloud, path: str, query: Item, body: Item) -> Answer:
    """Those that were made, and the one of whoever runs the command."""
    found = listed(cloud, path, query, body).body["policies"]
    own = {"id": POLICY, "name": "deployer", "application_id": DEPLOYER, "organization_id": ORGANIZATION}
    return Answer({"policies": [*found, own], "total_count": len(found) + 1})


def quota(cloud: Cloud, _path: str, _query: Item, _body: Item) -> Answer:
    known = [
        {"name": name, "pretty_name": name.replace("_", " "), "limits": [{"global": True, "limit": limit}]}
        for name, limit in cloud.offers.quotas.items()
    ]
    return Answer({"quota": known, "total_count": len(known)})


def database_engines(cloud: Cloud, _path: str, query: Item, _body: Item) -> Answer:
    return Answer(cloud.offers.database_engines(query["place"]))


def redis_versions(cloud: Cloud, _path: str, query: Item, _body: Item) -> Answer:
    return Answer(cloud.offers.redis_versions(query["place"]))


def availability(cloud: Cloud, _path: str, query: Item, _body: Item) -> Answer:
    return Answer(cloud.offers.server_types(int(query.get("page", 1))))


def sizes(cloud: Cloud, path: str, _query: Item, _body: Item) -> Answer:
    """The sizes of load balancers, databases and caches."""
    if path.endswith("/lb-types"):
        return Answer(stocked("lb_types", cloud.offers.balancer_types))
    is_cache = path.startswith("/redis/")
    return Answer(stocked("node_types", cloud.offers.cache_types if is_cache else cloud.offers.database_types))


def tags(cloud: Cloud, path: str, query: Item, _body: Item) -> Answer:
    """The tags of an image, which have a collection of their own."""
    every = cloud.below(f"{path.split('/images/', maxsplit=1)[0]}/tags")
    own = [tag for tag in every if tag["image_id"] == query["image"]]
    return Answer({"tags": own, "total_count": len(own)})


def no_addresses(_cloud: Cloud, _path: str, _query: Item, _body: Item) -> Answer:
    return Answer({"ips": [], "total_count": 0})


COMPLETED: dict[str, Callable[[Cloud, Item, Item], Item]] = {
    "private-networks": private_network,
    "clusters": cluster,
    "pools": pool,
    "namespaces": lambda _cloud, item, place: {"endpoint": f"rg.{place['place']}.scw.cloud/{item['name']}"},
    "ips": address,
    "lbs": load_balancer,
    "certificates": certificate,
    "instances": database_instance,
    "data-sources": data_source,
    "secrets": lambda _cloud, item, _place: {
        "version_count": 0,
        "type": item.get("type") or "opaque",
        "path": item.get("path") or "/",
    },
}
UNTOLD: dict[tuple[str, str], tuple[str, ...]] = {
    ("vpc", "private-networks"): ("status",),
    ("k8s", "clusters"): ("pools",),
    ("k8s", "pools"): ("organization_id",),
    ("lb", "ips"): ("status", "created_at", "updated_at", "is_ipv6"),
    ("lb", "certificates"): ("organization_id", "zone", "letsencrypt"),
    ("rdb", "instances"): ("disable_backup", "updated_at", "user_name"),
    ("redis", "clusters"): ("organization_id",),
    ("cockpit", "data-sources"): ("status", "organization_id"),
    ("secret-manager", "secrets"): ("organization_id",),
}
"""What is never told of a thing of a product, though it is given, or though other things have it."""
TOLD_WHEN_REMOVED = frozenset({"clusters", "pools", "instances", "namespaces", "tags", "backups"})
"""What is told once more when it is removed; of the others nothing is."""
PLACE = r"/[a-z0-9-]+/[a-z0-9]+/(?:regions|zones)/(?P<place>[a-z0-9-]+)"
ID = r"[0-9a-f]{8}-[0-9a-f-]{27}"
INSTANCE = rf"{PLACE}/instances/{ID}"
SECRET = rf"{PLACE}/secrets/{ID}"
IAM = r"/iam/v1alpha1"
RECORDS = r"/domain/v2beta1/dns-zones/[^/]+/records"
# The first that fits is taken.
ROUTES: list[tuple[str, str, Callable[[Cloud, str, Item, Item], Answer]]] = [
    ("GET", rf"{PLACE}/images/(?P<image>{ID})/tags", tags),
    ("GET", rf"{PLACE}/versions", versions),
    ("GET", rf"{PLACE}/database-engines", database_engines),
    ("GET", rf"{PLACE}/cluster-versions", redis_versions),
    ("GET", rf"{PLACE}/products/servers/availability", availability),
    ("GET", rf"{PLACE}/(node|lb)-types", sizes),
    ("GET", rf"{PLACE}/products/servers", server_types),
    ("GET", rf"{PLACE}/nodes|{PLACE.replace('place', 'p')}/clusters/{ID}/nodes", nodes),
    ("GET", rf"{PLACE}/clusters/{ID}/kubeconfig", kubeconfig),
    ("POST", rf"{PLACE}/(?P<parents>clusters)/(?P<parent>{ID})/pools", create),
    ("POST", rf"{PLACE}/(?P<parents>lbs)/(?P<parent>{ID})/certificates", certify),
    ("GET", rf"{PLACE}/(?P<parents>clusters|lbs)/(?P<parent>{ID})/(pools|certificates)", listed_within),
    ("POST", rf"{PLACE}/lbs/{ID}/attach-private-network", attach),
    ("GET", rf"{PLACE}/lbs/{ID}/private-networks", joined),
    ("PATCH", RECORDS, change_records),
    ("GET", RECORDS, listed),
    ("GET", r"/domain/v2beta1/dns-zones", zones),
    ("GET", rf"{PLACE}/(?:instances|clusters)/{ID}/certificate", authority),
    ("PATCH", rf"/k8s/v1/regions/[a-z-]+/clusters/{ID}", update_cluster),
    ("PATCH", INSTANCE, update_instance),
    ("POST", rf"{INSTANCE}/(databases|users)", create_named),
    ("GET", rf"{INSTANCE}/(databases|users|privileges)", listed),
    ("PATCH", rf"{INSTANCE}/users/[^/]+", update),
    ("DELETE", rf"{INSTANCE}/(databases|users)/[^/]+", remove),
    ("PUT", rf"{INSTANCE}/privileges", grant),
    ("PUT", rf"{INSTANCE}/acls", allow),
    ("GET", rf"{INSTANCE}/acls", allowed),
    ("DELETE", rf"{INSTANCE}/acls", remove_all),
    ("POST", rf"{PLACE}/secrets", name_secret),
    ("GET", rf"{PLACE}/secrets", list_secrets),
    ("DELETE", SECRET, delete_secret),
    ("POST", rf"{SECRET}/restore", restore_secret),
    ("POST", rf"{SECRET}/versions", keep_secret),
    ("GET", rf"{SECRET}/versions", secret_versions),
    ("GET", rf"{SECRET}/versions/\d+/access", tell_secret),
    ("GET", rf"{SECRET}/versions/\d+", read_secret_version),
    ("DELETE", rf"{SECRET}/versions/\d+", remove),
    ("GET", r"/ipam/v1/regions/[a-z-]+/ips", no_addresses),
    ("POST", rf"{IAM}/(applications|policies)", admit),
    ("POST", rf"{IAM}/api-keys", make_key),
    ("POST", r"/cockpit/v1/regions/(?P<place>[a-z0-9-]+)/tokens", make_token),
    ("GET", rf"{IAM}/rules", rules),
    ("GET", rf"{IAM}/policies", policies),
    ("GET", rf"{IAM}/quota", quota),
    ("GET", rf"{IAM}/api-keys/(?P<key>[^/]+)", bearer),
    ("GET", rf"{IAM}/applications/[^/]+", application),
    ("GET", rf"{IAM}/[a-z-]+", listed),
    ("GET", rf"{IAM}/[a-z-]+/[^/]+", read),
    ("PATCH", rf"{IAM}/[a-z-]+/[^/]+", update),
    ("DELETE", rf"{IAM}/[a-z-]+/[^/]+", remove),
    ("POST", rf"{PLACE}/[a-z-]+", create),
    ("GET", rf"{PLACE}/[a-z-]+", listed),
    ("GET", rf"{PLACE}/[a-z-]+/{ID}", read),
    ("PATCH", rf"{PLACE}/[a-z-]+/{ID}", update),
    ("PUT", rf"{PLACE}/[a-z-]+/{ID}", update),
    ("DELETE", rf"{PLACE}/[a-z-]+/{ID}", remove),
]
