"""Makes the table of currencies: `python -m tests.engine.units.currency_rows`. Names, symbols and cash are CLDR's.

The decimals are those of ISO 4217: CLDR has others where small coins are out of use, and an invoice does not.
"""

from __future__ import annotations

from pathlib import Path

from babel.core import get_global
from babel.numbers import get_currency_name, get_currency_symbol

TABLE = Path(__file__).parents[3] / "src/calculatrice/engine/units/currency_rows.py"
WHOLE = ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"]
THOUSANDTHS = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]
"""ISO 4217, list one: the currencies that have not two decimals."""
HEAD = '''"""The currencies of ISO 4217, from CLDR, made by `python -m tests.engine.units.currency_rows`."""

from __future__ import annotations

ROWS = """
'''
TAIL = '''"""  # noqa: E501, RUF001 - a row is one line, with the symbols that CLDR has
"""Code, decimals, smallest amount in cash, symbols (English, French, alone), names in English and in French."""
'''


def current() -> list[str]:
    """The codes that are legal tender somewhere today."""
    used = [row for rows in get_global("territory_currencies").values() for row in rows]
    return sorted({code for code, _, until, tender in used if until is None and tender})


def decimals(code: str) -> int:
    """How many decimals an amount has."""
    return 0 if code in WHOLE else 3 if code in THOUSANDTHS else 2


def cash(code: str) -> str:
    """The smallest amount that is paid with coins, as an expression, where it is more than the last decimal."""
    fractions = get_global("currency_fractions")
    _, _, digits, rounding = fractions.get(code, fractions["DEFAULT"])
    step = max(rounding, 1)
    smallest = f"{step}/{10**digits}" if digits else f"{step}"
    return "" if (digits, step) in ((decimals(code), 1), (2, 1)) or digits > decimals(code) else smallest


def symbols(code: str) -> list[str]:
    """How amounts are written in English, in French, and by the sign alone."""
    own = get_currency_symbol(code, "en")
    return [own, get_currency_symbol(code, "fr"), next((sign for sign, of in SIGNS.items() if code in of), own)]


SIGNS = {
    "$": "USD CAD AUD NZD MXN HKD SGD ARS CLP COP",
    "¥": "JPY CNY",
    "kr": "SEK NOK DKK ISK",
    "£": "GBP EGP LBP",
    "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH",
    "zł": "PLN",
    "Kč": "CZK",
    "Ft": "HUF",
    "฿": "THB",
    "₦": "NGN",
    "₸": "KZT",
    "₾": "GEL",
    "Fr.": "CHF",
}
"""The signs that people write, and the currencies that are meant; CLDR has codes where they could be confused."""


def row(code: str) -> str:
    """The line of a currency."""
    names = ["/".join(get_currency_name(code, count, language) for count in (1, 2)) for language in ("en", "fr")]
    return " | ".join([code, str(decimals(code)), cash(code), ", ".join(symbols(code)), *names])


def text() -> str:
    """The whole module."""
    return HEAD + "".join(f"{row(code)}\n" for code in current()) + TAIL


if __name__ == "__main__":
    TABLE.write_text(text(), encoding="utf-8")
