"""Numbers, exact: rationals and trees of exact operations."""

from __future__ import annotations

from calculatrice.engine.answers.number_view import rational_view
from calculatrice.engine.answers.present import show_number
from calculatrice.engine.errors import WrongType
from calculatrice.engine.numbers import rational, saved
from calculatrice.engine.numbers.exact import Exact
from calculatrice.engine.values.kinds import KINDS, Kind, register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.answers.view import View
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.values.value import Value


def exact(number: Number, budget: Budget) -> View | None:
    """A fraction or a closed form; None where none is known."""
    if isinstance(number, Exact):
        from calculatrice.engine.answers.closed_form import closed_form

        return closed_form(number, budget)
    budget.claim_digits(rational.bits(number))
    return rational_view(number)


def _itself(number: Number) -> Number:
    return number


def dump(number: Number) -> dict[str, Any]:
    """The number as what JSON knows."""
    return {"tree": saved.dump_tree(number)} if isinstance(number, Exact) else {"rational": saved.dump_rational(number)}


def load(content: dict[str, Any]) -> Number:
    """The number that `dump` wrote."""
    return saved.load_tree(content["tree"]) if "tree" in content else saved.load_rational(content["rational"])


SCALAR = register(Kind("scalar", "number", ("tree", "rational"), show_number, exact, _itself, dump, load))


def kind_of(value: Value) -> Kind:
    """The row of the value.

    >>> kind_of(3).name
    'scalar'
    """
    return KINDS.get(type(value), SCALAR)


def number_of(value: Value, place: tuple[int, int] | None) -> Number:
    """The number that the value is; `WrongType` for what is none, `DimensionMismatch` for what has a dimension."""
    kind = kind_of(value)
    number = kind.number(value)
    if number is None:
        raise WrongType(kind.reason, place) if kind.refused is None else kind.refused(value, place)
    return number
