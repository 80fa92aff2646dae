from __future__ import annotations

import pytest
from tests.engine.corpora import run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cis(60°)", "1/2+√3·i/2"),
        ("cis(0)", "1"),
        ("cis(1)*cis(-1)", "1"),
        ("sinc(pi/6)", "3/π"),
        ("sinc(sqrt(8)-2*sqrt(2))", "1"),
        ("sinc(-pi)", "0"),
    ],
)
def test_what_is_made_of_sine_and_cosine_is_exact(text: str, expected: str) -> None:
    assert run(text)[0].exact == expected
