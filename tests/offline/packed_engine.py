"""The engine as browsers run it, in Node.js: skipped where the parts were not built, and fails where they should be."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from tests.web.scripts import node

from calculatrice.settings import Settings
from calculatrice.web.parts import Parts

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parents[2]
PARTS = ROOT / "build" / "offline"
BOOT = ROOT / "src" / "calculatrice" / "web" / "static" / "engineboot.js"
PROGRAM = Path(__file__).with_name("engine.mjs")
DEMANDED = "CALCULATRICE_TEST_OFFLINE"
"""The variable that says that the parts have to be there."""


class Told(NamedTuple):
    """What the engine told of each question, None where it failed; why it failed; the bytes that it held at the end."""

    answers: list[str | None]
    failures: list[str]
    memory: int


def parts() -> Path:
    """The folder of the parts."""
    if not (PARTS / "manifest.json").is_file():
        if DEMANDED in os.environ:
            pytest.fail("make offline has not built the parts")
        pytest.skip("make offline has not built the parts: the engine in WebAssembly is not tried")
    return PARTS


def tell(questions: Iterable[tuple[str, ...]]) -> Told:
    """The answers to questions: a way of `browser.answering.Answering`, and what it takes."""
    settings = json.dumps(Parts(Settings()).described["settings"])
    asked = "".join(f"{json.dumps(question)}\n" for question in questions)
    words = [node(), "--no-warnings", str(PROGRAM), str(parts()), str(BOOT), settings]
    done = subprocess.run(words, input=asked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return Told(_marked(done.stdout, ">"), _marked(done.stdout, "!"), _marked(done.stdout, "=")[0])


def _marked(text: str, mark: str) -> list[Any]:
    # Not splitlines: an answer may quote a sign that ends lines elsewhere, as U+2028.
    lines = (line for line in text.split("\n") if line.startswith(f"{mark} "))
    return [json.loads(line.removeprefix(f"{mark} ")) for line in lines]
