from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.engine.asking import tree_of

from calculatrice.engine.answers.view import Listed
from calculatrice.engine.budget import Budget
from calculatrice.engine.values import Items, kind_of

if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Exact
    from calculatrice.engine.numbers.rounding import Relation


@pytest.mark.parametrize(
    ("items", "text", "relation"),
    [
        ((1, 2), "[1; 2]", "="),
        ((), "[]", "="),
        ((tree_of("pi"), 1), "[3.14; 1]", "≈"),
        ((tree_of("sin(1)^2+cos(1)^2"),), "[1]", "="),
    ],
)
def test_a_list_is_exact_where_all_its_items_are(items: tuple[Exact | int, ...], text: str, relation: Relation) -> None:
    shown = kind_of(Items(items)).show(Items(items), 3, Budget.job())
    assert (shown.text, shown.relation) == (text, relation)


def test_an_empty_list_is_its_own_exact_form() -> None:
    assert kind_of(Items(())).exact(Items(()), Budget.inline()) == Listed(())
