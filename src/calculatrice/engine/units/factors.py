"""What a unit is in base units: its dimension, and its factor as an expression and as the exact number.

The expressions are the language's own and are read by the engine itself: that of a degree is π/180, and stays it.
"""

from __future__ import annotations

from functools import cache

from calculatrice.engine.units.currency_units import SUBJECT
from calculatrice.engine.units.dimensions import BASES, dimension, factors
from calculatrice.engine.units.lookup import own_readings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.units.dimensions import Dimension
    from calculatrice.engine.units.lookup import Reading
    from calculatrice.engine.units.unit import Unit


@cache
def factor(reading: Reading, read: Callable[[str], Number]) -> Number:
    """How many base units one of these is; of a level, its reference; of a scale, one degree.

    `read` makes a number of an expression: the engine, which stands above the tables, hands itself in.

    >>> from calculatrice.engine.exact_text import number_in
    >>> [str(factor(own_readings(name)[0], number_in)) for name in ("km", "in", "sq ft")]
    ['1000', '127/5000', '145161/1562500']
    """
    return read(expression(reading))


@cache
def expression(reading: Reading) -> str:
    """The factor as an expression of the language.

    >>> expression(own_readings("ft")[0]), expression(own_readings("µs")[0])
    ('12*(127/5000)', '1/10^6*(1)')
    """
    one = _unit_expression(reading.unit)
    whole = one if reading.prefix is None else f"{reading.prefix.factor}*({one})"
    return whole if reading.power == 1 else f"({whole})^{reading.power}"


def dimension_of(reading: Reading) -> Dimension:
    """The dimension of a unit.

    >>> str(dimension_of(own_readings("N")[0])), str(dimension_of(own_readings("cm2")[0]))
    ('kg*m/s^2', 'm^2')
    """
    return _unit_dimension(reading.unit).raised(reading.power)


@cache
def _unit_expression(unit: Unit) -> str:
    parts = [unit.factor]
    if unit.subject == SUBJECT:
        return unit.factor
    for name, exponent in factors(unit.of):
        if name not in BASES:
            one = expression(own_readings(name)[0])
            parts.append(f"({one})" if exponent == 1 else f"({one})^({exponent})")
    return "*".join(parts)


@cache
def _unit_dimension(unit: Unit) -> Dimension:
    total = dimension("1")
    if unit.subject == SUBJECT:
        return dimension(unit.of)
    for name, exponent in factors(unit.of):
        own = dimension(name) if name in BASES else dimension_of(own_readings(name)[0])
        total *= own.raised(exponent)
    return total
