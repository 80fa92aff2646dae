"""How an amount of money is written: `$5.00` in English, `5,00 $` in French."""

from __future__ import annotations

from calculatrice.engine.units.currency_units import sign_of

GROUP = 3
"""The digits of a group."""


def written(digits: str, code: str, language: str, *, before: bool | None = None) -> str:
    """Digits as they are, with the sign of the currency; `before` them in English where nothing else is said.

    >>> written("5.00", "EUR", "en"), written("5,00", "EUR", "fr"), written("-12.50", "CHF", "en")
    ('€5.00', '5,00 €', '-CHF 12.50')
    """
    sign = sign_of(code, language)
    if not (language == "en" if before is None else before):
        return f"{digits} {sign}"
    minus = "-" if digits.startswith("-") else ""
    return f"{minus}{sign}{' ' if sign[-1].isalpha() else ''}{digits.removeprefix('-')}"


def grouped(digits: str, language: str) -> str:
    """Digits with a decimal point, as people of a language group them.

    >>> grouped("-1234567.50", "en"), grouped("1234.50", "fr"), grouped("123", "en")
    ('-1,234,567.50', '1 234,50', '123')
    """
    whole, point, decimals = digits.removeprefix("-").partition(".")
    first = len(whole) % GROUP or GROUP
    groups = [whole[:first], *(whole[place : place + GROUP] for place in range(first, len(whole), GROUP))]
    joint, mark = (" ", ",") if language == "fr" else (",", ".")
    sign = "-" if digits.startswith("-") else ""
    return f"{sign}{joint.join(groups)}{mark if point else ''}{decimals}"
