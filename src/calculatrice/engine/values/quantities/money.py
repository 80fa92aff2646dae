"""Amounts of money, which are quantities of one currency: with which decimals they are told, what a plain number is."""

from __future__ import annotations

from calculatrice.engine.answers.decimals import fixed
from calculatrice.engine.answers.view import Amount, Digits, WithUnit
from calculatrice.engine.numbers.decide import settle
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.units.currency_units import decimals_of, is_currency
from calculatrice.engine.values.items import Items
from calculatrice.engine.values.quantities.quantity_value import Quantity
from calculatrice.engine.values.scalar import kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.units.measure import Measure
    from calculatrice.engine.values.value import Value

LONGEST = 40
"""Digits of an amount that are written out; longer ones are told with a power of ten."""


def currency_of(unit: Measure) -> str | None:
    """The code of the currency that something is measured in; None for what is no amount of money.

    >>> from calculatrice.engine.units.measure import measure
    >>> currency_of(measure("EUR")), currency_of(measure("EUR/kWh")), currency_of(measure("km"))
    ('EUR', None, None)
    """
    if len(unit.parts) != 1:
        return None
    [(own, exponent)] = unit.parts
    return own.name if exponent == 1 and is_currency(own.name) else None


def amount_view(value: Quantity, shown: View, budget: Budget) -> View:
    """The amount with the decimals of its currency, rounded half away from zero; as it is `shown` where it is no
    real number, may be zero or is longer than anybody reads."""
    code = currency_of(value.unit)
    number = settle(value.amount, budget)
    if code is None or not isinstance(shown, Digits) or shown.relation == "<" or _is_long(shown.text):
        return WithUnit(shown, str(value.unit))
    if isinstance(number, Exact) and not number.real:
        return WithUnit(shown, str(value.unit))
    found = fixed(number, decimals_of(code), budget)
    return Amount(found, code) if isinstance(found, Digits) else WithUnit(shown, str(value.unit))


def _is_long(digits: str) -> bool:
    mantissa, _, exponent = digits.partition("e")
    return len(mantissa.partition(".")[0]) + max(int(exponent or 0), 0) > LONGEST


def holds_money(value: Value) -> bool:
    """Whether the value is an amount of money, or a list with one in it."""
    if isinstance(value, Items):
        return any(map(holds_money, value.parts))
    return isinstance(value, Quantity) and currency_of(value.unit) is not None


def holds_plain(value: Value) -> bool:
    """Whether the value is a plain number, or a list with one in it.

    >>> holds_plain(3), holds_plain(Items((3,))), holds_plain(Items(()))
    (True, True, False)
    """
    if isinstance(value, Items):
        return any(map(holds_plain, value.parts))
    return kind_of(value).name == "scalar"
