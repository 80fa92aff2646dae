"""Writes the golden file anew: what changed in it shows what a change does at every door."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.golden.book import FOLDER, file, page
from tests.golden.doors import at_once, opened
from tests.golden.questions import corpora, hurting


def main() -> None:
    """Ask every door every question."""
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as home, opened(Path(home)) as doors:
        for corpus, questions in corpora().items():
            file(corpus).write_text(page(questions, doors), encoding="utf-8")
    file("hostile").write_text(page(hurting(), at_once()), encoding="utf-8")


if __name__ == "__main__":
    main()
