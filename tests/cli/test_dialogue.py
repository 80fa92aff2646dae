from __future__ import annotations

import pytest

import calculatrice
from calculatrice.cli.dialogue import is_number


@pytest.mark.parametrize(("text", "number"), [("5", True), ("20%", True), ("x = 5", False), ("1 < 2", False)])
def test_what_a_sign_goes_on_with(text: str, number: bool) -> None:
    assert is_number(calculatrice.evaluate(text)) == number
