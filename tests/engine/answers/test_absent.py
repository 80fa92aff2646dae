"""Every kind of value in every form that can be asked for: an answer that is read back, or a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.engine.corpora import run

from calculatrice import evaluate
from calculatrice.engine.answers.absent import absent
from calculatrice.engine.answers.saying import line
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language.wishes import COUNTED, WISHES, changes, wished

if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result

KINDS = {
    "integer": "255",
    "negative": "-42",
    "zero": "0",
    "rational": "22/7",
    "decimal": "12345.375",
    "small": "-3/10^8",
    "tiny": "7/10^40",
    "huge": "10^40+1",
    "surd": "sqrt(2)",
    "real": "1000*sin(1)",
    "percentage": "12.5%",
    "angle": "45°30'",
    "factorization": "factor(360)",
    "complex": "2+3i",
    "truth": "1 < 2",
    "list": "[1/3; 255; -2]",
    "list of lists": "[[1/3]; [2; pi]]",
    "list of kinds": "[1/2; 2 > 1]",
}
WORDS = (
    *WISHES,
    "base 7",
    "float64 hex",
    "float64 bits",
    *(f"{number} {word}" for number in (0, 3) for word in COUNTED),
)
NOT_READ = frozenset(("h:m:s", "hms"))
"""Hours, minutes and seconds, which are not calculated with."""

_SENTENCE = re.compile(r"[\w»”)\]][.)]*$")


def _answer(text: str, locale: str) -> Result | None:
    try:
        return evaluate(text, locale=locale)
    except CalculationError as error:
        sentences = [error.message(language) for language in ("en", "fr")]
    assert all(_SENTENCE.search(sentence) for sentence in sentences), sentences
    return None


@pytest.mark.parametrize("locale", ["en", "fr"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_in_every_form_is_read_back_or_refused_with_a_sentence(kind: str, locale: str) -> None:
    value = KINDS[kind] if locale == "en" else KINDS[kind].replace(".", ",")
    for words in WORDS:
        if wished(words.split()) is None or words in NOT_READ:
            continue
        result = _answer(f"({value}) to {words}", locale)
        if result is not None:
            _check_read_back(result, _changed(value, words), locale)


def _changed(value: str, words: str) -> str:
    """What the value becomes behind `to`: something else in a width."""
    form = wished(words.split()) or ""
    return f"({value}) to {words}" if changes(form) else value


def _check_read_back(result: Result, value: str, locale: str) -> None:
    """An exact text is the value; a rounded one is near it, and what stands in a list is a value at least."""
    written = line(result, locale)
    relation, text = written[0], re.split("[=≈]", written)[1].strip()
    read = evaluate(text, locale=locale)
    if relation == "=":
        assert evaluate(f"({text}) == ({value})", locale=locale).decimal == "true", written
    elif read.kind == "number":
        assert evaluate(f"abs(({text})-({value})) <= 1/2+abs({value})/100", locale=locale).decimal == "true", written


@pytest.mark.parametrize(
    ("text", "form", "reason"),
    [
        ("f(x) = x", "fraction", "form_of_definition"),
        ("1 < 2", "base:16", "form_of_truth"),
        ("[1; 1 < 2]", "base:16", "form_of_items"),
        ("2+3i", "percent", "form_of_reals"),
        ("3i", "base:2", "form_of_reals"),
        ("pi", "fraction", "form_of_fractions"),
        ("sin(1)", "mixed", "form_of_fractions"),
        ("1/2", "repeating", "form_of_repeating"),
        ("1/1000003", "repeating", "form_of_repeating"),
        ("200", "int:8", "form_of_width"),
    ],
)
def test_a_form_that_is_not_there_says_why(text: str, form: str, reason: str) -> None:
    error = absent(evaluate(text), form, "the form")
    assert error.reason == reason
    assert all("the form" in error.message(language) for language in ("en", "fr"))


def test_a_wish_is_dropped_by_arithmetic() -> None:
    assert [evaluate(text).text for text in ("(255 to hex) + 1", "(1/3 to 2 decimals) * 3")] == ["= 256", "= 1"]


def test_a_wish_stays_under_no_name() -> None:
    assert [result.text for result in run("x = 255 to hex\nx")] == ["= 0xff", "= 255"]
