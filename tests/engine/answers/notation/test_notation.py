"""What holds of every notation, for any tree and for every answer of the corpus."""

from __future__ import annotations

import pickle
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.answers.notation.notating import elements, shortened, tag, tree
from tests.engine.asking import ask
from tests.engine.language.strategies import statements
from tests.engine.tables import rows

import calculatrice
from calculatrice import CalculationError
from calculatrice.engine.answers.notation import LONGEST, NOTATIONS, notate, notate_form, notate_reading
from calculatrice.engine.answers.notation.layout import is_special
from calculatrice.engine.answers.notation.shapes import canonical
from calculatrice.engine.answers.view import Digits, Listed
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.callables import DECLARED
from calculatrice.engine.errors import WrongType
from calculatrice.engine.functions.registry import REGISTRY
from calculatrice.engine.language import LOCALES, reading
from calculatrice.engine.language.tree import Call, Number
from calculatrice.engine.language.wishes import FORMS

if TYPE_CHECKING:
    from calculatrice import Result
    from calculatrice.engine.language.tree import Node

EXAMPLES = sorted({expression for entry in REGISTRY.values() for expression, _ in entry.examples})
CORPUS = [(locale, expression) for locale, expression, *_ in rows("language.tsv", columns=4)]
ARITY = {"mfrac": 2, "msup": 2, "msub": 2, "mover": 2, "mroot": 2, "munderover": 3, "msqrt": 1}


def is_sound(notation: str, text: str) -> bool:
    """Whether a browser or LaTeX takes the text, and a screen reader gets words."""
    if notation == "mathml":
        return all(len(element) == ARITY.get(tag(element), len(element)) for element in elements(text).iter())
    if notation == "latex":
        return is_balanced(text) and text.count(r"\left") == text.count(r"\right")
    return "  " not in text and text == text.strip() and "<" not in text


def is_balanced(latex: str) -> bool:
    depth = 0
    for brace in re.findall(r"(?<!\\)[{}]", latex):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0


@pytest.mark.no_cover
@given(statements(), st.sampled_from(sorted(LOCALES)))
@settings(max_examples=300, deadline=None)
def test_any_tree_is_sound_in_every_notation(node: Node, locale: str) -> None:
    for notation in NOTATIONS:
        text = notate(node, notation, locale)
        assert text is None or is_sound(notation, text)


@given(statements(depth=3))
@settings(max_examples=200, deadline=None)
def test_the_reading_has_the_notations_of_its_tree(node: Node) -> None:
    for notation in NOTATIONS:
        assert notate_reading(reading(node, LOCALES["fr"]), None, notation, "en", "fr") == notate(node, notation, "en")


@pytest.mark.parametrize("expression", EXAMPLES)
@pytest.mark.parametrize("notation", NOTATIONS)
def test_every_example_of_the_catalogue_is_sound(notation: str, expression: str) -> None:
    for locale in LOCALES:
        assert is_sound(notation, notate(tree(expression), notation, locale) or "<")


@pytest.mark.parametrize(("locale", "expression"), CORPUS)
def test_every_answer_of_the_corpus_is_sound(locale: str, expression: str) -> None:
    try:
        result = calculatrice.evaluate(expression, locale=locale)
    except CalculationError:
        return
    for of in ("reading", "decimal", *FORMS, "base:2", "base:16"):
        for notation in NOTATIONS:
            text = result.notation(of, notation)
            assert is_form_missing(result, of) if text is None else is_sound(notation, text)


def is_form_missing(result: Result, of: str) -> bool:
    return of not in ("reading", "decimal") and result.form(of) is None


@pytest.mark.parametrize(("locale", "expression"), CORPUS)
def test_no_form_of_the_corpus_is_left_as_text(locale: str, expression: str) -> None:
    try:
        result = calculatrice.evaluate(expression, locale=locale)
    except CalculationError:
        return
    for of in ("decimal", *FORMS, "base:2"):
        assert (
            result.kind == "truth"
            or result.value_kind == "quantity"
            or "<mtext>" not in (result.notation(of, "mathml") or "")
        )


@pytest.mark.parametrize(
    "expression",
    [
        "+".join("1" * 2000),
        "/".join("1" * 10),
        "//".join("1" * 10),
        "sqrt(" * 50 + "2" + ")" * 50,
        "-" * 60 + "1",
    ],
)
@pytest.mark.parametrize("notation", NOTATIONS)
def test_what_is_too_large_for_a_formula_is_none(notation: str, expression: str) -> None:
    assert ask(expression).notation("reading", notation) is None


