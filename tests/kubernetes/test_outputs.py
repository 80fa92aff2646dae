"""What Terraform alone knows, put around an overlay: it stands where it should in what Kustomize makes of it."""

from __future__ import annotations

import base64
import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from tests.kubernetes.manifests import ROOT, kubectl

from calculatrice.cloud.image import Image
from calculatrice.cloud.overlay import Known, with_named_job, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.kubernetes.manifests import Manifest

IMAGE = Image(
    "rg.fr-par.scw.cloud/dunand-mathieu/calculatrice", "1f3c9a7b2d4e5f60718293a4b5c6d7e8f9012345", f"sha256:{'a' * 64}"
)
OUTPUTS: dict[str, Any] = {
    "load_balancer": {"id": "8f2b", "zone": "fr-par-1", "ip": "51.15.0.1"},
    "certificate_id": "c3d4",
    "host_name": "calculatrice.dev.example",
    "database": {
        "host": "172.16.8.7",
        "port": 5433,
        "name": "calculatrice-dev-db",
        "user": "calculatrice",
        "tls_ca": "DB",
        "server": {"user": "calculatrice-server"},
    },
    "cache": {"host": "172.16.8.9", "port": 6380, "user": "calculatrice", "tls_ca": "CACHE"},
}
PASSWORDS = {"database": "p@ss/word", "server": "p@ss/ing", "cache": "s:ecret", "digests": "of-digests"}
KNOWN = Known({"subnet": "172.16.8.0/22"}, OUTPUTS, PASSWORDS, "the key")
THERE = "172.16.8.7:5433/calculatrice-dev-db?sslmode=verify-ca&sslrootcert=/etc/calculatrice/database.pem"
MIGRATION = {
    "CALCULATRICE_DATABASE_URL": f"postgresql://calculatrice:p%40ss%2Fword@{THERE}",
    "CALCULATRICE_SERVING_ROLE": "calculatrice-server",
}
URLS = {
    "CALCULATRICE_DATABASE_URL": f"postgresql://calculatrice-server:p%40ss%2Fing@{THERE}"
    "&options=-csearch_path%3Dcalculatrice%2Cpublic",
    "CALCULATRICE_REDIS_URL": "rediss://calculatrice:s%3Aecret@172.16.8.9:6380/0?ssl_ca_certs=/etc/calculatrice/redis.pem",
    "CALCULATRICE_SECRET": "of-digests",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Manifest]:
    folder = tmp_path_factory.mktemp("overlay")
    return around(folder, KNOWN)


def around(folder: Path, known: Known) -> list[Manifest]:
    write(folder, ROOT / "kubernetes" / "overlays" / "dev", "calculatrice-dev", IMAGE, known)
    done = subprocess.run([kubectl(), "kustomize", str(folder)], check=True, capture_output=True, text=True)
    return list(yaml.safe_load_all(with_named_job(done.stdout, IMAGE)[0]))


def find(made: list[Manifest], kind: str, start: str) -> Manifest:
    [found] = [each for each in made if each["kind"] == kind and each["metadata"]["name"].startswith(start)]
    return found


def decoded(secret: Manifest) -> dict[str, str]:
    return {name: base64.b64decode(value).decode() for name, value in secret["data"].items()}


def test_every_pod_runs_the_image_of_the_commit(made: list[Manifest]) -> None:
    pods = [each["spec"]["template"]["spec"] for each in made if "template" in each.get("spec", {})]
    assert {container["image"] for pod in pods for container in pod["containers"]} == {str(IMAGE)}


def migration(made: list[Manifest]) -> str:
    return str(find(made, "Job", "migration")["metadata"]["name"])


def test_the_migration_is_named_by_the_commit_and_by_what_it_runs(made: list[Manifest], tmp_path: Path) -> None:
    assert migration(made).startswith("migration-1f3c9a7b2d4e-")
    assert migration(around(tmp_path, KNOWN)) == migration(made)


