"""What is told in sixtieths: angles in degrees, minutes and seconds, times in hours, minutes and seconds."""

from __future__ import annotations

from functools import cache

from calculatrice.engine.answers.decimals import fixed, rounded, suffixed
from calculatrice.engine.answers.number_view import arc, clock
from calculatrice.engine.answers.view import Digits
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.budget import Budget
from calculatrice.engine.context import HALF_TURN
from calculatrice.engine.language.wishes import MOST_DECIMALS
from calculatrice.engine.numbers.arithmetic import divide, is_real, multiply
from calculatrice.engine.numbers.decide import as_rational, settle
from calculatrice.engine.numbers.operations import PI
from calculatrice.engine.numbers.rounding import EXACT_DIGITS, round_rational

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.context import AngleUnit
    from calculatrice.engine.numbers.exact import Number

SECONDS = 3600


def degrees(angle: Number, unit: AngleUnit, digits: int, budget: Budget) -> View | None:
    """An angle in degrees, `30°`; None for a complex number."""
    turned = settle(multiply(_degrees_of(unit), angle, budget), budget)
    return suffixed(turned, digits, "°", budget) if is_real(turned) else None


def dms(angle: Number, unit: AngleUnit, digits: int, budget: Budget) -> View | None:
    """An angle in degrees, minutes and seconds; None for a complex number."""
    seconds = _seconds(multiply(multiply(_degrees_of(unit), angle, budget), SECONDS, budget), digits, budget)
    return None if seconds is None else arc(seconds.text, seconds.relation)


def hms(number: Number, digits: int, budget: Budget) -> View | None:
    """A number of seconds as hours, minutes and seconds; None for a complex number."""
    seconds = _seconds(number, digits, budget)
    return None if seconds is None else clock(seconds.text, seconds.relation)


def _seconds(number: Number, digits: int, budget: Budget) -> Digits | None:
    """A real number of seconds with all its decimals, if they end soon; else rounded as a whole, so that it carries."""
    seconds = settle(number, budget)
    if not is_real(seconds):
        return None
    found = as_rational(seconds, budget)
    whole = None if found is None else round_rational(found, max(digits, EXACT_DIGITS))
    is_whole = whole is not None and whole.relation == "="
    decimals = max(-whole.exponent, 0) if is_whole else _decimals(rounded(seconds, digits, budget))  # type: ignore[union-attr]  # it is there
    view = fixed(seconds if found is None else found, decimals, budget)
    return view if isinstance(view, Digits) else None


def _decimals(shown: View) -> int:
    """How many digits stand behind the point of a number, written out."""
    mantissa, _, exponent = view_text(shown).partition("e")
    return min(max(len(mantissa.partition(".")[2]) - int(exponent or 0), 0), MOST_DECIMALS)


@cache
def _degrees_of(unit: AngleUnit) -> Number:
    """How many degrees the unit is."""
    return divide(HALF_TURN["deg"], PI if unit == "rad" else HALF_TURN[unit], Budget.inline())
