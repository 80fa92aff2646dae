"""Numbers of the other language: what is offered instead calculates, and means what they mean there."""

from __future__ import annotations

import pytest
from tests.engine.corpora import run

from calculatrice.engine.errors import CalculationError

OTHER = {"en": "fr", "fr": "en"}


def error(text: str, locale: str) -> CalculationError:
    with pytest.raises(CalculationError) as caught:
        run(text, locale)
    return caught.value


@pytest.mark.parametrize(
    ("locale", "text", "mended"),
    [
        ("en", "1,5", "1.5"),
        ("en", "1,5 + 2,3", "1.5 + 2.3"),
        ("en", "1,5 + 2.5", "1.5 + 2.5"),
        ("en", "x = 1,5\nx * 2,5", "x = 1.5\nx * 2.5"),
        ("en", "(1,5 + 2) * 3,25", "(1.5 + 2) * 3.25"),
        ("en", "1.234,5 - 0,5", "1234.5 - 0.5"),
        ("en", "1,5e3 + 1,5", "1.5e3 + 1.5"),
        ("en", ",5 + 1,5", "0.5 + 1.5"),
        ("en", "2,5% # 3,5", "2.5% # 3,5"),
        ("en", "1 234,5", "1234.5"),
        ("en", "1 234 567,25", "1234567.25"),
        ("fr", "1,234.5", "1234,5"),
        ("fr", "1,234.5 + 1,234,567.5", "1234,5 + 1234567,5"),
        ("fr", "1,234,567 + 2", "1234567 + 2"),
    ],
)
def test_every_number_of_the_other_language_is_mended(locale: str, text: str, mended: str) -> None:
    assert error(text, locale).mended == mended
    assert run(mended, locale)[-1].exact == run(text, OTHER[locale])[-1].exact


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "1,234 + 2,5"),
        ("en", "1,2,3"),
        ("en", "max(1,5) + 2,5"),
        ("fr", "1,234.5 + 1,234"),
    ],
)
def test_nothing_is_offered_where_a_number_could_be_of_either(locale: str, text: str) -> None:
    assert error(text, locale).mended is None


def test_a_comma_between_digits_beside_semicolons_is_told() -> None:
    [result] = run("max(1,5; 2)", "en")
    [told] = result.warnings
    assert (result.decimal, told.code, told.alternative) == ("5", "commas_separate", "max(1.5; 2)")
    assert not run("max(1, 5; 2)", "en")[0].warnings
