"""The prediction of a proof's work: common identities stay here, what blows up does not."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

import pytest
from tests.engine.asking import ask

from calculatrice.engine.budget import INLINE_PROOFS, Budget
from calculatrice.engine.errors import BudgetExceeded
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import add, exponential, logarithm, multiply, power, square_root, total
from calculatrice.engine.numbers.complexity import IMPOSSIBLE, complexity
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import PI

if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Number

JOB = Budget.job()


def tree(number: Number) -> Exact:
    assert isinstance(number, Exact)
    return number


def root(radicand: Number) -> Number:
    return square_root(radicand, JOB)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (PI, 1),
        (exponential(1, JOB), 1),
        (add(root(2), PI, JOB), 2),
        (add(PI, add(root(2), root(3), JOB), JOB), 3),
        (exponential(root(2), JOB), 3),
        (power(PI, rational.ratio(1, 3), JOB), 7),
        (power(2, PI, JOB), 3),
        (logarithm(PI, JOB), 3),
        (root(add(PI, 1, JOB)), 7),
    ],
)
def test_constants_count_and_more_so_where_they_are_nested(number: Number, expected: int) -> None:
    assert complexity(tree(number)) == expected


@pytest.mark.parametrize(
    "number",
    [
        pytest.param(total((PI, *map(root, (2, 3, 5, 7, 11))), JOB), id="five radicals"),
        pytest.param(total(map(root, (2, 3)), JOB), id="roots alone, which have a separation bound"),
        pytest.param(power(add(PI, 1, JOB), 7, JOB), id="a high degree"),
        pytest.param(multiply(2**1000, PI, JOB), id="a large coefficient"),
        pytest.param(total((logarithm(k, JOB) for k in range(2, 50)), JOB), id="many terms"),
    ],
)
def test_what_blows_up_is_not_tried_here(number: Number) -> None:
    assert complexity(tree(number)) == IMPOSSIBLE > INLINE_PROOFS


@pytest.mark.parametrize(
    "identity",
    [
        "sin(1)^2+cos(1)^2-1",
        "4*atan(1)-pi",
        "ln(8)/ln(2)-3",
        "16*atan(1/5)-4*atan(1/239)-pi",
        "exp(i*pi)+1",
        "e^(ln(2))-2",
        "ln(6)-ln(2)-ln(3)",
        "sinh(1)^2-cosh(1)^2+1",
        "sin(2)-2*sin(1)*cos(1)",
        "exp(sqrt(2))*exp(-sqrt(2))-1",
        "sqrt(pi^2)-pi",
        "atan(1/2)+atan(1/3)-pi/4",
        "asin(1/3)+acos(1/3)-pi/2",
        "gamma(1/2)^2-pi",
        "ln(2+sqrt(3))+ln(2-sqrt(3))",
        "(e^pi)^2-e^(2pi)",
        "log(2)+log(5)-1",
        "tan(1)-sin(1)/cos(1)",
        "cos(1)^3-(3*cos(1)+cos(3))/4",
        "+".join(f"ln({prime})" for prime in (2, 3, 5, 7, 11, 13, 17, 19)) + "-ln(9699690)",
    ],
)
def test_common_identities_are_proved_here_and_soon(identity: str) -> None:
    start = process_time()
    assert ask(identity).text == "= 0"
    assert process_time() - start < 1


@pytest.mark.parametrize(
    "identity",
    [
        "gamma(1/3)*gamma(2/3)-2*pi/sqrt(3)",
        "(pi+e+ln(2)+sqrt(3)+sin(1))^50-(sin(1)+sqrt(3)+ln(2)+e+pi)^49*(pi+e+ln(2)+sqrt(3)+sin(1))",
        "(1+pi)^1000*(1-pi)^1000-(1-pi^2)^1000",
        "atan(1/2)+atan(1/5)+atan(1/8)+2*atan(1/3)+atan(1/7)-pi/2",
    ],
)
def test_a_proof_that_may_take_long_is_left_to_a_larger_budget(identity: str) -> None:
    with pytest.raises(BudgetExceeded):
        ask(identity)
