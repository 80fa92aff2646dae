"""Signs with a meaning elsewhere that are not read here: what they mean there, and what to write for it."""

from __future__ import annotations

import re
from collections.abc import Callable

from calculatrice.engine.errors import UnexpectedCharacter
from calculatrice.engine.language.positional import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    Fault = Callable[[str, int], UnexpectedCharacter | None]

PRIMES = "'’\u2032\"″”“«»"
_TIME = re.compile(r"(?<![0-9:.,])([0-9]{1,2}):([0-5][0-9])(?::([0-5][0-9]))?(?![0-9:])")
_GROUPED = re.compile(r"(?<![0-9'’.,])[0-9]{1,3}(?:['’][0-9]{3})+(?![0-9'’])")
_CENTS = re.compile(r"(?<![\w.,])([0-9]{1,9}) ?¢(?![\w¢])")
_DERIVED = re.compile(r"[^\W\d]\w*['’\u2032]+")
_COMMAND = re.compile(r"\\[A-Za-z]+")
_QUOTED = re.compile(r"\s*(['’\"“”«»])\s*([^\s#].*?)\s*(['’\"“”«»])\s*")


def error(text: str, start: int) -> UnexpectedCharacter | None:
    """The error about the sign at a place; None where nothing is known of what stands there.

    >>> error("3 @ 2.50", 2).mended, error("1'000", 1).mended, error("4:45", 1).details["hours"], error("3§", 1)
    ('3 × 2.50', '1000', '4+45/60', None)
    """
    fault = _FAULTS.get(text[start])
    return None if fault is None else fault(text, start)


def _at(pattern: re.Pattern[str], text: str, start: int) -> re.Match[str] | None:
    """What the pattern finds around a place."""
    return next((found for found in pattern.finditer(text) if found.start() <= start < found.end()), None)


def _colon(text: str, start: int) -> UnexpectedCharacter:
    """A colon divides in schools, defines in programs and parts the hours from the minutes."""
    time = _at(_TIME, text, start)
    if time is not None:
        mended = _TIME.sub(lambda found: f"({_hours(found)})", text)
        return UnexpectedCharacter("time_of_day", time.span(), mended, literal=time[0], hours=_hours(time))
    if text.startswith(":=", start):
        return UnexpectedCharacter("colon_equals", (start, start + 2), text.replace(":=", "="))
    return UnexpectedCharacter("colon", (start, start + 1), text.replace(text[start], "/"))


def _hours(time: re.Match[str]) -> str:
    hours, minutes, seconds = time.groups()
    return f"{int(hours)}+{int(minutes)}/60" + (f"+{int(seconds)}/3600" if seconds else "")


def _prime(text: str, start: int) -> UnexpectedCharacter:
    """Marks that group digits in Switzerland, derive, and quote."""
    grouped = _at(_GROUPED, text, start)
    if grouped is not None:
        mended = _GROUPED.sub(lambda found: re.sub("['’]", "", found[0]), text)
        return UnexpectedCharacter("apostrophe_groups", grouped.span(), mended, literal=grouped[0])
    derived = _at(_DERIVED, text, start)
    if derived is not None and text[start] in "'’\u2032":
        return UnexpectedCharacter("prime_of_name", derived.span(), literal=shown(derived[0]))
    quoted = _QUOTED.fullmatch(text)
    inside = None if quoted is None else str(quoted[2])
    return UnexpectedCharacter("quotation", (start, start + 1), inside, character=text[start])


def _cent(text: str, start: int) -> UnexpectedCharacter:
    """Hundredths of what, the sign does not say: in amounts, of the dollar."""
    found = _at(_CENTS, text, start)
    mended = None if found is None else _CENTS.sub(lambda cents: f"${int(cents[1]) / 100:.2f}", text)
    return UnexpectedCharacter("cent_sign", (start, start + 1), mended)


def _at_sign(text: str, start: int) -> UnexpectedCharacter:
    return UnexpectedCharacter("at_sign", (start, start + 1), text.replace("@", "×"))


def _backslash(text: str, start: int) -> UnexpectedCharacter:
    command = _COMMAND.match(text, start)
    if command is not None:
        return UnexpectedCharacter("latex", command.span(), literal=shown(command[0]))
    return UnexpectedCharacter("backslash", (start, start + 1))


def _question_mark(_text: str, start: int) -> UnexpectedCharacter:
    return UnexpectedCharacter("question_mark", (start, start + 1))


_FAULTS: dict[str, Fault] = {
    **dict.fromkeys(":∶", _colon),
    "@": _at_sign,
    "\\": _backslash,
    "?": _question_mark,
    **dict.fromkeys(PRIMES, _prime),
    "¢": _cent,
}
