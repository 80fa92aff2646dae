from __future__ import annotations

import pytest
from tests.engine.asking import ask

from calculatrice.engine.budget import Budget
from calculatrice.engine.calculate import calculate, statements
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.options import Options
from calculatrice.engine.session import Session


def run(*lines: str, budget: Budget | None = None) -> str:
    """The answer to the last line, in one session."""
    session, text = Session(), ""
    for line in lines:
        [statement] = statements(line, Options(), session)
        text = calculate(statement, Options(), session, budget or Budget.inline()).text
    return text


def failure(*lines: str) -> CalculationError:
    with pytest.raises(CalculationError) as caught:
        run(*lines)
    return caught.value


@pytest.mark.parametrize(
    ("expression", "answer"),
    [
        ("1.50", "= 1.5"),
        ("1e3", "= 1000"),
        ("1.5e-3", "= 0.0015"),
        ("0e99", "= 0"),
        ("-+-3", "= 3"),
        ("√16", "= 4"),
        ("∛27", "= 3"),
        ("5!", "= 120"),
        ("7!!", "= 105"),
        ("180°", "≈ 3.14159265358979"),
        ("5‰", "= 0.005"),
        ("|-3|", "= 3"),
        ("|3+4i|", "= 5"),
        ("2+3-4", "= 1"),
        ("2*3/4", "= 1.5"),
        ("7//2", "= 3"),
        ("-7 mod 3", "= 2"),
        ("pi//1", "= 3"),
        ("pi mod 3", "≈ 0.141592653589793"),
        ("10 mod pi", "≈ 0.575222039230620"),
        ("10//pi", "= 3"),
        ("200+10%", "= 220"),
        ("200-10%", "= 180"),
        ("pi+100%-2*pi", "= 0"),
        ("200+5‰", "= 200.005"),
        ("10% of 50", "= 5"),
        ("max([3; 1; 2])", "= 3"),
        ("max(3; 1; 2)", "= 3"),
        ("factor(12)+1", "= 13"),
        ("-factor(12)", "= -12"),
        ("[1; 2]", "= [1; 2]"),
    ],
)
def test_every_kind_of_node_has_its_value(expression: str, answer: str) -> None:
    assert run(expression) == answer


@pytest.mark.parametrize(
    ("expression", "answer"),
    [
        ("1 == 1", "true"),
        ("1 == 2", "false"),
        ("1 != 2", "true"),
        ("1 != 1", "false"),
        ("1 < 2", "true"),
        ("2 < 2", "false"),
        ("2 <= 2", "true"),
        ("3 <= 2", "false"),
        ("2 > 1", "true"),
        ("2 > 2", "false"),
        ("2 >= 2", "true"),
        ("1 >= 2", "false"),
        ("1 ≠ 2", "true"),
        ("1 ≤ 1", "true"),
        ("1 < 2 < 3", "true"),
        ("1 < 3 < 2", "false"),
        ("3 < 1 < 2", "false"),
        ("1 < 2 == 2", "true"),
        ("sqrt(2)*sqrt(3) == sqrt(6)", "true"),
        ("sqrt(2)*sqrt(3) <= sqrt(6)", "true"),
        ("sqrt(2)*sqrt(3) < sqrt(6)", "false"),
        ("sqrt(2)*sqrt(3)+10^-90 > sqrt(6)", "true"),
        ("i == sqrt(-1)", "true"),
        ("i != 1", "true"),
        ("i*i < 0", "true"),
        ("gamma(1/3)*gamma(2/3) == 2*pi/sqrt(3)", "undecided"),
        ("gamma(1/3)*gamma(2/3) != 2*pi/sqrt(3)", "undecided"),
        ("gamma(1/3)*gamma(2/3) < 2*pi/sqrt(3)", "undecided"),
        ("1 < 2 < 3 == gamma(1/3)*gamma(2/3)*sqrt(3)*3/2/pi", "undecided"),
        ("2 < 1 < gamma(1/3)*gamma(2/3)*sqrt(3)/2/pi", "false"),
        ("1 <= gamma(1/3)*gamma(2/3)*sqrt(3)/2/pi < 0", "false"),
    ],
)
def test_a_comparison_is_proved_or_left_open(expression: str, answer: str) -> None:
    assert run(expression, budget=Budget.job()) == f"= {answer}"


@pytest.mark.parametrize(
    ("lines", "answer"),
    [
        (("f(x) = x^2", "f(3)"), "= 9"),
        (("f(x; y) = x-y", "f(5; 2)"), "= 3"),
        (("f(x) = x^2", "g(x) = f(x+1)", "g(2)"), "= 9"),
        (("x = 10", "f(x) = x", "f(3)+x"), "= 13"),
        (("f(n) = if(n < 1; 0; n+f(n-1))", "f(20)"), "= 210"),
        (("f(x) = [x; x]", "sum(f(3))"), "= 6"),
        (("f(x) = x > 3", "f(5)"), "= true"),
        (("k = 3", "k(2+1)"), "= 9"),
        (("sum(k(k+1); k; 1; 3)",), "= 20"),
        (("f(k) = k(2)", "f(5)"), "= 10"),
        (("sum(sum(j; j; 1; k); k; 1; 3)",), "= 10"),
        (("k = 7", "sum(k; k; 1; 3)+k"), "= 13"),
    ],
)
def test_names_and_functions(lines: tuple[str, ...], answer: str) -> None:
    assert run(*lines) == answer


