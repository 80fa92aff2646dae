"""A view as a text: the one that reads back as its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engine.answers.notation.test_view_writer import TABLE

from calculatrice.engine.answers.view_text import view_text

if TYPE_CHECKING:
    from calculatrice.engine.answers.view import View


@pytest.mark.parametrize(("view", "text"), [row[:2] for row in TABLE])
def test_a_view_has_its_text(view: View, text: str) -> None:
    assert view_text(view) == text
