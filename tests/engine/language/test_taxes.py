"""Amounts with their tax and without it, in words: every phrase, both directions, and the sentences where one lacks."""

from __future__ import annotations

import pytest
from tests.engine.corpora import run

from calculatrice import CalculationError
from calculatrice.engine.language.beside import DEPENDENT
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.language.parser import parse
from calculatrice.engine.language.printer import reading
from calculatrice.engine.language.taxes import phrases

INCLUDED = (
    *("TTC", "ttc", "TVAC", "incl. VAT", "inc. VAT", "including VAT", "with tax", "VAT included", "GST incl."),
    *("toutes taxes comprises", "taxes comprises", "TVA comprise", "TVA incluse", "avec TVA", "avec la TVA"),
)
EXCLUDED = (
    *("HT", "ht", "HTVA", "excl. VAT", "ex VAT", "ex. VAT", "excluding GST", "without tax", "before tax"),
    *("hors taxe", "hors taxes", "hors TVA", "sans TVA", "sans la TVA", "TVA non comprise"),
)
TAXES = ("VAT", "GST", "tax", "TVA", "taxe", "the VAT", "la TVA")
READINGS = {
    ("to", "at 20%", "en"): "remove_vat(€120; 20%)",
    ("→", "at a rate of 20% VAT", "en"): "remove_vat(€120; 20%)",
    ("en", "à 20 %", "fr"): "remove_vat(120 €; 20%)",
    ("en", "au taux de 20 % de TVA", "fr"): "remove_vat(120 €; 20%)",
}


def read(text: str, locale: str = "en") -> str:
    """The reading, which is read as the same."""
    language = LOCALES[locale]
    [node] = parse(text, language).statements
    written = reading(node, language)
    [again] = parse(written, language).statements
    assert reading(again, language) == written
    return written


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("phrase", INCLUDED)
def test_an_amount_with_its_tax_is_told_without_it(phrase: str, locale: str) -> None:
    amount = "120 €" if locale == "fr" else "€120"
    assert read(f"120 € {phrase} to HT at 20%", locale) == f"remove_vat({amount}; 20%)"
    assert read(f"120 € {phrase} to VAT at 20%", locale) == f"vat_in({amount}; 20%)"
    assert read(f"120 € to {phrase} at 20%", locale) == f"add_vat({amount}; 20%)"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("phrase", EXCLUDED)
def test_an_amount_without_its_tax_is_told_with_it(phrase: str, locale: str) -> None:
    amount = "120 €" if locale == "fr" else "€120"
    assert read(f"120 € {phrase} to TTC at 20%", locale) == f"add_vat({amount}; 20%)"
    assert read(f"120 € {phrase} to VAT at 20%", locale) == f"vat_on({amount}; 20%)"
    assert read(f"120 € to {phrase} at 20%", locale) == f"remove_vat({amount}; 20%)"


@pytest.mark.parametrize("tax", TAXES)
def test_the_tax_itself_is_asked_for(tax: str) -> None:
    assert read(f"€120 TTC to {tax} at 20%") == "vat_in(€120; 20%)"


@pytest.mark.parametrize(("to", "rate", "locale"), READINGS)
def test_the_rate_stands_behind(to: str, rate: str, locale: str) -> None:
    assert read(f"120 € TTC {to} HT {rate}", locale) == READINGS[to, rate, locale]


@pytest.mark.parametrize("word", sorted({phrase.split()[0] for phrase in phrases()} - {"the", "la"}))
def test_a_word_that_begins_a_phrase_has_the_text_read_again(word: str) -> None:
    """Else the words behind it would be read as units: `au` is one."""
    assert {word, word.upper()} & DEPENDENT


@pytest.mark.parametrize(
    ("text", "expected", "warnings"),
    [
        ("€99.99 TTC to HT at 5.5%", "≈ €94.78", ()),
        ("round_cents(€99.99 TTC to HT at 5.5%)", "= €94.78", ()),
        ("€99.99 TTC to HT at 5.5% to 4 decimals", "≈ €94.7773", ()),
        ("[€120; €60] TTC to HT at 20%", "= [€100.00; €50.00]", ()),
        ("3*€40 TTC to HT at 20%", "= €100.00", ()),
        ("rate = 20%\n€120 TTC to HT at rate", "= €100.00", ()),
        ("120 TTC to HT at 20%", "= 100", ()),
        ("120 TTC to HT at 0.2", "= 100", ()),
        ("net = €120 TTC to HT at 20%\nnet*2", "= €200.00", ()),
        ("(€120 TTC to HT at 20%) + €5", "= €105.00", ()),
        ("€50 + €70 TTC to HT at 20%", "= €100.00", ("tax_of_sum",)),
        ("€50 - €20 TTC to HT at 20%", "= €25.00", ("tax_of_sum",)),
        ("(€50 + €70) TTC to HT at 20%", "= €100.00", ()),
        ("€50 + (€72 TTC to HT at 20%)", "= €110.00", ()),
        ("HT = 3\n2 HT", "= 6", ()),
        ("TTC = 5\n2 TTC", "= 10", ()),
        ("5 VA to TVA", "= 5e-12 TVA", ()),
        ("100 + TVA 20 %", "= 120", ()),
    ],
)
def test_it_is_calculated_as_the_functions_are(text: str, expected: str, warnings: tuple[str, ...]) -> None:
    result = run(text)[-1]
    assert (result.text, tuple(notice.code for notice in result.warnings)) == (expected, warnings)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("€120 TTC to HT", "tax_without_rate"),
        ("€120 incl. VAT to excl. VAT", "tax_without_rate"),
        ("120 € hors taxes en TTC", "tax_without_rate"),
        ("€120 TTC to VAT", "tax_without_rate"),
        ("€120 to VAT at 20%", "tax_of_what"),
        ("€120 TTC to incl. VAT at 20%", "tax_on_both_sides"),
        ("€120 HT to HTVA at 20%", "tax_on_both_sides"),
        ("€120 incl. VAT", "tax_alone"),
        ("120 € hors taxes", "tax_alone"),
        ("120 € TTC", "unknown_name_tax"),
        ("TTC", "unknown_name_tax"),
        ("€120 TTC to HT at 20", "rate_of_tax"),
        ("€120 TTC to VAT at 20", "rate_of_tax"),
        ("€100 HT to VAT at -5%", "rate_of_tax"),
        ("€120 TTC to HT at 20% + €5", "quantity_is_no_number"),
        ("€120 TTC to HT at", "operand_at_end"),
        ("TTC to HT at 20%", "unknown_name_tax"),
    ],
)
def test_what_lacks_is_said_in_words(text: str, reason: str) -> None:
    with pytest.raises(CalculationError) as caught:
        run(text)
    assert caught.value.reason == reason
    assert caught.value.message("en") != caught.value.message("fr")
