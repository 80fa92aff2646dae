"""What stands on paper: the pages of a PDF, their words, their ink."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


def _told(program: str, *words: str | Path) -> bytes:
    if shutil.which(program) is None:
        pytest.skip("poppler’s tools are not installed: what is printed is not read")
    return subprocess.run([program, *words], capture_output=True, check=True).stdout


def words(pdf: Path) -> str:
    """The text, with its lines as one."""
    return " ".join(_told("pdftotext", "-raw", pdf, "-").decode().split())


def pages(pdf: Path) -> int:
    """How many there are."""
    return _told("pdftotext", pdf, "-").count(b"\f")


def ink(pdf: Path) -> bytes:
    """The first page as grey pixels, 0 is black, without the head of the page, where the time stands."""
    picture = _told("pdftoppm", "-gray", "-r", "60", "-singlefile", pdf)
    kind, size, _, pixels = picture.split(b"\n", 3)
    assert kind == b"P5"
    width, height = map(int, size.split())
    return pixels[width * height // 6 :]
