"""A place among the tokens of a text, and what is known there: what brackets are open, which names are defined."""

from __future__ import annotations

from calculatrice.engine.errors import BudgetExceeded
from calculatrice.engine.language import faults
from calculatrice.engine.language.greek import GREEK_NAMES
from calculatrice.engine.language.lexer import tokenize
from calculatrice.engine.language.mending import CLOSERS
from calculatrice.engine.language.notice import Notice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Literal, NoReturn

    from calculatrice.engine.language.doubts import Doubt
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.tokens import Token

    Kind = Literal["function", "definition", "value", "unit"]
    KindOf = Callable[[str], Kind | None]

MAX_LENGTH = 65_536
MAX_NESTING = 100


class Cursor:
    """One pass over the tokens of one text."""

    __slots__ = (
        "as_meant",
        "begin",
        "defined",
        "depth",
        "exclusive",
        "inside",
        "kind",
        "kind_of",
        "listing",
        "locale",
        "noticed",
        "notices",
        "opening",
        "partners",
        "position",
        "semicolons",
        "separators",
        "text",
        "tokens",
    )

    def __init__(self, text: str, locale: Locale, kind_of: KindOf, meant: list[Token] | None = None) -> None:
        """A parser of `text`, whose tokens are `meant` where signs and words in it depend on what is beside them."""
        if len(text) > MAX_LENGTH:
            raise too_long(text)
        self.text = text
        self.locale = locale
        self.kind_of = kind_of
        self.as_meant = meant is not None
        self.tokens = meant or tokenize(text, locale, kind_of)
        self.position = 0
        self.kind = self.tokens[0][0]
        self.inside = ""
        self.opening = 0
        self.semicolons: dict[int, bool] = {}
        self.exclusive: frozenset[int] | None = None
        self.partners: dict[int, int] | None = None
        self.separators = locale.separators
        self.depth = 0
        self.defined: dict[str, Kind] = {}
        self.notices: list[Notice] = []
        self.noticed = 0
        self.begin = 0
        self.listing: dict[int, bool] = {}

    def advance(self) -> Token:
        position = self.position
        self.position = following = position + 1
        self.kind = self.tokens[following][0]
        return self.tokens[position]

    def deepen(self) -> None:
        self.depth += 1
        if self.depth > MAX_NESTING:
            raise BudgetExceeded("nesting_too_deep", self.tokens[self.position][2:], limit=MAX_NESTING)

    def open(self, inside: str) -> Token:
        self.inside = inside
        self.deepen()
        return self.advance()

    def close(self, opening: Token, outer: str) -> int:
        if self.kind != CLOSERS[opening[0]]:
            raise faults.unclosed(self.text, self.tokens, self.position, opening, self.locale)
        self.inside = outer
        self.depth -= 1
        return self.advance()[3]

    def has_semicolon(self) -> bool:
        """Whether a semicolon separates in the innermost call or list, so that a comma need not."""
        found = self.semicolons.get(self.opening)
        if found is None:
            found = self.semicolons[self.opening] = _separates(";", self.tokens, self.opening)
        return found

    def kind_of_name(self, name: str) -> Kind | None:
        """What the name is at this place of the text."""
        name = GREEK_NAMES.get(name, name)
        return self.defined.get(name) or self.kind_of(name)

    def is_known(self, name: str) -> bool:
        return self.kind_of_name(name) is not None

    def missing(self) -> NoReturn:
        raise faults.missing_operand(self.text, self.tokens, self.position, self.locale)

    def notice_all(self, found: Iterable[Doubt]) -> None:
        for code, start, end, other, details in found:
            self.notice(code, start, end, other, **details)

    def notice(self, code: str, start: int, end: int, other: str | None, **details: str) -> None:
        """Warn that `start` to `end` may have been meant as `other`."""
        if any(earlier.code == code for earlier in self.notices[self.noticed :]):
            return
        first = self.text.rfind("\n", 0, start) + 1
        rest, *_ = self.text[end:].split("\n", 1)
        alternative = None if other is None else f"{self.text[first:start]}{other}{rest}".strip()
        self.notices.append(Notice(code, start, end, alternative, details))


def too_long(text: str) -> BudgetExceeded:
    return BudgetExceeded("expression_too_long", (MAX_LENGTH, len(text)), limit=MAX_LENGTH)


def _separates(separator: str, tokens: list[Token], opening: int) -> bool:
    """Whether `separator` stands in the bracket that opens at a token, and not in one inside it."""
    depth = 0
    for kind, *_ in tokens[opening + 1 :]:
        if kind in ("(", "["):
            depth += 1
        elif kind in (")", "]"):
            depth -= 1
        if depth < 0 or (depth == 0 and kind == separator):
            return kind == separator
    return False
