"""The parts of an answer that is a quantity: its number, its units, what it is in base units."""

from __future__ import annotations

from fractions import Fraction

from calculatrice.engine.answers.applying import answer_of
from calculatrice.engine.answers.values_of import value_in
from calculatrice.engine.errors import WrongType
from calculatrice.engine.values.level import LEVEL
from calculatrice.engine.values.quantities.level_value import Level
from calculatrice.engine.values.quantities.quantity_value import Quantity
from calculatrice.engine.values.quantity import QUANTITY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.result import Result


def unit_of(result: Result) -> str | None:
    """The units that the decimal counts, `km/h`; None for what is no quantity."""
    value = value_in(result) if result.value_kind in (QUANTITY.name, LEVEL.name) else None
    if not isinstance(value, Quantity | Level):
        return None
    from calculatrice.engine.units.wording import of_programs  # only quantities need the tables

    return of_programs(str(value.unit))


def amount_of(result: Result) -> Result:
    """The number of its units; `WrongType` for what is no quantity."""
    options = result._forms.options
    return answer_of(_quantity(result).amount, f"({result.reading})/(1 {unit_of(result)})", options)


def base_units_of(result: Result) -> tuple[Result, dict[str, Fraction]]:
    """The number of base units, and the exponent of each; `WrongType` for what is no quantity.

    >>> import calculatrice
    >>> number, units = base_units_of(calculatrice.evaluate("36 km/h"))
    >>> float(number), {base: str(exponent) for base, exponent in units.items()}
    (10.0, {'m': '1', 's': '-1'})
    """
    from calculatrice.engine.values.quantities.told import in_base_units  # only quantities need the tables

    value = _quantity(result)
    exponents = value.unit.dimension.exponents
    read = f"({result.reading})/(1 {value.unit.dimension})"
    number = answer_of(in_base_units(value), read, result._forms.options)
    return number, {base: Fraction(int(power.p), int(power.q)) for base, power in exponents}


def _quantity(result: Result) -> Quantity:
    value = value_in(result)
    if not isinstance(value, Quantity):
        raise WrongType("no_quantity", text=result.text)
    return value
