"""The single `=`: it defines behind a name or a function's head, asks at the end of a line, and else checks."""

from __future__ import annotations

from calculatrice.engine.language.own_units import WORDS as UNIT_WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.language.doubts import Doubt
    from calculatrice.engine.language.tokens import Token

CHECK = "=="
_SEPARATORS = (";", ",")
_DEPTHS = {"(": 1, "[": 1, ")": -1, "]": -1}


def checks(tokens: list[Token]) -> list[Token]:
    """The tokens, without the `=` that a line begins or ends with, and with a check for each that defines nothing.

    >>> [kind for kind, *_ in checks([("number", "2", 0, 1), ("=", "=", 1, 2), ("end", "", 2, 2)])]
    ['number', 'end']
    """
    read: list[Token] = []
    statement: list[Token] = []
    for token in tokens:
        if token[0] == "end":
            read += _read(statement)
            read.append(token)
            statement = []
        else:
            statement.append(token)
    return read + _read(statement)


def _read(statement: list[Token]) -> list[Token]:
    if len(statement) < len(("2", "=")) or "=" not in (kind for kind, *_ in statement):
        return statement
    is_formula = statement[0][0] == "="
    statement = statement[is_formula:]
    defining = 0 if is_formula else defining_equals(statement)
    if statement[-1][0] == "=" and len(statement) - 1 > defining:
        del statement[-1:]
    depth = 0
    for place, (kind, *rest) in enumerate(statement):
        depth += _DEPTHS.get(kind, 0)
        if kind == "=" and (not defining or depth):
            statement[place] = (CHECK, *rest)  # type: ignore[assignment]  # the rest of a token
    return statement


def defining_equals(statement: list[Token]) -> int:
    """The place of the `=` behind a name, or a name with names in brackets, that the statement begins with; 0 for none.

    >>> defining_equals([("name", "x", 0, 1), ("=", "=", 1, 2), ("number", "3", 2, 3)])
    1
    """
    kinds = [kind for kind, *_ in statement]
    if kinds[:2] == ["name", "="]:
        return 1
    if kinds[:3] == ["name", "name", "="] and statement[0][1] in UNIT_WORDS:
        return 2
    if kinds[:2] != ["name", "("] or ")" not in kinds:
        return 0
    close = kinds.index(")")
    names, separators = kinds[2:close:2], kinds[3:close:2]
    is_head = close % 2 == 1 and set(names) == {"name"} and set(separators) <= set(_SEPARATORS)
    return close + 1 if is_head and kinds[close + 1 : close + 2] == ["="] else 0


def doubts(text: str, tokens: list[Token]) -> Iterator[Doubt]:
    """The first `!!=` of a statement, where the second `!` may belong to the sign behind it: `5!!=15`."""
    told = False
    for before, (kind, word, start, end), behind in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if not told and word == "!!" and behind[1] == "=" and behind[2] == end:
            told = True
            other = f"{text[before[2] : start]}! != "
            yield "factorial_or_unequal", before[2], behind[3], other, {"signs": "!!=", "read": "!! ="}
        told = told and kind != "end"
