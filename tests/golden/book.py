"""The golden file: what every door says to every question, one file a corpus, written by `python -m tests.golden`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.golden.doors import legible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.golden.doors import Doors
    from tests.golden.questions import Question

FOLDER = Path(__file__).with_name("pages")


def page(questions: Iterable[Question], doors: Doors) -> str:
    """The page of a corpus: a block for each question, and in it what each door says, unless another said the same."""
    return "".join(_block(asked, doors) for asked in questions)


def _block(asked: Question, doors: Doors) -> str:
    said: dict[str, str] = {}
    lines = [f"### {asked.locale}\t{asked.source}"]
    for name, door in doors.items():
        text = legible(door(asked))
        lines.append(f"[{name}] as {said[text]}" if text in said else f"[{name}] {text}")
        said.setdefault(text, name)
    return "\n".join(lines) + "\n\n"


def blocks(text: str) -> Iterator[str]:
    """The blocks of a page, one after the other."""
    yield from text.split("\n\n### ")


def file(corpus: str) -> Path:
    """Where the page of a corpus lies."""
    return FOLDER / f"{corpus}.txt"
