from __future__ import annotations

import pytest

from calculatrice.engine.budget import Budget
from calculatrice.engine.calculate import calculate, statements
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.language import FR, parse
from calculatrice.engine.language.tree import FunctionDefinition
from calculatrice.engine.options import Options
from calculatrice.engine.session import Definition, Session


def run(session: Session, *lines: str) -> list[str]:
    texts = []
    for line in lines:
        [statement] = statements(line, Options(), session)
        texts.append(calculate(statement, Options(), session, Budget.inline()).text)
    return texts


def definition(text: str) -> Definition:
    [node] = parse(text).statements
    assert isinstance(node, FunctionDefinition)
    return Definition(node.name, node.parameters, node.body)


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        (("x = 3", "x = x + 1", "x"), "= 4"),
        (("f(x) = x^2", "f(3)"), "= 9"),
        (("f(x) = x^2", "f(x) = x^3", "f(3)"), "= 27"),
        (("f(x) = x^2", "f = 5", "f(2)"), "= 10"),
        (("f = 5", "f(x) = x^2", "f(2)"), "= 4"),
        (("x = 5", "f(x) = x^2", "f(3)"), "= 9"),
        (("a = 2", "f(x) = a*x", "a = 3", "f(1)"), "= 3"),
        (("x = 2", "y = x", "x = 3", "y"), "= 2"),
        (("7*6", "ans/2", "ans"), "= 21"),
        (("x = 5", "ans"), "= 5"),
        (("5", "f(x) = x", "ans"), "= 5"),
        (("sin(1)^2+cos(1)^2", "ans"), "= 1"),
    ],
)
def test_what_was_defined_last_holds(lines: tuple[str, ...], last: str) -> None:
    assert run(Session(), *lines)[-1] == last


@pytest.mark.parametrize("line", ["x = 1/0", "x = y", "x = 1 +", "pi = 3", "f(f) = 1/0 +", "ans = 3", "sin(x) = x"])
def test_a_line_without_an_answer_changes_nothing(line: str) -> None:
    session = Session()
    run(session, "x = 3", "f(t) = t")
    with pytest.raises(CalculationError):
        run(session, line)
    assert run(session, "x", "f(2)") == ["= 3", "= 2"]


def test_a_copy_changes_alone() -> None:
    session = Session({"x": 1})
    copied = session.copy()
    copied.set_variable("x", 2)
    copied.set_function(definition("f(t) = t"))
    assert (session.variables, session.functions) == ({"x": 1}, {})


def test_a_name_is_forgotten() -> None:
    session = Session({"x": 1})
    session.set_function(definition("f(t) = t"))
    for name in ("x", "f", "unknown"):
        session.forget(name)
    assert (session.variables, session.functions) == ({}, {})


def test_a_session_is_replaced_whole() -> None:
    session = Session({"x": 1})
    session.replace(Session({"y": 2}))
    assert session.variables == {"y": 2}


def test_a_definition_is_written_as_it_can_be_typed() -> None:
    found = definition("f(a; b) = 1.5a + b")
    assert found.signature == "f(a; b)"
    assert found.text() == "f(a; b) = 1.5×a+b"
    assert found.text(FR) == "f(a; b) = 1,5×a+b"
