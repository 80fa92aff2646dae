"""What an expression can be worth. Every kind registers itself when it is imported, here."""

from calculatrice.engine.values.arc import Arc
from calculatrice.engine.values.factorization import Factorization
from calculatrice.engine.values.items import Items
from calculatrice.engine.values.kinds import KINDS, NAMED, SAVED, Kind
from calculatrice.engine.values.level import LEVEL
from calculatrice.engine.values.percentage import Percentage
from calculatrice.engine.values.quantities.level_value import Level
from calculatrice.engine.values.quantities.quantity_value import Quantity
from calculatrice.engine.values.quantity import QUANTITY
from calculatrice.engine.values.scalar import SCALAR, kind_of, number_of
from calculatrice.engine.values.truth import TRUTHS, WORDS, Verdict

__all__ = [
    "KINDS",
    "LEVEL",
    "NAMED",
    "QUANTITY",
    "SAVED",
    "SCALAR",
    "TRUTHS",
    "WORDS",
    "Arc",
    "Factorization",
    "Items",
    "Kind",
    "Level",
    "Percentage",
    "Quantity",
    "Verdict",
    "kind_of",
    "number_of",
]
