"""A text whose numbers are written as in the other language, as it is written in this one: all of them, or none."""

from __future__ import annotations

import re

from calculatrice.engine.language.locale import EXPONENT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.engine.language.locale import Locale

FOREIGN = {
    "en": rf"(?:[0-9]+,[0-9]+|[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}})+,[0-9]+|,[0-9]+){EXPONENT}",
    "fr": rf"[1-9][0-9]{{0,2}}(?:(?:,[0-9]{{3}})+\.[0-9]+|(?:,[0-9]{{3}}){{2,}}){EXPONENT}",
}
"""A number that only the other language writes so, wherever it stands alone."""
_LITERAL = re.compile(rf"(?<![\w.,])(?:[0-9][0-9.,]*[0-9]|[.,][0-9]+|[0-9]){EXPONENT}(?![\w.,])")
_GROUPED = re.compile(r"[0-9]{1,3},[0-9]{3}")
_SWAPPED = str.maketrans(",.", ".,")


def translated(literal: str, locale: Locale) -> str:
    """A number of the other language as this one writes it.

    >>> from calculatrice.engine.language.locale import EN, FR
    >>> translated("1.234,5", EN), translated("1,234.5", FR), translated(",5", EN)
    ('1234.5', '1234,5', '0.5')
    """
    own = literal.translate(_SWAPPED).replace("," if locale.decimal == "." else ".", "")
    return f"0{own}" if own.startswith(locale.decimal) else own


def mended(text: str, locale: Locale) -> str | None:
    """The text with every number as this language writes it; None where one could be of either, or separates.

    >>> from calculatrice.engine.language.locale import EN
    >>> mended("1,5 + 2,3", EN), mended("1,234 + 2,5", EN), mended("max(1,5) + 2,5", EN)
    ('1.5 + 2.3', None, None)
    """
    made, last = "", 0
    for found in _literals(text):
        literal = found.group()
        if _GROUPED.fullmatch(literal) or ("," in literal and _is_in_call(text, found.start())):
            return None
        if re.fullmatch(FOREIGN[locale.name], literal):
            made += text[last : found.start()] + translated(literal, locale)
            last = found.end()
    return made + text[last:] if last else None


def _literals(text: str) -> Iterator[re.Match[str]]:
    """The numbers that stand in no comment."""
    for found in _LITERAL.finditer(text):
        begin = text.rfind("\n", 0, found.start()) + 1
        if "#" not in text[begin : found.start()]:
            yield found


def _is_in_call(text: str, place: int) -> bool:
    """Whether a bracket is open at the place that holds arguments or items, which a comma may separate."""
    opened: list[bool] = []
    begin = text.rfind("\n", 0, place) + 1
    for at, character in enumerate(text[begin:place], start=begin):
        if character in "([":
            opened.append(character == "[" or text[begin:at].rstrip()[-1:].isalnum())
        elif character in ")]" and opened:
            opened.pop()
    return any(opened)
