"""The examples of the catalogue say what they come to, in the language that they are read in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import calculatrice
from calculatrice.engine.answers.saying import localized
from calculatrice.web.entries import entries
from calculatrice.web.languages import strings

if TYPE_CHECKING:
    from calculatrice.web.entries import Example

EXAMPLES = [
    (language, example)
    for language in ("en", "fr")
    for members in entries(language).values()
    for entry in members
    for example in entry.examples
]


@pytest.mark.parametrize(("language", "example"), EXAMPLES)
def test_an_example_comes_to_what_it_says(language: str, example: Example) -> None:
    if not example.answer:
        with pytest.raises(calculatrice.CalculationError):
            calculatrice.evaluate(example.expression, locale=language)
        return
    came = calculatrice.evaluate(example.expression, locale=language)
    if came.kind == "truth":
        assert example.answer == strings(language)[f"truth_{came.decimal}"]
    else:
        assert example.answer in [localized(text, language) for text in (came.decimal, came.exact) if text]
