"""Exact numbers and sessions as JSON text, to be saved, sent to another process and read again.

A tree of exact operations is written as a table of its distinct nodes, children first: `[name, real, operands]`, an
operand being the index of an earlier row or a rational as text. So a number is as long as it has nodes, and is what it
was when it is read, whatever has been defined since.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from calculatrice.engine.errors import CalculationError, WrongType
from calculatrice.engine.format import fraction
from calculatrice.engine.lazy_flint import flint
from calculatrice.engine.numbers import rational
from calculatrice.engine.numbers.exact import OPERATIONS, Exact
from calculatrice.engine.numbers.operations import PI, E, I
from calculatrice.engine.session import Definition, Session
from calculatrice.engine.syntax.parser import parse
from calculatrice.engine.syntax.tree import FunctionDefinition
from calculatrice.engine.values import Factorization, Items, Verdict

if TYPE_CHECKING:
    from calculatrice.engine.numbers.exact import Number, Rational
    from calculatrice.engine.values import Value

VERSION = 1
SINGLE: dict[tuple[str, tuple[Number, ...]], Exact] = {("pi", ()): PI, ("i", ()): I, ("exp", (1,)): E}
"""Numbers that are recognised by identity."""


def dump_session(session: Session) -> str:
    """The session as JSON text.

    >>> load_session(dump_session(Session({"x": 3}))).variables
    {'x': 3}
    """
    variables = {name: dump_value(value) for name, value in session.variables.items()}
    functions = [definition.text() for definition in session.functions.values()]
    return json.dumps({"version": VERSION, "variables": variables, "functions": functions}, ensure_ascii=False)


def load_session(text: str) -> Session:
    """The session that `dump_session` wrote; `WrongType` where the text is not one."""
    try:
        content = json.loads(text)
        variables = {str(name): load_value(value) for name, value in content["variables"].items()}
        definitions = [_load_definition(str(source), variables) for source in content["functions"]]
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, CalculationError) as error:
        raise WrongType("session_unreadable") from error
    return Session(variables, {definition.name: definition for definition in definitions})


def _load_definition(source: str, variables: dict[str, Value]) -> Definition:
    [node] = parse(source, kind_of=lambda name: "value" if name in variables else None).statements
    if not isinstance(node, FunctionDefinition):
        raise TypeError(source)
    return Definition(node.name, node.parameters, node.body)


def dump_value(value: Value) -> dict[str, Any]:
    """A value as what JSON knows."""
    if isinstance(value, Verdict):
        return {"truth": value.truth}
    if isinstance(value, Items):
        return {"list": [dump_value(number) for number in value.numbers]}
    if isinstance(value, Factorization):
        factors = [[dump_rational(prime), count] for prime, count in value.factors]
        return {"factors": factors, "number": dump_rational(value.number)}
    return {"tree": dump_tree(value)} if isinstance(value, Exact) else {"rational": dump_rational(value)}


def load_value(content: dict[str, Any]) -> Value:
    """The value that `dump_value` wrote."""
    if "truth" in content:
        return Verdict(content["truth"])
    if "list" in content:
        return Items(tuple(_load_number(number) for number in content["list"]))
    if "factors" in content:
        factors = tuple((_load_integer(prime), int(count)) for prime, count in content["factors"])
        return Factorization(_load_integer(content["number"]), factors)
    return _load_number(content)


def _load_number(content: dict[str, Any]) -> Number:
    return load_tree(content["tree"]) if "tree" in content else load_rational(content["rational"])


def dump_rational(value: Rational) -> str:
    """The rational as `7/2` or `3`; in hexadecimal where it is so long that decimal digits would take their time."""
    if rational.bits(value) < rational.LARGE:
        return fraction(value)
    top, bottom = rational.numerator(value), rational.denominator(value)
    return f"{top:#x}" if bottom == 1 else f"{top:#x}/{bottom:#x}"


def load_rational(text: str) -> Rational:
    """The rational that `dump_rational` wrote."""
    top, _, bottom = text.partition("/")
    return rational.ratio(_load_integer(top), _load_integer(bottom or "1"))


def _load_integer(text: str) -> int:
    return int(text, 16) if "x" in text else int(flint.fmpz(text))


def dump_tree(number: Exact) -> list[list[Any]]:
    """The table of the distinct nodes of a tree, children first."""
    index = {id(node): row for row, node in enumerate(number.order())}
    return [
        [
            node.operation.name,
            node.real,
            [index[id(operand)] if isinstance(operand, Exact) else dump_rational(operand) for operand in node.operands],
        ]
        for node in number.order()
    ]


def load_tree(table: list[list[Any]]) -> Exact:
    """The tree that `dump_tree` wrote."""
    nodes: list[Exact] = []
    for name, real, references in table:
        operands = tuple(nodes[ref] if isinstance(ref, int) else load_rational(ref) for ref in references)
        nodes.append(SINGLE.get((name, operands)) or Exact(OPERATIONS[name], operands, real=bool(real)))
    return nodes[-1]
