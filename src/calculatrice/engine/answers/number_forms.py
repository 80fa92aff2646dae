"""The forms of a number by their names: a fraction, repeating digits, powers of ten, another base, a float.

Each takes the number, how many digits are shown and a budget, and gives a view, or None where there is none.
"""

from __future__ import annotations

from calculatrice.engine.answers.continued import continued
from calculatrice.engine.answers.decimals import fixed, percent, rounded
from calculatrice.engine.answers.number_view import mixed_view, rational_view
from calculatrice.engine.answers.present import DIGIT_BITS
from calculatrice.engine.answers.sixtieths import degrees, dms, hms
from calculatrice.engine.answers.view import Digits, Positional, Suffixed
from calculatrice.engine.numbers import floats, text
from calculatrice.engine.numbers.decide import as_rational
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.rounding import EXACT_DIGITS, Rounded, all_decimals, round_rational, round_real

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.answers.view import View
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.context import AngleUnit
    from calculatrice.engine.numbers.exact import Number, Rational
    from calculatrice.engine.numbers.rounding import Relation

MOST_OF_FLOAT = 1_100
"""Digits that hold every number of every format."""


def _fraction(value: Number, digits: int, budget: Budget) -> View | None:
    found = _rational(value, digits, budget)
    return None if found is None else rational_view(found)


def _mixed(value: Number, digits: int, budget: Budget) -> View | None:
    found = _rational(value, digits, budget)
    return None if found is None else mixed_view(found)


def _repeating(value: Number, digits: int, budget: Budget) -> View | None:
    found = _rational(value, digits, budget)
    repeated = None if found is None else text.repeating(found)
    return None if repeated is None else Positional(repeated)


def _continued(value: Number, digits: int, budget: Budget) -> View | None:
    found = _rational(value, digits, budget)
    return None if found is None else continued(found)


def _rational(value: Number, _digits: int, budget: Budget) -> Rational | None:
    return as_rational(value, budget)


def _rounded(value: Number, digits: int, budget: Budget, base: int = 10) -> Rounded | None:
    """The real number, exactly where it is short enough, else rounded."""
    if isinstance(value, Exact):
        if not value.real:
            return None
        rounded = round_real(value, digits, budget, base)
        if isinstance(rounded, Rounded):
            return rounded
        value = rounded
    whole = _whole(value, max(digits, EXACT_DIGITS), base)
    return round_rational(value, digits, base) if whole is None else whole


def _whole(value: Rational, most: int, base: int) -> Rounded | None:
    """The rational with all its digits; None where they are more than `most`."""
    if base == 10 and not isinstance(value, int):
        return all_decimals(value, most)
    rounded = round_rational(value, most, base)
    return rounded if rounded.relation == "=" else None


def _scientific(value: Number, digits: int, budget: Budget) -> View | None:
    return _with_power(value, digits, budget, 1)


def engineering(value: Number, digits: int, budget: Budget) -> View | None:
    """The number with a power of ten that is a multiple of 3.

    >>> from calculatrice.engine.answers.view_text import view_text
    >>> from calculatrice.engine.budget import Budget
    >>> view_text(engineering(12345, 3, Budget.inline()))
    '12.345e3'
    """
    return _with_power(value, digits, budget, 3)


def _with_power(value: Number, digits: int, budget: Budget, multiple: int) -> View | None:
    """With as many digits at least as may stand before the point: a zero there would pass for a digit."""
    rounded = _rounded(value, max(digits, multiple), budget)
    return None if rounded is None else Digits(text.scientific_text(rounded, multiple), rounded.relation)


def _fixed(value: Number, decimals: int, _digits: int, budget: Budget) -> View | None:
    return fixed(value, decimals, budget)


def _rounded_to(value: Number, digits: int, _digits: int, budget: Budget) -> View | None:
    budget.claim_digits(DIGIT_BITS * digits)
    return rounded(value, digits, budget)


def _signed(value: Number, width: int, _digits: int, budget: Budget) -> View | None:
    return _within(value, -1 << (width - 1), (1 << (width - 1)) - 1, budget)


def _unsigned(value: Number, width: int, _digits: int, budget: Budget) -> View | None:
    return _within(value, 0, (1 << width) - 1, budget)


def _within(value: Number, least: int, most: int, budget: Budget) -> View | None:
    """An integer of a range; None for what is none."""
    found = as_rational(value, budget)
    return Digits(text.integer_text(found)) if isinstance(found, int) and least <= found <= most else None


def _float(value: Number, width: int, _digits: int, budget: Budget) -> View | None:
    """All the digits of the nearest number of a format."""
    near, relation = _nearest(value, width, budget)
    digits = round_rational(near, MOST_OF_FLOAT)
    return Digits(text.exact_text(digits), relation)


def _hexadecimal_float(value: Number, width: int, _digits: int, budget: Budget) -> View | None:
    near, relation = _nearest(value, width, budget)
    digits, exponent = floats.hexadecimal(near)
    return Suffixed(Positional(digits, 16, relation), f"p{exponent}")


def _bits_of_float(value: Number, _width: int, digits: int, budget: Budget) -> View | None:
    """The bits that a conversion has made of a value."""
    return in_base(value, 16, digits, budget)


def _nearest(value: Number, width: int, budget: Budget) -> tuple[Rational, Relation]:
    near = floats.nearest(value, width, budget)
    return near, "=" if as_rational(value, budget) == near else "≈"


def in_base(value: Number, base: int, digits: int, budget: Budget) -> View | None:
    """A real number in a base: repeating digits in brackets, or rounded to what `digits` decimals are worth."""
    if isinstance(value, int):
        return _in_base(text.integer_text(value, base), base)
    found = _rational(value, digits, budget)
    repeated = None if found is None else text.repeating(found, base)
    if repeated is not None:
        return Positional(repeated, base)
    return _rounded_in_base(value if found is None else found, base, digits, budget)


def _rounded_in_base(value: Number, base: int, digits: int, budget: Budget) -> View | None:
    from math import ceil, log

    rounded = _rounded(value, ceil(digits * log(10, base)), budget, base)
    if rounded is None:
        return None
    write = text.exact_text if rounded.relation == "=" else text.rounded_text
    return _in_base(write(rounded, base), base, rounded.relation)


def _in_base(digits: str, base: int, relation: Relation = "=") -> View:
    return Digits(digits, relation) if base == 10 else Positional(digits, base, relation)


OF_NUMBER: dict[str, Callable[[Number, int, Budget], View | None]] = {
    "fraction": _fraction,
    "mixed": _mixed,
    "repeating": _repeating,
    "scientific": _scientific,
    "engineering": engineering,
    "percent": percent,
    "hms": hms,
    "continued": _continued,
}
IN_DEGREES: dict[str, Callable[[Number, AngleUnit, int, Budget], View | None]] = {"degrees": degrees, "dms": dms}
OF_FAMILY: dict[str, Callable[[Number, int, int, Budget], View | None]] = {
    "base": in_base,
    "decimals": _fixed,
    "digits": _rounded_to,
    "int": _signed,
    "uint": _unsigned,
    "float": _float,
    "hexfloat": _hexadecimal_float,
    "floatbits": _bits_of_float,
}
