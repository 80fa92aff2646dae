"""Currencies as units: an amount of money is so many of one, and each is a dimension of its own."""

from __future__ import annotations

from functools import cache

from calculatrice.engine.numbers.rational import ratio
from calculatrice.engine.units.currencies import ALSO, currencies, currency
from calculatrice.engine.units.unit import LINEAR, Name, Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Rational
    from calculatrice.engine.units.currencies import Currency

SUBJECT = "currency"
SMALL = frozenset(
    [
        "eur",
        "usd",
        "gbp",
        "chf",
        "jpy",
        "cad",
        "aud",
        "nzd",
        "sek",
        "nok",
        "dkk",
        "pln",
        "czk",
        "huf",
        "cny",
        "inr",
        "brl",
        "mxn",
        "zar",
    ]
)
"""Codes that are read in small letters too: others are words, as `all`, `top` and `try` are."""
SIGNS = frozenset("€$£¥₩₹₺₽₱₴₦₫₪₸₾฿")
"""The characters that signs of currencies are made of."""
CODE = 3
"""The letters of a code."""


def currency_units(name: str) -> list[Unit]:
    """The currencies that a code, a sign or a name can mean, as units; the first one is taken.

    >>> [unit.key for unit in currency_units("€")], [unit.symbol for unit in currency_units("dollars")][:2]
    (['euro'], ['USD', 'CAD'])
    >>> currency_units("all"), currency_units("chf")[0].symbol
    ([], 'CHF')
    """
    if len(name) == CODE and not name.isupper() and name.upper() in currencies() and name not in SMALL:
        return []
    return [currency_unit(own.code) for own in currency(name)]


@cache
def currency_unit(code: str) -> Unit:
    """The currency of that code.

    >>> currency_unit("EUR").of, currency_unit("EUR").french[0].several
    ('EUR', 'euros')
    """
    own = currencies()[code]
    return Unit(*_names(own), (code,), (), "-", LINEAR, "1", code, "", "ISO 4217", SUBJECT)


def _names(own: Currency) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    return (_spoken(own.english),), (_spoken(own.french),)


def _spoken(name: Name) -> Name:
    """The dollar is that of the United States where nothing else is said."""
    return SHORT.get(name.one, name)


SHORT = {
    "US dollar": Name("dollar", "dollars"),
    "dollar des États-Unis": Name("dollar", "dollars"),
    "British pound": Name("pound sterling", "pounds sterling"),
}


def is_currency(name: str) -> bool:
    """Whether a unit, by the name of the tables, is a currency.

    >>> is_currency("EUR"), is_currency("kWh")
    (True, False)
    """
    return len(name) == CODE and name.isupper() and name in currencies()


def decimals_of(code: str) -> int:
    """With how many decimals its amounts are written.

    >>> [decimals_of(code) for code in ("EUR", "JPY", "BHD")]
    [2, 0, 3]
    """
    return currencies()[code].decimals


def cash_of(code: str) -> Rational:
    """The smallest amount that can be paid in cash.

    >>> [str(cash_of(code)) for code in ("CHF", "EUR", "JPY", "CZK")]
    ['1/20', '1/100', '1', '1']
    """
    own = currencies()[code]
    top, _, bottom = (own.cash or f"1/{10**own.decimals}").partition("/")
    return ratio(int(top), int(bottom or 1))


@cache
def sign_of(code: str, language: str) -> str:
    """What stands beside an amount and is read as this currency in that language: its own sign, or its code.

    >>> [sign_of(code, "en") for code in ("USD", "CAD", "JPY", "CNY", "CHF", "SEK")]
    ['$', 'CA$', '¥', 'CN¥', 'CHF', 'SEK']
    >>> [sign_of(code, "fr") for code in ("USD", "CAD", "GBP")]
    ['$', '$CA', '£']
    """
    own = currencies()[code]
    for sign in (own.symbols[2], own.symbol(language)):
        if not SIGNS.isdisjoint(sign) and _is_read(sign, code):
            return sign
    return code


def _is_read(sign: str, code: str) -> bool:
    meant = currency(sign)
    return bool(meant) and meant[0].code == code


@cache
def signs() -> tuple[str, ...]:
    """All signs that are no names, the longest first.

    >>> {"€", "$", "US$", "C$", "$CA"} <= set(signs()), "CHF" in signs()
    (True, False)
    """
    found = {sign for own in currencies().values() for sign in own.symbols if not SIGNS.isdisjoint(sign)}
    return tuple(sorted(found.union(ALSO), key=lambda sign: (-len(sign), sign)))
