"""A real Alertmanager of a test's own, with the configuration that the test gives it."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx
from tests.parts.programs import ALERTMANAGER, built
from tests.parts.servers import await_that, free_port

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def alertmanager(folder: Path, authority: Path) -> Iterator[str]:
    """Its `host:port`, while it runs with `alertmanager.yaml` of the folder, and trusts that authority."""
    address = f"127.0.0.1:{free_port()}"
    words = [f"--config.file={folder}/alertmanager.yaml", f"--storage.path={folder}/silences"]
    alone = ["--cluster.listen-address=", f"--web.listen-address={address}"]
    with (folder / "alertmanager.log").open("wb") as log:
        process = subprocess.Popen(
            [str(built(ALERTMANAGER) / "alertmanager"), *words, *alone],
            env={**os.environ, "SSL_CERT_FILE": str(authority)},
            stdout=log,
            stderr=log,
        )
    try:
        await_that(lambda: httpx.get(f"http://{address}/-/ready", trust_env=False).is_success, httpx.TransportError)
        yield address
    finally:
        process.terminate()
        process.wait()
