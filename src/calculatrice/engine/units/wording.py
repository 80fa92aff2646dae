"""How units and dimensions are written and said: `km/h`, "kilometres per hour", « une longueur »."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from flint import fmpq

from calculatrice.engine.own_unit_mark import MARK
from calculatrice.engine.units.atom import atom
from calculatrice.engine.units.currency_units import is_currency, sign_of
from calculatrice.engine.units.dimensions import dimension, factors
from calculatrice.engine.units.quantities import quantity

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.units.dimensions import Dimension

RAISED = {fmpq(1): "", fmpq(2): "²", fmpq(3): "³"}
POWERS = {
    "en": {fmpq(2): "{} squared", fmpq(3): "{} cubed"},
    "fr": {fmpq(2): "{} carré", fmpq(3): "{} cube"},
}
OF_LENGTHS = {fmpq(2): "square {}", fmpq(3): "cubic {}"}
"""What English says of the powers of a length."""
FEMININE = (
    *("seconde", "minute", "heure", "année", "semaine", "once", "livre", "tonne", "lieue", "perche", "toise"),
    *("brasse", "aune", "ligne", "verge", "chaîne", "mole", "candela", "atmosphère", "calorie"),
)
"""French units of which a square is « carrée »."""
OTHER_POWER = {"en": "{} to the power {}", "fr": "{} puissance {}"}
PER = {"en": "per", "fr": "par"}


class Written(NamedTuple):
    """A unit by its symbol, with its exponent, which is not negative: whether it stands below the bar is known."""

    symbol: str
    exponent: fmpq
    below: bool


def beside(name: str) -> str:
    """What stands for a unit beside others: its symbol; of a currency the sign that means it in both languages.

    >>> beside("km"), beside("EUR"), beside("CHF"), beside("CAD")
    ('km', '€', 'CHF', 'CAD')
    """
    if not is_currency(name):
        return symbol(name)
    sign = sign_of(name, "en")
    return sign if sign == sign_of(name, "fr") else name


@cache
def written(product: str) -> tuple[Written, ...]:
    """The units of a product, those below the bar behind the others.

    >>> [(part.symbol, part.below) for part in written("h^-1*km")]
    [('km', False), ('h', True)]
    """
    return _written(product, beside)


def _written(product: str, name_of: Callable[[str], str]) -> tuple[Written, ...]:
    parts = [Written(name_of(name), abs(power), power < 0) for name, power in factors(product)]
    return tuple(sorted(parts, key=lambda part: part.below))


def text(product: str) -> str:
    """The product as it is shown and read.

    >>> text("km*h^-1"), text("kg*m^2*s^-2"), text("s^-1"), text("m^(1/2)")
    ('km/h', 'kg·m²/s²', 's^-1', 'm^(1/2)')
    """
    return _joined(written(product))


def _joined(parts: tuple[Written, ...]) -> str:
    above = [part for part in parts if not part.below]
    below = [part for part in parts if part.below]
    if not above:
        return "·".join(f"{part.symbol}^{_exponent(-part.exponent)}" for part in below)
    return "/".join(("·".join(map(_power, above)), *map(_power, below)))


def of_programs(product: str) -> str:
    """The product with the codes of currencies, as programs are told.

    >>> of_programs("EUR*kWh^-1"), of_programs("km*h^-1")
    ('EUR/kWh', 'km/h')
    """
    return _joined(_written(product, symbol))


def spoken(product: str, language: str, *, several: bool) -> str:
    """The words for it, for one or for several.

    >>> spoken("km*h^-1", "en", several=True), spoken("m*s^-2", "fr", several=False)
    ('kilometers per hour', 'mètre par seconde carrée')
    >>> spoken("N*m", "en", several=True), spoken("m^2", "fr", several=True)
    ('newton meters', 'mètres carrés')
    """
    units = factors(product)
    above = [(name, power) for name, power in units if power > 0]
    said = [
        _said(name, power, language, several=several and (language == "fr" or place == len(above)))
        for place, (name, power) in enumerate(above, start=1)
    ]
    below = [f"{PER[language]} {_said(name, -power, language, several=False)}" for name, power in units if power < 0]
    return " ".join((*said, *below))


def named(field: str, of: Dimension) -> dict[str, str]:
    """What a dimension is called in both languages, as the fields of sentences.

    >>> from calculatrice.engine.units.dimensions import dimension
    >>> named("left", dimension("m/s"))
    {'left': 'speed (m/s)', 'left_fr': 'vitesse (m/s)'}
    """
    known = quantity(of)
    if is_currency(str(of)):
        return {field: f"an amount of money ({of})", f"{field}_fr": f"une somme d’argent ({of})"}
    if known is None:
        return {field: str(of), f"{field}_fr": str(of)}
    units = f" ({known.units[0]})" if known.units else ""
    english, french = (name.split(",")[0] for name in (known.english, known.french))
    return {field: english + units, f"{field}_fr": french + units}


def fitting(of: Dimension) -> str:
    """The units that people write for a dimension.

    >>> from calculatrice.engine.units.dimensions import dimension
    >>> fitting(dimension("kg")), fitting(dimension("m^7"))
    ('kg, g, lb', 'm^7')
    """
    known = quantity(of)
    return ", ".join(known.units) if known is not None and known.units else str(of)


def symbol(name: str) -> str:
    """The symbol of a unit of the tables; the name itself of one that somebody has defined.

    >>> symbol("kilometers"), symbol("smoot")
    ('km', 'smoot')
    """
    try:
        return atom(name).symbol
    except KeyError:
        return name.removeprefix(MARK)


def _name(name: str, language: str, *, several: bool) -> str:
    try:
        return atom(name).named(language, several=several)
    except KeyError:  # somebody has defined it
        own = name.removeprefix(MARK)
        return f"{own}s" if several and not own.endswith("s") else own


def _said(name: str, power: fmpq, language: str, *, several: bool) -> str:
    """A unit with its power, « mètres carrés »."""
    word = _name(name, language, several=several)
    if power == 1:
        return word
    phrases = OF_LENGTHS if language == "en" and _is_length(name) else POWERS[language]
    phrase = phrases.get(power)
    if phrase is None:
        return OTHER_POWER[language].format(word, power)
    if language == "fr":
        is_feminine = power == 2 and word.split()[0].removesuffix("s").endswith(FEMININE)
        phrase += f"{'e' if is_feminine else ''}{'s' if several else ''}"
    return phrase.format(word)


def _is_length(name: str) -> bool:
    try:
        return atom(name).dimension == dimension("m")
    except KeyError:
        return False


def _power(part: Written) -> str:
    raised = RAISED.get(part.exponent)
    return part.symbol + (f"^{_exponent(part.exponent)}" if raised is None else raised)


def _exponent(exponent: fmpq) -> str:
    return str(exponent) if exponent.q == 1 else f"({exponent})"
