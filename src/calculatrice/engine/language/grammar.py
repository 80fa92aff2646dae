"""What the parts of the grammar that have files of their own ask of the parser."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal, NoReturn, Protocol

    from calculatrice.engine.language.doubts import Doubt
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.tokens import Token
    from calculatrice.engine.language.tree import Call, Link, Node, Range
else:
    Protocol = object


class Grammar(Protocol):
    """A parser at a token: `kind` is that of the token at `position`."""

    text: str
    locale: Locale
    as_meant: bool
    tokens: list[Token]
    position: int
    kind: str
    begin: int
    depth: int
    inside: str
    opening: int
    separators: str
    exclusive: frozenset[int] | None
    partners: dict[int, int] | None
    defined: dict[str, Literal["function", "definition", "value", "unit"]]

    def advance(self) -> Token:
        """The token here; the parser goes on to the next."""

    def deepen(self) -> None:
        """Count one more level of nesting; refuse what is nested too deeply."""

    def open(self, inside: str) -> Token:
        """An opening bracket, after which another rule of separators holds."""

    def close(self, opening: Token, outer: str) -> int:
        """The end of the bracket that closes this one."""

    def sequence(self) -> tuple[Node, ...]:
        """What stands between separators, up to the closing bracket."""

    def has_semicolon(self) -> bool:
        """Whether a semicolon separates in the innermost call or list, so that a comma need not."""

    def makes_lists(self) -> bool:
        """Whether separators, ranges or comprehensions stand anywhere in the statement."""

    def expression(self) -> Node:
        """Everything up to what can't go on."""

    def primary(self) -> Node:
        """The operand that begins here, without what raises it."""

    def raised(self, node: Node) -> Node:
        """The operand with the superscripts, the postfix operators and the power that follow it."""

    def missing(self) -> NoReturn:
        """Refuse what is here, where an operand is needed."""

    def operand(self) -> Node:
        """A number, a name, a call, what stands in brackets, with what stands before and behind it."""

    def sum(self, first: Node) -> Node:
        """The sum that begins with this operand."""

    def bits(self, first: Node) -> Node:
        """The sum, and the operators of bits behind it."""

    def compared(self, first: Node) -> Node:
        """The comparison that begins with this sum."""

    def bracket(self) -> Node:
        """What stands in the bracket that opens here."""

    def number(self) -> Node:
        """The number that begins here."""

    def fraction(self) -> Node:
        """The vulgar fraction that begins here."""

    def is_known(self, name: str) -> bool:
        """Whether the name means something at this place of the text."""

    def call(self, name: str, start: int, *, own: bool = False) -> Call:
        """The call of a function, at the bracket with its arguments."""

    def implicit_factor(self) -> Link:
        """The factor that begins here, without a sign, behind another."""

    def kind_of_name(self, name: str) -> Literal["function", "definition", "value", "unit"] | None:
        """What the name is at this place of the text."""

    def notice(self, code: str, start: int, end: int, other: str | None, **details: str) -> None:
        """Warn that `start` to `end` may have been meant as `other`."""

    def notice_all(self, found: Iterable[Doubt]) -> None:
        """Tell all these doubts."""

    def range(self, first: Node) -> Range:
        """The range that begins with this bound, which has been read."""
