"""A registry of images on port 5000 of this machine, which keeps them as long as it runs."""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.parts.servers import await_that, listens

if TYPE_CHECKING:
    from collections.abc import Iterator

PORT = 5000
NAME = f"localhost:{PORT}"
"""What an image's name starts with: the engine takes it as it is, and the nodes' containerd knows where that is."""
CONFIGURATION = """\
version: 0.1
log: {{level: error, accesslog: {{disabled: true}}}}
storage: {{filesystem: {{rootdirectory: {folder}/images}}}}
http: {{addr: "0.0.0.0:{port}"}}
"""


@contextmanager
def registry() -> Iterator[str]:
    """The registry's name, for as long as the context lasts."""
    with TemporaryDirectory(prefix="registry") as folder:
        configuration = Path(folder, "registry.yml")
        configuration.write_text(CONFIGURATION.format(folder=folder, port=PORT))
        with subprocess.Popen(["docker-registry", "serve", str(configuration)], stderr=subprocess.DEVNULL) as server:
            try:
                await_that(lambda: listens("127.0.0.1", PORT))
                yield NAME
            finally:
                server.terminate()
