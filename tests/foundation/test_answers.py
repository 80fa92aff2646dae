"""What is said to the small Scaleway, and by it, is what the provider's own SDK encodes and decodes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.parts.decoding import foreign_to_the_sdk

if TYPE_CHECKING:
    from tests.foundation.site import Site

LBS = "/lb/v1/zones/fr-par-1/lbs"
SECRETS = "/secret-manager/v1beta1/regions/fr-par/secrets"
ACCOUNT = {"id": "1", "name": "calc-dev-lb", "status": "ready"}


def exchange(method: str, path: str, told: object, status: int = 200, sent: object = None) -> str:
    return json.dumps({"method": method, "path": path, "sent": sent, "status": status, "told": told})


@pytest.mark.parametrize(
    "line",
    [
        exchange("GET", LBS, {"lbs": [ACCOUNT], "total_count": 1}),
        exchange("GET", f"{LBS}/1", ACCOUNT),
        exchange("DELETE", f"{LBS}/1", {}, 204),
        exchange("POST", f"{SECRETS}/1/restore", {"id": "1", "status": "ready"}),
        exchange("GET", f"{LBS}/1", {"message": "lbs not Found", "type": "not_found", "resource": "lb"}, 404),
        exchange("GET", f"{LBS}/1", {"message": "as the test wants", "type": "internal"}, 500),
    ],
)
def test_what_the_sdk_decodes_is_fine(line: str) -> None:
    assert foreign_to_the_sdk([line]) == []


NAMED = {"name": "cache", "project_id": "9c0e", "protected": False, "type": "opaque"}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (exchange("GET", f"{LBS}/1", {**ACCOUNT, "lb_id": "1"}), "unknown field .lb_id"),
        (exchange("GET", LBS, {"lbs": [{"ip": [{"status": "ready"}]}]}), "unknown field .lbs[].ip[].status"),
        (exchange("GET", f"{LBS}/1", {**ACCOUNT, "status": "going"}), ".status: going is none of unknown, ready,"),
        (exchange("GET", f"{LBS}/1", {**ACCOUNT, "name": 1}), "cannot unmarshal number"),
        (exchange("GET", f"{LBS}/1", {"created_at": "on Monday"}), "parsing time"),
        (exchange("GET", "/lb/v1/zones/fr-par-1/doors", {}), "there is no such endpoint in the table"),
        (exchange("GET", "/lb/v1/zones/fr-par/lbs", {}), "there is no such endpoint in the table"),
        (exchange("DELETE", f"{LBS}/1", ACCOUNT), "the status is 200, and the SDK decodes <nil>"),
        (exchange("GET", f"{LBS}/1", {"message": "gone"}, 404), "an error without its type and its message"),
        (exchange("GET", LBS, {"message": "", "type": "not_found", "why": ""}, 404), "unknown field .why"),
        (exchange("POST", SECRETS, {}, sent={**NAMED, "label": ""}), "unknown field sent .label"),
        (exchange("POST", SECRETS, {}, sent={**NAMED, "type": "paper"}), "sent .type: paper is none of"),
        (exchange("POST", SECRETS, {}, sent={"name": "cache"}), "missing field sent .protected"),
        (exchange("POST", f"{SECRETS}/1/restore", {}, sent={"name": "cache"}), "sent something, where nothing is"),
    ],
)
def test_what_the_sdk_would_pass_over_or_refuse_is_told(line: str, told: str) -> None:
    assert told in "\n".join(foreign_to_the_sdk([line]))


def test_whatever_a_site_is_told_is_noted(site: Site) -> None:
    """The fixture holds every exchange of every test to the SDK when the test is over."""
    site("status", "dev")
    noted = [json.loads(line) for line in site.scaleway.exchanges]
    assert [(each["method"], each["path"]) for each in noted] == site.scaleway.requests
    assert len(noted) > 10
