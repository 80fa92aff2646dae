"""What a line of the log is, whatever is asked."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from tests.api.serving import Serving

if TYPE_CHECKING:
    from pathlib import Path

FORGED = 'x\\n{"level": "error"}'


def test_a_line_is_one_object_with_a_time_of_utc_and_no_one_forges_it(tmp_path: Path) -> None:
    with Serving(tmp_path, "--log-level", "info") as server:
        server.client.get("/api/v1/calculate?expression=1%0A%7B%22level%22:1%7D", headers={"X-Request-ID": FORGED})
        server.client.get("/%0A%7B%22level%22:%22error%22%7D")
        server.stop()
        lines = [json.loads(line) for line in server.errors.read_text("utf-8").splitlines()]
    assert {line["level"] for line in lines} <= {"info", "warning"}
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", line["time"]) for line in lines)
