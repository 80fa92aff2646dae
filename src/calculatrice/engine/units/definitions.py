"""What a unit is, in a line: a multiple of others, a scale with its zero, the logarithm of a ratio."""

from __future__ import annotations

from calculatrice.engine.units.unit import LEVEL, LINEAR, SCALE
from calculatrice.engine.units.wording import text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.units.listing import Listed

SENTENCES = {
    LINEAR: {"en": "1 {symbol} = {factor} {of}", "fr": "1 {symbol} = {factor} {of}"},
    SCALE: {
        "en": "a degree is {factor} {of}; the zero lies at {parameter} {of}",
        "fr": "un degré vaut {factor} {of}\u202f; le zéro est à {parameter} {of}",
    },
    LEVEL: {
        "en": "a level: the logarithm of a ratio to {factor} {of}",
        "fr": "un niveau\u202f: le logarithme d’un rapport à {factor} {of}",
    },
}
BASE = {"en": "a base unit", "fr": "une unité de base"}


def definition(listed: Listed, language: str) -> str:
    """The definition, its numbers as in English.

    >>> from calculatrice.engine.units.listing import find
    >>> [definition(find(name)[0], "en") for name in ("foot", "°F")]
    ['1 ft = 12 in', 'a degree is 5/9 K; the zero lies at 45967/180 K']
    """
    unit = listed.unit
    if unit.factor == "1" and unit.of in unit.symbols:
        return BASE[language]
    symbol = unit.symbols[0] if unit.symbols else listed.written
    of = "" if unit.of == "1" else text(unit.of)
    told = SENTENCES[unit.kind][language]
    return told.format(symbol=symbol, factor=unit.factor, of=of, parameter=unit.parameter).strip()
