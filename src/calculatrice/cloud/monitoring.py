"""`calculatrice cloud monitor`: Prometheus, Alertmanager and Grafana, put into the cluster beside the environments.

What sends lines off the nodes comes with them, in a namespace of its own.
"""

from __future__ import annotations

import json
import re
import socket
from base64 import b64decode
from hashlib import sha256
from os.path import relpath
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from calculatrice.cloud import alerting, shipping
from calculatrice.cloud.cluster import cluster_of
from calculatrice.cloud.messages import Stopped
from calculatrice.cloud.rollout import await_part
from calculatrice.cloud.teardown import await_end
from calculatrice.cloud.terraform import SHARED
from calculatrice.cloud.work import agreed

if TYPE_CHECKING:
    from calculatrice.cloud.alerting import Alerting
    from calculatrice.cloud.cluster import Cluster
    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.work import Work

NAME = "monitoring"
PASSWORD = "CALCULATRICE_SMTP_PASSWORD"  # noqa: S105  # the name of the variable
PARTS = ("prometheus", "alertmanager", "grafana")
"""The deployments, in the order in which they are waited for."""
LOOK = 3000
"""The port of Grafana."""
ANYWHERE = {"cidr": "0.0.0.0/0"}
NAMESPACES = re.compile(r"^(\s+names: ).*$", re.MULTILINE)


def up(work: Work) -> int:
    """Put it there, or bring it up to date. Raises `Stopped`."""
    told, shared = alerting.alerting(work.foundation), _shared(work)
    cluster = cluster_of(work, shared, NAME)
    password = _password(work, cluster, told)
    with TemporaryDirectory(prefix="calculatrice-") as folder:
        cluster.apply(_rendered(work, cluster, Path(folder), told, password))
    for part in PARTS:
        await_part(work, cluster, f"deployment/{part}")
    work.tell("monitoring_stands", names=", ".join(work.foundation.environments), key=relpath(cluster.kubeconfig))
    shipping.up(work, shared)
    alerting.tell_who(work)
    return 0


def look(work: Work) -> int:
    """Bring Grafana to a port of this machine, until Ctrl-C. Raises `Stopped`."""
    cluster, port = cluster_of(work, _shared(work), NAME), _free_port()
    work.tell("monitoring_looks", address=f"http://127.0.0.1:{port}")
    try:
        cluster.stream("port-forward", "--address=127.0.0.1", "service/grafana", f"{port}:{LOOK}")
    except Stopped as stop:
        if stop.reason != "interrupted":
            raise
    return 0


def down(work: Work) -> int:
    """Take it away: what it has seen goes with it. Raises `Stopped`."""
    shared = _shared(work)
    agreed(work, "stop_monitoring")
    for name in (NAME, shipping.NAME):
        _remove(work, cluster_of(work, shared, name))
    return 0


def _remove(work: Work, cluster: Cluster) -> None:
    """Take a namespace away. Raises `Stopped`."""
    cluster.stream("delete", "namespace", cluster.namespace, "--ignore-not-found", "--wait=false")
    await_end(work, cluster)
    work.tell("gone", name=cluster.namespace)


def _shared(work: Work) -> Json:
    """What is known of the shared part. Raises `Stopped` where no cluster stands yet."""
    shared = work.shared().outputs()
    if "kubeconfig" not in shared:
        raise Stopped("stands_not", name=SHARED)
    return shared


def _password(work: Work, cluster: Cluster, told: Alerting) -> str:
    """That of the mail server: the shell’s, or else the one that was given before. Raises `Stopped` without any."""
    if not told.user:
        return ""
    given = work.console.environment.get(PASSWORD, "")
    kept = given or b64decode(cluster.get("secret", "smtp").get("data", {}).get("password", "")).decode()
    if not kept:
        raise Stopped("no_smtp_password", variable=PASSWORD, user=told.user, again=work.shell.again)
    return kept


def _rendered(work: Work, cluster: Cluster, folder: Path, told: Alerting, password: str) -> Path:
    """The file of the manifests."""
    write(folder, work.manifests / NAME, work.foundation.environments, told, password)
    manifests = folder / "manifests.yaml"
    manifests.write_text(cluster.read("kustomize", str(folder)), encoding="utf-8")
    return manifests


def write(folder: Path, base: Path, environments: tuple[str, ...], told: Alerting, password: str) -> None:
    """Write the Kustomization of one run, and the files that it takes, the password among them, into `folder`."""
    kept = base / "configuration"
    receivers = alerting.configuration((kept / "alertmanager.yaml").read_text(encoding="utf-8"), told)
    names = ", ".join(f"calculatrice-{name}" for name in environments)
    seen = NAMESPACES.sub(rf"\g<1>[{names}]", (kept / "prometheus.yaml").read_text(encoding="utf-8"))
    (folder / "alertmanager.yaml").write_text(receivers, encoding="utf-8")
    (folder / "prometheus.yaml").write_text(seen, encoding="utf-8")
    (folder / "password").write_text(password, encoding="utf-8")
    made = _kustomization(relpath(base, folder), told, sha256(receivers.encode()).hexdigest())
    (folder / "kustomization.yaml").write_text(json.dumps(made), encoding="utf-8")


def _kustomization(base: str, told: Alerting, content: str) -> Json:
    here = {"namespace": f"calculatrice-{NAME}", "behavior": "merge"}
    ports = [{"port": port, "protocol": "TCP"} for port in told.ports]
    mark = {
        "op": "add",
        "path": "/spec/template/metadata/annotations",
        "value": {"calculatrice/configuration": content},
    }
    rules = [{"to": [{"ipBlock": ANYWHERE}], "ports": ports}] if ports else []
    out = {"op": "replace", "path": "/spec/egress", "value": rules}
    return {
        "resources": [base],
        "configMapGenerator": [
            {"name": "prometheus", "files": ["prometheus.yaml"], **here},
            {"name": "alertmanager", "files": ["alertmanager.yaml"], **here},
        ],
        "secretGenerator": [{"name": "smtp", "files": ["password"], **here}],
        "patches": [
            # It reads its configuration when it starts.
            {"target": {"kind": "Deployment", "name": "alertmanager"}, "patch": json.dumps([mark])},
            {"target": {"kind": "NetworkPolicy", "name": "alertmanager-to-receivers"}, "patch": json.dumps([out])},
        ],
    }


def _free_port() -> int:
    """Grafana’s own port, or where it is taken any other of this machine."""
    with socket.socket() as tried:
        try:
            tried.bind(("127.0.0.1", LOOK))
        except OSError:
            tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])
