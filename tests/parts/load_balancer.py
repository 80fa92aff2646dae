"""HAProxy before the nodes, set up from a Service's annotations as the cloud's controller sets up its load balancer."""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from tests.parts.kubernetes import NODES
from tests.parts.servers import await_that, listens

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def configuration(service: dict[str, Any], address: str, certificate: Path) -> str:
    """What HAProxy is told: the frontends and backends of the Service, as its annotations want them."""
    annotations = service["metadata"]["annotations"]
    wanted = {name.removeprefix(PREFIX): value for name, value in annotations.items() if name.startswith(PREFIX)}
    secured = int(wanted["certificate-ids"].split(":")[0])
    text = HEAD.format(**wanted)
    for port in service["spec"]["ports"]:
        tls = f"ssl crt {certificate}" if port["port"] == secured else ""
        text += FRONTEND.format(port=port["port"], address=address, tls=tls)
        for name, node in NODES.items():
            checked = {"check": service["spec"]["healthCheckNodePort"], "nodePort": port["nodePort"]}
            text += SERVER.format(name=name, address=node, **checked, **wanted)
    return text


@contextmanager
def load_balancer(service: dict[str, Any], address: str, certificate: Path) -> Iterator[None]:
    """The load balancer at an address of this machine, for as long as the context lasts."""
    with TemporaryDirectory(prefix="haproxy") as folder:
        told = Path(folder, "haproxy.cfg")
        told.write_text(configuration(service, address, certificate))
        with subprocess.Popen(["haproxy", "-q", "-db", "-f", str(told)], stdout=subprocess.DEVNULL) as server:
            try:
                await_that(lambda: all(listens(address, port["port"]) for port in service["spec"]["ports"]))
                yield
            finally:
                server.terminate()
