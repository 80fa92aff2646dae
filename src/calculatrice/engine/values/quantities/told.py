"""How a quantity is told: in its unit, in several together, or with a prefix that reads well."""

from __future__ import annotations

from calculatrice.engine.answers.present import Shown, show_number
from calculatrice.engine.answers.view import Amount, Digits, Together, WithUnit, negated
from calculatrice.engine.budget import Budget
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.arithmetic import add, divide, multiply, negate, subtract
from calculatrice.engine.numbers.decide import as_rational, settle
from calculatrice.engine.units.measure import measure, ratio, size
from calculatrice.engine.values import scalar
from calculatrice.engine.values.quantities.money import amount_view, currency_of
from calculatrice.engine.values.quantities.quantity_value import FORM, Quantity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.units.measure import Measure
    from calculatrice.engine.values.kinds import Write

PREFIXES = {3: "k", 6: "M", 9: "G", 12: "T", 15: "P", 18: "E", -3: "m", -6: "µ", -9: "n", -12: "p", -15: "f", -18: "a"}
STEP = 3
SECONDS = "hms"
WITHOUT_UNIT = frozenset(("percent", "degrees", "dms", "continued", SECONDS))
"""Forms that no unit stands behind: those of an angle or of a number alone."""


def show(value: Quantity, digits: int, budget: Budget) -> Shown:
    """The number of units, and what it was proved to be."""
    value = best(value, budget)
    shown = show_number(value.amount, digits, budget)
    known = Quantity(shown.value, value.unit, value.together)  # type: ignore[arg-type]  # what a number was proved to be
    told = None
    if currency_of(value.unit) is not None:
        told = amount_view(value, shown.view or Digits(shown.text, shown.relation), budget)
    return Shown(shown.text, shown.relation, shown.digits, known, shown.view, str(value.unit), told)


def exact(value: Quantity, budget: Budget) -> View | None:
    """The exact number, and the unit."""
    view = scalar.exact(value.amount, budget)
    return None if view is None else WithUnit(view, str(value.unit))


def form(value: Quantity, name: str, write: Write, budget: Budget) -> View | None:
    """A form of its number, with the unit behind it."""
    if name == FORM:
        return _whole(value, write, budget)
    if name in WITHOUT_UNIT:
        return _of_number(value, name, write, budget)
    view = write(name, value.amount)
    code = currency_of(value.unit)
    if code is not None and name.startswith("decimal") and isinstance(view, Digits) and "e" not in view.text:
        return Amount(view, code)
    return None if view is None else WithUnit(view, str(value.unit))


def _of_number(value: Quantity, name: str, write: Write, budget: Budget) -> View | None:
    """Hours, minutes and seconds of a time; what an angle has as a number."""
    if name == SECONDS and value.unit.dimension == measure("s").dimension:
        return write(name, multiply(value.amount, size(value.unit, budget), budget))
    is_number = not value.unit.dimension.exponents and name != SECONDS
    return write(name, in_base_units(value)) if is_number else None


def _whole(value: Quantity, write: Write, budget: Budget) -> View | None:
    if value.together and (parts := _apart(value, write, budget)) is not None:
        return parts
    view = write("decimal", value.amount)
    return None if view is None else amount_view(value, view, budget)


def _apart(value: Quantity, write: Write, budget: Budget) -> View | None:
    """In several units: whole numbers of the larger ones; None where that is not known to be rational."""
    rest = as_rational(settle(value.amount, budget), budget)
    if rest is None:
        return None
    negative = rest < 0
    left: Number = negate(rest, budget) if negative else rest
    unit = value.unit
    parts: list[View] = []
    for smaller in (*value.together[1:], None):
        whole = left if smaller is None else rational.floor_divide(left, 1, budget)  # type: ignore[arg-type]  # it is rational
        if whole != 0 or (smaller is None and not parts):
            view = write("decimal", whole)
            parts.append(WithUnit(view or Digits("0"), str(unit)))
        if smaller is not None:
            left = multiply(subtract(left, whole, budget), ratio(unit, smaller, budget), budget)
            unit = smaller
    return negated(Together(tuple(parts)) if len(parts) > 1 else parts[0], negative=negative)


def best(value: Quantity, budget: Budget) -> Quantity:
    """The quantity with a prefix before its unit that reads well, where nobody has chosen its unit."""
    if value.chosen:
        return value
    [(unit, exponent)] = value.unit.parts
    prefix = PREFIXES.get(_power_of_thousand(value.amount, budget)) if exponent == 1 else None
    if prefix is None:
        return Quantity(value.amount, value.unit)
    name = "g" if unit.name == "kg" else unit.name
    return in_unit(Quantity(value.amount, value.unit), measure(prefix + name), budget)


def _power_of_thousand(amount: Number, budget: Budget) -> int:
    """The exponent, a multiple of 3, of the power of ten below the magnitude; 0 where that is not known."""
    shown = show_number(amount, STEP, budget)
    if shown.relation == "<" or shown.view is not None or amount == 0:
        return 0
    mantissa, _, exponent = shown.text.lstrip("-").partition("e")
    whole, _, decimals = mantissa.partition(".")
    places = len(whole) - 1 if whole != "0" else -1 - (len(decimals) - len(decimals.lstrip("0")))
    return (places + int(exponent or 0)) // STEP * STEP


def in_base_units(value: Quantity) -> Number:
    """How many base units it is; of a point of a scale, from the zero of the dimension."""
    return base_units(value, Budget.inline())


def base_units(value: Quantity, budget: Budget) -> Number:
    """The same within a budget."""
    scaled = multiply(value.amount, size(value.unit, budget), budget)
    scale = value.unit.scale
    return scaled if scale is None else add(scaled, scale.origin, budget)


def in_unit(value: Quantity, unit: Measure, budget: Budget) -> Quantity:
    """The same quantity in another unit of its dimension."""
    if value.unit.scale is None and unit.scale is None:
        return Quantity(multiply(value.amount, ratio(value.unit, unit, budget), budget), unit)
    base = base_units(value, budget)
    if unit.scale is not None:
        base = subtract(base, unit.scale.origin, budget)
    return Quantity(divide(base, size(unit, budget), budget), unit)
