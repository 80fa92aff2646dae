"""Amounts of money: how they are read, calculated with, rounded, shared out and told, in both languages."""

from __future__ import annotations

import json
import re
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.corpora import run
from tests.engine.random_expressions import seeded

from calculatrice import CalculationError, evaluate
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.language.parser import parse
from calculatrice.engine.language.printer import reading
from calculatrice.engine.portable import dump_session, load_session
from calculatrice.engine.session import Session
from calculatrice.engine.units.currencies import currencies
from calculatrice.engine.units.currency_units import currency_units, sign_of

if TYPE_CHECKING:
    from random import Random

PLAIN = ("plain_number_as_money",)
BRACKETS = ("brackets_of_accountants",)


def told(text: str, locale: str = "en") -> tuple[str, tuple[str, ...]]:
    result = run(text, locale)[-1]
    return result.text, tuple(notice.code for notice in result.warnings)


@pytest.mark.parametrize(
    ("locale", "text", "expected", "warnings"),
    [
        ("en", "$5", "= $5.00", ()),
        ("en", "5 $", "= $5.00", ()),
        ("en", "1$", "= $1.00", ()),
        ("fr", "5 $", "= 5,00 $", ()),
        ("fr", "$5", "= 5,00 $", ()),
        ("en", "€3", "= €3.00", ()),
        ("fr", "1 234,50 €", "= 1 234,50 €", ()),
        ("en", "1,234.50 €", "= €1,234.50", ()),
        ("en", "€-3", "= -€3.00", ()),
        ("en", "-€3", "= -€3.00", ()),
        ("fr", "−45,00 €", "= -45,00 €", ()),
        ("en", "CHF 12.50", "= CHF 12.50", ()),
        ("en", "12.50 USD", "= $12.50", ()),
        ("en", "12.50 usd", "= $12.50", ()),
        ("en", "US$5 + $US 5 + 5 $US", "= $15.00", ()),
        ("en", "A$5", "= A$5.00", ()),
        ("en", "$5 USD + €3 EUR/€1*$1", "= $8.00", ()),
        ("en", "$5 CAD", "= CA$5.00", ()),
        ("en", "$5*€3", "= 15 $·€", ()),
        ("en", "15 $·€ / $3", "= €5.00", ()),
        ("fr", "A$5", "= 5,00 $AU", ()),
        ("en", "C$5 + CA$5 + 5 $CA + 5 CAD", "= CA$20.00", ()),
        ("en", "HK$5", "= HK$5.00", ()),
        ("en", "£3", "= £3.00", ()),
        ("en", "¥300/7", "≈ ¥43", ()),
        ("en", "3 BHD/7", "≈ BHD 0.429", ()),
        ("en", "5 dollars", "= $5.00", ()),
        ("fr", "12 euros", "= 12,00 €", ()),
        ("fr", "5 livres sterling", "= 5,00 £", ()),
        ("en", "5 kr", "= SEK 5.00", ("unit_of_several",)),
        ("fr", "5 francs", "= 5,00 CHF", ("unit_of_several",)),
        ("fr", "5 francs suisses", "= 5,00 CHF", ()),
        ("en", "5 pounds", "= 5 lb", ()),
        ("fr", "12 k€ + 3 k€", "= 15 000,00 €", ()),
        ("en", "$1.5M", "= $1,500,000.00", ("letter_as_factor",)),
        ("en", "$(3+4)", "= $7.00", ()),
        ("en", "$½", "= $0.50", ()),
        ("en", "$-0.(3)", "≈ -$0.33", ()),
        ("en", "1/2 €", "= €0.50", ()),
        ("en", "sqrt(2) €", "≈ €1.41", ()),
        ("en", "12x€8", "= €96.00", ()),
        ("en", "5 € x 3", "= €15.00", ()),
        ("en", "$5 + 3", "= $8.00", PLAIN),
        ("en", "3 - $5", "= -$2.00", PLAIN),
        ("en", "[$1; $2] + 3", "= [$4.00; $5.00]", PLAIN),
        ("en", "sum($5; 3)", "= $8.00", PLAIN),
        ("en", "max([$1; 3])", "= $3.00", PLAIN),
        ("en", "f(x) = x + 3\nf($5)", "= $8.00", PLAIN),
        ("en", "($45.00)", "= -$45.00", BRACKETS),
        ("fr", "(1 234,56 €)", "= -1 234,56 €", BRACKETS),
        ("en", "max(($5); $1)", "= $1.00", BRACKETS),
        ("en", "(45.00)", "= 45", ()),
        ("en", "2*($5)", "= $10.00", ()),
        ("en", "20% of ($50)", "= $10.00", ()),
        ("en", "($5)*2", "= $10.00", ()),
        ("en", "abs($-5)", "= $5.00", ()),
        ("en", "$100 - 20%", "= $80.00", ()),
        ("fr", "100 € + TVA 20 %", "= 120,00 €", ()),
        ("en", "€10/€4", "= 2.5", ()),
        ("en", "300 kWh * €0.25/kWh", "= €75.00", ()),
        ("fr", "12 €/h * 3 h", "= 36,00 €", ()),
        ("en", "$12 per hour * 3 hours", "= $36.00", ()),
        ("en", "€60 / 3 h", "= 20 €/h", ()),
        ("en", "€3/h to €/min", "= 0.05 €/min", ()),
        ("en", "$7 // $2", "= 3", ()),
        ("en", "$4.5 mod $2", "= $0.50", ()),
        ("en", "€5 > €3", "= true", ()),
        ("en", "0.1*€3 == €0.30", "= true", ()),
        ("en", "€1/3*3 == €1", "= true", ()),
        ("en", "mean($1; $2)", "= $1.50", ()),
        ("en", "median([$1; $9; $2])", "= $2.00", ()),
        ("en", "[k*$2 for k in 1..3]", "= [$2.00; $4.00; $6.00]", ()),
        ("en", "max($1,234, $5)", "= $1,234.00", ()),
        ("en", "[$1,234.50; $3]", "= [$1,234.50; $3.00]", ()),
        ("en", "[$1, $2]", "= [$1.00; $2.00]", ()),
        ("fr", "[1 234,50 €; 2/3 €]", "≈ [1 234,50 €; 0,67 €]", ()),
        ("en", "$100/3 to 4 decimals", "≈ $33.3333", ()),
        ("en", "$100/3 to fraction", "= 100/3 $", ()),
        ("en", "0.001 €", "≈ €0.00", ()),
        ("en", "-0.001 €", "≈ €0.00", ()),
        ("en", "sin(1) € - sin(1) €", "= €0.00", ()),
        ("en", "1e30 €", "= €1,000,000,000,000,000,000,000,000,000,000.00", ()),
        ("en", "1e2000 €", "= 1e2000 €", ()),
        ("en", "x = $5\nx * 3", "= $15.00", ()),
        ("en", "EUR = 3\n5 EUR", "= 15", ()),
        ("en", "pay(h) = h * $12/h\npay(3)", "= $12.00", ()),
        ("en", "round(€2.345; 2)", "= €2.35", ()),
        ("en", "roundeven(€2.345; 2)", "= €2.34", ()),
        ("en", "round_cents(€100/3)", "= €33.33", ()),
        ("en", "round_cash([CHF 12.53; CHF -0.07])", "= [CHF 12.55; -CHF 0.05]", ()),
        ("en", "mround(CHF 12.53; CHF 0.05)", "= CHF 12.55", ()),
        ("en", "split(€100; 3)", "= [€33.34; €33.33; €33.33]", ()),
        ("en", "split(-€100; 3)", "= [-€33.34; -€33.33; -€33.33]", ()),
        ("en", "split(¥100; [1; 2; 4])", "= [¥14; ¥29; ¥57]", ()),
        ("fr", "répartir(10 €; 4)", "= [2,50 €; 2,50 €; 2,50 €; 2,50 €]", ()),
        ("fr", "ajouter_tva(100 €; 20 %)", "= 120,00 €", ()),
        ("fr", "retirer_tva([120 €; 12 €]; 20 %)", "= [100,00 €; 10,00 €]", ()),
    ],
)
def test_an_amount_is_read_and_told(locale: str, text: str, expected: str, warnings: tuple[str, ...]) -> None:
    assert told(text, locale) == (expected, warnings)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("€3 + $3", "currencies_differ"),
        ("€3 < $3", "currencies_differ"),
        ("€5 to $", "currencies_differ"),
        ("max(€5; $5)", "currencies_differ"),
        ("$5 + 2 km", "dimensions_differ"),
        ("€5 == 5", "dimensions_differ"),
        ("$5 to km", "conversion_differs"),
        ("5 to €", "number_to_unit"),
        ("$4!", "quantity_is_no_number"),
        ("ln($5)", "quantity_is_no_number"),
        ("2^$5", "quantity_is_no_number"),
        ("$", "currency_sign"),
        ("$x", "currency_sign"),
        ("$ = 3", "currency_sign"),
        ("50¢", "cent_sign"),
        ("12.50 CR", "unknown_name_accounts"),
        ("USD", "unknown_name_currency"),
        ("5 all", "unknown_name_form"),
        ("5 € 30", "two_numbers"),
        ("$5 $3", "two_numbers"),
        ("€1,23", "foreign_number"),
        ("$5 EUR", "two_currencies"),
        ("5 €€", "two_currencies"),
        ("split(100; 3)", "amount_expected"),
        ("split(€100; 0)", "integer_too_small"),
        ("split(€100; 10^9)", "list_too_long"),
        ("split(€100; [0; 0])", "weights_of_shares"),
        ("split(€100; [1; -1])", "weights_of_shares"),
        ("split(sqrt(2) €; 2)", "amount_without_end"),
        ("round_cents(3)", "amount_expected"),
        ("add_vat(€100; 20)", "rate_of_tax"),
        ("remove_vat(€100; -20%)", "rate_of_tax"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(text: str, reason: str) -> None:
    with pytest.raises(CalculationError) as caught:
        run(text)
    assert caught.value.reason == reason
    assert caught.value.message("en") != caught.value.message("fr")


@pytest.mark.parametrize("code", sorted(currencies()))
@pytest.mark.parametrize("locale", LOCALES)
def test_an_amount_of_every_currency_reads_back(code: str, locale: str) -> None:
    """The text, the exact form and the reading; the code finds the currency, and so does its sign."""
    assert [unit.of for unit in currency_units(code)] == [code]
    assert currency_units(sign_of(code, locale))[0].of == code
    for number in ("1234567", "-12", "0"):
        result = evaluate(f"{number} {code}", locale=locale)
        assert result.unit == code
        assert not result.warnings
        for written in (result.text.removeprefix("= "), str(result.exact), result.reading, f"{result.decimal} {code}"):
            again = evaluate(written, locale=locale)
            assert (again.text, again.unit, again.warnings) == (result.text, code, ()), written


def digits(text: str) -> Decimal:
    return Decimal(re.sub(r"[^-0-9.]", "", text.replace(" ", "").replace(",", "")))


def test_decimals_are_rounded_half_away_from_zero() -> None:
    random = seeded(20)
    with localcontext() as context:
        context.prec = 60
        for _ in range(300):
            top, bottom = random.randint(-(10**9), 10**9), random.choice([1, 8, 200, 2000, 3, 7, 1000])
            code = random.choice(["EUR", "JPY", "BHD", "USD"])
            places = Decimal(1).scaleb(-currencies()[code].decimals)
            exact = Decimal(top) / Decimal(bottom)
            result = evaluate(f"({top}/{bottom}) {code}")
            assert digits(result.text[2:].replace("BHD", "")) == exact.quantize(places, ROUND_HALF_UP)
            assert (result.text[0] == "=") == ((Fraction(top, bottom) / Fraction(places)).denominator == 1)
            even = evaluate(f"roundeven(({top}/{bottom}) {code}; {currencies()[code].decimals})")
            assert digits(even.text[2:].replace("BHD", "")) == exact.quantize(places, ROUND_HALF_EVEN)


def cents(random: Random) -> str:
    return f"{random.randint(-(10**7), 10**7)}/{random.choice([1, 10, 100, 100, 100, 3])}"


def test_what_is_shared_out_loses_no_cent() -> None:
    random = seeded(7)
    for _ in range(60):
        amount, count = cents(random), random.randint(1, 40)
        parts = [part.amount.to_fraction() for part in evaluate(f"split(({amount}) €; {count})")]
        assert sum(parts) == Fraction(amount)
        assert len(parts) == count
        assert max(parts) - min(parts) < Fraction(2, 100)
        weights = [random.randint(0, 9) for _ in range(random.randint(1, 9))] + [1]
        parts = [
            part.amount.to_fraction() for part in evaluate(f"split(({amount}) €; [{'; '.join(map(str, weights))}])")
        ]
        assert sum(parts) == Fraction(amount)
        ideal = [Fraction(amount) * weight / sum(weights) for weight in weights]
        assert all(abs(part - due) < Fraction(2, 100) for part, due in zip(parts, ideal, strict=True))


AMOUNTS = st.sampled_from(["$5", "€1.50", "3 €", "CHF 2", "12 USD", "-$3", "(2+3) €", "1/2 $", "€4/kWh", "A$1"])
NUMBERS = st.sampled_from(["2", "1.5", "20%", "(1+2)", "sqrt(2)"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    text = draw(AMOUNTS)
    for _ in range(draw(st.integers(0, 3))):
        operator = draw(st.sampled_from(["+", "-", "*", "/", "^", " // ", " mod ", " of "]))
        other = draw(st.one_of(AMOUNTS, NUMBERS))
        text = f"{text}{operator}{other}" if draw(st.booleans()) else f"{other}{operator}{text}"
        text = draw(st.sampled_from([text, f"({text})", f"-({text})", f"|{text}|", f"√({text})", f"max({text}; 1)"]))
    return text


@given(texts(), st.sampled_from(sorted(LOCALES)))
@settings(max_examples=300)
def test_a_reading_with_amounts_is_read_as_the_same(text: str, locale: str) -> None:
    try:
        [node] = parse(text).statements
    except CalculationError:
        return
    written = reading(node, LOCALES[locale])
    [again] = parse(written, LOCALES[locale]).statements
    assert reading(again, LOCALES[locale]) == written
    assert evaluated(node_text=written, locale=locale) == evaluated(node_text=reading(node), locale="en")


def evaluated(*, node_text: str, locale: str) -> str | None:
    """The exact value, or the reason why there is none."""
    try:
        result = evaluate(node_text, locale=locale)
    except CalculationError as error:
        return error.reason
    return result.exact


def test_programs_are_told_the_code_and_the_exact_number() -> None:
    result = evaluate("$100/3")
    assert (result.unit, result.decimal, result.exact) == ("USD", "33.3333333333333", "100/3 $")
    assert result.amount.to_fraction() == Fraction(100, 3)
    assert result.to_dict()["value"] == {
        "kind": "quantity",
        "amount": {"kind": "rational", "decimal": "33.3333333333333", "relation": "≈", "exact": "100/3"},
        "unit": "USD",
    }
    assert evaluate("€0.25/kWh").unit == "EUR/kWh"
    items = evaluate("[$1; 2]").to_dict()["value"]["items"]
    assert [item["kind"] for item in items] == ["quantity", "rational"]
    assert items[0]["unit"] == "USD"


def test_an_amount_is_saved_and_loaded() -> None:
    session = Session()
    evaluate("x = 1 234,50 €\nf(y) = y + 3 €", session=session, locale="fr")
    loaded = load_session(json.loads(json.dumps(dump_session(session))))
    assert evaluate("f(x)", session=loaded).text == "= €1,237.50"


@pytest.mark.parametrize(
    ("locale", "text", "latex", "spoken"),
    [
        ("en", "-$1,234.50", r"-\text{\$}1{,}234.50", "minus 1234.50 dollars"),
        ("fr", "1 234,50 €", r"1\,234{,}50\,\text{€}", "1234,50 euros"),
        ("fr", "1,50 €", r"1{,}50\,\text{€}", "1,50 euro"),
        ("en", "£1", r"\text{£}1.00", "1 pound sterling"),
        ("en", "CHF 2", r"\text{CHF}\,2.00", "2 Swiss francs"),
    ],
)
def test_an_amount_is_written_and_said(locale: str, text: str, latex: str, spoken: str) -> None:
    result = evaluate(text, locale=locale)
    assert (result.notation("quantity", "latex"), result.notation("quantity", "spoken")) == (latex, spoken)
    assert "<mn>" in str(result.notation("quantity", "mathml"))
    assert result.notation("reading", "spoken")
