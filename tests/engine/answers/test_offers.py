"""What is offered instead of what was typed calculates, and what is read back is what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engine.corpora import lines, run, texts
from tests.engine.tables import rows

from calculatrice import CalculationError
from calculatrice.engine.budget import Budget
from calculatrice.engine.calculate import calculate, statements
from calculatrice.engine.errors import BudgetExceeded, Undecided
from calculatrice.engine.language import LOCALES, parse, reading
from calculatrice.engine.options import Options
from calculatrice.engine.session import Session

if TYPE_CHECKING:
    from calculatrice.engine.language.notice import Notice

MISTAKES = rows("mistakes.tsv", columns=3)
TEXTS = texts()


def error_of(text: str, locale: str) -> CalculationError:
    with pytest.raises(CalculationError) as caught:
        run(text, locale)
    return caught.value


def warnings_of(text: str, locale: str, angle: str = "rad") -> list[tuple[Notice, Session]]:
    """The warnings of the statements that have an answer, each with the session before its statement."""
    session, found = Session(), []
    options = Options(locale=locale, angle=angle)  # type: ignore[arg-type]  # one of its units
    try:
        for statement in statements(text, options, session):
            before = session.copy()
            found += [(told, before) for told in calculate(statement, options, session, Budget.inline()).warnings]
    except CalculationError:
        return found
    return found


def test_there_are_mistakes_of_all_kinds() -> None:
    assert len(MISTAKES) >= 120
    assert len({row[1] for row in MISTAKES if row[0] == "en"}) == sum(row[0] == "en" for row in MISTAKES)


@pytest.mark.parametrize(("locale", "text", "offered"), MISTAKES, ids=[f"{row[0]} {row[1]}" for row in MISTAKES])
def test_a_mistake_is_refused_with_what_calculates_or_nothing(locale: str, text: str, offered: str) -> None:
    error = error_of(lines(text), locale)
    assert (error.mended or "") == lines(offered)
    if error.mended is not None:
        assert run(error.mended, locale)
    start, end = error.span or (0, 0)
    assert 0 <= start <= end <= len(lines(text))


def test_every_mend_of_every_text_of_the_corpora_calculates() -> None:
    mends = [(locale, mended) for locale, text in TEXTS if (mended := mend_of(text, locale)) is not None]
    assert len(mends) >= 40
    for locale, mended in mends:
        assert run(mended, locale), mended


def mend_of(text: str, locale: str) -> str | None:
    try:
        statements(text, Options(locale=locale), Session())
    except CalculationError as error:
        return error.mended
    return None


TOLD = [
    *("0.1(6)", "3.14(5)^2", "2.5 (3)", "2 1/2(3)", "2^1 1/2", "√1 1/4", "5 1/2%", "e^2pi", "e^iπ", "2(8/15)", "3√8"),
    *("phi(10)", "e(2)", "max(1,234)", "[1,234]", "12°34", "sin(12°34)", "6/2(1+2)", "10%3", "√2^2", "x = 2 1/2pi"),
    *("f(t) = e^2t", "7 mod 2(3)", "1,234.5(6)"),
]


def test_what_a_warning_offers_calculates() -> None:
    offered = 0
    for locale, text in [*TEXTS, *(("en", text) for text in TOLD)]:
        if parse_has_notices(text, locale):
            for notice, session in warnings_of(text, locale):
                offered += notice.alternative is not None
                assert notice.alternative is None or answers(notice.alternative, locale, session), (text, notice)
    assert offered >= len(TOLD)


def parse_has_notices(text: str, locale: str) -> bool:
    try:
        return bool(parse(text, LOCALES[locale], Session().kind_of).notices)
    except CalculationError:
        return False


def answers(text: str, locale: str, session: Session, angle: str = "rad") -> bool:
    """Whether a text has an answer, or takes more than an inline budget to have one."""
    options = Options(locale=locale, angle=angle)  # type: ignore[arg-type]  # as above
    try:
        for statement in statements(text, options, session):
            calculate(statement, options, session, Budget.inline())
    except (BudgetExceeded, Undecided):
        return True
    except CalculationError:
        return False
    return True


@pytest.mark.parametrize("text", ["binomial(5,200)", "f(x) = binomial(5,200)+x"])
def test_a_reading_that_nobody_can_mean_is_not_told(text: str) -> None:
    assert [told.code for told, _ in warnings_of(text, "en")] in ([], ["commas_separate"])
    assert warnings_of("binomial(5,200)", "en") == []


@pytest.mark.parametrize(("text", "other"), [("1/2(0)", "1/(2(0))"), ("phi(2.5)", "totient(2.5)")])
def test_a_reading_without_a_value_is_told_and_not_offered(text: str, other: str) -> None:
    [(notice, _)] = warnings_of(text, "en")
    assert notice.alternative is None
    assert notice.message("en").endswith(other)


@pytest.mark.parametrize(
    ("angle", "text", "offered"),
    [
        ("deg", "cos(π/4)", "cos(45)"),
        ("grad", "cos(π/4)", "cos(50)"),
        ("deg", "1+cos(π/7)*2", "1+cos(180/7)*2"),
        ("deg", "tan(1+pi)", "tan((1+pi)×180/π)"),
        ("deg", "sin(tau)", "sin(360)"),
        ("deg", "x = cot(pi/3)", "x = cot(60)"),
        ("deg", "a = π/4\ncos(a)", "cos(45)"),
        ("deg", "f(t) = cos(t)\n1+f(π/4)", None),
    ],
)
def test_an_angle_in_pi_where_angles_are_no_radians_is_told(angle: str, text: str, offered: str | None) -> None:
    [(notice, session)] = warnings_of(text, "en", angle)
    assert (notice.code, notice.alternative) == (f"pi_in_{angle}", offered)
    if offered is not None:
        assert answers(offered, "en", session, angle)
        assert warnings_of(offered, "en", angle) == []


@pytest.mark.parametrize(
    ("angle", "text"),
    [("rad", "cos(π/4)"), ("deg", "cos(45°)"), ("deg", "cos(π/4*180/π)"), ("deg", "cos(asin(1/2))"), ("deg", "ln(π)")],
)
def test_an_angle_as_its_unit_has_it_is_not_told(angle: str, text: str) -> None:
    assert warnings_of(text, "en", angle) == []


def test_the_place_of_a_notice_in_a_definition_is_the_call() -> None:
    [(notice, _)] = warnings_of("f(t) = 1 + 2 + 3 + cos(t)\nf(π)", "en", "deg")
    assert (notice.start, notice.end) == (26, 30)


@pytest.mark.no_cover
@pytest.mark.parametrize("locale", LOCALES.values(), ids=LOCALES)
def test_the_reading_of_every_text_of_the_corpora_is_read_back_as_the_same(locale: object) -> None:
    kind_of = Session().kind_of
    for own, text in TEXTS:
        try:
            nodes = parse(text, LOCALES[own], kind_of).statements
        except CalculationError:
            continue
        for node in nodes:
            assert parse(reading(node, locale), locale, kind_of).statements == [node], text  # type: ignore[arg-type]  # a locale


def test_texts_with_one_reading_have_one_answer() -> None:
    answered: dict[tuple[str, str], str] = {}
    for row in [*rows("language.tsv", columns=2), *rows("language-2.tsv", columns=2)]:
        try:
            result = run(lines(row[1]), row[0])[-1]
        except CalculationError:
            continue
        if "\n" not in lines(row[1]):
            assert answered.setdefault((row[0], result.reading), result.text) == result.text


def test_truths_are_read_in_both_languages_and_give_way_to_names() -> None:
    for locale in LOCALES:
        for text, expected in [("true", "true"), ("vrai", "true"), ("false", "false"), ("faux", "false")]:
            assert run(text, locale)[-1].decimal == expected
    assert run("if(true; 1; 2)")[-1].decimal == "1"
    result = run("true = 3\ntrue + 1")[-1]
    assert (result.decimal, result.warnings) == ("4", ())
    assert [told.code for told in run("true = 3")[-1].warnings] == ["name_hides_truth"]
    assert run("f(true) = true + 1\nf(2)")[-1].decimal == "3"
    assert run("true == true")[-1].decimal == "true"
