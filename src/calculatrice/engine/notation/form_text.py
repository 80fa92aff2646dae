"""The texts that forms have for machines, read again to be written in a notation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculatrice.engine.errors import CalculationError
from calculatrice.engine.present import TRUTHS
from calculatrice.engine.syntax.parser import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.notation.layout import Layout
    from calculatrice.engine.syntax.tree import Node

TRUTH_WORDS = {"true": "vrai", "false": "faux", "undecided": "indécidé"}
_POSITIONAL = re.compile(r"(-?)([0-9a-z]+(?:\.[0-9a-z]*)?)(?:\(([0-9a-z]+)\))?(?:\*[0-9]+\^(-?[0-9]+))?")
_MIXED = re.compile(r"(-?)([0-9]+) ([0-9]+)/([0-9]+)")
_LARGE_EXPONENT = re.compile(r"(?<![0-9.])([0-9.]+)e(-?[0-9]{19,})")  # each number is tried from its first digit alone
_LOGARITHM = re.compile(r"ln ([0-9]+)")


def write_form(layout: Layout, name: str, text: str, fits: Callable[[Node], bool]) -> str | None:
    """The text of the form `name`; None where its tree does not fit."""
    kind, _, base = name.partition(":")
    if text in TRUTHS.values():
        return layout.words(TRUTH_WORDS[text] if layout.locale.name == "fr" else text)
    if base or kind == "repeating":
        return _positional(layout, text, int(base or "10"))
    mixed = _MIXED.fullmatch(text)
    return _expression(layout, text, fits) if mixed is None else _mixed(layout, *mixed.groups())


def _positional(layout: Layout, text: str, base: int) -> str:
    found = _POSITIONAL.fullmatch(text)
    if found is None:
        return layout.words(text)
    sign, head, repetend, exponent = found.groups()
    digits = layout.positional(head, repetend or "", base)
    parts = [layout.operator("-")] if sign else []
    parts.append(digits)
    if exponent:
        parts += [layout.operator("*"), layout.power_of(str(base), exponent)]
    return layout.row(parts)


def _mixed(layout: Layout, sign: str, whole: str, top: str, bottom: str) -> str:
    written = layout.mixed(layout.number(whole), layout.fraction(layout.number(top), layout.number(bottom)))
    return layout.row([layout.operator("-"), written]) if sign else written


def _expression(layout: Layout, text: str, fits: Callable[[Node], bool]) -> str | None:
    """What the parser reads; where it does not, the text is left as it is."""
    source = expression_text(text)
    try:
        [node] = parse(source).statements
    except CalculationError:
        return layout.words(text)
    layout.source = source
    return layout.text(node) if fits(node) else None


def expression_text(text: str) -> str:
    """A closed form as the parser takes it: `3 ln 2` with brackets, a quotient by π as such, no superscripts.

    An exponent that is too long for the parser becomes a power.

    >>> expression_text("3 ln 2/4"), expression_text("√2 1/π"), expression_text("2π²")
    ('3 ln(2)/4', '√2/π', '2π^2')
    """
    text = _LARGE_EXPONENT.sub(r"(\1×10^\2)", text)
    return _LOGARITHM.sub(r"ln(\1)", text).replace(" 1/π", "/π").replace("²", "^2")
