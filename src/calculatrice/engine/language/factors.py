"""Letters directly behind digits that stand for powers of ten: `10k`, `1.5M`."""

from __future__ import annotations

from calculatrice.engine.language.beside import FACTORS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calculatrice.engine.language.doubts import Doubt
    from calculatrice.engine.language.tokens import Token


def joined(tokens: list[Token], is_name: Callable[[str], object]) -> list[Token]:
    """The tokens, with each such letter in its number's token; not where it names something, here or anywhere.

    >>> joined([("number", "10", 0, 2), ("name", "k", 2, 3)], str.isspace)
    [('number', '10k', 0, 3)]
    """
    if not any(kind == "name" and word in FACTORS for kind, word, *_ in tokens):
        return tokens
    names = {tokens[place][1] for place in range(len(tokens)) if not _is_behind_digits(tokens, place)}
    read: list[Token] = []
    for place, token in enumerate(tokens):
        word = token[1]
        if word in FACTORS and _is_behind_digits(tokens, place) and word not in names and not is_name(word):
            _, digits, start, _ = read.pop()
            read.append(("number", digits + word, start, token[3]))
        else:
            read.append(token)
    return read


def _is_behind_digits(tokens: list[Token], place: int) -> bool:
    """Whether a token stands directly behind decimal digits, which no comma may group."""
    if not place:
        return False
    kind, word, start, end = tokens[place - 1]
    is_decimal = kind == "number" and word[-1] in "0123456789" and word[:2].lower() not in ("0x", "0b", "0o")
    grouped = place > 1 and tokens[place - 2][1] == "," and tokens[place - 2][3] == start
    return is_decimal and end == tokens[place][2] and not grouped


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