@pytest.mark.parametrize("notation", NOTATIONS)
def test_a_text_too_long_for_a_formula_is_none(notation: str) -> None:
    long, longest = "1" * (LONGEST + 1), "1" * LONGEST
    many = Listed((Digits("1"),) * 2_000)
    assert notate_form(long, Digits(long), notation, "en") is None
    assert notate_form(long, None, notation, "en") is None
    assert notate_reading(long, None, notation, "en", "en") is None
    assert notate_form(view_text(many), many, notation, "en") is None
    assert notate_form(longest, Digits(longest), notation, "en") is not None


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        ("reading", "frac{{sqrt{2} × sqrt{3}} 2}"),
        ("exact", "frac{sqrt{6} 2}"),
        ("decimal", "1.22474487139159"),
        ("scientific", "{1.22474487139159 × sup{10 0}}"),
        ("base:2", "sub{1.0011100110001000111000010100000010010010000100110 2}"),
    ],
)
def test_a_result_has_its_notations(of: str, expected: str) -> None:
    assert shortened("mathml", ask("sqrt(2)*sqrt(3)/2").notation(of, "mathml") or "") == expected


def test_a_result_is_written_in_its_own_locale_or_another() -> None:
    result = ask("max(1,5; 1/3)", locale="fr")
    assert result.notation("reading", "latex") == r"\max\left(1{,}5; \frac{1}{3}\right)"
    assert result.notation("reading", "latex", "en") == r"\max\left(1.5; \frac{1}{3}\right)"
    assert result.notation("decimal", "spoken") == "1,5"
    assert result.notation("decimal", "spoken", "en") == "1.5"


@pytest.mark.parametrize("of", ["reading", "decimal"])
def test_a_definition_is_read(of: str) -> None:
    result = ask("f(x) = x/2", locale="fr")
    assert result.notation(of, "latex") == r"f\left(x\right):=\frac{x}{2}"
    assert result.notation("exact", "latex") is None


def test_the_notations_travel_with_a_result() -> None:
    result = ask("6/2(1+2)+1/6")
    travelled = pickle.loads(pickle.dumps(result))  # noqa: S301  # our own
    for of in ("reading", "decimal", "exact", "mixed", "repeating"):
        for notation in NOTATIONS:
            assert travelled.notation(of, notation) == result.notation(of, notation) is not None


def test_a_product_that_was_not_written_is_shown_after_the_journey_too() -> None:
    travelled = pickle.loads(pickle.dumps(ask("2pi")))  # noqa: S301  # our own
    assert travelled.notation("reading", "latex") == r"2\times \pi"
    assert travelled.notation("exact", "latex") == r"2\,\pi"


def test_markup_in_a_text_stays_text() -> None:
    assert notate_form("<&>", None, "mathml", "en") == (
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext>&lt;&amp;&gt;</mtext></math>'
    )
    assert notate_form("$#_^~\\{", None, "latex", "en") == (
        r"\text{\$\#\_\textasciicircum{}\textasciitilde{}\textbackslash{}\{}"
    )


@pytest.mark.parametrize(("notation", "locale"), [("html", "en"), ("latex", "de")])
def test_what_is_no_notation_or_no_locale_is_refused(notation: str, locale: str) -> None:
    with pytest.raises(WrongType):
        notate(tree("1"), notation, locale)
    with pytest.raises(WrongType):
        notate_form("1", None, notation, locale)


@pytest.mark.parametrize(
    ("text", "latex"),
    [("2π/3", r"\frac{2\times \pi}{3}"), ("1.50", "1.50"), ("3 1/2", r"3\frac{1}{2}"), ("0.1(6)", r"0.1\overline{6}")],
)
def test_a_text_that_another_program_has_told_is_read(text: str, latex: str) -> None:
    assert notate_form(text, None, "latex", "en") == latex


@pytest.mark.parametrize("alias", sorted(alias for alias in DECLARED if canonical(alias) != alias))
def test_a_function_is_laid_out_the_same_under_every_name(alias: str) -> None:
    name = canonical(alias)
    for count in range(max(DECLARED[name].least, 1), 5):
        called, declared = (Call(0, 0, word, (Number(0, 0, 8, 0),) * count) for word in (alias, name))
        assert notate(called, "spoken", "fr") == notate(declared, "spoken", "fr")
        if is_special(declared):
            assert notate(called, "latex", "en") == notate(declared, "latex", "en")
            assert notate(called, "mathml", "en") == notate(declared, "mathml", "en")
