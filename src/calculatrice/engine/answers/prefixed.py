"""A number with a letter for a power of a thousand, as it is read again where nobody has defined that letter."""

from __future__ import annotations

from calculatrice.engine.answers.view import Digits, Suffixed, negated
from calculatrice.engine.language.beside import FACTORS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from calculatrice.engine.answers.view import View

_LETTERS = {power: letter for letter, power in FACTORS.items()}


def prefixed(engineering: Digits, plain: View, is_defined: Callable[[str], bool]) -> View:
    """The number, given in the engineering form and plainly: so it stays where no letter says its power.

    >>> prefixed(Digits("12.345e3"), Digits("12345"), str.isdigit)
    Suffixed(operand=Digits(text='12.345', relation='='), suffix='k')
    >>> prefixed(Digits("12.345e3"), Digits("12345"), str.isalpha).text
    '12.345e3'
    """
    mantissa, _, exponent = engineering.text.partition("e")
    if exponent in ("0", "-3"):
        return plain
    letter = _LETTERS.get(int(exponent or 0))
    if letter is None or is_defined(letter):
        return engineering
    size = Digits(mantissa.removeprefix("-"), engineering.relation)
    return negated(Suffixed(size, letter), negative=mantissa.startswith("-"))
