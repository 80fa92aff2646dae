"""The tree of an expression: what was read, before anything is computed.

Nodes are immutable by convention and not `frozen`: a frozen node costs 3.7 times as much to build, and parsing is the
hot path. Places (`start`, `end`) do not count in comparisons, so that two texts with one meaning give equal trees.
A chain holds all the operands of one level of precedence, so that the depth of a tree is the depth of its brackets,
however long a sum is.
"""

from __future__ import annotations

from calculatrice.engine.records import field, names_of, record


@record
class Node:
    """What every node knows: the half-open range of characters it was read from."""

    start: int = field(compare=False)
    end: int = field(compare=False)


@record
class Number(Node):
    """An exact literal, `significand * 10**exponent`: `1.50` is (150, -2), `1e3` is (1, 3), `0x1F` is (31, 0).

    `written` is the literal as it was typed, its decimal mark `.`, where its value does not say it: `4.7e3`, `0x1F`.
    """

    significand: int
    exponent: int
    written: str = field(default="", compare=False, repr=False)


@record
class Rational(Node):
    """An exact literal that no decimal need be: `0.(3)` is (1, 3), `1 1/2` is (3, 2), `0xff.8` is (511, 2).

    It is in lowest terms. `written` is the literal as it was typed, its decimal mark `.`.
    """

    numerator: int
    denominator: int
    written: str = field(compare=False, repr=False)

    @property
    def mixed(self) -> bool:
        """Whether it is written as a mixed number, `1 1/2`."""
        return " " in self.written


@record
class Arc(Node):
    """An angle in degrees, minutes and seconds: so many degrees, in lowest terms. `written` is how it is shown."""

    numerator: int
    denominator: int
    written: str = field(compare=False, repr=False)


@record
class Name(Node):
    """A constant, a variable or a parameter."""

    name: str


@record
class Call(Node):
    """A function applied to its arguments; `own` where a person has defined it, whatever the catalogue has."""

    name: str
    arguments: tuple[Node, ...]
    own: bool = field(default=False, compare=False)


@record
class Prefix(Node):
    """One of `-`, `+`, `√`, `∛`, `not` before its operand."""

    operator: str
    operand: Node


@record
class Postfix(Node):
    """One of `!`, `!!`, `°`, `%`, `‰` after its operand."""

    operator: str
    operand: Node


@record
class Power(Node):
    """`base^exponent`; superscripts such as `x²` too."""

    base: Node
    exponent: Node


@record
class Absolute(Node):
    """`|operand|`."""

    operand: Node


@record
class Link(Node):
    """An operator of a chain and the operand on its right; the place is the operator's.

    Sums have `+`, `-`, and `+%`, `-%` where a percentage of the whole left side is meant (`200+10%`); the operand then
    is the percentage, `Postfix("%", …)`. Products have `*`, `/`, `//`, `mod`, `of`; `implicit` says that a `*` was not
    written (`2π`). Comparisons have `==`, `!=`, `<`, `<=`, `>`, `>=`.
    """

    operator: str
    operand: Node
    implicit: bool = field(default=False, compare=False)


@record
class Chain(Node):
    """Operands of one level of precedence, from left to right: a sum or a product. Never without a link."""

    first: Node
    links: tuple[Link, ...]


@record
class Comparison(Node):
    """`a < b <= c`: true when every neighbouring pair is."""

    first: Node
    links: tuple[Link, ...]


@record
class Logic(Node):
    """Truths or bits between `and`, `or`, `xor`, `&`, `|` or shifts, all links of one level; `not` is a `Prefix`."""

    first: Node
    links: tuple[Link, ...]


@record
class Range(Node):
    """The integers `first..last`, as a list."""

    first: Node
    last: Node


@record
class Index(Node):
    """An item of a list by its position, `v[2]`; the first is 1."""

    operand: Node
    position: Node


@record
class Comprehension(Node):
    """A list of a term for each item of another, `[k^2 for k in 1..5]`."""

    term: Node
    name: str
    items: Node


@record
class Conversion(Node):
    """A value and the form that its answer is to be told in; `written` are the words for it."""

    operand: Node
    form: str
    written: str = field(compare=False)


@record
class Measured(Node):
    """A number and the units beside it, which are one operand: `5 km/h`.

    `unit` is the product by the names that the tables have for its units, `written` how it was typed.
    """

    operand: Node
    unit: str
    written: str = field(compare=False)


@record
class Amount(Node):
    """An amount of money that is typed as a number with its currency, before it or behind: `$5`, `1 234,50 €`."""

    number: Number
    code: str


@record
class Compound(Node):
    """A quantity in several units, which is one operand: `6 ft 2 in`."""

    items: tuple[Node, ...]


@record
class UnitConversion(Node):
    """A value and the units that it is to be told in, several of them for `ft in`; `written` is how they were typed."""

    operand: Node
    units: tuple[str, ...]
    written: str = field(compare=False)


@record
class Items(Node):
    """A list, `[1; 2; 3]`."""

    items: tuple[Node, ...]


@record
class Assignment(Node):
    """`name = value`."""

    name: str
    value: Node


@record
class UnitDefinition(Assignment):
    """`unit name = value`: a unit of one's own."""


@record
class FunctionDefinition(Node):
    """`name(parameters) = body`."""

    name: str
    parameters: tuple[str, ...]
    body: Node


TEXTUAL = frozenset(("str", "int", "bool", "tuple[str, ...]"))
"""Types of fields that hold no nodes."""


def children(node: Node) -> list[Node]:
    """The operands of `node`, from left to right.

    >>> children(Postfix(0, 2, "!", Name(0, 1, "x")))
    [Name(start=0, end=1, name='x')]
    """
    found: list[Node] = []
    kind = type(node)
    parts = _PARTS.get(kind)
    for part in _parts(kind) if parts is None else parts:
        value = getattr(node, part)
        if isinstance(value, tuple):
            found += [item.operand if isinstance(item, Link) else item for item in value]
        elif value is not None:
            found.append(value)
    return found


_PARTS: dict[type[Node], tuple[str, ...]] = {}


def _parts(kind: type[Node]) -> tuple[str, ...]:
    """The names of the fields of such nodes that are nodes, or tuples of them; looked up once."""
    kinds = {name: of for base in kind.__mro__ for name, of in getattr(base, "__annotations__", {}).items()}
    found = _PARTS[kind] = tuple(name for name in names_of(kind) if kinds[name] not in TEXTUAL)
    return found


def height(node: Node, limit: int) -> int:
    """How many nodes the longest way down from `node` crosses, counted up to just above `limit`.

    >>> height(Postfix(0, 2, "!", Name(0, 1, "x")), limit=10)
    2
    """
    levels, layer = 0, [node]
    while layer and levels <= limit:
        levels += 1
        layer = [child for parent in layer for child in children(parent)]
    return levels


def mentions(node: Node, name: str) -> bool:
    """Whether the name stands anywhere in the tree.

    >>> mentions(Call(0, 6, "sin", (Name(4, 5, "k"),)), "k")
    True
    """
    nodes = [node]
    while nodes:
        node = nodes.pop()
        if isinstance(node, Name) and node.name == name:
            return True
        nodes.extend(children(node))
    return False
