"""Debian's Firefox, driven by Puppeteer, which npm brings once into the user's cache."""

from __future__ import annotations

import json
import shutil
import subprocess
from contextlib import contextmanager
from os import environ
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.parts.npm import packages

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(__file__).parent / "firefox"
FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
PATIENCE = 60_000
"""Milliseconds that an expectation waits on a busy machine before it fails."""


class Firefox:
    """One page in a browser of its own."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def call(self, name: str, *given: object) -> Any:  # noqa: ANN401  # whatever a script of the page returns
        """What a call of `firefox/drive.mjs` returns."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([name, *given]) + "\n")
        self._process.stdin.flush()
        told = self._heard()
        assert "error" not in told, told["error"]
        return told["value"]

    def run(self, script: str) -> Any:  # noqa: ANN401  # whatever a script of the page returns
        """What an expression in the page comes to."""
        return self.call("run", script)

    def until(self, condition: str) -> None:
        """Wait until an expression in the page is true."""
        script = f"""(async () => {{
            const end = Date.now() + {PATIENCE};
            while (!({condition}) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
            return Boolean({condition});
        }})()"""
        assert self.run(script), f"never became true: {condition}"

    def place(self, selector: str, across: float, down: float = 0.5) -> tuple[float, float]:
        """A point in what a selector finds: 0 is its left, or upper, edge, and 1 the other one."""
        script = f"""(() => {{
            const box = document.querySelector({json.dumps(selector)}).getBoundingClientRect();
            return [box.left + box.width * {across}, box.top + box.height * {down}];
        }})()"""
        x, y = self.run(script)
        return x, y

    def _heard(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "Firefox, or what drives it, is gone"
        told: dict[str, Any] = json.loads(line)
        return told


@contextmanager
def firefox(home: Path) -> Iterator[Firefox]:
    """A browser with a profile of its own; skips the test where there is none."""
    node = shutil.which("node")
    if FIREFOX is None or node is None:
        pytest.skip("Firefox or Node is not installed: the page is not tried in Firefox")
    (home / "profile").mkdir()
    command = [node, str(SOURCE / "drive.mjs"), str(packages(SOURCE)), FIREFOX, str(home / "profile")]
    surroundings = {**environ, "HOME": str(home)}
    with (home / "errors").open("w") as errors:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True, env=surroundings
        )
    started = Firefox(process)
    started._heard()  # the line that says that it is there
    yield started
    process.communicate(timeout=60)
