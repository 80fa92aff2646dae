"""The prefixes of the SI, all twenty-four, and the binary ones: symbol, names in both languages, exact factor."""

from __future__ import annotations

from typing import NamedTuple


class Prefix(NamedTuple):
    """A prefix as it stands before a unit's symbol and before its name."""

    symbol: str
    english: str
    french: str
    factor: str
    """An expression of the language."""
    spellings: tuple[str, ...] = ()
    """How the symbol is also written, where keyboards don't have it."""


SI = (
    Prefix("Q", "quetta", "quetta", "10^30"),
    Prefix("R", "ronna", "ronna", "10^27"),
    Prefix("Y", "yotta", "yotta", "10^24"),
    Prefix("Z", "zetta", "zetta", "10^21"),
    Prefix("E", "exa", "exa", "10^18"),
    Prefix("P", "peta", "péta", "10^15"),
    Prefix("T", "tera", "téra", "10^12"),
    Prefix("G", "giga", "giga", "10^9"),
    Prefix("M", "mega", "méga", "10^6"),
    Prefix("k", "kilo", "kilo", "10^3"),
    Prefix("h", "hecto", "hecto", "10^2"),
    Prefix("da", "deca", "déca", "10"),
    Prefix("d", "deci", "déci", "1/10"),
    Prefix("c", "centi", "centi", "1/10^2"),
    Prefix("m", "milli", "milli", "1/10^3"),
    Prefix("µ", "micro", "micro", "1/10^6", ("\u03bc", "u")),
    Prefix("n", "nano", "nano", "1/10^9"),
    Prefix("p", "pico", "pico", "1/10^12"),
    Prefix("f", "femto", "femto", "1/10^15"),
    Prefix("a", "atto", "atto", "1/10^18"),
    Prefix("z", "zepto", "zepto", "1/10^21"),
    Prefix("y", "yocto", "yocto", "1/10^24"),
    Prefix("r", "ronto", "ronto", "1/10^27"),
    Prefix("q", "quecto", "quecto", "1/10^30"),
)
"""BIPM, the SI brochure, with those of 2022."""
BINARY = (
    Prefix("Ki", "kibi", "kibi", "2^10"),
    Prefix("Mi", "mebi", "mébi", "2^20"),
    Prefix("Gi", "gibi", "gibi", "2^30"),
    Prefix("Ti", "tebi", "tébi", "2^40"),
    Prefix("Pi", "pebi", "pébi", "2^50"),
    Prefix("Ei", "exbi", "exbi", "2^60"),
    Prefix("Zi", "zebi", "zébi", "2^70"),
    Prefix("Yi", "yobi", "yobi", "2^80"),
    Prefix("Ri", "robi", "robi", "2^90"),
    Prefix("Qi", "quebi", "québi", "2^100"),
)
"""IEC 80000-13: powers of 1024, for bits and bytes alone."""
ALSO = {"deca": ("deka",)}
"""Names of prefixes that are spelt otherwise, too."""
LARGE = SI[:10]
CAPITAL_KILO = Prefix("k", "kilo", "kilo", "10^3", ("K",))
"""Before bits and bytes the k is often a capital."""
SETS = {"-": (), "si": SI, "large": LARGE, "data": (*LARGE[:-1], CAPITAL_KILO, *BINARY)}
"""What a row's column of prefixes says: none, all of the SI, those from kilo on, those and the binary ones."""
