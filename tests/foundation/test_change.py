"""What changes of an environment that is in use: nothing goes before what takes its place is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.parts.scaleway import Fault

if TYPE_CHECKING:
    from tests.foundation.site import Site

ZONE = "polytech-dijon.kiowy.net"
REFUSED = 400


def shown_names(site: Site) -> list[str]:
    """The names of the certificates that stand."""
    items = site.scaleway.cloud.items
    return sorted(item["common_name"] for path, item in items.items() if "/certificates/" in path)


def in_use(times: int) -> Fault:
    """A certificate that a frontend still shows is not removed."""
    return Fault("DELETE", ".*/certificates/.*", times, status=REFUSED)


@pytest.mark.thorough
def test_a_changed_name_is_deployed_before_the_certificate_in_use_goes(site: Site) -> None:
    site.need("up", "dev", "--yes")
    before = shown_names(site)
    site.set("dev", dns_name='"sums"')
    site.scaleway.cloud.unseen = 1
    assert f"no certificate for sums.{ZONE}" in site("up", "dev", "--yes").err
    assert shown_names(site) == before
    site.scaleway.faults.append(in_use(1))
    ended = site.need("up", "dev", "--yes")
    assert "still shown" in ended.err
    assert shown_names(site) == [f"sums.{ZONE}"]
    assert site.changes_nothing("dev")


def test_a_certificate_that_stays_in_use_ends_the_run_and_goes_with_the_next(site: Site) -> None:
    site.need("up", "dev", "--yes")
    before = shown_names(site)
    site.set("dev", dns_name='"sums"')
    fault = in_use(2)
    site.scaleway.faults.append(fault)
    ended = site("up", "dev", "--yes")
    assert (ended.status, shown_names(site)) == (1, sorted([*before, f"sums.{ZONE}"]))
    assert "stand twice" not in ended.err
    site.need("up", "dev", "--yes")
    assert (fault.times, shown_names(site)) == (0, [f"sums.{ZONE}"])
    assert site.changes_nothing("dev")


def test_another_key_that_pulls_leaves_the_one_before_until_the_third(site: Site) -> None:
    [first] = site.names["api-keys"]
    site.set("shared", pull_key_generation="2")
    site.need("up", "shared", "--yes")
    both = site.names["api-keys"]
    assert (first in both, len(both)) == (True, 2)
