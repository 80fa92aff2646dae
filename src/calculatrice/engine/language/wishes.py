"""The names of forms, and what people write for them behind `to`.

A family has a form for each number of a range: `base:16`, `decimals:2`, `digits:30`.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

FORMS = ("exact", "fraction", "mixed", "repeating", "scientific", "engineering", "degrees")
"""The forms that every answer is asked for that goes to another process."""
EXACT = frozenset(("exact", "fraction", "mixed", "repeating", "continued"))
"""Those that are exactly the value, where there are any."""
PERCENT = "percent"
DMS = "dms"
"""Degrees, minutes and seconds."""
HMS = "hms"
"""Hours, minutes and seconds."""
PREFIX = "prefix"
"""A letter for a power of ten: `12.345k`."""
CONTINUED = "continued"
"""A continued fraction: `3+1/(7+1/16)`."""
ALL = "all"
"""All that are worth seeing, each for itself."""
OTHERS = (PERCENT, DMS, HMS, PREFIX, CONTINUED, ALL)
"""The forms that are computed where they are asked for, and in no other answer."""
SMALLEST_BASE, LARGEST_BASE = 2, 36
MOST_DECIMALS, MOST_DIGITS = 1_000, 1_000_000
INTEGER_WIDTHS = (8, 16, 32, 64, 128, 256)
FLOAT_WIDTHS = (16, 32, 64)
CHANGING = frozenset(("int", "uint", "float", "hexfloat", "floatbits"))
"""The families of widths, behind `to` of which the value is what fits into them."""
FAMILIES: dict[str, Sequence[int]] = {
    "base": range(SMALLEST_BASE, LARGEST_BASE + 1),
    "decimals": range(MOST_DECIMALS + 1),
    "digits": range(1, MOST_DIGITS + 1),
    **dict.fromkeys(("int", "uint"), INTEGER_WIDTHS),
    **dict.fromkeys(("float", "hexfloat", "floatbits"), FLOAT_WIDTHS),
}
_EXAMPLES = ("base:16", "decimals:2", "digits:30", "int:8", "uint:8", "float:64", "hexfloat:64", "floatbits:64")
NAMES = (*FORMS, *OTHERS, *_EXAMPLES)
"""The forms by name, with an example of each family: as a sentence lists them."""

WISHES = {
    **{name: name for name in (*FORMS, *OTHERS)},
    "decimal": "decimal",
    "hex": "base:16",
    "bin": "base:2",
    "oct": "base:8",
    **dict.fromkeys(("hexadecimal", "hexadécimal"), "base:16"),
    **dict.fromkeys(("binary", "binaire"), "base:2"),
    "octal": "base:8",
    "dec": "decimal",
    "décimal": "decimal",
    "frac": "fraction",
    "mixte": "mixed",
    "périodique": "repeating",
    **dict.fromkeys(("sci", "scientifique"), "scientific"),
    **dict.fromkeys(("eng", "ingénieur"), "engineering"),
    **dict.fromkeys(("prefixes", "préfixe", "préfixes"), PREFIX),
    **dict.fromkeys(("continued fraction", "fraction continue"), CONTINUED),
    "h:m:s": HMS,
    **dict.fromkeys(("tout", "toutes"), ALL),
    "degrés": "degrees",
    "pourcent": PERCENT,
    "pourcentage": PERCENT,
    "percentage": PERCENT,
    "%": PERCENT,
    **{f"{sign}int{width}": f"{sign}int:{width}" for sign in ("", "u") for width in INTEGER_WIDTHS},
    **{f"float{width}": f"float:{width}" for width in FLOAT_WIDTHS},
    **dict.fromkeys(("half", "binary16"), "float:16"),
    **dict.fromkeys(("single", "binary32"), "float:32"),
    **dict.fromkeys(("double", "binary64"), "float:64"),
    **{f"hexfloat{width}": f"hexfloat:{width}" for width in FLOAT_WIDTHS},
    "hexfloat": "hexfloat:64",
}
"""What people write for a form, in both languages."""
COUNTED = {
    **dict.fromkeys(("decimals", "decimal", "places", "dp", "décimales", "décimale"), "decimals"),
    **dict.fromkeys(("digits", "digit", "figures", "figure", "chiffres", "chiffre", "sf", "sigfigs"), "digits"),
}
"""What stands behind a number: `2 decimals`, `30 chiffres`."""
_SAID = {"hex": "hexfloat", "bits": "floatbits"}
"""What is asked of a float: its digits in base 16 with a power of 2, or its bits."""
_PLACES = frozenset(("places", "place"))
_SIGNIFICANT = frozenset(("significant", "significatifs", "significatif", "sig"))
_DIGITS = "|".join(sorted(_SIGNIFICANT.union(word for word, family in COUNTED.items() if family == "digits")))
INTO = frozenset(("in", "en", "à"))
"""Words for `to` before a form or a unit; elsewhere `in` is the inch."""
_TO = rf"(?:\b(?:{'|'.join(sorted(INTO | {'to'}))})\b|→|->)"
_WISHING = re.compile(rf"{_TO}\s*([0-9]{{1,7}})\s*(?:{_DIGITS})\b")
_CLOCK = re.compile("h{1,2}:m{1,2}:s{1,2}")
_WISHING_CLOCK = re.compile(rf"{_TO}\s*({_CLOCK.pattern})(?!\w)")
_MEMBER = re.compile("([a-z]+):(0|[1-9][0-9]{0,6})")


def is_form(name: str) -> bool:
    """Whether an answer can be asked for a form of that name.

    >>> [is_form(name) for name in ("mixed", "base:16", "base:016", "base:37", "decimals:2")]
    [True, True, False, False, True]
    """
    return name in FORMS or name in OTHERS or member(name) is not None


def member(name: str) -> tuple[str, int] | None:
    """The family and the number of a form of one.

    >>> member("decimals:2"), member("decimals:-2"), member("percent")
    (('decimals', 2), None, None)
    """
    found = _MEMBER.fullmatch(name)
    if found is None or int(found[2]) not in FAMILIES.get(found[1], ()):
        return None
    return found[1], int(found[2])


def wished(words: list[str]) -> str | None:
    """The form that the words behind `to` name; None where they name none.

    >>> wished(["hex"]), wished(["2", "décimales"]), wished(["km"])
    ('base:16', 'decimals:2', None)
    """
    known = WISHES.get(" ".join(words)) or (HMS if _CLOCK.fullmatch("".join(words)) else None)
    if known is not None or len(words) < len(("2", "decimals")):
        return known
    name = _of_two(*words) if len(words) == len(("2", "decimals")) else _of_three(words)
    return name if name is not None and is_form(name) else None


def is_fixed(form: str | None) -> bool:
    """Whether numbers in a form have as many decimals each, so that their marks can stand below each other.

    >>> [is_fixed(form) for form in ("decimals:2", "digits:3", None)]
    [True, False, False]
    """
    return form is not None and form.startswith("decimals:")


def named(text: str) -> str | None:
    """The form that a text is the name of, or the words behind `to` for it; None where it is neither.

    >>> named("base:16"), named("hex"), named("2 décimales"), named("km")
    ('base:16', 'base:16', 'decimals:2', None)
    """
    return text if is_form(text) else wished(text.split())


def _of_two(first: str, second: str) -> str | None:
    """`2 decimals`, `base 7`, `float64 hex`."""
    if second in COUNTED:
        return f"{COUNTED[second]}:{first}"
    if first == "base":
        return f"base:{second}"
    wish = WISHES.get(first, "")
    return wish.replace("float", _SAID[second]) if wish.startswith("float:") and second in _SAID else None


def _of_three(words: list[str]) -> str | None:
    """`2 decimal places`, `3 significant figures`, `3 chiffres significatifs`."""
    if len(words) != len(("2", "decimal", "places")):
        return None
    if words[1] in COUNTED and words[2] in _PLACES:
        return f"decimals:{words[0]}"
    return f"digits:{words[0]}" if _SIGNIFICANT & {*words[1:]} else None


def written(words: list[str]) -> str:
    """The words behind `to` as they are written: spaces between them, but not where colons are.

    >>> written(["2", "decimals"]), written(["h", ":", "m", ":", "s"])
    ('2 decimals', 'h:m:s')
    """
    return " ".join(words).replace(" : ", ":")


def in_clock(text: str, place: int) -> bool:
    """Whether what stands at a place of a text belongs to a wish for hours, minutes and seconds.

    >>> in_clock("5000 to h:m:s", 9), in_clock("h:m:s", 1)
    (True, False)
    """
    return any(found.start(1) <= place < found.end() for found in _WISHING_CLOCK.finditer(text))


def most_digits(text: str) -> int:
    """The largest number of digits that an answer to the text is wished with, `pi to 30 digits`; 0 where none is.

    >>> most_digits("pi to 30 digits"), most_digits("1 to hex # to 30 digits"), most_digits("e en 9 chiffres")
    (30, 0, 9)
    """
    if not _WISHING.search(text):
        return 0
    lines = (line.partition("#")[0] for line in text.splitlines())
    return max((int(found) for line in lines for found in _WISHING.findall(line)), default=0)


def changes(form: str) -> bool:
    """Whether a value becomes another one where it is converted to the form.

    >>> changes("uint:8"), changes("decimals:2")
    (True, False)
    """
    return form.partition(":")[0] in CHANGING
