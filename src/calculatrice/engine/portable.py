"""Sessions as JSON text, to be saved, sent to another process and read again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from calculatrice.engine.errors import CalculationError, WrongType
from calculatrice.engine.language.parser import parse
from calculatrice.engine.language.tree import FunctionDefinition
from calculatrice.engine.session import Definition, Session
from calculatrice.engine.values.saved import dump_value, load_value

if TYPE_CHECKING:
    from typing import Any

    from calculatrice.engine.values.value import Value

VERSION = 1


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
        variables = {str(name): load_known(value) for name, value in content["variables"].items()}
        definitions = [_load_definition(str(source), variables) for source in content["functions"]]
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, CalculationError) as error:
        raise WrongType("session_unreadable") from error
    return Session(variables, {definition.name: definition for definition in definitions})


def load_known(content: dict[str, Any]) -> Value:
    """The value that was saved, also where nobody has asked for its function so far.

    >>> load_known({"rational": "7/2"})
    7/2
    """
    try:
        return load_value(content)
    except KeyError:
        # An operation of a function is known where the function is declared: a child may not have asked for it so far.
        from calculatrice.engine.functions import catalogue  # noqa: F401  # imported for what it declares

        return load_value(content)


def _load_definition(source: str, variables: dict[str, Value]) -> Definition:
    own = Session(variables)
    [node] = parse(source, kind_of=lambda name: own.kind_of(name) if name in variables else None).statements
    if not isinstance(node, FunctionDefinition):
        raise TypeError(source)
    return Definition(node.name, node.parameters, node.body)
