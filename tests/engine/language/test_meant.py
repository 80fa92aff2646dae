"""Characters that mean the usual ones, underscores between digits, brackets of every shape."""

from __future__ import annotations

import pytest

import calculatrice
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language import parse
from calculatrice.engine.language.cursor import MAX_LENGTH


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "\uff12\uff0b\uff13", "5"),
        ("en", "\uff08\uff11\uff0b\uff12\uff09×\uff13", "9"),
        ("en", "\uff11\uff10\uff10\uff05\uff1d\uff11", "true"),
        ("fr", "\uff17\uff0c\uff15\uff0b\uff12", "9.5"),
        ("en", "1.5ᴇ3", "1500"),
        ("en", "1.5ᴇ-3", "0.0015"),
        ("en", "1_000_000 / 8", "125000"),
        ("en", "1_000.5", "1000.5"),
        ("fr", "1_000,5", "1000.5"),
        ("en", "0x0000_00ff", "255"),
        ("en", "1_000x2", "2000"),
        ("en", "{2+3}*4", "20"),
        ("en", "[2+3]*4", "20"),
        ("en", "{[(2+3)*4]-1}*2", "38"),
        ("en", "2[3(4-1)+5]", "28"),
        ("en", "100/[2*(1+4)]", "10"),
        ("en", "3*[-2]", "-6"),
        ("fr", "[2,5+3]*4", "22"),
        ("en", "√-4", "2i"),
        ("en", "∛-8", "-2"),
        ("en", "√-√16", "2i"),
    ],
)
def test_what_means_the_same_is_read_the_same(locale: str, text: str, expected: str) -> None:
    result = calculatrice.evaluate(text, locale=locale)
    assert (result.text.removeprefix("= ").replace(",", "."), result.warnings) == (expected, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [("[5]*2", "[10]"), ("[2+3]", "[5]"), ("sort([3+1])", "[4]"), ("[1+1]*2 + 0*[1;]", None), ("[1+1]+[2]", "[4]")],
)
def test_square_brackets_that_hold_a_list_hold_a_list(text: str, expected: str | None) -> None:
    if expected is None:
        with pytest.raises(CalculationError):
            calculatrice.evaluate(text)
    else:
        assert calculatrice.evaluate(text).text == f"= {expected}"


@pytest.mark.parametrize("text", ["1__0", "5_", "0x1_g", "\uff11\uff12 \uff5e", "1_000 2"])
def test_what_means_nothing_is_refused(text: str) -> None:
    with pytest.raises(CalculationError):
        calculatrice.evaluate(text)


def test_places_are_those_of_what_was_typed() -> None:
    [node] = parse("\uff1d\uff12x\uff13").statements
    assert (node.start, node.end) == (1, 4)


@pytest.mark.no_cover
@pytest.mark.parametrize("text", ["1x" * 30_000 + "+", "[1+1]*" * (MAX_LENGTH // 6), "7%7+" * 10_000])
def test_long_texts_are_refused_in_a_moment(text: str) -> None:
    with pytest.raises(CalculationError):
        parse(text)
