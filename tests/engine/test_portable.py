from __future__ import annotations

import json
import subprocess
import sys

import pytest
from tests.engine.asking import number_of, tree_of

from calculatrice import Session, dump_session, load_session
from calculatrice.engine.budget import Budget
from calculatrice.engine.calculate import calculate, statements
from calculatrice.engine.errors import WrongType
from calculatrice.engine.numbers.exact import OPERATIONS, Operation
from calculatrice.engine.numbers.operations import PI, E, I
from calculatrice.engine.numbers.saved import dump_tree, load_tree
from calculatrice.engine.options import Options
from calculatrice.engine.values import Factorization, Items, Verdict
from calculatrice.engine.values.saved import dump_value, load_value


def run(text: str, session: Session) -> list[str]:
    options = Options()
    return [calculate(each, options, session, Budget.job()).text for each in statements(text, options, session)]


@pytest.mark.parametrize(
    ("definitions", "question", "answer"),
    [
        ("x = 3", "x + 1", "= 4"),
        ("x = -7/3", "x * 3", "= -7"),
        ("x = 7^3000", "x/7^2999", "= 7"),
        ("x = 1/7^3000", "x*7^2999", "≈ 0.142857142857143"),
        ("x = sqrt(2)", "x^2", "= 2"),
        ("x = pi", "sin(x/6)", "= 0.5"),
        ("x = e", "ln(x^3)", "= 3"),
        ("x = i", "x^2", "= -1"),
        ("x = sqrt(2)+sqrt(3)*i", "x*conj(x)", "= 5"),
        ("x = gamma(1/3)", "x/gamma(1/3)", "= 1"),
        ("x = erf(1)*zeta(3)*catalan*besselj(0; 1)", "x/x", "= 1"),
        ("x = pi > 3", "x", "= true"),
        ("x = [1/2; pi; i]", "sum(x)-pi-i", "= 0.5"),
        ("x = factor(360)", "x+0", "= 360"),
        ("f(a; b) = a^2 + b", "f(3; 1/2)", "= 9.5"),
        ("k = 3\nf(x) = k(x+1)", "f(1)", "= 6"),
        ("f(x) = 10% of x", "f(50)", "= 5"),
        ("true = 3", "true + 1", "= 4"),
        ("x = 1 < 2", "if(x; 1; 0)", "= 1"),
        ("f(x) = 0xFF.8 + 1 1/2 x + 0.(3)", "f(2)-1/3", "= 258.5"),
        ("f(x) = if(true; 0.(2)₇; x)", "3f(1)", "= 1"),
        ("7*6", "ans", "= 42"),
    ],
)
def test_a_session_that_was_saved_answers_as_before(definitions: str, question: str, answer: str) -> None:
    session = Session()
    run(definitions, session)
    restored = load_session(dump_session(session))
    assert run(question, session)[-1] == answer
    assert run(question, restored)[-1] == answer


@pytest.mark.parametrize("expression", ["zeta(3)", "gamma(1/3)", "lambertw(2)", "catalan", "sqrt(2)+pi"])
def test_a_process_that_has_calculated_nothing_reads_a_session(expression: str) -> None:
    session = Session()
    run(f"x = {expression}", session)
    reads = "import sys; from calculatrice.engine.portable import load_session; load_session(sys.stdin.read())"
    subprocess.run([sys.executable, "-c", reads], input=dump_session(session), text=True, check=True)


def test_a_definition_is_saved_as_it_was_typed() -> None:
    session = Session()
    run("f(x) = 0xDEAD + 4.7e3 x + 1 1/2 + 0.1(6)", session)
    assert load_session(dump_session(session)).functions["f"].text() == "f(x) = 0xDEAD+4.7e3×x+1 1/2+0.1(6)"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nonsense",
        "[]",
        "3",
        "null",
        '{"variables": {}}',
        '{"variables": {"x": {"rational": "1/0"}}, "functions": []}',
        '{"variables": {"x": {"rational": "one"}}, "functions": []}',
        '{"variables": {"x": {"tree": []}}, "functions": []}',
        '{"variables": {"x": {"tree": [["nonsense", true, []]]}}, "functions": []}',
        '{"variables": {"x": {"tree": [["sqrt", true, [5]]]}}, "functions": []}',
        '{"variables": {"x": {}}, "functions": []}',
        '{"variables": {"x": 3}, "functions": []}',
        '{"variables": {}, "functions": ["1+1"]}',
        '{"variables": {}, "functions": ["f(x) = "]}',
        '{"variables": [], "functions": []}',
    ],
)
def test_text_that_is_no_session_is_refused(text: str) -> None:
    with pytest.raises(WrongType):
        load_session(text)


@pytest.mark.parametrize(
    "value",
    [
        Verdict(truth=True),
        Verdict(None),
        Items((1, 2)),
        Items(()),
        Factorization(-360, ((2, 3), (3, 2), (5, 1))),
        7,
        number_of("1/3"),
        -(7**3000),
        number_of("1/7^3000"),
    ],
)
def test_a_value_is_written_as_json_and_read_again(value: Verdict | Items | Factorization | int) -> None:
    assert load_value(json.loads(json.dumps(dump_value(value)))) == value


@pytest.mark.parametrize("constant", [PI, E, I])
def test_constants_are_recognised_when_they_are_read(constant: object) -> None:
    assert load_tree(json.loads(json.dumps(dump_tree(constant)))) is constant  # type: ignore[arg-type]  # a tree, whose type is a detail


@pytest.mark.parametrize("expression", ["sqrt(2)+ln(3)/pi", "exp(2*i)+1/3", "atan(2)*gamma(1/3)", "root(5; 3)^(1/7)"])
def test_a_tree_is_the_same_when_it_is_read(expression: str) -> None:
    tree = tree_of(expression)
    assert repr(load_tree(json.loads(json.dumps(dump_tree(tree))))) == repr(tree)


def test_a_shared_branch_is_written_once() -> None:
    session = Session()
    run("x = sqrt(2)\n" + "x = x*x+x\n" * 50, session)
    assert len(dump_session(session)) < 10_000


def test_every_operation_is_found_by_its_name() -> None:
    modules = [module for name, module in sys.modules.items() if name.startswith("calculatrice.engine.")]
    operations = {value for module in modules for value in vars(module).values() if isinstance(value, Operation)}
    assert len(operations) > 30
    assert [operation for operation in operations if OPERATIONS[operation.name] is not operation] == []
