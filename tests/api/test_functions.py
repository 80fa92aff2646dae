"""`GET /api/v1/functions`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.functions.catalogue import names
from calculatrice.engine.functions.registry import unaccented

if TYPE_CHECKING:
    from tests.api.serving import Serving


def test_everything_that_can_be_named_is_in_the_catalogue(server: Serving) -> None:
    answer = server.client.get("/api/v1/functions")
    entries = answer.json()["functions"]
    told = {name for entry in entries for name in (entry["name"], *entry["aliases"])}
    assert told | set(map(unaccented, told)) == set(names())
    [log] = [entry for entry in entries if entry["name"] == "log"]
    assert (log["signature"], log["parameters"]) == ("log(x; b?)", ["x", "b?"])
    assert all(entry["doc"]["en"] and entry["doc"]["fr"] for entry in entries)
    tag = answer.headers["etag"]
    assert server.client.get("/api/v1/functions", headers={"If-None-Match": tag}).status_code == 304
