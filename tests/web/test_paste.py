"""What is pasted does what was meant, and says how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.web.calculator import Calculator

PASTE = """(text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const input = document.getElementById("expression");
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    if (input.dispatchEvent(event)) document.execCommand("insertText", false, text);
}"""


@pytest.mark.parametrize(
    ("pasted", "in_english", "in_french"),
    [
        ("1 234,56", "1234.56", "1234,56"),
        ("1\u202f234,56", "1234.56", "1234,56"),
        ("1,234.56", "1234.56", "1234,56"),
        ("1.234,56", "1234.56", "1234,56"),
        ("1'234.56", "1234.56", "1234,56"),
        ("1.234.567", "1234567", "1234567"),
        ("12,5", "12.5", "12,5"),
        ("12.5", "12.5", "12,5"),
        ("1,234", "1234", "1,234"),
        ("1.234", "1.234", "1234"),
        ("0,125", "0.125", "0,125"),
        ("(1 234,56)", "(1234.56)", "(1234,56)"),
        ("(1 234,56 €)", "(-€1234.56)", "(-1234,56 €)"),
        ("($1,234.56)", "(-$1234.56)", "(-1234,56 $)"),
        ("-$45.00", "-$45.00", "-45,00 $"),
        ("−5,5", "-5.5", "-5,5"),
        ("50 %", "50%", "50%"),
        ("€ 12,50", "€12.50", "12,50 €"),
        ("1,234.56 + 1", "1234.56 + 1", "1234,56 + 1"),
    ],
)
def test_a_number_is_read_whatever_its_writing(
    calculator: Calculator, pasted: str, in_english: str, in_french: str
) -> None:
    calculator.input.focus()
    calculator.page.evaluate(PASTE, pasted)
    expect(calculator.input).to_have_value(in_english if calculator.language == "en" else in_french)
    expect(calculator.stage).to_have_attribute("data-state", "answered")


def test_the_reading_of_a_pasted_number_is_said(calculator: Calculator) -> None:
    calculator.input.focus()
    calculator.page.evaluate(PASTE, "(12 345,67 €)")
    read = "-€12345.67" if calculator.language == "en" else "-12345,67 €"
    expect(calculator.toast).to_contain_text(calculator.told("pasted_as", text=read))


def test_that_brackets_mean_what_is_owed_is_asked_before_it_counts(calculator: Calculator) -> None:
    """A pasted bracket is what a typed one is, the accountant's is a click away; both are seen before they are kept."""
    calculator.input.focus()
    calculator.page.evaluate(PASTE, "(45.00)")
    calculator.shows("45")
    expect(calculator.lines).to_have_count(0)
    calculator.toast.get_by_role("button", name=calculator.told("take_owed")).click()
    calculator.shows("−45")
    expect(calculator.input).to_have_value(calculator.number("(-45.00)"))


READ_ALIKE = [
    *("(45.00)", "10%3", "200+10%", "100+50+10%", "-5", "3 1/2", "2(8/15)", "6/2(1+2)", "1-40%-30%", "0.1(6)"),
    *("0.(3)", "71 ^ 9 % 97", "200 + (5% + 3%)", "12+9/4x8-3", "sin 30° cos 60°", "1 << 2 + 3", "255 to hex"),
    *("ln(3)*pi", "double 30", "1+50+(10%)"),
]
"""Some of every section of the language."""


@pytest.mark.parametrize("text", READ_ALIKE)
def test_a_text_is_read_alike_typed_pasted_and_in_an_address(calculator: Calculator, text: str) -> None:
    text = calculator.number(text)
    calculator.open(f"/?{urlencode({'e': text, 'l': calculator.language}, quote_via=quote)}")
    expect(calculator.stage).to_have_attribute("data-state", "answered")
    value, message = calculator.value.inner_text(), calculator.message.inner_text()
    for enter in (calculator.input.press_sequentially, lambda text: calculator.page.evaluate(PASTE, text)):
        calculator.write("")
        enter(text)
        expect(calculator.value).to_have_text(value)
        expect(calculator.message).to_have_text(message)


def test_a_pasted_column_is_seen_before_it_counts(english: Calculator) -> None:
    english.input.focus()
    english.page.evaluate(PASTE, "Amount\n1,250.00\n(45.00)\n$12.50")
    expect(english.input).to_have_value("[$1250.00; -$45.00; $12.50]")
    expect(english.lines).to_have_count(0)
    english.toast.get_by_role("button", name=english.told("take_sum")).click()
    english.shows("$1,217.50")


@pytest.mark.parametrize("pasted", ["-7/3", "−2.5", "-3"])
def test_a_pasted_sign_does_not_go_on_with_the_last_answer(english: Calculator, pasted: str) -> None:
    """As a sign that is typed does: what is pasted is a number by itself, and the line shows it."""
    english.keep("100")
    english.input.focus()
    english.page.evaluate(PASTE, pasted)
    expect(english.input).to_have_value(f"({pasted.replace('−', '-')})")
    english.input.press("Enter")
    expect(english.lines).to_have_count(2)
    expect(english.value).not_to_contain_text("9")


