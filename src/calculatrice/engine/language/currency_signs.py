"""Signs and codes of currencies as they are typed: `$`, `US$`, `€`, `CHF`."""

from __future__ import annotations

import re
from functools import cache

from calculatrice.engine.errors import InvalidSyntax

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.grammar import Grammar

SIGNS = "€$£¥₩₹₺₽₱₴₦₫₪₸₾฿"
"""The characters that signs of currencies are made of."""
_SIGN = re.compile(f"[{SIGNS}]")
CURRENCY = re.compile("[A-Z]{3}")


def pattern(text: str) -> str:
    """The regular expression of the signs of currencies, where the text has one; empty where it has none.

    >>> bool(re.fullmatch(pattern("US$5").rstrip("|"), "US$")), pattern("12 × 3")
    (True, '')
    """
    return _signs() if _SIGN.search(text) else ""


@cache
def _signs() -> str:
    from calculatrice.engine.units.currency_units import signs  # only amounts need the table

    return "".join(f"{re.escape(sign)}{'(?![A-Za-z])' if sign[-1].isalpha() else ''}|" for sign in signs())


def is_sign(word: str) -> bool:
    """Whether a name is the sign of a currency, which nothing can be called by.

    >>> is_sign("C$"), is_sign("CHF")
    (True, False)
    """
    return bool(word) and (word[0] in SIGNS or word[-1] in SIGNS)


def codes_of(word: str) -> tuple[str, ...]:
    """The codes of all the currencies that a sign or a code can mean.

    >>> codes_of("$")[:3], codes_of("CHF")
    (('USD', 'CAD', 'AUD'), ('CHF',))
    """
    from calculatrice.engine.units.currency_units import currency_units

    return tuple(unit.of for unit in currency_units(word))


def code_of(word: str, language: str) -> str | None:
    """The code of the currency that a word means, if it is one.

    >>> code_of("$", "en"), code_of("EUR", "fr"), code_of("km", "en")
    ('USD', 'EUR', None)
    """
    from calculatrice.engine.units.currency_units import SUBJECT
    from calculatrice.engine.units.lookup import lookup

    found = lookup(word, language)
    return found[0].unit.of if found and found[0].unit.subject == SUBJECT else None


def stands_before(word: str) -> bool:
    """Whether a number behind the word is an amount in the currency that it names.

    >>> stands_before("€"), stands_before("CHF"), stands_before("km")
    (True, True, False)
    """
    return is_sign(word) or (CURRENCY.fullmatch(word) is not None and code_of(word, "en") is not None)


def two_currencies(parser: Grammar) -> InvalidSyntax:
    """The error about the currency here, behind one that the amount has already: `$5 EUR`."""
    _, word, start, end = parser.tokens[parser.position]
    return InvalidSyntax("two_currencies", (start, end), name=word)
