"""What can be defined, what gives way to a definition, and that it is told once."""

from __future__ import annotations

import pytest

import calculatrice
from calculatrice.engine.functions.registry import REGISTRY
from calculatrice.engine.names import is_reserved


def run(*texts: str) -> list[calculatrice.Result]:
    session = calculatrice.Session()
    return [calculatrice.evaluate(text, session=session) for text in texts]


def warned(result: calculatrice.Result) -> list[str]:
    return [notice.code for notice in result.warnings]


@pytest.mark.parametrize(
    "name", ["mean", "mode", "arcsin", "fib", "gamma", "zeta", "count", "round", "egamma", "average", "pow", "cube"]
)
def test_what_answers_are_not_written_with_gives_way_to_a_definition_and_that_is_told_once(name: str) -> None:
    first, second, third = run(f"{name} = 3", f"{name} = 4", f"{name} + 1")
    assert (first.decimal, second.decimal, third.decimal) == ("3", "4", "5")
    assert [warned(result) for result in (first, second, third)] == [["name_hides_catalogue"], [], []]


@pytest.mark.parametrize("name", ["pi", "π", "e", "i", "phi", "tau", "ans", "sin", "ln", "sqrt", "if", "sum"])
def test_what_answers_are_written_with_is_reserved(name: str) -> None:
    for text in (f"{name} = 3", f"{name}(t) = t"):
        with pytest.raises(calculatrice.CalculationError):
            run(text)


def test_a_function_of_one_s_own_is_called_and_written_as_itself_whatever_the_catalogue_has() -> None:
    defined, called = run("nCr(n; k) = n - k", "nCr(5; 2)")
    assert (called.decimal, warned(defined), warned(called)) == ("3", ["name_hides_catalogue"], [])
    assert called.reading == "nCr(5; 2)"
    assert called.notation("reading", "spoken") == "nCr of 5 and 2"
    assert "binom" not in str(called.notation("reading", "latex"))
    assert str(run("nCr(5; 2)")[0].notation("reading", "latex")) == r"\binom{5}{2}"


def test_a_hidden_name_means_a_product_where_it_is_a_number() -> None:
    assert [result.decimal for result in run("mean = 3", "2mean(1+1)")] == ["3", "12"]


@pytest.mark.parametrize(
    ("text", "hides"), [("1+gamma(1/3)", "gamma = 1.4"), ("1+egamma", "egamma = 3"), ("2 catalan", "catalan = 5")]
)
def test_no_exact_form_is_written_with_a_name_that_means_something_else_here(text: str, hides: str) -> None:
    [known] = run(text)
    assert known.exact is not None
    *_, hidden = run(f"x = {text}", hides, "x")
    assert (hidden.exact, hidden.decimal) == (None, known.decimal)


def test_aliases_are_never_reserved() -> None:
    aliases = {name for name, entry in REGISTRY.items() if name != entry.name}
    assert {name for name in aliases if is_reserved(name)} == set()
    assert {name for name in REGISTRY if is_reserved(name)} > {"sin", "pi"}
