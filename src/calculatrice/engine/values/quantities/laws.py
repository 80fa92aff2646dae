"""What operators do with quantities."""

from __future__ import annotations

from calculatrice.engine.errors import DomainError
from calculatrice.engine.numbers.arithmetic import add, divide, multiply, negate, power, subtract
from calculatrice.engine.numbers.decide import as_rational, settle
from calculatrice.engine.units.measure import measure, ratio
from calculatrice.engine.values.laws import law, sign_law
from calculatrice.engine.values.quantities.faults import differ, of_scale
from calculatrice.engine.values.quantities.money import currency_of
from calculatrice.engine.values.quantities.products import simplified
from calculatrice.engine.values.quantities.quantity_value import Quantity
from calculatrice.engine.values.quantities.told import base_units, in_unit
from calculatrice.engine.values.scalar import number_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.units.measure import Measure
    from calculatrice.engine.values.laws import Step
    from calculatrice.engine.values.percentage import Percentage
    from calculatrice.engine.values.value import Value

NUMERIC = ("scalar", "percentage", "factorization", "arc")
"""The kinds that are numbers beside a quantity."""
LONGEST = 10**4
"""The largest numerator and denominator of an exponent of a unit."""
COMPARISONS = "== != < <= > >="
ROOTS = {"√": 2, "∛": 3}


@law("+ -", "quantity", "quantity")
def _sum(left: Quantity, right: Quantity, step: Step) -> Value:
    """In the unit of the first term."""
    if left.unit.dimension != right.unit.dimension:
        raise differ(left, right)
    if left.unit.scale is not None or right.unit.scale is not None:
        return _of_scales(left, right, step)
    other = multiply(right.amount, ratio(right.unit, left.unit, step.budget), step.budget)
    return _like(left, _OPERATIONS[step.operator](left.amount, other, step.budget))


def _of_scales(left: Quantity, right: Quantity, step: Step) -> Quantity:
    """Points of a scale differ by an amount, and an amount can be added to one."""
    budget = step.budget
    if left.unit.scale is None:
        if step.operator == "-":
            raise of_scale("scale_taken_away", right)
        left, right = right, left
    elif right.unit.scale is not None:
        if step.operator == "+":
            raise of_scale("sum_of_scales", left)
        difference = subtract(base_units(left, budget), base_units(right, budget), budget)
        return in_unit(Quantity(difference, measure("K")), difference_of(left.unit), budget)
    other = multiply(right.amount, ratio(right.unit, left.unit, budget), budget)
    return Quantity(_OPERATIONS[step.operator](left.amount, other, budget), left.unit)


def difference_of(scale: Measure) -> Measure:
    """What differences on a scale are told in: Δ°C, or K."""
    try:
        return measure(f"Δ{scale}")
    except KeyError:
        return measure("K")


def _with_number(left: Value, right: Value, step: Step) -> Value:
    """A number and what has no dimension are numbers both; a number added to money is in its currency."""
    quantity = left if isinstance(left, Quantity) else right
    if step.operator in _SUMS and isinstance(quantity, Quantity) and currency_of(quantity.unit) is not None:
        one, other = (each.amount if isinstance(each, Quantity) else number_of(each, None) for each in (left, right))
        return Quantity(_OPERATIONS[step.operator](one, other, step.budget), quantity.unit)
    if isinstance(quantity, Quantity) and quantity.unit.dimension.exponents:
        raise differ(left, right)
    return step.again(number_of(left, None), number_of(right, None))


def _share(left: Quantity, right: Percentage, step: Step) -> Quantity:
    """A percentage added or taken away is a share of what stands before."""
    part = multiply(_amount(left).amount, right.share, step.budget)
    return _like(left, _OPERATIONS[step.operator](left.amount, part, step.budget))


law("+ -", "quantity", "percentage")(_share)
for _kind in NUMERIC:
    law(f"+ - // mod {COMPARISONS}", _kind, "quantity")(_with_number)
    law(f"{'' if _kind == 'percentage' else '+ -'} // mod {COMPARISONS}", "quantity", _kind)(_with_number)


