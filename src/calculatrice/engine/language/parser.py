"""From tokens to trees: a method for each level of precedence, one operand handler for each kind of token."""

from __future__ import annotations

from collections.abc import Callable

from calculatrice.engine.errors import BudgetExceeded, CalculationError, InvalidSyntax
from calculatrice.engine.language import (
    amounts,
    arcs,
    bare,
    bars,
    beside,
    binary_power,
    bits,
    definitions,
    doubts,
    faults,
    indexed_roots,
    lists,
    literal,
    loose,
    mixed,
    numerals,
    phrases,
    quantities,
    radicals,
    word_table,
)
from calculatrice.engine.language.bare import BY_COUNT
from calculatrice.engine.language.cursor import MAX_LENGTH, MAX_NESTING, Cursor, too_long
from calculatrice.engine.language.greek import GREEK_NAMES
from calculatrice.engine.language.locale import EN
from calculatrice.engine.language.operators import (
    BITWISE,
    COMPARISONS,
    ENDINGS,
    FACTORIALS,
    PERCENTS,
    PRODUCTS,
    RAISING,
    SUMS,
)
from calculatrice.engine.language.plain_number import SHORT, plain_number
from calculatrice.engine.language.tree import (
    Absolute,
    Amount,
    Call,
    Chain,
    Comparison,
    Link,
    Name,
    Number,
    Postfix,
    Power,
    Prefix,
    Range,
    height,
)
from calculatrice.engine.records import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.cursor import Kind, KindOf
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.notice import Notice
    from calculatrice.engine.language.tree import Node

MAX_HEIGHT = 250
"""Of a tree: low enough for walks of three calls a node to stay within Python's recursion limit."""

_ENDS = frozenset((")", "]", ";", ",", "end"))
_STARTS = frozenset(("number", "fraction", "name", "(", "[", "|", "√", "∛", "superscript"))
_FACTORS = PRODUCTS | _STARTS | word_table.INFIX
_GOES_ON = RAISING | _STARTS
_NUMBERS = frozenset(("number", "fraction"))
_AFTER_NUMBER = frozenset((",", "fraction", "(", "number"))
_FUNCTIONS = frozenset(("function", "definition"))
_OPERANDS_ALONE = frozenset(("value", "unit"))
_AMOUNTS = frozenset((Number, Name))
_WHOLE = 100
_DATE = 5  # tokens of the shortest one


@record
class Program:
    """The statements of a text, one a line, and what should be said about the way they were read."""

    statements: list[Node]
    notices: list[Notice]


def _unknown(_name: str) -> Kind | None:
    return None


def parse(text: str, locale: Locale = EN, kind_of: KindOf = _unknown) -> Program:
    """The program that `text` is in `locale`.

    `kind_of` says whether a name is a "function" of the catalogue, a "definition" of somebody's, a "value" or unknown
    (None): followed by a bracket, a value is multiplied, and anything else is called.

    Raises `InvalidSyntax`, `InvalidNumber`, `UnexpectedCharacter` or `BudgetExceeded`, with a span, and the mended text
    where one is known that reads.

    >>> parse("2x").statements
    [Chain(start=0, end=2, first=Number(start=0, end=1, significand=2, exponent=0), \
links=(Link(start=1, end=1, operator='*', operand=Name(start=1, end=2, name='x'), implicit=True),))]
    """
    number = plain_number(text, locale)
    if number is not None:
        return Program([number], [])
    try:
        return Parser(text, locale, kind_of).program()
    except (CalculationError, RecursionError):
        pass  # what depends on what stands beside it may be meant otherwise
    try:
        return _as_meant(text, locale, kind_of)
    except CalculationError as error:
        if error.mended is not None and not _reads(error.mended, locale, kind_of):
            error.mended = None
        raise
    except RecursionError:  # the caller's own stack was nearly full
        raise BudgetExceeded("nesting_too_deep", (0, len(text)), limit=MAX_NESTING) from None


def _as_meant(text: str, locale: Locale, kind_of: KindOf) -> Program:
    """The program of a text whose signs and words stand for one thing or another by what is beside them."""
    if len(text) > MAX_LENGTH:
        raise too_long(text)
    from calculatrice.engine.language import braces, dotted, meant  # most texts have none

    typed, text = text, dotted.plain(meant.plain(text), kind_of)
    parser = Parser(text, locale, kind_of, meant.tokens(text, locale, kind_of))
    braces.check(typed, parser.tokens)
    for code, start, end, other, details in meant.doubts(text, parser.tokens):
        parser.noticed = len(parser.notices)  # each is the first of its statement
        parser.notice(code, start, end, other, **details)
    return parser.program()


