"""HAProxy before the nodes, set up from a Service's annotations as the cloud's controller sets up its load balancer."""

from __future__ import annotations

import subprocess
from pathlib import Path
from signal import SIGUSR2
from tempfile import TemporaryDirectory
from typing import Any, Self

from tests.parts.kubernetes import NODES
from tests.parts.servers import await_that, listens

PREFIX = "service.beta.kubernetes.io/scw-loadbalancer-"
HEAD = """\
global
  log stderr format raw local0 err
defaults
  mode http
  option forwardfor
  option redispatch {redispatch-attempt-count}
  timeout connect {timeout-connect}
  timeout client 600s
  timeout server {timeout-server}
"""
FRONTEND = """\
frontend from{port}
  bind {address}:{port} {tls}
  default_backend to{port}
backend to{port}
  balance roundrobin
  option httpchk GET /healthz
"""
SERVER = """\
  server {name} {address}:{nodePort} check port {check} \
inter {health-check-delay} fall {health-check-max-retries} rise 1
"""


def annotated(service: dict[str, Any]) -> dict[str, str]:
    """What a Service says of its load balancer."""
    annotations = service.get("metadata", {}).get("annotations", {})
    return {name.removeprefix(PREFIX): value for name, value in annotations.items() if name.startswith(PREFIX)}


def certificate_ids(service: dict[str, Any]) -> list[str]:
    """The ids of the certificates that a Service wants shown."""
    return annotated(service)["certificate-ids"].partition(":")[2].split(",")


def configuration(service: dict[str, Any], address: str, certificate: Path) -> str:
    """What HAProxy is told: the frontends and backends of the Service, as its annotations want them."""
    wanted = annotated(service)
    secured = int(wanted["certificate-ids"].split(":")[0])
    text = HEAD.format(**wanted)
    for port in service["spec"]["ports"]:
        tls = f"ssl crt {certificate}" if port["port"] == secured else ""
        text += FRONTEND.format(port=port["port"], address=address, tls=tls)
        for name, node in NODES.items():
            checked = {"check": service["spec"]["healthCheckNodePort"], "nodePort": port["nodePort"]}
            text += SERVER.format(name=name, address=node, **checked, **wanted)
    return text


class LoadBalancer:
    """The load balancer at an address of this machine, for as long as the context lasts."""

    def __init__(self, service: dict[str, Any], address: str, certificate: Path) -> None:
        self._folder = TemporaryDirectory(prefix="haproxy")
        self._told = Path(self._folder.name, "haproxy.cfg")
        self._ports = [port["port"] for port in service["spec"]["ports"]]
        self._address = address
        self._write(service, certificate)

    def __enter__(self) -> Self:
        # A master with a worker: on a signal it starts another worker, which takes over the sockets of the first.
        self._server = subprocess.Popen(
            ["haproxy", "-q", "-W", "-db", "-f", str(self._told)], stdout=subprocess.DEVNULL
        )
        await_that(lambda: all(listens(self._address, port) for port in self._ports))
        return self

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait()
        self._folder.cleanup()

    def change(self, service: dict[str, Any], certificate: Path) -> None:
        """Be what the Service wants now, without a connection lost."""
        self._write(service, certificate)
        self._server.send_signal(SIGUSR2)

    def _write(self, service: dict[str, Any], certificate: Path) -> None:
        self._told.write_text(configuration(service, self._address, certificate))
