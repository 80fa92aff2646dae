"""What is found of a claim: proved, refuted with the first digit that differs, or undecided."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from calculatrice.api.problem import CalculationProblem
from calculatrice.mcp.messages import say
from calculatrice.service.answer import Failure
from calculatrice.service.digits import first_difference

Verdict = Literal["proved", "refuted", "undecided"]


class Side(Struct, frozen=True):
    """One side of a claim, and how its decimal stands to its value."""

    expression: str
    relation: Literal["=", "≈", "<"]
    decimal: str
    unit: str | None = None


def with_unit(side: Side) -> str:
    """The decimal with its unit.

    >>> with_unit(Side("5 km", "=", "5", "km")), with_unit(Side("pi", "≈", "3.14"))
    ('5 km', '3.14')
    """
    return f"{side.decimal} {side.unit}" if side.unit else side.decimal


class DifferingDigit(Struct, frozen=True):
    """The first digit in which the sides differ."""

    power: Annotated[int, Meta(description="Its power of ten: 0 for the ones, -1 for the first decimal place.")]
    left: str
    right: str


class Checked(Struct, frozen=True):
    """What is known of a claim."""

    verdict: Annotated[
        Verdict, Meta(description="Both `proved` and `refuted` are certain; `undecided` says that neither is known.")
    ]
    claim: Annotated[str, Meta(description="The claim as it was read.")]
    message: str
    left: Side | None = None
    right: Side | None = None
    first_difference: DifferingDigit | None = None


def undecided(claim: str, locale: str) -> Checked:
    """Neither the claim nor its contrary is known to be true.

    >>> undecided("a == b", "en").verdict
    'undecided'
    """
    return Checked("undecided", claim, say("undecided", locale, claim=claim))


def no_claim(text: str, reading: str) -> CalculationProblem:
    """What is to be raised where a text claims nothing that could be true or false."""
    return CalculationProblem(Failure("wrong_type", "no_claim", 0, len(text), details={"reading": reading}))


def differing(left: str, right: str) -> DifferingDigit | None:
    """The first digit in which two decimals differ, if there is one.

    >>> differing("3.1416", "3.1415").power
    -4
    """
    found = first_difference(left, right)
    return None if found is None else DifferingDigit(found.power, found.left, found.right)


def difference_told(digit: DifferingDigit | None, locale: str) -> list[str]:
    """The sentence on the digit, where there is one."""
    if digit is None:
        return []
    return [say("differs", locale, power=digit.power, left=digit.left, right=digit.right)]
