"""Lambert's W function, the inverse of w e^w, in any branch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import DomainError
from calculatrice.engine.functions.arguments import integer, simplified
from calculatrice.engine.functions.registry import Text, function
from calculatrice.engine.numbers.arithmetic import add, divide, exponential, is_real, multiply, subtract
from calculatrice.engine.numbers.decide import PROBES, certain_sign, is_zero, simple_candidate
from calculatrice.engine.numbers.exact import Exact, Operation
from calculatrice.engine.numbers.operations import E

if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.context import Context
    from calculatrice.engine.numbers.exact import Ball, Number, Rational


def _enclose(x: Ball, branch: Ball) -> Ball:
    return x.lambertw(int(branch.real.unique_fmpz()))


LAMBERTW = Operation("lambertw", _enclose, None, weight=15)

MOST_BRANCHES = 1_000_000_000
"""The largest number of a branch, in magnitude."""


@function(
    "lambertw(x; k?)",
    group="special",
    en="The number w with w*e^w = x: the principal one, or that of branch k.",
    fr="Le nombre w tel que w*e^w = x : la branche principale, ou la branche k.",
    spoken=("Lambert’s W function", "fonction W de Lambert"),
    symbol="W",
    domain=Text("any x (not 0 if k is not 0), k an integer", "x quelconque (non nul si k est non nul), k entier"),
    examples={"lambertw(1)": "≈0.567143290409784", "lambertw(e)": "1", "lambertw(0)": "0", "lambertw(-1/e; -1)": "-1"},
    aliases=("productlog",),
)
def lambertw(context: Context, x: Number, k: Number = 0) -> Number:
    number, branch = simplified(context, x), integer(context, k, 1)
    if abs(branch) > MOST_BRANCHES:
        raise DomainError("branch_too_large", argument=1, most=MOST_BRANCHES)
    if number == 0:
        return _at_zero(branch)
    if not is_real(number) or branch not in (0, -1):
        return Exact(LAMBERTW, (number, branch), real=False)
    return _on_the_real_line(number, branch, context.budget)


def _at_zero(branch: int) -> int:
    if branch:
        raise DomainError("lambertw_pole", argument=0)
    return 0


def _on_the_real_line(x: Number, branch: int, budget: Budget) -> Number:
    """Branch 0 is real from -1/e on, branch -1 from -1/e to 0."""
    beyond = certain_sign(add(x, divide(1, E, budget), budget), budget)
    if beyond == 0:
        return -1
    tree = Exact(LAMBERTW, (x, branch), real=beyond > 0 and (branch == 0 or certain_sign(x, budget) < 0))
    found = _rational_value(tree, budget) if tree.real else None
    return tree if found is None else found


def _rational_value(tree: Exact, budget: Budget) -> Rational | None:
    """The rational w for which w e^w = x is proved: the one on the side of -1 that the branch is on."""
    x, branch = tree.operands
    ball = tree.enclose(PROBES[1], budget)
    candidate = simple_candidate(ball) if ball.is_finite() else None
    if candidate is None or (candidate > -1) != (branch == 0):
        return None
    defect = subtract(multiply(candidate, exponential(candidate, budget), budget), x, budget)
    return candidate if is_zero(defect, budget) else None
