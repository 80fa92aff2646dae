"""The angle that an inverse function gives back for the sine, cosine or tangent of one: turned into its range.

asin(sin(2)) is π-2, and acos(cos(1/3)) is 1/3: sums of angles, where the inverse of a function's value would be
neither seen to be rational nor equal to what it is (DLMF 4.23.iii, the principal values).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import Undecided
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import divide, multiply, negate, subtract
from calculatrice.engine.numbers.decide import certain_sign
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.integer_parts import nearest
from calculatrice.engine.numbers.operations import PI, split

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number

RECIPROCALS = {"sin": "csc", "cos": "sec", "tan": "cot", "csc": "sin", "sec": "cos", "cot": "tan"}
QUOTIENTS = {("sin", "cos"): "tan", ("cos", "sin"): "cot"}


def principal_angle(inverse: str, number: Number, budget: Budget) -> Number | None:
    """What the inverse function has for a number that is made of one angle; None where it is not, or can't be told.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.exact import Exact, Operation
    >>> cosine = Exact(Operation("cos", lambda x: x.cos(), lambda field, x: field.cos(x)), (3,), real=True)
    >>> principal_angle("acos", cosine, Budget.inline()), principal_angle("asin", 1, Budget.inline())
    (3, None)
    """
    if not isinstance(number, Exact) or not number.real:
        return None
    sign, tree = split(number)
    found = function_of_angle(tree) if abs(sign) == 1 else None
    into = None if found is None else RANGES.get((inverse, found[0]))
    if found is None or into is None:
        return None
    try:
        angle = into(found[1], budget)
    except Undecided:
        return None
    if sign == 1:
        return angle
    return subtract(PI, angle, budget) if inverse == "acos" else negate(angle, budget)


def function_of_angle(tree: Number) -> tuple[str, Number] | None:
    """The name of the function whose value the number is, and the angle, which is real where the number is."""
    if not isinstance(tree, Exact):
        return None
    name, operands = tree.operation.name, tree.operands
    if name in ("sin", "cos", "tan"):
        return name, operands[0]
    if name not in ("*", "/") or len(operands) != 2:
        return None
    first, second = operands
    if name == "/" and not isinstance(first, Exact):
        return _reciprocal(function_of_angle(second)) if first == 1 else None
    below = function_of_angle(second) if name == "/" else _reciprocal(function_of_angle(second))
    return _quotient(function_of_angle(first), below)


def _reciprocal(found: tuple[str, Number] | None) -> tuple[str, Number] | None:
    return None if found is None else (RECIPROCALS[found[0]], found[1])


def _quotient(above: tuple[str, Number] | None, below: tuple[str, Number] | None) -> tuple[str, Number] | None:
    if above is None or below is None or not _is_same(above[1], below[1]):
        return None
    name = QUOTIENTS.get((above[0], below[0]))
    return None if name is None else (name, above[1])


def _is_same(angle: Number, other: Number) -> bool:
    return angle is other or not (isinstance(angle, Exact) or isinstance(other, Exact) or angle != other)


def _turned(angle: Number, budget: Budget, half_turns: int = 1) -> tuple[Number, int]:
    """The angle less the nearest multiple of so many half turns, and which one."""
    step = multiply(half_turns, PI, budget)
    count = nearest(divide(angle, step, budget), budget)
    return subtract(angle, multiply(count, step, budget), budget), count


def _of_sine(angle: Number, budget: Budget) -> Number:
    rest, count = _turned(angle, budget)
    return negate(rest, budget) if count % 2 else rest


def _of_cosine(angle: Number, budget: Budget) -> Number:
    rest, _ = _turned(angle, budget, 2)
    return rest if certain_sign(rest, budget) >= 0 else negate(rest, budget)


def _of_tangent(angle: Number, budget: Budget) -> Number:
    return _turned(angle, budget)[0]


def _beside(angle: Number, budget: Budget) -> Number:
    """What is left of a right angle."""
    return subtract(multiply(rational.ratio(1, 2), PI, budget), angle, budget)


RANGES: dict[tuple[str, str], Callable[[Number, Budget], Number]] = {
    ("asin", "sin"): _of_sine,
    ("asin", "cos"): lambda angle, budget: _beside(_of_cosine(angle, budget), budget),
    ("acos", "cos"): _of_cosine,
    ("acos", "sin"): lambda angle, budget: _beside(_of_sine(angle, budget), budget),
    ("atan", "tan"): _of_tangent,
    ("atan", "cot"): lambda angle, budget: _of_tangent(_beside(angle, budget), budget),
}
