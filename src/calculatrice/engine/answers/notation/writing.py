"""How the parts of a formula are written: what MathML, LaTeX and speech each say in their own way."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.tree import Node


class Writing(ABC):
    """Writes the parts of a formula in one notation and locale, from the texts of the parts within them."""

    linear: ClassVar[bool] = False
    """Whether the parts stand one after the other, and not one above the other."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale

    @abstractmethod
    def whole(self, text: str) -> str:
        """The finished text."""

    @abstractmethod
    def row(self, parts: list[str]) -> str:
        """Parts one after the other."""

    @abstractmethod
    def number(self, text: str) -> str:
        """Digits, perhaps with a decimal point."""

    @abstractmethod
    def positional(self, head: str, repetend: str, base: int) -> str:
        """Digits in a base, and those, if any, that repeat without end."""

    @abstractmethod
    def mixed(self, whole: str, fraction: str) -> str:
        """An integer and a fraction that is added to it."""

    @abstractmethod
    def words(self, text: str) -> str:
        """Text that is no mathematics."""

    @abstractmethod
    def identifier(self, name: str) -> str:
        """A variable or a constant."""

    @abstractmethod
    def operator(self, operator: str) -> str:
        """An operator of a chain, of a comparison or before an operand, and `:=` of a definition."""

    @abstractmethod
    def implied(self, left: str, *, is_name: bool) -> str:
        """The `×` that is not to be shown between what is written on the left and a constant, or something else."""

    @abstractmethod
    def arc(self, parts: list[str]) -> str:
        """Degrees, minutes and seconds, as many of them as there are."""

    @abstractmethod
    def clock(self, parts: list[str]) -> str:
        """Hours, minutes and seconds."""

    @abstractmethod
    def unit(self, product: str) -> str:
        """A product of units that stands alone, as behind `to`."""

    @abstractmethod
    def with_unit(self, number: str, product: str) -> str:
        """A number and the product of units behind it."""

    @abstractmethod
    def money(self, number: str, code: str) -> str:
        """A number and the currency before it or behind."""

    def grouped(self, digits: str) -> str:
        """The digits of an amount, set in groups where they are read with the eyes."""
        return self.number(digits)

    @abstractmethod
    def suffixed(self, text: str, operator: str) -> str:
        """A postfix operator after its operand."""

    @abstractmethod
    def bracketed(self, text: str) -> str:
        """The text in round brackets."""

    @abstractmethod
    def fenced(self, bar: str, node: Node) -> str:
        """An absolute value, or rounded down or up: `bar` is `|`, `⌊` or `⌈`."""

    @abstractmethod
    def floored(self, fraction: str) -> str:
        """A fraction rounded down."""

    @abstractmethod
    def item(self, items: str, position: str) -> str:
        """An item of a list."""

    @abstractmethod
    def listed(self, items: list[str]) -> str:
        """A list."""

    @abstractmethod
    def fraction(self, top: str, bottom: str) -> str:
        """A quotient."""

    @abstractmethod
    def raised(self, base: str, exponent: str) -> str:
        """A power."""

    @abstractmethod
    def radical(self, degree: str, radicand: str) -> str:
        """A root; the degree of a square root is empty."""

    @abstractmethod
    def applied(self, name: str, arguments: tuple[Node, ...], exponent: str = "", *, own: bool = False) -> str:
        """A function of its arguments, or a power of it."""

    @abstractmethod
    def indexed(self, name: str, index: str, argument: Node) -> str:
        """A function with an index, such as a logarithm to a base."""

    @abstractmethod
    def chosen(self, among: Node, count: Node) -> str:
        """A binomial coefficient."""

    @abstractmethod
    def series(self, name: str, index: str, bounds: tuple[str, str], term: str) -> str:
        """A sum or a product over a range of an index."""
