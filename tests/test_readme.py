"""The README says what is true: its examples are run, in both languages."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

import calculatrice

ROOT = Path(__file__).parent.parent
README, LISEZMOI = ROOT / "README.md", ROOT / "README.fr.md"
LIBRARY = ROOT / "docs" / "library.md"
ROW = re.compile(r"^\| `([^`]+)` \| `((?:=|≈|error:|erreur\u202f:) ?[^`]+)` \|$", re.MULTILINE)


def rows(page: Path, locale: str) -> list[tuple[str, str, str]]:
    return [(expression, answer, locale) for expression, answer in ROW.findall(page.read_text("utf-8"))]


EXAMPLES = rows(README, "en") + rows(LISEZMOI, "fr")
OF_ACCOUNTANTS = rows(ROOT / "docs" / "accounting.md", "en") + rows(ROOT / "docs" / "accounting.fr.md", "fr")


def test_there_are_ten_examples_in_each_language() -> None:
    assert [locale for *_, locale in EXAMPLES] == ["en"] * 10 + ["fr"] * 10


def test_accountants_have_examples_in_each_language() -> None:
    assert min(sum(row[2] == locale for row in OF_ACCOUNTANTS) for locale in ("en", "fr")) >= 20


@pytest.mark.parametrize(("expression", "answer", "locale"), [*EXAMPLES, *OF_ACCOUNTANTS])
def test_an_example_has_the_answer_that_is_printed(expression: str, answer: str, locale: str) -> None:
    if answer.startswith(("error", "erreur")):
        with pytest.raises(calculatrice.CalculationError) as caught:
            calculatrice.evaluate(expression, locale=locale)
        assert answer.endswith(caught.value.code)
    else:
        text = calculatrice.evaluate(expression, locale=locale).text
        assert text.replace(".", "," if locale == "fr" else ".") == answer


@pytest.mark.parametrize("page", [README, LISEZMOI, LIBRARY], ids=lambda page: page.name)
def test_the_library_session_runs_as_it_is_printed(page: Path) -> None:
    failures, tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert tried > 0
    assert failures == 0
