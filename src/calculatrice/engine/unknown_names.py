"""The error of a name that nothing defines, which says what it is elsewhere, or which one was probably meant."""

from __future__ import annotations

from calculatrice.engine.errors import UnknownName
from calculatrice.engine.functions.lazy_catalogue import catalogue
from calculatrice.engine.language.bare import OTHERWISE_IN_CAPITALS
from calculatrice.engine.language.labels import OF_INVOICES, is_label
from calculatrice.engine.language.tree import Call
from calculatrice.engine.language.unit_names import OF_ACCOUNTS
from calculatrice.engine.language.wishes import COUNTED, WISHES
from calculatrice.engine.near_names import near, parts, parts_of_call
from calculatrice.engine.units.currency_units import currency_units
from calculatrice.engine.units.lookup import lookup
from calculatrice.engine.units.measured import known_to_a_margin
from calculatrice.engine.units.nearest import nearest as nearest_unit
from calculatrice.engine.values import TRUTHS
from calculatrice.engine.words import CALLED

TYPE_CHECKING = False
_SHORT, _LONG = 3, 5

if TYPE_CHECKING:
    from calculatrice.engine.language.tree import Node
    from calculatrice.engine.session import Session


def unknown(name: str, node: Node, session: Session) -> UnknownName:
    """The error of a name that nothing defines.

    >>> from calculatrice.engine.language.tree import Name
    >>> from calculatrice.engine.session import Session
    >>> unknown("sqtr", Name(0, 4, "sqtr"), Session()).details["nearest"]
    'sqrt'
    """
    measured = known_to_a_margin(name)
    if measured is not None:
        details = {"hangs_on": measured.hangs_on, "hangs_on_fr": measured.hangs_on_french}
        return UnknownName("measured_constant", (node.start, node.start + len(name)), name=name, **details)
    reason, nearest = _explained(name, session)
    function, _, argument = nearest.partition(" ")
    if reason == "unknown_name_joined" and isinstance(node, Call) and argument.isdecimal():  # `log3(9)` is no `log 3`
        nearest = f"{function}_{argument}" if catalogue.FUNCTIONS[function].index is not None else function
    span = (node.start, min(node.start + len(name), node.end))
    if reason == "unknown_name_near_unit":
        return UnknownName(reason, span, name=name, nearest=nearest, nearest_fr=nearest_unit(name, "fr"))
    return UnknownName(reason, span, name=name, nearest=nearest)


def _explained(name: str, session: Session) -> tuple[str, str]:
    """The sentence for a name, and the name that is called so here, was probably meant, or stands for it."""
    own = [*session.variables, *session.functions]
    same = [other for other in own if other.casefold() == name.casefold()]
    if same:
        return "unknown_name_near", same[0]
    functions = [*session.functions, *catalogue.FUNCTIONS]
    apart = parts(name, functions, _values(session)) or parts_of_call(name, functions)
    if apart and name not in OTHERWISE_IN_CAPITALS:
        return "unknown_name_joined", apart
    return _elsewhere(name) or _nearest(name, [*own, *_offered(), *TRUTHS])


def _values(session: Session) -> set[str]:
    """The names of one letter that are numbers."""
    return {name for name in session.variables if len(name) == 1}


def _offered() -> list[str]:
    """The names of the catalogue that are offered: not the short ones that few tools have."""
    canonical = {entry.name for entry in map(catalogue.lookup, catalogue.names()) if entry is not None}
    return [name for name in catalogue.names() if len(name) > _SHORT or name in canonical]


def _elsewhere(name: str) -> tuple[str, str] | None:
    """What a name means that is one elsewhere."""
    if name in OTHERWISE_IN_CAPITALS:
        return "unknown_name_order", catalogue.FUNCTIONS[name.casefold()].signature
    called = CALLED.get(name) or CALLED.get(name.casefold())
    if called is not None:
        return "unknown_name_called", called
    kinds = {
        "unknown_name_form": name in WISHES or name in COUNTED,
        "unknown_name_label": is_label(name),
        "unknown_name_accounts": name in OF_ACCOUNTS,
        "unknown_name_tax": name.casefold() in OF_INVOICES,
        "unknown_name_currency": bool(currency_units(name)),
        "unknown_name_unit": any(unit.power == 1 for unit in lookup(name)),
    }
    return next(((reason, "") for reason, is_one in kinds.items() if is_one), None)


def _nearest(name: str, known: list[str]) -> tuple[str, str]:
    found = near(name, known)
    unit = None if found or len(name) <= _LONG else nearest_unit(name)
    if unit is not None and near(name, [unit]):
        return "unknown_name_near_unit", unit
    return ("unknown_name_near", found[0]) if found else ("unknown_name", "")
