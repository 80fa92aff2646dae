"""All that one request may spend in the process that serves it."""

from __future__ import annotations

from calculatrice.service.account import REQUEST_EFFORT, EffortAccount


def test_all_statements_together_spend_so_much() -> None:
    account = EffortAccount()
    spent = 0
    while True:
        budget = account()
        if budget.effort <= 0:
            break
        spent += budget.effort
        budget.effort = 0
    assert spent == REQUEST_EFFORT


def test_what_is_left_over_can_be_spent_again() -> None:
    account = EffortAccount()
    assert len({account().effort for _ in range(100)}) == 1
