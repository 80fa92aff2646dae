"""`calculatrice cloud status`: what stands, as a table, what is missing, and what runs."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import httpx

from calculatrice.cli.table import columns
from calculatrice.cloud.cluster import site_of
from calculatrice.cloud.diagram import plans
from calculatrice.cloud.entrance import ask, certificate_ends
from calculatrice.cloud.messages import CLOUD_MESSAGES, tell
from calculatrice.cloud.reconciliation import states
from calculatrice.cloud.resources import of_plan, places
from calculatrice.cloud.rollout import is_ready
from calculatrice.cloud.rotation import dated

if TYPE_CHECKING:
    from calculatrice.cloud.resources import Json, Resource
    from calculatrice.cloud.work import Work


ADDRESSES = ("fqdn", "apiserver_url", "endpoint", "ip_address", "common_name")
HEADS = ("pod", "node", "state", "restarts", "image")
KINDS = tuple(CLOUD_MESSAGES)


def status(work: Work) -> int:
    """Print the table and the line about what is missing; 1 where something is."""
    console, locale = work.console, work.console.locale
    known = [(of_plan(plan), places(plan)) for _, plan in plans(work, "-refresh=true")]
    resources = [resource for part, _ in known for resource in part]
    shown = [resource for part, _ in known for resource in _in_order(part)]
    told = {address: state for part, where in known for address, state in states(part, where, work.account).items()}
    heads = [tell(head, locale) for head in ("resource", "name", "state", "address")]
    head, *lines = columns([heads, *(_row(resource, told, locale) for resource in shown)])
    console.write(console.paint(head, "bold", console.out))
    console.write("\n".join(lines))
    missing = [resource.address for resource in resources if resource.is_missing]
    console.write(tell("missing" if missing else "complete", locale, count=len(missing), addresses=", ".join(missing)))
    if not missing and work.manifests.is_dir():
        for name in work.environments:
            show(work, name)
    return int(bool(missing))


def _in_order(resources: list[Resource]) -> list[Resource]:
    """The resources that have a word for what they are, in the order of these words."""
    return sorted((each for each in resources if each.kind in KINDS), key=lambda each: KINDS.index(each.kind))


def _row(resource: Resource, told: dict[str, str], locale: str) -> list[str]:
    state = resource.values.get("status") or told.get(resource.address) or tell("present", locale)
    stands = [tell("absent", locale), ""] if resource.is_missing else [state, where(resource.values)]
    return [tell(resource.kind, locale), str(resource.values.get("name") or ""), *stands]


def where(values: Json) -> str:
    """Where a resource is reached: a host and port on the network, or else a name or an address.

    >>> where({"private_network": [{"ip": "172.16.8.7", "port": 5432}]}), where({"ip_address": "51.15.0.1"})
    ('172.16.8.7:5432', '51.15.0.1')
    """
    for network in values.get("private_network") or []:
        host = network.get("ip") or next(iter(network.get("ips") or []), "")
        if host:
            return f"{host}:{network['port']}"
    if "path" in values:
        return f"{values['path']}/{values['name']}"
    return str(next((values[name] for name in ADDRESSES if values.get(name)), ""))


def show(work: Work, name: str) -> None:
    """Write what runs: the pods, the certificate, the age of the passwords, and what the application says of its needs.

    Raises `Stopped` where there is no cluster.
    """
    console, locale = work.console, work.console.locale
    site = site_of(work, name)
    pods = sorted(site.cluster.pods(), key=lambda pod: pod["metadata"]["name"])
    rows = [[tell(head, locale) for head in HEADS], *([*_pod_row(pod, locale)] for pod in pods)]
    head, *lines = columns(rows)
    passwords = dated(site.outputs, name, datetime.now(UTC).date(), locale)
    seen = [_certificate(site.outputs, locale), passwords, _application(site.outputs, locale)]
    console.write("\n".join([console.paint(head, "bold", console.out), *lines, *seen]))


def _pod_row(pod: Json, locale: str) -> tuple[str, str, str, str, str]:
    state = tell("ready" if is_ready(pod) else "not_ready", locale)
    restarts = sum(each["restartCount"] for each in pod.get("status", {}).get("containerStatuses", []))
    image = pod["spec"]["containers"][0]["image"].rpartition("/")[2].partition("@")[0]
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
