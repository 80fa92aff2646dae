from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from tests.parts.scaleway import Scaleway
from tests.parts.terraform import copied

from calculatrice.cloud import offers, settings
from calculatrice.cloud.account import Account
from calculatrice.cloud.credentials import credentials
from calculatrice.cloud.terraform import SHARED, Foundation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CACHES = "/redis/v1/zones/fr-par-1/clusters"
STANDING = "00000001-0000-0000-0000-000000000000"


@dataclass(frozen=True)
class Shop:
    """A Scaleway, who asks it, and the settings."""

    scaleway: Scaleway
    account: Account
    foundation: Foundation

    def lacks(self, part: str) -> list[tuple[str, object]]:
        return [(each.reason, each.details["setting"]) for each in offers.lacks(self.account, self.foundation, part)]

    def offer(self, kind: str, there: object) -> None:
        setattr(self.scaleway.cloud.offers, kind, there)

    def ask_for(self, name: str, value: str) -> None:
        settings.keep(self.foundation.folder / "environment" / "dev.tfvars", name, value)

    def redis_stands(self, version: str) -> None:
        item = {"id": STANDING, "name": "calculatrice-dev-redis", "version": version, "status": "ready"}
        self.scaleway.cloud.items[f"{CACHES}/{STANDING}"] = item


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with Scaleway() as scaleway:
        yield Shop(scaleway, Account(credentials(scaleway.variables)), Foundation(copied(tmp_path)))


@pytest.mark.parametrize("part", [SHARED, "dev", "prod"])
def test_what_the_repository_asks_for_is_offered(shop: Shop, part: str) -> None:
    assert shop.lacks(part) == []


@pytest.mark.parametrize(
    ("offer", "left", "part", "setting"),
    [
        ("kubernetes", ["1.36.1"], SHARED, "kubernetes_version"),
        ("servers", {"DEV1-L": "available"}, SHARED, "node_type"),
        ("engines", ["PostgreSQL-18"], "dev", "database_engine"),
        ("database_types", {"DB-PRO2-XXS": "available"}, "dev", "database_node_type"),
        ("cache_types", {"RED1-S": "available"}, "dev", "cache_node_type"),
        ("balancer_types", {"LB-GP-M": "available"}, "dev", "load_balancer_type"),
        ("redis", [], "dev", "cache_version"),
    ],
)
def test_what_is_not_offered_any_more_is_told(shop: Shop, offer: str, left: object, part: str, setting: str) -> None:
    shop.offer(offer, left)
    assert shop.lacks(part) == [("not_offered", setting)]


@pytest.mark.parametrize(
    ("offer", "stock", "part", "setting"),
    [
        ("servers", {"DEV1-M": "shortage", "DEV1-L": "available"}, SHARED, "node_type"),
        ("database_types", {"DB-DEV-S": "out_of_stock"}, "dev", "database_node_type"),
        ("cache_types", {"RED1-MICRO": "out_of_stock"}, "dev", "cache_node_type"),
        ("balancer_types", {"LB-S": "out_of_stock"}, "dev", "load_balancer_type"),
    ],
)
def test_what_is_sold_out_is_told(shop: Shop, offer: str, stock: object, part: str, setting: str) -> None:
    shop.offer(offer, stock)
    assert shop.lacks(part) == [("sold_out", setting)]


def test_a_version_of_redis_that_a_setting_names_is_looked_for(shop: Shop) -> None:
    shop.ask_for("cache_version", "7.2.11")
    [lack] = offers.lacks(shop.account, shop.foundation, "dev")
    assert (lack.details["wanted"], lack.details["offered"]) == ("7.2.11", "8.6.3")


def test_any_version_of_redis_that_is_offered_will_do(shop: Shop) -> None:
    shop.offer("redis", ["9.0.1", "10.2.0"])
    shop.ask_for("cache_version", "10.2.0")
    assert shop.lacks("dev") == []


def test_what_stands_keeps_what_is_not_offered_any_more(shop: Shop) -> None:
    shop.redis_stands("7.2.11")
    shop.ask_for("cache_version", "7.2.11")
    assert shop.lacks("dev") == []


@pytest.mark.parametrize(
    ("offered", "stands", "chosen"),
    [
        (["7.2.11"], "", "7.2.11"),
        (["7.0.5", "7.2.11", "7.2.9"], "", "7.2.11"),
        (["8.6.3", "10.0.0"], "", "10.0.0"),
        (["8.6.3"], "7.2.11", "7.2.11"),
        ([], "", ""),
    ],
)
def test_the_newest_redis_is_chosen_unless_one_stands(shop: Shop, offered: list[str], stands: str, chosen: str) -> None:
    shop.offer("redis", offered)
    if stands:
        shop.redis_stands(stands)
    assert offers.chosen_cache_version(shop.account, settings.values(shop.foundation, "dev")) == chosen


def test_all_pages_of_servers_are_read(shop: Shop) -> None:
    many = {f"GP1-{number}": "available" for number in range(250)}
    shop.offer("servers", {**many, "DEV1-M": "available"})
    assert shop.lacks(SHARED) == []
