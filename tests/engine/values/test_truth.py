from __future__ import annotations

import pytest

from calculatrice.engine.answers.view import Word
from calculatrice.engine.budget import Budget
from calculatrice.engine.values import Verdict, kind_of


@pytest.mark.parametrize(("truth", "text"), [(True, "true"), (False, "false"), (None, "undecided")])
def test_a_truth_is_shown_as_a_word(truth: bool | None, text: str) -> None:
    shown = kind_of(Verdict(truth)).show(Verdict(truth), 15, Budget.inline())
    assert (shown.text, shown.relation) == (text, "=")
    assert kind_of(Verdict(truth)).exact(Verdict(truth), Budget.inline()) == Word(text)
