"""What a bar behind an operand is: it opens a magnitude that multiplies, or stands for "or" between bits.

`2|3|` is a product and `5 | 3` an or: a bar opens where another one of the same bracket closes.
"""

from __future__ import annotations

from calculatrice.engine.language.operators import COMPARISONS, LOGIC, SIGNS, SUFFIXES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tokens import Token

_CLOSERS = {"(": ")", "[": "]"}
_PARTING = frozenset((")", "]", "end", "=", "to", "for", "..")).union(COMPARISONS, *LOGIC.values())
_OPERANDS = frozenset(("number", "fraction", "name", ")", "]", "superscript")) | SUFFIXES
_STARTS = frozenset(("number", "fraction", "name", "(", "[", "|", "√", "∛", "~")) | SIGNS


def opens(parser: Grammar) -> bool:
    """Whether the bar here, behind an operand and in no other bars, opens a magnitude; told where it might not."""
    if parser.partners is None:
        parser.partners = partners(parser.tokens)
    closing = closed_at(parser.tokens, parser.position, parser.partners, parser.separators)
    if closing is None:
        return False
    first, last, following = (parser.tokens[place] for place in (parser.position, closing, closing + 1))
    if following[0] not in _STARTS and not _is_call(parser.tokens, closing + 1):
        return True
    text = parser.text
    inner = text[first[3] : last[2]].strip()
    if _is_spaced(text, first) and _is_spaced(text, last):
        parser.notice("bars_are_or", first[2], last[3], f"×|{inner}|×" if following[0] not in SIGNS else f"×|{inner}|")
        return False
    parser.notice("bars_pair", first[2], last[3], f" | {inner} | ")
    return True


def _is_call(tokens: list[Token], word: int) -> bool:
    """Whether `mod` stands here as the name of a function: directly before its bracket."""
    return tokens[word][0] == "mod" and tokens[word + 1][:3:2] == ("(", tokens[word][3])


def _is_spaced(text: str, bar: Token) -> bool:
    _, _, start, end = bar
    return text[start - 1 : start].isspace() and text[end : end + 1].isspace()


def closed_at(tokens: list[Token], bar: int, partner: dict[int, int], separators: str) -> int | None:
    """The position of the bar that would close the one at `bar`; None where there is none."""
    place = bar + 1
    is_due, inner = True, 0
    while place < len(tokens) and (kind := tokens[place][0]) not in _PARTING and kind not in separators:
        if kind in _CLOSERS:
            end = partner.get(place)
            if end is None:
                return None
            place, kind = end, tokens[end][0]
        if kind == "|" and not is_due and not inner:
            return place
        if kind == "|":
            inner += 1 if is_due else -1
        is_due = is_due if kind == "|" else kind not in _OPERANDS
        place += 1
    return None


def bracketed(tokens: list[Token]) -> Iterator[str]:
    """The kinds of the tokens, with brackets for the bars that open where an operand is due, and those that close them.

    >>> bars = [("|", "|", 0, 1), ("name", "x", 1, 2), ("|", "|", 2, 3), ("|", "|", 3, 4), ("number", "3", 4, 5)]
    >>> list(bracketed(bars))
    ['(', 'name', ')', '|', 'number']
    """
    opened, is_due = list[str](), True
    for kind, *_ in tokens:
        read = kind
        if kind == "|" and is_due:
            read = "("
        elif kind == "|" and opened[-1:] == ["|"]:
            read = ")"
        if read in _CLOSERS:
            opened.append(kind)
        elif read in _CLOSERS.values() and opened:
            opened.pop()
        is_due = read not in _OPERANDS
        yield read


def partners(tokens: list[Token]) -> dict[int, int]:
    """The closing bracket of every opening one that has one.

    >>> partners([("(", "(", 0, 1), ("number", "1", 1, 2), (")", ")", 2, 3)])
    {0: 2}
    """
    opened, found = list[int](), dict[int, int]()
    for place, (kind, *_) in enumerate(tokens):
        if kind in _CLOSERS:
            opened.append(place)
        elif kind in _CLOSERS.values() and opened:
            found[opened.pop()] = place
    return found
