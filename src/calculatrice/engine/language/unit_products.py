"""Products of units as they are typed, beside a number or behind `to`: `km/h`, `kg·m²/s^2`, `miles per hour`.

They are written for the tree by the names that the tables have, so that no locale changes what they mean.
"""

from __future__ import annotations

from calculatrice.engine.errors import BudgetExceeded, InvalidSyntax
from calculatrice.engine.language import own_units
from calculatrice.engine.language.currency_signs import stands_before, two_currencies
from calculatrice.engine.language.into import converts
from calculatrice.engine.language.literal import superscript
from calculatrice.engine.language.tree import Number, Prefix
from calculatrice.engine.language.unit_names import named, step
from calculatrice.engine.language.wishes import INTO
from calculatrice.engine.lazy import lazy_module
from calculatrice.engine.records import record
from calculatrice.engine.system_names import AUTO

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.grammar import Grammar
    from calculatrice.engine.units import canonical, lookup, systems
    from calculatrice.engine.units.lookup import Reading
else:
    lookup = lazy_module("calculatrice.engine.units.lookup")
    systems = lazy_module("calculatrice.engine.units.systems")
    canonical = lazy_module("calculatrice.engine.units.canonical")  # only texts with units need the tables

LONGEST = 3
"""The most digits of an exponent."""
MOST = 30
"""The most units of one product."""
PER_HUNDRED = "liter_per_100_kilometers"
"""What cars use, by the name that the tables have."""
PER = frozenset(("per", "par"))


@record
class Product:
    """A product of units: by the names of the tables, as it was typed, and what its only word can mean."""

    unit: str
    start: int
    end: int
    readings: tuple[Reading, ...] = ()
    is_chosen: bool = False
    """Whether a system of units decides what a name in it means."""


class ProductReader:
    """Reads a product of units at the token where a parser is; the parser then stands behind it."""

    def __init__(self, parser: Grammar, *, apart: bool = False) -> None:
        """With `apart`, units of one dimension side by side are no product: `ft in`."""
        self.parser = parser
        self.apart = apart
        """Whether it stands behind `to`."""
        self.parts: list[str] = []
        self.readings: tuple[Reading, ...] = ()
        self.is_chosen = False
        """Whether the system of units has chosen one of them, which is then written by a name of its own."""
        self.ambiguous: list[tuple[int, int, tuple[Reading, ...]]] = []

    def product(self) -> Product | None:
        """The product; None where no unit stands here, and the parser has not moved."""
        start = self.parser.tokens[self.parser.position][2]
        if not self._factor(""):
            return None
        while self.goes_on():
            pass
        readings = self.readings if len(self.parts) == 1 else ()
        end = self.parser.tokens[self.parser.position - 1][3]
        return Product("*".join(self.parts), start, end, readings, self.is_chosen)

    def behind(self, start: int) -> Product | None:
        """What divides 1, whose sign is here; None where no unit stands behind it."""
        while self.goes_on():
            pass
        end = self.parser.tokens[self.parser.position - 1][3]
        return Product("*".join(self.parts), start, end) if self.parts else None

    def goes_on(self) -> bool:
        """Read the next factor, if one follows."""
        kind, word, *_ = self.parser.tokens[self.parser.position]
        if kind in ("*", "/") or word in PER:
            return self._behind_sign("" if kind == "*" else "-")
        if kind != "name" or self.apart or (word in INTO and converts(self.parser)):
            return False
        if self.parts and stands_before(word) and stands_before(self.parts[-1].partition("^")[0]):
            raise two_currencies(self.parser)
        return self._factor("")

    def _behind_sign(self, sign: str) -> bool:
        """The factor behind `/` or `·`, if it is a unit or a product of them in brackets."""
        place = self.parser.position
        step(self.parser, place + 1)
        if self._factor(sign) or (sign and self._bracketed()):
            return True
        step(self.parser, place)
        return False

    def _bracketed(self) -> bool:
        parser, place = self.parser, self.parser.position
        if parser.kind != "(":
            return False
        step(parser, place + 1)
        inner = ProductReader(parser)
        if inner.product() is None or parser.kind != ")":
            step(parser, place)
            return False
        step(parser, parser.position + 1)
        self.ambiguous += inner.ambiguous
        self.is_chosen |= inner.is_chosen
        self.parts += [f"{name}^{_negated(exponent)}" for name, exponent in map(_split, inner.parts)]
        return True

    def _factor(self, sign: str) -> bool:
        """One unit and its exponent."""
        parser = self.parser
        start = parser.tokens[parser.position][2]
        readings = named(parser, behind_to=self.apart) if len(self.parts) < MOST else ()
        if not readings:
            return False
        end = parser.tokens[parser.position - 1][3]
        was_chosen, self.is_chosen = self.is_chosen, False
        name = self._name(readings[0], parser.text[start:end])
        if len(readings) > 1 and not (self.is_chosen and self._decided(readings[0])):
            self.ambiguous.append((start, end, readings))
        self.is_chosen |= was_chosen
        self.readings = self.readings or readings
        self.parts.append(_written(name, sign, readings[0].power, self._exponent()))
        return True

    def _name(self, reading: Reading, word: str) -> str:
        """The name that the tree has for a unit: where a system is chosen, one that no other choice changes."""
        if own_units.is_own(reading.unit.key):
            return reading.unit.key
        locale = self.parser.locale
        if locale.units != AUTO and lookup.hangs_on_system(word.replace(" ", "_"), locale.name):
            self.is_chosen = True
            return canonical.name_apart(reading)
        return canonical.name_as_typed(reading, word)

    def _decided(self, reading: Reading) -> bool:
        """Whether the unit is one of the system that is chosen; there is no metric gallon."""
        return reading.unit.key in systems.MEMBERS[self.parser.locale.units]

    def _exponent(self) -> tuple[int, int]:
        parser = self.parser
        if parser.kind == "superscript":
            _, word, start, end = parser.tokens[parser.position]
            found = superscript(word, start, end)
            step(parser, parser.position + 1)
            return (_whole(found), 1)
        return _raised(parser) if parser.kind == "^" else (1, 1)


