"""Quantities as what JSON knows: the number, and the units by the names of the tables or with their own size."""

from __future__ import annotations

from flint import fmpq

from calculatrice.engine.units.atom import Atom, atom
from calculatrice.engine.units.dimensions import dimension
from calculatrice.engine.units.measure import Measure
from calculatrice.engine.values import scalar
from calculatrice.engine.values.quantities import laws  # noqa: F401  # what is loaded is calculated with
from calculatrice.engine.values.quantities.quantity_value import Quantity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

LONGEST = 200
"""Units of one product, or products told together, that are loaded at most."""


def dump(value: Quantity) -> dict[str, Any]:
    """The quantity as what JSON knows."""
    content = {
        "quantity": scalar.dump(value.amount),
        "unit": _dump_measure(value.unit),
        "together": [_dump_measure(unit) for unit in value.together],
    }
    return content if value.chosen else {**content, "chosen": False}


def load(content: dict[str, Any]) -> Quantity:
    """The quantity that `dump` wrote."""
    together = tuple(_load_measure(unit) for unit in content["together"][:LONGEST])
    unit = _load_measure(content["unit"])
    return Quantity(scalar.load(content["quantity"]), unit, together, bool(content.get("chosen", True)))


def _dump_measure(unit: Measure) -> list[list[Any]]:
    return [[_dump_atom(own), str(exponent)] for own, exponent in unit.parts]


def _dump_atom(unit: Atom) -> object:
    if not unit.is_own:
        return unit.name
    return {"name": unit.name, "size": scalar.dump(unit.factor), "dimension": str(unit.dimension)}


def _load_measure(content: list[list[Any]]) -> Measure:
    return Measure(tuple((_load_atom(own), _load_exponent(exponent)) for own, exponent in content[:LONGEST]))


def _load_atom(content: Any) -> Atom:  # noqa: ANN401  # a name, or a unit that somebody has defined
    if isinstance(content, str):
        return atom(content)
    return Atom(str(content["name"]), None, scalar.load(content["size"]), dimension(str(content["dimension"])))


def _load_exponent(text: str) -> fmpq:
    top, _, bottom = text.partition("/")
    return fmpq(int(top), int(bottom or 1))
