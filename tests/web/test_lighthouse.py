"""Lighthouse has nothing to say: 100 for accessibility, practice and search; `make lighthouse` asks for speed too."""

from __future__ import annotations

import json
import os
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.parts.browser import FLAGS, WHOLE
from tests.parts.npm import packages
from tests.parts.servers import free_port
from tests.web.scripts import node

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(__file__).parents[1] / "parts" / "lighthouse"
EVERYWHERE = "CALCULATRICE_TEST_EVERYWHERE" in os.environ
LOOKS = ("phone", "desktop") if EVERYWHERE else ("phone",)
PAGES = ("/?l=en", "/?l=fr", "/functions?l=en", "/functions?l=fr") if EVERYWHERE else ("/?l=en",)
ASKED = {"accessibility", "best-practices", "seo"} | ({"performance"} if EVERYWHERE else set())
"""How fast a page is, a machine that runs many tests at once can't say."""


@contextmanager
def listening(home: Path) -> Iterator[int]:
    """The port of a Chromium that can be driven; skips the test where there is none."""
    if WHOLE is None:
        pytest.skip("Chromium is not installed whole: Lighthouse is not asked")
    port = free_port()
    command = [WHOLE, *FLAGS, f"--remote-debugging-port={port}", f"--user-data-dir={home}", "about:blank"]
    browser = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    assert browser.stderr is not None
    heard = iter(browser.stderr.readline, "")
    assert any("DevTools listening" in line for line in heard)
    yield port
    browser.terminate()
    browser.communicate(timeout=60)


def judged(home: Path, look: str, addresses: list[str]) -> list[dict[str, Any]]:
    """What Lighthouse says of each address."""
    with listening(home) as port:
        words = [node(), str(SOURCE / "judge.mjs"), str(packages(SOURCE)), str(port), look, *addresses]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("look", LOOKS)
def test_nothing_costs_a_point(with_parts: str, tmp_path: Path, look: str) -> None:
    told = judged(tmp_path, look, [with_parts + page for page in PAGES])
    assert len(told) == len(PAGES)
    short = [each for each in told if any(each["scores"][name] < 100 for name in ASKED)]
    assert short == []
