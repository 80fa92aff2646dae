from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engine.corpora import lines, run

from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language.word_table import TABLE
from calculatrice.engine.language.words import TELLING, every

if TYPE_CHECKING:
    from calculatrice.engine.language.word_table import Word

LANGUAGES = ("en", "fr")
EXAMPLES = [(locale, word.example[LANGUAGES.index(locale)], word.value) for word in TABLE for locale in LANGUAGES]
PHRASES = [(word, language, phrase) for word in TABLE for language in LANGUAGES for phrase in word.phrases(language)]


@pytest.mark.parametrize(
    ("text", "exact"),
    [("3 ET", "3 ET"), ("3 ET to T", "3*10^18 T"), ("3 ET + 1 ET", "4 ET"), ("(3 ET)*2", "6 ET"), ("3 ET 5", "1")],
)
def test_a_word_that_is_a_unit_too_is_one_where_nothing_stands_behind_it(text: str, exact: str) -> None:
    for locale in LANGUAGES:
        assert str(run(text, locale)[-1].exact).replace("3000000000000000000", "3*10^18") == exact


def value(text: str, locale: str = "en") -> str:
    result = run(lines(text), locale)[-1]
    return result.exact or result.decimal


@pytest.mark.parametrize(("locale", "text", "expected"), EXAMPLES)
def test_the_example_of_a_word_has_its_value_and_reads_back(locale: str, text: str, expected: str) -> None:
    [result] = run(text, locale)
    assert result.exact == expected
    assert not result.warnings
    assert value(result.reading, locale) == expected


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize(("word", "language", "phrase"), PHRASES, ids=lambda one: one if isinstance(one, str) else "")
def test_every_phrase_is_read_in_both_languages(word: Word, language: str, phrase: str, locale: str) -> None:
    written = word.example[LANGUAGES.index(language)]
    own = next(one for one in sorted(word.phrases(language), key=len, reverse=True) if one in written)
    assert value(written.replace(own, phrase), locale) == word.value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # between factors, tighter than a product
        ("2*5 nCr 2", "20"),
        ("2 × 3 parmi 5", "20"),
        ("2*3 to the power of 2", "18"),
        ("-2 puissance 2", "-4"),
        ("2 puissance 3 puissance 2", "512"),
        ("3 * square root of 4 + 5", "11"),
        ("1/cube root of 8", "1/2"),
        ("puissance(2; 3)", "8"),
        ("10 nCr 3 / 2", "60"),
        ("5! nCr 2", "7140"),
        ("(2+3) nCr 2", "10"),
        ("5 nCr 2 + 1", "11"),
        ("5 nCr 2 nCr 1", "10"),
        # a part is an operand
        ("6/half of 4", "3"),
        ("2^half of 4", "4"),
        ("10 - half of 30", "-5"),
        ("half of half of 8", "2"),
        ("max(2; half of 8)", "4"),
        ("10% of half of 50", "5/2"),
        ("half of (7 mod 3)", "1/2"),
        # a rebate is one, too
        ("20% off 50 + 3", "43"),
        ("3 + 20% off 50", "43"),
        ("2 * 20% off 50", "80"),
        ("10% off 20% off 50", "36"),
        # signs in words
        ("minus 5 plus 3", "-2"),
        ("2 times minus 3", "-6"),
        ("2 plus 3 times 4", "14"),
        ("200 plus 10%", "220"),
        # what is defined is no word
        ("times = 3 ⏎ 2 times", "6"),
        ("half = 3 ⏎ half*2", "6"),
        ("div(a; b) = a + b ⏎ div(7; 2)", "9"),
        # what is a function stays one
        ("div(17; 5)", "3"),
        ("nCr(5; 2)", "10"),
        ("2 nCr(5; 2)", "20"),
        ("2 div(7; 2)", "6"),
    ],
)
def test_words_hold_as_people_mean_them(text: str, expected: str) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("5 off 50", "rebate_of_number"),
        ("-5 nCr 2", "word_between_parts"),
        ("2^3 nCr 2", "word_between_parts"),
        ("√4 nCr 2", "word_between_parts"),
        ("2 pi nCr 2", "word_between_parts"),
        ("5 nCr 2 pi", "word_between_parts"),
        ("5 nCr 2(3)", "word_between_parts"),
        ("half of 7 mod 3", "word_between_parts"),
        ("half of 5 nCr 2", "word_between_parts"),
        ("half of 1 1/2", "word_between_parts"),
    ],
)
def test_a_word_that_could_be_about_several_things_is_refused(text: str, reason: str) -> None:
    with pytest.raises(CalculationError) as caught:
        run(text, "en")
    assert caught.value.reason == reason
    assert {caught.value.message("en"), caught.value.message("fr")}


@pytest.mark.parametrize("text", ["choose 3", "10 choose", "off 5", "2 half of 4", "squared"])
def test_a_word_where_it_cannot_stand_is_a_name(text: str) -> None:
    with pytest.raises(CalculationError):
        run(text, "en")


def test_the_lexer_knows_a_word_of_every_phrase_that_stands_in_few_texts() -> None:
    phrases = {phrase for language in LANGUAGES for phrase in every(language)}
    assert all(TELLING.intersection(phrase.split()) for phrase in phrases)
    assert TELLING.isdisjoint(("to", "de", "of", "à", "a", "the", "la", "le", "en"))


@pytest.mark.parametrize(
    ("locale", "text", "reading", "value"),
    [
        ("en", "20 percent of 50", "20% of 50", "10"),
        ("en", "20 per cent off 50", "50-20%", "40"),
        ("en", "20% discount on 50", "50-20%", "40"),
        ("en", "50 plus 20 percent", "50+20%", "60"),
        ("en", "50 + (20 percent)", "50+(20%)", "60"),
        ("fr", "50 moins 20 pour cent", "50-20%", "40"),
        ("fr", "3 pour cent de 200", "3% de 200", "6"),
        ("en", "50 percent × 3", "50%×3", "1.5"),
        ("en", "50 percent - 3", "50%-3", "-2.5"),
        ("en", "percent = 3\n5 percent", "5×percent", "15"),
        ("en", "half of 30 + 2", "(1/2) of 30+2", "17"),
        ("en", "three times 4", "3×4", "12"),
        ("fr", "le dixième de 50", "(1/10) de 50", "5"),
    ],
)
def test_shares_are_read_in_words(locale: str, text: str, reading: str, value: str) -> None:
    result = run(text, locale)[-1]
    assert (result.reading, result.decimal, result.warnings) == (reading, value, ())


@pytest.mark.parametrize("text", ["10 percent 3", "10 percent (3)", "10 per cent x", "percent", "percent of 5"])
def test_percent_in_words_is_no_remainder(text: str) -> None:
    with pytest.raises(CalculationError):
        run(text, "en")