@pytest.mark.parametrize(
    "other",
    [
        Known(KNOWN.network, OUTPUTS, {**PASSWORDS, "database": "another"}, "the key"),
        Known(KNOWN.network, OUTPUTS, KNOWN.passwords, "another key"),
        Known({"subnet": "172.16.12.0/22"}, OUTPUTS, KNOWN.passwords, "the key"),
        Known(KNOWN.network, {**OUTPUTS, "cache": {**OUTPUTS["cache"], "tls_ca": "NEW"}}, KNOWN.passwords, "the key"),
    ],
    ids=["password", "pull key", "network", "authority"],
)
def test_whatever_changes_of_what_it_runs_makes_another_job(made: list[Manifest], tmp_path: Path, other: Known) -> None:
    assert migration(around(tmp_path, other)) != migration(made)


def test_the_service_names_the_load_balancer_and_its_certificate(made: list[Manifest]) -> None:
    annotations = find(made, "Service", "api")["metadata"]["annotations"]
    named = [annotations[f"service.beta.kubernetes.io/scw-loadbalancer-{name}"] for name in ("id", "certificate-ids")]
    assert named == ["fr-par-1/8f2b", "443:c3d4"]


def test_the_pods_know_their_name_and_their_proxy_and_believe_no_other(made: list[Manifest]) -> None:
    settings = find(made, "ConfigMap", "settings")["data"]
    named = [settings[f"CALCULATRICE_{name}"] for name in ("PUBLIC_HOST", "PROXIES")]
    assert named == ["calculatrice.dev.example", "172.16.8.0/22"]


@pytest.mark.parametrize(
    ("name", "direction", "peers", "expected"),
    [
        ("load-balancer-to-api", "ingress", "from", ("172.16.8.0/22", 8000)),
        ("all-to-database", "egress", "to", ("172.16.8.7/32", 5433)),
        ("api-and-worker-to-redis", "egress", "to", ("172.16.8.9/32", 6380)),
    ],
)
def test_the_policies_have_the_real_addresses(
    made: list[Manifest], name: str, direction: str, peers: str, expected: tuple[str, int]
) -> None:
    [rule] = find(made, "NetworkPolicy", name)["spec"][direction]
    assert (rule[peers][0]["ipBlock"]["cidr"], rule["ports"][0]["port"]) == expected


def test_addresses_and_passwords_reach_the_pods_in_a_secret_with_a_hash_in_its_name(made: list[Manifest]) -> None:
    secret = find(made, "Secret", "connections-")
    assert decoded(secret) == URLS
    assert secret["metadata"]["name"] in json.dumps(find(made, "Deployment", "worker"))


def test_migrations_are_given_the_owner_of_the_tables_and_nothing_else(made: list[Manifest]) -> None:
    assert decoded(find(made, "Secret", "migration-")) == MIGRATION
    assert secrets_given(find(made, "Job", "migration-")) == {"migration"}


@pytest.mark.parametrize("name", ["api", "worker"])
def test_pods_that_serve_are_not_given_the_owner_of_the_tables(made: list[Manifest], name: str) -> None:
    assert secrets_given(find(made, "Deployment", name)) == {"connections"}
    assert "p%40ss%2Fword" not in json.dumps(decoded(find(made, "Secret", "connections-")))


def secrets_given(workload: Manifest) -> set[str]:
    """The secrets that the containers of a pod have in their environment, without the hashes in their names."""
    [container] = workload["spec"]["template"]["spec"]["containers"]
    names = [each["secretRef"]["name"] for each in container["envFrom"] if "secretRef" in each]
    assert "env" not in container
    return {name.rpartition("-")[0] for name in names}


def test_the_nodes_may_pull(made: list[Manifest]) -> None:
    kept = json.loads(decoded(find(made, "Secret", "registry-"))[".dockerconfigjson"])
    assert kept == {"auths": {"rg.fr-par.scw.cloud": {"username": "nologin", "password": "the key"}}}


def test_another_password_is_another_secret(made: list[Manifest], tmp_path: Path) -> None:
    other = around(tmp_path, Known(KNOWN.network, OUTPUTS, {**PASSWORDS, "server": "another"}, "the key"))
    names = [find(each, "Secret", "connections-")["metadata"]["name"] for each in (made, other)]
    assert names[0] != names[1]
