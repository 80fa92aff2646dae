"""From a value to what is shown of it: its decimal text, how that relates to the value, how many digits are certain."""

from __future__ import annotations

from calculatrice.engine.answers.number_view import complex_view
from calculatrice.engine.answers.view import Digits, WithUnit
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.errors import Undecided
from calculatrice.engine.numbers import rational, text
from calculatrice.engine.numbers.arithmetic import add, multiply
from calculatrice.engine.numbers.decide import settle
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import IM, RE, I
from calculatrice.engine.numbers.rounding import (
    EXACT_DIGITS,
    WHOLE_DIGITS,
    Rounded,
    all_decimals,
    round_rational,
    round_real,
)
from calculatrice.engine.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flint import fmpq

    from calculatrice.engine.answers.view import View
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number, Rational
    from calculatrice.engine.numbers.rounding import Relation
    from calculatrice.engine.values.value import Value

DIGIT_BITS = 4
"""Bits that a decimal digit takes at most."""
FEWEST_BITS = 3
"""Bits that a decimal digit of an integer takes at least, on average."""
ITEM_EFFORT = 1_000
REAL_EFFORT = 50_000
"""The effort of writing an item of a list, and of rounding an irrational number: that of Python."""


@record
class Shown:
    """A value as it is shown. `value` is what it was proved to be, on the way, where that is simpler."""

    text: str
    relation: Relation
    digits: int
    value: Value
    view: View | None = None
    """What the text is a text of; None where that is one number."""
    unit: str = ""
    """The units behind the number, by the names of the tables, where it is one of a quantity."""
    told: View | None = None
    """What is told in its place, where that has another number of decimals: an amount of money."""

    @property
    def whole_view(self) -> View:
        """What the text is a text of, with the units."""
        if self.told is not None:
            return self.told
        number = self.view or Digits(self.text, self.relation)
        return WithUnit(number, self.unit) if self.unit else number

    @property
    def whole_text(self) -> str:
        """The text, with the units."""
        return view_text(self.whole_view) if self.unit else self.text


def show_number(number: Number, digits: int, budget: Budget) -> Shown:
    """A number, real or complex, with `digits` significant digits, or whole where it is short enough.

    >>> from calculatrice.engine.budget import Budget
    >>> show_number(7, 15, Budget.inline()).text
    '7'
    """
    if isinstance(number, Exact) and not number.real:
        number = settle(number, budget)
    if not isinstance(number, Exact):
        return show_rational(number, digits, budget)
    budget.spend(REAL_EFFORT)
    return _show_real(number, digits, budget) if number.real else _show_complex(number, digits, budget)


def show_rational(value: Rational, digits: int, budget: Budget) -> Shown:
    """A rational: whole, where its digits end soon enough."""
    if isinstance(value, int):
        size = value.bit_length()
        if size <= rational.WORD:
            return Shown(str(value), "=", digits, value)
        if size <= FEWEST_BITS * max(digits, WHOLE_DIGITS):
            budget.claim_digits(size)
            return Shown(text.integer_text(value), "=", digits, value)
    budget.claim_digits(max(rational.bits(value), DIGIT_BITS * digits))
    whole = _whole_integer(value, digits) if isinstance(value, int) else _whole_fraction(value, digits)
    if whole is not None:
        return Shown(whole, "=", digits, value)
    return Shown(text.rounded_text(round_rational(value, digits)), "≈", digits, value)


def _whole_integer(value: int, digits: int) -> str | None:
    rounded = round_rational(value, max(digits, WHOLE_DIGITS))
    if rounded.relation != "=":
        return None
    if rounded.exponent <= 0:
        return text.integer_text(value)
    few = text.significant_digits(rounded.significand) <= max(digits, EXACT_DIGITS)
    return text.exact_text(rounded) if few else None


def _whole_fraction(value: fmpq, digits: int) -> str | None:
    decimals = all_decimals(value, max(digits, EXACT_DIGITS))
    return None if decimals is None else text.rounded_text(decimals)


def _show_real(number: Exact, digits: int, budget: Budget) -> Shown:
    rounded = round_real(number, digits, budget)
    if not isinstance(rounded, Rounded):
        return show_rational(rounded, digits, budget)
    return Shown(text.rounded_text(rounded), rounded.relation, rounded.digits, number)


def _show_complex(number: Exact, digits: int, budget: Budget) -> Shown:
    parts = [_part(Exact(part, (number,), real=True), digits, budget) for part in (RE, IM)]
    real, imaginary = parts
    if all(part.relation == "=" for part in parts):
        whole = add(real.value, multiply(imaginary.value, I, budget), budget)  # type: ignore[arg-type]  # parts are numbers
        return _shown(complex_view(Digits(real.text), Digits(imaginary.text)), "=", digits, whole)
    padded = [Digits(_padded(part, digits), part.relation) for part in parts]
    return _shown(complex_view(*padded), "≈", min(part.digits for part in parts), number)


def _shown(view: View, relation: Relation, digits: int, value: Value) -> Shown:
    return Shown(view_text(view), relation, digits, value, view)


def _part(part: Exact, digits: int, budget: Budget) -> Shown:
    shown = _show_real(part, digits, budget)
    if shown.relation == "<":
        raise Undecided("undecided_part")
    return shown


def _padded(part: Shown, digits: int) -> str:
    """An exact part beside a rounded one is given the same number of digits."""
    if part.relation == "=" and not isinstance(part.value, Exact) and part.value != 0:
        return text.rounded_text(round_rational(part.value, digits))  # type: ignore[arg-type]  # `=` parts are rational
    return part.text
