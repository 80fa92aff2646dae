"""What is shown and said of an expression and of its answer: MathML, LaTeX and spoken words.

>>> from calculatrice.engine.language import parse
>>> notate(parse("6/2(1+2)").statements[0], "latex", "en")
'\\\\frac{6}{2}\\\\times \\\\left(1+2\\\\right)'
>>> from calculatrice.engine.answers.view import Digits, Quotient, Root
>>> notate_form("√6/2", Quotient(Root(2, Digits("6")), Digits("2")), "spoken", "fr")
'racine carrée de 6 sur 2'
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from calculatrice.engine.answers.notation.latex import Latex
from calculatrice.engine.answers.notation.mathml import MathML
from calculatrice.engine.answers.notation.spoken import Spoken, spoken_relation
from calculatrice.engine.answers.notation.view_writer import write
from calculatrice.engine.answers.view import parts
from calculatrice.engine.errors import CalculationError, WrongType
from calculatrice.engine.language.locale import LOCALES
from calculatrice.engine.language.parser import parse
from calculatrice.engine.language.tree import Chain, children

if TYPE_CHECKING:
    from calculatrice.engine.answers.notation.layout import Layout
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.language.tree import Node

NOTATIONS: dict[str, type[Layout]] = {"mathml": MathML, "latex": Latex, "spoken": Spoken}
LONGEST = 10_000
"""Characters of a text beyond which nobody reads it as a formula."""
MOST_NODES, TALLEST, MOST_DIVISIONS = 1_000, 40, 8
"""The same of a tree: its nodes, its height, and the fraction bars that one product stacks."""
SURELY_SMALL = 2 * MOST_DIVISIONS
"""Characters of a reading that is of no larger tree."""
SURELY_FEW = MOST_NODES // 2
"""Characters of a text that no view with more nodes is a text of."""

__all__ = ["NOTATIONS", "notate", "notate_form", "notate_reading", "spoken_relation"]


def notate(node: Node, notation: str, locale: str) -> str | None:
    """The reading of a tree, every `×` and bracket that was understood in it; None for a tree that is too large."""
    layout = _layout(notation, locale)
    return layout.whole(layout.text(node)) if _fits(node) else None


def notate_reading(text: str, node: Node | None, notation: str, locale: str, written: str) -> str | None:
    """The reading of `text`, which is `written` in a locale; of a tree that is not here, what the text says.

    >>> notate_reading("2×max(1,5; 2)", None, "spoken", "en", written="fr")
    '2 times open bracket maximum of 1.5 and 2 close bracket'
    """
    if node is None or len(text) > LONGEST:
        return _notate_text(text, notation, locale, written)
    if len(text) > SURELY_SMALL and not _fits(node):
        return None
    layout = _layout(notation, locale)
    return layout.whole(layout.text(node))


def notate_form(text: str, view: View | None, notation: str, locale: str) -> str | None:
    """What an answer's `text` is a text of, its digits as they are; None where it is longer than anybody reads.

    Where its view is not here, since another program has told the text, that is read again.

    >>> from calculatrice.engine.answers.view import Positional
    >>> notate_form("0.1(6)", Positional("0.1(6)"), "latex", "fr")
    '0{,}1\\\\overline{6}'
    """
    if view is None or len(text) > LONGEST:
        return _notate_text(text, notation, locale, "en")
    if len(text) > SURELY_FEW and parts(view) > MOST_NODES:
        return None
    layout = _layout(notation, locale)
    return layout.whole(write(layout, view))


def _notate_text(text: str, notation: str, locale: str, written: str) -> str | None:
    """What can't be read is left as it is."""
    layout = _layout(notation, locale)
    if len(text) > LONGEST:
        return None
    try:
        [node] = parse(text, LOCALES[written]).statements
    except CalculationError:
        return layout.whole(layout.words(text))
    return notate(node, notation, locale)


@cache
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
