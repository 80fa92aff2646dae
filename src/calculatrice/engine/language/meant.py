"""A text as it is meant, whose signs and words stand for one thing or another by what is beside them."""

from __future__ import annotations

from calculatrice.engine.language import (
    bars,
    degrees,
    equals,
    factors,
    labels,
    logic_calls,
    quotients,
    remainders,
    taxes,
    times,
    unit_words,
)
from calculatrice.engine.language.lexer import defined, tokenize

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calculatrice.engine.language.doubts import Doubt
    from calculatrice.engine.language.locale import Locale
    from calculatrice.engine.language.tokens import Token

FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
"""The characters of Chinese, Japanese and Korean keyboards, and the usual ones."""
_BRACES = dict.fromkeys("{\uff5b", "(") | dict.fromkeys("}\uff5d", ")")
_PLAIN = {**FULL_WIDTH, **str.maketrans({"\u3000": " ", "ᴇ": "E", "\u00b5": "μ", **_BRACES})}


def plain(text: str) -> str:
    """The text with the usual characters for those that mean the same: full-width ones, braces, the `ᴇ` of calculators.

    >>> plain("{\\uff12\\uff0b3}×1.5ᴇ3")
    '(2+3)×1.5E3'
    """
    return taxes.plain(text.translate(_PLAIN))


def tokens(text: str, locale: Locale, is_name: Callable[[str], object]) -> list[Token]:
    """The tokens of a plain text.

    >>> from calculatrice.engine.language.locale import EN
    >>> [kind for kind, *_ in tokens("12x8=", EN, str.isspace)]
    ['number', '*', 'number', 'end']
    """
    names = defined(text)

    def is_defined(name: str) -> bool:
        return name in names or bool(is_name(name))

    found = tokenize(times.signed(text, locale, is_defined), locale, is_name, joined=True)
    found = taxes.conversions(unit_words.units(found, is_defined), is_defined)
    found = degrees.bracketed(text, labels.without(found, is_defined))
    quotients.check(found, is_defined)
    found = logic_calls.between(bars.joined(found), locale.separators)
    return equals.checks(remainders.remainders(factors.joined(found, is_defined, locale.separators), is_defined))


def doubts(text: str, found: list[Token]) -> Iterator[Doubt]:
    """What may be doubted of the tokens."""
    yield from factors.doubts(text, found)
    yield from remainders.doubts(text, found)
    yield from equals.doubts(text, found)
