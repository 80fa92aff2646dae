"""What is shown and said of an expression and of its answer: MathML, LaTeX and spoken words.

>>> from calculatrice.engine.syntax import parse
>>> notate(parse("6/2(1+2)").statements[0], "latex", "en")
'\\\\frac{6}{2}\\\\times \\\\left(1+2\\\\right)'
>>> notate_form("exact", "√6/2", "spoken", "fr")
'racine carrée de 6 sur 2'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.errors import WrongType
from calculatrice.engine.notation.form_text import write_form
from calculatrice.engine.notation.latex import Latex
from calculatrice.engine.notation.mathml import MathML
from calculatrice.engine.notation.spoken import Spoken, spoken_relation
from calculatrice.engine.syntax.locale import LOCALES
from calculatrice.engine.syntax.parser import parse
from calculatrice.engine.syntax.tree import Chain, children

if TYPE_CHECKING:
    from calculatrice.engine.notation.layout import Layout
    from calculatrice.engine.syntax.tree import Node

NOTATIONS: dict[str, type[Layout]] = {"mathml": MathML, "latex": Latex, "spoken": Spoken}
LONGEST = 10_000
"""Characters of a text beyond which nobody reads it as a formula."""
MOST_NODES, TALLEST, MOST_DIVISIONS = 1_000, 40, 8
"""The same of a tree: its nodes, its height, and the fraction bars that one product stacks."""

__all__ = ["NOTATIONS", "notate", "notate_form", "notate_reading", "spoken_relation"]


def notate(node: Node, notation: str, locale: str) -> str | None:
    """The reading of a tree, every `×` and bracket that was understood in it; None for a tree that is too large."""
    layout = _layout(notation, locale)
    return layout.whole(layout.text(node)) if _fits(node) else None


def notate_reading(text: str, notation: str, locale: str, written: str) -> str | None:
    """The same of a bracketed reading, which parses back to the tree; it was `written` in a locale.

    >>> notate_reading("2×max(1,5; 2)", "spoken", "en", written="fr")
    '2 times open bracket maximum of 1.5 and 2 close bracket'
    """
    return None if len(text) > LONGEST else notate(parse(text, LOCALES[written]).statements[0], notation, locale)


def notate_form(name: str, text: str, notation: str, locale: str) -> str | None:
    """The `text` of the form `name`, or of the `decimal`, its digits as they are; None for one that is too long.

    >>> notate_form("repeating", "0.1(6)", "latex", "fr")
    '0{,}1\\\\overline{6}'
    """
    layout = _layout(notation, locale)
    written = write_form(layout, name, text, _fits) if len(text) <= LONGEST else None
    return None if written is None else layout.whole(written)


def _layout(notation: str, locale: str) -> Layout:
    if notation not in NOTATIONS:
        raise WrongType("unknown_notation", name=notation, notations=", ".join(NOTATIONS))
    if locale not in LOCALES:
        raise WrongType("unknown_locale", locale=locale)
    return NOTATIONS[notation](LOCALES[locale])


def _fits(node: Node) -> bool:
    """Whether the tree is small enough to be shown as a formula, and to be walked without a thought of the stack."""
    layer, seen = [node], 0
    for _ in range(TALLEST):
        seen += len(layer)
        if not layer or seen > MOST_NODES or any(map(_divides_often, layer)):
            break
        layer = [child for parent in layer for child in children(parent)]
    return not layer


def _divides_often(node: Node) -> bool:
    return isinstance(node, Chain) and sum(link.operator in ("/", "//") for link in node.links) > MOST_DIVISIONS
