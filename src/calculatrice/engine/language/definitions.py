"""Definitions: `x = 3`, `f(t; u) = t + u`, `unit smoot = 67 in`."""

from __future__ import annotations

from calculatrice.engine.errors import InvalidSyntax
from calculatrice.engine.language import own_units
from calculatrice.engine.language.currency_signs import is_sign
from calculatrice.engine.language.greek import GREEK_NAMES
from calculatrice.engine.language.tree import Assignment, FunctionDefinition, UnitDefinition

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Node


def definition(parser: Grammar) -> Node:
    """The definition that begins here with a name, or the expression where there is none."""
    following = parser.tokens[parser.position + 1][0]
    if following == "=" and not is_sign(parser.tokens[parser.position][1]):
        return _assignment(parser)
    if following == "name" and own_units.begins(parser.tokens, parser.position):
        return _of_unit(parser)
    if following == "(" and (count := _parameter_tokens(parser)):
        return _of_function(parser, count)
    return parser.expression()


def _assignment(parser: Grammar) -> Assignment:
    _, word, start, _ = parser.advance()
    parser.advance()
    value = parser.expression()
    name = GREEK_NAMES.get(word, word)
    parser.defined[name] = "value"
    return Assignment(start, value.end, name, value)


def _of_unit(parser: Grammar) -> UnitDefinition:
    _, _, start, _ = parser.advance()
    node = _assignment(parser)
    parser.defined[node.name] = "unit"
    return UnitDefinition(start, node.end, node.name, node.value)


def _parameter_tokens(parser: Grammar) -> int:
    """How many tokens `x; y` of `f(x; y) =` are; 0 where the statement is no definition of a function."""
    place = first = parser.position + 2
    while parser.tokens[place][0] == "name":
        place += 2
        if parser.tokens[place - 1][0] not in parser.separators:
            break
    return place - 1 - first if parser.tokens[place - 1][0] == ")" and parser.tokens[place][0] == "=" else 0


def _of_function(parser: Grammar, count: int) -> FunctionDefinition:
    _, word, start, _ = parser.advance()
    name = GREEK_NAMES.get(word, word)
    parameters = _parameters(parser.tokens[parser.position + 1 : parser.position + 1 + count : 2])
    for _ in range(count + 3):
        parser.advance()
    parser.defined[name] = "definition"
    outer, parser.defined = parser.defined, parser.defined | dict.fromkeys(parameters, "value")
    body = parser.expression()
    parser.defined = outer
    return FunctionDefinition(start, body.end, name, parameters, body)


def _parameters(tokens: list[Token]) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for _, word, start, end in tokens:
        name = GREEK_NAMES.get(word, word)
        if name in names:
            raise InvalidSyntax("duplicate_parameter", (start, end), name=word)
        names[name] = None
    return tuple(names)
