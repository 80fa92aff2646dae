"""The errors of the syntax: code, reason, place, and the text that was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language import EN, FR, parse

if TYPE_CHECKING:
    from calculatrice.engine.errors import Span
    from calculatrice.engine.language import Locale
    from calculatrice.engine.language.cursor import Kind

KINDS: dict[str, Kind] = {"sin": "function", "max": "function", "pi": "value", "e": "value"}


@pytest.mark.parametrize(
    ("locale", "text", "reason", "span", "mended"),
    [
        (EN, "2 3", "two_numbers", (0, 3), None),
        (EN, "5 5!", "two_numbers", (0, 3), None),
        (EN, "1 234", "two_numbers", (0, 5), "1234"),
        (EN, "1 234 567.8", "two_numbers", (0, 5), "1234567.8"),
        (FR, "12 34", "two_numbers", (0, 5), None),
        (EN, "x = 1\n2 3\n4", "two_numbers", (6, 9), None),
        (EN, "pi 2", "name_then_number", (0, 4), "pi × 2"),
        (EN, "π2", "name_then_number", (0, 2), "π × 2"),
        (EN, "e ½", "name_then_number", (0, 3), "e × ½"),
        (EN, "x ½", "unknown_name_then_number", (0, 3), "x × ½"),
        (EN, "1 3/2", "improper_mixed_number", (0, 5), None),
        (EN, "1 234/5", "grouped_or_mixed", (0, 7), None),
        (EN, "12 000/13", "grouped_or_mixed", (0, 9), None),
        (EN, "1 1/2 1/2", "two_numbers", (4, 7), None),
        (EN, "1 1 / 2", "mixed_number_form", (0, 7), None),
        (EN, "1.5 1/2", "mixed_number_form", (0, 7), None),
        (EN, "1 1/2e3", "mixed_number_form", (0, 7), None),
        (EN, "½ 1/2", "mixed_number_form", (0, 5), None),
        (EN, "1  1/2", "mixed_number_spaces", (0, 6), "1 1/2"),
        (EN, "1\t1/2", "mixed_number_spaces", (0, 5), "1 1/2"),
        (EN, "1 1/2^2", "operator_after_mixed", (0, 6), None),
        (EN, "1 1/2²", "operator_after_mixed", (0, 6), None),
        (EN, "1 1/2!", "operator_after_mixed", (0, 6), None),
        (EN, "1 1/2/3", "operator_after_mixed", (0, 6), None),
        (EN, "1/2 1/2", "mixed_after_slash", (1, 7), None),
        (EN, "5!!!", "many_factorials", (0, 4), None),
        (EN, "1+5!!!!", "many_factorials", (2, 7), None),
        (EN, "12°75", "number_after_degrees", (0, 5), None),
        (EN, "x°34", "number_after_degrees", (0, 4), None),
        (EN, "12°34^2", "number_after_degrees", (0, 5), None),
        (EN, "[1,2; 3,4]", "matrix", (0, 3), None),
        (EN, "[1; 2, 3]", "matrix", (0, 6), None),
        (EN, "=", "operand_expected", (0, 1), None),
        (EN, "x =", "operand_at_end", (2, 3), None),
        (EN, "f(x) =", "operand_at_end", (5, 6), None),
        (EN, "1+2)*3", "stray_bracket", (3, 4), None),
        (EN, "sin", "function_without_brackets", (0, 3), None),
        (EN, "sin + 1", "function_without_brackets", (0, 3), None),
        (EN, "(1+2", "missing_bracket", (0, 1), "(1+2)"),
        (EN, "2*max(1; [2; 3", "missing_bracket", (9, 10), "2*max(1; [2; 3])"),
        (EN, "|x", "missing_bracket", (0, 1), "|x|"),
        (EN, "(1+2 # three\n4", "missing_bracket", (0, 1), "(1+2) # three\n4"),
        (EN, "1+2)", "stray_bracket", (3, 4), "1+2"),
        (EN, "1]", "stray_bracket", (1, 2), "1"),
        (EN, "(1+2]", "mismatched_bracket", (4, 5), "(1+2)"),
        (EN, "|x)", "mismatched_bracket", (2, 3), "|x|"),
        (EN, "()", "empty_brackets", (0, 2), None),
        (EN, "[ ]", "empty_brackets", (0, 3), None),
        (EN, "1+", "operand_at_end", (1, 2), None),
        (EN, "max(1;", "operand_at_end", (5, 6), None),
        (EN, "7 mod", "operand_at_end", (2, 5), None),
        (EN, "(", "operand_at_end", (0, 1), None),
        (EN, "1+*2", "operand_expected", (2, 3), None),
        (EN, "(1+)", "operand_expected", (3, 4), None),
        (EN, "mod 3", "operand_expected", (0, 3), None),
        (EN, "1\n*2", "operand_expected", (2, 3), None),
        (EN, "max(1;;2)", "operand_expected", (6, 7), None),
        (EN, "x = 5 = 3", "single_equals", (6, 7), "x = 5 == 3"),
        (EN, "x = y = 3", "single_equals", (6, 7), "x = y == 3"),
        (EN, "1;2", "separator_outside_call", (1, 2), None),
        (EN, "(1;2)", "separator_outside_call", (2, 3), None),
        (EN, "1, 2", "separator_outside_call", (1, 2), None),
        (EN, "(1+2),5", "separator_outside_call", (5, 6), None),
        (FR, "max(1, 2)", "decimal_comma", (5, 6), "max(1; 2)"),
        (FR, "max((1+2),5)", "decimal_comma", (9, 10), "max((1+2);5)"),
        (FR, "f(x, y) = x", "decimal_comma", (3, 4), "f(x; y) = x"),
        (EN, "f(x; x) = x", "duplicate_parameter", (5, 6), None),
        (EN, "20%%", "doubled_percent", (2, 4), None),
        (EN, "20%‰", "doubled_percent", (2, 4), None),
    ],
)
def test_a_syntax_error_says_where_and_what_was_meant(
    locale: Locale, text: str, reason: str, span: Span, mended: str | None
) -> None:
    with pytest.raises(CalculationError) as caught:
        parse(text, locale, KINDS.get)
    error = caught.value
    assert (error.code, error.reason, error.span, error.mended) == ("syntax_error", reason, span, mended)


@pytest.mark.parametrize(
    ("locale", "text", "reason", "span", "mended"),
    [
        (EN, "12,34", "foreign_number", (0, 5), "12.34"),
        (EN, "1+0,5", "foreign_number", (2, 5), "1+0.5"),
        (EN, "1.234,5", "foreign_number", (0, 7), "1234.5"),
        (EN, "(1,2)", "foreign_number", (1, 4), "(1.2)"),
        (FR, "1,234.5", "foreign_number", (0, 7), "1234,5"),
        (FR, "1,234,567", "foreign_number", (0, 9), "1234567"),
        (FR, "1.234", "ambiguous_number", (0, 5), None),
        (FR, "2+123.456e3", "ambiguous_number", (2, 11), None),
        (EN, "1.2.3", "malformed_number", (0, 5), None),
        (FR, "1.2.3", "malformed_number", (0, 5), None),
        (EN, "1,2345", "foreign_number", (0, 6), "1.2345"),
        (EN, "1,234,5", "malformed_number", (0, 7), None),
        (EN, "1e-3,5", "malformed_number", (0, 6), None),
        (FR, "max(1,5,2)", "malformed_number", (4, 9), None),
        (EN, "1+.", "malformed_number", (2, 3), None),
        (EN, "2.5½", "malformed_number", (0, 4), None),
        (EN, "½½", "malformed_number", (0, 1), None),
        (EN, "0b102", "malformed_radix", (0, 5), None),
        (EN, "0x", "malformed_radix", (0, 2), None),
        (EN, "0o18", "malformed_radix", (0, 4), None),
        (EN, "0x1F.8.1", "malformed_number", (0, 8), None),
        (EN, "0x1F.g", "malformed_radix", (0, 6), None),
        (EN, "0b0.(2)", "malformed_radix", (0, 7), None),
        (EN, "0x0x1", "malformed_radix", (0, 5), None),
        (EN, "18₅", "digit_out_of_base", (0, 3), None),
        (EN, "1+0b1₂", "digit_out_of_base", (2, 6), None),
        (EN, "0.(7)₇", "digit_out_of_base", (0, 6), None),
        (EN, "12₁", "base_out_of_range", (0, 3), None),
        (EN, "12₃₇", "base_out_of_range", (0, 4), None),
        (EN, "6.67430(15)e-11", "repeating_before_exponent", (0, 15), None),
        (EN, "1+0.(3)E5", "repeating_before_exponent", (2, 9), None),
        (FR, "6,67430(15)e-11", "repeating_before_exponent", (0, 15), None),
        (FR, "1.234(5)", "ambiguous_number", (0, 5), None),
    ],
)
def test_a_number_error_says_where_and_what_was_meant(
    locale: Locale, text: str, reason: str, span: Span, mended: str | None
) -> None:
    with pytest.raises(CalculationError) as caught:
        parse(text, locale)
    error = caught.value
    assert (error.code, error.reason, error.span, error.mended) == ("number_format", reason, span, mended)


@pytest.mark.parametrize(
    ("text", "locale", "sentence"),
    [
        ("(1+2", EN, "“(” is never closed: add “)”. Did you mean: (1+2)"),
        ("1.234", FR, "« 1.234 » a deux lectures : écrivez 1,234 ou 1 234."),
        ("12,34", EN, "“12,34” is not written as in this language: the decimal mark is “.”. Did you mean: 12.34"),
        ("2*" + "1." * 60, EN, "“" + "1." * 20 + "…” is not a number: check its digits and its decimal mark."),
    ],
)
def test_the_sentence_says_what_to_do(text: str, locale: Locale, sentence: str) -> None:
    with pytest.raises(CalculationError) as caught:
        parse(text, locale)
    assert caught.value.message(locale.name).replace("\u202f", " ") == sentence