@pytest.mark.parametrize(
    ("lines", "reason", "span"),
    [
        (("1/0",), "division_by_zero", (2, 3)),
        (("3+1/(2-2)",), "division_by_zero", (4, 9)),
        (("0^-1",), "zero_to_negative_power", (0, 4)),
        (("2+x",), "unknown_name", (2, 3)),
        (("sqtr(2)",), "unknown_name_near", (0, 4)),
        (("x = 3", "zz(2)"), "unknown_name", (0, 2)),
        (("sin",), "function_without_brackets", (0, 3)),
        (("f(x) = x", "f+1"), "function_without_brackets", (0, 1)),
        (("f(x) = h+x", "h(x) = x", "f(1)"), "function_is_no_number", (0, 4)),
        (("(1 < 2)+1",), "truth_is_no_number", (0, 7)),
        (("2+abs([1; 2])",), "list_is_no_number", (6, 12)),
        (("[1; 2]*[3; 4]",), "product_of_lists", (7, 13)),
        (("[1; 2]+[3]",), "lengths_differ", (7, 10)),
        (("[1; 2][3]",), "position_outside", (7, 8)),
        (("1 and true",), "truth_is_no_number", (6, 10)),
        (("[k for k in 3]",), "list_expected", (12, 13)),
        (("1..10^9",), "list_too_long", (0, 7)),
        (("sqrt(2)+i to hex",), "form_of_reals", (0, 16)),
        (("sin([1; 2])",), "list_is_no_number", (4, 10)),
        (("sqrt(1; 2)",), "wrong_arity", (0, 10)),
        (("sqrt()",), "wrong_arity", (0, 6)),
        (("f(x) = x", "f(1; 2)"), "wrong_arity", (0, 7)),
        (("if(1 < 2; 3)",), "wrong_arity", (0, 12)),
        (("i < 1",), "order_of_complex", (0, 5)),
        (("1 < 2 < i",), "order_of_complex", (0, 9)),
        (("pi = 3",), "name_reserved", (0, 2)),
        (("ans = 3",), "name_reserved", (0, 3)),
        (("sin(x) = x",), "name_reserved", (0, 3)),
        (("f(x) = 1/x", "2+f(0)"), "division_by_zero", (2, 6)),
        (("f(x) = 1/x", "g(x) = f(x)", "g(0)"), "division_by_zero", (0, 4)),
        (("f(x) = f(x+1)", "f(1)"), "recursion_too_deep", (0, 4)),
        (("ln(1; 2)",), "wrong_arity", (0, 8)),
        (("log(5; 1)",), "logarithm_base_one", (7, 8)),
        (("(-1)!",), "factorial_of_negative", (0, 5)),
    ],
)
def test_an_error_says_what_and_where(lines: tuple[str, ...], reason: str, span: tuple[int, int]) -> None:
    error = failure(*lines)
    assert (error.reason, error.span) == (reason, span)


@pytest.mark.parametrize(
    ("expression", "warned"),
    [
        ("(-8)^(1/3)", True),
        ("(-8)^(2/3)", True),
        ("(-8)^(1/2)", False),
        ("(-8)^(3/4)", False),
        ("8^(1/3)", False),
        ("cbrt(-8)", False),
        ("(-2)^pi", False),
        ("(1+i)^(1/3)", False),
    ],
)
def test_a_principal_value_is_warned_of_where_there_is_a_real_one(expression: str, warned: bool) -> None:
    assert [notice.code for notice in ask(expression).warnings] == ["principal_value"] * warned


def test_recursion_ends_with_an_error_and_not_with_the_process() -> None:
    assert failure("f(x) = f(x+1)+f(x)", "f(1)").code == "budget_exceeded"
    assert run("1+1") == "= 2"


def test_parameters_are_unbound_after_an_error() -> None:
    session = Session()
    for line in ("f(x) = 1/x", "f(0)", "x"):
        [statement] = statements(line, Options(), session)
        try:
            calculate(statement, Options(), session, Budget.inline())
        except CalculationError as error:
            last = error.reason
    assert last == "unknown_name"


def test_the_nearest_name_is_offered() -> None:
    assert "“sqrt”" in failure("sqtr(2)").message("en")
    assert "“total”" in failure("total = 3", "totl").message("en")


def test_effort_is_bounded_however_the_work_is_spread() -> None:
    with pytest.raises(CalculationError) as caught:
        run("+".join(["1"] * 10_000), budget=Budget.inline(effort=100_000))
    assert caught.value.code == "budget_exceeded"