def inverse(parser: Grammar) -> Product | None:
    """`1/s` behind `to`; the parser stays where it is none."""
    place = parser.position
    _, word, start, _ = parser.tokens[place]
    if word != "1" or parser.tokens[place + 1][0] != "/":
        return None
    step(parser, place + 1)
    reader = ProductReader(parser)
    found = reader.behind(start)
    if found is None:
        step(parser, place)
    return found


def per_hundred(parser: Grammar) -> Product | None:
    """`L/100 km` behind `to`, which is a unit of the tables; the parser stays where it is none."""
    place = parser.position
    words = [token[1] for token in parser.tokens[place : place + 4]]
    if words[1:3] != ["/", "100"] or not _is(words[0], "L") or not _is(words[3], "km"):
        return None
    step(parser, place + 4)
    return Product(PER_HUNDRED, parser.tokens[place][2], parser.tokens[place + 3][3])


def _is(word: str, name: str) -> bool:
    """Whether a word is a unit, by any of its names."""
    return [canonical.name_of(reading) for reading in lookup.lookup(word)] == [name]


def _raised(parser: Grammar) -> tuple[int, int]:
    """The exponent behind `^`: an integer, or a fraction of two in brackets."""
    place = parser.position + 1
    tokens = parser.tokens
    opened = tokens[place][0] == "("
    place += opened
    sign = -1 if tokens[place][0] == "-" else 1
    place += sign < 0
    top, bottom = tokens[place], ("number", "1", 0, 0)
    place += 1
    if opened and tokens[place][0] == "/":
        bottom = tokens[place + 1]
        place += 2
    if not (top[1].isdecimal() and bottom[1].strip("0").isdecimal()) or (opened and tokens[place][0] != ")"):
        raise InvalidSyntax("unit_exponent", tokens[parser.position][2:], unit=tokens[parser.position - 1][1])
    if max(len(top[1]), len(bottom[1])) > LONGEST:
        raise BudgetExceeded("exponent_too_long", (top[2], top[3]), limit=LONGEST)
    step(parser, place + opened)
    return sign * int(top[1]), int(bottom[1])


def _whole(node: object) -> int:
    if isinstance(node, Prefix):
        return -_whole(node.operand) if node.operator == "-" else _whole(node.operand)
    if not isinstance(node, Number) or node.significand >= 10**LONGEST:
        raise BudgetExceeded("exponent_too_long", None, limit=LONGEST)
    return node.significand


def _written(name: str, sign: str, power: int, exponent: tuple[int, int]) -> str:
    top, bottom = exponent
    top *= -power if sign else power
    if bottom != 1:
        return f"{name}^({top}/{bottom})"
    return name if top == 1 else f"{name}^{top}"


def _split(part: str) -> tuple[str, str]:
    name, _, exponent = part.partition("^")
    return name, exponent or "1"


def _negated(exponent: str) -> str:
    if exponent.startswith("("):
        return f"({_negated(exponent[1:-1])})"
    return exponent[1:] if exponent.startswith("-") else f"-{exponent}"
