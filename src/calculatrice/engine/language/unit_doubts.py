"""What is told of units: which of several a name was read as, and which one was meant by letters in another case."""

from __future__ import annotations

from functools import lru_cache

from calculatrice.engine.language import own_units
from calculatrice.engine.language.currency_signs import is_sign
from calculatrice.engine.language.tree import Measured, Prefix

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.language.doubts import Doubt
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tree import Node, Number
    from calculatrice.engine.language.unit_products import Product
    from calculatrice.engine.units.lookup import Reading

_PLAIN = """
mile miles mille milles pound pounds ounce ounces once onces acre acres nautical_mile nautical_miles knot knots
degree degrees degré degrés rod rods chain chains furlong furlongs link links section sections pied pieds pouce
pouces league leagues lieue lieues calorie calories mil mils grain grains cable point points spat cup dollar dollars
fl_oz gallon_per_minute gallons_per_minute gallon_per_day gallons_per_day
"""
PLAIN = frozenset(_PLAIN.split())
"""Names that nearly everyone means the first unit by."""


def ambiguous(text: str, start: int, end: int, readings: tuple[Reading, ...], language: str) -> Iterator[Doubt]:
    """A name that several units have, which is told; a symbol is that of one."""
    from calculatrice.engine.units.currency_units import is_currency
    from calculatrice.engine.units.table import fold, symbols

    word = text[start:end]
    if is_sign(word) or word in symbols().alone or word in symbols().behind or fold(word) in PLAIN:
        return
    first, *others = (_own_name(reading, language) for reading in readings)
    other = readings[1].symbol if is_currency(readings[1].symbol) else fold(others[0])
    yield "unit_of_several", start, end, other, {"name": word, "unit": first, "others": ", ".join(others)}


def _own_name(reading: Reading, language: str) -> str:
    """The longest of its names, which says most: `Julian year`."""
    names = reading.unit.french if language == "fr" else reading.unit.english
    return max((name.one for name in names), key=len)


def divided(text: str, top: Number, bottom: Number) -> Iterator[Doubt]:
    """A fraction with spaces before a unit, which divides by what is measured."""
    details = {"divisor": text[bottom.start : bottom.end]}
    yield "unit_in_divisor", top.start, bottom.end, f"{text[top.start : top.end]}/{details['divisor']}", details


def fit(one: Product, other: Product) -> bool:
    """Whether two products are of one dimension."""
    if own_units.is_own(one.unit) or own_units.is_own(other.unit):
        return False  # what they measure is known when they are calculated with
    return _dimension(one.unit) == _dimension(other.unit)


def meant(parser: Grammar, node: Node, products: list[Product]) -> list[Product]:
    """The products behind `to`; another reading, told, where only that fits what stands before: `98 F to C`."""
    source = node.operand if isinstance(node, Prefix) else node
    if not isinstance(source, Measured) or len(products) > 1:
        return products
    [target] = products
    if own_units.is_own(source.unit) or own_units.is_own(target.unit):
        return products
    if not target.readings or _dimension(source.unit) == _dimension(target.unit):
        return products
    found = _pair(source, target, parser.locale.name)
    if found is None:
        return products
    source.unit, target.unit = (_canonical(reading) for reading in found)
    names = [reading.symbol for reading in found]
    details = {"first": names[0], "second": names[1]}
    parser.notice_all([("units_meant", node.start, target.end, None, details)])
    return [target]


def _pair(source: Measured, target: Product, language: str) -> tuple[Reading, Reading] | None:
    """The first two units of these names that have one dimension."""
    from calculatrice.engine.units.factors import dimension_of
    from calculatrice.engine.units.lookup import lookup

    for one in lookup(source.written.replace(" ", "_"), language):
        for other in target.readings:
            if dimension_of(one) == dimension_of(other):
                return one, other
    return None


def _canonical(reading: Reading) -> str:
    from calculatrice.engine.units.canonical import name_of

    return name_of(reading)


@lru_cache(1024)
def _dimension(unit: str) -> object:
    """The dimension of a product of names of the tables."""
    from calculatrice.engine.units.dimensions import dimension, factors
    from calculatrice.engine.units.factors import dimension_of
    from calculatrice.engine.units.lookup import own_readings

    total = dimension("1")
    for name, exponent in factors(unit):
        total *= dimension_of(own_readings(name)[0]).raised(exponent)
    return total
