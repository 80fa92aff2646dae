"""What is shown of an answer, as a tree: its leaves are digits as they are, exact or rounded.

Texts for machines (`view_text`) and the notations (`notation`) are printers of it. All that a tree holds are texts and
other trees, and it is only a few levels tall, however long: so it can be sent to another process.
"""

from __future__ import annotations

from calculatrice.engine.records import names_of, record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from calculatrice.engine.numbers.rounding import Relation

    View: TypeAlias = (
        "Digits | Positional | Mixed | Word | Symbol | Negative | Root | Raised | Logarithm | Applied | Product "
        "| Quotient | Sum | Factors | Suffixed | WithUnit | Amount | Together | Parts | Clock | Listed"
    )


TRUTHS = {
    "en": {"true": "true", "false": "false", "undecided": "undecided"},
    "fr": {"true": "vrai", "false": "faux", "undecided": "indécidé"},
}
"""The texts of a `Word` in the languages of the project."""


@record
class Digits:
    """A number as machines write it, `12`, `-2.50`, `1.5e-7`, and how it relates to what it stands for."""

    text: str
    relation: Relation = "="


@record
class Positional:
    """A number in a base, repeating digits in brackets, a power of the base behind: `-ff.8`, `0.(2)`, `zz*36^9`."""

    text: str
    base: int = 10
    relation: Relation = "="


@record
class Mixed:
    """An integer and a fraction beside it, digits all."""

    whole: str
    top: str
    bottom: str


@record
class Word:
    """`true`, `false` or `undecided`."""

    text: str


@record
class Symbol:
    """A constant by the name that the catalogue has for it: `pi`, `e`, `phi`, `i`."""

    name: str


@record
class Negative:
    """A minus and what it stands before, which has none of its own."""

    operand: View


@record
class Root:
    """A root of degree 2 or 3."""

    degree: int
    radicand: View


@record
class Raised:
    """A power."""

    base: View
    exponent: View


@record
class Logarithm:
    """The natural logarithm of an integer."""

    argument: int


@record
class Applied:
    """The value of a function, by the name that the catalogue has for it."""

    name: str
    arguments: tuple[View, ...]


@record
class Product:
    """Factors, a number, if any, before the others; no `×` is shown between them unless digits would meet."""

    factors: tuple[View, ...]


@record
class Quotient:
    """A fraction."""

    top: View
    bottom: View


@record
class Sum:
    """Terms, of which some are `Negative`."""

    terms: tuple[View, ...]


@record
class Factors:
    """The prime factors of an integer, or powers of them, with `×` between them."""

    factors: tuple[View, ...]


@record
class Suffixed:
    """A number with a sign behind it: degrees, a percentage, or `p` and a power of 2."""

    operand: View
    suffix: str


@record
class WithUnit:
    """A number and a product of units by the names of the tables: `km*h^-1`."""

    operand: View
    unit: str


@record
class Amount:
    """An amount of money: digits with the decimals of its currency, and the code of that."""

    number: Digits
    code: str


@record
class Together:
    """A quantity in several units, the largest first: `6 ft 2 in`."""

    parts: tuple[View, ...]


@record
class Parts:
    """An angle in degrees, minutes and seconds."""

    degrees: str
    minutes: str
    seconds: str
    relation: Relation = "="


@record
class Clock:
    """A time in hours, minutes and seconds, the last two with two digits before the point."""

    hours: str
    minutes: str
    seconds: str
    relation: Relation = "="


@record
class Listed:
    """A list."""

    items: tuple[View, ...]


def negated(view: View, *, negative: bool) -> View:
    """The view, with a minus before it or not."""
    return Negative(view) if negative else view


def relation(view: View) -> Relation:
    """How what is shown relates to the value: as the first of its leaves that does not equal what it stands for.

    >>> relation(Suffixed(Digits("57.3", "≈"), "°")), relation(Quotient(Digits("1"), Digits("2")))
    ('≈', '=')
    """
    if isinstance(view, Digits | Positional | Parts | Clock):
        return view.relation
    return next((found for part in _parts_of(view) if (found := relation(part)) != "="), "=")


def parts(view: View) -> int:
    """How many trees there are in it, itself too.

    >>> parts(Quotient(Digits("1"), Digits("2")))
    3
    """
    return sum(1 for _ in _trees(view))


def applied(view: View) -> set[str]:
    """The functions whose values are shown in it.

    >>> applied(Quotient(Applied("sin", (Digits("1"),)), Digits("2")))
    {'sin'}
    """
    return {tree.name for tree in _trees(view) if isinstance(tree, Applied)}


def names(view: View) -> set[str]:
    """The functions and the constants of the catalogue that it is written with.

    >>> names(Quotient(Symbol("egamma"), Digits("2")))
    {'egamma'}
    """
    return {tree.name for tree in _trees(view) if isinstance(tree, Applied | Symbol)}


def _trees(view: View) -> Iterator[View]:
    """All trees that there are in it, layer by layer."""
    layer = [view]
    while layer:
        yield from layer
        layer = [part for view in layer for part in _parts_of(view)]


def _parts_of(view: View) -> list[View]:
    found: list[View] = []
    for name in names_of(view):
        part = getattr(view, name)
        if isinstance(part, tuple):
            found += part
        elif not isinstance(part, str | int):
            found.append(part)
    return found
