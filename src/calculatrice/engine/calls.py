"""Calls: of what somebody has defined, and of the functions of the catalogue, whose arguments may be of any kind."""

from __future__ import annotations

from calculatrice.engine.errors import CalculationError, DimensionMismatch, WrongArity, WrongType
from calculatrice.engine.functions.lazy_catalogue import catalogue, parameters
from calculatrice.engine.language import tree
from calculatrice.engine.language.notice import Notice
from calculatrice.engine.lazy import lazy_module
from calculatrice.engine.numbers import arithmetic
from calculatrice.engine.values import KINDS, TRUTHS, Quantity, number_of
from calculatrice.engine.values.quantities.quantity_value import NO_NUMBER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Protocol

    from calculatrice.engine.errors import UnknownName
    from calculatrice.engine.functions.registry import Function
    from calculatrice.engine.numbers.exact import Number
    from calculatrice.engine.session import Definition, Session
    from calculatrice.engine.special_forms import money, quantity_functions
    from calculatrice.engine.values.value import Value
    from calculatrice.engine.walk import Walk

    class Caller(Walk, Protocol):
        """A walk that knows what the names of somebody's definitions mean."""

        session: Session
        parameters: dict[str, Value]
        """What the parameters of the definition are whose call is evaluated, and the names that are bound inside it."""

else:
    money = lazy_module("calculatrice.engine.special_forms.money")
    quantity_functions = lazy_module("calculatrice.engine.special_forms.quantity_functions")

CALL_EFFORT = 5_000


def called(walk: Caller, node: tree.Call) -> Any:  # noqa: ANN401  # a function's value may be of any kind
    """A function of the session or of the catalogue, applied."""
    definition = walk.session.functions.get(node.name)
    if definition is not None:
        return _of_definition(walk, definition, node)
    entry = catalogue.FUNCTIONS.get(node.name)
    if entry is None:
        return _multiplied_by_bracket(walk, node)
    if entry.special:
        return _special(walk, entry, node)
    places = node.arguments
    values = tuple(map(walk.value, places))
    if entry.types:
        return _typed(walk, entry, node, parameters.spread(values) if entry.most is None else values)
    for value in values:
        if type(value) in KINDS:
            return _of_kinds(walk, entry, node, values)
    return applied(walk, entry, node, values, places)


def _typed(walk: Caller, entry: Function, node: tree.Call, values: tuple[Value, ...]) -> Any:  # noqa: ANN401  # as above
    try:
        return applied(walk, entry, node, values, node.arguments)
    except DimensionMismatch as error:
        if error.reason != NO_NUMBER:
            raise
        return quantity_functions.called(walk, entry, node, values)


def _of_kinds(walk: Caller, entry: Function, node: tree.Call, values: tuple[Value, ...]) -> Any:  # noqa: ANN401  # as above
    """A function of numbers, whose arguments are not all scalars."""
    if Quantity in map(type, values):
        return quantity_functions.called(walk, entry, node, values)
    numbers = (number_of(value, place) for value, place in zip(values, _spans(node.arguments), strict=True))
    return applied(walk, entry, node, tuple(numbers), node.arguments)


def _multiplied_by_bracket(walk: Caller, node: tree.Call) -> Number:
    """`k(k+1)` where k is a number of the moment, which only the evaluation knows."""
    if node.name in TRUTHS:
        raise WrongType("truth_is_no_number", (node.start, node.start + len(node.name)))
    if not walk.is_bound(node.name) or len(node.arguments) != 1:
        raise unknown_name(node.name, node, walk.session)
    factor = walk.number(tree.Name(node.start, node.start + len(node.name), node.name))
    return arithmetic.multiply(factor, walk.number(node.arguments[0]), walk.context.budget)


def _special(walk: Caller, entry: Function, node: tree.Call) -> Any:  # noqa: ANN401  # a function's value may be of any kind
    check_arity(entry, len(node.arguments), node)
    walk.context.budget.spend(CALL_EFFORT)
    try:
        return entry.call(walk, node)
    except CalculationError as error:
        raise error.at((node.start, node.end)) from None


def applied(
    walk: Caller, entry: Function, node: tree.Node, arguments: tuple[Value, ...], places: tuple[tree.Node, ...]
) -> Any:  # noqa: ANN401  # a function's value may be of any kind
    if len(arguments) != entry.least:
        check_arity(entry, len(arguments), node)
    context = walk.context
    if context.angle != "rad" and entry.of_angle:
        _notice_radians(walk, arguments[0], (places or (node,))[0])  # type: ignore[arg-type]  # it takes any number
    try:
        if entry.types:
            arguments = parameters.fitted(context, entry, arguments, _spans(places or (node,)))
        context.budget.spend(CALL_EFFORT + entry.cost(*arguments))
        return entry.call(context, *arguments)
    except CalculationError as error:
        raise error.at(_place(error, node, places)) from None


def _notice_radians(walk: Caller, angle: Number, place: tree.Node) -> None:
    """Tell of an angle with π in it, where angles are not in radians."""
    from calculatrice.engine.radians import in_unit, is_in_radians

    if is_in_radians(angle):
        details = {"plain": in_unit(angle, walk.context.angle)}
        code = f"pi_in_{walk.context.angle}"
        walk.context.tell(Notice(code, place.start, place.end, None, details))


def _of_definition(walk: Caller, definition: Definition, node: tree.Call) -> Value:
    if len(node.arguments) != len(definition.parameters):
        raise wrong_arity(definition.signature, node)
    walk.context.budget.spend(CALL_EFFORT)
    values = map(walk.value, node.arguments)
    outside, walk.parameters = walk.parameters, dict(zip(definition.parameters, values, strict=True))
    told = len(walk.context.notices)
    try:
        return walk.value(definition.body)
    except CalculationError as error:
        error.span = (node.start, node.end)
        raise
    finally:
        walk.parameters = outside
        _move_notices(walk, told, node)


def _move_notices(walk: Caller, first: int, node: tree.Node) -> None:
    """Place what was noticed in the body of a definition at its call: the body is no part of this text."""
    notices = walk.context.notices
    for index in range(first, len(notices)):
        known = notices[index]
        currency = {name: detail for name, detail in known.details.items() if name == money.CURRENCY}
        notices[index] = Notice(known.code, node.start, node.end, None, currency)


def check_arity(entry: Function, count: int, node: tree.Node) -> None:
    """Raise where `entry` does not take `count` arguments."""
    if count < entry.least or (entry.most is not None and count > entry.most):
        raise wrong_arity(entry.signature, node)


def wrong_arity(signature: str, node: tree.Node) -> WrongArity:
    """The error of a call with too few or too many arguments."""
    return WrongArity("wrong_arity", (node.start, node.end), signature=signature)


def unknown_name(name: str, node: tree.Node, session: Session) -> UnknownName:
    from calculatrice.engine.unknown_names import unknown

    return unknown(name, node, session)


def _spans(nodes: tuple[tree.Node, ...]) -> tuple[tuple[int, int], ...]:
    return tuple((node.start, node.end) for node in nodes)


def _place(error: CalculationError, node: tree.Node, places: tuple[tree.Node, ...]) -> tuple[int, int]:
    argument = error.details.get("argument")
    culprit = places[argument] if isinstance(argument, int) and argument < len(places) else node
    return culprit.start, culprit.end
