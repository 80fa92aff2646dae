"""Whatever breaks a run, the next `up` ends right: nothing stands twice, and nothing that no state knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.foundation.site import interrupt, kill
from tests.foundation.test_life import SHARED
from tests.parts.scaleway import BROKEN, TOO_MANY, Fault

if TYPE_CHECKING:
    from tests.foundation.site import Site

STANDING = {
    "ips": 1,
    "lbs": 1,
    "certificates": 1,
    "records": 1,
    "instances": 1,
    "databases": 1,
    "users": 2,
    "acls": 1,
    "privileges": 2,
    "clusters": 2,
    "pools": 1,
    "namespaces": 1,
    "applications": 1,
    "policies": 1,
    "api-keys": 1,
    "data-sources": 1,
    "tokens": 1,
    "private-networks": 2,
    "secrets": 5,
}
"""How many of each kind there are when the shared part and one environment stand."""


def ends_right(site: Site) -> None:
    """One more `up`, and everything stands once, as the state says."""
    site.need("up", "dev", "--yes")
    counted = {kind: len(names) for kind, names in site.names.items() if kind != "versions"}
    assert counted == STANDING
    assert site.changes_nothing("dev")


def ends_right_though_killed_after(path: str, site: Site) -> None:
    """The run is killed when something has been made there; the next one ends right."""
    started = site.start("up", "dev", "--yes")
    site.scaleway.faults.append(Fault("POST", path, cut="after", call=lambda: kill(started)))
    assert site.end(started).status < 0
    ends_right(site)


@pytest.mark.thorough
def test_requests_that_fail_for_a_while(site: Site) -> None:
    site.scaleway.faults += [
        Fault("POST", ".*/lbs", status=TOO_MANY),
        Fault("POST", ".*/clusters", status=BROKEN),
        Fault("PATCH", ".*/records", cut="before"),
        Fault("GET", ".*/ips", cut="before"),
    ]
    site.scaleway.cloud.unready["clusters"] = 1
    site("up", "dev", "--yes")
    assert [fault.times for fault in site.scaleway.faults] == [0] * 4
    assert site.scaleway.cloud.unready["clusters"] == 0
    ends_right(site)


@pytest.mark.thorough
def test_a_request_that_is_repeated_since_its_answer_was_lost(site: Site) -> None:
    lost = [Fault("POST", path, cut="after") for path in (".*/instances", ".*/lbs")]
    site.scaleway.faults += lost
    ended = site("up", "dev", "--yes")
    assert [fault.times for fault in lost] == [0, 0]
    assert "scaleway_rdb_instance.database (fr-par/" in ended.err
    ends_right(site)


def test_a_name_that_is_taken_since_the_answer_was_lost(site: Site) -> None:
    """Asked again, Secret Manager refuses the name of what it made; the next run takes that over."""
    site.scaleway.faults.append(Fault("POST", ".*/secrets", cut="after"))
    assert site("up", "dev", "--yes").status == 1
    ends_right(site)


@pytest.mark.thorough
def test_what_ends_in_error_is_made_again(site: Site) -> None:
    site.scaleway.cloud.failing |= {"instances": 1, "lbs": 1}
    ended = site("up", "dev", "--yes")
    assert ended.status == 1
    assert "calculatrice cloud up dev" in ended.err
    ends_right(site)


def test_the_network_goes_in_the_middle(site: Site) -> None:
    gone = Fault("POST", ".*", times=0)
    site.scaleway.faults.append(Fault("POST", ".*/lbs", cut="before", call=lambda: setattr(gone, "times", 1000)))
    gone.cut = "after"
    site.scaleway.faults.append(gone)
    assert site("up", "dev", "--yes").status == 1
    gone.times = 0
    ends_right(site)


@pytest.mark.parametrize("path", [".*/instances", pytest.param(".*/versions", marks=pytest.mark.thorough)])
def test_the_run_is_killed(site: Site, path: str) -> None:
    ends_right_though_killed_after(path, site)


@pytest.mark.parametrize("path", [pytest.param(".*/policies", marks=pytest.mark.thorough), ".*/api-keys"])
def test_the_run_is_killed_while_it_makes_what_may_pull(empty_site: Site, path: str) -> None:
    ends_right_though_killed_after(path, empty_site)


@pytest.mark.thorough
def test_the_command_alone_is_killed_and_terraform_goes_on(site: Site) -> None:
    """The next `up` waits for the lock that the first one's Terraform still holds."""
    site.scaleway.cloud.unready["clusters"] = 1
    started = site.start("up", "dev", "--yes")
    site.scaleway.faults.append(Fault("POST", ".*/clusters", call=started.kill))
    started.wait()
    ends_right(site)
    site.end(started)


@pytest.mark.thorough
def test_ctrl_c_finishes_what_is_at_work(site: Site) -> None:
    started = site.start("up", "dev", "--yes")
    site.scaleway.faults.append(Fault("POST", ".*/lbs", call=lambda: interrupt(started)))
    ended = site.end(started)
    assert ended.status == 130
    assert "calculatrice cloud up dev" in ended.err
    ends_right(site)


@pytest.mark.thorough
def test_what_a_killed_run_left_goes_with_the_rest(site: Site) -> None:
    started = site.start("up", "dev", "--yes")
    site.scaleway.faults.append(Fault("POST", ".*/instances", cut="after", call=lambda: kill(started)))
    site.end(started)
    site.need("down", "dev", "--yes")
    assert set(site.names) == {*SHARED}
