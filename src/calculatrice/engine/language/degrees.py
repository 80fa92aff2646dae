"""Fractions before the unit of a scale, `1/2 °C`: the sign of degrees stands behind the last number alone."""

from __future__ import annotations

from calculatrice.engine.language.quantities import divides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.tokens import Token


def bracketed(text: str, tokens: list[Token]) -> list[Token]:
    """The tokens, with each such fraction in brackets.

    >>> tokens = [("number", "1", 0, 1), ("/", "/", 1, 2), ("number", "2", 2, 3), ("°", "°", 4, 5), ("name", "C", 5, 6)]
    >>> "".join(word for _, word, *_ in bracketed("1/2 °C", tokens))
    '(1/2)°C'
    """
    made: list[Token] = []
    for place, token in enumerate(tokens):
        if token[0] == "°" and tokens[place + 1][0] == "name" and divides(text, tokens, place):
            fraction = made[-3:]
            start, end = fraction[0][2], fraction[-1][3]
            made[-3:] = [("(", "(", start, start), *fraction, (")", ")", end, end)]
        made.append(token)
    return made
