"""The way in: asked under the environment's name at the load balancer's address, which DNS may not know yet."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime
from time import monotonic, sleep
from typing import TYPE_CHECKING

import httpx

from calculatrice.cloud.messages import Stopped

if TYPE_CHECKING:
    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.work import Work


PATIENCE = 300.0
"""Seconds that the load balancer gets to know its nodes, and the certificate to be there."""
GLANCE = 1.0


def ask(outputs: Json, path: str = "/") -> httpx.Response:
    """The answer of an environment. Raises `httpx.HTTPError`."""
    host = outputs["host_name"]
    address = f"https://{outputs['load_balancer']['ip']}{path}"
    with httpx.Client(verify=ssl.create_default_context(), timeout=5, trust_env=False) as client:
        return client.get(address, headers={"Host": host}, extensions={"sni_hostname": host})


def await_answer(work: Work, name: str, outputs: Json) -> None:
    """Ask until the page answers. Raises `Stopped`, with the last reason why it did not."""
    end, why = monotonic() + PATIENCE, ""
    while monotonic() < end:
        why = _failure(outputs)
        if not why:
            work.tell("answers", name=name, address=f"https://{outputs['host_name']}/")
            return
        sleep(GLANCE)
    raise Stopped("no_answer", address=f"https://{outputs['host_name']}/", why=why, name=name)


def _failure(outputs: Json) -> str:
    try:
        answer = ask(outputs)
    except httpx.HTTPError as error:
        return str(error) or type(error).__name__
    return "" if answer.is_success else f"{answer.status_code} {answer.reason_phrase}"


def certificate_ends(outputs: Json) -> datetime:
    """When the certificate that is shown ends. Raises `OSError`."""
    import socket

    host = outputs["host_name"]
    with (
        socket.create_connection((outputs["load_balancer"]["ip"], 443), timeout=5) as plain,
        ssl.create_default_context().wrap_socket(plain, server_hostname=host) as secured,
    ):
        shown = secured.getpeercert() or {}
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(str(shown["notAfter"])), UTC)
