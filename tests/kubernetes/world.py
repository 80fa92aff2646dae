"""A checkout of what is here, a Scaleway that makes real things, and a controller that sets up load balancers."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.kubernetes.manifests import ENVIRONMENTS, ROOT
from tests.parts.load_balancer import LoadBalancer, annotated, certificate_ids
from tests.parts.scaleway import Scaleway
from tests.parts.terraform import Ended, tool

if TYPE_CHECKING:
    from pathlib import Path

    from tests.kubernetes.managed import Managed
    from tests.parts.engine import Engine
    from tests.parts.kubernetes import Cluster

PROGRAM = [sys.executable, "-m", "calculatrice", "cloud"]
SUBNET = "10.88.0.0/24"
HOSTS = {
    "dev": "calculatrice-dev-dunand-mathieu.polytech-dijon.kiowy.net",
    "prod": "calculatrice-dunand-mathieu.polytech-dijon.kiowy.net",
}


@dataclass
class World:
    """Whoever runs `calculatrice cloud` in it has a machine like this one, and an account."""

    folder: Path
    engine: Engine
    cluster: Cluster
    managed: Managed
    base: str
    scaleway: Scaleway = field(init=False)
    also: dict[str, str] = field(default_factory=dict)
    """Variables that whoever runs it has beside."""

    def __post_init__(self) -> None:
        self.scaleway = Scaleway(self.managed)
        self.checkout = self.folder / "checkout"
        _check_out(self.checkout)

    def run(self, *words: str, answers: str = "") -> Ended:
        """Run `calculatrice cloud`, to its end."""
        ended = subprocess.run(
            [*PROGRAM, *words],
            cwd=self.checkout,
            env=self._variables(),
            input=answers,
            capture_output=True,
            text=True,
            check=False,
        )
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    def start(self, *words: str) -> subprocess.Popen[str]:
        """Begin `calculatrice cloud`, in a process group of its own: what it says is read while it runs."""
        return subprocess.Popen(
            [*PROGRAM, *words],
            cwd=self.checkout,
            env=self._variables(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def need(self, *words: str, answers: str = "") -> Ended:
        """A run that has to succeed."""
        ended = self.run(*words, answers=answers)
        assert ended.status == 0, ended.text
        return ended

    def shell(self, commands: str, **variables: str) -> str:
        """What commands of a shell print in the checkout."""
        return subprocess.run(
            ["bash", "-euo", "pipefail", "-c", commands],
            cwd=self.checkout,
            env={**self._variables(), **variables},
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout

    def push(self, folder: Path, target: str) -> str:
        """Build an image of a folder for the nodes; what they call it."""
        image = f"{self.managed.registry}/{target}:test"
        self.engine.build(folder, image, f"--target={target}", PYTHON_IMAGE=self.base)
        self.engine.docker("push", "--quiet", image)
        return image

    def set(self, part: str, setting: str, value: str) -> None:
        """Write a setting of a part into its file."""
        with self.settings(part).open("a", encoding="utf-8") as file:
            file.write(f"{setting} = {value}\n")

    def settings(self, part: str) -> Path:
        """The file with the settings of a part."""
        folder = "shared" if part == "shared" else "environment"
        return self.checkout / "foundation" / folder / f"{part}.tfvars"

    def commit(self, name: str, text: str) -> str:
        """Change a file of the checkout; the id of the commit."""
        (self.checkout / name).write_text(text, encoding="utf-8")
        _git(self.checkout, "commit", "--quiet", "--all", "--message=A change")
        return _git(self.checkout, "rev-parse", "HEAD").strip()

    def _variables(self) -> dict[str, str]:
        chosen = tool()
        return {
            **chosen.variables(self.folder),
            **self.cluster.environment,
            "PATH": f"{chosen.program.parent}{os.pathsep}{self.cluster.environment['PATH']}",
            **self.scaleway.variables,
            "HOME": str(self.folder),
            "TF_CLI_CONFIG_FILE": str(self.folder / "terraform.rc"),
            "PYTHON_IMAGE": self.base,
            "SSL_CERT_FILE": str(self.managed.authority.certificate),
            "LANG": "C.UTF-8",
            **self.also,
        }


def _check_out(folder: Path) -> None:
    """A repository with what is here, committed or not."""
    listed = _git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    with (folder / "foundation" / "shared" / "shared.tfvars").open("a", encoding="utf-8") as file:
        file.write(f'subnet = "{SUBNET}"\n')
    _git(folder, "init", "--quiet")
    _git(folder, "config", "user.name", "A contributor")
    _git(folder, "config", "user.email", "contributor@example.org")
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message=As it is")


def _git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, stdout=subprocess.PIPE, text=True).stdout


class Controller:
    """What the cloud runs beside a cluster: it watches the Services, and sets up the load balancers that they name."""

    def __init__(self, cluster: Cluster, managed: Managed) -> None:
        self._cluster = cluster
        self._managed = managed
        self._ended = threading.Event()
        self._stack = ExitStack()
        self._balancers: dict[str, LoadBalancer] = {}
        self._shown: dict[str, list[str]] = {}
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()
        self._stack.close()

    def _certificate(self, host: str) -> Path:
        certificate, key = self._managed.authority.issue(host)
        both = certificate.with_suffix(".both")
        both.write_bytes(certificate.read_bytes() + key.read_bytes())
        return both

    def _watch(self) -> None:
        while not self._ended.wait(0.5):
            with suppress(subprocess.CalledProcessError, StopIteration):
                for name in ENVIRONMENTS:
                    self._set_up(name)

    def _set_up(self, name: str) -> None:
        told = self._cluster.kubectl(
            "get", "service", "api", f"--namespace=calculatrice-{name}", "--ignore-not-found", "--output=json"
        )
        service: dict[str, Any] = json.loads(told or "{}")
        zone_and_id = annotated(service).get("id")
        if not zone_and_id or certificate_ids(service) == self._shown.get(name):
            return
        [shown] = certificate_ids(service)
        certificate = self._certificate(self._managed.find(shown)["common_name"])
        if name in self._balancers:
            self._balancers[name].change(service, certificate)
        else:
            address = self._managed.find(zone_and_id.split("/")[1])["ip"][0]["ip_address"]
            self._balancers[name] = self._stack.enter_context(LoadBalancer(service, address, certificate))
        self._shown[name] = [shown]
