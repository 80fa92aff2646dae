"""`to int8`, `to uint8`, `to float64`: what a value becomes in so many bits, and is from there on."""

from __future__ import annotations

from calculatrice.engine.errors import CalculationError
from calculatrice.engine.functions.arguments import integer
from calculatrice.engine.language.notice import Notice
from calculatrice.engine.language.wishes import member
from calculatrice.engine.numbers import floats
from calculatrice.engine.values import Items, number_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.errors import Span
    from calculatrice.engine.language import tree
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.values.value import Value
    from calculatrice.engine.walk import Walk

_ITEM_EFFORT = 1_000
"""The effort of converting an item of a list: that of Python."""


def converted(walk: Walk, node: tree.Conversion) -> Value:
    """The value in the width that the form of the conversion names: of a list, that of each item."""
    operand = node.operand
    span = (operand.start, operand.end)
    value = walk.value(operand)
    try:
        return _each(walk, value, node, span)
    except CalculationError as error:
        raise error.at(span) from None


def _each(walk: Walk, value: Value, node: tree.Conversion, span: Span) -> Value:
    if isinstance(value, Items):
        walk.context.budget.spend(_ITEM_EFFORT * len(value.parts))
        return Items(tuple(_each(walk, part, node, span) for part in value.parts))
    number = number_of(value, span)
    found = member(node.form)
    if found is None:
        return number
    family, width = found
    return _BY_FAMILY[family](walk, number, width, node)


def _signed(walk: Walk, value: Number, width: int, node: tree.Conversion) -> int:
    whole = integer(walk.context, value)
    kept = wrapped(whole, width, signed=True)
    if kept != whole:
        walk.context.tell(Notice("width_changes_value", node.start, node.end))
    return kept


def _unsigned(walk: Walk, value: Number, width: int, node: tree.Conversion) -> int:
    """A negative number that fits with a sign is asked for its bits, as `-1 to uint8` is, and that is not told."""
    whole = integer(walk.context, value)
    kept = wrapped(whole, width, signed=False)
    if whole not in (kept, wrapped(whole, width, signed=True)):
        walk.context.tell(Notice("width_changes_value", node.start, node.end))
    return kept


def wrapped(whole: int, width: int, *, signed: bool) -> int:
    """The last bits of an integer in two's complement, as a number with a sign or without one.

    >>> wrapped(200, 8, signed=True), wrapped(-1, 8, signed=False)
    (-56, 255)
    """
    bits = whole & ((1 << width) - 1)
    return bits - (1 << width) if signed and bits >> (width - 1) else bits


def _float(walk: Walk, value: Number, width: int, node: tree.Conversion) -> Number:
    near = floats.nearest(value, width, walk.context.budget)
    if near == 0 and value != 0:
        walk.context.tell(Notice("float_underflow", node.start, node.end))
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
