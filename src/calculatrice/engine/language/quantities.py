"""A number and the units beside it, which are one operand, and the units behind `to`."""

from __future__ import annotations

import re
from functools import lru_cache

from calculatrice.engine.errors import InvalidSyntax
from calculatrice.engine.language import amounts, beside, marks, unit_doubts
from calculatrice.engine.language.currency_signs import stands_before, two_currencies
from calculatrice.engine.language.into import BEST, RATIO, converts
from calculatrice.engine.language.positional import integer
from calculatrice.engine.language.tree import Amount, Chain, Compound, Link, Measured, Number, Prefix, UnitConversion
from calculatrice.engine.language.unit_names import may_be_unit, step
from calculatrice.engine.language.unit_products import ProductReader, inverse, per_hundred
from calculatrice.engine.language.wishes import INTO

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Node
    from calculatrice.engine.language.unit_products import Product

SIXTIETHS = {"h": "min", "hr": "min", "hrs": "min", "min": "s", "st": "lb"}
"""What is meant where only a number stands behind: `1 h 30`, `11 st 4`."""
_STARTS = frozenset(("number", "fraction"))
_GOES_ON = frozenset(("name", "number", "fraction", "(", "[", "√", "∛", "^", "!", "%", "/"))
_TIME = re.compile("(h|min)([0-9]{1,2})(?:(min|m)(?:([0-9]{1,2})s?)?)?")
_FRACTION = len(("1", "/", "2"))
_TIGHTER = frozenset(("/", "//", "mod", "^", "number", "fraction"))
"""Behind these a fraction is no number of its own."""
_INDEX = re.compile(r"[;,]\s*([^\W\d]\w*)\s*(?=[;,])")
_ITEM = re.compile(r"\b(?:for|pour)\s+([^\W\d]\w*)")
MOST_TARGETS = 10
"""Units that a quantity is told in together."""
_NOT_UNITS = frozenset(("value", "definition"))


def joined(parser: Grammar, first: Node, links: list[Link]) -> Node | None:
    """The first factor of a product, where the name here is a unit that belongs to the last one; None for any other.

    A word for `to` becomes that.
    """
    place = parser.position
    _, word, start, end = parser.tokens[place]
    following = parser.tokens[place + 1]
    if parser.kind_of_name(word) in _NOT_UNITS or (following[0] == "(" and following[2] == end):
        return None
    if not parser.as_meant and beside.depends(parser.tokens, place, parser.is_known):
        raise InvalidSyntax("operand_expected", (0, 0), found="")  # it is read again, as it is meant
    if word in INTO and converts(parser):
        parser.tokens[place] = ("to", word, start, end)
        parser.kind = "to"
        return first
    return None if word in _unknowns(parser.text) else _measured_last(parser, first, links)


def _measured_last(parser: Grammar, first: Node, links: list[Link]) -> Node | None:
    operand = links[-1].operand if links else first
    clock = _clock(parser, operand)
    if clock is not None:
        return _with_last(first, links, clock)
    word, following = parser.tokens[parser.position][1], parser.tokens[parser.position + 1][0]
    if isinstance(operand, Amount) and following != "number" and stands_before(word):
        raise two_currencies(parser)
    thousands = amounts.thousands(parser, operand)
    if thousands is not None:
        return _with_last(first, links, thousands)
    found = read(parser)
    if found is None:
        return None
    if _is_fraction(parser, first, links):
        before = links.pop().operand
        top = links[-1].operand if links else first
        operand = Chain(top.start, before.end, top, (Link(before.start, before.start, "/", before),))
    node: Node = _of(parser, operand, found)
    goes_on = parser.kind in _STARTS or parser.tokens[parser.position - 1][1] == marks.FOOT
    return _with_last(first, links, _compound(parser, node, found) if goes_on else node)


def _with_last(first: Node, links: list[Link], factor: Node) -> Node:
    """The first factor of a product whose last one is another."""
    if not links:
        return factor
    last = links[-1]
    links[-1] = Link(last.start, last.end, last.operator, factor, last.implicit)
    return first


