"""Trees written so that nothing is left to precedence, to be compared with in tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.language.tree import (
    Absolute,
    Assignment,
    Call,
    Chain,
    Comparison,
    Comprehension,
    Conversion,
    FunctionDefinition,
    Index,
    Items,
    Logic,
    Name,
    Number,
    Postfix,
    Power,
    Prefix,
    Range,
    Rational,
)

if TYPE_CHECKING:
    from calculatrice.engine.language.tree import (
        Node,
    )


def notation(node: Node) -> str:  # noqa: C901, PLR0911, PLR0912 - a case for each kind of node
    """`1+2*3` is `[1 + [2 * 3]]`, `-2^2` is `-[2 ^ 2]`, `1.50` is `150e-2`, `0.(3)` is `1:3`."""
    match node:
        case Number(significand=significand, exponent=exponent):
            return f"{significand}e{exponent}" if exponent else str(significand)
        case Rational(numerator=numerator, denominator=denominator):
            return f"{numerator}:{denominator}"
        case Name(name=name):
            return name
        case Call(name=name, arguments=arguments):
            return f"{name}({listed(arguments)})"
        case Items(items=items):
            return f"list({listed(items)})"
        case Absolute(operand=operand):
            return f"abs({notation(operand)})"
        case Prefix(operator=operator, operand=operand):
            return f"{operator}{notation(operand)}"
        case Postfix(operator=operator, operand=operand):
            return f"[{notation(operand)} {operator}]"
        case Power(base=base, exponent=power):
            return f"[{notation(base)} ^ {notation(power)}]"
        case Chain() | Comparison() | Logic():
            links = "".join(f" {link.operator} {notation(link.operand)}" for link in node.links)
            return f"[{notation(node.first)}{links}]"
        case Range(first=first, last=last):
            return f"[{notation(first)} .. {notation(last)}]"
        case Index(operand=operand, position=position):
            return f"item({notation(operand)}, {notation(position)})"
        case Comprehension(term=term, name=name, items=among):
            return f"list({notation(term)} for {name} in {notation(among)})"
        case Conversion(operand=operand, form=form):
            return f"[{notation(operand)} to {form}]"
        case Assignment(name=name, value=value):
            return f"{name} = {notation(value)}"
        case FunctionDefinition(name=name, parameters=parameters, body=body):
            return f"{name}({', '.join(parameters)}) = {notation(body)}"
    raise TypeError(node)


def listed(nodes: tuple[Node, ...]) -> str:
    return ", ".join(notation(node) for node in nodes)
