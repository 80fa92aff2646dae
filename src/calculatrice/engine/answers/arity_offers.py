"""What was meant by a call with too many arguments: a comma that is the decimal mark elsewhere, `sin(0,5)`."""

from __future__ import annotations

import re

from calculatrice.engine.answers.offers import calculates

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.errors import WrongArity
    from calculatrice.engine.options import Options
    from calculatrice.engine.session import Session

_DECIMAL_COMMA = re.compile(r"(?<=[0-9]),(?=[0-9])(?![0-9]{3}(?![0-9]))")
"""Not one before three digits, which it groups."""


def offer_point(error: WrongArity, text: str, options: Options, session: Session) -> None:
    """Let the error about a call in `text` offer it with a decimal point, where that calculates.

    >>> from calculatrice.engine.errors import WrongArity
    >>> from calculatrice.engine.options import Options
    >>> from calculatrice.engine.session import Session
    >>> error = WrongArity("wrong_arity", (0, 8), signature="sin(x)")
    >>> offer_point(error, "sin(0,5)", Options(), Session())
    >>> error.mended
    'sin(0.5)'
    """
    if error.span is None or error.variable is not None or not options.writing.comma_separates:
        return
    start, end = error.span
    meant = text[:start] + _DECIMAL_COMMA.sub(".", text[start:end]) + text[end:]
    if meant != text and calculates(meant, options, session):
        error.mended = meant
