"""An error as a person reads it: the expression, carets under the place, a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculatrice.cli.console import Console
    from calculatrice.engine.errors import CalculationError

INDENT = "  "


def complain(error: CalculationError, text: str, console: Console) -> None:
    """Show where in `text` the error is, and say what it is."""
    from calculatrice.cli.excerpt import excerpt

    if error.span is not None:
        shown, carets = excerpt(text, *error.span)
        console.complain(INDENT + shown)
        console.complain(INDENT + console.paint(carets, "red", console.err))
    console.complain(error.message(console.locale))
