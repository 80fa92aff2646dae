"""The names of forms, and what people write for them behind `to`.

A family has a form for each number of a range: `base:16`, `decimals:2`, `digits:30`.
"""

from __future__ import annotations

import re

FORMS = ("exact", "fraction", "mixed", "repeating", "scientific", "engineering", "degrees")
"""The forms that every answer is asked for that goes to another process."""
EXACT = frozenset(("exact", "fraction", "mixed", "repeating"))
"""Those that are exactly the value, where there are any."""
PERCENT = "percent"
SMALLEST_BASE, LARGEST_BASE = 2, 36
MOST_DECIMALS, MOST_DIGITS = 1_000, 1_000_000
FAMILIES = {
    "base": range(SMALLEST_BASE, LARGEST_BASE + 1),
    "decimals": range(MOST_DECIMALS + 1),
    "digits": range(1, MOST_DIGITS + 1),
}
NAMES = (*FORMS, PERCENT, "base:16", "decimals:2", "digits:30")
"""The forms by name, with an example of each family: as a sentence lists them."""

WISHES = {
    **{name: name for name in (*FORMS, PERCENT)},
    "decimal": "decimal",
    "hex": "base:16",
    "bin": "base:2",
    "oct": "base:8",
    "mixte": "mixed",
    "périodique": "repeating",
    "scientifique": "scientific",
    "ingénieur": "engineering",
    "degrés": "degrees",
    "pourcent": PERCENT,
    "pourcentage": PERCENT,
    "percentage": PERCENT,
}
"""What people write for a form, in both languages."""
COUNTED = {
    **dict.fromkeys(("decimals", "decimal", "décimales", "décimale"), "decimals"),
    **dict.fromkeys(("digits", "digit", "chiffres", "chiffre"), "digits"),
}
"""What stands behind a number: `2 decimals`, `30 chiffres`."""
_MEMBER = re.compile("([a-z]+):(0|[1-9][0-9]{0,6})")


def is_form(name: str) -> bool:
    """Whether an answer can be asked for a form of that name.

    >>> [is_form(name) for name in ("mixed", "base:16", "base:016", "base:37", "decimals:2")]
    [True, True, False, False, True]
    """
    return name in FORMS or name == PERCENT or member(name) is not None


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
    if len(words) == 1:
        return WISHES.get(words[0])
    if len(words) != len(("2", "decimals")) or words[1] not in COUNTED:
        return None
    name = f"{COUNTED[words[1]]}:{words[0]}"
    return name if is_form(name) else None
