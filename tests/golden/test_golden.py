"""Every door says what the golden file holds, byte for byte."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

import pytest
from tests.golden.book import FOLDER, file, page
from tests.golden.doors import at_once, opened
from tests.golden.questions import corpora, hurting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.golden.doors import Doors

PROVED_AT_LENGTH = {"identities", "undecided"}
"""Whose proofs take seconds, at each door again."""
WHERE_MORE = 60
"""Lines of a difference that are shown."""


@pytest.fixture(scope="module")
def doors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Doors]:
    with opened(tmp_path_factory.mktemp("home")) as found:
        yield found


def same(corpus: str, now: str) -> None:
    golden = file(corpus).read_text(encoding="utf-8")
    difference = [*unified_diff(golden.splitlines(), now.splitlines(), "golden", "now", lineterm="", n=1)]
    if difference:
        shown = "\n".join(difference[:WHERE_MORE])
        pytest.fail(f"{shown}\nWhere all {len(difference)} lines are meant: python -m tests.golden", pytrace=False)


@pytest.mark.parametrize(
    "corpus",
    [pytest.param(corpus, marks=[pytest.mark.thorough] if corpus in PROVED_AT_LENGTH else []) for corpus in corpora()],
)
def test_every_door_says_what_it_said(corpus: str, doors: Doors) -> None:
    same(corpus, page(corpora()[corpus], doors))


def test_what_hurts_is_answered_as_it_was() -> None:
    same("hostile", page(hurting(), at_once()))


def test_a_difference_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.golden.book.FOLDER", tmp_path)
    (tmp_path / "small.txt").write_text("### en\t1+1\n[command] 2\n", encoding="utf-8")
    with pytest.raises(pytest.fail.Exception, match=r"(?s)-\[command\] 2.*\+\[command\] 3"):
        same("small", "### en\t1+1\n[command] 3\n")


def test_every_page_belongs_to_a_corpus() -> None:
    assert {found.stem for found in FOLDER.iterdir()} == {*corpora(), "hostile"}
