"""Comparisons of answers, by proof: with each other, with Python's numbers, truths and lists."""

from __future__ import annotations

from math import isfinite, isnan

from calculatrice.engine.answers.applying import apply
from calculatrice.engine.answers.result import Result
from calculatrice.engine.answers.values_of import exact_value, value_in
from calculatrice.engine.errors import Undecided
from calculatrice.engine.given import is_number
from calculatrice.engine.values import kind_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.values.value import Value


def equal(left: Result, right: object) -> bool:
    """Whether both are proved equal; values of other kinds are not, definitions are by their texts."""
    if left is right:
        return True
    if not _is_comparable(right):
        return NotImplemented  # type: ignore[no-any-return]  # Python then asks the other side
    if isinstance(right, Result) and "definition" in (left.kind, right.kind):
        return left.kind == right.kind and left.decimal == right.decimal
    if left.kind == "definition" or _is_infinite(right):
        return False
    if _family(value_in(left)) != _family(exact_value(right)):
        return False
    return _holds(left, "==", right)


def compared(left: Result, operator: str, right: object) -> bool:
    """Whether the order is proved; a number that is not one is in no order, as everywhere in Python."""
    if not isinstance(right, Result) and not is_number(right):
        return NotImplemented  # type: ignore[no-any-return]  # Python then asks the other side
    if isinstance(right, float) and not isfinite(right):
        # The answer is finite, and real where this does not raise: it stands to infinity as 0 does.
        return not isnan(right) and _holds(left, "<=", left) and (operator[0] == "<") is (right > 0)
    return _holds(left, operator, right)


def _holds(left: Result, operator: str, right: object) -> bool:
    verdict = apply(f"left {operator} right", left, right)
    if verdict.decimal == "undecided":
        raise Undecided("undecided_truth")
    return bool(verdict)


def _is_comparable(right: object) -> bool:
    return isinstance(right, Result | bool | list | tuple) or is_number(right)


def _is_infinite(right: object) -> bool:
    return isinstance(right, float) and not isfinite(right)


def _family(value: Value) -> str:
    """What is compared with what: numbers of every kind are one family."""
    kind = kind_of(value)
    return "number" if kind.number(value) is not None else kind.name
