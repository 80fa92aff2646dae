"""Zero is shown where it is proved, and only there: identities, near misses, and what no proof reaches."""

from __future__ import annotations

import pytest
from tests.engine.asking import ask
from tests.engine.tables import rows

import calculatrice
from calculatrice.engine.budget import Budget

IDENTITIES = [expression for (expression,) in rows("identities.tsv", columns=1)]
UNDECIDED = [expression for (expression,) in rows("undecided.tsv", columns=1)]


@pytest.mark.parametrize("expression", IDENTITIES)
def test_an_identity_is_proved_zero(expression: str) -> None:
    assert calculatrice.evaluate(expression).text == "= 0"


@pytest.mark.parametrize("expression", IDENTITIES[::7])
def test_an_identity_that_is_off_by_a_little_is_not_zero(expression: str) -> None:
    assert calculatrice.evaluate(f"({expression})+10^-70*pi").text == "≈ 3.14159265358979e-70"


@pytest.mark.parametrize("expression", IDENTITIES[3::7])
def test_an_identity_that_is_off_by_a_power_of_ten_is_exactly_that(expression: str) -> None:
    assert calculatrice.evaluate(f"({expression})-10^-150").text == "= -1e-150"


@pytest.mark.parametrize(("expression", "value"), rows("near_misses.tsv", columns=2))
def test_a_near_miss_is_right(expression: str, value: str) -> None:
    result = calculatrice.evaluate(expression)
    assert result.relation + result.decimal == value


@pytest.mark.parametrize("expression", UNDECIDED)
def test_what_no_proof_reaches_is_bounded_and_never_called_zero(expression: str) -> None:
    result = calculatrice.evaluate(expression)
    assert (result.relation, result.digits) == ("<", 0)
    assert result.decimal.startswith("1e-")
    assert result.exact is None


def test_without_proofs_an_identity_is_a_bound() -> None:
    assert ask("sin(1)^2+cos(1)^2-1", budget=Budget.unproved()).relation == "<"


def test_the_tables_are_long_enough() -> None:
    assert len(set(IDENTITIES)) >= 200
    assert len(rows("near_misses.tsv", columns=2)) >= 40
