"""The parser: precedence, percentages, implicit products, definitions, limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.language.notation import notation

from calculatrice.engine.errors import BudgetExceeded, CalculationError
from calculatrice.engine.language import EN, FR, LOCALES, Program, parse, reading
from calculatrice.engine.language.cursor import MAX_LENGTH, MAX_NESTING
from calculatrice.engine.language.parser import MAX_HEIGHT
from calculatrice.engine.language.tree import Chain, Number, height

if TYPE_CHECKING:
    from calculatrice.engine.language import Locale
    from calculatrice.engine.language.cursor import Kind

KINDS: dict[str, Kind] = {"sin": "function", "max": "function", "mod": "function", "pi": "value", "e": "value"}


def read(text: str, locale: Locale = EN) -> str:
    return "\n".join(notation(statement) for statement in parse(text, locale, KINDS.get).statements)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1+2*3", "[1 + [2 * 3]]"),
        ("1-2-3+4", "[1 - 2 - 3 + 4]"),
        ("2--3", "[2 - -3]"),
        ("2*-3", "[2 * -3]"),
        ("+5", "+5"),
        ("-2*3", "[-2 * 3]"),
        ("-7//2", "[-7 // 2]"),
        ("-7 mod 3", "[-7 mod 3]"),
        ("7 mod -3", "[7 mod -3]"),
        ("-2^2", "-[2 ^ 2]"),
        ("2^3^2", "[2 ^ [3 ^ 2]]"),
        ("2^-1", "[2 ^ -1]"),
        ("2^-3^2", "[2 ^ -[3 ^ 2]]"),
        ("2**10", "[2 ^ 10]"),
        ("-3!", "-[3 !]"),
        ("3!^2", "[[3 !] ^ 2]"),
        ("2^3!", "[2 ^ [3 !]]"),
        ("5!!", "[5 !!]"),
        ("5!==120", "[[5 !] == 120]"),
        ("5! != 120", "[[5 !] != 120]"),
        ("30°", "[30 °]"),
        ("30º", "[30 °]"),
        ("5‰", "[5 ‰]"),
        ("x²", "[x ^ 2]"),
        ("x²³", "[x ^ 23]"),
        ("x⁻ⁿ", "[x ^ -n]"),
        ("10⁻³", "[10 ^ -3]"),
        ("2^3²", "[2 ^ [3 ^ 2]]"),
        ("-x²", "-[x ^ 2]"),
        ("√16", "√16"),
        ("2√3", "[2 * √3]"),
        ("√(2)√(8)", "[√2 * √8]"),
        ("√√16", "√√16"),
        ("∛sin(1)", "∛sin(1)"),
        ("√2^2", "[√2 ^ 2]"),
        ("√√16²", "[√√16 ^ 2]"),
        ("2^√9^2", "[2 ^ [√9 ^ 2]]"),
        ("|-3|", "abs(-3)"),
        ("||-3|-5|", "abs([abs(-3) - 5])"),
        ("|x||y|", "[abs(x) * abs(y)]"),
        ("|2|x|3|", "[abs(2) * x * abs(3)]"),
        ("|(|x|)|", "abs(abs(x))"),
        ("1<2<=3", "[1 < 2 <= 3]"),
        ("1+1==2", "[[1 + 1] == 2]"),
        ("1≠2", "[1 != 2]"),
        ("1<>2", "[1 != 2]"),
        ("1≤2≥3", "[1 <= 2 >= 3]"),
        ("[1, 2, 3]", "list(1, 2, 3)"),
        ("3×4·5∙6⋅7✕8", "[3 * 4 * 5 * 6 * 7 * 8]"),
        ("8÷2∕2", "[8 / 2 / 2]"),
        ("5−2–1", "[5 - 2 - 1]"),
        ("10% of 50", "[[10 %] of 50]"),
        ("mod(7; 3) mod 2", "[mod(7, 3) mod 2]"),
        ("πτφ + τ + φ", "[[pi * τφ] + tau + phi]"),
    ],
)
def test_operators_bind_as_written_in_school(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2pi", "[2 * pi]"),
        ("2 x y", "[2 * x * y]"),
        ("xy", "xy"),
        ("2πr²", "[2 * pi * [r ^ 2]]"),
        ("2(3)(4)", "[2 * 3 * 4]"),
        ("(1+2)(3+4)", "[[1 + 2] * [3 + 4]]"),
        ("(1+2)3", "[[1 + 2] * 3]"),
        ("2sin(9)", "[2 * sin(9)]"),
        ("2^3x", "[[2 ^ 3] * x]"),
        ("6/2(1+2)", "[6 / 2 * [1 + 2]]"),
        ("1/2pi", "[1 / 2 * pi]"),
        ("2e", "[2 * e]"),
        ("2e + 1", "[[2 * e] + 1]"),
        ("2|x|", "[2 * abs(x)]"),
        ("2[1; 2]", "[2 * list(1, 2)]"),
        ("5!3", "[[5 !] * 3]"),
        ("½x", "[1 / 2 * x]"),
    ],
)
def test_operands_side_by_side_are_multiplied_from_left_to_right(text: str, expected: str) -> None:
    assert read(text) == expected


def test_an_implicit_product_is_marked_and_equals_an_explicit_one() -> None:
    [implicit], [explicit] = parse("2x").statements, parse("2*x").statements
    assert implicit == explicit
    assert isinstance(implicit, Chain)
    assert isinstance(explicit, Chain)
    assert (implicit.links[0].implicit, explicit.links[0].implicit) == (True, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10%", "[10 %]"),
        ("200+10%", "[200 +% [10 %]]"),
        ("200-10%", "[200 -% [10 %]]"),
        ("200*10%", "[200 * [10 %]]"),
        ("10%+5", "[[10 %] + 5]"),
        ("100+50+10%", "[100 + 50 +% [10 %]]"),
        ("100+10%+10%", "[100 +% [10 %] +% [10 %]]"),
        ("200+(10%)", "[200 + [10 %]]"),
        ("200+10%*2", "[200 + [[10 %] * 2]]"),
        ("200+-10%", "[200 + -[10 %]]"),
        ("5%+3%-1%", "[[5 %] + [3 %] - [1 %]]"),
        ("5%+3%+1+10%", "[[5 %] + [3 %] + 1 +% [10 %]]"),
        ("(5%)+3%", "[[5 %] +% [3 %]]"),
        ("5%+(3%)+2%", "[[5 %] + [3 %] +% [2 %]]"),
        ("(5%+3%)+2%", "[[5 %] + [3 %] +% [2 %]]"),
        ("2+5% of 200", "[2 + [[5 %] of 200]]"),
        ("(20%)%", "[[20 %] %]"),
        ("10%3", "[10 mod 3]"),
    ],
)
def test_a_percentage_is_of_the_left_side_where_it_is_added_itself(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("(1+2)+3", "1+2+3"), ("(1/2)x", "1/2*x"), ("((2*3))*4", "2*3*4"), ("2½+1", "2+1/2+1")],
)
def test_brackets_around_what_comes_first_leave_no_trace(typed: str, plain: str) -> None:
    assert parse(typed).statements == parse(plain).statements


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        (EN, "max(1,234)", "max(1, 234)"),
        (EN, "max(1, 2.5; 3)", "max(1, 25e-1, 3)"),
        (EN, "max((1,234); |1,234|)", "max(1234, abs(1234))"),
        (EN, "max([1,234])", "max(list(1, 234))"),
        (EN, "1,234.5 + 1,234,567", "[12345e-1 + 1234567]"),
        (EN, "pi(1,234)", "[pi * 1234]"),
        (EN, "unknown(1,234)", "unknown(1, 234)"),
        (FR, "max(1,5; 2)", "max(15e-1, 2)"),
        (FR, "max(1 234; 2)", "max(1234, 2)"),
        (FR, "10 % de 50", "[[10 %] of 50]"),
        (FR, "of + 1", "[of + 1]"),
    ],
)
def test_a_comma_means_what_its_locale_and_its_brackets_say(locale: Locale, text: str, expected: str) -> None:
    assert read(text, locale) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = 3", "x = 3"),
        ("π = 3", "pi = 3"),
        ("f(x) = x^2 + 1", "f(x) = [[x ^ 2] + 1]"),
        ("f(x; y) = x(y+1)", "f(x, y) = [x * [y + 1]]"),
        ("f(x, y) = f(x)", "f(x, y) = f(x)"),
        ("f(sin) = sin(2)", "f(sin) = [sin * 2]"),
        ("f(x) = x(2)\nf(2)\nx(2)", "f(x) = [x * 2]\nf(2)\nx(2)"),
        ("x = 3\nx(2)", "x = 3\n[x * 2]"),
        ("pi(2) sin(2) g(2)", "[pi * 2 * sin(2) * g(2)]"),
        ("sin (2)", "sin(2)"),
        ("sqrt()", "sqrt()"),
    ],
)
def test_a_name_before_a_bracket_is_called_unless_it_is_a_value(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", ""), (" \n\t\n", ""), ("# nothing", ""), ("1 # one\n\n# two\r\n2", "1\n2"), ("1\n", "1")],
)
def test_a_statement_is_a_line_that_is_neither_blank_nor_a_comment(text: str, expected: str) -> None:
    assert read(text) == expected


def test_places_are_those_of_the_text_brackets_included() -> None:
    [node] = parse(" (1+2) * 3x").statements
    assert isinstance(node, Chain)
    places = [
        (part.start, part.end) for part in (node, node.first, *node.links, *(link.operand for link in node.links))
    ]
    assert places == [(1, 11), (1, 6), (7, 8), (10, 10), (9, 10), (10, 11)]


@pytest.mark.parametrize(
    ("text", "code", "span", "alternative"),
    [
        ("6/2(1+2)", "implicit_after_division", (2, 8), "6/(2(1+2))"),
        ("1/2pi x + 1", "implicit_after_division", (2, 7), "1/(2pi x) + 1"),
        ("7 mod 2(3)", "implicit_after_division", (6, 10), "7 mod (2(3))"),
        ("10%3", "percent_as_remainder", (0, 4), "10%×3"),
        ("1+10 % (3)", "percent_as_remainder", (2, 8), "1+10 % × (3)"),
        ("√2^2", "radical_before_power", (0, 4), "√(2^2)"),
        ("0.1(6)", "repeating_decimals", (0, 6), "0.1×(6)"),
        ("3.14(5)^2", "repeating_decimals", (0, 7), "3.14×(5)^2"),
        ("1,234.5(6)+1", "repeating_decimals", (0, 10), "1,234.5×(6)+1"),
        ("0x1.8(5)", "repeating_decimals", (0, 8), "0x1.8×(5)"),
        ("2.5 (3)", "bracket_after_decimals", (0, 7), "2.5(3)"),
        ("2.5( 3 )", "bracket_after_decimals", (0, 8), "2.5(3)"),
        ("2 1/2(3)", "implicit_after_division", (0, 8), "(2+1/(2(3)))"),
        ("2^1 1/2", "mixed_after_operator", (0, 7), "2^1×1/2"),
        ("2^-1 1/2", "mixed_after_operator", (0, 8), "2^-1×1/2"),
        ("√1 1/4", "mixed_after_operator", (0, 6), "√1×1/4"),
        ("12 345/678", "mixed_or_grouped", (0, 10), "12345/678"),
        ("5 1/2%", "suffix_of_mixed", (0, 6), "5+1/2%"),
        ("e^2pi", "implicit_in_exponent", (0, 5), "e^(2pi)"),
        ("-e^2pi x+1", "implicit_in_exponent", (1, 8), "-e^(2pi x)+1"),
        ("e^iπ", "implicit_in_exponent", (0, 4), "e^(iπ)"),
        ("2^3(4)", "implicit_in_exponent", (0, 6), "2^(3(4))"),
        ("2**3x", "implicit_in_exponent", (0, 5), "2**(3x)"),
        ("2(8/15)", "integer_before_fraction", (0, 7), "(2+8/15)"),
        ("-2 (8/15) + 1", "integer_before_fraction", (1, 9), "-(2+8/15) + 1"),
        ("3√8", "number_before_root", (0, 3), "root(8; 3)"),
        ("2+4√81", "number_before_root", (2, 6), "2+root(81; 4)"),
        ("e(2)", "constant_before_bracket", (0, 4), "exp(2)"),
        ("e(2)+1", "constant_before_bracket", (0, 4), "exp(2)+1"),
        ("max(1,234)", "commas_separate", (4, 9), "max(1234)"),
        ("max(1,234, 5)", "commas_separate", (4, 9), "max(1234, 5)"),
        ("[1,234]", "commas_separate", (1, 6), "[1234]"),
        ("12°34", "minutes_of_arc", (0, 5), "12°×34"),
        ("sin(12° 34.5)", "minutes_of_arc", (4, 12), "sin(12°×34.5)"),
        ("2√x²y", "radical_before_power", (1, 4), "2√(x²)y"),
        ("1\n 1/2pi # half\n2", "implicit_after_division", (5, 8), "1/(2pi) # half"),
    ],
)
def test_a_doubtful_reading_comes_with_the_other_one(
    text: str, code: str, span: tuple[int, int], alternative: str
) -> None:
    [notice] = parse(text, kind_of=KINDS.get).notices
    assert (notice.code, (notice.start, notice.end), notice.alternative) == (code, span, alternative)
    assert parse(alternative, kind_of=KINDS.get).statements != parse(text, kind_of=KINDS.get).statements


@pytest.mark.parametrize(
    ("text", "code", "span"),
    [
        ("[1,000; 2,500]", "commas_group", (1, 6)),
        ("max(1,234; 5)", "commas_group", (4, 9)),
        ("pi(10)", "constant_multiplies", (0, 6)),
        ("2024-12-25 - 2024-01-01", "date_shape", (0, 10)),
        ("1 + 2024-1-5", "date_shape", (4, 12)),
        ("12/25/2024", "date_shape", (0, 10)),
        ("25/12/2024", "date_shape", (0, 10)),
        ("2024/12/25", "date_shape", (0, 10)),
        ("25-12-2024", "date_shape", (0, 10)),
    ],
)
def test_a_doubtful_reading_without_another_to_offer_is_told(text: str, code: str, span: tuple[int, int]) -> None:
    [notice] = parse(text, kind_of=KINDS.get).notices
    assert (notice.code, (notice.start, notice.end), notice.alternative) == (code, span, None)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2pi",
            "2e",
            "6/2*(1+2)",
            "(6/2)(1+2)",
            "1/2",
            "2pi/3",
            "√(2)^2",
            "√4",
            "√4/2",
            "10%*3",
            "10% of 3",
            "200+10%",
        ),
        *("0.(3)", "1.(6)+1", "0.(3)(2)", "2(3)", "2.5(x)", "1e3(5)", "0xff(3)", "0.(2)₇"),
        *("1 1/2", "2 1/3 * 3", "1 1/2 / 3", "3 / 1 1/2", "(1 1/2)^2", "2^(1 1/2)", "√(1 1/4)"),
        *("e^2 pi", "(e^2)pi", "e^(2)pi", "e^2*pi", "x²y"),
        *("2(15/8)", "2*(8/15)", "(8/15)2", "x(8/15)", "2.5(8/x)"),
        *("2√3", "3√2", "2√9", "3 √8", "3*√8"),
        *("pi(4)^2", "2pi(5)", "pi(x)", "e(x+1)", "e*(2)", "f(e) = e(2)"),
        *("max(1, 234)", "max(1,2345)", "max(1,23)", "max(1,234,5)", "(1,234)", "[1; 234]", "1,234"),
        *("12°", "12° + 34", "12°*34", "12°x"),
        *("2024 - 12 - 25", "2024-13-25", "2024-12-32", "2024-12", "1/2/3", "12/25/24", "2024/5/2", "x2024-12-25"),
    ],
)
def test_a_plain_reading_comes_without_notice(text: str) -> None:
    assert parse(text).notices == []


def test_a_statement_is_warned_of_once_for_each_reason() -> None:
    notices = parse("1/2pi + 1/2pi + 10%3\n1/2pi").notices
    assert [notice.code for notice in notices] == [
        "percent_as_remainder",
        "implicit_after_division",
        "implicit_after_division",
    ]


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "unit", ["(", "-", "+", "2^", "|", "[", "√", "∛", "f(", "x(", "2(", "[1;", "(1+2*(", "sin ", "-("]
)
@pytest.mark.parametrize("end", ["", "1"])
def test_deep_nesting_is_an_error(unit: str, end: str) -> None:
    with pytest.raises(BudgetExceeded) as caught:
        parse(unit * (60_000 // len(unit)) + end, kind_of=KINDS.get)
    assert caught.value.reason == "nesting_too_deep"


@pytest.mark.parametrize("text", ["5" + " !" * 30_000, "(" * 60 + "5" + "!! !! !! )" * 60 * 3, "x" + " ² !" * 9_999])
def test_a_tall_tree_is_an_error(text: str) -> None:
    with pytest.raises(BudgetExceeded) as caught:
        parse(text.replace(")", "", text.count(")") - text.count("(")))
    assert caught.value.reason == "nesting_too_deep"


@pytest.mark.parametrize(
    ("unit", "closer", "per_unit"),
    [("(", ")", 1), ("-", "", 1), ("2^", "", 1), ("√", "", 1), ("|", "|", 1), ("f(1;", ")", 1), ("(1+2*(", "))", 2)],
)
def test_nesting_up_to_the_limit_is_read(unit: str, closer: str, per_unit: int) -> None:
    count = MAX_NESTING // per_unit
    [node] = parse(unit * count + "1" + closer * count).statements
    assert height(node, MAX_HEIGHT) <= MAX_HEIGHT


def test_a_stack_that_is_nearly_full_is_an_error_and_no_crash() -> None:
    def deep(calls: int) -> None:
        if calls:
            deep(calls - 1)
        else:
            parse("f(1;" * 90 + "1" + ")" * 90)

    with pytest.raises(BudgetExceeded):
        deep(600)


def test_a_text_has_a_length_limit() -> None:
    [node] = parse("1" * MAX_LENGTH).statements
    assert isinstance(node, Number)
    assert node.significand == (10**MAX_LENGTH - 1) // 9
    with pytest.raises(BudgetExceeded) as caught:
        parse("1" * (MAX_LENGTH + 1))
    assert (caught.value.reason, caught.value.span) == ("expression_too_long", (MAX_LENGTH, MAX_LENGTH + 1))


@pytest.mark.no_cover
@pytest.mark.parametrize("unit", ["1+", "1*", "x ", "1/", "1<", "1+2%+", "5!+", "√2+", "1/2(3)*"])
def test_ten_thousand_terms_are_one_chain(unit: str) -> None:
    count = min(10_000, MAX_LENGTH // len(unit) - 1)
    [node] = parse(unit * count + "x").statements
    assert height(node, MAX_HEIGHT) <= 4


WORDS = ("mod ", "of ", "de ", "sin(", "f(", "x", "e", "0x", "1e", "**", "//")
PIECES = st.sampled_from([*"0123456789.,;()[]|+-*/^!%‰°√∛=<>≠≤≥ ×÷−²⁻ⁿ½π#\n\t", *WORDS])
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=20)


def outcome(text: str, locale: Locale) -> Program | CalculationError:
    try:
        return parse(text, locale, KINDS.get)
    except CalculationError as error:
        return error


@pytest.mark.no_cover
@pytest.mark.parametrize("locale", LOCALES.values(), ids=LOCALES)
@settings(max_examples=500)
@given(text=TEXTS)
def test_any_text_is_read_or_refused_with_a_place_and_a_sentence(locale: Locale, text: str) -> None:
    found = outcome(text, locale)
    if isinstance(found, Program):
        for statement in found.statements:
            assert parse(reading(statement, locale), locale, KINDS.get).statements == [statement]
    else:
        start, end = found.span or (-1, -1)
        assert 0 <= start <= end <= len(text)
        assert found.message("en") != found.message("fr")
        assert found.mended is None or isinstance(outcome(found.mended, locale), Program)