def _multiple(left: Quantity, right: Value, step: Step) -> Quantity:
    return _like(left, _OPERATIONS[step.operator](_amount(left).amount, number_of(right, None), step.budget))


def _times(left: Value, right: Quantity, step: Step) -> Quantity:
    return _like(right, multiply(number_of(left, None), _amount(right).amount, step.budget))


def _inverse(left: Value, right: Quantity, step: Step) -> Value:
    amount = divide(number_of(left, None), _amount(right).amount, step.budget)
    return simplified(amount, right.unit.raised(-1), step.budget)


for _kind in NUMERIC:
    law("* / of", "quantity", _kind)(_multiple)
    law("* of", _kind, "quantity")(_times)
    law("/", _kind, "quantity")(_inverse)


@law("* of", "quantity", "quantity")
def _product(left: Quantity, right: Quantity, step: Step) -> Value:
    amount = multiply(_amount(left).amount, _amount(right).amount, step.budget)
    return simplified(amount, left.unit * right.unit, step.budget)


@law("/", "quantity", "quantity")
def _quotient(left: Quantity, right: Quantity, step: Step) -> Value:
    amount = divide(_amount(left).amount, _amount(right).amount, step.budget)
    return simplified(amount, left.unit / right.unit, step.budget)


@law("// mod", "quantity", "quantity")
def _remainder(left: Quantity, right: Quantity, step: Step) -> Value:
    """How often the one is in the other is a number, and what remains is measured as the first."""
    if left.unit.dimension != right.unit.dimension:
        raise differ(left, right)
    other = multiply(_amount(right).amount, ratio(right.unit, left.unit, step.budget), step.budget)
    found = step.again(_amount(left).amount, other)
    return found if step.operator == "//" else _like(left, number_of(found, None))


@law(COMPARISONS, "quantity", "quantity")
def _compare(left: Quantity, right: Quantity, step: Step) -> Value:
    if left.unit.dimension != right.unit.dimension:
        raise differ(left, right)
    return step.again(base_units(left, step.budget), base_units(right, step.budget))


for _kind in NUMERIC:

    @law("^", "quantity", _kind)
    def _power(base: Quantity, exponent: Value, step: Step) -> Value:
        return raised(base, number_of(exponent, None), step.budget)


def raised(base: Quantity, exponent: Number, budget: Budget) -> Value:
    """The power of a quantity, whose exponent is proved to be rational."""
    found = as_rational(settle(exponent, budget), budget)
    if found is None:
        raise DomainError("exponent_of_unit")
    amount = power(_amount(base).amount, found, budget)
    if found == 0:
        return amount
    unit = base.unit.raised(found)
    if any(max(abs(own.p), own.q) > LONGEST for _, own in unit.parts):
        raise DomainError("exponent_of_unit")
    return simplified(amount, unit, budget)


@sign_law("-", "quantity")
def _negative(value: Quantity, step: Step) -> Quantity:
    """On a scale, the point below its zero: a sign belongs to it."""
    return _like(value, negate(value.amount, step.budget))


@sign_law("+", "quantity")
def _positive(value: Quantity, _step: Step) -> Quantity:
    return value


@sign_law("√", "quantity")
@sign_law("∛", "quantity")
def _root(value: Quantity, step: Step) -> Value:
    from calculatrice.engine.numbers.rational import ratio as fraction

    return raised(value, fraction(1, ROOTS[step.operator]), step.budget)


def _amount(value: Quantity) -> Quantity:
    """The quantity, which is no point of a scale: those have no multiples."""
    if value.unit.scale is not None:
        raise of_scale("multiple_of_scale", value)
    return value


def _like(value: Quantity, amount: Number) -> Quantity:
    """So many of the same, told as it is."""
    return Quantity(amount, value.unit, value.together, value.chosen)


_SUMS = ("+", "-")
_OPERATIONS = {"+": add, "-": subtract, "*": multiply, "of": multiply, "/": divide}
