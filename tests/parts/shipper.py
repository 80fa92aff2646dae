"""The shipper of the manifests on this machine: the real collector under their configuration, in a test's folders."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import yaml
from tests.parts.programs import SHIPPER, built
from tests.parts.servers import await_that, free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).parents[2] / "kubernetes" / "logs"
UID = "0a1b2c3d-0000-4000-8000-00000000000{}"
FIRST = datetime(2026, 11, 27, tzinfo=UTC)


@dataclass
class Node:
    """The files of a node's containers, in the format of containerd."""

    folder: Path
    written: dict[Path, int] = field(default_factory=dict)

    def file(self, namespace: str, pod: str, container: str = "calculatrice") -> Path:
        """The file of the lines of a container."""
        place = self.folder / f"{namespace}_{pod}_{UID.format(len(pod) % 10)}" / container
        place.mkdir(parents=True, exist_ok=True)
        return place / "0.log"

    def say(self, file: Path, text: str, tag: str = "F") -> None:
        """Write a line, or by the tag `P` a part of one."""
        number = self.written.get(file, 0)
        self.written[file] = number + 1
        when = (FIRST + timedelta(microseconds=number)).strftime("%Y-%m-%dT%H:%M:%S.%f000Z")
        with file.open("a", encoding="utf-8") as out:
            out.write(f"{when} stderr {tag} {text}\n")


@dataclass(frozen=True)
class Shipper:
    """One that runs."""

    process: subprocess.Popen[bytes]
    metrics: int

    def told(self) -> str:
        """Its metrics, as Prometheus reads them."""
        return httpx.get(f"http://127.0.0.1:{self.metrics}/metrics", trust_env=False).text

    def value(self, metric: str) -> float:
        """The one sample of a metric."""
        [sample] = [line for line in self.told().splitlines() if line.startswith(f"{metric}{{")]
        return float(sample.split()[-1])


@contextmanager
def shipper(folder: Path, lines: Path, endpoint: str, token: str, **others: str) -> Iterator[Shipper]:
    """One that reads the files of `lines`, and keeps its queue in `folder`; words are replaced by `others`."""
    health, metrics = free_port(), free_port()
    places = {
        "/var/log/pods": lines,
        "/var/lib/calculatrice-logs": folder / "position",
        "/etc/cockpit": folder,
        "0.0.0.0:13133": f"127.0.0.1:{health}",
        "host: 0.0.0.0, port: 8888": f"host: 127.0.0.1, port: {metrics}",
        **others,
    }
    text = (FOLDER / "configuration" / "collector.yaml").read_text(encoding="utf-8")
    for there, here in places.items():
        text = text.replace(there, str(here))
    (folder / "position").mkdir(exist_ok=True)
    (folder / "token").write_text(token, encoding="utf-8")
    (folder / "collector.yaml").write_text(text, encoding="utf-8")
    words = [f"--config={folder}/collector.yaml", *(word for word in arguments() if not word.startswith("--config="))]
    given = {**os.environ, "ENDPOINT": endpoint, "NODE": "node1"}
    with (folder / "shipper.log").open("ab") as log:
        process = subprocess.Popen([str(built(SHIPPER) / "shipper"), *words], env=given, stdout=log, stderr=log)
    try:
        answers = f"http://127.0.0.1:{health}/"
        await_that(lambda: httpx.get(answers, trust_env=False).is_success, httpx.TransportError)
        yield Shipper(process, metrics)
    finally:
        process.terminate()
        process.wait()


def arguments() -> list[str]:
    """What the manifest starts it with."""
    [daemon] = yaml.safe_load_all((FOLDER / "shipper.yaml").read_text(encoding="utf-8"))
    found: list[str] = daemon["spec"]["template"]["spec"]["containers"][0]["args"]
    return found
