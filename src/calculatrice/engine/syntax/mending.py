"""What a text that is still being typed is about to be."""

from __future__ import annotations

from calculatrice.engine.errors import CalculationError
from calculatrice.engine.syntax.lexer import tokenize
from calculatrice.engine.syntax.locale import EN

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.syntax.lexer import Token
    from calculatrice.engine.syntax.locale import Locale

CLOSERS = {"(": ")", "[": "]", "|": "|"}
_INCOMPLETE = frozenset(("+", "-", "*", "/", "//", "^", "mod", "of", "√", "∛", ";", ",", "="))
_COMPARISONS = frozenset(("==", "!=", "<", "<=", ">", ">="))


def mend(text: str, locale: Locale = EN) -> str:
    """`text` without the operators its last line ends with, and with its open brackets and bars closed.

    >>> mend("2*(1+|x-"), mend("1+2")
    ('2*(1+|x|)', '1+2')
    """
    try:
        tokens = tokenize(text, locale)
    except CalculationError:
        return text
    statement = _last_statement(tokens)
    return mended(text, statement) if statement else text


def mend_line(text: str, start: int, locale: Locale) -> str:
    """`text` with the line that holds `start` mended."""
    begin = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    return text[:begin] + mend(text[begin:end], locale) + text[end:]


def _last_statement(tokens: list[Token]) -> list[Token]:
    statement: list[Token] = []
    for token in reversed(tokens):
        if token[0] != "end":
            statement.append(token)
        elif statement:
            break
    return statement[::-1]


def mended(text: str, statement: list[Token]) -> str:
    opened: list[str] = []
    kept = open_at_kept = 0
    complete = False
    for count, (kind, *_) in enumerate(statement, start=1):
        if kind in (")", "]"):
            if not opened or CLOSERS[opened.pop()] != kind:
                return text
            complete = True
        elif kind == "|" and complete and opened and opened[-1] == "|":
            opened.pop()
        elif kind in CLOSERS:
            opened.append(kind)
            complete = False
        else:
            complete = kind not in _INCOMPLETE and kind not in _COMPARISONS
        if complete:
            kept, open_at_kept = count, len(opened)
    if not kept or any(kind == "=" for kind, *_ in statement[kept:]):
        return text
    end = statement[kept - 1][3]
    closers = "".join(CLOSERS[opening] for opening in reversed(opened[:open_at_kept]))
    return text[:end] + closers + text[statement[-1][3] :]
