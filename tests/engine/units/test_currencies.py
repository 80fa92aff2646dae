"""The currencies: the table is what CLDR says today, and codes, signs and names are found in both languages."""

from __future__ import annotations

import pytest
from babel.core import get_global
from tests.engine.units import currency_rows

from calculatrice.engine.exact_text import number_in
from calculatrice.engine.units.currencies import currencies, currency

SMALL_COINS_OUT_OF_USE = {
    *("AFN", "ALL", "COP", "HUF", "IDR", "IQD", "IRR", "KPW", "LAK", "LBP", "MGA", "MMK", "SOS", "SYP", "YER"),
}


def test_the_table_is_what_its_script_makes() -> None:
    assert currency_rows.TABLE.read_text(encoding="utf-8") == currency_rows.text()


def test_decimals_are_those_of_cldr_but_for_currencies_whose_small_coins_are_out_of_use() -> None:
    fractions = get_global("currency_fractions")
    other = {code for code, own in currencies().items() if fractions.get(code, fractions["DEFAULT"])[0] != own.decimals}
    assert other == SMALL_COINS_OUT_OF_USE


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("EUR", ["EUR"]),
        ("eur", ["EUR"]),
        ("€", ["EUR"]),
        ("euros", ["EUR"]),
        ("$", ["USD", "CAD", "AUD"]),
        ("CA$", ["CAD"]),
        ("$CA", ["CAD"]),
        ("$US", ["USD"]),
        ("dollars", ["USD", "CAD"]),
        ("US dollars", ["USD"]),
        ("dollars canadiens", ["CAD"]),
        ("£", ["GBP"]),
        ("livres sterling", ["GBP"]),
        ("¥", ["JPY", "CNY"]),
        ("yens", ["JPY"]),
        ("kr", ["SEK", "DKK"]),
        ("francs suisses", ["CHF"]),
        ("CHF", ["CHF"]),
        ("zł", ["PLN"]),
        ("flurb", []),
        ("", []),
    ],
)
def test_a_currency_is_found_by_code_sign_and_name(written: str, codes: list[str]) -> None:
    found = [own.code for own in currency(written)]
    assert found[: len(codes)] == codes
    assert bool(found) == bool(codes)


@pytest.mark.parametrize(
    ("code", "decimals", "cash"),
    [
        ("EUR", 2, ""),
        ("USD", 2, ""),
        ("JPY", 0, ""),
        ("CHF", 2, "5/100"),
        ("CAD", 2, "5/100"),
        ("DKK", 2, "50/100"),
        ("SEK", 2, "1"),
        ("HUF", 2, "5"),
        ("TND", 3, ""),
        ("XAF", 0, ""),
    ],
)
def test_an_amount_has_the_decimals_of_its_currency_and_cash_its_smallest_coin(
    code: str, decimals: int, cash: str
) -> None:
    assert (currencies()[code].decimals, currencies()[code].cash) == (decimals, cash)


def test_every_currency_reads_back_by_all_that_it_is_called() -> None:
    for code, own in currencies().items():
        for written in (code, *own.symbols, *own.english, *own.french):
            assert own in currency(written), written
        assert own.cash == "" or str(number_in(own.cash)) in ("1", "5", "1/2", "1/5", "1/20")
