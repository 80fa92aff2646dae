"""The texts that forms have for machines, read again to be written in a notation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculatrice.engine.errors import CalculationError
from calculatrice.engine.format import PREFIXES
from calculatrice.engine.present import TRUTHS
from calculatrice.engine.syntax.parser import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.notation.layout import Layout
    from calculatrice.engine.syntax.tree import Node

TRUTH_WORDS = {"true": "vrai", "false": "faux", "undecided": "indécidé"}
_POSITIONAL = re.compile(
    r"(-?)(?:0(?=[a-z]))?([0-9a-z]+(?:\.[0-9a-z]*)?)(?:\(([0-9a-z]+)\))?[₀-₉]*(?:\*[0-9]+\^(-?[0-9]+))?"
)
"""A number in a base, without the prefix that says which."""
_MIXED = re.compile(r"(-?)([0-9]+)(?: | [+-] )([0-9]+)/([0-9]+)")
_LARGE_EXPONENT = re.compile(r"(?<![0-9.])([0-9.]+)e(-?[0-9]{19,})")  # each number is tried from its first digit alone


def write_form(layout: Layout, name: str, text: str, fits: Callable[[Node], bool]) -> str | None:
    """The text of the form `name`; None where its tree does not fit."""
    kind, _, base = name.partition(":")
    if text in TRUTHS.values():
        return layout.words(TRUTH_WORDS[text] if layout.locale.name == "fr" else text)
    if kind == "repeating" or base not in ("", "10"):
        return _positional(layout, text, int(base or "10"))
    mixed = _MIXED.fullmatch(text)
    return _expression(layout, text, fits) if mixed is None else _mixed(layout, *mixed.groups())


def _positional(layout: Layout, text: str, base: int) -> str:
    found = _POSITIONAL.fullmatch(text.replace(PREFIXES.get(base, ""), "", 1))
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
    """A closed form as the parser takes it, with powers for superscripts: its digits are shown as they stand there.

    An exponent that is too long for the parser becomes a power.

    >>> expression_text("2π²"), expression_text("1.5e12345678901234567890")
    ('2π^2', '(1.5×10^12345678901234567890)')
    """
    return _LARGE_EXPONENT.sub(r"(\1×10^\2)", text).replace("²", "^2")
