"""A whole life in another region, at a Scaleway that takes its time: everything passes the states that are recorded."""

from __future__ import annotations

import json
import os
from itertools import groupby
from typing import TYPE_CHECKING

from tests.parts.scaleway_states import Passing, product_and_kind

if TYPE_CHECKING:
    from tests.foundation.site import Site

SECONDS = float(os.environ.get("CALCULATRICE_TEST_SECONDS_OF_STATES", "1"))
"""How long each state takes; whoever waits for a load balancer or a database asks every 30 seconds all the same."""
HERE, THERE, ZONE = "fr-par", "nl-ams", "nl-ams-2"
PASSED = {
    ("lb", "lbs"): ["to_create", "ready", "to_delete"],
    ("lb", "certificates"): ["pending", "ready"],
    ("k8s", "clusters"): ["creating", "ready", "deleting"],
    ("k8s", "pools"): ["scaling", "ready", "deleting"],
    ("rdb", "instances"): ["provisioning", "ready", "deleting"],
    ("redis", "clusters"): ["provisioning", "ready", "deleting"],
    ("registry", "namespaces"): ["ready", "deleting"],
}
SHORT = frozenset({"creating", "pool_required"})
"""What may be over before anybody looks, after the first of a kind."""


def told_states(site: Site, product: str, kind: str) -> list[str]:
    """What was told of a thing of a kind, each time another state than before."""
    told = [json.loads(line) for line in site.scaleway.exchanges]
    own = [each["told"] for each in told if product_and_kind(f"{each['path']}/")[0] == product]
    states = [each["status"] for each in own if each.get("id") in ids(site, product, kind)]
    return [state for state, _ in groupby(states)]


def ids(site: Site, product: str, kind: str) -> set[str]:
    """The ids of everything of a kind that was ever asked for."""
    paths = [path for _, path in site.scaleway.requests if product_and_kind(path) == (product, kind)]
    return {path.rsplit("/", maxsplit=1)[-1] for path in paths}


def test_everything_passes_its_states_and_stands_where_the_settings_say(empty_site: Site) -> None:
    site = empty_site
    site.scaleway.cloud.passing = Passing(SECONDS)
    common = site.folder / "foundation" / "common.tfvars"
    known = common.read_text(encoding="utf-8").replace("fr-par-1", ZONE).replace(HERE, THERE)
    common.write_text(known, encoding="utf-8")
    site.need("up", "dev", "--yes")
    assert site.changes_nothing("dev")
    assert f"rg.{THERE}.scw.cloud" in site.need("status", "dev").out
    site.need("down", "dev", "--yes")
    site.need("down", "shared", "--yes", answers="shared\n")
    assert site.names == {}
    passed = {key: told_states(site, *key) for key in PASSED}
    told = {
        key: [state for state in states if state not in SHORT or state == states[0]] for key, states in passed.items()
    }
    assert told == PASSED
    assert [line for line in site.scaleway.exchanges if HERE in line] == []
    assert {path.split("/")[4] for _, path in site.scaleway.requests if "/zones/" in path} == {ZONE}
