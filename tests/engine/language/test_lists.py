from __future__ import annotations

import pytest
from tests.engine.language.notation import notation

from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[1; 2][1]", "item(list(1, 2), 1)"),
        ("v[2]", "item(v, 2)"),
        ("v[2][1]", "item(item(v, 2), 1)"),
        ("(v)[1]", "item(v, 1)"),
        ("f(x)[1]", "item(f(x), 1)"),
        ("v[1]^2", "[item(v, 1) ^ 2]"),
        ("v [1]", "[v * list(1)]"),
        ("2[1; 2]", "[2 * list(1, 2)]"),
        ("[k^2 for k in 1..5]", "list([k ^ 2] for k in [1 .. 5])"),
        ("[k pour k dans v]", "list(k for k in v)"),
        ("1..n+1", "[1 .. [n + 1]]"),
        ("1..3 == v", "[[1 .. 3] == v]"),
        ("0xF..0x1F", "[15 .. 31]"),
    ],
)
def test_lists_are_read(text: str, expected: str) -> None:
    [node] = parse(text).statements
    assert notation(node) == expected


@pytest.mark.parametrize(
    "text", ["[k for]", "[k for 2 in v]", "[k for k of v]", "[a; b for k in v]", "k for k in v", "v[]"]
)
def test_what_is_no_list_is_refused(text: str) -> None:
    with pytest.raises(CalculationError):
        parse(text)
