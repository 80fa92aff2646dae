"""A real Kubernetes of three nodes on this machine, or the cluster of a contributor's own kubeconfig."""

from __future__ import annotations

import json
import ssl
import subprocess
from base64 import b64decode
from contextlib import contextmanager
from functools import cached_property
from os import environ, geteuid
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import httpx
from tests.parts.programs import CLUSTER, built

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from tests.parts.engine import Engine

GIVEN = "CALCULATRICE_TEST_KUBECONFIG"
"""The variable that names a cluster to use instead: its Docker engine's registry has to be its own, too."""
HOST = "10.88.0.1"
NODES = {"node1": "10.88.0.11", "node2": "10.88.0.12", "node3": "10.88.0.13"}
NEEDED = ("containerd", "runc", "iptables", "ip", "conntrack", "socat", "openssl", "gcc", "go")
SCRIPT = Path(__file__).parent / "cluster" / "cluster"


class Cluster:
    """A cluster that answers; `environment` is that of whoever should talk to it."""

    def __init__(self, environment: dict[str, str], kubeconfig: str) -> None:
        self.environment = {**environment, "KUBECONFIG": kubeconfig}
        self.kubeconfig = Path(kubeconfig)

    def kubectl(self, *words: str, given: str = "") -> str:
        """What `kubectl` prints when it is run with these words, and `given` to read."""
        done = subprocess.run(
            ["kubectl", *words], env=self.environment, input=given, check=True, stdout=subprocess.PIPE, text=True
        )
        return done.stdout

    def get(self, path: str, **query: str) -> dict[str, Any]:
        """An object, or a list of them, by the API itself: `kubectl` takes too long for what is asked all the time."""
        found: dict[str, Any] = json.loads(self.read(path, **query))
        return found

    def read(self, path: str, **query: str) -> str:
        """What the API server answers, as it is."""
        return self._api.get(path, params=query).raise_for_status().text

    def remove(self, path: str, **query: str) -> None:
        """Delete an object."""
        self._api.delete(path, params=query).raise_for_status()

    @cached_property
    def _api(self) -> httpx.Client:
        told = json.loads(self.token_kubeconfig)
        server, [user] = told["clusters"][0]["cluster"], told["users"]
        trusted = ssl.create_default_context(cadata=b64decode(server["certificate-authority-data"]).decode())
        allowed = {"Authorization": f"Bearer {user['user']['token']}"}
        return httpx.Client(base_url=server["server"], verify=trusted, headers=allowed, trust_env=False, timeout=20)

    @cached_property
    def token_kubeconfig(self) -> str:
        """A kubeconfig that opens all of it with a token, as the cloud hands one out."""
        role = ["clusterrolebinding", "owner", "--clusterrole=cluster-admin", "--serviceaccount=kube-system:owner"]
        for made in (["serviceaccount", "owner", "--namespace=kube-system"], role):
            self.kubectl(
                "apply", "--filename=-", given=self.kubectl("create", *made, "--dry-run=client", "--output=json")
            )
        token = self.kubectl("create", "token", "owner", "--namespace=kube-system", "--duration=24h")
        plain = json.loads(self.kubectl("config", "view", "--raw", "--flatten", "--output=json"))
        for user in plain["users"]:
            user["user"] = {"token": token}
        return json.dumps(plain)

    def kill(self, node: str) -> None:
        """Power a node off."""
        subprocess.run([str(SCRIPT), "kill", node], env=self.environment, check=True)

    def revive(self, node: str) -> None:
        """Power it on again."""
        subprocess.run([str(SCRIPT), "revive", node], env=self.environment, check=True)


def installed() -> bool:
    """Whether a cluster is given or can be started: that takes root, and what `NEEDED` names."""
    return GIVEN in environ or (geteuid() == 0 and all(which(program) for program in NEEDED))


@contextmanager
def cluster(engine: Engine) -> Iterator[Cluster]:
    """The cluster, for as long as the context lasts."""
    if GIVEN in environ:
        yield Cluster(engine.environment, environ[GIVEN])
        return
    programs = ":".join(str(built(module)) for module in CLUSTER)
    with TemporaryDirectory(prefix="cluster", ignore_cleanup_errors=True) as state:
        surroundings = {
            **engine.environment,
            "PATH": f"{programs}:{environ['PATH']}",
            "CLUSTER_STATE": f"{state}/state",
        }
        try:
            subprocess.run([str(SCRIPT), "up"], env=surroundings, check=True, stdout=subprocess.DEVNULL)
            yield Cluster(surroundings, f"{state}/state/admin.conf")
        finally:
            subprocess.run([str(SCRIPT), "down"], env=surroundings, check=False)
