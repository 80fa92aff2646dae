"""A name that DNS does not lead to the load balancer gets no certificate: the run says so, and the next one goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.parts.scaleway import Fault

if TYPE_CHECKING:
    from tests.foundation.site import Site

REFUSED = 400
HOST = "calculatrice-dev-dunand-mathieu.polytech-dijon.kiowy.net"


@pytest.mark.parametrize("way", ["refused", "in error"])
def test_without_a_certificate_the_run_says_what_to_do_and_what_stands(site: Site, way: str) -> None:
    cloud = site.scaleway.cloud
    if way == "refused":
        cloud.unseen = 1
    else:
        cloud.failing["certificates"] = 1
    ended = site("up", "dev", "--yes")
    [address] = [item["ip_address"] for path, item in cloud.items.items() if "/ips/" in path]
    assert (ended.status, f"no certificate for {HOST}" in ended.err) == (1, True)
    for told in (address, "Everything else of dev stands.", f"dig +short {HOST}", "calculatrice cloud up dev"):
        assert told in ended.err
    site.need("up", "dev", "--yes")
    assert [item["status"] for path, item in cloud.items.items() if "/certificates/" in path] == ["ready"]
    assert site.changes_nothing("dev")


def test_what_else_is_missing_is_named(site: Site) -> None:
    site.scaleway.cloud.unseen = 1
    site.scaleway.faults.append(Fault("POST", ".*/databases", status=REFUSED))
    ended = site("up", "dev", "--yes", LANG="fr_FR.UTF-8")
    assert "Il manque aussi\u202f: scaleway_rdb_database.database, scaleway_rdb_privilege.calculatrice." in ended.err
