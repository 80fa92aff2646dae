"""The table of operators: it is whole, and no symbol of one stands anywhere else."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import calculatrice
from calculatrice.engine.answers.notation.latex import Latex
from calculatrice.engine.answers.notation.spoken import Spoken
from calculatrice.engine.language.lexer import tokenize
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.language.operators import ALL, BETWEEN, INFIX, TYPED, WORDS

if TYPE_CHECKING:
    from calculatrice.engine.language.operators import Operator

PACKAGE = Path(calculatrice.__file__).parent
WRITTEN_ELSEWHERE = {
    "engine/number_operators.py": "what each operator does with numbers",
    "engine/evaluate.py": "what comparisons and signs do with numbers",
    "engine/special_forms/logic.py": "how truths are joined",
    "engine/values": "what operators do with other kinds",
    "engine/functions": "names of functions",
    "engine/answers/view_text.py": "the writing of exact forms for machines",
    "engine/answers/notation": "what a notation lays out in a way of its own",
    "engine/language": "the grammar, which names the operators that it treats in a way of their own",
    "engine/answers/sixtieths.py": "the sign of a form",
    "engine/answers/saying.py": "the bars of a magnitude",
    "engine/answers/applying.py": "the product by which an answer is applied to a text, and the bars of a magnitude",
    "engine/answers/comparing.py": "how two answers are compared by proof",
    "engine/answers/formatting.py": "how Python aligns a text",
    "engine/answers/result.py": "the operators of Python, each by its own",
    "engine/units": "what parts the cells of a table",
    "web/keys.py": "where the key of each operator lies, and other keys",
    "web/numerals.py": "the sign of a number",
    "web/rules.py": "the name of a rule",
    "web/suggestions.py": "the word behind which forms are proposed",
    "web/reference.py": "operators that an example of their own shows",
    "cli/console.py": "what stands for signs on a terminal of few",
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


SYMBOLS = {operator.symbol for operator in ALL} - {"!", "%", "°", "-", "+", "/", "^", "*", "==", "<"}
SIGNS = {text for text in TYPED if not text.isascii()}
"""What is typed for operators and is nothing else."""


def is_of_operators(path: str) -> bool:
    return path.endswith("language/operators.py") or any(path.startswith(place) for place in WRITTEN_ELSEWHERE)


def texts_of(path: Path) -> set[str]:
    """The texts of a source that are no sentence for people."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@pytest.mark.parametrize("folder", ["engine", "web", "service"])
def test_no_table_of_operators_stands_anywhere_else(folder: str) -> None:
    paths = sorted((PACKAGE / folder).rglob("*.py"))
    elsewhere = {path.relative_to(PACKAGE).as_posix(): texts_of(path) & (SYMBOLS | SIGNS) for path in paths}
    assert {path: texts for path, texts in elsewhere.items() if texts and not is_of_operators(path)} == {}


def test_no_script_has_a_table_of_operators() -> None:
    scripts = {path.name: path.read_text(encoding="utf-8") for path in (PACKAGE / "web" / "static").glob("*.js")}
    del scripts["paste.js"]  # which reads the signs of numbers from elsewhere
    assert {name for name, source in scripts.items() if sum(sign in source for sign in SIGNS) > len("−×")} == set()
