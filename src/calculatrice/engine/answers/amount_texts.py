"""The text of amounts of money for people: with the sign and the groups of their locale, and read back in it."""

from __future__ import annotations

from calculatrice.engine.answers.view import Amount, Listed
from calculatrice.engine.answers.view_text import view_text
from calculatrice.engine.language.amount_text import grouped, written

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.answers.view import View


def has_amount(view: View | None) -> bool:
    """Whether it is an amount of money, or a list with one in it."""
    if isinstance(view, Listed):
        return any(map(has_amount, view.items))
    return isinstance(view, Amount)


def text_in(view: View, locale: str) -> str:
    """The text in a locale; numbers that are no amounts are written as for machines.

    >>> from calculatrice.engine.answers.view import Digits
    >>> amount = Amount(Digits("-1234.50"), "EUR")
    >>> text_in(amount, "en"), text_in(Listed((amount, Digits("2"))), "fr")
    ('-€1,234.50', '[-1 234,50 €; 2]')
    """
    if isinstance(view, Amount):
        return written(grouped(view.number.text, locale), view.code, locale)
    if isinstance(view, Listed):
        return f"[{'; '.join(text_in(item, locale) for item in view.items)}]"
    return view_text(view)
