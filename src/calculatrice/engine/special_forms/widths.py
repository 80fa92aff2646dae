"""`to int8`, `to uint8`, `to float64`: what a value becomes in so many bits, and is from there on."""

from __future__ import annotations

from calculatrice.engine.errors import CalculationError
from calculatrice.engine.functions.arguments import integer
from calculatrice.engine.language.notice import Notice
from calculatrice.engine.language.wishes import member
from calculatrice.engine.numbers import floats

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.language import tree
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.walk import Walk


def converted(walk: Walk, node: tree.Conversion) -> Number:
    """The value in the width that the form of the conversion names."""
    operand = node.operand
    value = walk.number(operand)
    found = member(node.form)
    if found is None:
        return value
    family, width = found
    try:
        return _BY_FAMILY[family](walk, value, width, node)
    except CalculationError as error:
        raise error.at((operand.start, operand.end)) from None


def _signed(walk: Walk, value: Number, width: int, node: tree.Conversion) -> int:
    whole = integer(walk.context, value)
    kept = wrapped(whole, width, signed=True)
    if kept != whole:
        _tell(walk, node)
    return kept


def _unsigned(walk: Walk, value: Number, width: int, node: tree.Conversion) -> int:
    """A negative number that fits with a sign is asked for its bits, as `-1 to uint8` is, and that is not told."""
    whole = integer(walk.context, value)
    kept = wrapped(whole, width, signed=False)
    if whole not in (kept, wrapped(whole, width, signed=True)):
        _tell(walk, node)
    return kept


def wrapped(whole: int, width: int, *, signed: bool) -> int:
    """The last bits of an integer in two's complement, as a number with a sign or without one.

    >>> wrapped(200, 8, signed=True), wrapped(-1, 8, signed=False)
    (-56, 255)
    """
    bits = whole & ((1 << width) - 1)
    return bits - (1 << width) if signed and bits >> (width - 1) else bits


def _tell(walk: Walk, node: tree.Conversion) -> None:
    walk.context.notices.append(Notice("width_changes_value", node.start, node.end))


def _float(walk: Walk, value: Number, width: int, node: tree.Conversion) -> Number:
    near = floats.nearest(value, width, walk.context.budget)
    if near == 0 and value != 0:
        walk.context.notices.append(Notice("float_underflow", node.start, node.end))
    return near


def _pattern(walk: Walk, value: Number, width: int, node: tree.Conversion) -> int:
    return floats.pattern(_float(walk, value, width, node), width)  # type: ignore[arg-type]  # a float is rational


_BY_FAMILY: dict[str, Callable[[Walk, Number, int, tree.Conversion], Number]] = {
    "int": _signed,
    "uint": _unsigned,
    "float": _float,
    "hexfloat": _float,
    "floatbits": _pattern,
}
