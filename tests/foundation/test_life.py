"""Two environments on one cluster, from nothing to nothing, by the command that operators have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.parts.scaleway_resources import PULLER, tables_are_made

if TYPE_CHECKING:
    from tests.foundation.site import Site

SHARED = {
    "private-networks": ["calculatrice-dunand-mathieu-network"],
    "clusters": ["calculatrice-dunand-mathieu-cluster"],
    "pools": ["node"],
    "namespaces": ["dunand-mathieu-container-registry"],
    "applications": ["calculatrice-dunand-mathieu-puller"],
    "policies": ["calculatrice-dunand-mathieu-puller"],
    "api-keys": [PULLER],
    "data-sources": ["calculatrice-dunand-mathieu-logs"],
    "tokens": ["calculatrice-dunand-mathieu-shipper-1"],
}


def named(site: Site, *kinds: str) -> list[str]:
    return [name for kind in kinds for name in site.names.get(kind, [])]


def test_the_life_of_two_environments(empty_site: Site) -> None:
    site = empty_site
    first = site.need("up", "dev", "--yes")
    assert first.out.count("Apply complete!") == 2
    assert named(site, "lbs", "instances", "databases", "records") == [
        "calc-dev-lb",
        "calculatrice-dev-rdb",
        "calculatrice-dev-db",
        "calculatrice-dev-dunand-mathieu",
    ]
    assert site.changes_nothing("dev")

    tables_are_made(site.scaleway.cloud)
    assert site.changes_nothing("dev")

    site.set("dev", dns_ttl="600")
    changed = site("up", "dev", "--yes")
    assert "1 changed" in changed.out
    assert [item["ttl"] for path, item in site.scaleway.cloud.items.items() if "/records/" in path] == [600]

    site.need("up", "prod", "--yes")
    assert named(site, "lbs", "pools") == ["calc-dev-lb", "calc-prod-lb", "node"]
    assert site.changes_nothing("prod")

    refused = site("down", "shared", "--yes", answers="shared\n")
    assert (refused.status, "calculatrice cloud down dev" in refused.err) == (1, True)
    site.need("down", "dev", "--yes")
    assert named(site, "lbs", "instances", "clusters") == [
        "calc-prod-lb",
        "calculatrice-prod-rdb",
        "calculatrice-dunand-mathieu-cluster",
        "calculatrice-prod-redis",
    ]
    assert site.changes_nothing("prod")

    mistyped = site("down", "prod", "--yes", answers="pord\n")
    assert mistyped.status == 1
    assert named(site, "lbs") == ["calc-prod-lb"]
    site.need("down", "prod", answers="prod\n")
    assert site.names == SHARED

    site.need("down", "shared", "--yes", answers="shared\n")
    assert site.names == {}


@pytest.mark.thorough
def test_a_third_environment_is_one_file(site: Site) -> None:
    site.set("staging", environment='"staging"')
    assert "Nothing is missing" in site.need("check", "staging").err
    site.need("up", "staging", "--yes")
    assert named(site, "lbs", "databases", "records") == [
        "calc-staging-lb",
        "calculatrice-staging-db",
        "calculatrice-staging-dunand-mathieu",
    ]
    site.need("down", "staging", "--yes")
    assert site.names == SHARED


def test_nothing_is_changed_without_a_yes(site: Site) -> None:
    before = site.names
    for answer in ("no\n", ""):
        ended = site("up", "dev", answers=answer)
        assert (ended.status, "Nothing was changed." in ended.err) == (1, True)
    assert site.names == before


def test_the_table_tells_what_stands_and_what_is_missing(site: Site) -> None:
    site.need("up", "dev", "--yes")
    whole = site.need("status", "dev")
    rows = {line.split("  ")[0]: line for line in whole.out.splitlines()}
    assert "calc-dev-lb" in rows["Load balancer"]
    assert rows["PostgreSQL"].split()[-2:] == ["ready", "172.16.8.7:5432"]
    assert whole.out.endswith("Nothing is missing.\n")
    [lost] = [path for path in site.scaleway.cloud.items if "/records/" in path]
    del site.scaleway.cloud.items[lost]
    less = site("status", "dev")
    assert (less.status, less.out.splitlines()[-1]) == (1, "1 missing: scaleway_domain_record.dns")


def test_a_plan_shows_both_parts_and_makes_nothing(empty_site: Site) -> None:
    ended = empty_site.need("plan", "prod")
    assert [line for line in ended.out.splitlines() if line.startswith("Plan:")] == [
        "Plan: 9 to add, 0 to change, 0 to destroy.",
        "Plan: 22 to add, 0 to change, 0 to destroy.",
    ]
    assert "network of zeros" in ended.err
    assert empty_site.names == {}


def test_every_command_is_shown(site: Site) -> None:
    shown = [line for line in site("status", "dev").err.splitlines() if line.startswith("$ ")]
    verbs = [line.split("-chdir=")[1].split()[1] for line in shown]
    assert verbs == ["init", "plan", "show", "output", "init", "plan", "show"]
