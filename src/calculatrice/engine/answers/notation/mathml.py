"""MathML Core: elements without attributes, each string being one element."""

from __future__ import annotations

from functools import cache
from html import escape
from typing import TYPE_CHECKING

from calculatrice.engine.answers.notation.layout import Layout
from calculatrice.engine.answers.notation.names import written
from calculatrice.engine.answers.notation.shapes import shown_word
from calculatrice.engine.language.amount_text import grouped
from calculatrice.engine.language.greek import GREEK
from calculatrice.engine.language.operators import BEFORE, BETWEEN, BITWISE, PERCENTS, word
from calculatrice.engine.units.currency_units import sign_of
from calculatrice.engine.units.wording import written as written_units

if TYPE_CHECKING:
    from calculatrice.engine.language.tree import Node

NAMESPACE = "http://www.w3.org/1998/Math/MathML"
APPLY, INVISIBLE_TIMES, INVISIBLE_PLUS = "\u2061", "\u2062", "\u2064"
SIGMAS = {"sum": "∑", "product": "∏"}
ARC_SIGNS = ("°", "\u2032", "\u2033")
FENCES = {"|": ("|", "|"), "⌊": ("⌊", "⌋"), "⌈": ("⌈", "⌉")}


class MathML(Layout):
    """Writes `<math>` elements that browsers show as they are."""

    def whole(self, text: str) -> str:
        return f'<math xmlns="{NAMESPACE}">{text}</math>'

    def row(self, parts: list[str]) -> str:
        return parts[0] if len(parts) == 1 else f"<mrow>{''.join(parts)}</mrow>"

    def number(self, text: str) -> str:
        return f"<mn>{text.replace('.', self.locale.decimal)}</mn>"

    def positional(self, head: str, repetend: str, base: int) -> str:
        """A bar over each repeating digit: one over all would cover few of them without a font for mathematics."""
        digits = self.row([self.number(head), *(f"<mover><mn>{digit}</mn><mo>¯</mo></mover>" for digit in repetend)])
        return digits if base == 10 else f"<msub>{digits}<mn>{base}</mn></msub>"

    def mixed(self, whole: str, fraction: str) -> str:
        return self.row([whole, _operator(INVISIBLE_PLUS), fraction])

    def words(self, text: str) -> str:
        return f"<mtext>{escape(text)}</mtext>"

    def identifier(self, name: str) -> str:
        return f"<mi>{escape(GREEK.get(name, name))}</mi>"

    def operator(self, operator: str) -> str:
        known = BEFORE.get(operator) or BETWEEN[operator]
        shown = shown_word(operator, self.locale)
        if operator in BITWISE:  # browsers know no spaces around their signs
            shown = shown or word(known, self.locale.name)
        if shown:
            before = "" if operator in BEFORE else "\u00a0"
            return self.words(f"{before}{shown}\u00a0")
        return _operator(known.mathml or operator)

    def implied(self, left: str, *, is_name: bool) -> str:  # noqa: ARG002  # the same between all operands
        return _operator(INVISIBLE_TIMES)

    def arc(self, parts: list[str]) -> str:
        signs = zip(parts, ARC_SIGNS, strict=False)
        return self.row([self.row([self.number(part), _operator(sign)]) for part, sign in signs])

    def clock(self, parts: list[str]) -> str:
        hours, minutes, seconds = map(self.number, parts)
        return self.row([hours, _operator(":"), minutes, _operator(":"), seconds])

    def unit(self, product: str) -> str:
        """Above and below a stroke, symbols upright."""
        parts = written_units(product)
        above = [self._unit(part.symbol, str(part.exponent)) for part in parts if not part.below]
        below = [
            self._unit(part.symbol, str(part.exponent if above else -part.exponent)) for part in parts if part.below
        ]
        joint, start = ("/", _joined("·", above)) if above else ("·", [])
        return self.row(start + [piece for part in below for piece in (_operator(joint), part)][not start :])

    def _unit(self, symbol: str, exponent: str) -> str:
        upright = self.words(symbol)
        return upright if exponent == "1" else self.raised(upright, self.signed(exponent))

    def with_unit(self, number: str, product: str) -> str:
        return self.row([number, self.words("\u202f"), self.unit(product)])

    def grouped(self, digits: str) -> str:
        return f"<mn>{grouped(digits, self.locale.name)}</mn>"

    def money(self, number: str, code: str) -> str:
        sign = sign_of(code, self.locale.name)
        if self.locale.name == "fr":
            return self.row([number, self.words(f"\u202f{sign}")])
        return self.row([self.words(f"{sign}\u202f" if sign[-1].isalpha() else sign), number])

    def suffixed(self, text: str, operator: str) -> str:
        if operator not in PERCENTS:
            return self.row([text, _operator(operator)])
        space = "\u202f" if self.locale.name == "fr" else ""
        return self.row([text, self.words(space + operator)])

    def bracketed(self, text: str) -> str:
        return self.row([_operator("("), text, _operator(")")])

    def fenced(self, bar: str, node: Node) -> str:
        return self._between(bar, self.text(node))

    def floored(self, fraction: str) -> str:
        return self._between("⌊", fraction)

    def _between(self, bar: str, text: str) -> str:
        left, right = FENCES[bar]
        return self.row([_operator(left), text, _operator(right)])

    def item(self, items: str, position: str) -> str:
        return f"<msub>{items}{position}</msub>"

    def listed(self, items: list[str]) -> str:
        return self.row([_operator("["), *_separated(items), _operator("]")])

    def fraction(self, top: str, bottom: str) -> str:
        return f"<mfrac>{top}{bottom}</mfrac>"

    def raised(self, base: str, exponent: str) -> str:
        return f"<msup>{base}{exponent}</msup>"

    def radical(self, degree: str, radicand: str) -> str:
        return f"<mroot>{radicand}{degree}</mroot>" if degree else f"<msqrt>{radicand}</msqrt>"

    def applied(self, name: str, arguments: tuple[Node, ...], exponent: str = "", *, own: bool = False) -> str:
        function = self.identifier(name if own else written(name))
        called = self.raised(function, exponent) if exponent else function
        return self.row([called, _operator(APPLY), self._arguments(arguments)])

    def indexed(self, name: str, index: str, argument: Node) -> str:
        function = f"<msub>{self.identifier(written(name))}{index}</msub>"
        return self.row([function, _operator(APPLY), self._arguments((argument,))])

    def _arguments(self, nodes: tuple[Node, ...]) -> str:
        return self.row([_operator("("), *_separated([self.text(node) for node in nodes]), _operator(")")])

    def chosen(self, among: Node, count: Node) -> str:
        rows = "".join(f"<mtr><mtd>{self.text(node)}</mtd></mtr>" for node in (among, count))
        return self.bracketed(f"<mtable>{rows}</mtable>")

    def series(self, name: str, index: str, bounds: tuple[str, str], term: str) -> str:
        first, last = bounds
        below = self.row([index, _operator("="), first])
        return self.row([f"<munderover>{_operator(SIGMAS[name])}{below}{last}</munderover>", term])


@cache
def _operator(text: str) -> str:
    return f"<mo>{escape(text)}</mo>"


def _joined(sign: str, elements: list[str]) -> list[str]:
    return [piece for element in elements for piece in (_operator(sign), element)][1:]


def _separated(elements: list[str]) -> list[str]:
    parts: list[str] = []
    for element in elements:
        parts += [_operator(";"), element] if parts else [element]
    return parts
