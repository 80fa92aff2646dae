"""One expression or one view in a notation, in the short writing of the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from calculatrice.engine.answers.notation import notate, notate_form
from calculatrice.engine.answers.notation.mathml import NAMESPACE
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.functions.catalogue import kind_of
from calculatrice.engine.language import LOCALES, parse

if TYPE_CHECKING:
    from calculatrice.engine.answers.view import View
    from calculatrice.engine.language.tree import Node

INVISIBLE = {"\u2061": "@", "\u2062": "&", "\u2064": "~"}
SPOKEN_BRACKETS = {
    "open bracket": "(",
    "close bracket": ")",
    "parenthèse ouvrante": "(",
    "parenthèse fermante": ")",
}


def tree(expression: str, locale: str = "en") -> Node:
    return parse(expression, LOCALES[locale], kind_of).statements[0]


def expression_in(notation: str, expression: str, locale: str = "en") -> str:
    text = notate(tree(expression, locale), notation, locale)
    assert text is not None
    return shortened(notation, text)


def view_in(notation: str, view: View, locale: str = "en") -> str:
    written = notate_form(view_text(view), view, notation, locale)
    assert written is not None
    return shortened(notation, written)


def shortened(notation: str, text: str) -> str:
    """Spoken brackets as brackets, and MathML as its sketch."""
    if notation == "mathml":
        [content] = elements(text)
        return sketch(content)
    if notation == "spoken":
        for words, bracket in SPOKEN_BRACKETS.items():
            text = text.replace(words, bracket)
    return text


def elements(mathml: str) -> ET.Element:
    """The `<math>` element, if it is well-formed."""
    return ET.fromstring(mathml)  # noqa: S314  # our own


def tag(element: ET.Element) -> str:
    return element.tag.removeprefix(f"{{{NAMESPACE}}}")


def sketch(element: ET.Element) -> str:
    """`{1 + frac{2 3}}`: a row in braces, anything else after its name; what is invisible as `@`, `&` and `~`."""
    name = tag(element).removeprefix("m")
    if name in ("n", "i", "o", "text"):
        text = element.text or ""
        return INVISIBLE.get(text, f'"{text}"' if name == "text" else text)
    assert element.text is None
    assert not element.attrib
    return f"{'' if name == 'row' else name}{{{' '.join(map(sketch, element))}}}"
