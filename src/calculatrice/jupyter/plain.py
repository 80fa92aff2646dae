"""An answer where there is text alone, as in IPython's terminal: its line, and what there is to warn of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.engine.answers.saying import line

if TYPE_CHECKING:
    from IPython.lib.pretty import RepresentationPrinter

    from calculatrice.engine.answers.result import Result


def show(result: Result, printer: RepresentationPrinter, cycle: bool) -> None:  # noqa: ARG001, FBT001  # as IPython calls it
    """Write the answer, as IPython's printers do."""
    printer.text(plain(result))


def plain(result: Result) -> str:
    """The answer, and a line for each warning.

    >>> import calculatrice
    >>> print(plain(calculatrice.evaluate("6/2(1+2)")))
    = 9
    ⚠ Products without a sign are done from left to right, after the division; the other reading is written: 6/(2(1+2))
    """
    locale = result._forms.locale
    return "\n".join([line(result, locale), *(f"⚠ {notice.message(locale)}" for notice in result.warnings)])
