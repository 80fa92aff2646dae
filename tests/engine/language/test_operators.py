"""The table of operators: it is whole, and no symbol of one stands anywhere else."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import calculatrice.engine
from calculatrice.engine.answers.notation.latex import Latex
from calculatrice.engine.answers.notation.spoken import Spoken
from calculatrice.engine.language.lexer import tokenize
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.language.operators import ALL, BETWEEN, INFIX, TYPED, WORDS

if TYPE_CHECKING:
    from calculatrice.engine.language.operators import Operator

ENGINE = Path(calculatrice.engine.__file__).parent
WRITTEN_ELSEWHERE = {
    "evaluate.py": "what each operator does with scalars",
    "special_forms.py": "how truths are joined",
    "values": "what operators do with other kinds",
    "functions": "names of functions",
    "view_text.py": "the writing of exact forms for machines",
    "notation": "what a notation lays out in a way of its own",
    "syntax": "the grammar, which names the operators that it treats in a way of their own",
}


@pytest.mark.parametrize("typed", sorted(TYPED))
def test_what_can_be_typed_is_one_token_of_its_operator(typed: str) -> None:
    for locale in LOCALES.values():
        [(kind, word, start, end), _] = tokenize(typed, locale)
        assert (kind, word, start, end) == (TYPED[typed], typed, 0, len(typed))


@pytest.mark.parametrize("word", sorted(WORDS))
def test_a_word_is_an_operator_where_nothing_is_defined_under_it(word: str) -> None:
    for locale in LOCALES.values():
        assert tokenize(word, locale)[0][0] == WORDS[word]
        assert tokenize(word, locale, {word}.__contains__)[0][0] == "name"
        assert tokenize(f"{word} = 3\n2{word}", locale)[-2][0] == "name"
        assert tokenize(f"f(a; {word}) = 3{word}", locale)[-2][0] == "name"
        assert tokenize(f"f({word}, a) = 3{word}", locale)[-2][0] == "name"
        assert tokenize(f"{word}(t) = t\n2{word}", locale)[-2][0] == "name"
        assert tokenize(f"1 {word} == 3", locale)[1][0] == WORDS[word]


@pytest.mark.parametrize("operator", INFIX, ids=lambda operator: operator.symbol)
def test_every_operator_between_operands_is_spoken_in_both_languages(operator: Operator) -> None:
    if operator.symbol not in {"+%", "-%", "/", "//"}:
        assert [Spoken(locale).operator(operator.symbol) for locale in LOCALES.values()] == [*operator.spoken]
        assert all(operator.spoken)


@pytest.mark.parametrize("symbol", sorted(BETWEEN))
def test_every_operator_has_a_writing_in_latex(symbol: str) -> None:
    assert all(Latex(locale).operator(symbol) for locale in LOCALES.values())


def test_no_two_operators_are_typed_alike() -> None:
    texts = [text for operator in ALL for text in (operator.symbol, *operator.typed)]
    assert {text for text in texts if texts.count(text) > 1} == {"+", "-"}


@pytest.mark.parametrize(
    "path", [path for path in sorted(ENGINE.rglob("*.py")) if path.name != "operators.py"], ids=lambda path: path.name
)
def test_no_table_of_operators_stands_anywhere_else(path: Path) -> None:
    place = path.relative_to(ENGINE).parts[0]
    if place in WRITTEN_ELSEWHERE:
        return
    symbols = {operator.symbol for operator in ALL} - {"!", "%", "°", "-", "+", "/", "^", "*", "==", "<"}
    texts = {
        node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert texts & symbols == set()
