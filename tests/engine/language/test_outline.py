from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from calculatrice.engine.language import tree
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.language.outline import kind_of, outline
from calculatrice.engine.language.outline_messages import PARTS
from calculatrice.engine.language.parser import parse
from calculatrice.engine.session import Session

if TYPE_CHECKING:
    from calculatrice.engine.language.outline import Part

LEAVES = {"number", "rational", "name"}
SPOKEN = {"prefix", "postfix"}
NO_KINDS = {"node", "link", "chain"}
KINDS = {
    kind_of(object.__new__(kind))
    for kind in vars(tree).values()
    if isinstance(kind, type) and issubclass(kind, tree.Node) and kind is not tree.Chain
}


def flat(part: Part) -> list[str]:
    """A part and all below it, each with what stands before it."""
    return [f"{part.before} {part.label}".strip(), *(text for below in part.parts for text in flat(below))]


@pytest.mark.parametrize(
    ("locale", "text", "expected"),
    [
        ("en", "1+2*3", ["sum", "1", "+ product", "2", "× 3"]),
        ("en", "2x", ["product", "2", "× (not written) x"]),
        ("fr", "2x", ["produit", "2", "× (sous-entendu) x"]),
        ("en", "200+10%", ["sum", "200", "+ 10%"]),
        ("en", "-2^2", ["minus", "power", "2", "2"]),
        ("fr", "√(1,5)", ["√1,5"]),
        ("fr", "√(2x)!", ["factorielle", "√", "produit", "2", "× (sous-entendu) x"]),
        ("en", "sin(pi; 2)", ["function sin", "π", "2"]),
        ("en", "1 < 2 <= 3", ["comparison", "1", "< 2", "≤ 3"]),
        ("fr", "vrai et faux", ["vérités entre", "vrai", "et faux"]),
        ("en", "[1; 2][1]", ["item of a list", "list", "1", "2", "1"]),
        ("en", "255 to hex", ["told as hex", "255"]),
        ("en", "5 km/h to mph", ["converted to mph", "number of km/h", "5"]),
        ("fr", "2 h 30 min", ["grandeur en plusieurs unités", "nombre de h", "2", "nombre de min", "30"]),
        ("en", "x = 3", ["x is set to", "3"]),
        ("en", "f(t; u) = 3!", ["f(t; u) is defined as", "3!"]),
        ("en", "[k for k in 1..3]", ["list of a term for each k", "k", "the integers from … to", "1", "3"]),
        ("en", "|1 1/2|", ["absolute value", "1 1/2"]),
    ],
)
def test_the_parts_of_an_expression(locale: str, text: str, expected: list[str]) -> None:
    [node] = parse(text, LOCALES[locale], Session().kind_of).statements
    assert flat(outline(node, LOCALES[locale])) == expected


def test_every_kind_of_part_has_a_name_in_both_languages() -> None:
    assert (KINDS - LEAVES - SPOKEN - NO_KINDS) | {"sum", "product", "unwritten"} == PARTS.keys()
    assert all(set(names) == {"en", "fr"} for names in PARTS.values())
