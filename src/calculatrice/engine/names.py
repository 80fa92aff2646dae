"""Which names can be defined: all but those that answers are written with. What hides another meaning is told, once."""

from __future__ import annotations

from calculatrice.engine.errors import NameReserved
from calculatrice.engine.functions.lazy_catalogue import catalogue
from calculatrice.engine.language.notice import Notice
from calculatrice.engine.language.tree import UnitDefinition
from calculatrice.engine.session import ANSWER
from calculatrice.engine.values import TRUTHS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.tree import Assignment, FunctionDefinition
    from calculatrice.engine.session import Session

IN_ANSWERS = frozenset(("control", "series", "powers", "trigonometry", "hyperbolic"))
"""The groups of functions that answers are written with, or that calculate their parts themselves."""
NOT_IN_ANSWERS = frozenset(("pow", "square", "cube", "exp2", "exp10"))
"""Functions of these groups that no answer is written with: powers are written with their sign."""
CONSTANTS = frozenset(("pi", "tau", "e", "phi", "i"))
"""The constants that answers are written with: what is written would be read otherwise if they meant something else."""


def is_reserved(name: str) -> bool:
    """Whether the name can't be defined. Aliases, and all the rest of the catalogue, give way to a definition.

    >>> is_reserved("sin"), is_reserved("arcsin"), is_reserved("mean"), is_reserved("pi"), is_reserved("x")
    (True, False, False, True, False)
    """
    entry = catalogue.lookup(name)
    if name == ANSWER or name in CONSTANTS:
        return True
    return entry is not None and entry.name == name and entry.group in IN_ANSWERS and name not in NOT_IN_ANSWERS


def hidden(node: Assignment | FunctionDefinition, session: Session) -> Notice | None:
    """What is to be told of the name that is defined: that it had another meaning, unless that is hidden already.

    Raises `NameReserved`.
    """
    name, place = node.name, (node.start, node.start + len(node.name))
    if isinstance(node, UnitDefinition):
        place = node.start, node.value.start
    if is_reserved(name):
        raise NameReserved("name_reserved", place, name=name)
    if session.defines(name):
        return None
    if name in TRUTHS:
        return Notice("name_hides_truth", *place, None, {"name": name})
    if catalogue.lookup(name) is not None:
        return Notice("name_hides_catalogue", *place, None, {"name": name})
    return _hidden_unit(name, place) if isinstance(node, UnitDefinition) else None


def _hidden_unit(name: str, place: tuple[int, int]) -> Notice | None:
    from calculatrice.engine.units.lookup import lookup  # only definitions of units need it

    return Notice("name_hides_unit", *place, None, {"name": name}) if lookup(name) else None
