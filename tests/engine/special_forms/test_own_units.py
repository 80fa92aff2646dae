"""Units of one's own: where they can be written, what is refused, and that they are kept."""

from __future__ import annotations

import pytest

import calculatrice
from calculatrice.engine.portable import dump_session, load_session

SMOOT = "unit smoot = 67 in"


def last(*texts: str, locale: str = "en") -> calculatrice.Result:
    session = calculatrice.Session()
    return [calculatrice.evaluate(text, session=session, locale=locale) for text in texts][-1]


@pytest.mark.parametrize(
    ("texts", "exact"),
    [
        ((SMOOT, "3 smoot"), "3 smoot"),
        ((SMOOT, "3 smoots"), "3 smoot"),
        ((SMOOT, "67 in to smoot"), "1 smoot"),
        ((SMOOT, "67 in in smoots"), "1 smoot"),
        ((SMOOT, "smoot to in"), "67 in"),
        ((SMOOT, "67 in / 2 smoot"), "1/2"),
        ((SMOOT, "67 in/h to smoot/h"), "1 smoot/h"),
        ((SMOOT, "1 smoot + 67 in"), "2 smoot"),
        ((SMOOT, "1/2 smoot"), "1/2 smoot"),
        ((SMOOT, "sqrt(4 smoot^2)"), "2 smoot"),
        ((SMOOT, "f(t) = 3 smoot*t", "f(2)"), "6 smoot"),
        ((SMOOT, "unit smoot = 2 smoot", "1 smoot to in"), "134 in"),
        ((SMOOT, "smoot = 3", "2 smoot"), "6"),
        ((f"{SMOOT}\n2 smoot to in",), "134 in"),
        (("unité smoot = 67 in", "1 smoot to in"), "67 in"),
        (("unit pair = 2", "3 pair + 1"), "7"),
        (("unit turns = 2 pi", "1 turns to rad"), "(2π) rad"),
        (("unit m = 3 ft", "2 m to ft"), "6 ft"),
        (("unit = 3", "unit + 1"), "4"),
    ],
)
def test_they_are_operands_and_targets(texts: tuple[str, ...], exact: str) -> None:
    assert str(last(*texts).exact) == exact


def test_what_is_defined_is_written_in_both_languages() -> None:
    assert last(SMOOT).text == SMOOT
    assert last("unit smoot = 1.5 m", locale="fr").text == "unité smoot = 1,5 m"


@pytest.mark.parametrize("value", ["0 m", "-3", "i", "20 °C", "[1; 2]", "10^(10^9) m", "true"])
def test_only_what_is_positive_is_a_unit(value: str) -> None:
    with pytest.raises(calculatrice.CalculationError) as caught:
        last(f"unit x = {value}")
    assert caught.value.reason == "unit_is_no_amount"


def test_it_is_not_defined_by_itself_and_not_by_a_name_of_answers() -> None:
    for text in ("unit foo = 2 foo", "unit pi = 3", "unit sin = 2 m"):
        with pytest.raises(calculatrice.CalculationError):
            last(text)


def test_that_it_hides_a_unit_is_told_once() -> None:
    session = calculatrice.Session()
    told = [calculatrice.evaluate("unit m = 3 ft", session=session).warnings for _ in range(2)]
    assert [[notice.code for notice in warnings] for warnings in told] == [["name_hides_unit"], []]


def test_units_of_one_name_in_two_sessions_are_two() -> None:
    length, time = calculatrice.Session(), calculatrice.Session()
    calculatrice.evaluate("unit one = 1 m", session=length)
    calculatrice.evaluate("unit one = 1 s", session=time)
    assert str(calculatrice.evaluate("2 one to m", session=length).exact) == "2 m"
    assert str(calculatrice.evaluate("2 one to s", session=time).exact) == "2 s"


def test_a_saved_session_has_them_and_its_functions_read_them_as_units() -> None:
    session = calculatrice.Session()
    for text in (SMOOT, "share(t) = 67 in / 2 smoot * t", "told(t) = t to smoot"):
        calculatrice.evaluate(text, session=session)
    again = load_session(dump_session(session))
    assert str(calculatrice.evaluate("share(4)", session=again).exact) == "2"
    assert str(calculatrice.evaluate("told(134 in)", session=again).exact) == "2 smoot"


@pytest.mark.parametrize("line", ["2+2=", "a = 12x8", "y = 1/2 °C", "z = €120 incl. VAT to excl. VAT at 20%"])
def test_a_unit_is_defined_in_a_text_that_is_read_again_as_it_is_meant(line: str) -> None:
    assert calculatrice.evaluate(f"unit smoot = 67 in\n{line}\n2 smoots to in").text == "= 134 in"
    assert calculatrice.evaluate(f"{line}\nunité smoot = 12x8 in\n1 smoot to in").text == "= 96 in"
