"""From text to trees and back.

What is named here is imported when it is first used: the sentences of `messages` are in this package too, and the
errors, which everything here imports, need them.

>>> from calculatrice.engine.language import parse, reading
>>> reading(parse("6/2(1+2)").statements[0])
'(6/2)×(1+2)'
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from calculatrice.engine.language.locale import EN, FR, LOCALES, Locale
    from calculatrice.engine.language.mending import mend
    from calculatrice.engine.language.notice import Notice
    from calculatrice.engine.language.parser import Program, parse
    from calculatrice.engine.language.printer import reading

_HOMES = {
    **dict.fromkeys(("EN", "FR", "LOCALES", "Locale"), "locale"),
    "mend": "mending",
    "Notice": "notice",
    **dict.fromkeys(("Program", "parse"), "parser"),
    "reading": "printer",
}

__all__ = ["EN", "FR", "LOCALES", "Locale", "Notice", "Program", "mend", "parse", "reading"]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
