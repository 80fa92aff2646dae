from __future__ import annotations

import pytest
from tests.engine.asking import tree_of

from calculatrice.engine.answers.relation_bases import bases
from calculatrice.engine.answers.relations import form_by_relations
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.budget import Budget
from calculatrice.engine.errors import BudgetExceeded


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("atan(1/2)+atan(1/3)", "π/4"),
        ("gamma(1/2)", "√π"),
        ("sqrt(2)*pi/3", "√2·π/3"),
        ("sqrt(3+2*sqrt(2))", "1+√2"),
        ("exp(i*pi/4)", "√2/2+√2·i/2"),
        ("ln(2)^2", None),
        ("sin(1)", None),
        ("pi*e", None),
    ],
)
def test_what_a_relation_tells_is_proved(expression: str, expected: str | None) -> None:
    found = form_by_relations(tree_of(expression), Budget.job())
    assert (None if found is None else view_text(found)) == expected


def test_a_relation_is_not_sought_without_a_budget_for_it() -> None:
    with pytest.raises(BudgetExceeded):
        form_by_relations(tree_of("atan(1/2)+atan(1/3)"), Budget.inline(effort=1_000))


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("sqrt(10)", [["", "√2", "√5", "√10"]]),
        ("ln(8)", [["", "π"], ["", "ln(2)"]]),
        ("e^(-1/2)", [["", "/e^(1/2)"]]),
        ("pi", [["", "π"], ["", "π²"], ["", "/π"]]),
        ("atan(1/2)", [["", "π"]]),
    ],
)
def test_the_bases_are_of_what_the_expression_is_made_of(expression: str, expected: list[list[str]]) -> None:
    found = [
        ["/".join("".join(map(view_text, side)) for side in (one.above, one.below)).removesuffix("/") for one in basis]
        for basis in bases(tree_of(expression), Budget.job())
    ]
    assert found[: len(expected)] == expected
