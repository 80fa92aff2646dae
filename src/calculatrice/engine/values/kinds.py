"""The table of kinds: what an expression can be worth, and what is done with it. One row a kind, in a file of its own.

A scalar is an `int`, a `flint.fmpq` or an `Exact`, the only values that `numbers` ever sees; it is what is in no row.
"""

from __future__ import annotations

from calculatrice.engine.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Literal

    from calculatrice.engine.answers.present import Shown
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.budget import Budget
    from calculatrice.engine.errors import CalculationError
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.values.value import Value

    Write = Callable[[str, Number], View | None]
    FormOf = Callable[[Any, str, Write, Budget], View | None]
    Refused = Callable[[Any, tuple[int, int] | None], CalculationError]
    Said = Literal["number", "truth", "list"]


@record(frozen=True)
class Kind:
    """What is known of one kind of values.

    `said` is the kind of an answer, `show` what its decimal is, `exact` its exact form. `number` is what it is in a
    calculation, None for what is no number, which `reason` then says. It is told in a `form`, and saved
    under one of the `marks`. `form_of` makes a form of it with what writes the forms of numbers, where it has others
    than its number; `refused` is the error where a number is expected, if that says more than the reason.
    """

    name: str
    said: Said
    marks: tuple[str, ...]
    show: Callable[[Any, int, Budget], Shown]
    exact: Callable[[Any, Budget], View | None]
    number: Callable[[Any], Number | None]
    dump: Callable[[Any], dict[str, Any]]
    load: Callable[[dict[str, Any]], Value]
    reason: str = ""
    form: str = "decimal"
    form_of: FormOf | None = None
    refused: Refused | None = None


KINDS: dict[type, Kind] = {}
"""The kinds that are no scalars, by the type of their values."""
NAMED: dict[str, Kind] = {}
"""All kinds, by their names."""
SAVED: dict[str, Kind] = {}
"""All kinds, by what marks their values where they are saved."""


def register(kind: Kind, *types: type) -> Kind:
    """Enter a kind in the table."""
    KINDS.update(dict.fromkeys(types, kind))
    NAMED[kind.name] = kind
    SAVED.update(dict.fromkeys(kind.marks, kind))
    return kind


def no_number(_value: object) -> None:
    """What a kind is in a calculation that is no number."""
    return
