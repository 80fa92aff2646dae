"""The value of an answer, taken apart for programs, as JSON has it."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType


class Factor(Struct, frozen=True):
    """A prime and its exponent."""

    prime: str
    power: int


class Value(Struct, frozen=True):
    """A value by its kind; which of the other fields there are depends on that."""

    kind: Annotated[
        str,
        Meta(
            description="`rational`, `real`, `complex`, `truth`, `list`, `factorization`, `percentage`, "
            "`quantity`, `definition`. There will be others: show those by `text`."
        ),
    ]
    decimal: Annotated[
        str | UnsetType, Meta(description="Of a rational or a real number and of a percentage, as in the answer.")
    ] = UNSET
    relation: Annotated[
        Literal["=", "≈", "<"] | UnsetType, Meta(description="How the decimal stands to the value.")
    ] = UNSET
    exact: Annotated[
        str | UnsetType | None, Meta(description="A fraction or a closed form; null where none is known, or too long.")
    ] = UNSET
    amount: Annotated[Value | UnsetType, Meta(description="Of a quantity: how many of its unit it is.")] = UNSET
    unit: Annotated[str | UnsetType, Meta(description="Of a quantity: `km/h`, as it can be typed.")] = UNSET
    real: Annotated[str | UnsetType, Meta(description="Of a complex number, as a decimal.")] = UNSET
    imaginary: Annotated[str | UnsetType, Meta(description="Of a complex number, as a decimal.")] = UNSET
    truth: Annotated[bool | UnsetType | None, Meta(description="Of a truth; null where it is undecided.")] = UNSET
    items: Annotated[list[Value] | UnsetType, Meta(description="Of a list.")] = UNSET
    number: Annotated[str | UnsetType, Meta(description="Of a factorization: the integer.")] = UNSET
    factors: Annotated[list[Factor] | UnsetType, Meta(description="Of a factorization: the primes, and -1.")] = UNSET
    readings: Annotated[
        dict[str, str] | UnsetType,
        Meta(
            description="Where all forms are asked for: what the bits are elsewhere, by the words behind `to`: `int8`."
        ),
    ] = UNSET
    name: Annotated[str | UnsetType, Meta(description="Of a definition.")] = UNSET
    text: Annotated[str | UnsetType, Meta(description="Of a definition, as it can be typed.")] = UNSET