def _is_fraction(parser: Grammar, first: Node, links: list[Link]) -> bool:
    """Whether a fraction of two integers without spaces stands before the unit: half a kilometre is `1/2 km`."""
    if not links or links[-1].operator != "/" or (len(links) > 1 and links[-2].operator == "/"):
        return False
    top, bottom = links[-2].operand if len(links) > 1 else first, links[-1].operand
    top = top.operand if isinstance(top, Prefix) else top
    written = parser.text[top.start : bottom.end]
    is_bare = isinstance(top, Number) and isinstance(bottom, Number) and written.replace("/", "", 1).isdecimal()
    if not is_bare and isinstance(top, Number) and isinstance(bottom, Number):
        parser.notice_all(unit_doubts.divided(parser.text, top, bottom))
    return is_bare


def read(parser: Grammar, *, apart: bool = False) -> Product | None:
    """The product of units here, with what is to be told of its names; None where there is none."""
    reader = ProductReader(parser, apart=apart)
    found = reader.product()
    for start, end, readings in reader.ambiguous:
        parser.notice_all(unit_doubts.ambiguous(parser.text, start, end, readings, parser.locale.name))
    return found


def _of(parser: Grammar, operand: Node, found: Product) -> Node:
    written = _as_read(parser, found)
    if written[-1] in marks.SIGNS:
        written = found.unit
    return amounts.behind_number(Measured(operand.start, found.end, operand, found.unit, written), operand)


def _as_read(parser: Grammar, found: Product) -> str:
    """The units as they were typed; those told apart that a system of units has chosen."""
    if found.is_chosen:
        from calculatrice.engine.units.wording import text

        return text(found.unit)
    return " ".join(parser.text[found.start : found.end].split())


def _compound(parser: Grammar, first: Node, found: Product) -> Node:
    """`6 ft 2 in`, `1 h 30`: a quantity that goes on in smaller units of its dimension."""
    items: list[Node] = [first]
    is_foot = parser.tokens[parser.position - 1][1] == marks.FOOT
    has_hyphen = is_foot and marks.hyphen(parser)
    while parser.kind in _STARTS and (item := _smaller(parser, found, len(items), is_foot=is_foot)) is not None:
        items.append(item)
    if is_foot:
        is_plain = not has_hyphen and (len(items) == 1 or parser.tokens[parser.position - 1][1] == marks.INCH)
        parser.notice_all(marks.doubts(parser.text, items, parser.locale.name, is_plain=is_plain))
    return first if len(items) == 1 else _signed(items)


def _smaller(parser: Grammar, found: Product, count: int, *, is_foot: bool) -> Node | None:
    """A number and a unit that go on; the unit of what stands behind hours or minutes may be left out."""
    place = parser.position
    number = _number(parser)
    part = read(parser) if parser.kind == "name" and may_be_unit(parser, parser.position) else None
    if part is not None and unit_doubts.fit(found, part):
        return _of(parser, number, part)
    unit = "in" if is_foot else SIXTIETHS.get(found.unit)
    if count == 1 and part is None and parser.kind not in _GOES_ON and unit is not None:
        return Measured(number.start, number.end, number, unit, unit)
    step(parser, place)
    return None


def _number(parser: Grammar) -> Node:
    """The number here, or the fraction of two integers: `6 ft 1/2 in`."""
    if parser.kind == "fraction":
        return parser.fraction()
    number = parser.number()
    place = parser.position
    if parser.kind != "/" or not isinstance(number, Number) or parser.tokens[place + 1][0] != "number":
        return number
    parser.advance()
    bottom = parser.number()
    if isinstance(bottom, Number) and parser.text[number.start : bottom.end].replace("/", "", 1).isdecimal():
        return Chain(number.start, bottom.end, number, (Link(bottom.start, bottom.start, "/", bottom),))
    step(parser, place)
    return number


def _signed(items: list[Node]) -> Node:
    """The compound, its sign before all of it."""
    first, end = items[0], items[-1].end
    if isinstance(first, Measured) and isinstance(first.operand, Prefix) and first.operand.operator == "-":
        sign = first.operand
        bare = Measured(sign.operand.start, first.end, sign.operand, first.unit, first.written)
        return Prefix(sign.start, end, "-", Compound(bare.start, end, (bare, *items[1:])))
    return Compound(first.start, end, tuple(items))


