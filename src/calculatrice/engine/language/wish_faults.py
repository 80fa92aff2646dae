"""The error of words behind `to` that name no form of an answer."""

from __future__ import annotations

from calculatrice.engine.errors import UnknownUnit
from calculatrice.engine.language.positional import shown
from calculatrice.engine.language.wishes import (
    COUNTED,
    FLOAT_WIDTHS,
    INTEGER_WIDTHS,
    LARGEST_BASE,
    MOST_DECIMALS,
    MOST_DIGITS,
    SMALLEST_BASE,
    written,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.errors import Span

_WIDE = ("int", "uint", "float", "hexfloat")


def unwished(words: list[str], span: Span) -> UnknownUnit:
    """What is said of them: which numbers there are, where only the number is none of these.

    >>> unwished(["2000", "decimals"], (0, 1)).reason, unwished(["base", "37"], (0, 1)).reason
    ('decimals_outside', 'base_outside')
    """
    reason = _reason(words)
    details: dict[str, object] = {"wish": shown(written(words)), **_BOUNDS.get(reason, {})}
    return UnknownUnit(reason, span, None, **details)


_BOUNDS: dict[str, dict[str, object]] = {
    "decimals_outside": {"most": MOST_DECIMALS},
    "digits_outside": {"most": MOST_DIGITS},
    "base_outside": {"least": SMALLEST_BASE, "most": LARGEST_BASE},
    "width_outside": {
        "integers": ", ".join(map(str, INTEGER_WIDTHS)),
        "floats": ", ".join(map(str, FLOAT_WIDTHS)),
    },
}


def _reason(words: list[str]) -> str:
    first, second, *_ = [*words, "", ""]
    if first.isdecimal():
        family = COUNTED.get(second) or ("digits" if second.startswith("sig") else "")
        return f"{family}_outside" if family else "unknown_wish"
    if first == "base" and second.isdecimal():
        return "base_outside"
    return "width_outside" if first.rstrip("0123456789") in _WIDE and first[-1].isdecimal() else "unknown_wish"
