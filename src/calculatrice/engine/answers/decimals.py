"""Numbers with a fixed number of decimals, and in hundredths."""

from __future__ import annotations

from calculatrice.engine.answers.number_view import complex_view
from calculatrice.engine.answers.present import show_number
from calculatrice.engine.answers.view import Digits, Suffixed, negated
from calculatrice.engine.numbers.arithmetic import is_real, multiply
from calculatrice.engine.numbers.decide import equals, settle
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.numbers.operations import IM, RE
from calculatrice.engine.numbers.text import integer_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.numbers.rounding import Relation

HUNDRED = 100


def fixed(value: Number, decimals: int, budget: Budget) -> View:
    """A number rounded half away from zero to so many decimals: a complex one in both of its parts.

    >>> from calculatrice.engine.budget import Budget
    >>> from calculatrice.engine.numbers.rational import ratio
    >>> fixed(ratio(401, 200), 2, Budget.inline()), fixed(ratio(-1, 2), 2, Budget.inline())
    (Digits(text='2.01', relation='≈'), Digits(text='-0.50', relation='='))
    """
    number = settle(value, budget)
    if isinstance(number, Exact) and not number.real:
        parts = (Exact(part, (number,), real=True) for part in (RE, IM))
        return complex_view(*(_fixed(settle(part, budget), decimals, budget) for part in parts))
    return _fixed(number, decimals, budget)


def _fixed(number: Number, decimals: int, budget: Budget) -> Digits:
    from calculatrice.engine.numbers.integer_parts import nearest

    scaled = multiply(number, 10**decimals, budget)
    whole = nearest(scaled, budget)
    return Digits(_pointed(whole, decimals), _relation(scaled, whole, budget))


def _relation(scaled: Number, whole: int, budget: Budget) -> Relation:
    is_whole = equals(scaled, whole, budget) if isinstance(scaled, Exact) else scaled == whole
    return "=" if is_whole else "≈"


def _pointed(whole: int, decimals: int) -> str:
    digits = integer_text(abs(whole)).rjust(decimals + 1, "0")
    sign = "-" if whole < 0 else ""
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}" if decimals else f"{sign}{digits}"


def rounded(value: Number, digits: int, budget: Budget) -> View:
    """A number with so many significant digits."""
    return show_number(value, digits, budget).whole_view


def percent(value: Number, digits: int, budget: Budget) -> View | None:
    """A real number in hundredths; None for a complex one.

    >>> from calculatrice.engine.budget import Budget
    >>> percent(3, 15, Budget.inline())
    Suffixed(operand=Digits(text='300', relation='='), suffix='%')
    """
    number = settle(multiply(value, HUNDRED, budget), budget)
    return suffixed(number, digits, "%", budget) if is_real(number) else None


def suffixed(number: Number, digits: int, suffix: str, budget: Budget) -> View:
    """A real number with a sign behind it."""
    shown = show_number(number, digits, budget)
    size = Digits(shown.text.removeprefix("-"), shown.relation)
    return negated(Suffixed(size, suffix), negative=shown.text.startswith("-"))
