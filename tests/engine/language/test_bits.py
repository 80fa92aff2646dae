"""Operators of bits: how tightly they hold, and what is told where another language reads otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engine.language.notation import notation

from calculatrice import evaluate
from calculatrice.engine.language import EN, parse
from calculatrice.engine.language.bits import exclusive
from calculatrice.engine.language.lexer import tokenize


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 << 2 + 3", "[1 << [2 + 3]]"),
        ("a & b << 1", "[a & [b << 1]]"),
        ("a | b xor c & d", "[a | [b xor [c & d]]]"),
        ("a & b | c & d", "[[a & b] | [c & d]]"),
        ("(a & b) & c", "[a & b & c]"),
        ("a & (b & c)", "[a & [b & c]]"),
        ("a << 1 >> 2", "[a << 1 >> 2]"),
        ("a & b == c", "[[a & b] == c]"),
        ("1..a | b", "[1 .. [a | b]]"),
        ("a & b to hex", "[[a & b] to base:16]"),
        ("a && b & c", "[a and [b & c]]"),
        ("a xor b == c", "[a xor [b == c]]"),
        ("5 xor b == c", "[[5 xor b] == c]"),
        ("c == b xor 5", "[c == [b xor 5]]"),
        ("a < b xor c < d", "[[a < b] xor [c < d]]"),
        ("a xor b and c", "[a xor [b and c]]"),
        ("(5 xor 3) and (a < b)", "[[5 xor 3] and [a < b]]"),
    ],
)
def test_operators_of_bits_hold_as_in_python(text: str, expected: str) -> None:
    [node] = parse(text).statements
    assert notation(node) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 xor 2 | 3", {1}),
        ("true xor false and true", set()),
        ("1 < 2 xor 2 < 3", set()),
        ("(1 < 2) xor 3", {5}),
        ("5 xor 3 == 6", {1}),
        ("p xor 3 == 6", set()),
        ("p + 1 xor 3 == 6", {3}),
    ],
)
def test_an_exclusive_or_joins_bits_where_no_truths_are(text: str, expected: set[int]) -> None:
    assert exclusive(tokenize(text, EN), EN.separators) == expected


@pytest.mark.parametrize(
    ("text", "code", "alternative", "same"),
    [
        ("5 & 3 == 1", "bits_beside_comparison", "(5 & 3) == 1", True),
        ("6 == 5 xor 3", "bits_beside_comparison", "6 == (5 xor 3)", True),
        ("3 > 1 & 2 > 1", "bits_between_comparisons", "3 > 1 and 2 > 1", False),
        ("3 > 1 | 2 > 4", "bits_between_comparisons", "3 > 1 or 2 > 4", False),
        ("5|3|2", "bars_pair", "5 | 3 | 2", False),
        ("5 | 3 | 2", "bars_are_or", "5 ×|3|× 2", False),
        ("5 | 3 | - 2", "bars_are_or", "5 ×|3| - 2", False),
    ],
)
def test_what_may_be_read_otherwise_is_told_and_what_is_offered_calculates(
    text: str, code: str, alternative: str, same: bool
) -> None:
    result = evaluate(text)
    assert [(warning.code, warning.alternative) for warning in result.warnings] == [(code, alternative)]
    offered = evaluate(alternative)
    assert (offered.text == result.text) is same


@pytest.mark.parametrize("text", ["5 & 3", "(5 & 3) == 1", "1 << 2 == 4", "5 | 3", "2|3|", "5 | |3|", "(1 << 3) | 1"])
def test_what_has_one_reading_is_not_told(text: str) -> None:
    assert evaluate(text).warnings == ()


INTEGERS = st.integers(-(2**40), 2**40).map(str)
EXPRESSIONS = st.recursive(
    INTEGERS,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(("&", "xor", "+", "-", "*")), inner).map(" ".join),
        st.tuples(inner, inner).map(" | ".join),
        st.tuples(inner, st.sampled_from(("<<", ">>")), st.integers(0, 9)).map(
            lambda parts: "({} {} {})".format(*parts)
        ),
        inner.map("({})".format),
        inner.map("~({})".format),
    ),
    max_leaves=8,
)


@given(EXPRESSIONS)
def test_integers_calculate_as_in_python(text: str) -> None:
    """Shifts are in brackets: Python would shift by all that is added behind, and fill the memory with zeros."""
    expected = eval(text.replace("xor", "^"))  # noqa: S307  # the reference, on text that is made here
    assert evaluate(f"({text}) == {expected:#x}").text == "= true"  # Python writes long decimals only when told to
