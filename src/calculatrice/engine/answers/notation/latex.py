"""LaTeX that amsmath is enough for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculatrice.engine.answers.notation.latex_names import COMMANDS, GREEK
from calculatrice.engine.answers.notation.layout import Layout
from calculatrice.engine.answers.notation.names import written
from calculatrice.engine.answers.notation.shapes import shown_word
from calculatrice.engine.language.amount_text import grouped
from calculatrice.engine.language.operators import BEFORE, BEHIND, BETWEEN, PERCENTS
from calculatrice.engine.units.currency_units import sign_of
from calculatrice.engine.units.wording import written as written_units

if TYPE_CHECKING:
    from calculatrice.engine.language.tree import Node

SIGMAS = {"sum": r"\sum", "product": r"\prod"}
FENCES = {"|": ("|", "|"), "⌊": (r"\lfloor ", r"\rfloor "), "⌈": (r"\lceil ", r"\rceil ")}
CONSTANTS = {"pi": r"\pi", "tau": r"\tau", "phi": r"\varphi"}
ESCAPES = str.maketrans(
    {character: rf"\{character}" for character in "#$%&_{}"}
    | {"^": r"\textasciicircum{}", "~": r"\textasciitilde{}", "\\": r"\textbackslash{}"}
)
_SHORT = re.compile(r"[A-Za-z]|[0-9]+(?:(?:\.|\{,\})[0-9]+)?|\\[A-Za-z]+")
"""What needs no braces before a superscript."""


class Latex(Layout):
    """Writes what stands between dollars."""

    def whole(self, text: str) -> str:
        return text.strip()

    def row(self, parts: list[str]) -> str:
        return "".join(parts)

    def number(self, text: str) -> str:
        return text.replace(".", "." if self.locale.decimal == "." else "{,}")

    def positional(self, head: str, repetend: str, base: int) -> str:
        digits = self.number(head) + (rf"\overline{{{repetend}}}" if repetend else "")
        return digits if base == 10 else rf"\mathtt{{{digits}}}_{{{base}}}"

    def mixed(self, whole: str, fraction: str) -> str:
        return whole + fraction

    def words(self, text: str) -> str:
        return rf"\text{{{_escaped(text)}}}"

    def identifier(self, name: str) -> str:
        if name in CONSTANTS:
            return CONSTANTS[name]
        letters = _letters(name)
        return letters if len(name) == 1 else rf"\mathit{{{letters}}}"

    def operator(self, operator: str) -> str:
        shown = shown_word(operator, self.locale)
        if shown:
            return self.words(f" {shown} ")
        return (BEFORE.get(operator) or BETWEEN[operator]).latex or operator

    def implied(self, left: str, *, is_name: bool) -> str:  # noqa: ARG002  # the same between all operands
        return r"\,"

    def arc(self, parts: list[str]) -> str:
        signs = zip(parts, (r"^{\circ}", "'", "''"), strict=False)
        return "".join(self.number(part) + sign for part, sign in signs)

    def clock(self, parts: list[str]) -> str:
        return "{:}".join(map(self.number, parts))

    def unit(self, product: str) -> str:
        """Above and below a stroke, symbols upright."""
        parts = written_units(product)
        above = [_unit(part.symbol, str(part.exponent)) for part in parts if not part.below]
        below = [_unit(part.symbol, str(part.exponent if above else -part.exponent)) for part in parts if part.below]
        return "/".join((r"\cdot ".join(above), *below)) if above else r"\cdot ".join(below)

    def with_unit(self, number: str, product: str) -> str:
        return rf"{number}\,{self.unit(product)}"

    def grouped(self, digits: str) -> str:
        first, *others = grouped(digits, "en").split(",")
        return (r"\," if self.locale.name == "fr" else "{,}").join((first, *others)).replace(".", self.number("."))

    def money(self, number: str, code: str) -> str:
        sign = sign_of(code, self.locale.name)
        upright = rf"\text{{{_escaped(sign)}}}"
        if self.locale.name == "fr":
            return rf"{number}\,{upright}"
        return upright + (r"\," if sign[-1].isalpha() else "") + number

    def suffixed(self, text: str, operator: str) -> str:
        space = r"\," if self.locale.name == "fr" and operator in PERCENTS else ""
        return (_braced(text) if operator == "°" else text) + space + (BEHIND[operator].latex or operator)

    def bracketed(self, text: str) -> str:
        return rf"\left({text}\right)"

    def fenced(self, bar: str, node: Node) -> str:
        return _between(bar, self.text(node))

    def floored(self, fraction: str) -> str:
        return _between("⌊", fraction)

    def item(self, items: str, position: str) -> str:
        return f"{_braced(items)}_{{{position}}}"

    def listed(self, items: list[str]) -> str:
        return rf"\left[{'; '.join(items)}\right]"

    def fraction(self, top: str, bottom: str) -> str:
        return rf"\frac{{{top}}}{{{bottom}}}"

    def raised(self, base: str, exponent: str) -> str:
        return f"{_braced(base)}^{{{exponent}}}"

    def radical(self, degree: str, radicand: str) -> str:
        return rf"\sqrt[{_braced(degree)}]{{{radicand}}}" if degree else rf"\sqrt{{{radicand}}}"

    def applied(self, name: str, arguments: tuple[Node, ...], exponent: str = "", *, own: bool = False) -> str:
        power = f"^{{{exponent}}}" if exponent else ""
        return (
            _function(name if own else written(name))
            + power
            + self.bracketed("; ".join(self.text(node) for node in arguments))
        )

    def indexed(self, name: str, index: str, argument: Node) -> str:
        return f"{_function(written(name))}_{{{index}}}{self.bracketed(self.text(argument))}"

    def chosen(self, among: Node, count: Node) -> str:
        return rf"\binom{{{self.text(among)}}}{{{self.text(count)}}}"

    def series(self, name: str, index: str, bounds: tuple[str, str], term: str) -> str:
        first, last = bounds
        return f"{SIGMAS[name]}_{{{index}={first}}}^{{{last}}} {term}"


def _unit(symbol: str, exponent: str) -> str:
    upright = rf"\mathrm{{{symbol}}}" if symbol.isascii() and "$" not in symbol else rf"\text{{{_escaped(symbol)}}}"
    return upright if exponent == "1" else f"{upright}^{{{exponent}}}"


def _function(name: str) -> str:
    if name in COMMANDS:
        return rf"\{name}"
    return _letters(name) if len(name) == 1 else rf"\operatorname{{{_letters(name)}}}"


def _letters(name: str) -> str:
    """The characters of a name, each as LaTeX takes it in mathematics."""
    return "".join(_letter(letter) for letter in name) if len(name) > 1 else _letter(name).removesuffix("{}")


def _letter(letter: str) -> str:
    if letter in GREEK:
        return GREEK[letter] + "{}"
    if letter == "_":
        return r"\_"
    return letter if letter.isascii() else rf"\text{{{letter}}}"


def _escaped(text: str) -> str:
    return text.translate(ESCAPES)


def _braced(text: str) -> str:
    return text if _SHORT.fullmatch(text) else f"{{{text}}}"


def _between(bar: str, text: str) -> str:
    left, right = FENCES[bar]
    return rf"\left{left}{text}\right{right}"
