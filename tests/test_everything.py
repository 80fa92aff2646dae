"""What fails beside other tests is tried once more alone; what fails again, fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests import everything
from tests.everything import MOST_AGAIN, Part, passes, passes_alone

if TYPE_CHECKING:
    from pathlib import Path

GOOD = "def test_good():\n    pass\n"
BAD = "def test_bad():\n    assert False\n"
SPOILT_ONCE = """
from pathlib import Path

def test_spoilt():
    tried = Path(__file__).with_suffix(".tried")
    if not tried.exists():
        tried.touch()
        assert False
"""
NO_FIXTURE = "def test_without(missing):\n    pass\n"
MANY_SPOILT = f"""
from pathlib import Path
import pytest

@pytest.mark.parametrize("number", range({MOST_AGAIN + 1}))
def test_spoilt(number):
    tried = Path(__file__).with_suffix(f".{{number}}")
    if not tried.exists():
        tried.touch()
        assert False
"""


@pytest.fixture(autouse=True)
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(everything, "BUILT", tmp_path / "built")
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")


def part(folder: Path, text: str) -> Part:
    """The tests of one file."""
    file = folder / "test_it.py"
    file.write_text(text, encoding="utf-8")
    return Part("it", (str(file),))


@pytest.mark.parametrize(
    ("text", "at_once", "alone"),
    [
        (GOOD, True, False),
        (GOOD + BAD, False, False),
        (GOOD + SPOILT_ONCE, False, True),
        (GOOD + BAD + SPOILT_ONCE, False, False),
        (GOOD + NO_FIXTURE, False, False),
        (MANY_SPOILT, False, False),
        ("this is no Python", False, False),
    ],
    ids=["good", "bad", "spoilt once", "bad and spoilt", "error", "too many", "unreadable"],
)
def test_a_part_passes_at_once_or_alone(tmp_path: Path, text: str, at_once: bool, alone: bool) -> None:
    tests = part(tmp_path, text)
    assert (passes(tests), passes_alone(tests)) == (at_once, alone)
