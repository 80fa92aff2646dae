"""What a text that is still being typed is about to be."""

from __future__ import annotations

from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language.bars import closed_at, partners
from calculatrice.engine.language.currency_signs import is_sign
from calculatrice.engine.language.lexer import tokenize
from calculatrice.engine.language.locale import EN
from calculatrice.engine.language.operators import BITWISE, COMPARISONS, LOOSE, PRODUCTS, RADICALS, SIGNS, SUMS
from calculatrice.engine.language.word_table import KINDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.tokens import Token

CLOSERS = {"(": ")", "[": "]", "|": "|"}
_INCOMPLETE = SUMS | PRODUCTS | COMPARISONS | RADICALS | LOOSE | KINDS | BITWISE | {"~", "^", "..", ";", ",", "="}
_PREFIXES = frozenset(("0x", "0b", "0o"))


def mend(text: str, locale: Locale = EN) -> str:
    """`text` without what its last line ends with on the way to more: operators, `1.5e`, brackets that are open.

    >>> mend("2*(1+|x-"), mend("1.5e-"), mend("1+2")
    ('2*(1+|x|)', '1.5', '1+2')
    """
    statement = _last_statement(text, locale)
    return _completed(text, _finished(statement), statement[-1][3], locale.separators) if statement else text


def close(text: str, start: int, locale: Locale) -> str:
    """`text` with the brackets and bars closed that are open at the end of the line that holds `start`."""
    begin = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    line = text[begin:end]
    statement = _last_statement(line, locale)
    closed = _completed(line, statement, statement[-1][3], locale.separators) if statement else line
    return text[:begin] + closed + text[end:]


def _finished(statement: list[Token]) -> list[Token]:
    """The tokens without what may become an exponent or digits in a base: the `e-` of `1.5e-`, the `x` of `0x`."""
    kind, word, start, end = statement[-1]
    if kind == "number" and word.lower() in _PREFIXES:
        return [*statement[:-1], (kind, "0", start, end - 1)]
    signed = kind in SIGNS and len(statement) > 1 and statement[-2][3] == start
    rest = statement[:-1] if signed else statement
    return rest[:-1] if _ends_in_exponent(rest) else statement


def _ends_in_exponent(tokens: list[Token]) -> bool:
    if len(tokens) < len(("number", "e")):
        return False
    number, mark = tokens[-2:]
    return mark[1] in ("e", "E") and number[0] == "number" and number[3] == mark[2] and number[1][-1].isdecimal()


def _last_statement(text: str, locale: Locale) -> list[Token]:
    try:
        tokens = tokenize(text, locale)
    except CalculationError:
        return []
    statement: list[Token] = []
    for token in reversed(tokens):
        if token[0] != "end":
            statement.append(token)
        elif statement:
            break
    return statement[::-1]


def _completed(text: str, statement: list[Token], after: int, separators: str) -> str:
    """The text with its last statement up to where it is complete; what follows that begins at `after`."""
    opened: list[str] = []
    kept = open_at_kept = 0
    complete = False
    partner = partners(statement)
    for count, (kind, word, *_) in enumerate(statement, start=1):
        if kind in (")", "]"):
            if not opened or CLOSERS[opened.pop()] != kind:
                return text
            complete = True
        elif kind == "|" and complete and opened and opened[-1] == "|":
            opened.pop()
        elif kind == "|" and complete and closed_at(statement, count - 1, partner, separators) is None:
            complete = False
        elif kind in CLOSERS:
            opened.append(kind)
            complete = False
        elif not is_sign(word):  # the sign of a currency makes nothing whole, nor does it want more
            complete = kind not in _INCOMPLETE
        if complete:
            kept, open_at_kept = count, len(opened)
    if not kept or (not open_at_kept and any(kind == "=" for kind, *_ in statement[kept:])):
        return text
    end = statement[kept - 1][3]
    closers = "".join(CLOSERS[opening] for opening in reversed(opened[:open_at_kept]))
    return text[:end] + closers + text[after:]
