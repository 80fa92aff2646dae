"""The check of a claim that the language itself can say: its value is true, false or undecided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.api.problem import CalculationProblem, Problem
from calculatrice.engine.errors import CalculationError
from calculatrice.mcp.checked import Checked, Side, difference_told, differing, no_claim, undecided, with_unit
from calculatrice.mcp.messages import say
from calculatrice.service.digits import last_power, leading_power
from calculatrice.service.reading import sides

if TYPE_CHECKING:
    from calculatrice.mcp.call import Call
    from calculatrice.mcp.checked import DifferingDigit
    from calculatrice.mcp.wishes import Wishes
    from calculatrice.service.reading import Sides

CLOSER = (50, 200, 1000)
"""Digits to which both sides of an equation are looked at, one after the other, until they differ."""
BEYOND = 3
"""Digits beyond the one that differs, as many as tell that it comes of no rounding."""


async def compared(text: str, wishes: Wishes, call: Call) -> Checked:
    """What is found of a claim. Raises `Problem` where it is none, or can't be calculated."""
    try:
        answer = await call.answer(wishes.request(text))
    except CalculationProblem as problem:
        if problem.code == "undecided":
            return undecided(text, wishes.locale)
        raise
    if answer.kind != "truth" or answer.name is not None:
        raise no_claim(text, answer.reading)
    if answer.decimal == "true":
        return Checked("proved", answer.reading, say("proved", wishes.locale, claim=answer.reading))
    if answer.decimal == "false":
        return await _refuted(text, answer.reading, wishes, call)
    return undecided(answer.reading, wishes.locale)


async def _refuted(text: str, reading: str, wishes: Wishes, call: Call) -> Checked:
    """A claim that is false, with both sides and where they part, as far as these can be shown."""
    told = say("refuted", wishes.locale, claim=reading)
    try:
        found = sides(wishes.request(text).question)
        shown = None if found is None else await _shown(found, wishes, call)
    except (CalculationError, Problem):
        shown = None
    if shown is None:
        return Checked("refuted", reading, told)
    left, right, digit = shown
    lines = [told, say("sides", wishes.locale, left=_written(left), right=_written(right))]
    return Checked("refuted", reading, " ".join([*lines, *difference_told(digit, wishes.locale)]), left, right, digit)


async def _shown(found: Sides, wishes: Wishes, call: Call) -> tuple[Side, Side, DifferingDigit | None]:
    """Both sides; of an equation, to as many digits as show where they part, as far as `CLOSER` goes."""
    pair = await _pair(found, wishes, call)
    if found.operator != "==":
        return *pair, None
    for digits in CLOSER:
        if _parting(pair) is None and digits > wishes.digits:
            pair = await _pair(found, wishes.showing(digits), call)
    digit = _parting(pair)
    if digit is None:
        return *pair, None
    shorter = await _pair(found, wishes.showing(max(wishes.digits, _digits(pair, digit.power) + BEYOND)), call)
    return (*shorter, digit) if _parting(shorter) == digit else (*pair, digit)


async def _pair(found: Sides, wishes: Wishes, call: Call) -> tuple[Side, Side]:
    return await _side(found.left, wishes, call), await _side(found.right, wishes, call)


async def _side(text: str, wishes: Wishes, call: Call) -> Side:
    answer = await call.answer(wishes.request(text))
    return Side(text, answer.relation, answer.decimal, answer.unit or None)


def _parting(pair: tuple[Side, Side]) -> DifferingDigit | None:
    """The first digit in which the sides differ, where that is none of the last ones of a side that was rounded.

    Of a bound no digit is known, and numbers of different units have none in common.
    """
    if pair[0].unit != pair[1].unit:
        return None
    digit = differing(*(side.decimal for side in pair))
    ends = [last_power(side.decimal) + BEYOND for side in pair if side.relation != "="]
    known = (
        digit is not None
        and all(side.relation != "<" for side in pair)
        and digit.power >= max(ends, default=digit.power)
    )
    return digit if known else None


def _digits(pair: tuple[Side, Side], power: int) -> int:
    """How many significant digits reach down to the power of ten, in the larger of the sides."""
    return max(leading_power(side.decimal) for side in pair) - power + 1


def _written(side: Side) -> str:
    return f"{side.relation} {with_unit(side)}"
