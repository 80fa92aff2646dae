"""What an answer needs to be a number of Python. It is provided from above, where there is calculating."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from decimal import Decimal
    from typing import Any

    from calculatrice.engine.answers.texts import Texts

Answer = TypeVar("Answer", bound="Texts")


class PythonPort(Protocol[Answer]):
    """The questions, each a function of a module below `of_python`."""

    def to_float(self, result: Answer) -> float:
        """The nearest double."""

    def unit_of(self, result: Answer) -> str | None:
        """The units that the decimal counts."""

    def amount_of(self, result: Answer) -> Answer:
        """The number of its units."""

    def to_complex(self, result: Answer) -> complex:
        """The nearest two doubles."""

    def to_integer(self, result: Answer, function: str) -> int:
        """The integer that a function of the catalogue rounds it to."""

    def to_index(self, result: Answer) -> int:
        """The integer that it is."""

    def to_ratio(self, result: Answer) -> tuple[int, int]:
        """The fraction that it is."""

    def to_decimal(self, result: Answer, digits: int | None) -> Decimal:
        """It, rounded to so many digits."""

    def items(self, result: Answer) -> list[Answer]:
        """The answers that a list holds."""

    def hash_of(self, result: Answer) -> int:
        """The same for what is equal."""

    def formatted(self, result: Answer, wish: str) -> str:
        """It, as Python's little language for formats says."""

    def adds_exact(self, result: Answer) -> bool:
        """Whether its exact form says more than its decimal."""

    def dictionary(self, result: Answer) -> dict[str, Any]:
        """What JSON can hold of it."""

    def json_text(self, result: Answer) -> str:
        """The same as text."""

    def latex(self, result: Answer) -> str | None:
        """It, for a notebook."""

    def html(self, result: Answer) -> str | None:
        """The same in MathML."""

    def equal(self, left: Answer, right: object) -> bool:
        """Whether both are proved equal."""

    def compared(self, left: Answer, operator: str, right: object) -> bool:
        """Whether the order is proved."""

    def operated(self, left: Answer, operator: str, right: object) -> Answer:
        """The answer to an operation."""

    def operated_on(self, left: object, operator: str, right: Answer) -> Answer:
        """The same, of an answer on the right."""

    def raised(self, base: Answer, exponent: object, modulus: object) -> Answer:
        """The remainder of a power."""

    def signed(self, result: Answer, sign: str) -> Answer:
        """It, with a sign before it."""

    def absolute(self, result: Answer) -> Answer:
        """Its magnitude."""

    def rounded(self, result: Answer, decimals: int) -> Answer:
        """It, rounded to so many decimals."""

    def converted(self, result: Answer, form: str) -> Answer:
        """What `to` and a form give."""
