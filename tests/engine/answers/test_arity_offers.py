"""A call with too many arguments, whose comma may be the decimal mark of another language."""

from __future__ import annotations

import pytest
from tests.engine.corpora import run

from calculatrice.engine.errors import WrongArity


@pytest.mark.parametrize(
    ("locale", "text", "offered"),
    [
        ("en", "sin(0,5)", "sin(0.5)"),
        ("en", "2*sqrt(1,5)+max(1,2)", "2*sqrt(1.5)+max(1,2)"),
        ("en", "x = 2\nsqrt(x+0,25)", "x = 2\nsqrt(x+0.25)"),
        ("en", "f(x) = x^2\nf(1,5)", "f(x) = x^2\nf(1.5)"),
        ("en", "sqrt(1,234)", None),
        ("en", "sqrt(1, 5)", None),
        ("en", "sqrt(0,5,7)", None),
        ("en", "sqrt(1;5)", None),
        ("fr", "sin(0;5)", None),
    ],
)
def test_a_call_is_offered_with_a_decimal_point(locale: str, text: str, offered: str | None) -> None:
    with pytest.raises(WrongArity) as caught:
        run(text, locale)
    assert caught.value.mended == offered
    assert offered is None or run(offered, locale)
