"""Numbers for people: the decimal mark of the language, digits in groups, powers of ten, as HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from calculatrice.engine.language.locale import LOCALES

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORT, LONG = 4, 10_000
"""Digits up to which all stand together without groups, and beyond which nobody counts them by their groups."""
_NUMBER = re.compile(
    r"(?P<whole>\d+)(?:\.(?P<decimals>\d+))?(?:e(?P<exponent>[+-]?\d+))?|(?P<minus>-)|(?P<other>[^\d-]+)"
)
_POWER = Markup('<span class="times">×</span>10<span class="unseen">^</span><sup>{}</sup>')
_GROUP = '<span class="group">{}</span>'.format


def numeral(text: str, language: str) -> Markup:
    """A decimal as the engine writes it, as a person reads it. Groups are set apart by the style sheet alone.

    >>> str(numeral("-12345.5", "fr"))
    '−<span class="group">12</span>345,5'
    """
    return Markup("").join(_part(found, language) for found in _NUMBER.finditer(text))


def _part(found: re.Match[str], language: str) -> Markup:
    if found["minus"]:
        return Markup("−")
    if found["other"]:
        return escape(found["other"].replace(".", LOCALES[language].decimal))
    whole, decimals, exponent = found["whole"], found["decimals"], found["exponent"]
    text = _grouped(whole, len(whole) % 3)
    if decimals:
        text += LOCALES[language].decimal + _grouped(decimals, 0)
    return text + _POWER.format(exponent.replace("-", "−").lstrip("+")) if exponent else text


def _grouped(digits: str, first: int) -> Markup:
    if not SHORT < len(digits) <= LONG:
        return escape(digits)
    *groups, last = _groups(digits, first)
    return Markup("".join(map(_GROUP, groups)) + last)  # noqa: S704  # digits alone


def _groups(digits: str, first: int) -> Iterator[str]:
    if first:
        yield digits[:first]
    for start in range(first, len(digits), 3):
        yield digits[start : start + 3]
