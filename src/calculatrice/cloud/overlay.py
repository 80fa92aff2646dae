"""What Terraform alone knows, put around an environment's overlay: a Kustomization of one run, which is never kept."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from hashlib import sha256
from os.path import relpath
from typing import TYPE_CHECKING
from urllib.parse import quote

from calculatrice.cloud.image import key_to

if TYPE_CHECKING:
    from pathlib import Path

    from calculatrice.cloud.image import Image
    from calculatrice.cloud.resources import Json


LOAD_BALANCER = "/metadata/annotations/service.beta.kubernetes.io~1scw-loadbalancer-"
PLACES = ("database", "server", "cache", "digests")
"""What there is a password for: PostgreSQL for who migrates and for who serves, Redis; and digests have a secret."""
AUTHORITIES = "/etc/calculatrice"
"""Where a pod finds who signs the certificates of PostgreSQL and Redis."""
TAG, HASH = 12, 8
BETWEEN = "\n---\n"
JOB = re.compile(r"^kind: Job$", re.MULTILINE)
NAME = re.compile(r"^(  name: )migration$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Known:
    """The outputs of Terraform, the passwords, and what opens the registry."""

    network: Json
    outputs: Json
    passwords: dict[str, str]
    registry_key: str


def write(folder: Path, overlay: Path, namespace: str, image: Image, known: Known) -> None:
    """Write the Kustomization and the files that it takes, secrets among them, into `folder`."""
    outputs = known.outputs
    (folder / "database.pem").write_text(outputs["database"]["tls_ca"], encoding="utf-8")
    (folder / "redis.pem").write_text(outputs["cache"]["tls_ca"], encoding="utf-8")
    (folder / "connections.env").write_text(_connections(outputs, known.passwords), encoding="utf-8")
    (folder / "migration.env").write_text(_migration(outputs["database"], known.passwords), encoding="utf-8")
    (folder / ".dockerconfigjson").write_text(json.dumps(key_to(image, known.registry_key)), encoding="utf-8")
    made = _kustomization(relpath(overlay, folder), namespace, image, known)
    (folder / "kustomization.yaml").write_text(json.dumps(made), encoding="utf-8")


def _kustomization(overlay: str, namespace: str, image: Image, known: Known) -> Json:
    here = {"namespace": namespace}
    settings = [
        f"CALCULATRICE_PROXIES={known.network['subnet']}",
        f"CALCULATRICE_PUBLIC_HOST={known.outputs['host_name']}",
    ]
    return {
        "resources": [overlay],
        "images": [{"name": "calculatrice", "newName": image.name, "newTag": image.tag, "digest": image.digest}],
        "configMapGenerator": [
            {"name": "settings", "behavior": "merge", "literals": settings, **here},
            {"name": "authorities", "files": ["database.pem", "redis.pem"], **here},
        ],
        "secretGenerator": [
            {"name": "connections", "envs": ["connections.env"], **here},
            {"name": "migration", "envs": ["migration.env"], **here},
            {"name": "registry", "type": "kubernetes.io/dockerconfigjson", "files": [".dockerconfigjson"], **here},
        ],
        "patches": _patches(known),
    }


def _patches(known: Known) -> list[Json]:
    outputs = known.outputs
    balancer, database, cache = outputs["load_balancer"], outputs["database"], outputs["cache"]
    service = {
        f"{LOAD_BALANCER}id": f"{balancer['zone']}/{balancer['id']}",
        f"{LOAD_BALANCER}certificate-ids": f"443:{outputs['certificate_id']}",
    }
    return [
        _patch("Service", "api", service),
        _patch(
            "NetworkPolicy", "load-balancer-to-api", {"/spec/ingress/0/from/0/ipBlock/cidr": known.network["subnet"]}
        ),
        _patch("NetworkPolicy", "all-to-database", _peer(database)),
        _patch("NetworkPolicy", "api-and-worker-to-redis", _peer(cache)),
    ]


def _peer(server: Json) -> Json:
    return {"/spec/egress/0/to/0/ipBlock/cidr": f"{server['host']}/32", "/spec/egress/0/ports/0/port": server["port"]}


def _patch(kind: str, name: str, values: Json) -> Json:
    steps = [{"op": "add", "path": path, "value": value} for path, value in values.items()]
    return {"target": {"kind": kind, "name": name}, "patch": json.dumps(steps)}


def with_named_job(manifests: str, image: Image) -> tuple[str, str]:
    """The manifests with the migration named by what it runs, and its name.

    A Job can’t be changed: whatever is another in it, the image, a password or an address, makes it another Job.
    """
    documents = manifests.split(BETWEEN)
    [number] = [number for number, each in enumerate(documents) if JOB.search(each)]
    name = f"migration-{image.tag[:TAG]}-{sha256(documents[number].encode()).hexdigest()[:HASH]}"
    documents[number] = NAME.sub(rf"\g<1>{name}", documents[number], count=1)
    return BETWEEN.join(documents), name


def secrets_of(outputs: Json) -> dict[str, Json]:
    """Where Secret Manager keeps what pods are given, by what it opens."""
    kept = {**outputs, "server": outputs["database"]["server"]}
    return {name: kept[name]["password_secret"] for name in PLACES}


def _connections(outputs: Json, passwords: dict[str, str]) -> str:
    """What servers and workers open. The tables are in the schema of their owner, or in the one that all share."""
    database, cache = outputs["database"], outputs["cache"]
    there = _database({**database, "user": database["server"]["user"]}, passwords["server"])
    path = quote(f"-csearch_path={database['user']},public", safe="")
    redis = f"{_door(cache, passwords['cache'])}/0?ssl_ca_certs={AUTHORITIES}/redis.pem"
    return (
        f"CALCULATRICE_DATABASE_URL={there}&options={path}\nCALCULATRICE_REDIS_URL=rediss://{redis}\n"
        f"CALCULATRICE_SECRET={passwords['digests']}\n"
    )


def _migration(database: Json, passwords: dict[str, str]) -> str:
    """What migrations open, and whom they let in."""
    there = _database(database, passwords["database"])
    return f"CALCULATRICE_DATABASE_URL={there}\nCALCULATRICE_SERVING_ROLE={database['server']['user']}\n"


def _database(database: Json, password: str) -> str:
    tls = f"sslmode=verify-ca&sslrootcert={AUTHORITIES}/database.pem"
    return f"postgresql://{_door(database, password)}/{database['name']}?{tls}"


def _door(server: Json, password: str) -> str:
    """Who knocks, and where.

    >>> _door({"user": "ada", "host": "172.16.8.7", "port": 5432}, "a/b")
    'ada:a%2Fb@172.16.8.7:5432'
    """
    return f"{quote(server['user'], safe='')}:{quote(password, safe='')}@{server['host']}:{server['port']}"