def _reads(text: str, locale: Locale, kind_of: KindOf) -> bool:
    """Whether a text that is offered reads as it stands: what could be offered in its place is not asked."""
    try:
        Parser(text, locale, kind_of).program()
    except (CalculationError, RecursionError):
        pass  # as in `parse`
    else:
        return True
    try:
        _as_meant(text, locale, kind_of)
    except (CalculationError, RecursionError):
        return False
    return True


class Parser(Cursor):
    """One pass over the tokens of one text, by recursive descent."""

    __slots__ = ()

    def program(self) -> Program:
        statements: list[Node] = []
        last = len(self.tokens) - 1
        while self.position < last:
            if self.kind == "end":
                self.advance()
            else:
                statements.append(self.statement())
        return Program(statements, self.notices)

    def statement(self) -> Node:
        self.begin = first = self.position
        self.noticed = len(self.notices)
        node = definitions.definition(self) if self.kind == "name" and "=" in self.text else self.expression()
        if self.position - first >= _DATE:
            self.notice_all(doubts.dates(self.text, node.start, node.end))
        if self.kind != "end":
            raise faults.unexpected(self.text, self.tokens, self.position, self.locale)
        if self.position - first > MAX_HEIGHT and height(node, MAX_HEIGHT) > MAX_HEIGHT:
            raise BudgetExceeded("nesting_too_deep", (node.start, node.end), limit=MAX_NESTING)
        return node

    # Levels of precedence, from the loosest

    def expression(self) -> Node:
        first = self.operand()
        if self.kind in _ENDS:
            return first
        node = self.sum(first)
        return node if self.kind in _ENDS else loose.continued(self, self.compared(node))

    def compared(self, first: Node) -> Node:
        """The comparison that begins with the sum `first`, which has been read, if there is one."""
        if self.kind in BITWISE:
            first = bits.continued(self, first)
        if self.kind == "..":
            first = self.range(first)
        if self.kind not in COMPARISONS:
            return first
        links: list[Link] = []
        while self.kind in COMPARISONS:
            kind, word, start, end = self.advance()
            operand = self.bits(self.operand())
            if word == "!=":
                self.notice_all(doubts.unequal(self.text, first, start, end))
            links.append(Link(start, end, kind, self.range(operand) if self.kind == ".." else operand))
        self.notice_all(bits.beside_comparison(self.text, first, links))
        return Comparison(first.start, links[-1].operand.end, first, tuple(links))

    def bits(self, first: Node) -> Node:
        """The sum that begins with the operand `first`, and the operators of bits behind it."""
        node = self.sum(first)
        return bits.continued(self, node) if self.kind in BITWISE else node

    def range(self, first: Node) -> Range:
        """`a..b`, whose first bound has been read."""
        self.advance()
        last = self.bits(self.operand())
        return Range(first.start, last.end, first, last)

    def sum(self, first: Node) -> Node:
        """The sum that begins with the operand `first`, which has been read."""
        if self.kind in _FACTORS:
            first = self.product(first)
        if self.kind not in SUMS:
            return first
        only_percents = type(first) is Postfix and self.is_percent(first)
        shares = only_percents
        links: list[Link] = []
        while self.kind in SUMS:
            kind, _, start, end = self.advance()
            operand = self.operand()
            if self.kind in _FACTORS:
                operand = self.product(operand)
            if type(operand) is not Postfix or operand.operator != "%":
                only_percents = False
            else:
                shares = (
                    shares
                    or bool(links)
                    or type(first) not in _AMOUNTS
                    or type(operand.operand) is not Number
                    or operand.operand.significand >= _WHOLE
                )
                if not self.is_percent(operand):
                    only_percents = False
                elif not only_percents:
                    kind += "%"
            links.append(Link(start, end, kind, operand))
        if shares:
            from calculatrice.engine.language import percents  # as above

            self.notice_all(percents.in_sum(self.text, first, links))
        return _chain(first, links, SUMS)

    def is_percent(self, node: Node) -> bool:
        """Whether `node` is `b%` itself and not `(b%)`: brackets widen the place of what they hold."""
        return type(node) is Postfix and node.operator == "%" and self.text[node.end - 1] != ")"

    def product(self, first: Node) -> Node:
        """The product that begins with the operand `first`, which a factor or its operator follows."""
        links: list[Link] = []
        implicit = False
        while self.kind in _FACTORS and (self.kind != "|" or (self.inside != "|" and bars.opens(self))):
            if self.kind in PRODUCTS:
                kind, _, start, end = self.advance()
                links.append(Link(start, end, kind, self.operand()))
            elif self.kind in word_table.INFIX:
                first = self.joined_by_word(first, links)
            elif self.kind == "name" and (joined := quantities.joined(self, first, links)) is not None:
                first = joined
            else:
                links.append(self.implicit_factor())
                implicit = True
        if implicit:
            self.notice_all(doubts.products(self.text, first, links))
        return _chain(first, links, PRODUCTS) if links else first

    def joined_by_word(self, first: Node, links: list[Link]) -> Node:
        """Let the word here join the last factor with the operand behind it; the first factor is returned."""
        if not links:
            return phrases.joined(self, first, alone=True)
        last = links[-1]
        node = phrases.joined(self, last.operand, alone=not last.implicit)
        links[-1] = Link(last.start, last.end, last.operator, node, last.implicit)
        return first

    def implicit_factor(self) -> Link:
        if not self.as_meant and beside.depends(self.tokens, self.position, self.is_known):
            raise InvalidSyntax("operand_expected", (0, 0), found="")  # it is read again, as it is meant
        fault = faults.side_by_side(self.text, self.tokens, self.position, self.locale, self.is_known)
        if fault is not None:
            raise fault
        operand = self.operand()
        return Link(operand.start, operand.start, "*", operand, implicit=True)

    def operand(self) -> Node:
        node = self.number() if self.kind == "number" else self.primary()
        return self.raised(node) if self.kind in RAISING else node

    def primary(self) -> Node:
        """The operand that begins here, without what raises it."""
        return _OPERANDS.get(self.kind, Parser.missing)(self)

    def raised(self, node: Node) -> Node:
        """`node` with the superscripts, the postfix operators and the power that follow it."""
        while self.kind in ENDINGS and not indexed_roots.stands_apart(self.tokens, self.position):
            node = self.suffix(node)
        if self.kind != "^":
            return node
        self.advance()
        exponent = self.nested()
        self.notice_all(doubts.mixed_after(self.text, node.start, exponent))
        return Power(node.start, exponent.end, node, exponent)

    def suffix(self, node: Node) -> Node:
        before = self.tokens[self.position - 1]
        kind, word, start, end = self.advance()
        if kind in PERCENTS and before[0] in PERCENTS:
            raise InvalidSyntax("doubled_percent", (before[2], end))
        if kind in FACTORIALS and before[0] in FACTORIALS and before[3] == start:
            raise faults.many_factorials(self.text, node, before[2])
        if kind == "superscript":
            return Power(node.start, end, node, literal.superscript(word, start, end))
        if kind == "°" and self.kind in _NUMBERS:
            return self.minutes(node)
        if kind == "°" and self.kind == "name" and (measured := quantities.in_degrees(self, node)) is not None:
            return measured
        return Postfix(node.start, end, kind, node)

    def minutes(self, node: Node) -> Postfix:
        """The minutes of arc behind degrees: `12°34` is `(12 + 34/60)°`."""
        degrees = self.tokens[self.position - 1]
        minutes = self.number() if self.kind == "number" else self.fraction()
        if isinstance(node, Number) and isinstance(minutes, Number) and self.kind not in _GOES_ON:
            self.notice_all(doubts.minutes(self.text, node, degrees[3], minutes))
            if mixed.is_part_of_a_degree(minutes):
                return mixed.degrees(node, minutes)
        raise faults.number_after_degrees(self.text, node, degrees, minutes)

    def nested(self) -> Node:
        self.deepen()
        node = self.operand()
        self.depth -= 1
        return node

    # Operands, by the kind of their first token

    def number(self) -> Node:
        token = _, word, start, end = self.advance()
        if self.kind in _AFTER_NUMBER and not (arcs.is_one(word) or binary_power.has_power(word)):
            return numerals.compound(self, token)
        if len(word) <= SHORT:
            if word.isdecimal():
                return Number(start, end, int(word), 0)
            whole, _, fraction = word.partition(self.locale.decimal)
            if whole.isdecimal() and fraction.isdecimal():
                return Number(start, end, int(whole + fraction), -len(fraction))
        if arcs.is_one(word):
            return arcs.number(token)
        if binary_power.has_power(word):
            return binary_power.number(token)
        node = literal.number(token, self.text, self.locale)
        if "(" in word:
            self.notice_all(doubts.repeating(self.text, node, start + word.index("(")))
        return node

    def makes_lists(self) -> bool:
        """Whether separators, ranges or comprehensions stand anywhere in the statement."""
        found = self.listing.get(self.begin)
        if found is None:
            found = self.listing[self.begin] = lists.make(self)
        return found

    def fraction(self) -> Chain:
        return literal.vulgar_fraction(self.advance())

    def name(self) -> Node:
        token = self.advance()
        _, word, start, end = token
        name = GREEK_NAMES.get(word, word)
        kind = self.defined.get(name) or self.kind_of(name)
        if (
            kind is None
            and (node := amounts.before_number(self, token) or bare.named_otherwise(self, token)) is not None
        ):
            return lists.indexed(self, node) if self.kind == "[" else node
        if self.kind == "(" and kind not in _OPERANDS_ALONE:
            called = self.call(name, start, own=kind == "definition")
            return lists.indexed(self, called) if self.kind == "[" else called
        if kind == "value" and self.kind == "(" and name not in self.defined:
            self.notice_all(doubts.constant(self.text, token, name, self.tokens[self.position - 2]))
            if name in doubts.CONSTANTS:
                return bare.constant(self, token, name)
        if kind in _FUNCTIONS:
            return bare.function(self, token, name)
        node = Name(start, end, name)
        return lists.indexed(self, node) if self.kind == "[" else node

    def keyword(self) -> Node:
        return self.name() if self.tokens[self.position + 1][0] == "(" else self.missing()

    def call(self, name: str, start: int, *, own: bool = False) -> Call:
        outer, self.opening, before = self.inside, self.position, self.opening
        opening = self.open("call")
        arguments = () if self.kind == ")" else self.sequence()
        self.opening = before
        if name in BY_COUNT and not own:
            name = BY_COUNT[name].get(len(arguments), name)
        return Call(start, self.close(opening, outer), name, arguments, own)

    def bracket(self) -> Node:
        outer, place = self.inside, self.position
        opening = self.open("(")
        node = self.expression()
        node.start, node.end = opening[2], self.close(opening, outer)
        if type(node) is Amount:
            return amounts.bracketed(self, node, place)
        return lists.indexed(self, node)

    def absolute(self) -> Absolute:
        outer = self.inside
        opening = self.open("|")
        operand = self.expression()
        return Absolute(opening[2], self.close(opening, outer), operand)

    def sequence(self) -> tuple[Node, ...]:
        items = [self.expression()]
        while self.kind in self.separators:
            if self.kind == "," and self.inside == "[" and self.has_semicolon():
                raise faults.matrix(self.tokens, self.opening, self.position)
            self.advance()
            items.append(self.expression())
        return tuple(items)

    def signed(self) -> Prefix:
        kind, _, start, _ = self.advance()
        operand = self.nested()
        return Prefix(start, operand.end, kind, operand)


_OPERANDS: dict[str, Callable[[Parser], Node]] = {
    "number": Parser.number,
    "fraction": Parser.fraction,
    "name": Parser.name,
    "mod": Parser.keyword,
    "(": Parser.bracket,
    "[": lists.items,
    "|": Parser.absolute,
    "not": loose.negated,
    word_table.PART: phrases.part,
    "+": Parser.signed,
    "-": Parser.signed,
    "~": Parser.signed,
    "√": radicals.rooted,
    "∛": radicals.rooted,
    "superscript": radicals.rooted,
}


def _chain(first: Node, links: list[Link], level: frozenset[str]) -> Chain:
    """A chain whose first operand is not one of the same level: `(a+b)+c` is `a+b+c`."""
    start, end = first.start, links[-1].operand.end
    if type(first) is Chain and first.links[0].operator in level:
        return Chain(start, end, first.first, (*first.links, *links))
    return Chain(start, end, first, tuple(links))
