"""A real Prometheus of a test's own, which looks at a process every second."""

from __future__ import annotations

import json
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx
from tests.parts.programs import PROMETHEUS, built
from tests.parts.servers import await_that, free_port

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LABELS = {"environment": "test"}


@contextmanager
def prometheus(folder: Path, port: int, **more: object) -> Iterator[httpx.Client]:
    """A client of its API, while it reads the metrics at that port of this machine; `more` of its configuration."""
    found = [{"targets": [f"127.0.0.1:{port}"], "labels": LABELS}]
    job: dict[str, Any] = {"job_name": "calculatrice", "scrape_interval": "1s", "scrape_timeout": "1s"}
    configuration = {**more, "scrape_configs": [{**job, "static_configs": found}]}
    (folder / "prometheus.json").write_text(json.dumps(configuration))
    address = f"127.0.0.1:{free_port()}"
    words = [f"--config.file={folder}/prometheus.json", f"--storage.tsdb.path={folder}/data"]
    with (folder / "prometheus.log").open("wb") as log:
        process = subprocess.Popen(
            [str(built(PROMETHEUS) / "prometheus"), *words, f"--web.listen-address={address}"], stdout=log, stderr=log
        )
    try:
        with httpx.Client(base_url=f"http://{address}", trust_env=False) as client:
            await_that(lambda: client.get("/-/ready").is_success, httpx.TransportError)
            yield client
    finally:
        process.terminate()
        process.wait()