def test_what_is_said_of_a_paste_ends_when_the_input_changes(calculator: Calculator) -> None:
    calculator.input.focus()
    calculator.page.evaluate(PASTE, "1\n2\n3")
    expect(calculator.toast).to_be_visible()
    calculator.input.press_sequentially("+")
    expect(calculator.toast).to_be_hidden()
    calculator.write("").page.evaluate(PASTE, "(12 345,67)")
    expect(calculator.toast).to_be_visible()
    calculator.input.press("Enter")
    expect(calculator.toast).to_be_hidden()


def test_a_column_of_numbers_offers_its_sum(calculator: Calculator) -> None:
    calculator.input.focus()
    calculator.page.evaluate(PASTE, "1 234,50\n\t2 000,25\r\n(34,75)\n")
    expect(calculator.toast).to_contain_text("3")
    calculator.page.get_by_role("button", name=calculator.told("take_sum"), exact=True).click()
    calculator.shows("3200")


def test_a_column_under_a_heading_is_told_to_have_lost_it(calculator: Calculator) -> None:
    calculator.input.focus()
    calculator.page.evaluate(PASTE, "Amount (€)\r\n1 234,50\r\n2 000,25\r\n")
    expect(calculator.toast).to_contain_text(calculator.told("pasted_headed", count=2, header="Amount (€)"))
    calculator.page.get_by_role("button", name=calculator.told("take_sum"), exact=True).click()
    expect(calculator.value).to_have_text({"en": "= €3,234.75", "fr": "= 3\u00a0234,75 €"}[calculator.language])


COLUMNS = {
    "en": ("Item\tAmount\nrent\t$850.00\ndiscount\t(45.00)\nfood\t310.5", "= $1,115.50", "−$45.00", "discount"),
    "fr": (
        "Poste\tMontant\nloyer\t850,00 €\nremise\t(45,00)\ncourses\t310,5",
        "= 1\u00a0115,50 €",
        "−45,00\u00a0€",
        "remise",
    ),
}


def test_a_column_of_amounts_becomes_lines_with_a_total_undone_by_one_key(calculator: Calculator) -> None:
    """Nothing counts before it is chosen: the list in the input shows how all was read."""
    pasted, total, owed, label = COLUMNS[calculator.language]
    calculator.input.focus()
    calculator.page.evaluate(PASTE, pasted)
    written = calculator.input.input_value()
    expect(calculator.lines).to_have_count(0)
    expect(calculator.toast).to_contain_text(
        calculator.told("pasted_amounts", currency=total[2] if calculator.language == "en" else "€")
    )
    calculator.toast.get_by_role("button", name=calculator.told("take_lines")).click()
    expect(calculator.lines).to_have_count(4)
    expect(calculator.lines.last.locator(".answer")).to_have_text(total.replace(" €", "\u00a0€"))
    expect(calculator.line(label).locator(".answer")).to_contain_text(owed)
    calculator.input.press("Control+z")
    expect(calculator.lines).to_have_count(0)
    expect(calculator.input).to_have_value(written)


@pytest.mark.parametrize(
    ("pasted", "columns"),
    [("12\t30", 2), ("1\t234", 2), ("rent\t850\tpaid\nfood\t310\t", 3), ("Name\tAmount\nrent\t850", 2)],
)
def test_a_table_is_pasted_as_it_is_and_told(calculator: Calculator, pasted: str, columns: int) -> None:
    calculator.input.focus()
    calculator.page.evaluate(PASTE, pasted)
    expect(calculator.input).to_have_value(pasted)
    expect(calculator.toast).to_contain_text(calculator.told("pasted_table", count=columns))


@pytest.mark.parametrize("pasted", ["sin(30)", "2 3", "1.2.3", "(5)", "12 34", "2+2\n3+3", "x"])
def test_what_is_no_number_of_another_writing_is_pasted_as_it_is(english: Calculator, pasted: str) -> None:
    english.input.focus()
    english.page.evaluate(PASTE, pasted)
    expect(english.input).to_have_value(pasted)
    expect(english.toast).to_be_hidden()


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        ("max(1,5; 2) + 1 234,5", "fr", "en", "max(1.5; 2) + 1234.5"),
        ("max(1.5, 2) + 1,234.5", "en", "fr", "max(1,5; 2) + 1234,5"),
        ("10 % de 50", "fr", "en", "10 % of 50"),
        ("10% of 50", "en", "fr", "10% de 50"),
        ("[1.5, 2.5]", "en", "fr", "[1,5; 2,5]"),
        ("1.5", "en", "en", "1.5"),
    ],
)
def test_an_expression_goes_from_one_language_to_the_other(
    english: Calculator, text: str, source: str, target: str, expected: str
) -> None:
    assert english.module("translate", "translate", text, source, target) == expected
