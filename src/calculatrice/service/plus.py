"""A bare `+` in an address, which stands for a space there: told where it may have been meant as a plus."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote_to_bytes

from msgspec.structs import replace

from calculatrice.engine.errors import CalculationError
from calculatrice.service.answer import Answer, Failure, Warning  # noqa: A004  # as it is called in the answer
from calculatrice.service.execution import answer_inline
from calculatrice.service.messages import SERVICE_MESSAGES

if TYPE_CHECKING:
    from calculatrice.service.request import Request

CODE = "plus_in_address"
UNREADABLE = ("syntax_error", "number_format", "unexpected_character")
"""The codes of what is no expression: it was hardly meant."""
UNKNOWN = "budget_exceeded"
"""The code of what is an expression whose answer only a job may know."""
_OPERATORS = " \n*/^=<>≠≤≥≈-−–×·÷;,:"
NO_END, NO_START = _OPERATORS + "([√∛", _OPERATORS + ")]!%‰°#"
"""What no operand ends with, and what none begins with."""
LONGEST = 100
"""Characters of an expression or an address that a sentence repeats."""


class Plus(NamedTuple):
    """What an address says where its `+` are pluses: the expression, and the address as it is written then."""

    expression: str
    address: str


def meant(path: str, query: bytes, name: str) -> Plus | None:
    """What the parameter of that name may have been meant to say; None where it says it clearly.

    Who writes `%2B` knows what `+` is, and where it stands beside another operator it changes nothing.

    >>> meant("/", b"e=2+pi&l=en", "e")
    Plus(expression='2+pi', address='/?e=2%2Bpi&l=en')
    >>> meant("/", b"e=1+%2B+2", "e"), meant("/", b"e=x+%3D+3", "e")
    (None, None)
    """
    before = name.encode() + b"="
    fields = query.split(b"&")
    place = next((place for place, field in enumerate(fields) if field.startswith(before)), None)
    if place is None or b"+" not in fields[place] or b"%2B" in fields[place].upper():
        return None
    raw = fields[place][len(before) :].split(b"+")
    texts = [unquote_to_bytes(part).decode(errors="replace") for part in raw]
    pluses = [_joins(left, right) for left, right in pairwise(texts)]
    if not any(pluses):
        return None
    expression = texts[0] + "".join(("+" if plus else " ") + text for plus, text in zip(pluses, texts[1:], strict=True))
    fields[place] = before + raw[0]
    fields[place] += b"".join((b"%2B" if plus else b"%20") + part for plus, part in zip(pluses, raw[1:], strict=True))
    return Plus(expression, f"{path}?{b'&'.join(fields).decode('latin-1')}")


def _joins(left: str, right: str) -> bool:
    """Whether a plus between these would stand between two operands."""
    return bool(left and right) and left[-1] not in NO_END and right[0] not in NO_START


def told(came: Answer | Failure | None, other: Request, plus: Plus) -> Answer | Failure | None:
    """What came of a request, and that `other` may have been meant, where that is something else.

    What is not known at once is refused then: nobody could be told beside the answer of a job.

    >>> from calculatrice.service.request import Request
    >>> plus = Plus("2+3", "/?e=2%2B3")
    >>> told(answer_inline(Request("5")), Request("2+3"), plus).warnings
    ()
    >>> told(answer_inline(Request("6")), Request("2+3"), plus).warnings[0].alternative
    '2+3'
    """
    found = _found(other)
    if isinstance(found, Failure) and found.code in UNREADABLE:
        return came
    if isinstance(came, Answer):
        return replace(came, warnings=(*came.warnings, _warning(came, other, plus))) if _differ(came, found) else came
    if came is not None and isinstance(found, Failure) and found.code == came.code:
        return came
    mended = plus.expression if isinstance(found, Answer) else None
    return Failure("syntax_error", CODE, 0, len(plus.expression), mended, None, _details(plus))


def _found(request: Request) -> Answer | Failure:
    try:
        return answer_inline(request)
    except CalculationError as error:
        return Failure.of(error, len(request.expression))


def _differ(came: Answer, found: Answer | Failure) -> bool:
    if isinstance(found, Failure):
        return found.code == UNKNOWN
    return (came.kind, came.name, came.decimal, came.exact) != (found.kind, found.name, found.decimal, found.exact)


def _warning(came: Answer, other: Request, plus: Plus) -> Warning:
    details = _details(plus)
    message = SERVICE_MESSAGES[CODE][other.locale].format(**details)
    return Warning(CODE, message, 0, len(came.expression), plus.expression, details)


def _details(plus: Plus) -> dict[str, str]:
    return {"read": _short(plus.expression.replace("+", " ")), "address": _short(plus.address)}


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
