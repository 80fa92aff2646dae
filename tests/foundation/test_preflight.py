"""Before anything is made, and paid for: what is missing ends the run, and the version of Redis is chosen once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.foundation.site import Site

SETTINGS = "foundation/environment/dev.tfvars"


def versions(site: Site) -> list[str]:
    """The version of every Redis that stands."""
    return [item["version"] for item in site.scaleway.cloud.items.values() if item.get("name", "").endswith("-redis")]


def test_nothing_is_made_while_anything_is_missing(empty_site: Site) -> None:
    empty_site.scaleway.cloud.offers.zones = ["example.org"]
    empty_site.scaleway.cloud.offers.balancer_types = {"LB-S": "out_of_stock", "LB-GP-M": "available"}
    ended = empty_site("up", "dev", "--yes")
    assert ended.status == 1
    told = ("The DNS zone polytech-dijon.kiowy.net", 'load_balancer_type = "LB-S" is sold out in fr-par-1')
    assert [words for words in told if words not in ended.err] == []
    assert empty_site.names == {}


def test_the_newest_redis_is_taken_and_kept(site: Site) -> None:
    site.scaleway.cloud.offers.redis = ["7.2.11", "10.0.1", "8.6.3"]
    first = site.need("up", "dev", "--yes")
    assert "Redis 10.0.1, the newest that is offered" in first.err
    assert versions(site) == ["10.0.1"]
    assert 'cache_version = "10.0.1"' in (site.folder / SETTINGS).read_text(encoding="utf-8")
    site.scaleway.cloud.offers.redis = ["11.0.0"]
    assert "No changes" in site.need("up", "dev", "--yes").out
    assert versions(site) == ["10.0.1"]
