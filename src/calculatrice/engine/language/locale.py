"""How a locale writes numbers and words."""

from __future__ import annotations

from functools import cache

from calculatrice.engine.records import names_of, record
from calculatrice.engine.system_names import AUTO

DASHES = "−–‐‑‒"
"""What people and programs write for a minus, beside the hyphen."""
MINUS = rf"\-{DASHES}"
"""All signs of a minus, as they stand in a class of a regular expression."""
PLAIN_MINUS = str.maketrans(dict.fromkeys(DASHES, "-"))
EXPONENT = rf"(?:[eE][+{MINUS}]?[0-9]+)?"
SPACED_GROUPS = r"[1-9][0-9]{0,2}(?:[ \u00a0\u202f\u2009][0-9]{3})+(?![0-9])"


@record(frozen=True, eq=False)
class Locale:
    """The writing of one language: `number` is the regular expression of a literal, `of` the word of `10% of 50`,
    `percent` the sign as it is written behind a number, `units` the system whose gallon `gallon` is.

    Where `comma_separates`, a comma separates the arguments of a call and the items of a list, and groups elsewhere.

    >>> FR.decimal, FR.of, FR.comma_separates
    (',', 'de', False)
    """

    name: str
    decimal: str
    of: str
    percent: str
    comma_separates: bool
    number: str
    units: str = AUTO

    @property
    def separators(self) -> str:
        """What separates the arguments of a call and the items of a list."""
        return ";," if self.comma_separates else ";"


EN = Locale("en", ".", "of", "%", comma_separates=True, number=rf"(?:[0-9]+(?:\.(?!\.)[0-9]*)?|\.[0-9]+){EXPONENT}")
FR = Locale(
    "fr",
    ",",
    "de",
    "\u202f%",
    comma_separates=False,
    number=rf"(?:(?:{SPACED_GROUPS}|[0-9]+)(?:,[0-9]+|(?:\.(?!\.)[0-9]*)+(?:,[0-9]+)?)?|[.,][0-9]+){EXPONENT}",
)
LOCALES = {locale.name: locale for locale in (EN, FR)}


@cache
def writing(name: str, units: str = AUTO) -> Locale:
    """The writing of a language where a system of units has been chosen.

    >>> writing("fr") is FR, writing("fr", "imperial").units
    (True, 'imperial')
    """
    found = LOCALES[name]
    if units == AUTO:
        return found
    return Locale(**{**{field: getattr(found, field) for field in names_of(found)}, "units": units})
