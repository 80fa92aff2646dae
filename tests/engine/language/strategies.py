"""Random trees: every one that the parser can give, a few levels deep."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from calculatrice.engine.language import parse
from calculatrice.engine.language.percents import is_fraction
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
    Link,
    Logic,
    Name,
    Number,
    Postfix,
    Power,
    Prefix,
    Range,
)

if TYPE_CHECKING:
    from calculatrice.engine.language.tree import (
        Node,
    )

SUMS = ("+", "-", "+%", "-%")
NAMES = ("x", "y1", "e", "i", "pi", "tau", "été", "δ_2", "of_all", "de1")
FUNCTIONS = ("f", "sqrt", "mod", "phi")

decimals = st.builds(
    lambda digits, exponent: Number(0, 0, digits, exponent), st.integers(0, 10**20), st.integers(-60, 30)
)
literals = st.sampled_from(
    (
        "0xFF",
        "0b1.01",
        "0x2.(5)",
        "0o7.4",
        "1234₅",
        "0zz₃₆",
        "0.(2)₇",
        "0.(3)",
        "0.1(6)",
        "1.(9)",
        "1 1/2",
        "12 3/45",
        "4.7e3",
    )
)
numbers = decimals | literals.map(lambda text: parse(text).statements[0])
names = st.sampled_from(NAMES).map(lambda name: Name(0, 0, name))


def _links(operators: tuple[str, ...], operands: st.SearchStrategy[Node]) -> st.SearchStrategy[tuple[Link, ...]]:
    links = st.builds(lambda operator, operand: Link(0, 0, operator, operand), st.sampled_from(operators), operands)
    return st.lists(links, min_size=1, max_size=4).map(tuple)


def _percent(node: Node) -> Node:
    return Postfix(0, 0, "%", node)


def _is_chain_of(operators: tuple[str, ...], node: Node) -> bool:
    return isinstance(node, Chain) and node.links[0].operator in operators


def _sum(first: Node, links: tuple[Link, ...]) -> Chain:
    """A sum, where `+%` and `-%` have a percentage on their right, no sum stands first, and no fraction before them."""
    first = _percent(first) if _is_chain_of(SUMS, first) else first
    first = Absolute(0, 0, first) if links[0].operator.endswith("%") and is_fraction(first) else first
    for link in links:
        link.operand = _percent(link.operand) if link.operator.endswith("%") else link.operand
    return Chain(0, 0, first, links)


def _product(first: Node, links: tuple[Link, ...]) -> Chain:
    first = Absolute(0, 0, first) if isinstance(first, Chain) and not _is_chain_of(SUMS, first) else first
    return Chain(0, 0, first, links)


def _list(items: tuple[Node, ...]) -> Items:
    """A list, whose brackets hold together no calculation as round ones do."""
    is_calculation = len(items) == 1 and isinstance(items[0], Chain | Power | Prefix)
    return Items(0, 0, (Absolute(0, 0, items[0]),) if is_calculation else items)


def _logic(operator: str, operands: list[Node]) -> Logic:
    first, *others = (Absolute(0, 0, node) if isinstance(node, Logic) else node for node in operands)
    return Logic(0, 0, first, tuple(Link(0, 0, operator, operand) for operand in others))


def _above(operands: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(operands, min_size=1, max_size=3).map(tuple)
    percents = operands.map(_percent)
    return st.one_of(
        st.builds(lambda operator, operand: Prefix(0, 0, operator, operand), st.sampled_from("+-~√∛"), operands),
        st.builds(
            lambda operator, operand: Postfix(0, 0, operator, operand),
            st.sampled_from(("!", "!!", "°", "%", "‰")),
            operands,
        ),
        st.builds(lambda base, exponent: Power(0, 0, base, exponent), operands, operands),
        st.builds(lambda operand: Absolute(0, 0, operand), operands),
        st.builds(
            lambda name, arguments: Call(0, 0, name, arguments), st.sampled_from(FUNCTIONS), several | st.just(())
        ),
        st.builds(_list, several),
        st.builds(_sum, operands | percents, _links(SUMS, operands | percents)),
        st.builds(_product, operands, _links(("*", "/", "//", "mod", "of"), operands)),
        st.builds(
            lambda first, links: Comparison(0, 0, first, links),
            operands,
            _links(("==", "!=", "<", "<=", ">", ">="), operands),
        ),
        st.builds(
            _logic,
            st.sampled_from(("and", "or", "xor", "&", "|", "<<", ">>")),
            st.lists(operands, min_size=2, max_size=3),
        ),
        st.builds(lambda operand: Prefix(0, 0, "not", operand), operands),
        st.builds(lambda first, last: Range(0, 0, first, last), operands, operands),
        st.builds(lambda operand, position: Index(0, 0, operand, position), operands, operands),
        st.builds(lambda term, items: Comprehension(0, 0, term, "k", items), operands, operands),
        st.builds(lambda operand: Conversion(0, 0, operand, "base:16", "hex"), operands),
    )


@cache
def expressions(depth: int = 5) -> st.SearchStrategy[Node]:
    """Expressions at most `depth` levels of nodes above the literals."""
    leaves: st.SearchStrategy[Node] = numbers | names
    return leaves if depth == 0 else leaves | _above(expressions(depth - 1))


def statements(depth: int = 5) -> st.SearchStrategy[Node]:
    """Expressions and definitions."""
    parameters = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True).map(tuple)
    return st.one_of(
        expressions(depth),
        st.builds(lambda name, value: Assignment(0, 0, name, value), st.sampled_from(NAMES), expressions(depth)),
        st.builds(
            lambda name, names, body: FunctionDefinition(0, 0, name, names, body),
            st.sampled_from(("f", "g")),
            parameters,
            expressions(depth),
        ),
    )
