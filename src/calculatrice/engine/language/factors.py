"""Letters directly behind digits that stand for powers of ten: `10k`, `1.5M`."""

from __future__ import annotations

import re

from calculatrice.engine.language.beside import FACTORS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calculatrice.engine.language.doubts import Doubt
    from calculatrice.engine.language.tokens import Token


_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?")


def joined(tokens: list[Token], is_name: Callable[[str], object], separators: str = ";") -> list[Token]:
    """The tokens, with each such letter in its number's token; not where it names something, here or anywhere.

    Commas may group its digits where they are among the `separators`, but not in calls and lists, where they separate.

    >>> joined([("number", "10", 0, 2), ("name", "k", 2, 3)], str.isspace)
    [('number', '10k', 0, 3)]
    """
    if not any(kind == "name" and word in FACTORS for kind, word, *_ in tokens):
        return tokens
    names = {tokens[place][1] for place in range(len(tokens)) if not _is_behind_digits(tokens, place)}
    read: list[Token] = []
    separates = [False]
    for place, token in enumerate(tokens):
        word = token[1]
        _follow(separates, tokens, place)
        is_factor = word in FACTORS and _is_behind_digits(tokens, place) and word not in names and not is_name(word)
        first = _first(read, groups="," in separators and not separates[-1]) if is_factor else None
        if first is None:
            read.append(token)
        else:
            typed = [*(word for _, word, *_ in read[first::2]), word]
            read[first:] = [("number", "".join(typed), read[first][2], token[3])]
    return read


def _is_behind_digits(tokens: list[Token], place: int) -> bool:
    """Whether a token stands directly behind decimal digits."""
    if not place:
        return False
    kind, word, _, end = tokens[place - 1]
    is_decimal = kind == "number" and word[-1] in "0123456789" and word[:2].lower() not in ("0x", "0b", "0o")
    return is_decimal and end == tokens[place][2]


def _first(read: list[Token], *, groups: bool) -> int | None:
    """Where the number that ends a list of tokens begins, with what commas group; None where that is not clear."""
    first = len(read) - 1
    while _is_behind_comma(read, first):
        first -= 2
    typed = "".join(word for _, word, *_ in read[first:])
    return first if first == len(read) - 1 or (groups and _GROUPED.fullmatch(typed)) else None


def _is_behind_comma(read: list[Token], place: int) -> bool:
    """Whether a number and a comma stand directly before a place."""
    if [kind for kind, *_ in read[max(place - 2, 0) : place]] != ["number", ","]:
        return False
    return read[place - 2][3] == read[place - 1][2] and read[place - 1][3] == read[place][2]


def _follow(separates: list[bool], tokens: list[Token], place: int) -> None:
    """Say of each open bracket whether commas separate in it: in square ones and in those behind a name."""
    kind = tokens[place][0]
    if kind in ("(", "["):
        separates.append(kind == "[" or (place > 0 and tokens[place - 1][0] == "name"))
    elif kind in (")", "]") and len(separates) > 1:
        separates.pop()


def doubts(text: str, tokens: list[Token]) -> Iterator[Doubt]:
    """The first such letter of a statement."""
    told = False
    for kind, word, start, end in tokens:
        if kind == "number" and word[-1] in FACTORS and not told:
            told = True
            power = FACTORS[word[-1]]
            details = {"literal": text[start:end], "written": f"{text[start : end - 1]}×10^{power}", "letter": word[-1]}
            yield "letter_as_factor", start, end, None, details
        told = told and kind != "end"
