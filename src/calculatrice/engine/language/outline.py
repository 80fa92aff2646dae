"""A tree in words: what each part of an expression is, and what joins it to the others."""

from __future__ import annotations

from collections.abc import Callable

from calculatrice.engine.language.locale import EN
from calculatrice.engine.language.operators import BEFORE, BEHIND, BETWEEN, LANGUAGES, SUMS, word
from calculatrice.engine.language.outline_messages import PARTS
from calculatrice.engine.language.printer import reading
from calculatrice.engine.language.tree import (
    Amount,
    Assignment,
    Call,
    Chain,
    Comprehension,
    Conversion,
    FunctionDefinition,
    Measured,
    Name,
    Number,
    Postfix,
    Prefix,
    Rational,
    UnitConversion,
    UnitDefinition,
    children,
)
from calculatrice.engine.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.operators import Operator
    from calculatrice.engine.language.tree import Link, Node

_PLAIN = (Number, Rational, Name)
"""What stands for itself, with a sign before or behind it too."""


@record(frozen=True)
class Part:
    """One part: its `kind` for programs, `label` for people, what stands `before` it, the place it was read from."""

    kind: str
    label: str
    before: str
    start: int
    end: int
    parts: tuple[Part, ...] = ()


def outline(node: Node, locale: Locale = EN, before: str = "") -> Part:
    """The parts of a tree.

    >>> from calculatrice.engine.language.parser import parse
    >>> whole = outline(parse("6/2(1+2)").statements[0])
    >>> whole.label, [(part.before, part.label) for part in whole.parts]
    ('product', [('', '6'), ('/', '2'), ('× (not written)', 'sum')])
    """
    parts = tuple(_joined(node, locale))
    return Part(kind_of(node), _label(node, locale), before, node.start, node.end, parts)


def kind_of(node: Node) -> str:
    """The name of a kind of part.

    >>> kind_of(Name(0, 1, "x"))
    'name'
    """
    if isinstance(node, Chain):
        return "sum" if node.links[0].operator in SUMS else "product"
    letters = type(node).__name__
    return "".join(f"_{one.lower()}" if one.isupper() else one for one in letters)[1:]


def _label(node: Node, locale: Locale) -> str:
    if isinstance(node, _PLAIN) or (isinstance(node, Prefix | Postfix) and isinstance(node.operand, _PLAIN)):
        return reading(node, locale)
    if isinstance(node, Prefix | Postfix):
        return _spoken((BEFORE if isinstance(node, Prefix) else BEHIND)[node.operator], locale)
    described = _DESCRIBED.get(type(node))
    details = described(node) if described else ()
    return PARTS[kind_of(node)][locale.name].format(*details)


_DESCRIBED: dict[type, Callable[..., tuple[str, ...]]] = {
    Call: lambda node: (node.name,),
    Conversion: lambda node: (node.written,),
    Measured: lambda node: (node.written,),
    Amount: lambda node: (node.code,),
    UnitConversion: lambda node: (node.written,),
    Assignment: lambda node: (node.name,),
    UnitDefinition: lambda node: (node.name,),
    FunctionDefinition: lambda node: (f"{node.name}({'; '.join(node.parameters)})",),
    Comprehension: lambda node: (node.name,),
}
"""What fills the label of a kind."""


def _spoken(operator: Operator, locale: Locale) -> str:
    return operator.spoken[LANGUAGES.index(locale.name)] or operator.symbol


def _joined(node: Node, locale: Locale) -> list[Part]:
    """The operands of a node, each with what stands before it."""
    links: tuple[Link, ...] = getattr(node, "links", ())
    operators = ["", *(_written(link, locale) for link in links)] if links else []
    if isinstance(node, Prefix | Postfix) and isinstance(node.operand, _PLAIN):
        return []
    operands = list(children(node))
    return [
        outline(operand, locale, before)
        for operand, before in zip(operands, operators or [""] * len(operands), strict=True)
    ]


def _written(link: Link, locale: Locale) -> str:
    written = word(BETWEEN[link.operator], locale.name)
    return PARTS["unwritten"][locale.name].format(written) if link.implicit else written