def _clock(parser: Grammar, operand: Node) -> Node | None:
    """`1h30`, `2h15min`, whose letters and digits are one word."""
    _, word, start, end = parser.tokens[parser.position]
    found = _TIME.fullmatch(word)
    if found is None or not isinstance(operand, Number):
        return None
    parser.advance()
    larger = found[1]
    smaller = ["min", "s"] if larger == "h" else ["s"]
    items: list[Node] = [Measured(operand.start, start + found.end(1), operand, larger, larger)]
    for unit, digits, place in zip(smaller, (found[2], found[4]), (found.span(2), found.span(4)), strict=False):
        if digits:
            number = Number(start + place[0], start + place[1], integer(digits), 0)
            items.append(Measured(number.start, end, number, unit, unit))
    return Compound(operand.start, end, tuple(items))


def in_degrees(parser: Grammar, node: Node) -> Node | None:
    """`20 °C`, whose sign of degrees has been read; None where it is the sign of an angle."""
    place = parser.position
    _, _, _, end = parser.tokens[place - 1]
    if parser.tokens[place][2] != end or not may_be_unit(parser, place):
        return None
    step(parser, place - 1)
    found = read(parser)
    if found is None:
        step(parser, place)
        return None
    if not parser.as_meant and divides(parser.text, parser.tokens, place - 1):
        raise InvalidSyntax("operand_expected", (0, 0), found="")  # it is read again, as it is meant
    return _of(parser, node, found)


def divides(text: str, tokens: list[Token], place: int) -> bool:
    """Whether a fraction of two integers without spaces stands before a place, and nothing that divides before it.

    >>> tokens = [("number", "1", 0, 1), ("/", "/", 1, 2), ("number", "2", 2, 3), ("°", "°", 4, 5), ("name", "C", 5, 6)]
    >>> divides("1/2 °C", tokens, 3)
    True
    """
    if place < _FRACTION or [kind for kind, *_ in tokens[place - _FRACTION : place]] != ["number", "/", "number"]:
        return False
    before = tokens[place - _FRACTION - 1][0] if place > _FRACTION else ""
    written = text[tokens[place - _FRACTION][2] : tokens[place - 1][3]]
    return before not in _TIGHTER and written.replace("/", "", 1).isdecimal()


def converted(parser: Grammar, node: Node, place: int) -> UnitConversion | None:
    """The value in the units that stand at a place, behind `to`; None where none stand there."""
    products: list[Product] = []
    end = parser.position
    step(parser, place)
    start = parser.tokens[place][2]
    if parser.tokens[place][1] in BEST:
        units, last = ["best"], parser.advance()[3]
    elif parser.tokens[place][1] in RATIO:
        units, last = ["ratio"], parser.advance()[3]
    else:
        products = _targets(parser)
        if not products:
            step(parser, end)
            return None
        products = unit_doubts.meant(parser, node, products)
        units, last = [product.unit for product in products], products[-1].end
    written = " ".join(parser.text[start:last].split())
    if any(product.is_chosen for product in products):
        written = " ".join(_as_read(parser, product) for product in products)
    return UnitConversion(node.start, last, node, tuple(units), written)


def _targets(parser: Grammar) -> list[Product]:
    """The products of units here: several where they are of one dimension, as `ft in` are."""
    place = parser.position
    if (lone := inverse(parser) or per_hundred(parser)) is not None:
        return [lone]
    found: list[Product] = []
    while len(found) < MOST_TARGETS and parser.kind in ("name", "°") and (one := read(parser, apart=True)) is not None:
        found.append(one)
    if len(found) > 1 and not all(unit_doubts.fit(found[0], one) for one in found[1:]):
        step(parser, place)
        whole = read(parser)
        return [whole] if whole is not None else []
    return found


@lru_cache(16)
def _unknowns(text: str) -> frozenset[str]:
    """The names of indices and items in the text: `m` in `sum(2m; m; 1; 9)`, of which there may be many uses."""
    return frozenset(_INDEX.findall(text)).union(_ITEM.findall(text))
