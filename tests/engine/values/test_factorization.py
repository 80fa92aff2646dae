from __future__ import annotations

from calculatrice.engine.budget import Budget
from calculatrice.engine.values import Factorization, kind_of


def test_a_factorization_is_shown_as_its_number() -> None:
    value = Factorization(360, ((2, 3), (3, 2), (5, 1)))
    assert kind_of(value).show(value, 15, Budget.inline()).text == "360"
