"""A name that DNS does not lead to the load balancer gets no certificate: the run says so, and the next one goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.parts.scaleway import Fault

if TYPE_CHECKING:
    from tests.foundation.site import Site

REFUSED = 400
HOST = "calculatrice-dev-dunand-mathieu.polytech-dijon.kiowy.net"


def test_without_a_certificate_the_run_says_what_to_do_and_what_stands(site: Site) -> None:
    cloud = site.scaleway.cloud
    cloud.unseen = 1
    site.scaleway.faults.append(Fault("POST", ".*/databases", status=REFUSED))
    refused = site("up", "dev", "--yes", LANG="fr_FR.UTF-8")
    assert (refused.status, f"pas encore de certificat pour {HOST}" in refused.err) == (1, True)
    missing = "scaleway_rdb_database.database, scaleway_rdb_privilege.calculatrice, scaleway_rdb_privilege.server."
    assert f"Il manque aussi\u202f: {missing}" in refused.err

    cloud.failing["certificates"] = 1
    in_error = site("up", "dev", "--yes")
    [address] = [item["ip_address"] for path, item in cloud.items.items() if "/ips/" in path]
    assert (in_error.status, f"no certificate for {HOST}" in in_error.err) == (1, True)
    for told in (address, "Everything else of dev stands.", f"dig +short {HOST}", "calculatrice cloud up dev"):
        assert told in in_error.err

    site.need("up", "dev", "--yes")
    assert [item["status"] for path, item in cloud.items.items() if "/certificates/" in path] == ["ready"]
    assert site.changes_nothing("dev")
