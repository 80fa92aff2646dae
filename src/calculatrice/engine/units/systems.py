"""The systems of units of which one may be chosen: which gallon a bare name means, and what forces are told in."""

from __future__ import annotations

METRIC = """
metric ton, tonne force, metric cup, metric tablespoon, metric teaspoon, metric perm
metric quintal, metric pound, metric league
"""
IMPERIAL = """
imperial gallon, imperial quart, imperial pint, imperial gill, imperial fluid ounce, imperial fluid dram
imperial fluid drachm, imperial minim, imperial teaspoon, imperial tablespoon, imperial cup, imperial bushel
imperial peck, imperial hogshead, long ton, long ton force, long hundredweight, long quarter, long assay ton
avoirdupois pound, avoirdupois ounce, mile per imperial gallon, imperial gallon per minute, imperial gallon per day
"""
US = """
US gallon, US quart, US pint, US gill, US fluid ounce, US fluid dram, US minim, US teaspoon, US tablespoon, US cup
US bushel, US peck, US hogshead, short ton, short ton force, short hundredweight, short quarter, short assay ton
avoirdupois pound, avoirdupois ounce, mile per US gallon, gallon per minute, gallon per day
US therm, US perm
"""
"""The units of a system that names of several units mean where it is chosen."""
MEMBERS = {
    name: frozenset(text.strip().replace("\n", ", ").split(", "))
    for name, text in (("metric", METRIC), ("imperial", IMPERIAL), ("us", US))
}
_LENGTHS, _MASSES = ("in", "ft", "mi"), ("ounce", "pound")
_OTHERS = (("lbf",), ("Btu",), ("psi",), ("hp",))
TOLD = {
    "imperial": (_LENGTHS, (*_MASSES, "long_ton"), ("imperial_fluid_ounce", "imperial_pint", "impgal"), *_OTHERS),
    "us": (_LENGTHS, (*_MASSES, "short_ton"), ("us_fluid_ounce", "us_pint", "us_gallon"), *_OTHERS),
}
"""What amounts are told in that have no unit of their own, dimension by dimension, from the smallest unit up."""


def first_of(meant: tuple[str, ...], system: str) -> tuple[str, ...]:
    """The units that a name can mean, the one of the system first, where it has one of them.

    >>> first_of(("US gallon", "imperial gallon"), "imperial"), first_of(("foot", "Paris foot"), "us")
    (('imperial gallon', 'US gallon'), ('foot', 'Paris foot'))
    """
    members = MEMBERS.get(system, frozenset())
    return tuple(sorted(meant, key=lambda name: name not in members))
