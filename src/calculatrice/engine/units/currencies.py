"""Currencies: what a code, a sign or a name means, with how many decimals, and what can be paid in cash."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from calculatrice.engine.units.currency_rows import ROWS
from calculatrice.engine.units.table import fold, folded
from calculatrice.engine.units.unit import names_in

if TYPE_CHECKING:
    from calculatrice.engine.units.unit import Name

FIRST = ("USD", "CAD", "AUD", "EUR", "GBP", "JPY", "CHF", "SEK")
"""Whose a sign is, where several currencies share it; those of the others are told."""
ALSO = {"US$": "USD", "$US": "USD", "C$": "CAD", "AU$": "AUD", "S$": "SGD"}
"""Signs that people write and the rows have not."""
WORDS = {
    "dollar": "USD CAD AUD NZD",
    "pound_sterling": "GBP",
    "pounds_sterling": "GBP",
    "sterling": "GBP",
    "livre_sterling": "GBP",
    "livres_sterling": "GBP",
    "yen": "JPY",
    "yens": "JPY",
    "yuan": "CNY",
    "yuans": "CNY",
    "renminbi": "CNY",
    "franc_suisse": "CHF",
    "franc": "CHF XOF XAF XPF",
    "roupie": "INR PKR",
    "rupee": "INR PKR",
    "peso": "MXN ARS CLP COP PHP",
    "won": "KRW",
    "reais": "BRL",
    "rand": "ZAR",
    "cfa": "XOF XAF",
    "fcfa": "XOF XAF",
    "zloty": "PLN",
    "forint": "HUF",
    "shekel": "ILS",
    "rouble": "RUB",
    "ruble": "RUB",
}
"""What people say for short, and what they can mean."""


class Currency(NamedTuple):
    """A currency of ISO 4217."""

    code: str
    decimals: int
    cash: str
    """The smallest amount that is paid with coins, an expression; empty where that is the last decimal."""
    symbols: tuple[str, str, str]
    """How an amount is written in English, in French, and where no other currency is near."""
    english: Name
    french: Name

    def symbol(self, language: str) -> str:
        """What stands beside an amount.

        >>> [currency("CAD")[0].symbol(language) for language in ("en", "fr")]
        ['CA$', '$CA']
        """
        return self.symbols[language == "fr"]


@cache
def currencies() -> dict[str, Currency]:
    """All currencies, by their codes.

    >>> euro = currencies()["EUR"]
    >>> euro.decimals, euro.symbols, currencies()["CHF"].cash, currencies()["TND"].decimals
    (2, ('€', '€', '€'), '5/100', 3)
    """
    found = {}
    for line in ROWS.splitlines()[1:]:
        code, decimals, cash, symbols, english, french = line.split(" | ")
        own, own_french, alone = symbols.split(", ")
        names = names_in(english, ())[0], names_in(french, ())[0]
        found[code] = Currency(code, int(decimals), cash, (own, own_french, alone), *names)
    return found


def currency(name: str) -> tuple[Currency, ...]:
    """The currencies that a code, a sign or a name can mean; the first one is taken, the others are told.

    >>> [own.code for own in currency("€")], [own.code for own in currency("$")][:3], currency("flurb")
    (['EUR'], ['USD', 'CAD', 'AUD'], ())
    >>> [own.code for name in ("euros", "dollars", "francs suisses", "chf") for own in currency(name)[:1]]
    ['EUR', 'USD', 'CHF', 'CHF']
    """
    if not _may_be(fold(name)):
        return ()
    codes = _by_sign().get(name) or _by_name().get(fold(name)) or ()
    return tuple(currencies()[code] for code in codes)


def _may_be(name: str) -> bool:
    """Whether the letters of a folded name stand anywhere in the rows: what is no currency waits for no more."""
    return name in _letters() or name.removesuffix("s") in _letters()


@cache
def _letters() -> str:
    return folded(" ".join((ROWS, *ALSO, *WORDS)))


@cache
def _by_sign() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code in (*FIRST, *currencies()):
        for sign in dict.fromkeys((code, *currencies()[code].symbols)):
            if code not in found.setdefault(sign, []):
                found[sign].append(code)
    for sign, code in ALSO.items():
        found.setdefault(sign, [code])
    return {sign: tuple(codes) for sign, codes in found.items()}


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {code.casefold(): (code,) for code in currencies()}
    for own in currencies().values():
        found.update(dict.fromkeys((fold(name) for name in (*own.english, *own.french)), (own.code,)))
    for word, codes in WORDS.items():
        found[word] = found.setdefault(f"{word}s", tuple(codes.split()))
    return found
