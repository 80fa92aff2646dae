"""What no file of the project may hold: unfinished work, a place on a machine, a check silenced without a reason."""

from __future__ import annotations

import io
import re
import subprocess
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
UNFINISHED = re.compile(r"\b(TO[D]O|FIX[M]E|XX[X])\b")
HOME_PATH = re.compile(r"(?<![\w.])/(home|Users|root)/\w")
SILENCED = re.compile(r"#\s*(noqa|type:\s*ignore|pragma:\s*no \w+)")
SILENCED_WITH_REASON = re.compile(
    r"#\s*(noqa: [A-Z]+\d+(, ?[A-Z]+\d+)*|type: ignore\[[\w, -]+\]|pragma: no \w+)(?!\w).*[a-z]+\W+[a-z]+"
)


def git_files(*options: str) -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z", *options], cwd=ROOT, check=True, capture_output=True, text=True)
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def text_of(name: str) -> str:
    return (ROOT / name).read_bytes().decode(errors="replace")


def lines_matching(pattern: re.Pattern[str], text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if pattern.search(line)]


def silenced_without_reason(source: str) -> list[str]:
    """The comments of Python text that silence a check and don't say which and why."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    comments = [token.string for token in tokens if token.type == tokenize.COMMENT]
    return [text for text in comments if SILENCED.search(text) and not SILENCED_WITH_REASON.search(text)]


FILES = [name for name in git_files("--cached", "--others", "--exclude-standard") if not name.endswith(".png")]
LOCKS = ["requirements.lock", "requirements-dev.lock"]
PYTHON = [name for name in FILES if name.endswith(".py")]


def test_the_files_of_the_project_are_found() -> None:
    assert {"pyproject.toml", "src/calculatrice/__init__.py"} <= set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_left_unfinished(name: str) -> None:
    assert lines_matching(UNFINISHED, text_of(name)) == []


@pytest.mark.parametrize("name", FILES)
def test_no_file_names_a_place_in_a_home(name: str) -> None:
    assert lines_matching(HOME_PATH, text_of(name)) == []


@pytest.mark.parametrize("name", PYTHON)
def test_a_silenced_check_says_which_and_why(name: str) -> None:
    assert silenced_without_reason(text_of(name)) == []


def test_no_generated_file_is_tracked() -> None:
    assert git_files("--cached", "--ignored", "--exclude-standard") == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    assert lines_matching(re.compile(r"://|--(extra-)?index|--find-links| @ "), text_of(lock)) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_in_a_lock_has_a_hash(lock: str) -> None:
    entries = re.split(r"\n(?=[a-z])", text_of(lock))[1:]
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("# noqa: S301 - the pipe is our own", []),
        ("# type: ignore[attr-defined]  # flint has no stubs", []),
        ("# a comment about numbers", []),
        ("# noqa", ["# noqa"]),
        ("# noqa: S301", ["# noqa: S301"]),
        ("# type: ignore", ["# type: ignore"]),
        ("# type: ignore[misc]", ["# type: ignore[misc]"]),
        ("# pragma: no cover", ["# pragma: no cover"]),
    ],
)
def test_a_silenced_check_without_a_reason_is_seen(comment: str, expected: list[str]) -> None:
    assert silenced_without_reason(f"x = 1  {comment}\n") == expected


@pytest.mark.parametrize("folder", ["/home", "/Users", "/root"])
def test_a_place_in_a_home_is_seen(folder: str) -> None:
    text = f"see {folder}/ada"
    assert lines_matching(HOME_PATH, text) == [text]
