"""Where it depends on what stands beside a sign or a word what it is read as: such a text is read again, as meant."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.language.tokens import Token

FACTORS = {"k": 3, "M": 6, "G": 9, "T": 12, "μ": -6, "n": -9}
"""The powers of ten that a letter directly behind digits multiplies by."""
TIMES = frozenset("xX")
_FRENCH = ("TTC", "TVAC", "HT", "HTVA", "hors", "toutes", "taxes", "taxe", "TVA", "avec", "sans")
_ENGLISH = (
    "incl",
    "inc",
    "including",
    "excl",
    "exc",
    "ex",
    "excluding",
    "with",
    "without",
    "before",
    "VAT",
    "GST",
    "tax",
)
_TAXED = (*_FRENCH, *_ENGLISH)
DEPENDENT = frozenset((*FACTORS, *TIMES, *_TAXED, *map(str.lower, _TAXED)))
"""Letters and words that may be no names there: the last ones begin a phrase on a tax, `120 € TTC en HT à 20 %`."""
_DIGITS_BEHIND = re.compile("[xX_][0-9]")


def depends(tokens: list[Token], position: int, is_known: Callable[[str], bool]) -> bool:
    """Whether the factor at a position, before which no sign stands, may be meant as something else than a product.

    >>> depends([("number", "12", 0, 2), ("name", "x8", 2, 4)], 1, str.isspace)
    True
    """
    if tokens[position - 1][0] == "%":
        return True
    kind, word, *_ = tokens[position]
    if kind == "name" and (word in DEPENDENT or _DIGITS_BEHIND.match(word)):
        return not is_known(word)
    return False
