"""What a reader is told of a `+` in the address of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from calculatrice.service.answer import Answer, Failure
from calculatrice.service.plus import CODE, meant, told

if TYPE_CHECKING:
    from starlette.types import Scope

    from calculatrice.service.request import Request
    from calculatrice.web.outcome import Outcome


def plus_told(scope: Scope, asked: Request, came: Outcome) -> str | None:
    """The sentence about the `+` in the address, where it may have been meant as a plus.

    >>> from calculatrice.service.execution import answer_inline
    >>> from calculatrice.service.request import Request
    >>> told = plus_told({"path": "/", "query_string": b"e=2+pi"}, Request("2 pi"), answer_inline(Request("2 pi")))
    >>> "/?e=2%2Bpi" in told
    True
    """
    plus = meant(scope["path"], scope["query_string"], "e")
    if plus is None or came == "nothing":
        return None
    expression = plus.expression.replace("\r\n", "\n")
    known = came if isinstance(came, Answer | Failure) else None
    found = told(known, replace(asked, expression=expression), plus)
    if isinstance(found, Failure):
        return found.message(asked.locale) if found.reason == CODE else None
    return next((warning.message for warning in found.warnings if warning.code == CODE), None) if found else None
