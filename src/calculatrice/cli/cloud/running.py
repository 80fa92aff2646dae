"""What runs in an environment: pods by node, the certificate, and what the application says of all that it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from calculatrice.cli.cloud.entrance import ask, certificate_ends
from calculatrice.cli.cloud.messages import tell
from calculatrice.cli.cloud.rollout import is_ready
from calculatrice.cli.cloud.site import site_of
from calculatrice.cli.table import columns

if TYPE_CHECKING:
    from calculatrice.cli.cloud.resources import Json
    from calculatrice.cli.cloud.work import Work

HEADS = ("pod", "node", "state", "restarts", "image")


def show(work: Work, name: str) -> None:
    """Write it. Raises `Stopped` where there is no cluster."""
    console, locale = work.console, work.console.locale
    site = site_of(work, name)
    pods = sorted(site.cluster.pods(), key=lambda pod: pod["metadata"]["name"])
    rows = [[tell(head, locale) for head in HEADS], *([*_row(pod, locale)] for pod in pods)]
    head, *lines = columns(rows)
    seen = [_certificate(site.outputs, locale), _application(site.outputs, locale)]
    console.write("\n".join([console.paint(head, "bold", console.out), *lines, *seen]))


def _row(pod: Json, locale: str) -> tuple[str, str, str, str, str]:
    state = tell("ready" if is_ready(pod) else "not_ready", locale)
    restarts = sum(each["restartCount"] for each in pod.get("status", {}).get("containerStatuses", []))
    image = pod["spec"]["containers"][0]["image"].rpartition("/")[2]
    return pod["metadata"]["name"], pod["spec"].get("nodeName", ""), state, str(restarts), image


def _certificate(outputs: Json, locale: str) -> str:
    try:
        return tell("certificate_until", locale, end=f"{certificate_ends(outputs):%Y-%m-%d %H:%M} UTC")
    except OSError as error:
        return tell("certificate_none", locale, why=error)


def _application(outputs: Json, locale: str) -> str:
    try:
        answer = ask(outputs, "/readyz")
        return tell("application_says", locale, what=f"{answer.status_code} {answer.text.strip()}")
    except httpx.HTTPError as error:
        return tell("application_says", locale, what=error)
