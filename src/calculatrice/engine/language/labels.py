"""Words that say what a percentage is, as `VAT` and `tip`: `100 + 20% VAT`, « 100 + TVA 20 % »."""

from __future__ import annotations

from calculatrice.engine.errors import InvalidSyntax

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.language.tokens import Token

LABELS = {"en": ("VAT", "GST", "tax", "tip", "service"), "fr": ("TVA", "taxe", "pourboire", "service")}
"""The words of each language; they are read in both, in letters of any size."""
_FOLDED = frozenset(label.casefold() for labels in LABELS.values() for label in labels)
OF_INVOICES = frozenset(("ttc", "tvac", "ht", "htva"))
"""Words that say that the tax is in an amount, or, with an h, that it is not."""
_SIGNS = frozenset("+-")
_ENDS_TERM = frozenset(("+", "-", ")", "]", ";", ",", "=", "end"))


def without(tokens: list[Token], is_defined: Callable[[str], bool]) -> list[Token]:
    """The tokens without the labels of percentages that are added or subtracted.

    Raises `InvalidSyntax` for the label of another percentage, which does not say what is to be done with it.

    >>> tokens = [("+", "+", 0, 1), ("name", "VAT", 2, 5), ("number", "5", 6, 7), ("%", "%", 7, 8), ("end", "", 8, 8)]
    >>> [word for _, word, *_ in without(tokens, lambda name: False)]
    ['+', '5', '%', '']
    """
    if not any(_is_label(token, is_defined) for token in tokens):
        return tokens
    padded = [("end", "", 0, 0), ("end", "", 0, 0), ("end", "", 0, 0), *tokens, ("end", "", 0, 0), ("end", "", 0, 0)]
    kept = []
    for place, token in enumerate(tokens, start=3):
        kinds = [kind for kind, *_ in padded[place - 3 : place + 4]]
        if not (_is_label(token, is_defined) and _beside_percentage(kinds)):
            kept.append(token)
        elif not _in_sum(kinds):
            raise InvalidSyntax("label_of_percentage", token[2:], label=token[1])
    return kept


def is_label(name: str) -> bool:
    """Whether the word says what a percentage is.

    >>> is_label("vat"), is_label("rate")
    (True, False)
    """
    return name.casefold() in _FOLDED


def _is_label(token: Token, is_defined: Callable[[str], bool]) -> bool:
    return token[0] == "name" and is_label(token[1]) and not is_defined(token[1])


def _beside_percentage(kinds: list[str]) -> bool:
    """Whether a percentage stands before, behind or, as in « 20 % de TVA », before the word before the middle one."""
    return ["number", "%"] in (kinds[1:3], kinds[4:6]) or kinds[:3] == ["number", "%", "of"]


def _in_sum(kinds: list[str]) -> bool:
    """Whether that percentage is a whole term behind a sign."""
    if kinds[1:3] == ["number", "%"]:
        return kinds[0] in _SIGNS and kinds[4] in _ENDS_TERM
    return kinds[2] in _SIGNS and kinds[6] in _ENDS_TERM
