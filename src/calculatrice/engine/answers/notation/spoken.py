"""Words for a screen reader: brackets are spoken where they matter.

What follows `of` is one number, name or function; anything longer stands in spoken brackets. So `square root of 2 over
2` can only be half of a root.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculatrice.engine.answers.notation.layout import MEASURED, Layout, is_special
from calculatrice.engine.answers.notation.shapes import canonical, is_series
from calculatrice.engine.functions.catalogue import FUNCTIONS
from calculatrice.engine.functions.registry import REGISTRY, Constant
from calculatrice.engine.language.operators import (
    ATOM,
    BEFORE,
    BEHIND,
    BETWEEN,
    COMPARISON,
    LANGUAGES,
    POSTFIX,
    POWER,
    SUM,
)
from calculatrice.engine.language.precedence import is_root, is_signed
from calculatrice.engine.language.tree import Absolute, Call, Comparison, Items, Prefix
from calculatrice.engine.units.wording import spoken as spoken_units

if TYPE_CHECKING:
    from typing import ClassVar

    from calculatrice.engine.functions.registry import Function
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.tree import Node
    from calculatrice.engine.numbers.rounding import Relation

ELIDED = re.compile(r"\bde (?=[aeiouéê]\w\w|hypo)")
"""`sinus de arc tangente` is said `sinus d’arc tangente`."""
RELATIONS: dict[Relation, tuple[str, str]] = {
    "=": ("equals", "égale"),
    "≈": ("about", "environ"),
    "<": ("in absolute value, less than", "en valeur absolue, moins de"),
}
POWERS = {"2": ("{} squared", "{} au carré"), "3": ("{} cubed", "{} au cube")}
ROOTS = {"": "sqrt", "3": "cbrt"}
LAST_ANSWER = ("last answer", "dernière réponse")
INDEXED = {
    "log": ("logarithm to base {} of {}", "logarithme en base {} de {}"),
    "lambertw": ("Lambert’s W function, branch {}, of {}", "fonction W de Lambert, branche {}, de {}"),
}
PHRASES = {
    "degrees": ("{} degrees", "{} degrés"),
    "hours": ("{} hours", "{} heures"),
    "minutes": ("{} minutes", "{} minutes"),
    "seconds": ("{} seconds", "{} secondes"),
    "bracket": ("open bracket {} close bracket", "parenthèse ouvrante {} parenthèse fermante"),
    "power": ("{} to the power {}", "{} puissance {}"),
    "root": ("root of order {} of {}", "racine d’ordre {} de {}"),
    "fraction": ("{} over {}", "{} sur {}"),
    "repeating": ("{} then {} repeating", "{} puis {} répété à l’infini"),
    "base": ("{} in base {}", "{} en base {}"),
    "point": (" point", " virgule"),
    "and": ("{} and {}", "{} et {}"),
    "applied": ("{} of {}", "{} de {}"),
    "alone": ("{} of nothing", "{} sans argument"),
    "item": ("item {} of {}", "élément {} de {}"),
    "list": ("the list {}", "la liste {}"),
    "if": ("if {}, then {}, otherwise {}", "si {}, alors {}, sinon {}"),
    "choose": ("{} choose {}", "{} parmi {}"),
    "series": ("{} for {} from {} to {} of {}", "{} pour {} de {} à {} de {}"),
}


class Spoken(Layout):
    """Writes words."""

    linear: ClassVar[bool] = True

    def __init__(self, locale: Locale) -> None:
        super().__init__(locale)
        self._language = LANGUAGES.index(locale.name)

    def whole(self, text: str) -> str:
        return ELIDED.sub("d’", text) if self.locale.name == "fr" else text

    def row(self, parts: list[str]) -> str:
        return " ".join(part for part in parts if part)

    def number(self, text: str) -> str:
        return text.replace(".", self.locale.decimal)

    def positional(self, head: str, repetend: str, base: int) -> str:
        text = self._decimal(head) if base == 10 else self._spelled(head)
        if repetend:
            text = self._phrase("repeating", text, repetend if base == 10 else self._spelled(repetend))
        return text if base == 10 else self._phrase("base", text, str(base))

    def _decimal(self, head: str) -> str:
        """A number that may end in its decimal mark, which then is a word."""
        return self.number(head[:-1]) + self._phrase("point") if head.endswith(".") else self.number(head)

    def _spelled(self, digits: str) -> str:
        """Digit by digit: `1100` in base 2 is not eleven hundred."""
        return " ".join(digits).replace(" .", self._phrase("point"))

    def mixed(self, whole: str, fraction: str) -> str:
        return self._phrase("and", whole, fraction)

    def words(self, text: str) -> str:
        return text

    def identifier(self, name: str) -> str:
        entry = REGISTRY.get(name)
        if isinstance(entry, Constant) and entry.spoken:
            return self._say(entry.spoken)
        return self._say(LAST_ANSWER) if name == "ans" else name

    def operator(self, operator: str) -> str:
        return self._say((BEFORE.get(operator) or BETWEEN[operator]).spoken)

    def implied(self, left: str, *, is_name: bool) -> str:
        return "" if is_name and " " not in left else self.operator("*")

    def arc(self, parts: list[str]) -> str:
        names = zip(parts, ("degrees", "minutes", "seconds"), strict=False)
        return " ".join(self._phrase(name, self.number(part)) for part, name in names)

    def clock(self, parts: list[str]) -> str:
        names = zip(parts, ("hours", "minutes", "seconds"), strict=True)
        return " ".join(self._phrase(name, self.number(part.removeprefix("0") or "0")) for part, name in names)

    def unit(self, product: str) -> str:
        return spoken_units(product, self.locale.name, several=True)

    def with_unit(self, number: str, product: str) -> str:
        return f"{number} {spoken_units(product, self.locale.name, several=_are_several(number, self.locale.name))}"

    def beside_each_other(self, parts: list[str]) -> str:
        return self._enumerated(parts)

    def grouped(self, digits: str) -> str:
        """A whole amount is said without its decimals: five dollars."""
        whole, _, decimals = digits.partition(".")
        return self.number(digits if decimals.strip("0") else whole)

    def money(self, number: str, code: str) -> str:
        return self.with_unit(number, code)

    def suffixed(self, text: str, operator: str) -> str:
        return f"{text} {self._say(BEHIND[operator].spoken)}"

    def bracketed(self, text: str) -> str:
        return self._phrase("bracket", text)

    def fenced(self, bar: str, node: Node) -> str:
        return self._called(_of_bar(bar), self.apart(node))

    def floored(self, fraction: str) -> str:
        return self._called("floor", self.bracketed(fraction))

    def item(self, items: str, position: str) -> str:
        return self._phrase("item", position, items)

    def listed(self, items: list[str]) -> str:
        return self._phrase("list", self._enumerated(items))

    def fraction(self, top: str, bottom: str) -> str:
        return self._phrase("fraction", top, bottom)

    def raised(self, base: str, exponent: str) -> str:
        if exponent in POWERS:
            return self._say(POWERS[exponent]).format(base)
        return self._phrase("power", base, exponent)

    def power_of(self, base: str, exponent: str) -> str:
        return self._phrase("power", self.number(base), self.signed(exponent))

    def radical(self, degree: str, radicand: str) -> str:
        return self._called(ROOTS[degree], radicand) if degree in ROOTS else self._phrase("root", degree, radicand)

    def applied(self, name: str, arguments: tuple[Node, ...], exponent: str = "", *, own: bool = False) -> str:
        entry = None if own else FUNCTIONS.get(name)
        if entry is not None and entry.name == "if" and len(arguments) == 3:
            return self._phrase("if", *map(self._clause, arguments))
        sentence = _sentence(entry, len(arguments))
        if sentence:
            return self._say(sentence).format(*map(self._in_sentence, arguments))
        called = name if entry is None else self._say(entry.spoken)
        function = self.raised(called, exponent) if exponent else called
        if not arguments:
            return self._phrase("alone", function)
        if len(arguments) == 1:
            return self._phrase("applied", function, self.apart(arguments[0]))
        return self._phrase("applied", function, self._enumerated([self.at(SUM, argument) for argument in arguments]))

    def _clause(self, node: Node) -> str:
        return self.text(node) if isinstance(node, Comparison) else self.at(SUM, node)

    def indexed(self, name: str, index: str, argument: Node) -> str:
        words = INDEXED.get(canonical(name)) or FUNCTIONS[name].sentence or FUNCTIONS[name].spoken
        return self._say(words).format(index, self.apart(argument))

    def _in_sentence(self, node: Node) -> str:
        if type(node) in MEASURED:
            return self.text(node)
        return self.apart(node) if is_signed(node) else self.at(POSTFIX, node)

    def chosen(self, among: Node, count: Node) -> str:
        return self._phrase("choose", self._in_sentence(among), self._in_sentence(count))

    def series(self, name: str, index: str, bounds: tuple[str, str], term: str) -> str:
        return self._phrase("series", self._function(name), index, *bounds, term)

    def apart(self, node: Node) -> str:
        """What follows `of`: as it is where it is one thing, else in brackets."""
        return self.text(node) if self._is_one(node) else self.bracketed(self.text(node))

    def _is_one(self, node: Node) -> bool:
        if isinstance(node, Prefix) and is_signed(node):
            return self.level(node.operand) >= POSTFIX
        return self.level(node) >= POSTFIX or isinstance(node, Items) or self._is_of_one(node)

    def _is_of_one(self, node: Node) -> bool:
        """Whether the node is spoken `function of one thing`."""
        return self.level(node) == POWER and (isinstance(node, Call | Absolute) or is_root(node))

    def level(self, node: Node) -> int:
        if isinstance(node, Absolute):
            return POWER
        if isinstance(node, Items):
            return COMPARISON
        if not isinstance(node, Call) or is_series(node):
            return super().level(node)
        return _level_of_call(node)

    def _called(self, name: str, argument: str) -> str:
        return self._phrase("applied", self._function(name), argument)

    def _function(self, name: str) -> str:
        return self._say(FUNCTIONS[name].spoken)

    def _enumerated(self, items: list[str]) -> str:
        *first, last = items
        return self._phrase("and", ", ".join(first), last) if first else last

    def _phrase(self, name: str, *parts: str) -> str:
        return self._say(PHRASES[name]).format(*parts)

    def _say(self, words: tuple[str, str]) -> str:
        return words[self._language]


def _are_several(number: str, language: str) -> bool:
    """Whether what stands behind a number is in the plural: from two on in French, in English for all but one.

    >>> _are_several("1,5", "fr"), _are_several("1.5", "en"), _are_several("1", "en")
    (False, True, False)
    """
    if language == "en":
        return number != "1"
    whole = number.partition(",")[0]
    return whole not in {"0", "1"}


def spoken_relation(relation: Relation, locale: str) -> str:
    """How an answer's relation is said before it.

    >>> spoken_relation("≈", "en"), spoken_relation("=", "fr")
    ('about', 'égale')
    """
    return RELATIONS[relation][LANGUAGES.index(locale)]


def _level_of_call(node: Call) -> int:
    """Functions of one thing bind tightly; several arguments need brackets around them all."""
    entry, count = None if node.own else FUNCTIONS.get(node.name), len(node.arguments)
    if (
        (entry is not None and entry.name == "binomial")
        or _sentence(entry, count)
        or (count > 1 and not is_special(node))
    ):
        return COMPARISON
    return POWER if count else ATOM


def _sentence(entry: Function | None, count: int) -> tuple[str, str] | None:
    """The sentence of a function that has been given so many arguments, if it has one for them."""
    return entry.sentence if entry is not None and count == len(entry.parameters) else None


def _of_bar(bar: str) -> str:
    """The function that is written between these bars."""
    return next(name for name, entry in FUNCTIONS.items() if entry.bar == bar)
