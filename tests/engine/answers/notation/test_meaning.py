"""What is shown and said, read by somebody who knows the rules, is worth what the expression is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.answers.notation.notating import elements, tag, tree
from tests.engine.tables import rows

import calculatrice
from calculatrice import CalculationError
from calculatrice.engine.answers.notation import notate
from calculatrice.engine.language import parse, reading
from calculatrice.engine.language.tree import Chain, Link, Name, Number, Postfix, Power, Prefix

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from calculatrice.engine.language.tree import Node

SHOWN = {
    "mod": " mod ",
    "−": "-",
    "\u2061": "",
    "⌊": "floor(",
    "⌋": ")",
    "⌈": "ceil(",
    "⌉": ")",
    "=": "==",
    "\u00a0of\u00a0": " of ",
}
TYPED = {
    "mfrac": "(({})/({}))",
    "msup": "{}^({})",
    "msub": "{}{}",
    "msqrt": "(√({}))",
    "mroot": "root({};{})",
}
SPOKEN = {
    "open bracket": "(",
    "close bracket": ")",
    "plus": "+",
    "minus": "-",
    "times": "*",
    "over": "/",
    "to the power": "^",
    "squared": "^2",
    "cubed": "^3",
    "factorial": "!",
    "square root of": "√",
}
EXPRESSIONS = [
    expression
    for locale, expression, expected, *_ in rows("language.tsv", columns=4)
    if locale == "en" and expected != "definition" and not expression.startswith(("sum(k", "product(k", "binomial"))
]


def typed(element: Element) -> str:
    """MathML as one would type it: whatever has a place of its own stands in brackets."""
    parts = [typed(child) for child in element]
    if tag(element) in ("mrow", "math"):
        return _squared("".join(parts), element)
    if tag(element) == "msup" and _is_function(element[0]):
        return parts[0]
    if tag(element) in TYPED:
        return TYPED[tag(element)].format(*parts)
    return SHOWN.get(element.text or "", element.text or "")


def _squared(text: str, row: Element) -> str:
    raised = len(row) and tag(row[0]) == "msup" and _is_function(row[0][0])
    return f"({text})^{row[0][1].text}" if raised else text


def _is_function(element: Element) -> bool:
    return element.text in ("sin", "cos")


def value(expression: str) -> tuple[str, str]:
    result = calculatrice.evaluate(expression)
    return result.relation, result.decimal


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_what_is_shown_is_worth_what_was_typed(expression: str) -> None:
    try:
        expected = value(expression)
    except CalculationError:
        return
    shown = notate(tree(expression), "mathml", "en")
    assert shown is not None
    text = typed(elements(shown))
    assert value(text) == expected


leaves: st.SearchStrategy[Node] = st.integers(0, 99).map(lambda n: Number(0, 0, n, 0)) | st.sampled_from("xy").map(
    lambda name: Name(0, 0, name)
)


def chains(operators: str, operands: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    links = st.builds(lambda operator, operand: Link(0, 0, operator, operand), st.sampled_from(operators), operands)
    return st.builds(
        lambda first, links: Chain(0, 0, first, links), operands, st.lists(links, min_size=1, max_size=3).map(tuple)
    )


def above(operands: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.one_of(
        chains("+-", operands),
        chains("*/", operands),
        operands.map(lambda operand: Prefix(0, 0, "-", operand)),
        operands.map(lambda operand: Postfix(0, 0, "!", operand)),
        st.builds(lambda base, exponent: Power(0, 0, base, exponent), operands, operands),
        leaves.map(lambda operand: Prefix(0, 0, "√", operand)),
    )


def outcome(expression: str) -> str:
    try:
        return calculatrice.evaluate(f"x = 3\ny = 5\n{expression}").text
    except CalculationError as error:
        return error.code


def sums_and_products(operands: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.one_of(
        chains("+-", operands),
        chains("*/", operands),
        operands.map(lambda operand: Prefix(0, 0, "-", operand)),
        operands.map(lambda operand: Power(0, 0, operand, Number(0, 0, 2, 0))),
    )


@given(st.recursive(leaves, sums_and_products, max_leaves=8))
@settings(max_examples=200, deadline=None)
def test_any_arithmetic_that_is_shown_is_worth_what_was_read(node: Node) -> None:
    shown = notate(node, "mathml", "en")
    assert shown is not None
    assert outcome(typed(elements(shown))) == outcome(reading(node))


@pytest.mark.no_cover
@given(st.recursive(leaves, above, max_leaves=12))
@settings(max_examples=500, deadline=None)
def test_what_is_said_is_what_was_read(node: Node) -> None:
    text = notate(node, "spoken", "en") or ""
    for words, symbol in SPOKEN.items():
        text = text.replace(words, symbol)
    [expected] = parse(reading(node)).statements
    assert parse(text).statements == [expected]
